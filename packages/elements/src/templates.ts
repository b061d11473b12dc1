/**
 * The exports for pre-rendering: each widget's template, a function from a view to a `TemplateResult`, and its style sheets.
 * Importing it registers no element and needs no document.
 */
import { html } from 'lit';
import { heading, type HeadingLevel, type RenderHeading } from './templates/heading.js';

export {
  actionBanner,
  PLACEMENT,
  VARIANT,
  type BandOptions,
} from './action-banner/action-banner.template.js';
export { styles as actionBannerStyles } from './action-banner/action-banner.styles.js';
export {
  actionButton,
  actionOutcome,
  APPEARANCE,
  DISCLOSURE,
  type ActionButtonCallbacks,
  type ActionButtonOptions,
} from './action-button/action-button.template.js';
export { styles as actionButtonStyles } from './action-button/action-button.styles.js';
export {
  caseTimeline,
  LIMIT_OF_SEVERAL,
  ORDER,
  type CaseTimelineCallbacks,
  type CaseTimelineOptions,
} from './case-timeline/case-timeline.template.js';
export { styles as caseTimelineStyles } from './case-timeline/case-timeline.styles.js';
export { townPolicyCard } from './town-policy-card/town-policy-card.template.js';
export { styles as townPolicyCardStyles } from './town-policy-card/town-policy-card.styles.js';
export { HEADING_LEVEL, LAYOUT } from './shared-attributes.js';
export type { CSSResult, PropertyDeclaration } from 'lit';
export type { Choice } from './internal/choice.js';
export type { HeadingLevel, RenderHeading } from './templates/heading.js';

/**
 * Renders the feed's text in a heading slot, as an element does where the page has written no heading.
 *
 * @param name of the slot
 */
export function unwrittenHeading(level: HeadingLevel, name = 'heading'): RenderHeading {
  return (fallback) => {
    const slot = html`<slot name=${name}>${fallback}</slot>`;
    return fallback ? heading('heading', level, slot) : slot;
  };
}
