import type { LitElement } from 'lit';
import { RightsErrorEvent } from '../events/rights-error-event.js';

const broken = new WeakSet<LitElement>();

/**
 * Runs an update; an error while the view is built or committed leaves the page's own children visible.
 *
 * The element fires `rights-error` once and stays as it is: what failed once would fail again.
 *
 * @param slots the element's named slots, in reading order
 * @returns whether all went well
 */
export function renderSafely(element: LitElement, slots: readonly string[], update: () => void): boolean {
  if (broken.has(element)) return false;
  try {
    update();
    return true;
  } catch (error) {
    broken.add(element);
    // Plain DOM calls, which cannot fail the way the render did.
    const authored = [...slots, ''].map((name) => {
      const slot = document.createElement('slot');
      slot.name = name;
      return slot;
    });
    element.renderRoot.replaceChildren(...authored);
    console.error(error);
    element.dispatchEvent(new RightsErrorEvent('render'));
    return false;
  }
}
