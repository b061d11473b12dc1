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
export const LAYOUT: Choice<'short' | 'full'> = choice('layout', ['short', 'full']);
/** `''` is the page's own. */
const COLOR_SCHEME: Choice<'' | 'light' | 'dark'> = choice('color-scheme', ['', 'light', 'dark'], true);

/** Of every element. */
export interface SharedAttributes {
  /**
   * Base address of the feed. **Values:** an address. **Default:** the nearest `data-rights-feed`, else the feed beside the script; with
   * a bundler, the one set by `configure()`. **Invalid:** the children stay; `rights-error` says why.
   */
  feed: string | null | undefined;
  /** Level of the first heading; `none` for no headings. **Invalid:** the default, with a warning in the console. */
  headingLevel: ChoiceValue<typeof HEADING_LEVEL> | number;
  /** `lazy`: the record is requested when the element nears the viewport; `eager`: at once. **Invalid:** the default, with a warning in the console. */
  loading: ChoiceValue<typeof LOADING>;
  /** Colors for a light or for a dark ground. **Default:** the page's own `color-scheme`. **Invalid:** the default. */
  colorScheme: ChoiceValue<typeof COLOR_SCHEME>;
}

export const SHARED: PropertyDeclarations = {
  feed: {},
  headingLevel: HEADING_LEVEL,
  loading: LOADING,
  colorScheme: COLOR_SCHEME,
};

/** Of the elements that fold what follows from their first sentence. */
export interface FoldingAttributes {
  /** `short`: what is not needed first stands behind a press; `full`: everything is open. **Default:** `short`. **Invalid:** the default, with a warning in the console. */
  layout: ChoiceValue<typeof LAYOUT>;
}

/** Of the elements that open an action of a feed. */
export interface ActingAttributes {
  /**
   * What this page lets an action of the feed open. **Values:** hosts, hosts with a path (then that page alone) and numbers
   * (`tel:+16175550100`), separated by spaces. **Default:** the nearest `data-rights-allow`, else the one set by `configure()`; without
   * any, no action of the feed is opened. **Invalid:** that word is left out, with a warning. **Source:** page markup, as a snippet
   * writes it; never the feed.
   */
  allow: string | null | undefined;
}
