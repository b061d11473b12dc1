import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How near an element must be before it asks for its record: about a screen and a half, so that it is there in time. */
const MARGIN = '1200px 0px';

/**
 * Says when an element first nears the viewport, and then lets go of its observer.
 *
 * Where the page cannot observe intersections, or on the server, `value` is true from the start.
 */
export class InViewController implements ReactiveController {
  /** Whether the element has been near the viewport. */
  value: boolean = typeof IntersectionObserver === 'undefined';

  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.value) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.value = true;
        this.#stop();
        this.#host.requestUpdate();
      },
      { rootMargin: MARGIN },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
