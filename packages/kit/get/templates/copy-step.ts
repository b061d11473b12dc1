/** The fourth step: the snippet. */
import { html, nothing, type TemplateResult } from 'lit';
import { code, codeBox } from './controls.ts';
import type { Acts, View } from './view.ts';

/** CSS for the page's own style sheet, which no snippet can hold everywhere. */
const sheetPart = (
  id: string,
  [summary, hint]: readonly [summary: string, hint: string],
  css: string,
  isOpen = false,
): TemplateResult =>
  html`<details .open=${isOpen}>
    <summary>${summary}</summary>
    <p class="meta">${hint}</p>
    ${code(id, css)}
  </details>`;

export function copyStep(view: View, acts: Acts): TemplateResult {
  const { messages, state, snippet, note, isLocal, room, css, hasStyle } = view;
  return html`${snippet ? codeBox('snippet', messages.snippet, snippet) : nothing}
    <p>${messages.hosts[state.host][1]}</p>
    <button
      type="button"
      class="copy"
      @click=${() => {
        acts.copy('snippet');
      }}
    >
      ${messages.copy}
    </button>
    <p class="note" role="status">${note}</p>
    ${isLocal ? html`<p class="warning meta">${messages.local}</p>` : nothing}
    ${
      css && snippet
        ? sheetPart('css', hasStyle ? messages.cssInstead : messages.cssNeeded, css, !hasStyle)
        : nothing
    }
    ${room && snippet ? sheetPart('room', [messages.room, messages.roomHint], room) : nothing}`;
}
