import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { warnOnce } from '../internal/warn-once.js';

/** What `heading-level` may say; `none` renders no heading at all, for pages that bring their own. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6 | 'none';

const LEVELS = [2, 3, 4, 5, 6, 'none'] as const;
const DEFAULT_LEVEL = 3;
const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Reads `heading-level`; a wrong value becomes 3, with a warning. */
export function headingLevel(element: Element, value: string | number | null | undefined): HeadingLevel {
  const text = String(value ?? DEFAULT_LEVEL);
  const level = LEVELS.find((known) => String(known) === text);
  if (level === undefined)
    warnOnce(element, `heading-level="${text}" is not 2 to 6 or none; using ${String(DEFAULT_LEVEL)}`);
  return level ?? DEFAULT_LEVEL;
}

/**
 * A heading of a level that an attribute decides: `role="heading"` rather than five templates that differ in a tag's name.
 *
 * @param name its class and its part
 * @param below how many levels further down; beyond 6 it stays 6
 */
export function heading(name: string, level: HeadingLevel, content: unknown, below = 0): TemplateResult {
  const isHeading = level !== 'none';
  return html`<div
    class=${name}
    part=${name}
    role=${isHeading ? 'heading' : nothing}
    aria-level=${isHeading ? Math.min(level + below, 6) : nothing}
  >
    ${content}
  </div>`;
}

/**
 * The `heading` slot with the feed's words as its fallback. An authored `h1`–`h6` stands bare: it is a heading already.
 *
 * @param fallback `nothing` to show no heading unless the page wrote one
 */
export function headingSlot(element: LitElement, level: HeadingLevel, fallback: unknown): TemplateResult {
  const onSlotChange = (): void => {
    element.requestUpdate();
  };
  const slot = html`<slot name="heading" @slotchange=${onSlotChange}>${fallback}</slot>`;
  const written = [...element.children].filter((child) => child.slot === 'heading');
  const isHeading = written.some((child) => child.matches(HEADINGS) || child.querySelector(HEADINGS));
  return isHeading || (fallback === nothing && written.length === 0) ? slot : heading('heading', level, slot);
}
