import type { LitElement } from 'lit';
import { RightsErrorEvent } from '../events/rights-error-event.js';

const broken = new WeakSet<LitElement>();

/**
 * Puts slots for all authored children where a failed render left nothing, by plain DOM calls that cannot fail the same way.
 */
function showAuthored(element: LitElement, slots: readonly string[]): void {
  for (const node of [...element.renderRoot.childNodes]) if (node.nodeName !== 'STYLE') node.remove();
  for (const name of [...slots, '']) {
    const slot = document.createElement('slot');
    slot.name = name;
    element.renderRoot.append(slot);
  }
}

/**
 * Runs an update; an error while the view is built or committed leaves the page's own children visible.
 *
 * The element fires `rights-error` once and stays as it is: what failed once would fail again.
 *
 * @param slots the element's named slots, in reading order
 */
export function renderSafely(element: LitElement, slots: readonly string[], update: () => void): void {
  if (broken.has(element)) return;
  try {
    update();
  } catch (error) {
    broken.add(element);
    showAuthored(element, slots);
    console.error(`<${element.localName}> could not be shown; the page's own content stays`, error);
    element.dispatchEvent(new RightsErrorEvent('render'));
  }
}

/** Whether an element has failed to render and shows its children for good. */
export function isBroken(element: LitElement): boolean {
  return broken.has(element);
}
