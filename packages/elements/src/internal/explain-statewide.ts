import type { Decision } from '../decision.js';
import { warnOfSecond } from './warn-of-second.js';
import { warnOnce } from './warn-once.js';

/** The file that a card without a town shows. */
export const STATEWIDE = 'statewide.json';

/** Warns of a card without a town: that the feed lacks its file, or that a second one stands on the page. */
export function explainStatewide(element: Element, { error }: Decision): void {
  if (error === 'not-found') warnOnce(element, `${error}: ${STATEWIDE} did not load; check feed="…"`);
  else warnOfSecond(element, 'write town="…"');
}
