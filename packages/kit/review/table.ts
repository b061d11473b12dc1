/** The table of short texts that a reviewer fills in, and its answers. */
import { LOCALES, stampOf, type Locale, type Source } from '@rights-kit/content';
import { toVisible } from '../records/characters.ts';
import type { Problem } from '../records/problem.ts';
import { isCurrent } from '../records/short-texts.ts';
import { CsvError, parseCsv, toCsv, type CsvRow } from './csv.ts';
import type { ReviewedText } from './reviewed-texts.ts';

interface Column {
  readonly name: string;
  readonly cell: (text: ReviewedText) => string;
  /** An answer holds only while this is what the table had. */
  readonly isCompared?: boolean;
}

/** A row of the table is then a line of the file, as messages count it. */
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const numbered = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : texts.map((text, index) => `(${String(index + 1)}) ${text}`).join(' ');

const ROLES: Readonly<Record<ReviewedText['role'], string>> = {
  answer: 'answer of a policy',
  statement: 'rule or notice for everyone',
  status: 'status of a case',
  title: 'title of a case',
  event: 'event of a case',
  action: 'action',
  owner: 'whose site it is',
};

const roleOf = ({ role, risk }: ReviewedText): string =>
  risk === 'order' ? 'event of a case: an order with force' : ROLES[role];

/** The cited source of a quotation, else the newest. */
function sourceOf({ short, sources }: ReviewedText): string {
  const source: Source | undefined = short.quote
    ? sources[short.quote.source - 1]
    : sources.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
  return [source?.title, source?.publisher, source?.date, source?.url].filter(Boolean).join('; ');
}

/** `undefined` where it names nothing to rest on. */
export const stampNow = ({ basis }: ReviewedText): string | undefined => basis && stampOf(basis);

type State = 'current' | 'stale' | 'hidden';

const stateOf = (text: ReviewedText): State =>
  text.short.hide ? 'hidden' : isCurrent(text) ? 'current' : 'stale';

/** How many there are; the reviewed ones are among the current ones. */
export function countTexts(
  texts: readonly ReviewedText[],
): Readonly<Record<'total' | 'current' | 'reviewed' | 'stale' | 'hidden', number>> {
  const count = (state: State): ReviewedText[] => texts.filter((text) => stateOf(text) === state);
  const current = count('current');
  return {
    total: texts.length,
    current: current.length,
    reviewed: current.filter(({ short }) => short.reviewed).length,
    stale: count('stale').length,
    hidden: count('hidden').length,
  };
}

const translationColumn = (locale: Locale): Column => ({
  name: `text (${locale})`,
  cell: ({ short }) => short.text[locale] ?? '',
  isCompared: true,
});

/** All columns but the two that a reviewer fills. */
function columnsFor(texts: readonly ReviewedText[]): Column[] {
  const locales = LOCALES.filter(
    (locale) => locale !== 'en' && texts.some(({ short }) => short.text[locale]),
  );
  return [
    { name: 'key', cell: ({ key }) => key },
    { name: 'record', cell: ({ record }) => record },
    { name: 'role', cell: roleOf },
    { name: 'text', cell: ({ short }) => short.text.en, isCompared: true },
    {
      name: 'the page adds',
      cell: ({ added }) => added.map((words) => words.replace(/\.?$/, '.')).join(' '),
    },
    ...locales.map(translationColumn),
    { name: 'rests on', cell: ({ sentence = '' }) => sentence, isCompared: true },
    { name: 'exceptions', cell: ({ exceptions }) => numbered(exceptions), isCompared: true },
    {
      name: 'left out',
      cell: ({ short }) => numbered((short.drops ?? []).map(({ words, reason }) => `“${words}”: ${reason}`)),
      isCompared: true,
    },
    { name: 'newest source', cell: sourceOf },
    { name: 'state', cell: stateOf },
    { name: 'stamp', cell: (text) => stampNow(text) ?? '', isCompared: true },
    {
      name: 'reviewed',
      cell: ({ short }) => [short.reviewed?.by, short.reviewed?.date].filter(Boolean).join(', '),
    },
  ];
}

export function toTable(texts: readonly ReviewedText[]): string {
  const columns = columnsFor(texts);
  return toCsv([
    [...columns.map(({ name }) => name), 'ok', 'note'],
    ...texts.map((text) => [...columns.map(({ cell }) => onOneLine(cell(text))), '', '']),
  ]);
}

export interface Answer {
  readonly text: ReviewedText;
  /** `undefined` where nobody has looked at it. */
  readonly accepted: boolean | undefined;
  readonly note: string;
}

export interface Answers {
  readonly answers: readonly Answer[];
  readonly problems: readonly Problem[];
}

const BOX: ReadonlyMap<string, boolean | undefined> = new Map([
  ...['x', 'yes', '1'].map((word) => [word, true] as const),
  ['no', false],
  ['', undefined],
]);

/** What the record no longer has as the table shows it; the stamp only where nothing that can be read differs. */
function changesOf(
  text: ReviewedText,
  columns: readonly Column[],
  cellOf: (name: string) => string,
): string[] {
  const changed = columns
    .filter(({ isCompared }) => isCompared)
    .map(({ name, cell }) => ({ name, then: onOneLine(cellOf(name)), now: onOneLine(cell(text)) }))
    .filter(({ then, now }) => then !== now);
  const readable = changed.filter(({ name }) => name !== 'stamp');
  return (readable.length > 0 ? readable : changed).map(
    ({ name, then, now }) => `${name} is "${now}" in the record and "${then}" in the table`,
  );
}

/**
 * Reads a table that a reviewer has filled in. Columns may have been moved and added, and rows sorted and deleted.
 *
 * @param csv without a byte-order mark
 * @param file the name of the table in messages
 * @param lineOf the line of a short text in its file
 */
export function readAnswers(
  csv: string,
  file: string,
  texts: readonly ReviewedText[],
  lineOf: (text: ReviewedText) => number,
): Answers {
  const problems: Problem[] = [];
  const rejectLine = (line: number, field: string, expected: string): void => {
    problems.push({ file, line, field, expected: toVisible(expected) });
  };
  let rows: CsvRow[];
  try {
    rows = parseCsv(csv);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    rejectLine(error.line, '', error.message);
    return { answers: [], problems };
  }
  const columns = columnsFor(texts);
  const [head, ...body] = rows;
  const names = (head?.cells ?? []).map((name) => name.trim());
  const needed = [
    'key',
    ...columns.filter(({ isCompared }) => isCompared).map(({ name }) => name),
    'ok',
    'note',
  ];
  for (const name of needed) {
    const count = names.filter((each) => each === name).length;
    if (count !== 1)
      rejectLine(
        head?.line ?? 1,
        '',
        `expected one column "${name}" in the first row, but found ${String(count)}`,
      );
  }
  if (problems.length > 0) return { answers: [], problems };

  const byKey = new Map(texts.map((text) => [text.key, text]));
  const seen = new Map<string, number>();
  const answers: Answer[] = [];
  for (const { line, cells } of body) {
    const cellOf = (name: string): string => cells[names.indexOf(name)] ?? '';
    const key = cellOf('key').trim();
    const text = byKey.get(key);
    if (!text) {
      rejectLine(line, 'key', `expected the place of a short text, but the records have none at "${key}"`);
      continue;
    }
    const first = seen.get(key);
    if (first !== undefined) {
      rejectLine(line, 'key', `expected each short text once, but line ${String(first)} has ${key} too`);
      continue;
    }
    seen.set(key, line);
    const box = cellOf('ok').trim().toLowerCase();
    if (!BOX.has(box)) {
      rejectLine(line, 'ok', `expected x, yes or 1, or no, or nothing, but found "${box}"`);
      continue;
    }
    const accepted = BOX.get(box);
    const note = onOneLine(cellOf('note'));
    answers.push({ text, accepted, note });
    if (accepted === undefined) continue;
    const reject = (expected: string): void => {
      const place = { file: text.file, line: lineOf(text), field: text.field.join('.') };
      problems.push({ ...place, expected: toVisible(expected) });
    };
    if (stampNow(text) === undefined)
      reject(`expected restsOn to name a part of the record, but found "${text.short.restsOn}"`);
    for (const change of changesOf(text, columns, cellOf))
      reject(`it changed after ${file}:${String(line)} was written: ${change}; write a new table`);
  }
  return { answers, problems };
}
