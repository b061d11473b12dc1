import { Event } from '../internal/native-event.js';

/** An element shows its record. Bubbles, and crosses shadow roots. */
export class RightsReadyEvent extends Event {
  constructor() {
    super('rights-ready', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rights-ready': RightsReadyEvent;
  }
}
