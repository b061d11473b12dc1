import { FeedClient, FeedError, type FeedRequest, type Parse } from '@rights-kit/content';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration } from '../configure.js';
import { RightsErrorEvent, type RightsErrorCode } from '../events/rights-error-event.js';
import { closestAcrossRoots } from '../internal/closest.js';
import { InViewController } from './in-view-controller.js';

/** One client for all elements of this bundle: the same file is fetched once. */
const client = new FeedClient();

/**
 * Where a record stands. `idle`: nothing is asked for, or the element is still far from the viewport. A change of the file while
 * one is pending drops the older answer.
 */
export type FeedState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'pending' }
  | { readonly status: 'ready'; readonly value: T; readonly feed: string }
  | { readonly status: 'failed'; readonly code: RightsErrorCode };

/** What a feed-driven element shares with the page. */
interface FeedHost extends ReactiveControllerHost, Element {
  readonly feed: string | null | undefined;
  readonly loading: string | null | undefined;
}

export interface FeedControllerOptions<T> {
  /** The file below the feed's base address, or an error code, or nothing when the element needs no feed. */
  readonly file: () => { readonly path: string } | { readonly error: RightsErrorCode } | undefined;
  readonly parse: Parse<T>;
}

/** The feed's base address for an element, with a slash at its end, or nothing when none is known. */
function feedBase(host: FeedHost): string | undefined {
  const named =
    host.feed ??
    closestAcrossRoots(host, '[data-rights-feed]')?.getAttribute('data-rights-feed') ??
    configuration().feed;
  if (!named) return undefined;
  try {
    const url = new URL(named.endsWith('/') ? named : `${named}/`, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Loads the record of an element when it nears the viewport (`loading="eager"`: at once) and fires `rights-error` on failure. */
export class FeedController<T> implements ReactiveController {
  state: FeedState<T> = { status: 'idle' };

  readonly #host: FeedHost;
  readonly #options: FeedControllerOptions<T>;
  readonly #inView: InViewController;
  /** What was asked for last: an address, or an error code. */
  #asked = '';
  #request: FeedRequest<T> | undefined;

  constructor(host: FeedHost, options: FeedControllerOptions<T>) {
    this.#host = host;
    this.#options = options;
    this.#inView = new InViewController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#request?.release();
    this.#request = undefined;
    if (this.state.status !== 'pending') return;
    // Whoever comes back asks again: the client has kept the request if that is within a microtask.
    this.#asked = '';
    this.state = { status: 'idle' };
  }

  /**
   * Asks for the file that the attributes name now. Call it first in `shouldUpdate()`: no later step of an update runs while baked
   * content stays.
   */
  sync(): void {
    if (!this.#host.isConnected || (!this.#inView.value && this.#host.loading !== 'eager')) return;
    const file = this.#options.file();
    const feed = file && 'path' in file ? feedBase(this.#host) : undefined;
    const error = !file ? undefined : 'error' in file ? file.error : feed ? undefined : 'no-feed';
    const asked = error ?? (file && 'path' in file && feed ? feed + file.path : '');
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#request?.release();
    this.#request = undefined;
    if (error) this.#fail(error);
    else if (feed && asked) this.#load(asked, feed);
    else this.state = { status: 'idle' };
  }

  #load(url: string, feed: string): void {
    this.state = { status: 'pending' };
    const request = client.request(url, this.#options.parse);
    this.#request = request;
    request.result.then(
      (value) => {
        if (request !== this.#request) return;
        this.state = { status: 'ready', value, feed };
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        if (request !== this.#request) return;
        this.#fail(error instanceof FeedError ? error.code : 'network');
        this.#host.requestUpdate();
      },
    );
  }

  #fail(code: RightsErrorCode): void {
    this.state = { status: 'failed', code };
    // After the update, so that a listener meets the element as it will stay.
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new RightsErrorEvent(code)));
  }
}
