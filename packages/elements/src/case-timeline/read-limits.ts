import { EVENT_KINDS, type EventKind } from '@rights-kit/content';
import { warnOnce } from '../internal/warn-once.js';

/** The events of the first file of a long case, and about what an old phone lays out in one task. */
const MAX_LIMIT = 60;

/** The maximum number of events of each case; `undefined` for the default. */
export function readLimit(element: Element, limit: string | number | null | undefined): number | undefined {
  if (limit == null || limit === '') return undefined;
  if (/^[1-9]\d{0,3}$/.test(String(limit))) return Math.min(Number(limit), MAX_LIMIT);
  warnOnce(element, `limit="${limit}" is no whole number from 1; showing the default`);
  return undefined;
}

/** The kinds of events to show; empty for all. */
export function readKinds(element: Element, kinds: string | null | undefined): readonly EventKind[] {
  const words = (kinds ?? '').split(/\s+/).filter(Boolean);
  const known = EVENT_KINDS.filter((kind) => words.includes(kind));
  if (known.length < new Set(words).size)
    warnOnce(element, `kinds="${words.join(' ')}" names a kind that is not among ${EVENT_KINDS.join(', ')}`);
  return known;
}
