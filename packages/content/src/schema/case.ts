import * as v from 'valibot';
import {
  CASE_STATUSES,
  EVENT_KINDS,
  FORCE_SCOPES,
  TOPICS,
  type CaseEvent,
  type EventKind,
  type ShortTextRecord,
} from '../records.js';
import {
  across,
  atMostMaxItems,
  civilDate,
  id,
  list,
  localized,
  publisherName,
  shortText,
  shortTextRecord,
  sources,
  text,
  translations,
} from './common.js';

const status = <S extends v.GenericSchema>(short: S) =>
  v.pipe(
    v.object({
      value: v.picklist(CASE_STATUSES),
      note: localized,
      brief: v.exactOptional(short),
      asOf: civilDate,
      checkedOn: v.exactOptional(civilDate),
      reviewAfter: civilDate,
      until: v.exactOptional(civilDate),
    }),
    across(
      ['value', 'until'],
      ({ value, until }) => value !== 'settled' || Boolean(until),
      'until: a last day, for a settlement',
    ),
  );

const feedStatus = status(shortText);

const force = v.object({
  for: v.picklist(FORCE_SCOPES),
  until: v.exactOptional(civilDate),
  stayed: v.exactOptional(civilDate),
});

const undoneBy = v.object({ event: id, extent: v.picklist(['whole', 'part']) });

const eventFields = <S extends v.GenericSchema>(short: S) => ({
  date: civilDate,
  kind: v.picklist(EVENT_KINDS),
  title: localized,
  summary: localized,
  brief: v.exactOptional(short),
  court: v.exactOptional(text),
  docket: v.exactOptional(text),
  citation: v.exactOptional(text),
  key: v.exactOptional(v.boolean()),
  undoneBy: v.exactOptional(undoneBy),
  force: v.exactOptional(force),
  sources,
});

/** Begins the fragments of addresses, which are valid selectors only where they begin with a letter. */
const caseId = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'lower-case words joined by hyphens, the first of which begins with a letter, such as case-303-creative,',
  ),
);

const caseFields = <S extends v.GenericSchema, T extends v.GenericSchema>(short: S, caseStatus: T) => ({
  id,
  name: text,
  title: v.exactOptional(short),
  alsoKnownAs: list(text),
  courts: list(text),
  dockets: list(text),
  citations: list(text),
  summary: localized,
  publisherRole: localized,
  topics: list(v.picklist(TOPICS)),
  translations: v.exactOptional(translations),
  status: caseStatus,
});

/** **Unit:** events of a case. The first file of a case has an index of all, which grows with their number. */
const MAX_EVENTS = 5000;

/**
 * `records/cases/<id>.yaml`. An event without an id has its date for one: `2017-07-24`. That each id is there once, and what `undoneBy`
 * names, is checked by the command, which knows the lines.
 */
export const caseYaml = v.object({
  ...caseFields(shortTextRecord, status(shortTextRecord)),
  id: caseId,
  events: v.pipe(
    v.array(
      v.pipe(
        v.object({ id: v.exactOptional(id), ...eventFields(shortTextRecord) }),
        v.transform((event): CaseEvent<ShortTextRecord> => ({ ...event, id: event.id ?? event.date })),
      ),
    ),
    v.minLength(1),
    v.maxLength(MAX_EVENTS, `at most ${MAX_EVENTS.toLocaleString('en')} events, since a feed holds no more,`),
  ),
});

/** In a feed the undoing event may be in another file or list, and then has its date beside its id. */
const event = v.object({
  id,
  ...eventFields(shortText),
  undoneBy: v.exactOptional(v.object({ ...undoneBy.entries, date: v.exactOptional(civilDate) })),
});
const events = v.pipe(
  v.array(event),
  v.minLength(1),
  atMostMaxItems(),
  v.check((list) => new Set(list.map((e) => e.id)).size === list.length, 'each id once'),
  v.check((list) => {
    const places = new Map(list.map((e, index) => [e.id, index]));
    return list.every(
      ({ undoneBy: later }, index) => !later || later.date || (places.get(later.event) ?? -1) > index,
    );
  }, 'undoneBy to name a later event of the list, or one with a date'),
);

/** The `case` of `cases/<id>.json`. */
export const caseRecord = v.object({ ...caseFields(shortText, feedStatus), events });

const positiveInteger = v.pipe(v.number(), v.integer(), v.minValue(1));

/** `cases/<id>.json` */
export const caseFile = v.object({
  version: v.literal(1),
  publisher: publisherName,
  case: caseRecord,
  pages: v.exactOptional(
    v.object({
      counts: v.object(
        Object.fromEntries(EVENT_KINDS.map((kind) => [kind, v.exactOptional(positiveInteger)])) as Record<
          EventKind,
          v.ExactOptionalSchema<typeof positiveInteger, undefined>
        >,
      ),
      key: v.exactOptional(events),
      index: list(list(id)),
    }),
  ),
});

/** `cases/<id>.2.json` and so on: events of a long case that its first file does not hold. */
export const casePage = v.object({
  version: v.literal(1),
  publisher: publisherName,
  case: id,
  page: positiveInteger,
  events,
});

/** `cases.json`: every case with its status, without events. */
export const casesFile = v.object({
  version: v.literal(1),
  publisher: publisherName,
  cases: v.array(v.object({ id, name: text, topics: list(v.picklist(TOPICS)), status: feedStatus })),
});
