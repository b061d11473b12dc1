import type { LitElement, ReactiveController } from 'lit';
import { setState } from '../internal/set-state.js';

/** A banner that is higher than this share of the viewport, its offset included, does not stick: it would cover too much of the page. */
const MAX_VIEWPORT_SHARE = 0.25;

/**
 * Keeps an element at an edge of the viewport, or at an offset from it, by `:state(sticky)`, while it is low enough, and scrolls the page when it covers the focused
 * control (WCAG 2.2, 2.4.11).
 */
export class StickyController implements ReactiveController {
  readonly #host: LitElement;
  readonly #internals: ElementInternals;
  readonly #isWanted: () => boolean;
  #observer: ResizeObserver | undefined;
  readonly #measure = (): void => {
    // Asked at each measurement: after a failed render `hostUpdated()` never runs again.
    const isWanted = this.#isWanted();
    setState(this.#internals, 'sticky', isWanted); // its offset applies in this state alone
    const fits = this.#host.offsetHeight + this.#offset <= innerHeight * MAX_VIEWPORT_SHARE;
    setState(this.#internals, 'sticky', fits && isWanted);
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

  /** The distance from the edge of the viewport at which it sticks, whether by the custom property or by the page's own rule. */
  get #offset(): number {
    const { top, bottom } = getComputedStyle(this.#host);
    return parseFloat(top) || parseFloat(bottom) || 0;
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
    const isAtTop = bar.top < innerHeight / 2;
    const gap = isAtTop ? bar.top : innerHeight - bar.bottom;
    // While it sticks, the page's own bar covers what lies between the banner and the edge.
    const covered = gap <= this.#offset + 1 ? Math.max(gap, 0) : 0;
    // A browser scrolls what it focuses to an edge of the viewport, or a fraction of a pixel beyond.
    const isOutside =
      top < bar.top - (isAtTop ? covered : 0) - 1 || bottom > bar.bottom + (isAtTop ? 0 : covered) + 1;
    if (isOutside || getComputedStyle(this.#host).position !== 'sticky') return;
    scrollBy(0, isAtTop ? top - bar.bottom - 8 : bottom - bar.top + 8);
  }
}
