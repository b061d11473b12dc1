import type { RightsErrorCode } from './events/rights-error-event.js';

/**
 * What an element shows: its `children`; `content` of its own; or `nothing`, which is no box at all. The base renders it, unless that would
 * replace pre-rendered content by the children, or children that have the focus.
 */
export type Decision = About &
  ({ readonly show: 'children' | 'nothing' } | { readonly show: 'content'; readonly content: () => unknown });

interface About {
  /**
   * What the decision is about, as a key. While it stays the same, `rights-ready` is fired once and `rights-error` once per code,
   * however often the element updates. Both can be fired anew after a change:
   *
   * | what changed                                            | its part of the key                                     |
   * | ------------------------------------------------------- | ------------------------------------------------------- |
   * | the address of the feed                                 | `FeedController.subject`                                |
   * | the attribute that names the record                     | `FeedController.subject`, or the value of the attribute |
   * | the page's own link or list, in place of a record       | its address, or that there is one                       |
   * | the language of the page, once its catalogue has loaded | `LocaleController.subject`                              |
   *
   * A record that arrives does not change the key: nothing was fired while it was pending.
   */
  readonly subject: string;
  readonly error?: RightsErrorCode | undefined;
  /** For `refused-host`: the entry of `allow` that the page would need. */
  readonly allow?: string | undefined;
}

/** Before the first decision, and after a failure. */
export const CHILDREN: Decision = { show: 'children', subject: '' };
