import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The distance at which loading starts: about a screen and a half, so that the record has loaded when the reader gets there. */
const MARGIN = '1200px 0px';

/** Once `observe()` is called: updates the element when it first nears the viewport, then disconnects its observer. */
export class InViewController implements ReactiveController {
  /** Whether the element has been near the viewport. */
  value = false;

  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Starts to observe, unless it does already. */
  observe(): void {
    if (this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target, boundingClientRect } of entries)
          if (isIntersecting) this.value = true;
          else if (!boundingClientRect.width && !boundingClientRect.height) this.#observeInstead(target);
        if (!this.value) return;
        this.hostDisconnected();
        this.#host.requestUpdate();
      },
      { rootMargin: MARGIN },
    );
    this.#observer.observe(this.#host);
  }

  /**
   * An element without a box, such as one with `display: contents`, never intersects anything: what is in it does, else what is around it. The
   * observer has just measured the page, so that asking for boxes costs no layout.
   */
  #observeInstead(element: Element): void {
    const inside = [...element.children, ...(element.shadowRoot?.children ?? [])];
    for (const each of inside) this.#observer?.observe(each);
    if (inside.some((each) => each.getClientRects().length > 0)) return;
    const around = element.parentElement;
    if (around && getComputedStyle(element).display === 'contents') this.#observer?.observe(around);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
