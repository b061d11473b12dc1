/** Fetches feed files: each address once, for as many elements as ask for it. */
import type { Parse } from './parse/index.js';

/** Milliseconds until a request is given up, its retry not counted. */
export const TIMEOUT = 6000;
/** Milliseconds before the one retry, at least and at most: a crowd of readers should not come back at once. */
const RETRY_AFTER: readonly [number, number] = [300, 900];
/** Bytes of the largest file that is read; a town file has about 4,000. */
export const MAX_BYTES = 1_000_000;

/**
 * Why a feed file could not be shown: `not-found` (404), `network` (no or a failed answer, a redirect), `timeout`, `too-large`,
 * `invalid` (no JSON, another major version, or a required field missing).
 */
export type FeedErrorCode = 'not-found' | 'network' | 'timeout' | 'too-large' | 'invalid';

export class FeedError extends Error {
  readonly code: FeedErrorCode;

  constructor(code: FeedErrorCode, url: string) {
    super(`${code}: ${url}`);
    this.code = code;
  }
}

export interface FeedRequest<T> {
  readonly result: Promise<T>;
  /** Says that this user no longer needs the file. After the last one has left, the request is aborted in a microtask. */
  release(): void;
}

interface Entry {
  readonly result: Promise<unknown>;
  readonly abort: () => void;
  users: number;
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

/** One try. Rejects with a FeedError, or with the signal's reason when its last user has left. */
async function load<T>(url: string, parse: Parse<T>, left: AbortSignal): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new FeedError('timeout', url));
  }, TIMEOUT);
  const onLeft = (): void => {
    controller.abort();
  };
  left.addEventListener('abort', onLeft);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
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
    const { value } = parse(json);
    if (value === undefined) throw new FeedError('invalid', url);
    return value;
  } catch (error) {
    // What is still on its way is not wanted.
    controller.abort();
    left.throwIfAborted();
    // An abort rejects with its reason: the timeout above.
    throw error instanceof FeedError ? error : new FeedError('network', url);
  } finally {
    clearTimeout(timer);
    left.removeEventListener('abort', onLeft);
  }
}

async function loadTwice<T>(url: string, parse: Parse<T>, left: AbortSignal): Promise<T> {
  try {
    return await load(url, parse, left);
  } catch (error) {
    if (!(error instanceof FeedError) || (error.code !== 'network' && error.code !== 'timeout')) throw error;
    const [least, most] = RETRY_AFTER;
    await new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
    left.throwIfAborted();
    return load(url, parse, left);
  }
}

export class FeedClient {
  readonly #entries = new Map<string, Entry>();

  /**
   * Asks for a file. While someone uses it, and ever after it has arrived, the same address gives the same promise; a failure
   * is forgotten, so that the next to ask tries again.
   *
   * @param parse must be the same for the same address
   */
  request<T>(url: string, parse: Parse<T>): FeedRequest<T> {
    const entry = this.#entries.get(url) ?? this.#add(url, parse);
    entry.users++;
    let released = false;
    return {
      // The entry was made by the same parser, as documented above.
      result: entry.result as Promise<T>,
      release: () => {
        if (released) return;
        released = true;
        entry.users--;
        // An element that is moved leaves and returns within one task.
        queueMicrotask(() => {
          if (entry.users === 0) entry.abort();
        });
      },
    };
  }

  #add<T>(url: string, parse: Parse<T>): Entry {
    const leaving = new AbortController();
    let settled = false;
    const result = loadTwice(url, parse, leaving.signal);
    const entry: Entry = {
      result,
      users: 0,
      abort: () => {
        if (settled) return;
        this.#forget(url, entry);
        leaving.abort();
      },
    };
    result.then(
      () => (settled = true),
      () => {
        settled = true;
        this.#forget(url, entry);
      },
    );
    this.#entries.set(url, entry);
    return entry;
  }

  #forget(url: string, entry: Entry): void {
    if (this.#entries.get(url) === entry) this.#entries.delete(url);
  }
}
