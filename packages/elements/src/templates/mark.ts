import type { CaseStatusValue } from '@rights-kit/content';
import { svg, html, type TemplateResult } from 'lit';

export type MarkName =
  | 'limits'
  | 'asks'
  | 'allows'
  | 'but'
  | 'silent'
  | 'out'
  | 'check'
  | 'close'
  | 'event'
  | 'undone'
  | CaseStatusValue;

/**
 * Marks differ in shape, so that nothing rests on color: disc, half disc, square, dash, arrow, and rings that are open, barred,
 * slashed or dotted. Drawn on 20 units with strokes of 1.75.
 */
const ring = 'M10 3a7 7 0 0 1 0 14a7 7 0 0 1 0-14';
const half = svg`<path d=${ring}></path><path fill="currentColor" d="M10 3a7 7 0 0 1 0 14z"></path>`;
const dotted = svg`<path stroke-dasharray="0 3.67" d=${ring}></path>`;
const slashed = svg`<path d=${`${ring}M5.5 14.5l9-9`}></path>`;
const marks: Readonly<Record<MarkName, TemplateResult<2>>> = {
  limits: svg`<path fill="currentColor" d=${ring}></path><path class="on" d="M7 10h6"></path>`,
  asks: svg`<path d=${`${ring}M7 10h6`}></path>`,
  allows: svg`<path d="M3 10h14M12 5l5 5-5 5"></path>`,
  but: half,
  silent: dotted,
  out: svg`<path d="M6 14l8-8M7.5 6H14v6.5"></path>`,
  check: svg`<path d="M4 10.5l4 4l8-9"></path>`,
  close: svg`<path d="M5 5l10 10M15 5L5 15"></path>`,
  event: svg`<circle fill="currentColor" cx="10" cy="10" r="3.5"></circle>`,
  undone: slashed,
  'in-force': svg`<path class="force" fill="currentColor" d=${ring}></path>`,
  partly: half,
  superseded: slashed,
  settled: svg`<path fill="currentColor" d="M4 4h12v12H4z"></path>`,
  pending: svg`<path d=${ring}></path>`,
  closed: svg`<path d="M4 10h12"></path>`,
  unverified: dotted,
};

/** A mark that repeats what the text beside it says, and is hidden from assistive technology. */
export function mark(name: MarkName): TemplateResult {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true">${marks[name]}</svg>`;
}
