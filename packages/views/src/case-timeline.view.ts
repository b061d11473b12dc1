/** The view of a case timeline: everything that it shows, computed without a DOM. */
import { titleBasis, todayIn, type CaseFile, type EventKind } from '@rights-kit/content';
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
import {
  arrange,
  countEvents,
  initialCount,
  keep,
  latestOf,
  loadedEvents,
  toAuthoredEventView,
  toEventView,
  type AuthoredEvent,
  type EventView,
  type KeptViews,
} from './timeline-event.view.js';

export interface CaseView {
  readonly id: string;
  readonly name: string;
  /** What the case is about in plain words, else its name. */
  readonly title: ShortTextView;
  readonly status: StatusView | undefined;
  readonly summary: TextView;
  readonly publisherRole: TextView;
  /** The English source of an unreviewed translation; empty where it is reviewed, or there is none. */
  readonly original: readonly string[];
  readonly events: readonly EventView[];
  /** The number of events when all are shown; further pages of the case may have to be loaded. */
  readonly count: number;
  readonly keptBy: string;
}

export interface TimelineContext extends Language<CaseTimelineMessages> {
  /** **Unit:** milliseconds since the epoch. */
  readonly now: number;
  /** The English words, which translations were made from. */
  readonly english: CaseTimelineMessages;
  readonly isDescending: boolean;
  /** The number of latest events to show; `undefined` for the default. */
  readonly limit: number | undefined;
  /** The kinds to show; empty for all. */
  readonly kinds: readonly EventKind[];
  /** The views of an earlier call in the same language and with the same kinds; this call adds its own. */
  readonly kept?: KeptViews | undefined;
}

function describeCase(file: CaseFile, context: TimelineContext): CaseView {
  const { case: record, publisher } = file;
  const { kinds, limit, isDescending, kept = new Map<object, EventView>() } = context;
  const events = latestOf(loadedEvents(file, kinds), limit);
  const views = events.map((event) =>
    keep(kept, event, () => {
      const view = toEventView(event, record, context);
      // A later event is shown wherever an earlier one is, unless it is of a kind that is not.
      const isHidden = event.undoneBy && !events.some(({ id }) => id === event.undoneBy?.event);
      return isHidden ? { ...view, undoneBy: '' } : view;
    }),
  );
  return {
    id: record.id,
    name: record.name,
    title: toShortText(
      record.title,
      titleBasis(record, record.title?.restsOn),
      { en: record.name },
      context.locale,
    ),
    status: toStatus(record.status, todayIn(context.now, publisher.timeZone), context),
    summary: toText(record.summary, context.locale),
    publisherRole: toText(record.publisherRole, context.locale),
    original: [],
    events: arrange(views, isDescending, kept),
    count: countEvents(file, kinds),
    keptBy: toKeptBy(publisher.name, context),
  };
}

/** The texts of a case in reading order. */
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
  const original = describeCase(file, { ...context, locale: 'en', messages: english, kept: undefined });
  return { ...view, original: toOriginal(textsOf(view), textsOf(original)) };
}

/**
 * Everything that a timeline shows of its cases: one section for each, never merged.
 *
 * @param asked the number of events that a reader chose to see at least, by case id
 */
export function toTimelineView(
  files: readonly CaseFile[],
  asked: ReadonlyMap<string, number>,
  context: TimelineContext,
): readonly CaseView[] {
  return files.map((file) => {
    const first = initialCount(countEvents(file, context.kinds), context.limit);
    return toCase(file, { ...context, limit: Math.max(first, asked.get(file.case.id) ?? 0) });
  });
}

const NO_TEXT: ShortTextView = { ...ownText(''), isUnreviewed: false };

/** The page's own list, of which a reader asked to see at least a number. It has neither status nor sources, since no publisher stands behind it. */
export function toAuthoredView(
  events: readonly AuthoredEvent[],
  asked: number,
  page: string,
  { isDescending, limit }: Pick<TimelineContext, 'isDescending' | 'limit'>,
): CaseView {
  const first = initialCount(events.length, limit);
  const views = latestOf(events, Math.max(first, asked)).map((event) => toAuthoredEventView(event, page));
  return {
    id: '',
    name: '',
    title: NO_TEXT,
    status: undefined,
    summary: ownText(''),
    publisherRole: ownText(''),
    original: [],
    events: arrange(views, isDescending),
    count: events.length,
    keptBy: '',
  };
}
