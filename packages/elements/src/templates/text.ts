import type { CommonMessages, RecordMessages, TextView } from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';

/** A text of a record with its line breaks; one in English among another language is marked. */
export function localized({ text, lang }: TextView, messages: CommonMessages): TemplateResult | string {
  if (!text) return '';
  // One box, so that it stays one text where its parent lays out boxes.
  if (lang) return html`<span><span class="text" lang=${lang}>${text}</span> (${messages.english})</span>`;
  return text.includes('\n') ? html`<span class="text">${text}</span>` : text;
}

/** That nobody has checked a translation, with the English words that it was made from; Lit's `nothing` where there are none. */
export function original(
  paragraphs: readonly string[],
  messages: CommonMessages & RecordMessages,
): TemplateResult | typeof nothing {
  return paragraphs.length === 0
    ? nothing
    : html`<details class="meta">
        <summary>${messages.notReviewed} · ${messages.original}</summary>
        <div lang="en" dir="ltr">${paragraphs.map((text) => html`<p class="text">${text}</p>`)}</div>
      </details>`;
}
