/** Reads a cell as the value that its column asks for. What cannot be read stays as it is, for the check of records to refuse. */
import { isCivilDate, isRecordName, toRecordName } from '@rights-kit/content';
import { nameFrom } from './record-id.ts';
import type { Shape } from './fields.ts';
import type { Value } from './write-record.ts';

/** Why a cell is refused, with what to type instead. */
export class CellError extends Error {}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

function toDate(year: number, month: number, day: number): string | undefined {
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  return year > 0 && isCivilDate(text) ? text : undefined;
}

const monthOf = (word: string): number =>
  MONTHS.findIndex((month) => word.length > 2 && month.startsWith(word.toLowerCase())) + 1;

/** **Unit:** days. Spreadsheet programs count them from this day. Between these bounds a number is one from 1955 to 2064. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const [MIN_DAYS, MAX_DAYS] = [20_000, 60_000];

/** What somebody may have meant by a date in another form: one date, or two where day and month may be either. */
function datesMeant(text: string): string[] {
  const [, a, b, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D.*)?$/.exec(text) ?? [];
  if (a && b && year) {
    const both = [toDate(Number(year), Number(a), Number(b)), toDate(Number(year), Number(b), Number(a))];
    return [...new Set(both.filter((date) => date !== undefined))];
  }
  const [, y, m, d] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:\D.*)?$/.exec(text) ?? [];
  const [, word = '', wordDay, wordYear] =
    /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text) ?? [];
  const [, dayFirst, second = '', lastYear] = /^(\d{1,2})\.?[ -](\p{L}+)\.?[ -](\d{4})$/u.exec(text) ?? [];
  const days = /^\d{5}$/.test(text) ? Number(text) : 0;
  const serial = new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);
  return [
    y ? toDate(Number(y), Number(m), Number(d)) : undefined,
    wordYear ? toDate(Number(wordYear), monthOf(word), Number(wordDay)) : undefined,
    lastYear ? toDate(Number(lastYear), monthOf(second), Number(dayFirst)) : undefined,
    days > MIN_DAYS && days < MAX_DAYS ? serial : undefined,
  ].filter((date) => date !== undefined);
}

function readDate(text: string): string {
  if (isCivilDate(text)) return text;
  const meant = datesMeant(text);
  const type = meant.length > 0 ? `type ${meant.join(' or ')}, whichever is meant` : 'type it as 2026-11-26';
  throw new CellError(
    `expected a date as year-month-day, but found "${text}": ${meant.length === 1 ? `type ${meant[0] ?? ''}` : type}`,
  );
}

/** A text in cells has a paragraph on each line. */
const toParagraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n\n');

const YES = /^(?:yes|true|y|x|1|✓)$/i;
const NO = /^(?:no|false|n|0)$/i;

/** @throws {CellError} */
export function readCell(text: string, shape: Shape): Value {
  if (/^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|ERROR!|SPILL!)$/.test(text))
    throw new CellError(
      `expected a value, but found ${text}, an error of the spreadsheet program: mend its formula`,
    );
  switch (shape.type) {
    case 'list':
      // A text may have a comma in it: "District Court, Sample County".
      return text
        .split(shape.item.type === 'text' ? /[;\n]/ : /[;,\n]/)
        .map((item) => item.trim())
        .filter(Boolean)
        .map((item) => readCell(item, shape.item));
    case 'date':
      return readDate(text);
    case 'number':
      return /^\d{1,9}$/.test(text) ? Number(text) : text;
    case 'boolean':
      return YES.test(text) || (!NO.test(text) && text);
    case 'id': {
      // A path is no name that somebody typed.
      const name = /[\\/]/.test(text) ? '' : nameFrom(text);
      return isRecordName(name) ? name : text;
    }
    case 'choice': {
      const name = toRecordName(text).replaceAll('_', '-');
      return shape.choices.find((choice) => choice.toLowerCase() === name) ?? text;
    }
    default:
      return toParagraphs(text);
  }
}
