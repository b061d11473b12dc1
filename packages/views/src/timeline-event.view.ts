/** The view of one event of a timeline, and the number of events that it shows at first; computed without a DOM. */
import {
  EVENT_KINDS,
  eventAnchor,
  eventBasis,
  formatCivilDate,
  formatMonthAndDay,
  safeHostUrl,
  type Case,
  type CaseEvent,
  type CaseFile,
  type CivilDate,
  type EventKind,
  type Force,
  type SafeUrl,
} from '@rights-kit/content';
import { fill } from './format.js';
import type { CaseTimelineMessages } from './messages/messages.js';
import { toShortText, type ShortTextView } from './short-text.view.js';
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
  /** The short text of what happened, else the whole; `undefined` for an item of the page's own list. */
  readonly brief: ShortTextView | undefined;
  /** Whether it is one of the main events. */
  readonly isKey: boolean;
  /** What an order did. */
  readonly force: Force | undefined;
  /** A sentence that a later event undid this one; `''` otherwise. */
  readonly undone: string;
  /** The anchor of that event; `''` where it is not in the list. */
  readonly undoneBy: string;
  readonly runs: readonly RunView[];
  /** Court, docket, citation. */
  readonly meta: string;
  readonly sources: readonly SourceView[];
}

/** A longer list shows its latest events first. */
const MAX_EVENTS_AT_FIRST = 15;
const FIRST_EVENTS = 5;
/** The number of events that are added in one task: an old phone is slow to lay them out. */
export const EVENTS_PER_STEP = 20;

/** The number of events that a list shows at first. */
export const initialCount = (count: number, limit: number | undefined): number =>
  limit ?? (count > MAX_EVENTS_AT_FIRST ? FIRST_EVENTS : count);

/** The events that are shown at first, oldest first. */
export const latestOf = <T>(events: readonly T[], limit: number | undefined): T[] =>
  events.slice(-initialCount(events.length, limit));

/** The events of a case as far as they are loaded. @param kinds empty for all */
export function loadedEvents(file: CaseFile, kinds: readonly EventKind[]): readonly CaseEvent[] {
  const { events } = file.case;
  return kinds.length === 0 ? events : events.filter(({ kind }) => kinds.includes(kind));
}

/** The number of events of a case, also of those that are not loaded. @param kinds empty for all */
export function countEvents(file: CaseFile, kinds: readonly EventKind[]): number {
  const counts = file.pages?.counts;
  if (!counts) return loadedEvents(file, kinds).length;
  return (kinds.length > 0 ? kinds : EVENT_KINDS).reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

/** Views by what they were made of, so that a list that grows makes only those of the events that are new in it. */
export type KeptViews = Map<object, EventView>;

export function keep(kept: KeptViews, source: object, make: () => EventView): EventView {
  const view = kept.get(source) ?? make();
  kept.set(source, view);
  return view;
}

/** Events in display order, with the year only where it changes. */
export function arrange(
  events: readonly EventView[],
  isDescending: boolean,
  kept: KeptViews = new Map<object, EventView>(),
): EventView[] {
  const ordered = isDescending ? [...events].reverse() : [...events];
  return ordered.map((event, index) =>
    event.year === ordered[index - 1]?.date.slice(0, 4)
      ? keep(kept, event, () => ({ ...event, year: '' }))
      : event,
  );
}

/** @param record the case that the event belongs to */
export function toEventView(
  event: CaseEvent,
  { id: caseId, events }: Case,
  { locale, messages }: Language<CaseTimelineMessages>,
): EventView {
  const { id, date, title, summary, undoneBy, force, court, docket, citation, sources } = event;
  // An order may have run on for some days. Only where another file holds the later event, this one has its date.
  const undoneOn =
    undoneBy && (force?.until ?? undoneBy.date ?? events.find((later) => later.id === undoneBy.event)?.date);
  return {
    anchor: eventAnchor(caseId, id),
    date,
    dateWords: formatCivilDate(date, locale),
    year: date.slice(0, 4),
    day: formatMonthAndDay(date, locale),
    title: toText(title, locale),
    brief: toShortText(event.brief, eventBasis(event), summary, locale),
    isKey: event.key === true,
    force,
    undone: undoneOn
      ? fill(messages.undone[undoneBy.extent], { date: formatCivilDate(undoneOn, locale) })
      : '',
    undoneBy: undoneBy ? eventAnchor(caseId, undoneBy.event) : '',
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
    brief: undefined,
    isKey: false,
    force: undefined,
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
