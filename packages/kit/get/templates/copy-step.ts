/** The fourth step: the snippet. */
import type { Form } from '../../command/compose-snippet.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { GetMessages } from '../messages/en.ts';
import type { Host } from '../options.ts';
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

/** How to paste a form into a host. */
function howToPaste(messages: GetMessages, host: Host, form: Form): string {
  const pasting: Readonly<Partial<Record<string, string>>> = messages.pasting;
  const how = pasting[`${host} ${form}`] ?? pasting[form] ?? messages.hosts[host][1];
  return form === 'frame' ? `${how} ${messages.withoutScript}` : how;
}

export function copyStep(view: View, acts: Acts): TemplateResult {
  const { messages, state, form, fit, snippet, note, isLocal, room, css, hasStyle } = view;
  const isMail = form === 'email' || form === 'email-text';
  return html`${snippet ? codeBox('snippet', messages.snippet, snippet) : nothing}
    <p class="how">${howToPaste(messages, state.host, form)}</p>
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
    ${isMail ? nothing : html`<p class="meta off">${messages.off[fit.version ? 'widget' : 'other']}</p>`}
    ${isLocal ? html`<p class="warning meta">${messages.local}</p>` : nothing}
    ${
      css && snippet
        ? sheetPart('css', hasStyle ? messages.cssInstead : messages.cssNeeded, css, !hasStyle)
        : nothing
    }
    ${room && snippet ? sheetPart('room', [messages.room, messages.roomHint], room) : nothing}`;
}
