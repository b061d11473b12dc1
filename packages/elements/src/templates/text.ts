import type { CommonMessages, TextView } from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';

/** A text of a record with its line breaks. One in English on a page in another language is labeled so, and runs from left to right. */
export function localized({ text, lang }: TextView, messages: CommonMessages): TemplateResult | string {
  if (!text) return '';
  // One element, so that a flex or grid container treats it as one item.
  if (lang)
    return html`<span>(${messages.english}) <span class="text" lang=${lang} dir="ltr">${text}</span></span>`;
  return text.includes('\n') ? html`<span class="text">${text}</span>` : text;
}

/** A note that a translation is unreviewed, with its English original; Lit's `nothing` where there is no original. */
export function original(
  paragraphs: readonly string[],
  messages: CommonMessages,
  isOpen = false,
): TemplateResult | typeof nothing {
  return paragraphs.length === 0
    ? nothing
    : html`<details class="meta" ?open=${isOpen}>
        <summary>${messages.notReviewed} · ${messages.original}</summary>
        <div lang="en" dir="ltr">
          ${[...new Set(paragraphs)].map((text) => html`<p class="text">${text}</p>`)}
        </div>
      </details>`;
}
