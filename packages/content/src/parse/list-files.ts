/**
 * Parsers of the files that list records: `towns.json`, `cases.json` and `feed.json`. They are apart from those of single records, so that
 * a script which reads no list does not hold them.
 */
import {
  BINDING,
  DIRECTIONS,
  type AddedKind,
  type Case,
  type CasesFile,
  type FeedFile,
  type Phone,
  type PolicyEntry,
  type Publisher,
  type TownEntry,
  type TownsFile,
} from '../records.js';
import { entity } from './action.js';
import { status, topic } from './case.js';
import { publisherName, statement, statements, timeZone, version } from './common.js';
import { toParser, type Parser } from './file.js';
import {
  choice,
  date,
  id,
  list,
  localized,
  matching,
  optional,
  record,
  text,
  type Reader,
} from './reader.js';
import { county, kind } from './town.js';

/** More places than any state has. Items beyond these are dropped. */
export const MAX_PLACES = 10_000;
/** Files beyond these are dropped. */
const MAX_FILES = 3 * MAX_PLACES;

/** Whether a text is the name of a file below `feed/v1/`. */
export function isFileName(name: string): boolean {
  return name.length <= 200 && /^(?:[a-z0-9-]+\/)?[a-z0-9-]+(?:\.[a-z0-9]+)*\.json$/.test(name);
}

const policyEntry = record<PolicyEntry>({
  id,
  instrument: id,
  binding: choice(BINDING, 'not-stated'),
  direction: choice(DIRECTIONS, 'not-stated'),
  adopted: optional(date),
});

const townEntry = record<TownEntry>({
  slug: id,
  name: text,
  county: optional(county),
  kind,
  aliases: optional(list(text)),
  policies: optional(list(policyEntry)),
});

export const parseTownsFile: Parser<TownsFile> = toParser(
  record<TownsFile>({ version, publisher: publisherName, asOf: date, towns: list(townEntry, MAX_PLACES) }),
);

const caseEntry = record<Pick<Case, 'id' | 'name' | 'topics' | 'status'>>({
  id,
  name: text,
  topics: list(topic),
  status,
});

export const parseCasesFile: Parser<CasesFile> = toParser(
  record<CasesFile>({ version, publisher: publisherName, cases: list(caseEntry) }),
);

const phone = record<Phone>({ id, label: localized, number: matching(/^\+\d{6,15}$/, 16), hours: localized });

const publisher = record<Publisher>({
  id,
  name: localized,
  region: text,
  timeZone,
  about: localized,
  entities: list(entity),
  baseline: list(statement),
  notices: statements,
  phones: list(phone),
});

const addedKinds = list(record<AddedKind>({ id, name: localized }));

const revision = matching(/^[0-9a-f]{12}$/, 12);

/** Revisions by file name. Other names are ignored, as fields that are not known; a revision that is none is dropped. */
const revisions: Reader<FeedFile['revisions']> = (value, path, issues) => {
  if (typeof value !== 'object' || value === null) {
    issues.push(path);
    return undefined;
  }
  const names = Object.keys(value).filter(isFileName);
  if (names.length > MAX_FILES) issues.push(path);
  const read = names.slice(0, MAX_FILES).flatMap((name): [string, string][] => {
    const hash = revision(Reflect.get(value, name), `${path}.${name}`, issues);
    return hash ? [[name, hash]] : [];
  });
  return Object.fromEntries(read);
};

export const parseFeedFile: Parser<FeedFile> = toParser(
  record<FeedFile>({
    version,
    built: date,
    locales: list(text),
    publisher,
    kinds: optional(addedKinds),
    instruments: optional(addedKinds),
    revisions,
  }),
);
