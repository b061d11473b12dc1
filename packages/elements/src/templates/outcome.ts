import type { LinkMessages, CommonMessages, OutcomeView } from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { actionLink } from './action-link.js';
import { localized } from './text.js';

/** What became of a campaign, in place of its button, with a link to its record. */
export function outcome(
  { when, link, text }: OutcomeView,
  messages: CommonMessages & LinkMessages,
): TemplateResult {
  return html`<p class="meta">${when}</p>
    ${link ? html`<p>${actionLink(link, 'button link', localized(link.label, messages))}</p>` : nothing}
    ${text.text && html`<p>${localized(text, messages)}</p>`}`;
}
