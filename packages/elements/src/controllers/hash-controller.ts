import type { LitElement, ReactiveController } from 'lit';

/** The fragment of the page's address, without its "#"; empty where it is malformed. */
function readHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/**
 * Brings the item that the page's address names into view: `#gordon-v-johnson.2014-05-21`. A browser does not search for it in a
 * shadow root.
 *
 * On load it only scrolls; after a reader followed a link it also moves the focus, as the platform would.
 */
export class HashController implements ReactiveController {
  value = '';
  /** Whether the item that it names has not been brought into view yet. */
  isNew = false;

  readonly #host: LitElement;
  #isFollowed = false;
  readonly #onHashChange = (): void => {
    this.#isFollowed = true;
    this.#read();
  };

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // An element that was moved has brought its item into view already.
    if (readHash() !== this.value) this.#read();
    addEventListener('hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
  }

  /** Call it once the items are rendered. An item has its name in `data-anchor`. */
  reveal(): void {
    if (!this.isNew) return;
    this.isNew = false;
    const item = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-anchor]')].find(
      ({ dataset }) => dataset['anchor'] === this.value,
    );
    item?.scrollIntoView();
    if (this.#isFollowed) item?.focus({ preventScroll: true });
    this.#isFollowed = false;
  }

  #read(): void {
    this.value = readHash();
    this.isNew = this.value !== '';
    this.#host.requestUpdate();
  }
}
