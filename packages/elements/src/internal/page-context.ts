import { parseAllow } from '@rights-kit/content';
import type { PageContext } from '@rights-kit/views';
import type { LitElement } from 'lit';
import { configuration } from '../configuration.js';
import type { Decision } from '../decision.js';
import { closestAcrossRoots } from './closest.js';
import { explainDecision } from './explain.js';
import { warnOnce } from './warn-once.js';

/** An element that opens actions of a feed. */
type Acting = Element & { readonly allow: string | null | undefined };

/** The allow list as the page wrote it. Only the first of these sources that is present counts. */
function allowOf(element: Acting): string {
  return element.allow ?? closestAcrossRoots(element, 'data-rights-allow') ?? configuration().allow ?? '';
}

/**
 * The data about the page around an element that views get.
 *
 * @param feed base address of the feed, with a slash at its end
 */
export function pageContext(element: Acting, feed: string): PageContext {
  const { entries } = parseAllow(allowOf(element));
  return { page: element.baseURI, isFramed: globalThis.self !== globalThis.top, feed, allow: entries };
}

/**
 * Warns in the console of wrong entries of `allow`, and of the entry to add if the page trusts the destination of the action.
 *
 * @param refused the entry that the page lacks
 */
function warnOfAllow(element: Acting, refused: string | undefined): void {
  const allow = allowOf(element);
  for (const word of parseAllow(allow).refused)
    warnOnce(element, `allow: "${word}" is left out; it is no host, page or tel: number`);
  if (refused)
    warnOnce(
      element,
      `may not open this action (refused-host); to allow it, write allow="${`${allow} ${refused}`.trim()}"`,
    );
}

/** Warns as {@link explainDecision} does, and of `allow`. */
export function explainActing(
  element: LitElement & Acting,
  decision: Decision,
  ...named: [attribute: readonly [name: string, value: string | null | undefined], list: string]
): void {
  explainDecision(element, decision, ...named);
  warnOfAllow(element, decision.allow);
}
