import { html, type LitElement, type TemplateResult } from 'lit';
import { oneOf } from '../internal/warn-once.js';

/** What `heading-level` may say; `none` renders no heading at all, for pages that bring their own. */
const LEVELS = ['3', '2', '4', '5', '6', 'none'] as const;
export type HeadingLevel = (typeof LEVELS)[number];

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Reads `heading-level`; a wrong value becomes 3, with a warning. */
export function headingLevel(element: Element, value: string | number | null | undefined): HeadingLevel {
  return oneOf(element, 'heading-level', value == null ? value : String(value), LEVELS);
}

/**
 * A heading of a level that an attribute decides: `role="heading"` rather than five templates that differ in a tag's name.
 *
 * @param name its class and its part
 * @param below how many levels further down; beyond 6 it stays 6
 */
export function heading(name: string, level: HeadingLevel, content: unknown, below = 0): TemplateResult {
  return level === 'none'
    ? html`<div class=${name} part=${name}>${content}</div>`
    : html`<div class=${name} part=${name} role="heading" aria-level=${Math.min(+level + below, 6)}>
        ${content}
      </div>`;
}

/**
 * The `heading` slot with the feed's words as its fallback. An authored `h1`–`h6` stands bare: it is a heading already.
 *
 * @param fallback empty to show no heading unless the page wrote one
 */
export function headingSlot(element: LitElement, level: HeadingLevel, fallback: string): TemplateResult {
  const onSlotChange = (): void => {
    element.requestUpdate();
  };
  const slot = html`<slot name="heading" @slotchange=${onSlotChange}>${fallback}</slot>`;
  const written = element.querySelector(':scope > [slot=heading]');
  const isHeading = written && (written.matches(HEADINGS) || written.querySelector(HEADINGS));
  return isHeading || (!written && !fallback) ? slot : heading('heading', level, slot);
}
