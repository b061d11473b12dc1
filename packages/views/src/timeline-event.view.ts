/** The view of one event of a timeline; computed without a DOM. */
import {
  eventAnchor,
  eventBasis,
  formatCivilDate,
  formatMonthAndDay,
  type Case,
  type CaseEvent,
  type CivilDate,
  type SafeUrl,
  type Today,
} from '@rights-kit/content';
import { fill } from './format.js';
import type { CaseTimelineMessages } from './messages/messages.js';
import { toShortText, type ShortTextView } from './short-text.view.js';
import { toSources, type SourceView } from './sources.view.js';
import { toText, type Language, type TextView } from './text.view.js';

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
  /** The short text of what happened, where there is one that holds. */
  readonly brief: ShortTextView | undefined;
  /** How it ended, or will: "Ended November 21, 2016"; `''` where nothing ended it. */
  readonly undone: string;
  /** The anchor of the event that undid it; `''` where it is not in the list. */
  readonly undoneBy: string;
  /** How much of it ended; `''` for nothing. */
  readonly extent: 'whole' | 'part' | '';
  readonly runs: readonly RunView[];
  /** Court, docket, citation. */
  readonly meta: string;
  readonly sources: readonly SourceView[];
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

/** How an event ended, or will. */
function toEnd(
  { undoneBy, force }: CaseEvent,
  events: readonly CaseEvent[],
  today: Today,
  { locale, messages: { undone, stayed, runsUntil } }: Language<CaseTimelineMessages>,
): Pick<EventView, 'undone' | 'extent'> {
  const words = (text: string, date: CivilDate): string =>
    fill(text, { date: formatCivilDate(date, locale) });
  // An order may have run on for some days. Only where another file holds the later event, this one has its date.
  const end =
    undoneBy && (force?.until ?? undoneBy.date ?? events.find((later) => later.id === undoneBy.event)?.date);
  if (end) return { undone: words(undone[undoneBy.extent], end), extent: undoneBy.extent };
  if (force?.stayed) return { undone: words(stayed, force.stayed), extent: 'whole' };
  if (!force?.until) return { undone: '', extent: '' };
  const isOver = today(force.until) <= 0;
  return { undone: words(isOver ? undone.whole : runsUntil, force.until), extent: isOver ? 'whole' : '' };
}

/** @param record the case that the event belongs to */
export function toEventView(
  event: CaseEvent,
  { id: caseId, events }: Case,
  today: Today,
  language: Language<CaseTimelineMessages>,
): EventView {
  const { id, date, title, summary, undoneBy, court, docket, citation, sources } = event;
  const { locale } = language;
  const whole = toText(summary, locale);
  const brief = toShortText(event.brief, eventBasis(event), summary, locale);
  return {
    anchor: eventAnchor(caseId, id),
    date,
    dateWords: formatCivilDate(date, locale),
    year: date.slice(0, 4),
    day: formatMonthAndDay(date, locale),
    title: toText(title, locale),
    brief: brief.text === whole.text ? undefined : brief,
    ...toEnd(event, events, today, language),
    undoneBy: undoneBy ? eventAnchor(caseId, undoneBy.event) : '',
    runs: [{ ...whole, url: undefined }],
    meta: [court, docket, citation].filter(Boolean).join(' · '),
    sources: toSources(sources, locale),
  };
}
