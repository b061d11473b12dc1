import { html, type LitElement, type TemplateResult } from 'lit';
import { toChoice } from '../internal/choice.js';
import { HEADING_LEVEL, type SharedAttributes } from '../shared-attributes.js';

/** `none` renders no heading at all, for pages that bring their own. */
export type HeadingLevel = (typeof HEADING_LEVEL.values)[number];

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

export function readLevel(element: Element & Pick<SharedAttributes, 'headingLevel'>): HeadingLevel {
  return toChoice(HEADING_LEVEL, element.headingLevel);
}

/**
 * A heading of a level that an attribute decides. A tag's name cannot be an expression, so each has its template.
 *
 * @param name its class and its part
 * @param below how many levels further down; beyond 6 it stays 6
 */
export function heading(name: string, level: HeadingLevel, content: unknown, below = 0): TemplateResult {
  switch (level === 'none' ? level : Math.min(+level + below, 6)) {
    case 'none':
      return html`<div class=${name} part=${name}>${content}</div>`;
    case 2:
      return html`<h2 class=${name} part=${name}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${name}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${name}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${name}>${content}</h5>`;
    default:
      return html`<h6 class=${name} part=${name}>${content}</h6>`;
  }
}

/** Renders the heading slot, with the record's title as its fallback; `''` for none. */
export type RenderHeading = (fallback: unknown) => TemplateResult;

/** The first child of a named slot. */
export function findSlotted(element: Element, name: string): Element | null {
  return element.querySelector(`:scope > [slot="${name}"]`);
}

/** The text that a page wrote into a slot; `''` for none. */
export function slotText(element: Element, name: string): string {
  return findSlotted(element, name)?.textContent.trim() ?? '';
}

/**
 * The `heading` slot with the feed's text as its fallback. An authored `h1`–`h6` gets no heading around it.
 *
 * @param fallback empty to show no heading unless the page wrote one
 * @param name of the slot
 */
export function headingSlot(
  element: LitElement,
  level: HeadingLevel,
  fallback: unknown,
  name = 'heading',
): TemplateResult {
  const slot = html`<slot name=${name}>${fallback}</slot>`;
  const written = findSlotted(element, name);
  const isHeading = written && (written.matches(HEADINGS) || written.querySelector(HEADINGS));
  return isHeading || (!written && !fallback) ? slot : heading('heading', level, slot);
}
