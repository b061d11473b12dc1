import type { LitElement, ReactiveController } from 'lit';

/** The address of the page without its fragment. With `<base>`, a mere "#…" would lead to another page. */
export const pageAddress = (): string => location.href.replace(/#.*/, '');

/** Whether the browser restores the scroll position of an earlier visit. */
const isRevisit = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && /^(?:reload|back)/.test(String(entry.type)));

/** Whether the page, or a part of it that scrolls on its own, is scrolled. */
const isScrolled = (element: Element | null): boolean =>
  element !== null && (element.scrollTop !== 0 || isScrolled(element.parentElement));

/**
 * The last four leave the scroll position to the reader: `pagehide` because a page that was left can return from the cache of the Back
 * button, with its position.
 */
const EVENTS = ['hashchange', 'click', 'wheel', 'touchmove', 'keydown', 'pagehide'];

/** Of a link in another timeline, which follows it. */
const ELSEWHERE = '-';

/**
 * Brings the item that the page's address names into view: `#gordon-v-johnson-2014-05-21`. A browser does not search for it in a
 * shadow root.
 *
 * On load it only scrolls, unless the reader has scrolled or the browser restores a position. When the reader has followed a link, it
 * scrolls in any case and moves the focus, as the platform would.
 */
export class HashController implements ReactiveController {
  value = '';
  /** Whether the item that it names has not been brought into view yet. */
  isNew = false;

  readonly #host: LitElement;
  #isFollowed = false;
  #isReaders = false;
  /** The fragment of the link that was clicked last, until the address has changed. */
  #clicked = '';
  #historyLength = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // An element that was moved has brought its item into view already.
    if (location.hash.slice(1) !== this.value) this.#read(false);
    this.#historyLength = history.length;
    for (const type of EVENTS) addEventListener(type, this, true);
  }

  hostDisconnected(): void {
    for (const type of EVENTS) removeEventListener(type, this, true);
  }

  handleEvent(event: Event): void {
    if (event.type === 'click') this.#onClick(event.composedPath());
    else if (event.type === 'hashchange') this.#onHashChange(event);
    else {
      this.#isReaders = true;
      this.#isFollowed = false;
    }
  }

  /**
   * Call it once items are rendered. An item has its name for an `id`.
   *
   * @param items of which more may be shown
   */
  reveal(items: { readonly isBusy: boolean; find(name: string): void }): void {
    if (!this.isNew) return;
    if (!this.#find(this.value)) items.find(this.value);
    if (items.isBusy) return;
    this.isNew = false;
    const item = this.#find(this.value);
    if (this.#isFollowed || !(this.#isReaders || isScrolled(this.#host) || isRevisit()))
      item?.scrollIntoView();
    if (this.#isFollowed) item?.focus({ preventScroll: true });
  }

  #find(anchor: string): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.getElementById(anchor);
  }

  #onClick(path: readonly EventTarget[]): void {
    const link = path.find((target) => target instanceof HTMLAnchorElement);
    if (!link) return;
    const timeline = path.find(
      (target) => target instanceof Element && target.localName === this.#host.localName,
    );
    // The page may have changed its address since the link was rendered.
    if (timeline === this.#host && this.#find(link.hash.slice(1))) link.href = pageAddress() + link.hash;
    this.#clicked = timeline && timeline !== this.#host ? ELSEWHERE : link.hash;
    // A link to the present address makes no `hashchange`.
    if (link.href === location.href) this.#read(this.#clicked === link.hash);
  }

  #onHashChange({ isTrusted }: Event): void {
    // A reader who goes back finds the scroll position restored, and the history as long as before. A script that changes the address
    // adds to it, or dispatches the event itself.
    const isAdded = history.length !== this.#historyLength || !isTrusted;
    this.#read(this.#clicked ? this.#clicked === location.hash : isAdded);
    this.#historyLength = history.length;
    this.#clicked = '';
  }

  #read(isFollowed: boolean): void {
    this.value = location.hash.slice(1);
    this.isNew = this.value !== '';
    this.#isFollowed = isFollowed;
    this.#host.requestUpdate();
  }
}
