import type { FeedErrorCode } from '@rights-kit/content';

/**
 * Why an element shows the page's own children, or a card no button: the feed's codes, and `no-feed` (no address of a feed is
 * known), `no-record` (the attribute that names the record is missing or malformed), `unknown-action` (not in the feed),
 * `refused-host` (nobody allowed the action's host), `refused-address` (no address that may be a link), `render` (a fault of the
 * kit; final for the element).
 */
export type RightsErrorCode =
  FeedErrorCode | 'no-feed' | 'no-record' | 'unknown-action' | 'refused-host' | 'refused-address' | 'render';

/** An element could not show its record, or not all of it. Bubbles, and crosses shadow roots. */
export class RightsErrorEvent extends Event {
  readonly code: RightsErrorCode;

  constructor(code: RightsErrorCode) {
    super('rights-error', { bubbles: true, composed: true });
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rights-error': RightsErrorEvent;
  }
}
