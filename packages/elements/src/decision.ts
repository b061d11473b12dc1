import type { RightsErrorCode } from './events/rights-error-event.js';

/**
 * What an element shows: its `children`; `content` of its own; no box at all (`nothing`); or what is there already (`keep`). An element
 * decides for one of the first three. The base keeps the content that came with the page where the children would be shown instead, and
 * the children while the focus is inside them.
 */
export type Decision = About &
  (
    | { readonly show: 'children' | 'nothing' | 'keep' }
    | { readonly show: 'content'; readonly content: () => unknown }
  );

interface About {
  /**
   * What the decision is about, as text. While it stays the same, `rights-ready` is fired once and `rights-error` once per code,
   * however often the element updates. Both can be fired anew after a change:
   *
   * | change                                                  | part of the text                                      |
   * | ------------------------------------------------------- | ----------------------------------------------------- |
   * | the address of the feed                                 | `FeedController.change`                               |
   * | the attribute that names the record                     | `FeedController.change`, or the value of the attribute |
   * | the page's own link or list, in place of a record       | its address, or that there is one                     |
   * | the language of the page, once its catalogue has loaded | `LocaleController.change`                             |
   *
   * That a record arrives needs no entry: before, neither `rights-ready` nor an error of the record was fired. A controller that
   * replaces a record by a corrected one at the same address must change its part of the text.
   */
  readonly change: string;
  readonly error?: RightsErrorCode | undefined;
  /** For `refused-host`: the entry of `allow` that the page would need. */
  readonly allow?: string | undefined;
}

/** Before the first decision, and after a failure. */
export const CHILDREN: Decision = { show: 'children', change: '' };
