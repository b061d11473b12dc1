/** The view of one event of a timeline, and the number of events that it shows at first; computed without a DOM. */
import {
  eventAnchor,
  formatCivilDate,
  formatMonthAndDay,
  safeHostUrl,
  type Case,
  type CaseEvent,
  type CivilDate,
  type SafeUrl,
} from '@rights-kit/content';
import { fill } from './format.js';
import type { CaseTimelineMessages } from './messages/messages.js';
import { toSources, type SourceView } from './sources.view.js';
import { ownText, toText, type Language, type TextView } from './text.view.js';

/** A run of the page's own text, with the `href` of its link as written. */
interface AuthoredRun {
  readonly text: string;
  readonly href?: string;
}

/** One item of the page's own list. */
export interface AuthoredEvent {
  readonly date: CivilDate;
  /** The date in the page's own words. */
  readonly words: string;
  readonly runs: readonly AuthoredRun[];
}

interface RunView extends TextView {
  readonly url: SafeUrl | undefined;
}

export interface EventView {
  /** The URL fragment that names it: "gordon-v-johnson-2014-05-21"; `''` for an item of the page's own list. */
  readonly anchor: string;
  readonly date: CivilDate;
  /** The full date as text. */
  readonly dateWords: string;
  /** The year, where it differs from the previous event's; `''` otherwise. */
  readonly year: string;
  /** The date without its year. */
  readonly day: string;
  /** Empty for an item of the page's own list. */
  readonly title: TextView;
  /** A sentence that a later event undid this one; `''` otherwise. */
  readonly undone: string;
  /** The anchor of that event; `''` where it is not in the list. */
  readonly undoneBy: string;
  readonly runs: readonly RunView[];
  /** Court, docket, citation. */
  readonly meta: string;
  readonly sources: readonly SourceView[];
}

/** A longer list shows its latest events first and the others in steps: an old phone is slow to lay out a thousand. */
export const MAX_EVENTS_AT_ONCE = 15;
const FIRST_EVENTS = 5;
export const EVENTS_PER_STEP = 10;

/** The number of events that a list shows at first. */
export const initialCount = (count: number, limit: number | undefined): number =>
  limit ?? (count > MAX_EVENTS_AT_ONCE ? FIRST_EVENTS : count);

/** The events that are shown at first, oldest first. */
export const latestOf = <T>(events: readonly T[], limit: number | undefined): T[] =>
  events.slice(-initialCount(events.length, limit));

/** Events in display order, with the year only where it changes. */
export function arrange(events: readonly EventView[], isDescending: boolean): EventView[] {
  const ordered = isDescending ? [...events].reverse() : [...events];
  return ordered.map((event, index) =>
    event.year === ordered[index - 1]?.date.slice(0, 4) ? { ...event, year: '' } : event,
  );
}

/** @param record the case that the event belongs to */
export function toEventView(
  { id, date, title, summary, undoneBy, court, docket, citation, sources }: CaseEvent,
  { id: caseId, events }: Case,
  { locale, messages }: Language<CaseTimelineMessages>,
): EventView {
  const later = events.find((event) => event.id === undoneBy?.event);
  return {
    anchor: eventAnchor(caseId, id),
    date,
    dateWords: formatCivilDate(date, locale),
    year: date.slice(0, 4),
    day: formatMonthAndDay(date, locale),
    title: toText(title, locale),
    undone:
      later && undoneBy
        ? fill(messages.undone[undoneBy.extent], { date: formatCivilDate(later.date, locale) })
        : '',
    undoneBy: later ? eventAnchor(caseId, later.id) : '',
    runs: [{ ...toText(summary, locale), url: undefined }],
    meta: [court, docket, citation].filter(Boolean).join(' · '),
    sources: toSources(sources, locale),
  };
}

/** An item of the page's own list. */
export function toAuthoredEventView({ date, words, runs }: AuthoredEvent, page: string): EventView {
  return {
    anchor: '',
    date,
    dateWords: words,
    year: '',
    day: words,
    title: ownText(''),
    undone: '',
    undoneBy: '',
    runs: runs.map(({ text, href }) => ({
      ...ownText(text),
      url: href === undefined ? undefined : safeHostUrl(href, page),
    })),
    meta: '',
    sources: [],
  };
}
