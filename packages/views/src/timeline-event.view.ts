/** The view of one event of a timeline; computed without a DOM. */
import {
  eventAnchor,
  eventBasis,
  formatCivilDate,
  formatMonthAndDay,
  type CaseEvent,
  type CaseFile,
  type CivilDate,
  type SafeUrl,
  type Today,
} from '@rights-kit/content';
import { fill } from './format.js';
import type { CaseTimelineMessages } from './messages/messages.js';
import { endOf } from './rail.js';
import { toShortText, type ShortTextView } from './short-text.view.js';
import { knownEvents, ofKinds, placeOf, type EventChoice } from './shown-events.js';
import { toSources, type SourceView } from './sources.view.js';
import { toText, type Language, type TextView } from './text.view.js';

interface RunView extends TextView {
  readonly url: SafeUrl | undefined;
}

export interface EventView {
  /** The URL fragment that names it: "gordon-v-johnson-2014-05-21"; `''` for an item of the page's own list. */
  readonly anchor: string;
  /** The number of later events of the case, also of those that are not shown. */
  readonly place: number;
  readonly date: CivilDate;
  /** The full date as text. */
  readonly dateWords: string;
  /** `''` for an item of the page's own list. */
  readonly year: string;
  /** The date without its year. */
  readonly day: string;
  /** Empty for an item of the page's own list. */
  readonly title: TextView;
  /** The short text of what happened, where there is one that holds. */
  readonly brief: ShortTextView | undefined;
  /** How it ended, or will: "Ended November 21, 2016"; `''` where nothing ended it. */
  readonly undone: string;
  /** The anchor of the event that undid it; `''` where that is not at hand, or of a kind that is not shown. */
  readonly undoneBy: string;
  /** How much of it ended; `''` for nothing. */
  readonly extent: 'whole' | 'part' | '';
  readonly runs: readonly RunView[];
  /** Court, docket, citation. None is to be broken over two lines, so each has the dot that ends it: no line starts with one. */
  readonly meta: readonly string[];
  readonly sources: readonly SourceView[];
}

/** Views by what they were made of, so that a list that grows makes only those of the events that are new in it. */
export type KeptViews = Map<object, EventView>;

export function keep(kept: KeptViews, source: object, make: () => EventView): EventView {
  const view = kept.get(source) ?? make();
  kept.set(source, view);
  return view;
}

/** How an event ended, or will. */
function toEnd(
  event: CaseEvent,
  events: readonly CaseEvent[],
  today: Today,
  { locale, messages: { undone, stayed, runsUntil } }: Language<CaseTimelineMessages>,
): Pick<EventView, 'undone' | 'extent'> {
  const { undoneBy, force } = event;
  const said = (text: string, date: CivilDate, extent: EventView['extent']): ReturnType<typeof toEnd> => ({
    undone: fill(text, { date: formatCivilDate(date, locale) }),
    extent,
  });
  const end = endOf(event, events);
  if (end && undoneBy) return said(undone[undoneBy.extent], end, undoneBy.extent);
  if (force?.stayed) return said(stayed, force.stayed, 'whole');
  if (!end) return { undone: '', extent: '' };
  return today(end) <= 0 ? said(undone.whole, end, 'whole') : said(runsUntil, end, '');
}

/** Parts of a line, each but the last with the dot that ends it, so that no line starts with one. */
export const separated = (parts: readonly string[]): string[] =>
  parts.map((part, index) => (index < parts.length - 1 ? `${part} ·` : part));

/** @param file of the case that the event belongs to */
export function toEventView(
  event: CaseEvent,
  file: CaseFile,
  today: Today,
  context: Language<CaseTimelineMessages> & EventChoice,
): EventView {
  const { id, date, title, summary, undoneBy, court, docket, citation, sources } = event;
  const { locale, kinds } = context;
  const known = knownEvents(file);
  const later = ofKinds(known, kinds).find((other) => other.id === undoneBy?.event);
  const whole = toText(summary, locale);
  const brief = toShortText(event.brief, eventBasis(event), summary, locale);
  return {
    anchor: eventAnchor(file.case.id, id),
    place: placeOf(file, event),
    date,
    dateWords: formatCivilDate(date, locale),
    year: date.slice(0, 4),
    day: formatMonthAndDay(date, locale),
    title: toText(title, locale),
    brief: brief.text === whole.text ? undefined : brief,
    ...toEnd(event, known, today, context),
    undoneBy: later ? eventAnchor(file.case.id, later.id) : '',
    runs: [{ ...whole, url: undefined }],
    meta: separated([court, docket, citation].filter((part) => part !== undefined)),
    sources: toSources(sources, locale),
  };
}
