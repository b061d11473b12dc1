import { RightsErrorEvent, type RightsErrorCode } from '../events/rights-error-event.js';
import { RightsReadyEvent } from '../events/rights-ready-event.js';

/** What became of an element: `ready`, or the code of its error. */
export type Outcome = RightsErrorCode | 'ready';

/**
 * Fires an event. Where the page's scripts have broken events, nobody can cancel it, and what it reports happens all the same.
 *
 * @returns whether no listener has canceled it
 */
export function fire(target: EventTarget, toEvent: () => Event): boolean {
  try {
    const event = toEvent();
    target.dispatchEvent(event);
    return !event.defaultPrevented; // a page's wrapper may forget to return what `dispatchEvent()` does
  } catch {
    return true;
  }
}

/** Fires the event of an outcome, unless it was fired before; an element that is off the page fires it once it is back. */
export function fireOnce(element: Element, fired: Set<Outcome>, outcome: Outcome): void {
  if (!element.isConnected || fired.has(outcome)) return;
  fired.add(outcome);
  fire(element, () => (outcome === 'ready' ? new RightsReadyEvent() : new RightsErrorEvent(outcome)));
}
