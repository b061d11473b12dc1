/** Reads the files of a published feed, stored or served, as a reader's browser does: with its parsers, its limits, and no redirect. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { FeedClient, FeedError, MAX_BYTES, type FeedErrorCode, type Parser } from '@rights-kit/content';

const FOLDER = 'feed/v1/';

/** Browsers too open at most six connections to a host. */
const MAX_CONCURRENT_REQUESTS = 6;

const REASONS: Readonly<Record<FeedErrorCode, string>> = {
  'not-found': 'is missing',
  network: 'cannot be fetched, or is somewhere else (widgets follow no redirect)',
  timeout: 'takes too long',
  'too-large': `has more than ${MAX_BYTES.toLocaleString('en')} bytes, and widgets read no more`,
  closed: 'is the last one of a feed that its publisher has closed',
  invalid: 'is no file of a feed that this version reads',
};

export type Read = <T>(name: string, parse: Parser<T>) => Promise<T>;

const fromAddress = (address: string): Read => {
  const client = new FeedClient();
  return (name, parse) => client.request(new URL(name, address).href, parse).result;
};

const fromFolder =
  (folder: string): Read =>
  async (name, parse) => {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) throw new FeedError('not-found', file);
    if (found.size > MAX_BYTES) throw new FeedError('too-large', file);
    let json: unknown;
    try {
      json = JSON.parse(await readFile(file, 'utf8'));
    } catch {
      throw new FeedError('invalid', file);
    }
    const { value } = parse(json);
    if (value === undefined) throw new FeedError('invalid', file);
    return value;
  };

/** @param place folder or address of a release, or of its feed */
export function publishedFeed(place: string): Read {
  const base = place.replace(/\/*$/, '/');
  const feed = base.endsWith(`/${FOLDER}`) ? base : base + FOLDER;
  const read = /^https?:\/\//i.test(place) ? fromAddress(feed) : fromFolder(feed);
  return (name, parse) =>
    read(name, parse).catch((error: unknown) => {
      throw error instanceof FeedError
        ? new Error(`${feed}${name} ${REASONS[error.code]}`, { cause: error })
        : error;
    });
}

/** Runs a few at a time; the results are in the order of the items. */
export async function eachOf<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results.set(index, await run(item));
  };
  await Promise.all(Array.from({ length: MAX_CONCURRENT_REQUESTS }, worker));
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}
