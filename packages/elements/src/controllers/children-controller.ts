import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Follows the children that an element shows as content, or reads: they may come late, and may change at any time. The event `slotchange`
 * would update each element a second time, since it also follows the first rendering of a slot.
 */
export class ChildrenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #update = (): void => {
    this.#host.requestUpdate();
  };
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the parser has reached their end: a node follows the element, or the page is loaded. */
  get isComplete(): boolean {
    for (let node: Node | null = this.#host; node; node = node.parentNode) if (node.nextSibling) return true;
    if (document.readyState !== 'loading') return true;
    addEventListener('DOMContentLoaded', this.#update); // of many, one is kept
    return false;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(this.#update); // not before: a server has none
    this.#observer.observe(this.#host, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['slot', 'datetime', 'href', 'alt', 'aria-label', 'title'],
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('DOMContentLoaded', this.#update);
  }
}
