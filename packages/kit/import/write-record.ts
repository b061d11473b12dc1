/** Writes a record as YAML, in the order of its schema. */
import { stringify } from 'yaml';
import type { Field, Shape } from './fields.ts';

/** A value of a record that is to be written. A date, a number-like text and a choice are texts. */
export type Value = string | number | boolean | readonly Value[] | RecordValue;
export interface RecordValue {
  readonly [field: string]: Value;
}

/** What a template adds to values. */
export interface Comments {
  /** Lines above a field, without their `#`. A path has numbers for items: `events.0.date`. */
  readonly above: (path: string, field: Field) => readonly string[];
  /** The value of a field that is missing, as it stands behind `#`. */
  readonly example: (field: Field) => Value;
}

/** **Unit:** characters. */
const WIDTH = 100;

export const isRecord = (value: Value | undefined): value is RecordValue =>
  typeof value === 'object' && !Array.isArray(value);

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** A line never breaks at two spaces, which YAML would join. */
function wrap(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/(?<=\S) (?=\S)/)) {
    if (line && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/**
 * Quotes stand where YAML 1.1 or 1.2 would take a text for a number, a date or a truth value, so that a ZIP code keeps its zero whatever
 * reads it. A long text is folded, with a blank line between paragraphs.
 */
function scalarLines(value: string | number | boolean): string[] {
  const [plain = ''] = (['1.1', '1.2'] as const)
    .map((version) => stringify(value, { version, lineWidth: 0, blockQuote: false }).trimEnd())
    // The one with quotes.
    .toSorted((a, b) => b.length - a.length);
  if (typeof value !== 'string' || !(value.includes('\n') || (plain.length > WIDTH && value.includes(' '))))
    return [plain];
  const paragraphs = value.split(/\n+/).map((paragraph) => wrap(paragraph.trim()));
  return ['>-', ...paragraphs.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines))];
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => line && `  ${line}`);

const toComment = (lines: readonly string[]): string[] => lines.map((line) => `# ${line}`.trimEnd());

interface Place {
  readonly path: string;
  readonly shape?: Shape | undefined;
  readonly comments?: Comments | undefined;
}

/** The lines of a value. The first ones of a map or a list stand below their key, that of a scalar beside it. */
function linesOf(value: Value, place: Place): { readonly lines: string[]; readonly isBelow: boolean } {
  if (isRecord(value)) return { lines: recordLines(value, place), isBelow: true };
  if (!isList(value)) return { lines: scalarLines(value), isBelow: false };
  if (value.length === 0) return { lines: ['[]'], isBelow: false };
  const shape = place.shape?.type === 'list' ? place.shape.item : undefined;
  const lines = value.flatMap((item, index) => {
    const inner = linesOf(item, { ...place, shape, path: `${place.path}.${String(index)}` }).lines;
    // A comment may stand above the first field of an item.
    const first = inner.findIndex((line) => !line.startsWith('#'));
    return inner.map((line, at) => (at === first ? `- ${line}` : at < first ? line : line && `  ${line}`));
  });
  return { lines, isBelow: true };
}

function entry(key: string, value: Value, place: Place): string[] {
  const { lines, isBelow } = linesOf(value, place);
  if (isBelow) return [`${key}:`, ...indent(lines)];
  const [first = '', ...rest] = lines;
  return [`${key}: ${first}`, ...indent(rest)];
}

/** An item of a list begins with a field that it has, since a hyphen before a comment would not be one. */
function fieldsInOrder(fields: readonly Field[], record: RecordValue, path: string): readonly Field[] {
  const first = /\.\d+$/.test(path) ? fields.findIndex(({ name }) => record[name] !== undefined) : 0;
  return [...fields.slice(first, first + 1), ...fields.slice(0, first), ...fields.slice(first + 1)];
}

function recordLines(record: RecordValue, { path, shape, comments }: Place): string[] {
  const at = (key: string): string => (path ? `${path}.${key}` : key);
  if (!comments || shape?.type !== 'record')
    return Object.entries(record).flatMap(([key, value]) => entry(key, value, { path: at(key) }));
  // A file's own fields stand apart from one another.
  const gap = path === '' ? [''] : [];
  return fieldsInOrder(shape.fields, record, path).flatMap((field) => {
    const { name } = field;
    const value = record[name];
    if (value === undefined && shape.isByLocale) return [];
    const above = toComment(comments.above(at(name), field));
    const own =
      value === undefined
        ? toComment(entry(name, comments.example(field), { path: at(name) }))
        : entry(name, value, { path: at(name), shape: field.shape, comments });
    return [...gap, ...above, ...own];
  });
}

/** The text of a file with one record. */
export function writeRecord(
  record: RecordValue,
  template?: { readonly fields: readonly Field[]; readonly comments: Comments },
): string {
  const shape = template && { type: 'record' as const, fields: template.fields, isByLocale: false };
  return `${recordLines(record, { path: '', shape, comments: template?.comments }).join('\n').trimStart()}\n`;
}

/** The text of a file with a list of records. */
export function writeList(records: readonly RecordValue[]): string {
  return `${linesOf(records, { path: '' }).lines.join('\n')}\n`;
}
