import {
  EVENT_KINDS,
  CASE_STATUSES,
  TOPICS,
  type Case,
  type CaseEvent,
  type CaseFile,
  type CaseStatus,
} from '../records.js';
import { publisherName, sources, version } from './common.js';
import { toParse, type Parse } from './file.js';
import {
  anyOf,
  date,
  id,
  isLost,
  list,
  localized,
  oneOf,
  optional,
  record,
  some,
  text,
  translations,
  withFields,
  type Reader,
} from './reader.js';

const topic = anyOf(TOPICS);

const anyEvent = record<CaseEvent>({
  id,
  date,
  kind: oneOf(EVENT_KINDS, 'step'),
  title: localized,
  summary: localized,
  court: optional(text),
  docket: optional(text),
  citation: optional(text),
  // An unknown extent is read as the graver one: a ruling must not look more alive than it is.
  undoneBy: optional(
    record<NonNullable<CaseEvent['undoneBy']>>({ event: id, extent: oneOf(['whole', 'part'], 'whole') }),
  ),
  sources,
});

/** A ruling whose undoing cannot be read is not shown: it must not look alive. */
const event: Reader<CaseEvent> = (value, path, issues) => {
  const read = anyEvent(value, path, issues);
  return read && isLost('undoneBy', value, read) ? undefined : read;
};

const anyStatus = record<CaseStatus>({
  value: oneOf(CASE_STATUSES, 'unverified'),
  note: localized,
  asOf: date,
  reviewAfter: date,
  until: optional(date),
});

/** A settlement without its last day cannot be said to run. */
const status: Reader<CaseStatus> = (value, path, issues) => {
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
  events: some(event),
});

/** Keeps the first event of an id, and of those that were undone the ones whose `undoneBy` names a later event that is kept. */
const caseRecord: Reader<Case> = (value, path, issues) => {
  const read = anyCase(value, path, issues);
  if (!read) return undefined;
  const firsts = new Map<string, CaseEvent>();
  for (const e of read.events) {
    if (firsts.has(e.id)) issues.push(`${path}.events`);
    else firsts.set(e.id, e);
  }
  // From the last event back, so that each is judged after the one that undid it.
  const kept = new Map<string, CaseEvent>();
  for (const e of [...firsts.values()].reverse()) {
    if (!e.undoneBy || kept.has(e.undoneBy.event)) kept.set(e.id, e);
    else issues.push(`${path}.events`);
  }
  return kept.size > 0 ? withFields(read, { events: [...kept.values()].reverse() }) : undefined;
};

export const parseCaseFile: Parse<CaseFile> = toParse(
  record<CaseFile>({
    version,
    publisher: publisherName,
    case: caseRecord,
  }),
);
