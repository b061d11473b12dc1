import { RightsReadyEvent } from '../events/rights-ready-event.js';

const internals = new WeakMap<HTMLElement, ElementInternals>();
const announced = new WeakMap<HTMLElement, unknown>();

/** Lets pages style `:state(ready)`. Browsers without custom states, or with their first syntax, go without. */
function setReadyState(element: HTMLElement, isReady: boolean): void {
  try {
    const own = internals.get(element) ?? element.attachInternals();
    internals.set(element, own);
    if (isReady) own.states.add('ready');
    else own.states.delete('ready');
  } catch {
    // The state is a convenience for style sheets; nothing depends on it.
  }
}

/**
 * Tells the page, once for each record, that an element shows it. Call it in `updated()`.
 *
 * @param shown what the element shows, told apart by identity; nothing while it shows the page's own children
 * @returns whether the page was told of something new
 */
export function announceReady(element: HTMLElement, shown: unknown): boolean {
  if (announced.get(element) === shown) return false;
  announced.set(element, shown);
  setReadyState(element, shown !== undefined);
  if (shown !== undefined) element.dispatchEvent(new RightsReadyEvent());
  return shown !== undefined;
}
