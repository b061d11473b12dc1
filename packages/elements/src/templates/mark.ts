import { svg, html, type TemplateResult } from 'lit';

export type MarkName = 'limits' | 'asks' | 'allows' | 'but' | 'silent' | 'out';

/**
 * Marks differ in shape, so that nothing rests on color: a disc with a bar, a ring with a bar, an arrow, a half disc, a dotted
 * ring, an arrow outward. Drawn on 20 units with strokes of 1.75.
 */
const ring = 'M10 3a7 7 0 0 1 0 14a7 7 0 0 1 0-14';
const marks: Readonly<Record<MarkName, TemplateResult<2>>> = {
  limits: svg`<path fill="currentColor" d=${ring}></path><path class="on" d="M7 10h6"></path>`,
  asks: svg`<path d=${`${ring}M7 10h6`}></path>`,
  allows: svg`<path d="M3 10h14M12 5l5 5-5 5"></path>`,
  but: svg`<path d=${ring}></path><path fill="currentColor" d="M10 3a7 7 0 0 1 0 14z"></path>`,
  silent: svg`<path stroke-dasharray="0 3.67" d=${ring}></path>`,
  out: svg`<path d="M6 14l8-8M7.5 6H14v6.5"></path>`,
};

/** A mark that repeats what the text beside it says, and is hidden from assistive technology. */
export function mark(name: MarkName): TemplateResult {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true">${marks[name]}</svg>`;
}
