import { FeedClient, FeedError, type FeedRequest, type Parser } from '@rights-kit/content';
import { html, type ReactiveController } from 'lit';
import { configuration } from '../configuration.js';
import type { RightsErrorCode } from '../events/rights-error-event.js';
import { toChoice } from '../internal/choice.js';
import { closestAcrossRoots } from '../internal/closest.js';
import { LOADING, type SharedAttributes } from '../shared-attributes.js';
import { DayController } from './day-controller.js';
import { InViewController } from './in-view-controller.js';
import type { PrintHost } from './print.js';

/** One client for all elements of this bundle: the same file is fetched once. */
const client = new FeedClient();

/** What a feed-driven element shares with the page. */
interface FeedHost extends PrintHost, Pick<SharedAttributes, 'feed' | 'loading'> {
  /** Shown below the children. */
  closed: unknown;
}

export const toErrorCode = (reason: unknown): RightsErrorCode =>
  reason instanceof FeedError ? reason.code : 'network';

/**
 * Loads the records of an element when it nears the viewport (`loading="eager"`: at once), and reports why one is missing. A change of the
 * files while some are pending drops the older answers.
 */
export class FeedController<T> implements ReactiveController {
  /** The records, in the order of their files, without those that failed to load. */
  values: readonly T[] = [];
  /** Base address of the feed they come from, with a slash at its end; `''` where the page names none. */
  base = '';
  /** The error of the first record that failed to load. */
  error: RightsErrorCode | undefined;
  /** The addresses of the records; `''` where the element needs none. */
  subject = '';

  readonly #host: FeedHost;
  readonly #files: () => readonly string[] | undefined;
  readonly #isUrgent: () => boolean;
  readonly #parse: Parser<T>;
  readonly #inView: InViewController;
  /** The addresses of the last request; `undefined` where the next `sync()` is to request again. */
  #requested: string | undefined;
  #hasSynced = false;
  #requests: readonly FeedRequest<T>[] = [];

  /**
   * @param files the files below the feed's base address that the attributes name; empty when what they name cannot be a
   * record, `undefined` when the element needs none
   * @param isUrgent whether to load at once, wherever the element is on the page
   */
  constructor(
    host: FeedHost,
    parse: Parser<T>,
    files: () => readonly string[] | undefined,
    isUrgent = (): boolean => false,
  ) {
    this.#host = host;
    this.#parse = parse;
    this.#files = files;
    this.#isUrgent = isUrgent;
    this.#inView = new InViewController(host);
    host.addController(this);
    // Which files an element needs, and what their records are worth, depends on the day.
    host.addController(new DayController(host));
  }

  /** The record of an element that shows one. */
  get value(): T | undefined {
    return this.values[0];
  }

  hostConnected(): void {
    // A moved element requests again before its old request is aborted. Before the first `sync()` a framework may not have set all
    // properties.
    if (this.#hasSynced) this.sync();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#drop();
    // An element that is connected again requests again, and joins the old request, which the client aborts a microtask later.
    if (this.values.length === 0) this.#requested = undefined;
  }

  /** Requests the files that the attributes name now. Call it before each decision, also while pre-rendered content stays. */
  sync(): void {
    this.#hasSynced = true;
    try {
      if (!this.#host.isConnected) return;
      const files = this.#files();
      // An element that has requested a record shows no other one under a new name, wherever it stands.
      const isNear =
        Boolean(this.#requested) ||
        this.#inView.value ||
        toChoice(LOADING, this.#host.loading) === 'eager' ||
        this.#isUrgent();
      if (files && !isNear) {
        this.#inView.observe();
        return;
      }
      const base = files ? this.#findBase() : '';
      const requested = files ? [base, ...files].join(' ') : '';
      if (requested === this.#requested) return;
      this.#requested = requested;
      this.#drop();
      this.values = [];
      this.error = undefined;
      this.subject = requested;
      this.base = base;
      if (!files) return;
      if (files.length === 0) this.error = 'no-record';
      else if (!base) this.error = 'no-feed';
      else
        this.#load(files).catch(() => {
          this.error = 'network';
          this.#host.requestUpdate();
        });
    } catch {
      // The page's scripts may have broken built-ins that a request needs. The fallback content must show all the same.
      this.error = 'network';
    }
  }

  /** Requests a further file of the feed that the records come from. */
  request<P>(file: string, parse: Parser<P>): FeedRequest<P> {
    return client.request(this.base + file, parse);
  }

  #findBase(): string {
    const named =
      this.#host.feed ?? closestAcrossRoots(this.#host, 'data-rights-feed') ?? configuration().feed;
    if (!named) return '';
    try {
      return new URL(named.replace(/\/*$/, '/'), this.#host.baseURI).href;
    } catch {
      return '';
    }
  }

  async #load(files: readonly string[]): Promise<void> {
    const requests = files.map((file) => this.request(file, this.#parse));
    this.#requests = requests;
    const values: T[] = [];
    let failure: unknown;
    for (const { result } of requests)
      try {
        values.push(await result); // the promise libraries that some pages put in place of `Promise` have no `allSettled()`
      } catch (reason) {
        failure ??= reason;
      }
    if (requests !== this.#requests) return;
    this.values = values;
    if (failure) this.error = toErrorCode(failure);
    this.#host.closed =
      failure instanceof FeedError && failure.code === 'closed'
        ? html`<p lang="en" dir="ltr">${failure.detail}</p>`
        : undefined;
    this.#host.requestUpdate();
  }

  #drop(): void {
    for (const request of this.#requests) request.release();
    this.#requests = [];
  }
}
