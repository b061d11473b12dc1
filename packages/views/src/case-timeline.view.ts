/** The view of a case timeline: everything that it shows, computed without a DOM. */
import { titleBasis, todayIn, type CaseFile } from '@rights-kit/content';
import { toStatus, type StatusView } from './case-status.view.js';
import type { CaseTimelineMessages } from './messages/messages.js';
import { toShortText, type ShortTextView } from './short-text.view.js';
import {
  isUnreviewed,
  ownText,
  toKeptBy,
  toOriginal,
  toText,
  type Language,
  type TextView,
} from './text.view.js';
import { endOfAll, inOrder, toRail, type RailView } from './rail.js';
import { countEvents, hasAllEvents, knownEvents, toShownEvents, type EventChoice } from './shown-events.js';
import { keep, toEventView, type EventView, type KeptViews } from './timeline-event.view.js';

export interface CaseView extends RailView {
  readonly id: string;
  readonly name: string;
  /** What the case is about in plain words, else its name. */
  readonly title: ShortTextView;
  /** Its name, where that is not the title, and its years: "Gordon v. Johnson, 2013–2019". */
  readonly meta: string;
  readonly courts: string;
  readonly status: StatusView | undefined;
  readonly summary: TextView;
  readonly publisherRole: TextView;
  /** The English source of an unreviewed translation; empty where it is reviewed, or there is none. */
  readonly original: readonly string[];
  readonly events: readonly EventView[];
  /** Where the rail ends: "Today: no longer in force"; `''` for the page's own list. */
  readonly today: string;
  /** The number of events that are shown at first. */
  readonly first: number;
  /** Whether these are the main events, between which a reader's press shows the others. */
  readonly hasMain: boolean;
  /** The number of events when all are shown; further pages of the case may have to be loaded. */
  readonly count: number;
  readonly keptBy: string;
  /** Beside short texts that nobody has reviewed; `''` where there are none. */
  readonly shortNotice: string;
}

export interface TimelineContext extends Language<CaseTimelineMessages>, EventChoice {
  /** **Unit:** milliseconds since the epoch. */
  readonly now: number;
  /** The English words, which translations were made from. */
  readonly english: CaseTimelineMessages;
  readonly isDescending: boolean;
  /** The views of an earlier call in the same language and with the same kinds; this call adds its own. */
  readonly kept?: KeptViews | undefined;
}

/** The years of a case, from the first event to the last: "2013–2019"; `''` while not all events are at hand. */
export function toYears(file: CaseFile): string {
  if (!hasAllEvents(file)) return '';
  const { events } = file.case;
  const years = [events[0], events.at(-1)].map((event) => event?.date.slice(0, 4));
  return [...new Set(years)].join('–');
}

function describeCase(file: CaseFile, asked: number, context: TimelineContext): CaseView {
  const { case: record, publisher } = file;
  const { isDescending, locale, messages, kinds, kept = new Map<object, EventView>() } = context;
  const { events, first, hasMain } = toShownEvents(file, asked, context);
  const today = todayIn(context.now, publisher.timeZone);
  const known = knownEvents(file);
  const since = hasAllEvents(file) ? endOfAll(known, today) : undefined;
  const status = toStatus(record.status, since, today, context);
  const views = events.map((event) => keep(kept, event, () => toEventView(event, file, today, context)));
  const rails = toRail(
    known,
    events.map(({ id }) => id),
    status.footing,
    today,
  );
  const basis = titleBasis(record, record.title?.restsOn);
  const title = toShortText(record.title, basis, { en: record.name }, locale);
  const name = title.text === record.name ? '' : record.name;
  const short = [title, status.brief, ...views.flatMap(({ brief }) => brief ?? [])];
  return {
    id: record.id,
    name: record.name,
    title,
    meta: [name, toYears(file)].filter(Boolean).join(', '),
    courts: record.courts.join(' · '),
    status,
    summary: toText(record.summary, locale),
    publisherRole: toText(record.publisherRole, locale),
    original: [],
    events: isDescending ? [...views].reverse() : views,
    ...inOrder(rails, isDescending),
    today: status.today,
    first,
    hasMain,
    count: countEvents(file, kinds),
    keptBy: toKeptBy(publisher.name, context),
    shortNotice: short.some(({ isUnreviewed }) => isUnreviewed) ? messages.shortNotReviewed : '',
  };
}

/** The texts of a case in reading order. */
function textsOf({ title, status, summary, publisherRole, events }: CaseView): TextView[] {
  return [
    title,
    ...(status ? [ownText(status.words), status.brief, status.note] : []),
    summary,
    publisherRole,
    ...events.flatMap(({ title: own, undone, brief, runs }) => [
      own,
      ownText(undone),
      brief ?? ownText(''),
      ...runs,
    ]),
  ];
}

function toCase(file: CaseFile, asked: number, context: TimelineContext): CaseView {
  const { locale, messages, english } = context;
  const { summary, translations } = file.case;
  const view = describeCase(file, asked, context);
  if (locale === 'en' || (messages.isReviewed && !isUnreviewed(summary, translations, locale))) return view;
  const own = { ...context, locale: 'en', messages: english, kept: undefined } as const;
  const original = toOriginal(textsOf(view), textsOf(describeCase(file, asked, own)));
  // A short text may be the whole one, and a title the name.
  return { ...view, original: [...new Set(original)].filter((text) => text !== view.name) };
}

/**
 * Everything that a timeline shows of its cases: one section for each, never merged.
 *
 * @param asked the number of latest events that a reader chose to see at least, by case id
 */
export function toTimelineView(
  files: readonly CaseFile[],
  asked: ReadonlyMap<string, number>,
  context: TimelineContext,
): readonly CaseView[] {
  return files.map((file) => toCase(file, asked.get(file.case.id) ?? 0, context));
}
