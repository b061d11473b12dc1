import { html, type TemplateResult } from 'lit';
import type { SourceView } from './sources.view.js';

/** The items of a list of sources; an item's place is the number that rows cite. */
export function sourceItems(sources: readonly SourceView[]): TemplateResult[] {
  return sources.map(
    ({ title, url, origin }) =>
      html`<li>
        ${url ? html`<a href=${url} rel="noopener noreferrer" referrerpolicy="no-referrer">${title}</a>` : title},
        ${origin}
      </li>`,
  );
}
