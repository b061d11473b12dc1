import { html, type TemplateResult } from 'lit';

/**
 * Marks differ in shape, so that nothing rests on color. They repeat what the text beside them says and are hidden from assistive
 * technology. Drawn on 20 units with strokes of 1.75.
 */
const marks = {
  limits: html`<circle cx="10" cy="10" r="7.5" fill="currentColor" /><path class="on" d="M6.5 10h7" />`,
  asks: html`<circle cx="10" cy="10" r="7" /><path d="M7 10h6" />`,
  allows: html`<path d="M3.5 10h13M11.5 5l5 5-5 5" />`,
  but: html`<circle cx="10" cy="10" r="7" /><path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />`,
  silent: html`<circle cx="10" cy="10" r="7" stroke-dasharray="1.5 3.5" />`,
  out: html`<path d="M6.5 13.5l7-7M8 6.5h5.5V12" />`,
} as const;

export type MarkName = keyof typeof marks;

/** A mark that hangs in the gutter before a text. */
export function mark(name: MarkName): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 20 20" aria-hidden="true">${inSvg[name]}</svg>`;
}
