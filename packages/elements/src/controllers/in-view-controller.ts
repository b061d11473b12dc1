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
        for (const { isIntersecting } of entries) if (isIntersecting) this.value = true;
        if (!this.value) return;
        this.hostDisconnected();
        this.#host.requestUpdate();
      },
      { rootMargin: MARGIN },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
