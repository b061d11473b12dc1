import type { LitElement } from 'lit';
import type { Decision } from '../decision.js';
import type { RightsErrorCode } from '../events/rights-error-event.js';
import { warnOfChoices } from './choice.js';
import { warnOnce } from './warn-once.js';

/** An attribute that names a record. */
export type Named = readonly [attribute: string, value: string | null | undefined];

const NOTHING = 'names nothing in the feed; take a name from ';

/** The cause of each code that every element can have, and the fix. A section of `docs/partners/troubleshooting.md` explains each. */
const REASONS: Readonly<Partial<Record<RightsErrorCode, string>>> = {
  'no-feed': 'has no feed; write its address as feed="…"',
  'no-record': NOTHING,
  'not-found': NOTHING,
  network: 'did not load; check the feed, its CORS header and connect-src',
  timeout: 'took too long; check the server of the feed',
  'too-large': 'is too large; check the feed',
  invalid: 'is invalid; build the feed again, or update the script',
};

/** Warns of the code of an error, with its cause and the fix. */
export function warnOfError(element: Element, code: string, [attribute, value]: Named, reason: string): void {
  warnOnce(element, `${code}: ${attribute}="${value ?? ''}" ${reason}`);
}

/**
 * Warns of what every element can have: wrong values of its choices, and why it shows its children.
 *
 * @param names the file of the feed that lists the names
 */
export function explainDecision(element: LitElement, { error }: Decision, named: Named, names: string): void {
  warnOfChoices(element);
  const reason = error && REASONS[error];
  if (reason) warnOfError(element, error, named, reason === NOTHING ? reason + names : reason);
}
