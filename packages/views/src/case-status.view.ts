/** The view of what a case's outcome is worth today. */
import {
  formatCivilDate,
  noteBasis,
  type CaseStatus,
  type CaseStatusValue,
  type Today,
} from '@rights-kit/content';
import { fill } from './format.js';
import type { CaseTimelineMessages } from './messages/messages.js';
import { toShortText, type ShortTextView } from './short-text.view.js';
import { toText, type Language, type TextView } from './text.view.js';

export interface StatusView {
  /** The status today: past the review date it is `unverified`. */
  readonly value: CaseStatusValue;
  readonly words: string;
  readonly note: TextView;
  /** The short text of the note, else the note. */
  readonly brief: ShortTextView;
  readonly asOf: string;
  /** Whether a reader must not rely on the outcome. */
  readonly isWarning: boolean;
}

export function toStatus(
  status: CaseStatus,
  today: Today,
  { locale, messages }: Language<CaseTimelineMessages>,
): StatusView {
  const { value, note, asOf, reviewAfter, until } = status;
  const date = formatCivilDate(asOf, locale);
  // From the day on which a settlement's terms end, their effect is unknown.
  const isStale = today(reviewAfter) < 0 || (until !== undefined && today(until) <= 0);
  return {
    value: isStale ? 'unverified' : value,
    words: isStale
      ? fill(messages.notChecked, { date })
      : value === 'settled' && until
        ? fill(messages.settledUntil, { date: formatCivilDate(until, locale) })
        : messages.caseStatuses[value],
    note: toText(note, locale),
    brief: toShortText(status.brief, noteBasis(status), note, locale),
    asOf: fill(messages.asOf, { date }),
    isWarning: isStale || value === 'superseded' || value === 'unverified',
  };
}
