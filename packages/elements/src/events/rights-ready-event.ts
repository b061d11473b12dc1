/** An element shows its record. Bubbles, and crosses shadow roots. */
export class RightsReadyEvent extends Event {
  static readonly type = 'rights-ready';

  constructor() {
    super(RightsReadyEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rights-ready': RightsReadyEvent;
  }
}
