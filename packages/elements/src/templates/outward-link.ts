import type { SafeUrl } from '@rights-kit/content';
import { html, type TemplateResult } from 'lit';

/** A link to another site, which gets no referrer. */
export function outwardLink(url: SafeUrl, text: string): TemplateResult {
  return html`<a href=${url} rel="noopener noreferrer" referrerpolicy="no-referrer">${text}</a>`;
}
