import { parseAllow } from '@rights-kit/content';
import type { PageContext } from '@rights-kit/views';
import type { LitElement } from 'lit';
import { configuration } from '../configuration.js';
import type { Decision } from '../decision.js';
import { closestAcrossRoots } from './closest.js';
import { explainDecision, type Named } from './explain.js';
import { warnOfValue, warnOnce } from './warn-once.js';

/** An element that opens actions of a feed. */
export type Acting = Element & { readonly allow: string | null | undefined };

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

/** Warns as {@link explainDecision} does, of wrong entries of `allow`, and of the entry to add if the page trusts where the action leads. */
export function explainActing(element: LitElement & Acting, decision: Decision, named: Named): void {
  explainDecision(element, decision, named);
  const allow = allowOf(element);
  for (const word of parseAllow(allow).refused)
    warnOfValue(element, 'allow', word, 'a host, page or tel:+ number');
  if (decision.error !== 'refused-host') return;
  const cure = decision.allow ? `write allow="${`${allow} ${decision.allow}`.trim()}"` : 'correct its record';
  warnOnce(element, `refused-host: may not open this action; ${cure}`);
}
