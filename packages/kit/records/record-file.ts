/** Reads one YAML file of records. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument, Scalar, visit, type Document } from 'yaml';
import type { Checked, FieldPath } from '@rights-kit/content/schema';
import { valueIn } from '../review/value-in.ts';
import { toVisible, unseenCharacters, withoutUnseen } from './characters.ts';
import { decodeUtf8 } from './decode.ts';
import { lostTexts } from './lost-text.ts';
import type { Problem } from './problem.ts';
import { isUnfinished, unfinished } from './unfinished.ts';

/** Receives errors and warnings. */
export interface Reports {
  readonly problems: Problem[];
  /** Problems that do not prevent a release. */
  readonly warnings: Problem[];
}

/** A parsed file that can report a problem at the line of a field. */
export interface RecordFile<T> {
  /** Relative to the records folder. */
  readonly file: string;
  readonly value: T;
  /** The line of a field, or of its nearest existing ancestor. */
  readonly lineOf: (field: FieldPath) => number;
  readonly reject: (field: FieldPath, expected: string) => void;
  readonly warn: (field: FieldPath, expected: string) => void;
}

function offsetOf(document: Document, field: FieldPath): number {
  for (let length = field.length; length >= 0; length--) {
    const node = document.getIn(field.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return 0;
}

/** A damaged file may hold thousands; an editor mends the first ones and checks again. */
const MAX_UNSEEN = 10;

const CURE: Readonly<Record<string, string>> = {
  'U+FFFD': 'it stands for a letter that was lost: type the letter again',
};

function reportUnseen(file: string, yaml: string, lines: LineCounter, { problems }: Reports): void {
  const unseen = unseenCharacters(yaml);
  unseen.slice(0, MAX_UNSEEN).forEach(({ offset, name }, index) => {
    const { line, col } = lines.linePos(offset);
    const cure = CURE[name.split(' ')[0] ?? ''] ?? 'delete it, or put a space in its place';
    const more = unseen.length - MAX_UNSEEN;
    const rest = index === MAX_UNSEEN - 1 && more > 0 ? `; ${String(more)} more follow` : '';
    const expected = `expected no ${name}, which cannot be seen: ${cure}${rest}`;
    problems.push({ file, line, column: col, field: '', expected });
  });
}

/** Letters that UTF-8 bytes give when they were decoded as Windows-1252 and saved again: "Ã±" for "ñ", "â€™" for "’". */
const TWICE_ENCODED = /(?:[ÂÃ][\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|â€[\u0080-\u00bf™œ\u02dc”“])/u;

/**
 * The text of a scalar. One of several lines is folded by YAML into paragraphs with a single line break between them, or keeps its line
 * breaks after `|`; in records a blank line separates paragraphs, and a line break within one is a space.
 */
function toParagraphs({ type, value }: Scalar): unknown {
  if (typeof value !== 'string' || !value.includes('\n')) return value;
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) return value;
  const paragraphs = value.split(type === Scalar.BLOCK_LITERAL ? /\n(?:[ \t]*\n)+/ : /\n+/);
  return paragraphs
    .map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/g, ' '))
    .filter(Boolean)
    .join('\n\n');
}

/** The places of TODOs. */
function unfinishedIn(value: unknown, field: FieldPath = []): FieldPath[] {
  if (isUnfinished(value)) return [field];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    unfinishedIn(child, [...field, Array.isArray(value) ? Number(key) : key]),
  );
}

/** @returns `undefined` if the file cannot be read, or does not match the schema */
export function readRecordFile<T>(
  folder: string,
  file: string,
  check: (raw: unknown) => Checked<T>,
  reports: Reports,
): RecordFile<T> | undefined {
  const { problems, warnings } = reports;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path.join(folder, file));
  } catch {
    problems.push({ file, line: 1, field: '', expected: 'expected this file to exist and be readable' });
    return undefined;
  }
  const decoded = decodeUtf8(bytes);
  if (typeof decoded !== 'string') {
    problems.push({ file, field: '', ...decoded });
    return undefined;
  }
  const lines = new LineCounter();
  const yaml = withoutUnseen(decoded);
  const document = parseDocument(yaml, { lineCounter: lines });
  reportUnseen(file, decoded, lines, reports);
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  for (const { pos, message, code } of document.errors)
    problems.push({
      file,
      line: lineAt(pos[0]),
      field: '',
      expected: `${toVisible(message.split('\n')[0] ?? '')}${code === 'BLOCK_AS_IMPLICIT_KEY' ? ' A text with a colon in it needs quotes.' : ''}`,
    });
  if (document.errors.length > 0) return undefined;
  const lineOf = (field: FieldPath): number => lineAt(offsetOf(document, field));
  const toProblem = (field: FieldPath, expected: string, line = lineOf(field)): Problem => ({
    file,
    line,
    field: field.join('.'),
    expected: toVisible(expected),
  });
  for (const { field, offset, expected } of lostTexts(document, yaml))
    problems.push(toProblem(field, expected, lineAt(offset)));
  visit(document, {
    Scalar: (_key, scalar) => {
      const [found] = TWICE_ENCODED.exec(String(scalar.value)) ?? [];
      if (found)
        problems.push({
          file,
          line: lineAt(scalar.range?.[0] ?? 0),
          field: '',
          expected: `expected no "${found}", which is a letter or a sign in UTF-8 that was read in another encoding: type it again`,
        });
      scalar.value = toParagraphs(scalar);
    },
  });
  const reject: RecordFile<T>['reject'] = (field, expected) => {
    problems.push(toProblem(field, expected));
  };
  const warn: RecordFile<T>['warn'] = (field, expected) => {
    warnings.push(toProblem(field, expected));
  };
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (error) {
    // An alias without an anchor, or more aliases than the library allows.
    reject([], error instanceof Error ? error.message : String(error));
    return undefined;
  }
  const todos = unfinishedIn(raw);
  for (const field of todos) reject(field, unfinished(valueIn(raw, field)));
  const { value, mistakes } = check(raw);
  // A TODO is none of the choices, and no date: that has been said.
  for (const { field, expected } of mistakes)
    if (!isUnfinished(valueIn(raw, field))) reject(field, expected);
  return value === undefined ? undefined : { file, value, lineOf, reject, warn };
}
