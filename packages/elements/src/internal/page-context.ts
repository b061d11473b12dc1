import { configuration } from '../configure.js';
import type { PageContext } from '@rights-kit/views';
import { closestAcrossRoots } from './closest.js';

/**
 * What a view may know of the page around an element.
 *
 * @param feed base address of the feed, with a slash at its end
 */
export function pageContext(element: Element, feed: string): PageContext {
  const allowed = closestAcrossRoots(element, 'data-rights-allow') ?? '';
  return {
    page: document.baseURI,
    isFramed: globalThis.self !== globalThis.top,
    feed,
    allowed: [...(configuration().actionHosts ?? []), ...allowed.split(/\s+/)],
  };
}
