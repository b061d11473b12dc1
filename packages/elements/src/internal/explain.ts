import { toRecordName } from '@rights-kit/content';
import type { LitElement } from 'lit';
import type { Decision } from '../decision.js';
import type { RightsErrorCode } from '../events/rights-error-event.js';
import { warnOfChoices } from './choice.js';
import { warnOfStrays } from './warn-of-strays.js';
import { warnOfValue, warnOnce } from './warn-once.js';

/** What to check, by the code of a record that did not load. A section of `docs/partners/troubleshooting.md` explains each code. */
const CHECKS: Readonly<Partial<Record<RightsErrorCode, string>>> = {
  'no-feed': 'feed="…"',
  network: 'feed="…", its CORS header and connect-src',
  timeout: 'the server',
  'too-large': 'feed="…"',
  closed: 'the line that it shows: the publisher has ended this feed',
  invalid: 'the feed, or update the script',
};

/** An attribute that names a record. */
export interface Named {
  readonly attribute: string;
  /** None, where the element shows a file that is named by no attribute; then `attribute` is that file. */
  readonly value: string | null | undefined;
  /** The file of the feed that lists the right values, and what else would do. */
  readonly list: string;
}

/** The names that share half of their pairs of letters or more with a name, the most similar one first; at most three. */
function similarTo(name: string, names: readonly string[]): string[] {
  const pairs = [...name.matchAll(/(?=(..))/g)].map(([, pair = '']) => pair);
  const likeness = (other: string): number =>
    pairs.filter((pair) => other.includes(pair)).length / pairs.length;
  const similar = names.filter((other) => likeness(other) >= 0.5);
  return similar.sort((a, b) => likeness(b) - likeness(a)).slice(0, 3);
}

/**
 * Warns of a name that the feed does not have, with those that are similar.
 *
 * @param code that of `rights-error`
 * @param names all that the feed has; empty where they are not known
 */
export function warnOfName(
  element: Element,
  code: RightsErrorCode,
  { attribute, value, list }: Named,
  names: readonly string[],
): void {
  const name = toRecordName(value);
  const similar = names.includes(name) ? [] : similarTo(name, names);
  if (similar.length > 0)
    warnOnce(
      element,
      `${code}: ${attribute}="${value ?? ''}" is not there; did you mean "${similar.join('", "')}"?`,
    );
  else warnOfValue(element, `${code}: ${attribute}`, value, `a name in ${list}`);
}

/** Warns of what every element can have: wrong values of its choices, lost children, and a record that did not load. */
export function explainDecision(element: LitElement, { error }: Decision, { attribute, value }: Named): void {
  warnOfChoices(element);
  warnOfStrays(element);
  const check = error && CHECKS[error];
  const record = value == null ? attribute : `${attribute}="${value}"`;
  if (check) warnOnce(element, `${error}: ${record} did not load; check ${check}`);
}
