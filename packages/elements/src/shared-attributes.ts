/** The attributes that several elements have. */
import type { PropertyDeclarations } from 'lit';
import { choice, type Choice, type ChoiceValue } from './internal/choice.js';

export const HEADING_LEVEL: Choice<'2' | '3' | '4' | '5' | '6' | 'none'> = choice('heading-level', [
  '3',
  '2',
  '4',
  '5',
  '6',
  'none',
]);
export const LOADING: Choice<'lazy' | 'eager'> = choice('loading', ['lazy', 'eager']);
/** `''` is the page's own. */
const COLOR_SCHEME: Choice<'' | 'light' | 'dark'> = choice('color-scheme', ['', 'light', 'dark'], true);

/** Of every element. */
export interface SharedAttributes {
  /** Base address of the feed; else that of the nearest `data-rights-feed`, else the one set by `configure()`. */
  feed: string | null | undefined;
  /** Level of the first heading, 2 to 6, or `none` for no headings. Default 3. */
  headingLevel: ChoiceValue<typeof HEADING_LEVEL> | number;
  /** `lazy`: the record is requested when the element nears the viewport; `eager`: at once. Default `lazy`. */
  loading: ChoiceValue<typeof LOADING>;
  /** `light` or `dark`; else as the page's `color-scheme` says. */
  colorScheme: ChoiceValue<typeof COLOR_SCHEME>;
}

export const SHARED: PropertyDeclarations = {
  feed: {},
  headingLevel: HEADING_LEVEL,
  loading: LOADING,
  colorScheme: COLOR_SCHEME,
};

/** Of the elements that open an action of a feed. */
export interface ActingAttributes {
  /**
   * What this page lets an action of the feed open, separated by spaces: hosts, hosts with a path (then that page alone), numbers
   * (`tel:+16175550100`); else that of the nearest `data-rights-allow`, else the one set by `configure()`. **Invalid:** that word is left
   * out. **Source:** page markup, as a snippet writes it; never the feed.
   */
  allow: string | null | undefined;
}
