/** What a timeline says of one event, and how many events it says at first; decided without a DOM. */
import {
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

/** A piece of a page's own text, with the address that it links to as the page wrote it. */
interface AuthoredRun {
  readonly text: string;
  readonly href?: string;
}

/** One item of a page's own list. */
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
  /** What the page's address names it by: "gordon-v-johnson.2014-05-21"; empty for the page's own. */
  readonly anchor: string;
  readonly date: CivilDate;
  /** The whole date in words. */
  readonly dateWords: string;
  /** The year, where it differs from that of the event before; else empty. */
  readonly year: string;
  /** The date without its year. */
  readonly day: string;
  /** Without text where the page brings its own list. */
  readonly title: TextView;
  /** That a later event undid it; empty otherwise. */
  readonly undone: string;
  /** The anchor of that event; empty where it is not in the list. */
  readonly undoneBy: string;
  readonly runs: readonly RunView[];
  /** Court, docket, citation. */
  readonly meta: string;
  readonly sources: readonly SourceView[];
}

/** Beyond so many events a list begins with {@link FIRST}, and grows by {@link STEP}: an old phone sets a thousand only slowly. */
export const MANY = 15;
const FIRST = 5;
export const STEP = 10;

/** How many of a list's events are shown at first. */
export const firstOf = (count: number, limit: number | undefined): number =>
  limit ?? (count > MANY ? FIRST : count);

/** The events that are shown at first, oldest first. */
export const latestOf = <T>(events: readonly T[], limit: number | undefined): T[] =>
  events.slice(-firstOf(events.length, limit));

/** Events in the order of the list; the year stands where it changes. */
export function arrange(events: readonly EventView[], isDescending: boolean): EventView[] {
  const ordered = isDescending ? [...events].reverse() : [...events];
  return ordered.map((event, index) =>
    event.year === ordered[index - 1]?.date.slice(0, 4) ? { ...event, year: '' } : event,
  );
}

/** @param record the case that the event belongs to */
export function toEventView(
  { date, title, summary, undoneBy, court, docket, citation, sources }: CaseEvent,
  { id, events }: Case,
  { locale, messages }: Language<CaseTimelineMessages>,
): EventView {
  const later = events.find((event) => event.id === undoneBy?.event);
  return {
    anchor: `${id}.${date}`,
    date,
    dateWords: formatCivilDate(date, locale),
    year: date.slice(0, 4),
    day: formatMonthAndDay(date, locale),
    title: toText(title, locale),
    undone:
      later && undoneBy
        ? fill(messages.undone[undoneBy.extent], { date: formatCivilDate(later.date, locale) })
        : '',
    undoneBy: later ? `${id}.${later.date}` : '',
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
