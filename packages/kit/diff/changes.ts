/** What differs between two versions of a record, in sentences. */
import { isDeepStrictEqual } from 'node:util';
import { LOCALES } from '@rights-kit/content';
import { toVisible } from '../records/characters.ts';

export interface Change {
  readonly field: string;
  /** Without the record's name, which precedes it. */
  readonly sentence: string;
}

type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLocalized = (value: unknown): value is Parts =>
  isParts(value) &&
  typeof value['en'] === 'string' &&
  Object.keys(value).every((key) => LOCALES.some((locale) => locale === key));

/** A text with the stamp of what it rests on. */
const isShortText = (value: unknown): value is Parts =>
  isParts(value) && isLocalized(value['text']) && 'restsOn' in value;

/** **Unit:** characters. Of a longer text, only what is near the first difference is shown. */
const MAX_SHOWN = 160;
const BEFORE = 40;

function shown(text: string, from: number): string {
  const characters = Array.from(text);
  const start = characters.length > MAX_SHOWN ? Math.max(0, from - BEFORE) : 0;
  const part = toVisible(characters.slice(start, start + MAX_SHOWN).join(''));
  return `“${start > 0 ? '…' : ''}${part}${start + MAX_SHOWN < characters.length ? '…' : ''}”`;
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const found = left.findIndex((character, index) => character !== right[index]);
  return found < 0 ? left.length : found;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ');
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  return isPlainList ? value.map(String).join(', ') : JSON.stringify(value);
}

/** Names of fields that a sentence can have. */
const WORDS: Readonly<Record<string, string>> = {
  answer: 'the answer',
  asOf: 'the date of the newest source',
  brief: 'the short text',
  checkedOn: 'the day of the last check',
  name: 'the name',
  note: 'the note on the status',
  publisherRole: 'the role of the publisher',
  reviewAfter: 'the day of the next review',
  summary: 'the summary',
  text: 'the text',
  title: 'the title',
  value: 'the status',
};

const wordsFor = (field: string): string => {
  const last = field.split('.').at(-1) ?? '';
  return Object.hasOwn(WORDS, last) ? (WORDS[last] ?? last) : field;
};

function changeOf(field: string, what: string, before: unknown, after: unknown): Change {
  if (before === undefined) return { field, sentence: `${what} is new: ${shown(textOf(after), 0)}` };
  if (after === undefined) return { field, sentence: `${what} goes; it was ${shown(textOf(before), 0)}` };
  const [from, to] = [textOf(before), textOf(after)];
  const at = firstDifference(from, to);
  return { field, sentence: `${what} changes from ${shown(from, at)} to ${shown(to, at)}` };
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

function localizedChanges(field: string, before: Parts, after: Parts): Change[] {
  const what = wordsFor(field);
  const hasChanged = before['en'] !== after['en'];
  const english = hasChanged ? [changeOf(field, what, before['en'], after['en'])] : [];
  const others = LOCALES.filter((locale) => locale !== 'en').flatMap((locale): Change[] => {
    const [from, to] = [before[locale], after[locale]];
    const name = languages.of(locale) ?? locale;
    const place = `${field}.${locale}`;
    if (from !== to) return [changeOf(place, `${what} in ${name}`, from, to)];
    if (!hasChanged || to === undefined) return [];
    return [
      {
        field: place,
        sentence: `${name} of ${what} is now out of date: the English changes and it does not`,
      },
    ];
  });
  return [...english, ...others];
}

const keyOf = (item: unknown): string | undefined => {
  if (!isParts(item)) return undefined;
  const { id, title } = item;
  return typeof id === 'string' ? id : typeof title === 'string' ? title : undefined;
};

function listChanges(field: string, before: readonly unknown[], after: readonly unknown[]): Change[] {
  const [from, to] = [before.map(keyOf), after.map(keyOf)];
  const isKeyed = [from, to].every((keys) => keys.every(Boolean) && new Set(keys).size === keys.length);
  if (!isKeyed) return [changeOf(field, wordsFor(field), before, after)];
  const changes = to.flatMap((key, index): Change[] => {
    const old = from.indexOf(key);
    const place = `${field}.${String(key)}`;
    if (old < 0) return [{ field: place, sentence: `${field}: ${shown(String(key), 0)} is added` }];
    return changesOf(before[old], after[index], place).map((change) => ({
      ...change,
      sentence: `${field} ${shown(String(key), 0)}: ${change.sentence}`,
    }));
  });
  const removed = from
    .filter((key) => !to.includes(key))
    .map((key) => ({
      field: `${field}.${String(key)}`,
      sentence: `${field}: ${shown(String(key), 0)} is removed`,
    }));
  const kept = from.filter((key) => to.includes(key));
  const isMoved = !isDeepStrictEqual(
    kept,
    to.filter((key) => from.includes(key)),
  );
  return [...changes, ...removed, ...(isMoved ? [{ field, sentence: `${field} are in another order` }] : [])];
}

function shortTextChanges(field: string, before: Parts, after: Parts): Change[] {
  const texts = changesOf(before['text'], after['text'], `${field}.text`).map((change) => ({
    ...change,
    field: change.field.replace(`${field}.text`, field),
    sentence: change.sentence.replace(/\bthe text\b/, wordsFor(field)),
  }));
  const [was, is] = [before['reviewed'] !== undefined, after['reviewed'] !== undefined];
  if (was === is) return texts;
  const sentence = `${wordsFor(field)} is ${is ? 'now' : 'no longer'} marked as reviewed`;
  return [...texts, { field: `${field}.reviewed`, sentence }];
}

/** @param field the path within the record; `''` for the whole */
export function changesOf(before: unknown, after: unknown, field = ''): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isLocalized(before) && isLocalized(after)) return localizedChanges(field, before, after);
  if (isShortText(before) && isShortText(after)) return shortTextChanges(field, before, after);
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(field, before, after);
  if (isParts(before) && isParts(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => changesOf(before[key], after[key], field ? `${field}.${key}` : key));
  }
  const toText = (value: unknown): unknown =>
    isShortText(value) && isLocalized(value['text'])
      ? value['text']['en']
      : isLocalized(value)
        ? value['en']
        : value;
  return [changeOf(field, wordsFor(field), toText(before), toText(after))];
}
