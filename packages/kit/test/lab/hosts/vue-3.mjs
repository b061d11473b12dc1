import { createApp, nextTick, reactive } from 'vue/dist/vue.esm-bundler.js';
import { startLab } from './lab.mjs';

const listeners = '@rights-ready="record" @rights-act="record" @rights-dismissed="record"';
const template = `<main>
  <rights-action-banner loading="eager" action="sample-bill" :dismissible="dismissible" ${listeners}><a href="/own">Own</a></rights-action-banner>
  <rights-case-timeline loading="eager" cases="roe-v-example" ${listeners}><a href="/own">Own</a></rights-case-timeline>
  <rights-town-policy-card loading="eager" :town="town" ${listeners}><a href="/own">Own</a></rights-town-policy-card>
  <rights-action-button loading="eager" action="donate-sample" :monthly="monthly" ${listeners}><a href="/own">Own</a></rights-action-button>
</main>`;

startLab((box, props) => {
  const state = reactive({ ...props });
  const app = createApp({ template, setup: () => state });
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('rights-');
  app.mount(box);
  return {
    show: (next) => nextTick(() => Object.assign(state, next)),
    unmount: () => app.unmount(),
  };
});
