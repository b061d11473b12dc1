import type { LitElement } from 'lit';
import type { Decision } from '../decision.js';
import { warnOfChoices } from './choice.js';
import { warnOnce } from './warn-once.js';

/** The cause of each code, and the fix; `*` is the list of what the feed has. */
const REASONS: Readonly<Partial<Record<string, string>>> = {
  'no-feed': 'knows no feed; set feed, or data-rights-feed around it',
  'no-record': 'names no record; *',
  'not-found': 'is not in the feed; *',
  'unknown-action': 'is not in the feed, or is a donation without an entity line; *',
  'refused-host': 'leads where no entry of allow can lead; correct its record',
  'refused-address': 'leads to no safe address; use https:, mailto:, tel: or an address on this site',
  network: "got no answer that this page may read; see the feed's address, its CORS header and connect-src",
  timeout: "got no whole answer in time; see why the feed's server is slow",
  'too-large': "got a file too large for a record; see whether the feed's address is right",
  'too-new': 'got a record of a newer version; update the script',
  invalid: 'got no valid record; run rights-kit check, and build the feed again',
};

/**
 * Warns of what every element can have: wrong values of its choices, and why it shows its children.
 *
 * @param attribute the one that names the record
 * @param list where to find the right value
 */
export function explainDecision(
  element: LitElement,
  { error, allow }: Decision,
  [attribute, value]: readonly [name: string, value: string | null | undefined],
  list: string,
): void {
  warnOfChoices(element);
  const [cause, fix] = (error && !allow ? REASONS[error] : undefined)?.split('; ') ?? [];
  if (!cause || !fix) return;
  const subject = value ? `${attribute}="${value}" ` : '';
  warnOnce(element, `${subject}${cause} (${error}); ${fix.replace('*', `the feed's ${list}`)}`);
}
