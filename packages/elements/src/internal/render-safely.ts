import type { LitElement } from 'lit';
import { RightsErrorEvent } from '../events/rights-error-event.js';

const broken = new WeakSet<LitElement>();

/**
 * Puts the page's own children back, by plain DOM calls, which cannot fail the way a render did. The slots are made by a document of their
 * own: in the page's, a picture that is named `createElement` stands in the method's place. Final for the element.
 */
function giveUp(element: LitElement, root: ParentNode, slots: readonly string[], error: unknown): void {
  broken.add(element);
  root.replaceChildren();
  for (const name of [...slots, '']) {
    const slot = new Document().createElementNS('http://www.w3.org/1999/xhtml', 'slot');
    root.append(Object.assign(slot, { name }));
  }
  console.error(error);
  element.dispatchEvent(new RightsErrorEvent('render'));
}

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
    giveUp(element, element.renderRoot, slots, error);
    return false;
  }
}

/**
 * As `renderSafely()`, for making the root: Lit adopts the styles there, which a page's scripts can break. What the page adds to a slot
 * later, or takes from it, may change what is shown.
 */
export function createRootSafely(
  element: LitElement,
  slots: readonly string[],
  create: () => HTMLElement | DocumentFragment,
): HTMLElement | DocumentFragment {
  try {
    const root = create();
    root.addEventListener('slotchange', () => {
      element.requestUpdate();
    });
    return root;
  } catch (error) {
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    giveUp(element, root, slots, error);
    return root;
  }
}
