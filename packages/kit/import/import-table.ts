/** Makes files of records of a table, and checks them as they will stand among the other records. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRecordName } from '@rights-kit/content';
import { decodeUtf8 } from '../records/decode.ts';
import type { Problem } from '../records/problem.ts';
import { PLACES, readRecords } from '../records/read-records.ts';
import { matchColumns, TOWN_COLUMNS, type Column, type Columns } from './columns.ts';
import { fieldsOfKind, fieldsOfTown, FOLDERS, type Kind } from './fields.ts';
import { nameFrom } from './record-id.ts';
import { readRow } from './read-row.ts';
import { columnName, readTable, TableError, type Row } from './table.ts';
import { describe, schemaComment } from './template.ts';
import { writeList, writeRecord, type RecordValue } from './write-record.ts';

export type TableKind = Kind | 'towns';

export interface NewFile {
  /** Relative to the records folder. */
  readonly file: string;
  readonly text: string;
}

export interface ImportedTable {
  /** Empty if there is any problem. */
  readonly files: readonly NewFile[];
  /** The number of records in them. */
  readonly count: number;
  /** Ids of rows whose record is there already. */
  readonly skipped: readonly string[];
  /** Names of the columns that were read. */
  readonly columns: readonly string[];
  /** Columns that no field has, each with its letter. */
  readonly unused: readonly string[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

export interface TableToImport {
  /** As it was named, for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: TableKind;
  /** The records folder. */
  readonly folder: string;
}

const NONE = { files: [], count: 0, skipped: [], columns: [], unused: [], warnings: [] };

/** @returns the rows, or why there are none */
export function rowsOf(name: string, bytes: Uint8Array): Row[] | Problem {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') return { file: name, field: '', ...text };
  try {
    const rows = readTable(text);
    if (rows.length > 0) return rows;
    return {
      file: name,
      line: 1,
      field: '',
      expected: 'expected a row of column names, but the table is empty',
    };
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return { file: name, line: error.line, field: '', expected: error.message };
  }
}

/** A file in the making, with the rows that its problems are in. */
interface Draft extends NewFile {
  /** The row of a field of the file, with the field's path within the row's record. */
  readonly rowOf: (field: string) => { readonly row: Row; readonly field: string } | undefined;
  /** The row of a line of the file. */
  readonly rowAt: (line: number) => Row | undefined;
}

/** A place in the words of a spreadsheet program. */
const cellName = (row: Row, column: number | undefined, header: string): string =>
  `row ${String(row.number)}${column === undefined ? '' : `, column ${columnName(column)}`}${header ? ` (${header})` : ''}`;

class Importer {
  readonly #table: TableToImport;
  readonly #headers: readonly string[];
  readonly #columns: Columns;
  readonly #rows: readonly Row[];
  readonly problems: Problem[] = [];
  readonly skipped: string[] = [];

  constructor(table: TableToImport, header: Row, rows: readonly Row[], columns: Columns) {
    this.#table = table;
    this.#headers = header.cells;
    this.#rows = rows;
    this.#columns = columns;
  }

  report(row: Row, column: number | undefined, field: string, expected: string): void {
    const header = column === undefined ? field : (this.#headers[column] ?? '');
    this.problems.push({
      file: this.#table.name,
      line: row.line,
      field: cellName(row, column, header),
      expected,
    });
  }

  /** The record of a row. What is wrong with its cells is reported. */
  #read(row: Row): RecordValue {
    const fields = this.#table.kind === 'towns' ? fieldsOfTown() : fieldsOfKind(this.#table.kind);
    row.cells.forEach((cell, index) => {
      if (cell && index >= this.#headers.length)
        this.report(
          row,
          index,
          '',
          'expected no cell beyond the last column name: is a separator in a text?',
        );
    });
    for (const index of row.formulas)
      if (this.#columns.used.has(index))
        this.report(
          row,
          index,
          '',
          `expected a value, but found the formula ${row.cells[index] ?? ''}: save the table with values`,
        );
    const { record, problems } = readRow(row.cells, this.#columns.used, fields);
    for (const { column, expected } of problems) this.report(row, column, '', expected);
    return record;
  }

  #columnOf(name: string): number | undefined {
    return [...this.#columns.used].find(([, { place }]) => place.join('.') === name)?.[0];
  }

  townsDraft(): Draft[] {
    const places = this.#rows.flatMap((row) => {
      const record = this.#read(row);
      const { slug, ...rest } = record;
      const name = typeof rest['name'] === 'string' ? nameFrom(rest['name']) : '';
      return [{ row, record: { slug: slug ?? name, ...rest } }];
    });
    const comment = schemaComment(this.#table.folder, 'towns', '.');
    const text = comment + writeList(places.map(({ record }) => record));
    const rowOf: Draft['rowOf'] = (field) => {
      const [index, ...rest] = field.split('.');
      const place = places[Number(index)];
      // A slug that was made of the name is mended there, or in a column of its own.
      return index === '' || !place ? undefined : { row: place.row, field: rest.join('.') };
    };
    const rowAt: Draft['rowAt'] = (line) => {
      const items = text.split('\n').slice(0, line);
      return places[items.filter((each) => each.startsWith('- ')).length - 1]?.row;
    };
    return [{ file: 'towns.yaml', text, rowOf, rowAt }];
  }

  recordDrafts(kind: Kind): Draft[] {
    const firsts = new Map<string, Row>();
    return this.#rows.flatMap((row): Draft[] => {
      const { folder } = this.#table;
      const record = this.#read(row);
      const column = this.#columnOf('id');
      const id = record['id'] ?? '';
      if (typeof id !== 'string' || !isRecordName(id)) {
        const found = id === '' ? 'this cell is empty' : `found "${row.cells[column ?? -1] ?? ''}"`;
        this.report(row, column, 'id', `expected an id of lower-case words joined by hyphens, but ${found}`);
        return [];
      }
      const first = firsts.get(id);
      if (first) {
        this.report(row, column, 'id', `expected each id once, but row ${String(first.number)} has it too`);
        return [];
      }
      firsts.set(id, row);
      const file = `${FOLDERS[kind]}/${id}.yaml`;
      if (existsSync(path.join(folder, file))) {
        this.skipped.push(id);
        return [];
      }
      const text = schemaComment(folder, kind, FOLDERS[kind]) + writeRecord(record);
      return [{ file, text, rowOf: (field) => ({ row, field }), rowAt: () => row }];
    });
  }

  /** A problem of a record that will be, in the row and the column that it comes from. */
  inTable(problem: Problem, drafts: readonly Draft[]): Problem {
    const draft = drafts.find(({ file }) => file === problem.file);
    const found = draft?.rowOf(problem.field);
    if (!draft || !found) return problem;
    const { row, field } = found;
    const column = nearestColumn(field, this.#columns.used);
    const isBlank = column !== undefined && !row.cells[column];
    const shape = column === undefined ? undefined : this.#columns.used.get(column)?.shape;
    // The lines of a file that nobody has.
    const inRows = problem.expected
      .replaceAll(/\bon line (\d+)/g, (all, line) => {
        const other = draft.rowAt(Number(line));
        return other ? `in row ${String(other.number)}` : all;
      })
      .replaceAll(/ \(line \d+\)/g, '');
    // A city and a town may share a name, of which slugs are made where there is no column for them.
    const cure = column === undefined && field === 'slug' ? '; type another into a column slug' : '';
    const expected = isBlank && shape ? this.#blank(row, column, describe(shape)) : `${inRows}${cure}`;
    const header = column === undefined ? field : (this.#headers[column] ?? '');
    return {
      file: this.#table.name,
      line: row.line,
      field: cellName(row, column, header),
      expected,
    };
  }

  #blank(row: Row, column: number, what: string): string {
    const above = this.#rows[this.#rows.indexOf(row) - 1];
    const merged = above?.cells[column]
      ? '; of cells that were merged, only the first keeps its text: type it into each'
      : '';
    return `expected ${what}, but this cell is empty${merged}`;
  }
}

/** The position of the column that a field comes from: of itself, of a part of it, or of what it is a part of. */
function nearestColumn(field: string, columns: ReadonlyMap<number, Column>): number | undefined {
  const isWithin = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(`${outer}.`);
  const named = [...columns].map(([index, { place }]) => [index, place.join('.')] as const);
  return (named.find(([, name]) => isWithin(name, field)) ??
    named.find(([, name]) => isWithin(field, name)))?.[0];
}

/** What the records lack or break with the new files and not without them. */
function checkDrafts(folder: string, drafts: readonly NewFile[]): ReturnType<typeof readRecords> {
  const before = readRecords(folder);
  const copy = mkdtempSync(path.join(tmpdir(), 'rights-kit-import-'));
  try {
    for (const name of PLACES) {
      const place = path.join(folder, name);
      if (existsSync(place)) cpSync(place, path.join(copy, name), { recursive: true, dereference: true });
    }
    for (const { file, text } of drafts) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      writeFileSync(path.join(copy, file), text);
    }
    const after = readRecords(copy);
    const isNew = (known: readonly Problem[]) => {
      // The lines of a problem that was there before may have moved.
      const keyOf = ({ file, field, expected }: Problem): string => JSON.stringify([file, field, expected]);
      const keys = new Set(known.map(keyOf));
      const own = new Set(drafts.map(({ file }) => file));
      // A new list of places leaves the policies of others without one: that is for `check` to say.
      return (problem: Problem): boolean => own.has(problem.file) && !keys.has(keyOf(problem));
    };
    return {
      problems: after.problems.filter(isNew(before.problems)),
      warnings: after.warnings.filter(isNew(before.warnings)),
      notes: after.notes.filter(isNew(before.notes)),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function columnProblems({ name, kind }: TableToImport, header: Row, columns: Columns): Problem[] {
  const at = (field: string, expected: string): Problem => ({
    file: name,
    line: header.line,
    field,
    expected,
  });
  const { cells } = header;
  if (columns.used.size === 0)
    return [
      at(
        cellName(header, undefined, ''),
        `expected the names of columns, such as rights-kit import csv --kind ${kind} --template prints, but no name is known`,
      ),
    ];
  const others = columns.unused.filter((index) => cells[index]);
  const unread =
    others.length > 0
      ? `; is it one of those that are not used, ${others.map((index) => `${columnName(index)} (${cells[index] ?? ''})`).join(', ')}?`
      : '';
  return [
    ...[...columns.twice].map(([index, first]) =>
      at(
        cellName(header, index, cells[index] ?? ''),
        `expected each column once, but column ${columnName(first)} (${cells[first] ?? ''}) means the same field`,
      ),
    ),
    ...columns.missing
      // A place without a slug has its name for one.
      .filter((missing) => !(kind === 'towns' && missing.name === 'slug'))
      .map((missing) => at('', `expected a column ${missing.name}: ${describe(missing.shape)}${unread}`)),
  ];
}

export function importTable(table: TableToImport): ImportedTable {
  const { name, bytes, kind, folder } = table;
  const rows = rowsOf(name, bytes);
  if (!Array.isArray(rows)) return { ...NONE, problems: [rows] };
  const [header, ...body] = rows;
  if (!header) return { ...NONE, problems: [] };
  const columns =
    kind === 'towns'
      ? matchColumns(header.cells, fieldsOfTown(), TOWN_COLUMNS)
      : matchColumns(header.cells, fieldsOfKind(kind));
  const known = {
    columns: [...columns.used.values()].map(({ place }) =>
      place.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.'),
    ),
    unused: columns.unused
      .filter((index) => rows.some(({ cells }) => cells[index]))
      .map((index) => `${columnName(index)}${header.cells[index] ? ` (${header.cells[index]})` : ''}`),
  };
  const wrong = columnProblems(table, header, columns);
  const again = body
    .filter(({ cells }) => cells.join('\n').toLowerCase() === header.cells.join('\n').toLowerCase())
    .map((row) => ({
      file: name,
      line: row.line,
      field: cellName(row, undefined, ''),
      expected: 'expected the names of columns only in the first row: delete this one',
    }));
  const none = {
    file: name,
    line: header.line,
    field: '',
    expected: 'expected rows below the names of columns, but there is none',
  };
  const faults = [...wrong, ...again, ...(body.length === 0 && wrong.length === 0 ? [none] : [])];
  if (faults.length > 0) return { ...NONE, ...known, problems: faults };
  const importer = new Importer(table, header, body, columns);
  const drafts = kind === 'towns' ? importer.townsDraft() : importer.recordDrafts(kind);
  const { skipped } = importer;
  const checked = checkDrafts(folder, drafts);
  const placeOf = ({ line, field }: Problem): string => `${String(line)} ${field}`;
  const said = new Set(importer.problems.map(placeOf));
  const problems = [
    ...importer.problems,
    ...checked.problems
      .map((problem) => importer.inTable(problem, drafts))
      .filter((problem) => !said.has(placeOf(problem))),
  ].toSorted((a, b) => a.line - b.line);
  const warnings = checked.warnings.map((problem) => importer.inTable(problem, drafts));
  const files = problems.length > 0 ? [] : drafts.map(({ file, text }) => ({ file, text }));
  return {
    ...known,
    files,
    count: kind === 'towns' ? body.length : files.length,
    skipped,
    problems,
    warnings,
  };
}
