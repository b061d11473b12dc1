import { parseNamesFile } from '@rights-kit/content';
import type { FeedController } from '../controllers/feed-controller.js';
import type { Decision } from '../decision.js';
import { warnOfName, type Named } from './explain.js';

/** The names in a list of the feed, by the list's address; none where it failed to load, or there is no name to look for. */
const lists = new Map<string, Promise<readonly string[]>>([['', Promise.resolve([])]]);

async function loadNames(feed: FeedController<unknown>, file: string): Promise<readonly string[]> {
  const { cases = [], towns = [] } = await feed.request(file, parseNamesFile).result;
  return [...cases.map(({ id }) => id), ...towns.map(({ slug }) => slug)];
}

/** Warns of a name that the feed does not have. Only where it answered so the list of its names is requested, once a page. */
export function explainName(
  element: Element,
  { error }: Decision,
  named: Named,
  feed: FeedController<unknown>,
  file: 'cases.json' | 'towns.json',
): void {
  if (error !== 'no-record' && error !== 'not-found') return;
  const address = error === 'not-found' && named.value ? feed.base + file : '';
  const names = lists.get(address) ?? loadNames(feed, file).catch(() => []);
  lists.set(address, names);
  void names.then((known) => {
    warnOfName(element, error, named, known);
  });
}
