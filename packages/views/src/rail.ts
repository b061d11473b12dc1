/**
 * The rail of a timeline: which stretches of it lie before the first order, in which an order for the whole case was in force, and which come
 * after; computed without a DOM.
 */
import type { CaseEvent, CivilDate, Today } from '@rights-kit/content';

/** `before` the first order, `during` one, `after` all; `unknown` where the status of the case is. */
export type RailState = 'before' | 'during' | 'after' | 'unknown';

/** How far a case's status supports that an order is in force today; `pending` says nothing of one that was made. */
export type Footing = 'known' | 'pending' | 'ended' | 'unverified';

/** When an event ended or will, in whole or in part; `undefined` where nothing ends it, or it is not known when. */
export function endOf({ force, undoneBy }: CaseEvent, events: readonly CaseEvent[]): CivilDate | undefined {
  // An order may have run on for some days. Only where another file holds the later event, this one has its date.
  return force?.until ?? undoneBy?.date ?? events.find(({ id }) => id === undoneBy?.event)?.date;
}

const isForCase = ({ force }: CaseEvent): boolean => force?.for === 'case';
const endsWhole = ({ force, undoneBy }: CaseEvent): boolean => !!force?.until || undoneBy?.extent === 'whole';

/** Since when all orders for the whole case have ended; `undefined` where one has not, or it is not known when. */
export function endOfAll(events: readonly CaseEvent[], today: Today): CivilDate | undefined {
  let last: CivilDate | undefined;
  for (const order of events.filter(isForCase)) {
    const end = endsWhole(order) ? endOf(order, events) : undefined;
    if (!end || today(end) > 0) return undefined;
    // An end in some month may be later than one on a day of it.
    if (!last || `${end}~` > `${last}~`) last = end;
  }
  return last;
}

/**
 * The place of a date after an event: `3` is the fourth event, and `3.5` lies between it and the next one, or today. Where a partial date
 * may lie on either side of an event it lies before it, so that no order is drawn longer than is known.
 */
function placeOf(date: CivilDate, events: readonly CaseEvent[], from: number, today: Today): number {
  const next = events.findIndex(
    (event, place) => place > from && (date <= event.date || date.startsWith(event.date)),
  );
  if (next >= 0) return events[next]?.date === date ? next : next - 0.5;
  return today(date) <= 0 ? events.length - 0.5 : Infinity;
}

/** The place where an order for the whole case ended. */
function endPlace(order: CaseEvent, from: number, events: readonly CaseEvent[], today: Today): number {
  const isOver = endsWhole(order);
  const end = order.force?.stayed ?? (isOver ? endOf(order, events) : undefined);
  return end ? placeOf(end, events, from, today) : isOver ? from : Infinity;
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
  // At each event, and between it and the next one, or today.
  const states = events.flatMap((): RailState[] => ['before', 'before']);
  events.forEach((order, place) => {
    if (!isForCase(order)) return;
    const end = endPlace(order, place, events, today);
    for (let at = 2 * place; at < states.length; at++)
      if (at < 2 * end) states[at] = 'during';
      else if (states[at] === 'before') states[at] = 'after';
  });
  const [last, atEnd] = states.slice(-2);
  // What holds today is known from the status alone.
  if (footing === 'unverified' || (footing !== 'known' && atEnd === 'during'))
    states.splice(-2, 2, ...(last && (last !== atEnd || footing === 'pending') ? [last] : []), 'unknown');
  const places = new Map(events.map(({ id }, place) => [id, 2 * place]));
  return shown.map((id, index) =>
    states
      .slice(places.get(id), places.get(shown[index + 1] ?? ''))
      .filter((state, at, all) => state !== all[at - 1]),
  );
}

export interface RailView {
  /** The states of the rail below each event in the order shown, from above, joined by spaces. */
  readonly rails: readonly string[];
  /** The same below the end of the rail, which stands above where the newest event is first. */
  readonly endRail: string;
}

/** @param rails from each event to the next one, or today, in the order of time */
export function inOrder(rails: readonly (readonly RailState[])[], isDescending: boolean): RailView {
  const words = rails.map((states) => (isDescending ? [...states].reverse() : states).join(' '));
  const [endRail = '', ...below] = isDescending ? [...words.reverse(), ''] : ['', ...words];
  return { rails: below, endRail };
}
