import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Argument, Option } from '@commander-js/extra-typings';
import { LOCALES } from '@rights-kit/content';
import { templateColumns } from '../import/columns.ts';
import { createFiles } from '../import/create-files.ts';
import { fieldsOfKind, fieldsOfTown, FOLDERS, KINDS } from '../import/fields.ts';
import {
  importTable,
  rowsOf,
  type ImportedTable,
  type NewFile,
  type TableKind,
} from '../import/import-table.ts';
import { recordsFolder } from '../import/records-folder.ts';
import { toId } from '../import/record-id.ts';
import { schemaComment } from '../import/template.ts';
import { isTimelineSheet, timelineDraft } from '../import/timeline-sheet.ts';
import type { Problem } from '../records/problem.ts';
import { toCsv } from '../review/csv.ts';
import {
  CallError,
  example,
  JSON_OPTION,
  linesOf,
  messageOf,
  RecordsError,
  type Define,
  type Outcome,
} from './call.ts';
import type { ProblemJson } from './json.ts';
import { countOf } from './read.ts';

/** How many files `--dry-run` shows. */
const SHOWN = 5;

interface Call {
  readonly table: string;
  readonly folder: string;
  readonly kind: TableKind;
  readonly id: string | undefined;
  readonly isDry: boolean;
}

const asErrors = (problems: readonly Problem[]): ProblemJson[] =>
  problems.map((problem) => ({ ...problem, severity: 'error' }));

/** @throws {RecordsError} if there is any problem */
function refuse(problems: readonly Problem[], table: string): void {
  if (problems.length === 0) return;
  const errors = asErrors(problems);
  throw new RecordsError(`${countOf(errors)} in ${table}; nothing was written`, errors);
}

/** @throws {Error} when it cannot be read */
function readBytes(table: string): Uint8Array {
  try {
    return readFileSync(table);
  } catch (error) {
    throw new Error(`${table}: it cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/** @throws {Error} when they cannot be written */
function write(folder: string, files: readonly NewFile[]): void {
  try {
    createFiles(files.map(({ file, text }) => ({ file: path.join(folder, file), text })));
  } catch (error) {
    throw new Error(`nothing was written: ${messageOf(error)}`, { cause: error });
  }
}

function columnsOf(kind: TableKind, languages: string | undefined): Outcome {
  const named = (languages ?? '').split(/[\s,;]+/).filter((each) => each && each !== 'en');
  const unknown = named.find((each) => !LOCALES.some((locale) => locale === each));
  if (unknown !== undefined)
    throw new CallError(
      `--languages ${unknown}: expected ${LOCALES.filter((each) => each !== 'en').join(', ')}`,
    );
  const columns = templateColumns(kind === 'towns' ? fieldsOfTown() : fieldsOfKind(kind), named);
  return { json: { ok: true, columns }, out: [toCsv([columns]).trimEnd()] };
}

/** What is printed of files that are, or would be, written. */
function outcomeOf(
  call: Call,
  files: readonly NewFile[],
  notes: readonly string[],
  imported?: ImportedTable,
): Outcome {
  const { isDry, folder, table } = call;
  const { columns = [], skipped = [], unused = [], warnings = [] } = imported ?? {};
  const shown = files.slice(0, SHOWN);
  const problems: ProblemJson[] = warnings.map((problem) => ({ ...problem, severity: 'warning' }));
  const count = files.length === 1 ? '1 file' : `${String(files.length)} files`;
  const unread = unused.map((column) => `column ${column} is not used: no field has this name`);
  const known = skipped.map((id) => `${id} is there already, so its row is left out`);
  return {
    json: {
      ok: true,
      columns,
      files: files.map(({ file }) => file),
      skipped,
      unused,
      ...(isDry && { shown }),
      problems,
      notes,
    },
    out: [
      ...(isDry
        ? shown.flatMap(({ file, text }) => [
            `${file}:`,
            ...text
              .trimEnd()
              .split('\n')
              .map((line) => `  ${line}`.trimEnd()),
            '',
          ])
        : []),
      ...(isDry
        ? [`${count} of ${table} would be written to ${folder}; nothing was`]
        : [
            ...files.slice(0, SHOWN).map(({ file }) => `written: ${path.join(folder, file)}`),
            `${count} written to ${folder}`,
          ]),
      ...known,
      ...notes,
    ],
    err: [...unread, ...linesOf(problems)],
  };
}

function importTimeline(call: Call, bytes: Uint8Array): Outcome {
  const { table, folder, kind, id } = call;
  if (kind !== 'case') throw new CallError(`${table} is a sheet of TimelineJS: expected --kind case`);
  if (id === undefined)
    throw new CallError(
      `${table} is a sheet of TimelineJS: expected --id with the id of the case that it is about`,
    );
  const name = toId('case', id);
  const file = `${FOLDERS.case}/${name}.yaml`;
  if (existsSync(path.join(folder, file))) throw new Error(`${file} is there already, so it is left alone`);
  const rows = rowsOf(table, bytes);
  if (!Array.isArray(rows)) {
    refuse([rows], table);
    throw new Error(`${table}: it cannot be read`);
  }
  const draft = timelineDraft(path.basename(table), rows, name);
  refuse(draft.problems, table);
  const files = [{ file, text: schemaComment(folder, 'case', FOLDERS.case) + draft.text }];
  if (!call.isDry) write(folder, files);
  return outcomeOf(call, files, [
    ...draft.left,
    `It is a draft of ${String(draft.events)} events: check and build refuse it until each TODO in it is answered.`,
  ]);
}

function importRecords(call: Call, bytes: Uint8Array): Outcome {
  const { table, folder, kind } = call;
  if (kind === 'towns' && existsSync(path.join(folder, 'towns.yaml')))
    throw new Error(
      'towns.yaml is there already, so it is left alone: move it away, or import into another folder and copy the lines',
    );
  const imported = importTable({ name: table, bytes, kind, folder });
  refuse(imported.problems, table);
  if (!call.isDry) write(folder, imported.files);
  return outcomeOf(call, imported.files, [], imported);
}

export const defineImport: Define = (command, finish) => {
  command
    .description(
      `Makes a file of each row of a table: comma-separated values in UTF-8, as spreadsheet programs save them.
Columns are named by fields, in any order: name.en, sources.1.title. Rows whose record is there already are left out, and
nothing is written if there is any problem. A sheet of TimelineJS makes the draft of one case.`,
    )
    .addArgument(new Argument('<format>', 'what the table is').choices(['csv'] as const))
    .argument('[table]', 'the file')
    .addOption(
      new Option('--kind <kind>', 'what its rows are')
        .choices([...KINDS, 'towns'] as const)
        .makeOptionMandatory(),
    )
    .option('--records <folder>', 'folder of records; without it, the current one, or records/ in it')
    .option('--dry-run', `shows the first ${String(SHOWN)} files as they would be, and writes none`)
    .option('--template', 'prints the names of the columns, as the first row of a table to fill in')
    .option('--languages <list>', 'with --template: further languages of texts, such as es,ht')
    .option('--id <id>', 'of the case, for a sheet of TimelineJS')
    .option(...JSON_OPTION)
    .addHelpText('after', example('rights-kit import csv --kind policy --template'))
    .action((_format, table, { kind, records, dryRun, template, languages, id }) => {
      if (template) {
        if (table !== undefined) throw new CallError('expected a table or --template, not both');
        finish(columnsOf(kind, languages));
        return;
      }
      if (languages !== undefined) throw new CallError('--languages: expected only with --template');
      if (!table) throw new CallError('expected a table, or --template');
      const call = { table, folder: recordsFolder(records), kind, id, isDry: dryRun ?? false };
      const bytes = readBytes(table);
      const rows = rowsOf(table, bytes);
      const header = Array.isArray(rows) ? rows[0] : undefined;
      if (header && isTimelineSheet(header)) finish(importTimeline(call, bytes));
      else if (id !== undefined) throw new CallError('--id: expected only for a sheet of TimelineJS');
      else finish(importRecords(call, bytes));
    });
};
