/** Which events a timeline shows at first, and where each stands in the whole; computed without a DOM. */
import { EVENT_KINDS, type CaseEvent, type CaseFile, type EventKind } from '@rights-kit/content';

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

export const ofKinds = (events: readonly CaseEvent[], kinds: readonly EventKind[]): readonly CaseEvent[] =>
  kinds.length === 0 ? events : events.filter(({ kind }) => kinds.includes(kind));

/** The events of a case as far as they are loaded. @param kinds empty for all */
export const loadedEvents = (file: CaseFile, kinds: readonly EventKind[]): readonly CaseEvent[] =>
  ofKinds(file.case.events, kinds);

/** The number of events of a case, also of those that are not loaded. @param kinds empty for all */
export function countEvents(file: CaseFile, kinds: readonly EventKind[]): number {
  const counts = file.pages?.counts;
  if (!counts) return loadedEvents(file, kinds).length;
  return (kinds.length > 0 ? kinds : EVENT_KINDS).reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

/** Whether no events are on pages that are not loaded. */
export const hasAllEvents = ({ pages }: CaseFile): boolean => !pages?.index.length;

/** All events that are at hand: the loaded ones after the main ones of pages that are not loaded. */
export function knownEvents({ case: { events }, pages }: CaseFile): readonly CaseEvent[] {
  const ids = new Set(events.map(({ id }) => id));
  return [...(pages?.key ?? []).filter(({ id }) => !ids.has(id)), ...events];
}

export interface ShownEvents {
  /** In the order of time. */
  readonly events: readonly CaseEvent[];
  /** The number of events that are shown at first. */
  readonly first: number;
  /** Whether the main events are shown at first, and the others between them when a reader asks. */
  readonly hasMain: boolean;
}

export interface EventChoice {
  /** The kinds to show; empty for all. */
  readonly kinds: readonly EventKind[];
  /** The number of latest events to show at first; `undefined` for the default. */
  readonly limit: number | undefined;
  /** Whether the main events stand alone at first, where a case has any; else the latest do. */
  readonly isShort?: boolean;
}

/** @param asked the number of latest events that a reader chose to see at least, besides those that are shown at first */
export function toShownEvents(
  file: CaseFile,
  asked: number,
  { kinds, limit, isShort = false }: EventChoice,
): ShownEvents {
  const known = ofKinds(knownEvents(file), kinds);
  const loaded = loadedEvents(file, kinds);
  const main = isShort
    ? latestOf(
        known.filter(({ key }) => key),
        limit,
      )
    : [];
  if (main.length === 0) {
    const first = initialCount(countEvents(file, kinds), limit);
    return { events: loaded.slice(-Math.max(first, asked)), first, hasMain: false };
  }
  const shown = new Set([...main, ...(asked > 0 ? loaded.slice(-asked) : [])]);
  return {
    events: known.filter((event) => shown.has(event)),
    first: main.length,
    hasMain: true,
  };
}

/** The number of events of a case after one of them: 0 for the latest. It stays the same when more are loaded. */
export function placeOf({ case: { events }, pages }: CaseFile, event: CaseEvent): number {
  const ids = [...(pages?.index ?? []).flat(), ...events.map(({ id }) => id)];
  return ids.length - 1 - ids.indexOf(event.id);
}
