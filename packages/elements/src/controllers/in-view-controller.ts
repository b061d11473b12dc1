import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';

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

/** How many elements start in one task. The others of a long list follow in later ones, so that the page answers its reader meanwhile. */
const MAX_PER_TASK = 10;
/** Attributes by which an element may have to hide its children before they are painted. */
const MAY_HIDE = '[starts],[ends],[remember]';

const waiting = new Map<LitElement, () => void>();
let started = 0;
let frame = 0;

function start(elements: readonly LitElement[]): void {
  for (const element of elements) {
    const connect = waiting.get(element);
    waiting.delete(element);
    if (element.isConnected) connect?.();
  }
}

function startNext(): void {
  started = waiting.size;
  if (started === 0) return;
  setTimeout(startNext); // first, since an element may throw
  start([...waiting.keys()].slice(0, MAX_PER_TASK));
}

/** Starts those that a reader sees. Nothing changes between the measurements, so that the page is laid out once. */
function startVisible(): void {
  frame = 0;
  start(
    [...waiting.keys()].filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    }),
  );
}

/**
 * Connects an element at once, or in its turn where the page has many; before the next frame, where a reader sees it. Until then it is as
 * before the script: its children show.
 */
export function connectInTurn(element: LitElement, connect: () => void): void {
  if (started === 0) setTimeout(startNext);
  if (started++ < MAX_PER_TASK || Object.hasOwn(element, 'renderRoot') || element.matches(MAY_HIDE)) {
    connect();
    return;
  }
  waiting.set(element, connect);
  frame ||= requestAnimationFrame(startVisible);
}
