/** Reads a table that a spreadsheet program wrote as text. */
import { CsvError, parse } from 'csv-parse/sync';
import { withoutGuard } from '../review/csv.ts';

export interface Row {
  /** As a spreadsheet program counts them, from 1. */
  readonly number: number;
  /** The line of the file that it begins on, from 1. */
  readonly line: number;
  /** Without spaces at their ends. */
  readonly cells: readonly string[];
  /** The positions of cells that hold a formula in place of its value. */
  readonly formulas: readonly number[];
}

/** The text is no table. */
export class TableError extends Error {
  /** From 1. */
  readonly line: number;

  constructor(line: number, message: string, cause: unknown) {
    super(message, { cause });
    this.line = line;
  }
}

const DELIMITERS = [',', ';', '\t'];

/** The one that separates most cells of the first line: which one a program writes depends on the computer's language. */
function delimiterOf(text: string): string {
  const [header = ''] = /^(?:"(?:[^"]|"")*"|[^"\n])*/.exec(text.trimStart()) ?? [];
  const plain = header.replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string): number => plain.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** Some programs save formulas when they are told to, as `=A1&" County"`. */
const isFormula = (cell: string): boolean => /^\s*=(?!"(?:[^"]|"")*"\s*$)/.test(cell);

/** A cell as it was typed: `="02140"` and `'=` are how programs are kept from reading a text as a number or a formula. */
function toText(cell: string): string {
  const [, text] = /^="((?:[^"]|"")*)"$/.exec(cell.trim()) ?? [];
  return withoutGuard((text?.replaceAll('""', '"') ?? cell).trim())
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll(/[\t\u00a0\u2007\u202f]/g, ' ')
    .trim();
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'expected a " at the end of a cell that begins with one',
  CSV_INVALID_CLOSING_QUOTE: 'expected each " within a cell to be doubled',
  INVALID_OPENING_QUOTE: 'expected a cell with a " in it to stand in " itself, with that one doubled',
};

/**
 * @param text without a byte-order mark
 * @returns rows that are not empty, the first of which is the header
 * @throws {TableError}
 */
export function readTable(text: string): Row[] {
  // The library counts two lines for one that ends with both characters within a cell.
  const table = text.replaceAll(/\r\n?/g, '\n');
  const rows: Row[] = [];
  // Some programs name the separator on a line before the table.
  const [hint = '', named] = /^sep=([,;\t])\n/i.exec(table) ?? [];
  const before = hint ? 1 : 0;
  let line = before + 1;
  try {
    parse(table.slice(hint.length), {
      delimiter: named ?? delimiterOf(table),
      relax_column_count: true,
      on_record: (cells, { lines }) => {
        rows.push({
          number: rows.length + 1,
          line,
          cells: cells.map(toText),
          formulas: cells.flatMap((cell, index) => (isFormula(cell) ? [index] : [])),
        });
        line = before + lines + 1;
        return cells;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at: unknown = Reflect.get(error, 'lines');
    throw new TableError(
      typeof at === 'number' ? at : line,
      REASONS[error.code] ?? 'expected cells as a spreadsheet program writes them',
      error,
    );
  }
  return rows.filter(({ cells }) => cells.some(Boolean));
}

/** A column as spreadsheet programs name it: `A`, `B`, … `AA`. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
