import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { startLab } from './lab.mjs';

const listeners =
  '(rights-ready)="props().record($event)" (rights-act)="props().record($event)" (rights-dismissed)="props().record($event)"';
const template = `<main>
  <rights-action-banner loading="eager" action="sample-bill" [dismissible]="props().dismissible" ${listeners}><a href="/own">Own</a></rights-action-banner>
  <rights-case-timeline loading="eager" cases="roe-v-example" ${listeners}><a href="/own">Own</a></rights-case-timeline>
  <rights-town-policy-card loading="eager" [town]="props().town" ${listeners}><a href="/own">Own</a></rights-town-policy-card>
  <rights-action-button loading="eager" action="donate-sample" [monthly]="props().monthly" ${listeners}><a href="/own">Own</a></rights-action-button>
</main>`;

const props = signal({});
// A call instead of the decorator, since this source is not compiled.
const App = Component({ selector: 'lab-app', template, schemas: [CUSTOM_ELEMENTS_SCHEMA] })(
  class {
    props = props;
  },
);

startLab((box, first) => {
  props.set(first);
  box.append(document.createElement('lab-app'));
  const starting = bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
  return {
    show: (next) => props.set(next),
    unmount: async () => (await starting).destroy(),
  };
});
