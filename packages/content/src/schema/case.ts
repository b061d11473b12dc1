import * as v from 'valibot';
import { EVENT_KINDS, CASE_STATUSES, TOPICS } from '../records.js';
import {
  atMostMaxItems,
  civilDate,
  id,
  list,
  localized,
  publisherName,
  sources,
  text,
  translations,
} from './common.js';

const status = v.pipe(
  v.object({
    value: v.picklist(CASE_STATUSES),
    note: localized,
    asOf: civilDate,
    reviewAfter: civilDate,
    until: v.exactOptional(civilDate),
  }),
  v.check((s) => s.value !== 'settled' || Boolean(s.until), 'until: a last day, for a settlement'),
);

const event = v.object({
  id,
  date: civilDate,
  kind: v.picklist(EVENT_KINDS),
  title: localized,
  summary: localized,
  court: v.exactOptional(text),
  docket: v.exactOptional(text),
  citation: v.exactOptional(text),
  undoneBy: v.exactOptional(v.object({ event: id, extent: v.picklist(['whole', 'part']) })),
  sources,
});

/** `records/cases/<id>.yaml`, and the `case` of `cases/<id>.json`. */
export const caseRecord = v.pipe(
  v.object({
    id,
    name: text,
    alsoKnownAs: list(text),
    courts: list(text),
    dockets: list(text),
    citations: list(text),
    summary: localized,
    publisherRole: localized,
    topics: list(v.picklist(TOPICS)),
    translations: v.exactOptional(translations),
    status,
    events: v.pipe(v.array(event), v.minLength(1), atMostMaxItems()),
  }),
  v.check((c) => new Set(c.events.map((e) => e.id)).size === c.events.length, 'events: each id once'),
  v.check(
    (c) =>
      c.events.every(
        (e, i) => !e.undoneBy || c.events.findIndex((later) => later.id === e.undoneBy?.event) > i,
      ),
    'events: undoneBy to name a later event of the case',
  ),
);

/** `cases/<id>.json` */
export const caseFile = v.object({ version: v.literal(1), publisher: publisherName, case: caseRecord });

/** `cases.json`: every case with its status, without events. */
export const casesFile = v.object({
  version: v.literal(1),
  publisher: publisherName,
  cases: v.array(v.object({ id, name: text, topics: list(v.picklist(TOPICS)), status })),
});
