import type { FeedErrorCode } from '@rights-kit/content';
import type { ViewErrorCode } from '@rights-kit/views';
import { Event } from '../internal/native-event.js';

/**
 * Why an element shows the page's own children, or a card no button: the codes of the feed and of the views, and `no-feed` (no address
 * of a feed is known), `render` (a fault of the kit; final for the element).
 */
export type RightsErrorCode = FeedErrorCode | ViewErrorCode | 'no-feed' | 'render';

/** An element could not show its record, or not all of it. Bubbles, and crosses shadow roots. */
export class RightsErrorEvent extends Event {
  /** Why, as one of the documented codes. */
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
