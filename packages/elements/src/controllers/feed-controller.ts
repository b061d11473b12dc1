import { FeedClient, FeedError, type FeedRequest, type Parse } from '@rights-kit/content';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration } from '../configure.js';
import { RightsErrorEvent, type RightsErrorCode } from '../events/rights-error-event.js';
import { closestAcrossRoots } from '../internal/closest.js';
import { InViewController } from './in-view-controller.js';

/** One client for all elements of this bundle: the same file is fetched once. */
const client = new FeedClient();

/** What a feed-driven element shares with the page. */
interface FeedHost extends ReactiveControllerHost, Element {
  readonly hasUpdated: boolean;
  readonly feed: string | null | undefined;
  readonly loading: string | null | undefined;
}

/**
 * Loads the record of an element when it nears the viewport (`loading="eager"`: at once) and fires `rights-error` when it cannot.
 * A change of the file while one is pending drops the older answer.
 */
export class FeedController<T> implements ReactiveController {
  /** The record; nothing while none is there, or it could not be had. */
  value: T | undefined;
  /** Base address of the feed it came from, with a slash at its end. */
  base = '';

  readonly #host: FeedHost;
  readonly #file: () => string | undefined;
  readonly #parse: Parse<T>;
  readonly #inView: InViewController;
  #url: string | undefined;
  #request: FeedRequest<T> | undefined;

  /**
   * @param file the file below the feed's base address that the attributes name; empty when what they name cannot be a record,
   * nothing when the element needs none
   */
  constructor(host: FeedHost, parse: Parse<T>, file: () => string | undefined) {
    this.#host = host;
    this.#parse = parse;
    this.#file = file;
    this.#inView = new InViewController(host);
    host.addController(this);
  }

  hostConnected(): void {
    // An element that was moved asks again before its old request is given up. A new one may not have all its properties yet.
    if (this.#host.hasUpdated) this.sync();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#drop();
    // Whoever comes back asks again: the client has kept the request if that is within a microtask.
    if (!this.value) this.#url = undefined;
  }

  /**
   * Asks for the file that the attributes name now. Call it first in `shouldUpdate()`: no later step of an update runs while baked
   * content stays.
   */
  sync(): void {
    if (!this.#host.isConnected || (!this.#inView.value && this.#host.loading !== 'eager')) return;
    const file = this.#file();
    const base = this.#findBase();
    const url = file && base ? base + file : file;
    if (url === this.#url) return;
    this.#url = url;
    this.#drop();
    this.value = undefined;
    if (url === undefined) return;
    if (!file) this.#fail('no-record');
    else if (!base) this.#fail('no-feed');
    else this.#load(url, base);
  }

  #findBase(): string {
    const named =
      this.#host.feed ?? closestAcrossRoots(this.#host, 'data-rights-feed') ?? configuration().feed;
    if (!named) return '';
    try {
      return new URL(named.replace(/\/*$/, '/'), document.baseURI).href;
    } catch {
      return '';
    }
  }

  #load(url: string, base: string): void {
    const request = client.request(url, this.#parse);
    this.#request = request;
    request.result.then(
      (value) => {
        if (request !== this.#request) return;
        this.value = value;
        this.base = base;
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        if (request !== this.#request) return;
        this.#host.requestUpdate();
        this.#fail(error instanceof FeedError ? error.code : 'network');
      },
    );
  }

  #drop(): void {
    this.#request?.release();
    this.#request = undefined;
  }

  /** After the update, so that a listener meets the element as it will stay. */
  #fail(code: RightsErrorCode): void {
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new RightsErrorEvent(code)));
  }
}
