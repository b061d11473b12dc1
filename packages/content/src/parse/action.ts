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
import { publisherName, shortText, sources, version } from './common.js';
import { toParser, type Parser } from './file.js';
import {
  choice,
  date,
  id,
  knownChoice,
  list,
  localized,
  matching,
  nonEmptyList,
  optional,
  record,
  text,
  translations,
  vital,
  type Reader,
} from './reader.js';

// A path that cannot leave the host: no leading slash, no "." or ".." segment, encoded or not.
const page = matching(
  /^(?!(?:.*\/)?(?:\.|%2e){1,2}(?:[/?]|$))(?:[\w%~.-]+(?:\/[\w%~.-]+)*)?(?:\?[\w%~.=&-]*)?$/i,
  500,
);
const host = matching(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 253);

// An action of an unknown platform has no URL, so it is dropped.
const anyDestination = record<Destination>({
  platform: knownChoice(PLATFORMS),
  page,
  host: optional(host),
  owner: optional(shortText),
});

const destination: Reader<Destination> = (value, path, issues) => {
  const read = anyDestination(value, path, issues);
  if (!read || (read.platform === 'site') === Boolean(read.host)) return read;
  issues.push(`${path}.host`);
  return undefined;
};

/** Without a valid `ends` or `won` an action would look open forever. */
export const action: Reader<Action> = record<Action>({
  id,
  kind: choice(ACTION_KINDS, 'learn'),
  title: localized,
  label: localized,
  summary: optional(localized),
  brief: optional(shortText),
  bill: optional(record<Bill>({ numbers: nonEmptyList(text), session: text, status: localized })),
  destination,
  entity: optional(id),
  starts: optional(date),
  ends: vital(date),
  won: vital(record<Win>({ date, text: localized })),
  successor: optional(id),
  asOf: date,
  checkedOn: optional(date),
  translations: optional(translations),
  sources,
});

export const entity: Reader<Entity> = record<Entity>({ id, line: localized });

export const parseActionsFile: Parser<ActionsFile> = toParser(
  record<ActionsFile>({
    version,
    publisher: publisherName,
    entities: list(entity),
    actions: list(action),
  }),
);
