import * as v from 'valibot';
import { parseAllow } from '../allow.js';
import { isCivilDate, type CivilDate } from '../civil-date.js';
import { cleanText } from '../clean-text.js';
import { LOCALES, SOURCE_KINDS, TRANSLATION_STATUSES, type Locale } from '../records.js';
import { MAX_ITEMS } from '../parse/reader.js';
import { safeUrl, type SafeUrl } from '../safe-url.js';

/** Plain text of one or more paragraphs, without control or bidi characters. */
export const text = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(4000),
  v.check(
    (value) => cleanText(value) === value,
    'plain text without control characters or spaces at its ends',
  ),
  // JSON keeps half of a pair, and a page shows a sign for a lost letter in its place.
  v.check((value) => !/\p{Surrogate}/u.test(value), 'plain text without broken letters'),
);

/** No list of a record may be longer than what a reader's parser keeps: the rest would vanish without a word. */
export const atMostMaxItems = <T>(): v.MaxLengthAction<T[], number, string> =>
  v.maxLength(MAX_ITEMS, `at most ${MAX_ITEMS.toLocaleString('en')} items, since widgets read no more,`);

/**
 * A check across fields that also runs while other fields are wrong, so that an editor learns of all mistakes at once.
 *
 * @param names the fields that it reads, and no others
 * @param message begins with the name of the field to report
 */
export const across = <T>(
  names: readonly (keyof T & string)[],
  isRight: (value: T) => boolean,
  message: string,
): v.RawCheckAction<T> =>
  v.rawCheck(({ dataset, addIssue }) => {
    const isWrong = dataset.issues?.some(({ kind, path }) =>
      path ? names.some((name) => name === path[0].key) : kind === 'schema',
    );
    // Those of its fields that the check reads have no issue.
    if (!isWrong && !isRight(dataset.value as T)) addIssue({ message });
  });

/** A list as long as a reader's parser keeps. */
export const list = <S extends v.GenericSchema>(
  item: S,
): v.SchemaWithPipe<
  readonly [v.ArraySchema<S, undefined>, v.MaxLengthAction<v.InferOutput<S>[], number, string>]
> => v.pipe(v.array(item), atMostMaxItems<v.InferOutput<S>>());

/** Lower-case ASCII words joined by hyphens: a record's id, as it stands in URLs. */
export const id = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
);

export const civilDate = v.custom<CivilDate>(isCivilDate, 'a date: YYYY, YYYY-MM or YYYY-MM-DD');

/** `https:` only. A source with another URL is listed without a link. */
export const httpsUrl = v.custom<SafeUrl>(
  (value) => typeof value === 'string' && value.startsWith('https:') && safeUrl(value) === value,
  'an https: address in its canonical form',
);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** An optional field for each language other than English. */
function translated<S extends v.GenericSchema>(
  schema: S,
): Record<Exclude<Locale, 'en'>, v.ExactOptionalSchema<S, undefined>> {
  const fields = LOCALES.filter((locale) => locale !== 'en').map((locale) => [
    locale,
    v.exactOptional(schema),
  ]);
  return Object.fromEntries(fields) as Record<Exclude<Locale, 'en'>, v.ExactOptionalSchema<S, undefined>>;
}

export const localized = v.object({ en: text, ...translated(text) });

export const translations = v.object(
  translated(v.object({ status: v.picklist(TRANSLATION_STATUSES), date: v.exactOptional(civilDate) })),
);

/** A position in a list of sources, from 1. */
export const sourceNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

const source = v.object({
  title: text,
  publisher: text,
  url: v.exactOptional(httpsUrl),
  date: v.exactOptional(civilDate),
  kind: v.picklist(SOURCE_KINDS),
});

export const sources = v.pipe(v.array(source), v.minLength(1, 'at least one source'), v.maxLength(40));

/** Who compared a short text with what it rests on. */
const review = v.object({ by: text, date: civilDate });

const stamp = v.pipe(v.string(), v.regex(/^h[0-9a-f]{8}$/, 'a stamp: h and eight hexadecimal digits'));

/** A short text in a feed. */
export const shortText = v.object({
  text: localized,
  restsOn: text,
  hash: stamp,
  reviewed: v.exactOptional(review),
});

/** A short text in a record. What `restsOn` names, and whether the stamp is current, is checked by the command, which knows the record. */
export const shortTextRecord = v.pipe(
  v.object({
    text: localized,
    restsOn: text,
    hash: v.exactOptional(stamp),
    quote: v.exactOptional(v.object({ text, source: sourceNumber })),
    drops: v.exactOptional(list(v.object({ words: text, reason: text }))),
    reviewed: v.exactOptional(v.nullable(review)),
    hide: v.exactOptional(v.boolean()),
  }),
  across(
    ['restsOn', 'quote'],
    ({ restsOn, quote }) => (restsOn === 'quote') === Boolean(quote),
    'quote: for restsOn quote, and only for it',
  ),
);

const statementEntries = {
  id,
  text: localized,
  asOf: civilDate,
  checkedOn: v.exactOptional(civilDate),
  reviewAfter: v.exactOptional(civilDate),
  translations: v.exactOptional(translations),
};

export const statement = v.object({ ...statementEntries, sources });

/** A statement in `records/publisher.yaml`. */
export const statementRecord = v.object({
  ...statementEntries,
  brief: v.exactOptional(shortTextRecord),
  sources,
});

/** A statement in a town's file. */
export const statementLine = v.object({
  ...statementEntries,
  short: v.exactOptional(v.picklist(['reviewed', 'unreviewed'])),
});

/** In a publisher's records the zone must exist. In a feed it is any text, since a reader's platform may know other zones. */
export const timeZone = v.pipe(text, v.check(isTimeZone, 'the name of a time zone, such as America/Chicago'));

/** An entry of the allow list: a host, a host with a path, or a number. */
export const allowEntry = v.pipe(
  v.string(),
  v.check(
    (entry) => !/\s/.test(entry) && parseAllow(entry).entries.length === 1,
    'a host such as www.example.org, a host with a path, or tel: with a number',
  ),
);

export const publisherName = v.object({ name: localized, region: text, timeZone: text });
