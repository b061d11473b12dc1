/**
 * The few steps from which the parsers are made.
 *
 * A reader takes unknown JSON and gives the value or `undefined`, and notes in `issues` what it could not use. It reads own
 * properties only, copies what it knows field by field and never spreads raw JSON, so `__proto__` in a feed or a polluted
 * `Object.prototype` on the page changes nothing.
 */
import { isCivilDate, type CivilDate } from '../civil-date.js';
import { cleanText } from '../clean-text.js';
import {
  LOCALES,
  TRANSLATION_STATUSES,
  type Locale,
  type Localized,
  type Translation,
  type Translations,
} from '../records.js';

/** Where something in a feed was not as described: `policies.0.adopted`. */
export type Issue = string;

export type Reader<T> = (value: unknown, path: string, issues: Issue[]) => T | undefined;

/** Longest text and list that is taken; what lies beyond is dropped. */
const MAX_TEXT = 4000;
const MAX_ITEMS = 1000;

function refuse(path: string, issues: Issue[]): undefined {
  issues.push(path);
  return undefined;
}

/** A single value; what `take` gives nothing for is refused. */
export function single<T>(take: (value: unknown) => T | undefined): Reader<T> {
  return (value, path, issues) => take(value) ?? refuse(path, issues);
}

/** A text of a certain shape. */
export function matching(shape: RegExp, longest: number): Reader<string> {
  return single((value) =>
    typeof value === 'string' && value.length <= longest && shape.test(value) ? value : undefined,
  );
}

/** A text, cleaned; empty or overlong is refused. */
export const text: Reader<string> = single((value) =>
  typeof value === 'string' && value.length <= MAX_TEXT ? cleanText(value) || undefined : undefined,
);

/** A record's name in addresses. */
export const id: Reader<string> = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 80);

export const date: Reader<CivilDate> = single((value) => (isCivilDate(value) ? value : undefined));

/** One of the known words; anything else is refused. */
export function anyOf<const T extends string>(words: readonly T[]): Reader<T> {
  return single((value) => words.find((known) => known === value));
}

/** One of the known words; an unknown one becomes the neutral one, and is noted. */
export function oneOf<const T extends string>(words: readonly T[], neutral: T): Reader<T> {
  const known = anyOf(words);
  return (value, path, issues) => known(value, path, issues) ?? neutral;
}

/** A list without the items that could not be read, and without those beyond the first `most`. */
export function list<T>(item: Reader<T>, most: number = MAX_ITEMS): Reader<readonly T[]> {
  return (value, path, issues) => {
    if (!Array.isArray(value)) return refuse(path, issues);
    if (value.length > most) issues.push(path);
    const items: T[] = [];
    for (let i = 0; i < value.length && i < most; i++) {
      const read = item(value[i], `${path}.${String(i)}`, issues);
      if (read !== undefined) items.push(read);
    }
    return items;
  };
}

/** A list that makes no sense when empty. */
export function some<T>(item: Reader<T>, most?: number): Reader<readonly T[]> {
  const items = list(item, most);
  return (value, path, issues) => {
    const read = items(value, path, issues);
    return read?.length ? read : read && refuse(path, issues);
  };
}

/** A field that may be missing; one that is there and wrong is noted and left out. */
export function optional<T>(reader: Reader<T>): { readonly optional: Reader<T> } {
  return { optional: reader };
}

type Fields<T> = {
  readonly [K in keyof T]-?: undefined extends T[K]
    ? { readonly optional: Reader<Exclude<T[K], undefined>> }
    : Reader<T[K]>;
};

/** Without a prototype, so that a missing field stays missing on a page that polluted `Object.prototype`. */
function emptyRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/** A record of ours with some fields set anew; `undefined` takes a field away. */
export function withFields<T extends object>(base: T, fields: { [K in keyof T]?: T[K] | undefined }): T {
  const copy = emptyRecord();
  for (const [key, value] of [...Object.entries(base), ...Object.entries(fields)]) copy[key] = value;
  for (const key of Object.keys(copy)) if (copy[key] === undefined) Reflect.deleteProperty(copy, key);
  return copy as T;
}

/** An object of known fields. Without a required one it is dropped; unknown ones are ignored. */
export function record<T extends object>(fields: Fields<T>): Reader<T> {
  const entries = Object.entries<Reader<unknown> | { readonly optional: Reader<unknown> }>(fields);
  return (value, path, issues) => {
    if (typeof value !== 'object' || value === null) return refuse(path, issues);
    const read = emptyRecord();
    for (const [key, field] of entries) {
      const required = typeof field === 'function';
      const own = Object.hasOwn(value, key);
      if (!required && !own) continue;
      const raw: unknown = own ? Reflect.get(value, key) : undefined;
      const result = (required ? field : field.optional)(raw, path ? `${path}.${key}` : key, issues);
      if (result !== undefined) read[key] = result;
      else if (required) return undefined;
    }
    // Each required field of T has been read by the reader that Fields<T> demands for it.
    return read as T;
  };
}

/** Whether an optional field was there and could not be read, for what must not be shown without it. */
export function isLost<K extends string>(
  key: K,
  value: unknown,
  read: { readonly [_ in K]?: unknown },
): boolean {
  return (
    !Object.hasOwn(read, key) && typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  );
}

type Translated<T> = { readonly [L in Exclude<Locale, 'en'>]?: T };

/** A field for each language but English, and each may be missing. */
function translated<T>(reader: Reader<T>): Fields<Translated<T>> {
  const fields = LOCALES.filter((locale) => locale !== 'en').map((locale) => [locale, optional(reader)]);
  return Object.fromEntries(fields) as Fields<Translated<T>>;
}

/** Text in one or more languages. */
export const localized: Reader<Localized> = record<Localized>({ en: text, ...translated(text) });

/** Which translations someone has checked; an unknown status is none. */
export const translations: Reader<Translations> = record<Translations>(
  translated(
    record<Translation>({ status: oneOf(TRANSLATION_STATUSES, 'unreviewed'), date: optional(date) }),
  ),
);

/** The nesting of a feed file never comes near this; a stack overflow does. */
const MAX_DEPTH = 12;

/** Whether JSON nests deeper than any feed file does; it looks no deeper than that itself. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (depth > MAX_DEPTH) return true;
  if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) if (isTooDeep(Reflect.get(value, key), depth + 1)) return true;
  return false;
}
