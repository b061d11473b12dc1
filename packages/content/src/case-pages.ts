/** Puts the events of a long case together, which its feed keeps in several files. */
import type { CaseFile, CasePage } from './records.js';

/**
 * The file of a case with the events of the last of its pages, as if it had been larger from the start. Of an event that is in both, as
 * where the feed changed between two requests, the newer file's stays.
 */
export function withPage(file: CaseFile, page: CasePage): CaseFile {
  const { case: record, pages } = file;
  if (!pages) return file;
  const events = new Map([...page.events, ...record.events].map((event) => [event.id, event]));
  return {
    ...file,
    case: { ...record, events: [...events.values()] },
    pages: { ...pages, index: pages.index.slice(0, -1) },
  };
}
