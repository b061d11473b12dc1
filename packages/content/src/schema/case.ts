import * as v from 'valibot';
import { EVENT_KINDS, CASE_STATUSES, TOPICS, type CaseEvent } from '../records.js';
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

const eventFields = {
  date: civilDate,
  kind: v.picklist(EVENT_KINDS),
  title: localized,
  summary: localized,
  court: v.exactOptional(text),
  docket: v.exactOptional(text),
  citation: v.exactOptional(text),
  undoneBy: v.exactOptional(v.object({ event: id, extent: v.picklist(['whole', 'part']) })),
  sources,
};

/** Begins the fragments of addresses, which are valid selectors only where they begin with a letter. */
const caseId = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'lower-case words joined by hyphens, the first of which begins with a letter, such as case-303-creative,',
  ),
);

const caseFields = {
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
};

/**
 * `records/cases/<id>.yaml`. An event without an id has its date for one: `2017-07-24`. That each id is there once, and what `undoneBy`
 * names, is checked by the command, which knows the lines.
 */
export const caseYaml = v.object({
  ...caseFields,
  id: caseId,
  events: v.pipe(
    v.array(
      v.pipe(
        v.object({ id: v.exactOptional(id), ...eventFields }),
        v.transform((event): CaseEvent => ({ ...event, id: event.id ?? event.date })),
      ),
    ),
    v.minLength(1),
    atMostMaxItems(),
  ),
});

/** The `case` of `cases/<id>.json`. */
export const caseRecord = v.pipe(
  v.object({
    ...caseFields,
    events: v.pipe(v.array(v.object({ id, ...eventFields })), v.minLength(1), atMostMaxItems()),
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
