import { parseAllow } from '@rights-kit/content';
import type { PageContext } from '@rights-kit/views';
import { configuration } from '../configuration.js';
import { closestAcrossRoots } from './closest.js';
import { warnOnce } from './warn-once.js';

/** An element that opens actions of a feed. */
type Acting = Element & { readonly allow: string | null | undefined };

/** What the page lets an action of the feed open, in its own words: the first of these that is present counts alone. */
function allowOf(element: Acting): string {
  return element.allow ?? closestAcrossRoots(element, 'data-rights-allow') ?? configuration().allow ?? '';
}

/**
 * What a view may know of the page around an element.
 *
 * @param feed base address of the feed, with a slash at its end
 */
export function pageContext(element: Acting, feed: string): PageContext {
  const { entries } = parseAllow(allowOf(element));
  return { page: element.baseURI, isFramed: globalThis.self !== globalThis.top, feed, allow: entries };
}

/**
 * Tells the developer of a page which words of `allow` are wrong, and what to add, if the page trusts where the action leads.
 *
 * @param refused the entry that the page lacks
 */
export function warnOfAllow(element: Acting, refused: string | undefined): void {
  const allow = allowOf(element);
  for (const word of parseAllow(allow).refused)
    warnOnce(element, `allow: "${word}" is left out; it is no host, page or tel: number`);
  if (refused)
    warnOnce(element, `may not open this action; to allow it, write allow="${`${allow} ${refused}`.trim()}"`);
}
