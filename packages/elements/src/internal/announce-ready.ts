import { RightsReadyEvent } from '../events/rights-ready-event.js';
import { setState } from './states.js';

const announced = new WeakMap<HTMLElement, unknown>();

/**
 * Tells the page, once for each record, that an element shows it, and sets `:state(ready)`. Call it in `updated()`.
 *
 * @param shown what the element shows, told apart by identity; nothing while it shows the page's own children
 * @returns whether the page was told of something new
 */
export function announceReady(element: HTMLElement, shown: unknown): boolean {
  if (announced.get(element) === shown) return false;
  announced.set(element, shown);
  const isReady = shown !== undefined;
  setState(element, 'ready', isReady);
  if (isReady) element.dispatchEvent(new RightsReadyEvent());
  return isReady;
}
