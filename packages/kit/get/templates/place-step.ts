/** The second step: where the widget will stand. */
import { html, nothing, type TemplateResult } from 'lit';
import { HOSTS } from '../options.ts';
import { code, radios, select } from './controls.ts';
import type { Acts, View } from './view.ts';

export function placeStep(
  { messages, state, form, forms, hasOembed, command }: View,
  { set }: Acts,
): TemplateResult {
  return html`${radios(
    'host',
    html`<span class="unseen">${messages.steps[1]}</span>`,
    HOSTS.map((value) => ({ value, name: messages.hosts[value][0] })),
    state.host,
    (value) => {
      set({ host: HOSTS.find((each) => each === value) ?? state.host, form: '' });
    },
  )}
  ${
    forms.length > 1
      ? select(
          'form',
          messages.form,
          forms.map((each) => [each, messages.forms[each]] as const),
          form,
          (value) => {
            const chosen = forms.find((each) => each === value) ?? form;
            set({ form: chosen === forms[0] ? '' : chosen });
          },
        )
      : nothing
  }
  ${
    state.host === 'html'
      ? html`<details>
          <summary>${messages.forms['pre-rendered']}</summary>
          <p class="meta">${messages.preRendered}</p>
          ${command ? code('command', command) : nothing}
        </details>`
      : nothing
  }
  ${
    !hasOembed && state.host.startsWith('wordpress')
      ? html`<p class="meta">${messages.noOembed}</p>`
      : nothing
  }`;
}
