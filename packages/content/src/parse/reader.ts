/**
 * The combinators that the parsers are composed of.
 *
 * A reader takes unknown JSON, returns the value or `undefined`, and adds the path of whatever it refused to `issues`. It reads only own
 * properties, copies known fields one by one and never spreads raw JSON, so neither `__proto__` in a feed nor a polluted
 * `Object.prototype` on the page has an effect.
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

/** The path of a value that does not match the schema: `policies.0.adopted`. */
export type Issue = string;

export type Reader<T> = (value: unknown, path: string, issues: Issue[]) => T | undefined;

/** **Unit:** UTF-16 code units. A longer text is refused. */
const MAX_TEXT_LENGTH = 4000;
/** Items beyond these are dropped. */
export const MAX_ITEMS = 1000;

function refuse(path: string, issues: Issue[]): undefined {
  issues.push(path);
  return undefined;
}

/** A value that is neither a list nor a record. It is refused when `convert` returns `undefined`. */
/* @__NO_SIDE_EFFECTS__ */
export function scalar<T>(convert: (value: unknown) => T | undefined): Reader<T> {
  return (value, path, issues) => convert(value) ?? refuse(path, issues);
}

/** A string that matches a pattern. */
/* @__NO_SIDE_EFFECTS__ */
export function matching(pattern: RegExp, maxLength: number): Reader<string> {
  return scalar((value) =>
    typeof value === 'string' && value.length <= maxLength && pattern.test(value) ? value : undefined,
  );
}

/** A cleaned text. An empty or overlong one is refused. */
export const text: Reader<string> = scalar((value) =>
  typeof value === 'string' && value.length <= MAX_TEXT_LENGTH ? cleanText(value) || undefined : undefined,
);

/** A record's id, as it stands in URLs. */
export const id: Reader<string> = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 80);

/** A whole number from 1. */
export const positiveInteger: Reader<number> = scalar((value) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined,
);

export const date: Reader<CivilDate> = scalar((value) => (isCivilDate(value) ? value : undefined));

/** One of the known values; any other is refused. */
/* @__NO_SIDE_EFFECTS__ */
export function knownChoice<const T extends string>(choices: readonly T[]): Reader<T> {
  return scalar((value) => choices.find((known) => known === value));
}

/** One of the known values; any other becomes the fallback and is added to `issues`. */
/* @__NO_SIDE_EFFECTS__ */
export function choice<const T extends string>(choices: readonly T[], fallback: T): Reader<T> {
  const known = knownChoice(choices);
  return (value, path, issues) => known(value, path, issues) ?? fallback;
}

export const boolean: Reader<boolean> = scalar((value) => (typeof value === 'boolean' ? value : undefined));

/** A list without its invalid items and without those beyond the first `maxItems`. */
/* @__NO_SIDE_EFFECTS__ */
export function list<T>(item: Reader<T>, maxItems: number = MAX_ITEMS): Reader<readonly T[]> {
  return (value, path, issues) => {
    if (!Array.isArray(value)) return refuse(path, issues);
    if (value.length > maxItems) issues.push(path);
    const items: T[] = [];
    for (let i = 0; i < value.length && i < maxItems; i++) {
      const read = item(value[i], `${path}.${String(i)}`, issues);
      if (read !== undefined) items.push(read);
    }
    return items;
  };
}

/** A list that is refused when it has no valid item. */
/* @__NO_SIDE_EFFECTS__ */
export function nonEmptyList<T>(item: Reader<T>, maxItems?: number): Reader<readonly T[]> {
  const items = list(item, maxItems);
  return (value, path, issues) => {
    const read = items(value, path, issues);
    return read?.length ? read : read && refuse(path, issues);
  };
}

interface Optional<T> {
  readonly optional: Reader<T>;
  /** Whether the record is refused where the feed has the field and it is invalid. */
  readonly isVital: boolean;
}

/** A field that may be missing. An invalid one is omitted and added to `issues`. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<T>(reader: Reader<T>, isVital = false): Optional<T> {
  return { optional: reader, isVital };
}

/** A field that may be missing. An invalid one refuses the record, which would mislead without it. */
/* @__NO_SIDE_EFFECTS__ */
export function vital<T>(reader: Reader<T>): Optional<T> {
  return optional(reader, true);
}

export type Fields<T> = {
  readonly [K in keyof T]-?: undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Reader<T[K]>;
};

/** Has no prototype, so that a missing field reads as `undefined` on a page that polluted `Object.prototype`. */
function emptyRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/** A copy of a parsed record with some fields replaced; `undefined` removes a field. */
export function withFields<T extends object>(base: T, fields: { [K in keyof T]?: T[K] | undefined }): T {
  const copy = emptyRecord();
  for (const [key, value] of [...Object.entries(base), ...Object.entries(fields)]) copy[key] = value;
  for (const key of Object.keys(copy)) if (copy[key] === undefined) Reflect.deleteProperty(copy, key);
  return copy as T;
}

/** An object of known fields. It is refused without a required one; unknown fields are ignored. */
/* @__NO_SIDE_EFFECTS__ */
export function record<T extends object>(fields: Fields<T>): Reader<T> {
  const entries = Object.entries<Reader<unknown> | Optional<unknown>>(fields);
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
      else if (required || field.isVital) return undefined;
    }
    // Each required field of T has been read by the reader that Fields<T> demands for it.
    return read as T;
  };
}

type Translated<T> = { readonly [L in Exclude<Locale, 'en'>]?: T };

/** An optional field for each language other than English. */
/* @__NO_SIDE_EFFECTS__ */
function translated<T>(reader: Reader<T>): Fields<Translated<T>> {
  const fields = LOCALES.filter((locale) => locale !== 'en').map((locale) => [locale, optional(reader)]);
  return Object.fromEntries(fields) as Fields<Translated<T>>;
}

/** Text in one or more languages. */
export const localized: Reader<Localized> = record<Localized>({ en: text, ...translated(text) });

/** Which translations have been reviewed; an unknown status becomes `unreviewed`. */
export const translations: Reader<Translations> = record<Translations>(
  translated(
    record<Translation>({ status: choice(TRANSLATION_STATUSES, 'unreviewed'), date: optional(date) }),
  ),
);

/** More levels than any feed file has, and far fewer than overflow the stack. */
const MAX_DEPTH = 12;

/** Whether JSON nests deeper than {@link MAX_DEPTH}. The recursion stops there too. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (depth > MAX_DEPTH) return true;
  if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) if (isTooDeep(Reflect.get(value, key), depth + 1)) return true;
  return false;
}
