/** Writes a reviewer's answers into the files of records. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Review } from '@rights-kit/content';
import type { Problem } from '../records/problem.ts';
import { editYaml } from './edit-yaml.ts';
import { replaceFiles } from './replace-files.ts';
import type { ReviewedText } from './reviewed-texts.ts';
import { stampNow, type Answer } from './table.ts';

/** The line of a short text in its file. */
export function lineIn(folder: string, { file, field }: ReviewedText): number {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'), { lineCounter: lines });
  const node: unknown = document.getIn(field, true);
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return lines.linePos(Array.isArray(range) ? Number(range[0]) : 0).line;
}

/** The order of a short text's fields, for those that it does not have yet. */
const ORDER = ['restsOn', 'hash', 'reviewed', 'hide'];

const valuesOf = ({ text, accepted }: Answer, review: Review): Readonly<Record<string, unknown>> =>
  accepted ? { hash: stampNow(text), reviewed: review } : { reviewed: null, hide: true };

export interface Written {
  /** The files that changed. */
  readonly files: readonly string[];
  /** If there is any, no file has changed. */
  readonly problems: readonly Problem[];
}

/** @throws {Error} when a file cannot be written; none has changed then */
export function writeAnswers(folder: string, answers: readonly Answer[], review: Review): Written {
  const given = answers.filter(({ accepted }) => accepted !== undefined);
  const problems: Problem[] = [];
  const files = [...new Set(given.map(({ text }) => text.file))].flatMap((name) => {
    const file = path.join(folder, name);
    const before = readFileSync(file, 'utf8');
    const changes = given
      .filter(({ text }) => text.file === name)
      .map((answer) => ({ field: answer.text.field, values: valuesOf(answer, review) }));
    const after = editYaml(before, changes, ORDER);
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
  replaceFiles(files);
  return { files: files.map(({ name }) => name), problems };
}
