/** Writes a reviewer's answers into the files of records. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Review } from '@rights-kit/content';
import type { FieldPath } from '@rights-kit/content/schema';
import type { Problem } from '../records/problem.ts';
import { PLACES, readRecords, type ReadRecords, type Records } from '../records/read-records.ts';
import { editYaml } from './edit-yaml.ts';
import { replaceFiles } from '../records/replace-files.ts';
import { stampNow, type Answer } from './table.ts';

/** The line of a field, or of its nearest existing ancestor. */
export function lineIn(folder: string, file: string, field: FieldPath): number {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'), { lineCounter: lines });
  for (let length = field.length; length > 0; length--) {
    const node: unknown = document.getIn(field.slice(0, length), true);
    if (isNode(node)) return lines.linePos(node.range?.[0] ?? 0).line;
  }
  return 1;
}

/** The order of a short text's fields, for those that it does not have yet. */
const ORDER = ['restsOn', 'hash', 'reviewed', 'hide'];

const valuesOf = ({ text, accepted }: Answer, review: Review): Readonly<Record<string, unknown>> =>
  accepted ? { hash: stampNow(text), reviewed: review } : { reviewed: null, hide: true };

interface Change {
  /** Relative to the records folder. */
  readonly name: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The records as they will be, read from a copy: a text that becomes current again may break a rule that it did not have to keep. */
function readChanged(folder: string, changes: readonly Change[]): ReadRecords {
  const copy = mkdtempSync(path.join(tmpdir(), 'rights-kit-review-'));
  try {
    for (const name of PLACES) {
      const place = path.join(folder, name);
      if (existsSync(place)) cpSync(place, path.join(copy, name), { recursive: true, dereference: true });
    }
    for (const { name, after } of changes) writeFileSync(path.join(copy, name), after);
    const { problems, ...read } = readRecords(copy);
    // Lines are those of the files before, where columns may be others.
    const inFolder = problems.map(({ file, field, expected, code, ...problem }) =>
      changes.some(({ name }) => name === file)
        ? { file, line: lineIn(folder, file, field.split('.')), field, expected, ...(code && { code }) }
        : { ...problem, file, field, expected, ...(code && { code }) },
    );
    return { ...read, problems: inFolder };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

export interface Written {
  /** The files that changed. */
  readonly files: readonly string[];
  /** If there is any, no file has changed. */
  readonly problems: readonly Problem[];
  /** The records after the change; `undefined` if there is any problem. */
  readonly records?: Records | undefined;
}

/** @throws {Error} when a file cannot be written; none has changed then */
export function writeAnswers(folder: string, answers: readonly Answer[], review: Review): Written {
  const given = answers.filter(({ accepted }) => accepted !== undefined);
  const problems: Problem[] = [];
  const changes = [...new Set(given.map(({ text }) => text.file))].flatMap((name): Change[] => {
    const file = path.join(folder, name);
    const before = readFileSync(file, 'utf8');
    const values = given
      .filter(({ text }) => text.file === name)
      .map((answer) => ({ field: answer.text.field, values: valuesOf(answer, review) }));
    const after = editYaml(before, values, ORDER);
    if (after === undefined)
      problems.push({
        file: name,
        line: 1,
        field: '',
        expected: 'expected each short text to be written out in its place, without anchors and aliases',
      });
    return after === undefined || after === before ? [] : [{ name, file, before, after }];
  });
  if (problems.length > 0) return { files: [], problems };
  const { records, problems: later } = readChanged(folder, changes);
  if (!records) return { files: [], problems: later };
  replaceFiles(changes);
  return { files: changes.map(({ name }) => name), problems, records };
}
