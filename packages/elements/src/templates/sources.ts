import {
  plural,
  type CommonMessages,
  type Language,
  type RecordMessages,
  type SourceView,
} from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { outwardLink } from './outward-link.js';

/** The items of a list of sources. Rows cite them by their position. */
export function sourceItems(sources: readonly SourceView[]): TemplateResult[] {
  return sources.map(
    ({ title, url, origin }) => html`<li>${url ? outwardLink(url, title) : title}, ${origin}</li>`,
  );
}

/**
 * Sources behind a summary that a reader opens.
 *
 * @param about what the sources belong to, for screen readers, which may announce the summary out of context
 */
export function sourceDetails(
  sources: readonly SourceView[],
  { locale, messages }: Language<CommonMessages & RecordMessages>,
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
