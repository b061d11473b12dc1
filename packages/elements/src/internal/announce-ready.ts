import { RightsReadyEvent } from '../events/rights-ready-event.js';

const internals = new WeakMap<HTMLElement, ElementInternals>();
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
  try {
    const own = internals.get(element) ?? element.attachInternals();
    internals.set(element, own);
    own.states[isReady ? 'add' : 'delete']('ready');
  } catch {
    // Browsers without custom states, or with their first syntax, go without: nothing depends on it.
  }
  if (isReady) element.dispatchEvent(new RightsReadyEvent());
  return isReady;
}
