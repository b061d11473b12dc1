import { html, svg, type TemplateResult } from 'lit';

/*
 * Icons differ in shape, so that no meaning depends on color. The grid has 20 units, and strokes are 1.75 wide. Each icon is a function, so
 * that a bundle with one widget omits the others.
 */

/** An icon that repeats the text beside it, and is hidden from assistive technology. */
const icon = (shape: TemplateResult<2>): TemplateResult =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;

const RING = 'M10 3a7 7 0 0 1 0 14a7 7 0 0 1 0-14';

export const ring = (): TemplateResult => icon(svg`<path d=${RING}></path>`);
export const dottedRing = (): TemplateResult => icon(svg`<path stroke-dasharray="0 3.67" d=${RING}></path>`);
export const slashedRing = (): TemplateResult => icon(svg`<path d=${`${RING}M5.5 14.5l9-9`}></path>`);
export const halfDisc = (): TemplateResult =>
  icon(svg`<path d=${RING}></path><path fill="currentColor" d="M10 3a7 7 0 0 1 0 14z"></path>`);
/** The icon with the accent color, for outcomes that are still in force. */
export const accentDisc = (): TemplateResult =>
  icon(svg`<path class="force" fill="currentColor" d=${RING}></path>`);
export const smallDisc = (): TemplateResult =>
  icon(svg`<circle fill="currentColor" cx="10" cy="10" r="3.5"></circle>`);
export const square = (): TemplateResult => icon(svg`<path fill="currentColor" d="M4 4h12v12H4z"></path>`);
export const dash = (): TemplateResult => icon(svg`<path d="M4 10h12"></path>`);
export const arrowOut = (): TemplateResult => icon(svg`<path d="M6 14l8-8M7.5 6H14v6.5"></path>`);
export const check = (): TemplateResult => icon(svg`<path d="M4 10.5l4 4l8-9"></path>`);
export const close = (): TemplateResult => icon(svg`<path d="M5 5l10 10M15 5L5 15"></path>`);
