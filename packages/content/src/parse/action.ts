import {
  ACTION_KINDS,
  PLATFORMS,
  type Action,
  type ActionsFile,
  type Bill,
  type Destination,
  type Entity,
  type Win,
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
  matching,
  oneOf,
  optional,
  record,
  some,
  text,
  type Reader,
} from './reader.js';

// A path that stays below the host: no leading slash, no "." or ".." as a step, encoded or not.
const page = matching(
  /^(?!(?:.*\/)?(?:\.|%2e){1,2}(?:[/?]|$))(?:[\w%~.-]+(?:\/[\w%~.-]+)*)?(?:\?[\w%~.=&-]*)?$/i,
  500,
);
const host = matching(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 253);

// An action whose platform is not known has no address: it is dropped, never guessed.
const anyDestination = record<Destination>({ platform: anyOf(PLATFORMS), page, host: optional(host) });

const destination: Reader<Destination> = (value, path, issues) => {
  const read = anyDestination(value, path, issues);
  if (!read || (read.platform === 'site') === Boolean(read.host)) return read;
  issues.push(`${path}.host`);
  return undefined;
};

const anyAction = record<Action>({
  id,
  kind: oneOf(ACTION_KINDS, 'learn'),
  title: localized,
  label: localized,
  summary: optional(localized),
  bill: optional(record<Bill>({ numbers: some(text), session: text, status: localized })),
  destination,
  entity: optional(id),
  starts: optional(date),
  ends: optional(date),
  won: optional(record<Win>({ date, text: localized })),
  successor: optional(id),
  asOf: date,
  sources,
});

/** An action whose end or win cannot be read would look open for ever, so it is dropped. */
export const action: Reader<Action> = (value, path, issues) => {
  const read = anyAction(value, path, issues);
  return read && (isLost('ends', value, read) || isLost('won', value, read)) ? undefined : read;
};

export const parseActionsFile: Parse<ActionsFile> = toParse(
  record<ActionsFile>({
    version,
    publisher: publisherName,
    entities: list(record<Entity>({ id, line: localized })),
    actions: list(action),
  }),
);
