import { Event } from '../internal/native-event.js';

/** A reader has dismissed an element. Bubbles, and crosses shadow roots. */
export class RightsDismissedEvent extends Event {
  constructor() {
    super('rights-dismissed', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rights-dismissed': RightsDismissedEvent;
  }
}
