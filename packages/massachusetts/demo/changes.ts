/** Reads `changes.yaml`: what changed lately in the records, for the issue page. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { forbiddenWords, isCivilDate, type CivilDate, type Localized } from '@rights-kit/content';
import { parse } from 'yaml';

/** A change of what the records tell their readers. */
export interface Change {
  /** The day of the change. */
  readonly date: CivilDate;
  /** The path of the record's page in the release, such as `cases/gordon-v-johnson`. */
  readonly record: string;
  readonly text: Localized;
  readonly why: Localized;
}

export interface ChangeRules {
  /** The built release: each record must have a page in it. */
  readonly release: string;
  /** Names that may contain a forbidden word. */
  readonly properNames: readonly string[];
}

const FIELDS: readonly string[] = ['date', 'record', 'text', 'why'] satisfies (keyof Change)[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSentence = (value: unknown): value is string =>
  typeof value === 'string' && /^\S.*[.!?]$/s.test(value);

/** What is expected instead of a text; `undefined` for a good one. */
function problemOf(text: unknown, properNames: readonly string[]): string | undefined {
  if (!isObject(text) || !isSentence(text['en'])) return 'expected a sentence as "en"';
  for (const [lang, own] of Object.entries(text))
    if (!isSentence(own)) return `expected a sentence as "${lang}"`;
  const [finding] = forbiddenWords(text['en'], properNames);
  return finding && `expected no ${finding}`;
}

/**
 * @param file the path of the YAML file
 * @returns the changes, newest first as in the file
 * @throws {Error} that names the file, the entry and the field with the first mistake
 */
export function readChanges(file: string, { release, properNames }: ChangeRules): Change[] {
  const entries: unknown = parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(entries)) throw new Error(`${path.basename(file)}: expected a list of changes`);
  const read: Change[] = [];
  for (const [index, entry] of (entries as unknown[]).entries()) {
    const reject = (field: string, expected: string): never => {
      throw new Error(`${path.basename(file)}: entry ${index + 1}: ${field}: ${expected}`);
    };
    if (!isObject(entry)) return reject('entry', `expected the fields ${FIELDS.join(', ')}`);
    for (const field of Object.keys(entry))
      if (!FIELDS.includes(field)) reject(field, `expected one of ${FIELDS.join(', ')}`);
    const { date, record, text, why } = entry;
    if (!isCivilDate(date) || date.length < 10) return reject('date', 'expected a day: YYYY-MM-DD');
    const before = read.at(-1);
    if (before && date > before.date) return reject('date', 'expected the newest change first');
    if (typeof record !== 'string' || !/^(?:actions|cases|towns)\/[a-z0-9-]+$/.test(record))
      return reject('record', 'expected a record, such as "cases/gordon-v-johnson"');
    if (!existsSync(path.join(release, 'r', record, 'index.html')))
      return reject('record', `expected a record that has a page; there is none for "${record}"`);
    for (const [field, value] of Object.entries({ text, why })) {
      const problem = problemOf(value, properNames);
      if (problem) return reject(field, problem);
    }
    // `problemOf` has checked that both have texts by language, English among them.
    read.push({ date, record, text: text as Localized, why: why as Localized });
  }
  return read;
}
