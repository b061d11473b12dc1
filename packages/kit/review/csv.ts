/** Comma-separated values after RFC 4180, for spreadsheet programs and back. */

/** Without it, Excel takes UTF-8 for the computer's old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet program takes for the start of a formula, also behind apostrophes, which keep it from doing so.
 * Source: OWASP, CSV Injection.
 */
const FORMULA = String.raw`'*[=+\-@\t\r\n＝＋－＠]`;
const FORMULA_START = new RegExp(`^${FORMULA}`);
const GUARDED_START = new RegExp(`^'(?=${FORMULA})`);

/** An apostrophe makes a cell text, as if it were typed in front. Every cell is quoted, so that none ends where its text has a comma. */
function toCell(text: string): string {
  return `"${(FORMULA_START.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A cell without the apostrophe that keeps a spreadsheet program from taking it for a formula. */
export function withoutGuard(cell: string): string {
  return cell.replace(GUARDED_START, '');
}

export function toCsv(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('')}`;
}

export interface CsvRow {
  /** The line that it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The text is not CSV. */
export class CsvError extends Error {
  /** From 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads rows that {@link toCsv} or a spreadsheet program wrote. The latter may have dropped the apostrophe before a formula, and may
 * separate cells by semicolons or tabs, depending on the computer's language.
 *
 * @param text without a byte-order mark
 * @returns rows that are not empty; they may differ in their number of cells
 * @throws {CsvError}
 */
export function parseCsv(text: string): CsvRow[] {
  const [, delimiter = ','] = /^(?:"[^"]*"|[^",;\t\r\n]*)([,;\t])/.exec(text) ?? [];
  const field = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${delimiter}\r\n]*))(${delimiter}|\r\n|\n|\r|$)`,
    'y',
  );
  const rows: CsvRow[] = [];
  let [line, begins] = [1, 1];
  let cells: string[] = [];
  for (;;) {
    const match = field.exec(text);
    if (!match)
      throw new CsvError(line, 'expected a cell in which each " is doubled, with one more at either end');
    const [whole, quoted, plain = '', separator] = match;
    cells.push(withoutGuard(quoted?.replaceAll('""', '"') ?? plain));
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if (separator === delimiter) continue;
    if (cells.some((cell) => cell.trim())) rows.push({ line: begins, cells });
    if (field.lastIndex >= text.length) return rows;
    cells = [];
    begins = line;
  }
}
