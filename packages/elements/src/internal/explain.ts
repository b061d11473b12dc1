import type { LitElement } from 'lit';
import type { Decision } from '../decision.js';
import type { RightsErrorCode } from '../events/rights-error-event.js';
import { warnOfChoices } from './choice.js';
import { warnOfValue, warnOnce } from './warn-once.js';

/** What to check, by the code of a record that did not load. A section of `docs/partners/troubleshooting.md` explains each code. */
const CHECKS: Readonly<Partial<Record<RightsErrorCode, string>>> = {
  'no-feed': 'feed="…"',
  network: 'feed="…", its CORS header and connect-src',
  timeout: 'the server',
  'too-large': 'feed="…"',
  invalid: 'the feed, or update the script',
};

/**
 * Warns of what every element can have: wrong values of its choices, and why it shows its children.
 *
 * @param attribute the one that names the record
 * @param names where the right values are
 */
export function explainDecision(
  element: LitElement,
  { error }: Decision,
  attribute: string,
  value: string | null | undefined,
  names: string,
): void {
  warnOfChoices(element);
  if (!error) return;
  const check = CHECKS[error];
  if (check) warnOnce(element, `${error}: ${attribute}="${value ?? ''}" did not load; check ${check}`);
  if (error === 'no-record' || error === 'not-found')
    warnOfValue(element, `${error}: ${attribute}`, value, `a name in ${names}`);
}
