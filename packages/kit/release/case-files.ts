/** Divides a long case into the files of a feed, so that a widget loads no more than it shows. */
import type {
  CaseEvent,
  CaseFile,
  CasePage,
  CasePages,
  Case,
  EventKind,
  PublisherName,
} from '@rights-kit/content';

/** The latest events, which the first file of a case holds. */
const FIRST_EVENTS = 60;
const EVENTS_PER_PAGE = 100;

interface Head {
  readonly version: 1;
  readonly publisher: PublisherName;
}

/** File name below `feed/v1/` → content. */
export interface CaseFiles {
  readonly first: readonly [string, CaseFile];
  readonly pages: readonly (readonly [string, CasePage])[];
}

function countsOf(events: readonly CaseEvent[]): CasePages['counts'] {
  const counts: Partial<Record<EventKind, number>> = {};
  for (const { kind } of events) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/**
 * The files of a case. One of at most 60 events has a single file.
 *
 * Otherwise the first file holds the latest 60, the main ones among the others, and an index of the pages. Pages begin with the oldest
 * event: a new one changes the first file and the last page, and no other.
 */
export function caseFiles(head: Head, record: Case): CaseFiles {
  const all: readonly CaseEvent[] = record.events;
  const start = Math.max(0, all.length - FIRST_EVENTS);
  const dates = new Map(all.map(({ id, date }) => [id, date]));
  /** An event that was undone by one of another list has the date of that one. */
  const inOneList = (events: readonly CaseEvent[]): CaseEvent[] => {
    const ids = new Set(events.map(({ id }) => id));
    return events.map((event) => {
      const date = event.undoneBy && !ids.has(event.undoneBy.event) && dates.get(event.undoneBy.event);
      return event.undoneBy && date ? { ...event, undoneBy: { ...event.undoneBy, date } } : event;
    });
  };
  const parts: CaseEvent[][] = [];
  for (let from = 0; from < start; from += EVENTS_PER_PAGE)
    parts.push(all.slice(from, Math.min(start, from + EVENTS_PER_PAGE)));
  const index = parts.map((part) => part.map(({ id }) => id));
  const key = inOneList(all.filter((event, place) => event.key && place < start));
  const pages: CasePages = { counts: countsOf(all), ...(key.length > 0 && { key }), index };
  return {
    first: [
      `cases/${record.id}.json`,
      {
        ...head,
        case: { ...record, events: inOneList(all.slice(start)) },
        ...(parts.length > 0 && { pages }),
      },
    ],
    pages: parts.map((part, place): readonly [string, CasePage] => {
      const page = place + 2;
      const name = `cases/${record.id}.${String(page)}.json`;
      return [name, { ...head, case: record.id, page, events: inOneList(part) }];
    }),
  };
}
