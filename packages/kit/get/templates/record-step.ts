/** The first step: which record. */
import { fill } from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { RECORD_ATTRIBUTE, WIDGETS } from '../options.ts';
import { radios, valueOf } from './controls.ts';
import type { Acts, View } from './view.ts';

/** How many records are listed at once. */
const MAX_SHOWN = 7;

function foundText({ messages: { found: words }, found, typed }: View): string {
  const { length } = found;
  if (length === 0) return words.none;
  if (length > MAX_SHOWN) return fill(words.first, { count: String(length), shown: String(MAX_SHOWN) });
  if (!typed) return '';
  return length === 1 ? words.one : fill(words.other, { count: String(length) });
}

export function recordStep(view: View, { set, search, goToCopy }: Acts): TemplateResult {
  const { messages, state, typed, found, status, name, unknown, facts } = view;
  const attribute = RECORD_ATTRIBUTE[state.widget];
  return html`${radios(
      'widget',
      messages.kind,
      WIDGETS.map((value) => ({
        value,
        name: messages.widgets[value][0],
        note: messages.widgets[value][1],
      })),
      state.widget,
      (value) => {
        const widget = WIDGETS.find((each) => each === value) ?? state.widget;
        const isSame = RECORD_ATTRIBUTE[widget] === attribute;
        set({ widget, record: isSame ? state.record : '' });
      },
    )}
    <div class="field">
      <label for="search">${messages.search[attribute]}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="search-hint"
        .value=${live(typed)}
        @input=${(event: Event) => {
          search(valueOf(event));
        }}
      />
      <small id="search-hint">${messages.searchHint}</small>
    </div>
    <p class="meta" role="status">
      ${status === 'ready' ? foundText(view) : status === 'failed' ? messages.failed : messages.loading}
    </p>
    ${
      found.length > 0
        ? radios(
            'record',
            html`<span class="unseen">${messages.steps[0]}</span>`,
            found.slice(0, MAX_SHOWN).map(({ id, name: text, detail, alias }) => ({
              value: id,
              name: text,
              note: [detail, alias && fill(messages.alsoNamed, { alias })].filter(Boolean).join(', '),
            })),
            state.record,
            (record) => {
              set({ record });
            },
          )
        : nothing
    }
    <div class="chosen" role="status">
      ${
        name
          ? html`<p>${fill(messages.chosen, { name })}</p>
              <p class="meta">${facts.join(' ')}</p>`
          : unknown
            ? html`<p>${unknown}</p>`
            : nothing
      }
    </div>
    ${name ? html`<button type="button" class="jump" @click=${goToCopy}>${messages.goToCopy}</button>` : nothing}`;
}
