import { html, type TemplateResult } from 'lit';
import type { SourceView } from './sources.view.js';

function sourceName({ title, url }: SourceView): TemplateResult {
  return url
    ? html`<a href=${url} rel="noopener noreferrer" referrerpolicy="no-referrer">${title}</a>`
    : html`${title}`;
}

/** A source with who published it and when. Its place in a list is the number that rows cite. */
export function sourceItem(source: SourceView): TemplateResult {
  return html`<li>${sourceName(source)}, ${source.origin}</li>`;
}
