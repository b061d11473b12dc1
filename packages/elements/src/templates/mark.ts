import { html, svg, type TemplateResult } from 'lit';

export type MarkName = 'limits' | 'asks' | 'allows' | 'but' | 'silent' | 'chevron' | 'out';

/**
 * Marks differ in shape, so that nothing rests on color. They repeat what the text beside them says and are hidden from assistive
 * technology. Drawn on 20 units with strokes of 1.75.
 */
const marks: Readonly<Record<MarkName, TemplateResult<2>>> = {
  limits: svg`<circle cx="10" cy="10" r="7" fill="currentColor" /><path class="on" d="M7 10h6" />`,
  asks: svg`<circle cx="10" cy="10" r="7" /><path d="M7 10h6" />`,
  allows: svg`<path d="M3.5 10h13M11.5 5l5 5-5 5" />`,
  but: svg`<circle cx="10" cy="10" r="7" /><path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />`,
  silent: svg`<circle cx="10" cy="10" r="7" stroke-dasharray="0 3.67" />`,
  chevron: svg`<path d="M7.5 5l5 5-5 5" />`,
  out: svg`<path d="M6 14l8-8M7.5 6H14v6.5" />`,
};

/** A mark that hangs in the gutter before a text. */
export function mark(name: MarkName): TemplateResult {
  return html`<svg class="mark ${name}" viewBox="0 0 20 20" aria-hidden="true">${marks[name]}</svg>`;
}
