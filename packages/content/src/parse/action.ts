import {
  ACTION_KINDS,
  PLATFORMS,
  type Action,
  type ActionsFile,
  type Bill,
  type Destination,
  type Entity,
  type Platform,
} from '../records.js';
import { publisherName, sources, version } from './common.js';
import { toParse, type Parse } from './file.js';
import { date, id, list, localized, oneOf, optional, record, some, text, type Reader } from './reader.js';

/** An action whose platform is not known has no address: it is dropped, never guessed. */
const platform: Reader<Platform> = (value, path, issues) => {
  const known = PLATFORMS.find((name) => name === value);
  if (!known) issues.push(path);
  return known;
};

const page: Reader<string> = (value, path, issues) => {
  if (
    typeof value === 'string' &&
    value.length <= 500 &&
    /^(?:[\w%~.-]+(?:\/[\w%~.-]+)*)?(?:\?[\w%~.=&-]*)?$/.test(value) &&
    !/(?:^|\/)(?:\.|%2e){1,2}(?:[/?]|$)/i.test(value)
  )
    return value;
  issues.push(path);
  return undefined;
};

const host: Reader<string> = (value, path, issues) => {
  if (typeof value === 'string' && /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(value)) return value;
  issues.push(path);
  return undefined;
};

const anyDestination = record<Destination>({ platform, page, host: optional(host) });

const destination: Reader<Destination> = (value, path, issues) => {
  const read = anyDestination(value, path, issues);
  if (!read || (read.platform === 'site') === Boolean(read.host)) return read;
  issues.push(`${path}.host`);
  return undefined;
};

export const action: Reader<Action> = record<Action>({
  id,
  kind: oneOf(ACTION_KINDS, 'learn'),
  title: localized,
  label: localized,
  summary: optional(localized),
  bill: optional(record<Bill>({ numbers: some(text), session: text, status: localized })),
  destination,
  entity: optional(id),
  asOf: date,
  sources,
});

export const parseActionsFile: Parse<ActionsFile> = toParse(
  record<ActionsFile>({
    version,
    publisher: publisherName,
    entities: list(record<Entity>({ id, line: localized })),
    actions: list(action),
  }),
);
