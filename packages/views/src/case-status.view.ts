/** The view of what a case's outcome is worth today. */
import {
  formatCivilDate,
  noteBasis,
  type CaseStatus,
  type CaseStatusValue,
  type CivilDate,
  type Today,
} from '@rights-kit/content';
import { fill } from './format.js';
import type { CaseTimelineMessages } from './messages/messages.js';
import type { Footing } from './rail.js';
import { toShortText, type ShortTextView } from './short-text.view.js';
import { toText, type Language, type TextView } from './text.view.js';

export interface StatusView {
  /** The status today: past the review date it is `unverified`. */
  readonly value: CaseStatusValue;
  /** The status in words; past the review date the last one that is known. */
  readonly words: string;
  readonly note: TextView;
  /** The short text of the note, else the note. */
  readonly brief: ShortTextView;
  /** The date of the newest source, and when the next review is due or since when it is overdue, in sentences. */
  readonly asOf: string;
  /** The end of the timeline: what the case is worth today. */
  readonly today: string;
  /** Whether a reader must not rely on the outcome. */
  readonly isWarning: boolean;
  readonly footing: Footing;
}

/** Words that begin with a capital, within a sentence. */
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** @param since when all orders ended; `undefined` where that is not known */
export function toStatus(
  status: CaseStatus,
  since: CivilDate | undefined,
  today: Today,
  { locale, messages }: Language<CaseTimelineMessages>,
): StatusView {
  const { value, note, asOf, reviewAfter, until } = status;
  const { caseStatuses, supersededSince, settledUntil, settledEnded, lastKnown, newestSource } = messages;
  const toWords = (date: CivilDate): string => formatCivilDate(date, locale);
  // A settlement is worth nothing certain from the day on which its terms end.
  const isEnded = value === 'settled' && until !== undefined && today(until) <= 0;
  // That something ended stays true after its review date.
  const isFinal = isEnded || value === 'superseded';
  const isOverdue = today(reviewAfter) < 0;
  const shown = isOverdue && !isEnded ? 'unverified' : value;
  const known =
    value === 'settled' && until
      ? fill(isEnded ? settledEnded : settledUntil, { date: toWords(until) })
      : caseStatuses[value];
  const words = value === 'superseded' && since ? fill(supersededSince, { date: toWords(since) }) : known;
  return {
    value: shown,
    words: shown === value ? words : fill(lastKnown, { status: lower(words) }),
    note: toText(note, locale),
    brief: toShortText(status.brief, noteBasis(status), note, locale),
    asOf: fill(newestSource[isOverdue ? 'overdue' : 'due'], {
      date: toWords(asOf),
      review: toWords(reviewAfter),
    }),
    today: fill(messages.today, {
      status: lower(isFinal || shown === value ? known : caseStatuses[shown]),
    }),
    isWarning: isFinal || shown === 'unverified',
    footing:
      isFinal || value === 'closed'
        ? 'ended'
        : shown === 'unverified' || shown === 'pending'
          ? shown
          : 'known',
  };
}
