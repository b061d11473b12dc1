import type { PublisherName, Review, ShortText, Source, Statement } from '../records.js';
import { SOURCE_KINDS } from '../records.js';
import { safeUrl, type SafeUrl } from '../safe-url.js';
import {
  choice,
  date,
  id,
  list,
  localized,
  matching,
  nonEmptyList,
  optional,
  record,
  scalar,
  text,
  translations,
  type Reader,
} from './reader.js';

const httpsUrl: Reader<SafeUrl> = scalar((value) =>
  typeof value === 'string' && value.startsWith('https:') ? safeUrl(value) : undefined,
);

const source = record<Source>({
  title: text,
  publisher: text,
  url: optional(httpsUrl),
  date: optional(date),
  kind: choice(SOURCE_KINDS, 'press'),
});

/** A list without a valid source is refused, and with it the claim; sources beyond the first 40 are dropped. */
export const sources: Reader<readonly Source[]> = nonEmptyList(source, 40);

/** A short text whose review cannot be read counts as not reviewed. */
export const shortText: Reader<ShortText> = record<ShortText>({
  text: localized,
  restsOn: text,
  hash: matching(/^h[0-9a-f]{8}$/, 9),
  reviewed: optional(record<Review>({ by: text, date })),
});

export const statement: Reader<Statement> = record<Statement>({
  id,
  text: localized,
  asOf: date,
  checkedOn: optional(date),
  reviewAfter: optional(date),
  translations: optional(translations),
  sources,
});

export const statements: Reader<readonly Statement[]> = list(statement);

/** A missing or invalid zone does not invalidate the file: its dates are then in UTC. */
export const timeZone: Reader<string> = (value, path, issues) => text(value, path, issues) ?? 'UTC';

export const publisherName: Reader<PublisherName> = record<PublisherName>({
  name: localized,
  region: text,
  timeZone,
});

/** A file of another major version is refused: its fields may have another meaning. */
export const version: Reader<1> = scalar((value) => (value === 1 ? value : undefined));
