import { Event } from '../internal/native-event.js';

/** A reader is about to dismiss an element; canceling it keeps the element. Bubbles, and crosses shadow roots. */
export class RightsDismissEvent extends Event {
  constructor() {
    super('rights-dismiss', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rights-dismiss': RightsDismissEvent;
  }
}
