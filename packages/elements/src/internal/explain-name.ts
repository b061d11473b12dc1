import { parseNamesFile } from '@rights-kit/content';
import type { LitElement } from 'lit';
import type { FeedController } from '../controllers/feed-controller.js';
import type { Decision } from '../decision.js';
import { explainDecision, warnOfName, type Named } from './explain.js';

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

/** Warns as {@link explainDecision} and {@link explainName} do, of each name that an attribute has in vain, or of the attribute without one. */
export function explainNames(
  element: LitElement,
  decision: Decision,
  named: Omit<Named, 'value'>,
  values: readonly string[],
  feed: FeedController<unknown>,
  file: 'cases.json' | 'towns.json',
): void {
  for (const value of values.length > 0 ? values : ['']) {
    explainDecision(element, decision, { ...named, value });
    explainName(element, decision, { ...named, value }, feed, file);
  }
}
