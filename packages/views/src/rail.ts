/**
 * The rail of a timeline: which stretches of it lie before the first order, in which an order for the whole case was in force, and which come
 * after; computed without a DOM.
 */
import type { CaseEvent, CivilDate, Today } from '@rights-kit/content';

/** `before` the first order, `during` one, `after` all; `unknown` where the status of the case is. */
export type RailState = 'before' | 'during' | 'after' | 'unknown';

/** How far a case's status supports that an order is in force today. */
export type Footing = 'known' | 'ended' | 'unknown';

/** An order's first and last place: `3` is the fourth event, and `3.5` lies between it and the next one, or today. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Compares dates as far as both are exact. */
function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left < right ? -1 : +(left > right);
}

/**
 * The place of a date after an event. Where a partial date may lie on either side of an event it lies before it, so that no order is drawn
 * longer than is known.
 */
function placeOf(date: CivilDate, events: readonly CaseEvent[], from: number, today: Today): number {
  for (let next = from + 1; next < events.length; next++) {
    const other = events[next]?.date ?? date;
    const order = compare(date, other);
    if (order < 0 || (order === 0 && date.length !== other.length)) return next - 0.5;
    if (order === 0) return next;
  }
  return today(date) <= 0 ? events.length - 0.5 : Infinity;
}

function toSpan(event: CaseEvent, from: number, events: readonly CaseEvent[], today: Today): Span {
  const { force, undoneBy } = event;
  const ends = [Infinity];
  if (force?.stayed) ends.push(placeOf(force.stayed, events, from, today));
  // An order that a later step only let run out was in force until its own last day.
  if (force?.until) ends.push(placeOf(force.until, events, from, today));
  else if (undoneBy?.extent === 'whole') {
    const later = events.findIndex(({ id }) => id === undoneBy.event);
    if (later > from) ends.push(later);
    else ends.push(undoneBy.date ? placeOf(undoneBy.date, events, from, today) : from);
  }
  return { from, to: Math.min(...ends) };
}

/**
 * The states of the rail from each shown event to the next one, or today, in the order of time.
 *
 * @param events all that are known, also those that are not shown, in the order of time
 * @param shown the ids of those that are shown, in the order of time
 */
export function toRail(
  events: readonly CaseEvent[],
  shown: readonly string[],
  footing: Footing,
  today: Today,
): RailState[][] {
  const spans = events.flatMap((event, index) =>
    event.force?.for === 'case' ? [toSpan(event, index, events, today)] : [],
  );
  const stateAt = (place: number): RailState => {
    const made = spans.filter(({ from }) => from <= place);
    if (made.some(({ to }) => place < to)) return 'during';
    return made.length > 0 ? 'after' : 'before';
  };
  const last = events.length - 1;
  const atEnd = stateAt(last + 0.5);
  // What holds today is known from the status alone.
  const isBroken = footing === 'unknown' || (footing === 'ended' && atEnd === 'during');
  const placesOf = new Map(events.map(({ id }, index) => [id, index]));
  const places = shown.map((id) => placesOf.get(id) ?? last);
  return places.map((place, index) => {
    const end = places[index + 1] ?? events.length;
    const states: RailState[] = [];
    for (let at = place; at < end; at += 0.5) {
      const state = stateAt(at);
      const isUnknown = isBroken && at >= last && (at > last || state === atEnd);
      const drawn = isUnknown ? 'unknown' : state;
      if (states.at(-1) !== drawn) states.push(drawn);
    }
    return states;
  });
}

export interface RailView {
  /** The states of the rail below each event in the order shown, from above, joined by spaces. */
  readonly rails: readonly string[];
  /** The same below the end of the rail, which stands above where the newest event is first. */
  readonly endRail: string;
  /** The number of later events of the case, for each event in the order shown, also of those that are not shown. */
  readonly places: readonly number[];
}

/** @param rails from each event to the next one, or today, in the order of time, as are `places` */
export function inOrder(
  rails: readonly (readonly RailState[])[],
  places: readonly number[],
  isDescending: boolean,
): RailView {
  if (!isDescending) return { rails: rails.map((states) => states.join(' ')), endRail: '', places };
  const [endRail = '', ...above] = rails.map((states) => [...states].reverse().join(' ')).reverse();
  return { rails: [...above, ''], endRail, places: [...places].reverse() };
}
