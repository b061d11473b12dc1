import {
  EVENT_KINDS,
  CASE_STATUSES,
  TOPICS,
  type Case,
  type CaseEvent,
  type CaseFile,
  type CaseStatus,
  type Topic,
} from '../records.js';
import { publisherName, sources, version } from './common.js';
import { toParser, type Parser } from './file.js';
import {
  choice,
  date,
  id,
  isFieldRefused,
  knownChoice,
  list,
  localized,
  nonEmptyList,
  optional,
  record,
  text,
  translations,
  withFields,
  type Reader,
} from './reader.js';

export const topic: Reader<Topic> = knownChoice(TOPICS);

const anyEvent = record<CaseEvent>({
  id,
  date,
  kind: choice(EVENT_KINDS, 'step'),
  title: localized,
  summary: localized,
  court: optional(text),
  docket: optional(text),
  citation: optional(text),
  // An unknown extent becomes the more severe one, so that a ruling never seems to be in effect when it is not.
  undoneBy: optional(
    record<NonNullable<CaseEvent['undoneBy']>>({ event: id, extent: choice(['whole', 'part'], 'whole') }),
  ),
  sources,
});

/** An event with a malformed `undoneBy` is dropped: without it, a ruling that was undone would seem to be in effect. */
const event: Reader<CaseEvent> = (value, path, issues) => {
  const read = anyEvent(value, path, issues);
  return read && isFieldRefused('undoneBy', value, read) ? undefined : read;
};

const anyStatus = record<CaseStatus>({
  value: choice(CASE_STATUSES, 'unverified'),
  note: localized,
  asOf: date,
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

const anyCase = record<Case>({
  id,
  name: text,
  alsoKnownAs: list(text),
  courts: list(text),
  dockets: list(text),
  citations: list(text),
  summary: localized,
  publisherRole: localized,
  topics: list(topic),
  translations: optional(translations),
  status,
  events: nonEmptyList(event),
});

/** Drops events with a repeated id, and events whose `undoneBy` does not name a later event that is kept. */
const caseRecord: Reader<Case> = (value, path, issues) => {
  const read = anyCase(value, path, issues);
  if (!read) return undefined;
  const firsts = new Map<string, CaseEvent>();
  for (const e of read.events) {
    if (firsts.has(e.id)) issues.push(`${path}.events`);
    else firsts.set(e.id, e);
  }
  // Backward, so that the event that `undoneBy` names is decided first.
  const kept = new Map<string, CaseEvent>();
  for (const e of [...firsts.values()].reverse()) {
    if (!e.undoneBy || kept.has(e.undoneBy.event)) kept.set(e.id, e);
    else issues.push(`${path}.events`);
  }
  return kept.size > 0 ? withFields(read, { events: [...kept.values()].reverse() }) : undefined;
};

export const parseCaseFile: Parser<CaseFile> = toParser(
  record<CaseFile>({
    version,
    publisher: publisherName,
    case: caseRecord,
  }),
);
