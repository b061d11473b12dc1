import type { PublisherName, Source, Statement } from '../records.js';
import { SOURCE_KINDS } from '../records.js';
import { safeUrl, type SafeUrl } from '../safe-url.js';
import {
  date,
  id,
  list,
  localized,
  oneOf,
  optional,
  record,
  single,
  some,
  text,
  translations,
  type Reader,
} from './reader.js';

const httpsUrl: Reader<SafeUrl> = single((value) =>
  typeof value === 'string' && value.startsWith('https:') ? safeUrl(value) : undefined,
);

const source = record<Source>({
  title: text,
  publisher: text,
  url: optional(httpsUrl),
  date: optional(date),
  kind: oneOf(SOURCE_KINDS, 'press'),
});

/** A claim without a source is dropped; more than 40 are not shown. */
export const sources: Reader<readonly Source[]> = some(source, 40);

export const statements: Reader<readonly Statement[]> = list(
  record<Statement>({
    id,
    text: localized,
    asOf: date,
    reviewAfter: optional(date),
    translations: optional(translations),
    sources,
  }),
);

/** Without a zone the records are still there: their days are then those of UTC. */
const timeZone: Reader<string> = (value, path, issues) => text(value, path, issues) ?? 'UTC';

export const publisherName: Reader<PublisherName> = record<PublisherName>({
  name: localized,
  region: text,
  timeZone,
});

/** Files of another major version are refused whole: their words may mean something else. */
export const version: Reader<1> = single((value) => (value === 1 ? value : undefined));
