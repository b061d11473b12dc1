import type { SourceView } from '@rights-kit/views';
import { html, type TemplateResult } from 'lit';
import { outwardLink } from './outward-link.js';

/** The items of a list of sources. Rows cite them by their position. */
export function sourceItems(sources: readonly SourceView[]): TemplateResult[] {
  return sources.map(
    ({ title, url, origin }) => html`<li>${url ? outwardLink(url, title) : title}, ${origin}</li>`,
  );
}
