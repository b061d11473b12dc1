import {
  EVENT_KINDS,
  CASE_STATUSES,
  FORCE_SCOPES,
  TOPICS,
  type Case,
  type CaseEvent,
  type CaseFile,
  type CasePage,
  type CasePages,
  type CaseStatus,
  type Force,
  type Topic,
} from '../records.js';
import { publisherName, shortText, sources, version } from './common.js';
import { toParser, type Parser } from './file.js';
import {
  boolean,
  choice,
  date,
  id,
  knownChoice,
  list,
  localized,
  nonEmptyList,
  optional,
  positiveInteger,
  record,
  text,
  translations,
  vital,
  withFields,
  type Fields,
  type Reader,
} from './reader.js';

export const topic: Reader<Topic> = knownChoice(TOPICS);

/** Without the day on which it ended or was stayed, an order would seem to have lasted longer. */
const force = record<Force>({
  for: choice(FORCE_SCOPES, 'some'),
  until: vital(date),
  stayed: vital(date),
});

const anyEvent = record<Omit<CaseEvent, 'id'> & { readonly id?: string }>({
  id: optional(id),
  date,
  kind: choice(EVENT_KINDS, 'step'),
  title: localized,
  summary: localized,
  brief: optional(shortText),
  court: optional(text),
  docket: optional(text),
  citation: optional(text),
  key: optional(boolean),
  // Without it, a ruling that was undone would seem to be in effect. For that reason an unknown extent becomes the more severe one.
  undoneBy: vital(
    record<NonNullable<CaseEvent['undoneBy']>>({
      event: id,
      extent: choice(['whole', 'part'], 'whole'),
      date: optional(date),
    }),
  ),
  force: optional(force),
  sources,
});

/** An event without a valid id has its date for one, as in the records. */
const event: Reader<CaseEvent> = (value, path, issues) => {
  const read = anyEvent(value, path, issues);
  return read && withFields<CaseEvent>({ ...read, id: read.date }, read);
};

const anyStatus = record<CaseStatus>({
  value: choice(CASE_STATUSES, 'unverified'),
  note: localized,
  brief: optional(shortText),
  asOf: date,
  checkedOn: optional(date),
  reviewAfter: date,
  until: optional(date),
});

/** A settlement without `until` becomes `unverified`: whether its terms still run is unknown. */
export const status: Reader<CaseStatus> = (value, path, issues) => {
  const read = anyStatus(value, path, issues);
  if (read?.value !== 'settled' || read.until) return read;
  issues.push(`${path}.until`);
  return withFields(read, { value: 'unverified' });
};

const anyEvents = nonEmptyList(event);

/** Drops events with a repeated id, and events whose `undoneBy` has no date and does not name a later event that is kept. */
const events: Reader<readonly CaseEvent[]> = (value, path, issues) => {
  const firsts = new Map<string, CaseEvent>();
  for (const e of anyEvents(value, path, issues) ?? []) {
    if (firsts.has(e.id)) issues.push(path);
    else firsts.set(e.id, e);
  }
  // Backward, so that the event that `undoneBy` names is decided first.
  const kept = new Map<string, CaseEvent>();
  for (const e of [...firsts.values()].reverse()) {
    if (!e.undoneBy || e.undoneBy.date || kept.has(e.undoneBy.event)) kept.set(e.id, e);
    else issues.push(path);
  }
  return kept.size > 0 ? [...kept.values()].reverse() : undefined;
};

const caseRecord = record<Case>({
  id,
  name: text,
  title: optional(shortText),
  alsoKnownAs: list(text),
  courts: list(text),
  dockets: list(text),
  citations: list(text),
  summary: localized,
  publisherRole: localized,
  topics: list(topic),
  translations: optional(translations),
  status,
  events,
});

const ids = list(id);

const pages = record<CasePages>({
  counts: record(
    Object.fromEntries(EVENT_KINDS.map((kind) => [kind, optional(positiveInteger)])) as Fields<
      CasePages['counts']
    >,
  ),
  key: optional(events),
  // A list that is refused keeps its place, since the place is the number of the page.
  index: list((value, path, issues) => ids(value, path, issues) ?? []),
});

export const parseCaseFile: Parser<CaseFile> = toParser(
  record<CaseFile>({
    version,
    publisher: publisherName,
    case: caseRecord,
    pages: optional(pages),
  }),
);

export const parseCasePage: Parser<CasePage> = toParser(
  record<CasePage>({
    version,
    publisher: publisherName,
    case: id,
    page: positiveInteger,
    events,
  }),
);
