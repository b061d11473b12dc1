import type { ActionKind } from '@rights-kit/content';
import { Event } from '../internal/native-event.js';

/**
 * A reader follows one of an element's own links, or shares. A report, not a gate: it is fired synchronously, by the main button
 * and by the middle one. Canceling it keeps the link from opening. Bubbles, and crosses shadow roots.
 */
export class RightsActEvent extends Event {
  /** What following the link does. */
  readonly kind: ActionKind;
  /** The host that opens; empty for telephone, e-mail and sharing. Nothing about the reader. */
  readonly hostname: string;
  /** Id of the feed's action; `''` for a link of the page's own. After a campaign has ended, that of its successor. */
  readonly action: string;

  constructor(kind: ActionKind, hostname: string, action: string) {
    super('rights-act', { bubbles: true, composed: true, cancelable: true });
    this.kind = kind;
    this.hostname = hostname;
    this.action = action;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rights-act': RightsActEvent;
  }
}
