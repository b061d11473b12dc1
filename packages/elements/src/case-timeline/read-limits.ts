import { EVENT_KINDS, type EventKind } from '@rights-kit/content';
import { warnOfValue } from '../internal/warn-once.js';

/** The events of the first file of a long case, and about what an old phone lays out in one task. */
const MAX_LIMIT = 60;

/** The number of events that each of several cases shows at first. */
const LIMIT_OF_SEVERAL = 3;

/** The number of events that each case shows at first where the page does not say; `undefined` for the default of a list. */
export function defaultLimit(cases: number, isShort: boolean): number | undefined {
  if (!isShort) return MAX_LIMIT;
  return cases > 1 ? LIMIT_OF_SEVERAL : undefined;
}

/** The maximum number of events of each case; `undefined` for the default. */
export function readLimit(element: Element, limit: string | number | null | undefined): number | undefined {
  if (limit == null || limit === '') return undefined;
  if (/^[1-9]\d{0,3}$/.test(String(limit))) return Math.min(Number(limit), MAX_LIMIT);
  warnOfValue(element, 'limit', limit, 'a whole number from 1');
  return undefined;
}

/** The kinds of events to show; empty for all. */
export function readKinds(element: Element, kinds: string | null | undefined): readonly EventKind[] {
  const words = (kinds ?? '').split(/,?\s+/).filter(Boolean);
  const known = EVENT_KINDS.filter((kind) => words.includes(kind));
  const unknown = words.filter((word) => !EVENT_KINDS.some((kind) => kind === word));
  if (unknown.length > 0) warnOfValue(element, 'kinds', unknown.join(' '), EVENT_KINDS.join(', '));
  return known;
}
