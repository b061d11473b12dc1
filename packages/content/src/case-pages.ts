/** Puts the events of a long case together, which its feed keeps in several files. */
import type { CaseEvent, CaseFile, CasePage } from './records.js';

const KEY_LENGTH = 3;

/**
 * A key of three characters for the index of a long case, where the ids of a thousand events would weigh more than the events that are
 * shown. Two events may share a key: what it finds in an index, a page may turn out not to hold.
 */
export function shortKey(id: string): string {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) % 36 ** KEY_LENGTH;
  return hash.toString(36).padStart(KEY_LENGTH, '0');
}

/** Whether a page that is not part of the file yet may hold an event. */
export function mayHold({ pages }: CaseFile, id: string): boolean {
  const key = shortKey(id);
  return Boolean(pages?.index.some((keys) => keys.match(/.../g)?.includes(key)));
}

/** The latest events of a case, without the main events before them that other events lie between. */
export function latestEvents({ case: { events }, pages }: CaseFile): readonly CaseEvent[] {
  return pages ? events.slice(-pages.latest) : events;
}

/**
 * The file of a case with the events of the next of its pages, as if it had been larger from the start. Of an event that is in both, as
 * where the feed changed between two requests, the newer file's stays.
 */
export function withPage(file: CaseFile, { events }: CasePage): CaseFile {
  const { pages, ...rest } = file;
  if (!pages) return file;
  const latest = latestEvents(file);
  const without = (list: readonly CaseEvent[], others: readonly CaseEvent[]): CaseEvent[] => {
    const ids = new Set(others.map(({ id }) => id));
    return list.filter(({ id }) => !ids.has(id));
  };
  const all = [...without(events, latest), ...latest];
  const [, ...index] = pages.index;
  return {
    ...rest,
    case: { ...file.case, events: [...without(file.case.events, all), ...all] },
    ...(index.length > 0 && { pages: { ...pages, latest: all.length, index } }),
  };
}
