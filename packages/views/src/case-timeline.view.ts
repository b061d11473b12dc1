/** What a case timeline says, decided without a DOM. */
import {
  formatCivilDate,
  todayIn,
  type CaseFile,
  type CaseStatus,
  type CaseStatusValue,
  type EventKind,
  type Today,
} from '@rights-kit/content';
import { fill } from './format.js';
import type { CaseTimelineMessages } from './messages/messages.js';
import {
  isUnreviewed,
  ownText,
  toKeptBy,
  toOriginal,
  toText,
  type Language,
  type TextView,
} from './text.view.js';
import {
  arrange,
  latestOf,
  toAuthoredEventView,
  toEventView,
  type AuthoredEvent,
  type EventView,
} from './timeline-event.view.js';

export interface StatusView {
  /** As it is worth today: past its review, later history is not checked. */
  readonly value: CaseStatusValue;
  readonly words: string;
  readonly note: TextView;
  readonly asOf: string;
  /** What a reader must not rely on. */
  readonly isWarning: boolean;
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
  /** At most so many of the latest events; `undefined` for all. */
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

function describeCase({ case: record, publisher }: CaseFile, context: TimelineContext): CaseView {
  const { kinds, limit, isDescending } = context;
  const events = record.events.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const views = latestOf(events, limit).map((event) => toEventView(event, record, context));
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
  const views = latestOf(events, limit).map((event) => toAuthoredEventView(event, page));
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
