/** What a case timeline says, decided without a DOM. */
import {
  formatCivilDate,
  formatMonthAndDay,
  safeHostUrl,
  todayIn,
  type Case,
  type CaseEvent,
  type CaseFile,
  type CaseStatus,
  type CivilDate,
  type Today,
  type EventKind,
  type SafeUrl,
  type CaseStatusValue,
} from '@rights-kit/content';
import { fill } from './format.js';
import type { CaseTimelineMessages } from './messages/messages.js';
import { toSources, type SourceView } from './sources.view.js';
import {
  isUnreviewed,
  ownText,
  toKeptBy,
  toOriginal,
  toText,
  type Language,
  type TextView,
} from './text.view.js';

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

export interface StatusView {
  /** As it is worth today: past its review, later history is not checked. */
  readonly value: CaseStatusValue;
  readonly words: string;
  readonly note: TextView;
  readonly asOf: string;
  /** What a reader must not rely on. */
  readonly isWarning: boolean;
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

export interface CaseView {
  readonly id: string;
  readonly name: string;
  readonly status: StatusView | undefined;
  readonly summary: TextView;
  readonly publisherRole: TextView;
  /** In English, what nobody has checked the translation of; empty where it is checked, or there is none. */
  readonly original: readonly string[];
  readonly events: readonly EventView[];
  /** How many events there are when all are shown. */
  readonly count: number;
  readonly keptBy: string;
}

export interface TimelineContext extends Language<CaseTimelineMessages> {
  /** **Unit:** milliseconds since the epoch. */
  readonly now: number;
  /** The words that a translation was made from. */
  readonly english: CaseTimelineMessages;
  readonly isDescending: boolean;
  /** At most so many of the latest events; nothing for all. */
  readonly limit: number | undefined;
  /** Only these; empty for all. */
  readonly kinds: readonly EventKind[];
}

function toStatus(
  { value, note, asOf, reviewAfter, until }: CaseStatus,
  today: Today,
  { locale, messages }: TimelineContext,
): StatusView {
  const date = formatCivilDate(asOf, locale);
  // On the day that a settlement's terms end, nothing is claimed of them any more.
  const isStale = today(reviewAfter) < 0 || (until !== undefined && today(until) <= 0);
  return {
    value: isStale ? 'unverified' : value,
    words: isStale
      ? fill(messages.notChecked, { date })
      : value === 'settled' && until
        ? fill(messages.settledUntil, { date: formatCivilDate(until, locale) })
        : messages.caseStatuses[value],
    note: toText(note, locale),
    asOf: fill(messages.asOf, { date }),
    isWarning: isStale || value === 'superseded' || value === 'unverified',
  };
}

/** Beyond so many events a list begins with {@link FIRST}, and grows by {@link STEP}: an old phone sets a thousand only slowly. */
export const MANY = 15;
const FIRST = 5;
export const STEP = 10;

/** How many of a list's events are shown at first. */
export const firstOf = (count: number, limit: number | undefined): number =>
  limit ?? (count > MANY ? FIRST : count);

const latestOf = <T>(events: readonly T[], limit: number | undefined): T[] =>
  events.slice(-firstOf(events.length, limit));

/** Events in the order of the list; the year stands where it changes. */
function arrange(events: readonly EventView[], isDescending: boolean): EventView[] {
  const ordered = isDescending ? [...events].reverse() : [...events];
  return ordered.map((event, index) =>
    event.year === ordered[index - 1]?.date.slice(0, 4) ? { ...event, year: '' } : event,
  );
}

function toEvent(
  { date, title, summary, undoneBy, court, docket, citation, sources }: CaseEvent,
  { id, events }: Case,
  { locale, messages }: TimelineContext,
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

function describeCase({ case: record, publisher }: CaseFile, context: TimelineContext): CaseView {
  const { kinds, limit, isDescending } = context;
  const events = record.events.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const views = latestOf(events, limit).map((event) => toEvent(event, record, context));
  const shown = arrange(views, isDescending);
  const anchors = new Set(shown.map(({ anchor }) => anchor));
  return {
    id: record.id,
    name: record.name,
    status: toStatus(record.status, todayIn(context.now, publisher.timeZone), context),
    summary: toText(record.summary, context.locale),
    publisherRole: toText(record.publisherRole, context.locale),
    original: [],
    events: shown.map((event) => (anchors.has(event.undoneBy) ? event : { ...event, undoneBy: '' })),
    count: events.length,
    keptBy: toKeptBy(publisher.name, context),
  };
}

/** What a case says, in the order it is read in. */
function textsOf({ status, summary, publisherRole, events }: CaseView): TextView[] {
  return [
    ...(status ? [ownText(status.words), status.note] : []),
    summary,
    publisherRole,
    ...events.flatMap(({ title, undone, runs }) => [title, ownText(undone), ...runs]),
  ];
}

function toCase(file: CaseFile, context: TimelineContext): CaseView {
  const { locale, messages, english } = context;
  const { summary, translations } = file.case;
  const view = describeCase(file, context);
  if (locale === 'en' || (messages.isReviewed && !isUnreviewed(summary, translations, locale))) return view;
  const original = describeCase(file, { ...context, locale: 'en', messages: english });
  return { ...view, original: toOriginal(textsOf(view), textsOf(original)) };
}

/**
 * Everything a timeline shows of its cases: one section for each, never merged.
 *
 * @param asked how many events a reader asked to see, by the id of the case
 */
export function toTimelineView(
  files: readonly CaseFile[],
  asked: ReadonlyMap<string, number>,
  context: TimelineContext,
): readonly CaseView[] {
  return files.map((file) => toCase(file, { ...context, limit: asked.get(file.case.id) ?? context.limit }));
}

/** The page's own list, with neither status nor sources: nobody vouches for it but the page. */
export function toAuthoredView(
  events: readonly AuthoredEvent[],
  page: string,
  { isDescending, limit }: Pick<TimelineContext, 'isDescending' | 'limit'>,
): CaseView {
  const views = latestOf(events, limit).map(({ date, words, runs }): EventView => {
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
  });
  return {
    id: '',
    name: '',
    status: undefined,
    summary: ownText(''),
    publisherRole: ownText(''),
    original: [],
    events: arrange(views, isDescending),
    count: events.length,
    keptBy: '',
  };
}
