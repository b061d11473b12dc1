import type { LitElement, ReactiveController } from 'lit';
import { setState } from '../internal/set-state.js';

/** A banner that is higher than this share of the viewport does not stick: it would cover too much of the page. */
const MAX_VIEWPORT_SHARE = 0.25;

/**
 * Keeps an element at an edge of the viewport, by `:state(sticky)`, while it is low enough, and scrolls the page when it covers the focused
 * control (WCAG 2.2, 2.4.11).
 */
export class StickyController implements ReactiveController {
  readonly #host: LitElement;
  readonly #internals: ElementInternals;
  readonly #isWanted: () => boolean;
  #observer: ResizeObserver | undefined;
  readonly #measure = (): void => {
    const fits = this.#host.offsetHeight <= innerHeight * MAX_VIEWPORT_SHARE;
    // Asked at each measurement: after a failed render `hostUpdated()` never runs again.
    setState(this.#internals, 'sticky', fits && this.#isWanted());
  };
  readonly #onFocusIn = ({ target }: FocusEvent): void => {
    // The browser scrolls the focused control into view first.
    requestAnimationFrame(() => {
      if (target instanceof Element) this.#uncover(target);
    });
  };

  constructor(host: LitElement, internals: ElementInternals, isWanted: () => boolean) {
    this.#host = host;
    this.#internals = internals;
    this.#isWanted = isWanted;
  }

  hostUpdated(): void {
    if (!this.#isWanted()) this.hostDisconnected();
    else if (!this.#observer && this.#host.isConnected) this.#watch();
  }

  hostDisconnected(): void {
    if (!this.#observer) return;
    this.#observer.disconnect();
    this.#observer = undefined;
    removeEventListener('resize', this.#measure);
    document.removeEventListener('focusin', this.#onFocusIn);
    setState(this.#internals, 'sticky', false);
  }

  /** The observer measures before the next frame is painted, instead of forcing a layout for each of many banners. */
  #watch(): void {
    this.#observer = new ResizeObserver(this.#measure);
    this.#observer.observe(this.#host);
    addEventListener('resize', this.#measure);
    document.addEventListener('focusin', this.#onFocusIn);
  }

  #uncover(target: Element): void {
    if (this.#host.contains(target)) return;
    const bar = this.#host.getBoundingClientRect();
    const { top, bottom } = target.getBoundingClientRect();
    // A browser scrolls what it focuses to an edge of the viewport, or a fraction of a pixel beyond.
    if (getComputedStyle(this.#host).position !== 'sticky' || top < bar.top - 1 || bottom > bar.bottom + 1)
      return;
    const isAtTop = bar.top < innerHeight / 2;
    scrollBy(0, isAtTop ? top - bar.bottom - 8 : bottom - bar.top + 8);
  }
}
