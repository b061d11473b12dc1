import {
  EVENT_KINDS,
  STANDINGS,
  TOPICS,
  type Case,
  type CaseEvent,
  type CaseFile,
  type CaseStanding,
  type Topic,
} from '../records.js';
import { publisherName, sources, version } from './common.js';
import {
  date,
  id,
  list,
  localized,
  oneOf,
  optional,
  record,
  some,
  text,
  withFields,
  type Reader,
} from './reader.js';

const topic: Reader<Topic> = (value, path, issues) => {
  const known = TOPICS.find((name) => name === value);
  if (!known) issues.push(path);
  return known;
};

const event = record<CaseEvent>({
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

const anyStanding = record<CaseStanding>({
  value: oneOf(STANDINGS, 'unverified'),
  note: localized,
  asOf: date,
  reviewAfter: date,
  until: optional(date),
});

/** A settlement without its last day cannot be said to run. */
const standing: Reader<CaseStanding> = (value, path, issues) => {
  const read = anyStanding(value, path, issues);
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
  role: localized,
  topics: list(topic),
  standing,
  events: some(event),
});

/** Keeps the first event of an id, and the `undoneBy` that names a later event. */
const caseRecord: Reader<Case> = (value, path, issues) => {
  const read = anyCase(value, path, issues);
  if (!read) return undefined;
  const places = new Map<string, number>();
  const events: CaseEvent[] = [];
  for (const e of read.events) {
    if (places.has(e.id)) issues.push(`${path}.events`);
    else places.set(e.id, events.push(e) - 1);
  }
  const linked = events.map((e, i) => {
    if (!e.undoneBy || (places.get(e.undoneBy.event) ?? -1) > i) return e;
    issues.push(`${path}.events.${String(i)}.undoneBy`);
    return withFields(e, { undoneBy: undefined });
  });
  return withFields(read, { events: linked });
};

export const caseFile: Reader<CaseFile> = record<CaseFile>({
  version,
  publisher: publisherName,
  case: caseRecord,
});
