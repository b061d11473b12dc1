import { html, nothing, type TemplateResult } from 'lit';
import { plural } from '../messages/messages.js';
import { outwardLink } from './outward-link.js';
import type { SourceView } from './sources.view.js';
import type { Language } from './text.view.js';

/** The items of a list of sources; an item's place is the number that rows cite. */
export function sourceItems(sources: readonly SourceView[]): TemplateResult[] {
  return sources.map(
    ({ title, url, origin }) => html`<li>${url ? outwardLink(url, title) : title}, ${origin}</li>`,
  );
}

/**
 * Sources behind a summary that a reader opens.
 *
 * @param about what they belong to, for readers who hear the summary apart from it
 */
export function sourceDetails(
  sources: readonly SourceView[],
  { locale, messages }: Language,
  about = '',
): TemplateResult {
  return html`<details class="meta">
    <summary>
      ${plural(messages.sources, sources.length, locale)}${
        about ? html`<span class="aside">: ${about}</span>` : nothing
      }
    </summary>
    <ol>
      ${sourceItems(sources)}
    </ol>
  </details>`;
}
