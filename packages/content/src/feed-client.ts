/** Fetches feed files: one request per URL, shared by all elements that need it. */
import type { Parser } from './parse/index.js';

/** **Unit:** milliseconds. The retry has a timeout of its own. */
export const TIMEOUT = 6000;
/** **Unit:** milliseconds. Bounds of the random delay before the one retry, so that many readers do not retry at the same time. */
const RETRY_DELAY: readonly [number, number] = [300, 900];
/** **Unit:** bytes. The largest response that is read; a town file has about 4,000. */
export const MAX_BYTES = 1_000_000;

/**
 * Why a feed file failed to load: `not-found` (404), `network` (no response, an error status, a redirect), `timeout`, `too-large`,
 * `closed` (the publisher has ended the feed), `invalid` (not JSON, another major version, or a required field missing).
 */
export type FeedErrorCode = 'not-found' | 'network' | 'timeout' | 'too-large' | 'closed' | 'invalid';

export class FeedError extends Error {
  readonly code: FeedErrorCode;
  /** The address of the file; of `closed` the publisher's last line instead, empty where a widget is to show none. */
  readonly detail: string;

  constructor(code: FeedErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

export interface FeedRequest<T> {
  readonly result: Promise<T>;
  /** Ends this consumer's interest. When the last consumer releases a pending request, it is aborted in a microtask. */
  release(): void;
}

interface Entry {
  readonly result: Promise<unknown>;
  readonly abort: () => void;
  readonly consumers: Set<object>;
}

async function readLimited(response: Response, url: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) throw new FeedError('network', url);
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      void reader.cancel().catch(() => undefined);
      throw new FeedError('too-large', url);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** One attempt. Rejects with a FeedError, also when it is aborted. */
async function load<T>(url: string, parse: Parser<T>, controller: AbortController): Promise<T> {
  const timer = setTimeout(() => {
    controller.abort(new FeedError('timeout', url));
  }, TIMEOUT);
  try {
    const response = await fetch(url, {
      // No cookie goes to another origin, as with 'omit', but only so does the request use a preload of the page: those have this mode.
      credentials: 'same-origin',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    if (!response.ok) throw new FeedError(response.status === 404 ? 'not-found' : 'network', url);
    const text = await readLimited(response, url);
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      throw new FeedError('invalid', url);
    }
    const { value, closed } = parse(json);
    if (closed !== undefined) throw new FeedError('closed', closed);
    if (value === undefined) throw new FeedError('invalid', url);
    return value;
  } catch (error) {
    // Stops the rest of a response that is not needed.
    controller.abort();
    // An aborted fetch rejects with the reason given to abort(): here, the timeout.
    throw error instanceof FeedError ? error : new FeedError('network', url);
  } finally {
    clearTimeout(timer);
  }
}

export class FeedClient {
  readonly #entries = new Map<string, Entry>();

  /**
   * Requests a file. While the request is pending, and ever after it has succeeded, the same URL returns the same promise. A failure
   * is not cached, so that the next call tries again.
   *
   * @param parse must be the same for the same URL
   */
  request<T>(url: string, parse: Parser<T>): FeedRequest<T> {
    const entry = this.#entries.get(url) ?? this.#add(url, parse);
    const request: FeedRequest<T> = {
      // The entry was made with the same parser, as documented above.
      result: entry.result as Promise<T>,
      release: () => {
        entry.consumers.delete(request);
        // An element that is moved in the DOM disconnects and reconnects within one task.
        queueMicrotask(() => {
          if (entry.consumers.size === 0) entry.abort();
        });
      },
    };
    entry.consumers.add(request);
    return request;
  }

  #add<T>(url: string, parse: Parser<T>): Entry {
    let controller = new AbortController();
    let isOver = false; // it has succeeded, or has lost its last consumer
    /** @param error `load()` rejects with no other kind */
    const retry = async (error: FeedError): Promise<T> => {
      if (!isOver && error.code !== 'network' && error.code !== 'timeout') throw error;
      const [min, max] = RETRY_DELAY;
      if (!isOver) await new Promise((resolve) => setTimeout(resolve, min + Math.random() * (max - min)));
      if (isOver) throw controller.signal.reason;
      controller = new AbortController();
      return load(url, parse, controller);
    };
    const entry: Entry = {
      result: load(url, parse, controller).catch(retry),
      consumers: new Set(),
      abort: () => {
        if (isOver) return;
        isOver = true;
        forget();
        controller.abort();
      },
    };
    const forget = (): void => {
      if (this.#entries.get(url) === entry) this.#entries.delete(url);
    };
    entry.result.then(() => (isOver = true), forget);
    this.#entries.set(url, entry);
    return entry;
  }
}
