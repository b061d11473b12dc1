import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { RightsActEvent } from '@rights-kit/elements';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <rights-town-policy-card [town]="town()" heading-level="2">
        <a [href]="'https://www.example.org/rights-kit/r/towns/' + town() + '/'">The policy of this town</a>
      </rights-town-policy-card>
      <button (click)="town.set('clover-sample')">Show Clover</button>
      <rights-action-button action="bill-open-sample" heading-level="2" (rights-act)="onAct($event)">
        <a href="https://www.example.org/rights-kit/r/actions/bill-open-sample/">Read about the bill</a>
      </rights-action-button>
      <output>{{ host() }}</output>
    </main>
  `,
})
export class App {
  readonly town = signal('orchard-sample');
  readonly host = signal('');

  onAct(event: RightsActEvent): void {
    this.host.set(event.hostname);
  }
}
