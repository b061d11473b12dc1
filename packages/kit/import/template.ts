/** A record to fill in: a TODO for each required field, each other field as a comment, and beside each what belongs there. */
import path from 'node:path';
import { existsSync } from 'node:fs';
import { LOCALES } from '@rights-kit/content';
import { TODO } from '../records/unfinished.ts';
import { fieldsOfKind, type Field, type Kind, type Shape } from './fields.ts';
import { isList, isRecord, writeRecord, type RecordValue, type Value } from './write-record.ts';

/** Where the package has the JSON Schemas of records, which editors of YAML read. */
export const SCHEMAS = 'node_modules/rights-kit/dist/schema';

/** The folder that packages are installed in, or that of the records. */
function projectOf(folder: string, from = folder): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  return parent === from ? folder : projectOf(folder, parent);
}

/** @param folder the folder that the record's own lies in */
export function schemaComment(folder: string, kind: string, recordFolder: string): string {
  const schema = path.join(projectOf(path.resolve(folder)), SCHEMAS, `${kind}.json`);
  const relative = path.relative(path.resolve(folder, recordFolder), schema).replaceAll(path.sep, '/');
  return `# yaml-language-server: $schema=${relative}\n`;
}

/** The smallest value of a shape, with TODO for each text. */
function blank(shape: Shape, isWhole = false): Value {
  switch (shape.type) {
    case 'record': {
      if (shape.short && !isWhole) return TODO;
      const { fields, isByLocale } = shape;
      const required = fields.filter((field) => field.isRequired || (isWhole && !isByLocale));
      const chosen = required.length > 0 ? required : fields.slice(0, 1);
      return Object.fromEntries(chosen.map((field) => [field.name, blank(field.shape, isWhole)]));
    }
    case 'list':
      return shape.isFilled || isWhole ? [blank(shape.item, isWhole)] : [];
    default:
      return TODO;
  }
}

/** Values with a TODO in each required place that they lack. */
function withTodos(shape: Shape, value: Value | undefined): Value {
  if (value === undefined) return blank(shape);
  if (shape.type === 'list' && isList(value)) return value.map((item) => withTodos(shape.item, item));
  if (shape.type !== 'record' || !isRecord(value)) return value;
  const missing = shape.fields.filter(({ name, isRequired }) => isRequired && value[name] === undefined);
  return Object.fromEntries([
    ...Object.entries(value).map(([name, inner]) => {
      const field = shape.fields.find((each) => each.name === name);
      return [name, field ? withTodos(field.shape, inner) : inner] as const;
    }),
    ...missing.map((field) => [field.name, blank(field.shape)] as const),
  ]);
}

/** What may stand in a field, in words. */
export function describe(shape: Shape): string {
  switch (shape.type) {
    case 'choice':
      return `one of ${shape.choices.join(', ')}`;
    case 'date':
      return 'a date as 2026-11-26, or 2026-11 or 2026 where no day is known';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'list':
      return `${shape.isFilled ? 'a list of at least one' : 'a list, or [] for none'}: ${describe(shape.item)}`;
    case 'record':
      if (shape.short) return describe(shape.short.shape);
      if (shape.isByLocale && shape.fields[0]?.shape.type !== 'text') return 'by language';
      return shape.isByLocale
        ? 'a text by language'
        : `with ${shape.fields.map(({ name }) => name).join(', ')}`;
    case 'id':
      return 'an id: lower-case words joined by hyphens';
    case 'text':
      return 'a text';
  }
}

function explain({ description, shape, isRequired }: Field): string {
  const what = describe(shape);
  const values = `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
  return [description, values, ...(isRequired ? [] : ['May be left out.'])].filter(Boolean).join(' ');
}

export interface TemplateOptions {
  readonly kind: Kind;
  readonly values: RecordValue;
  /** More lines above a field, by its path. */
  readonly notes?: ReadonlyMap<string, readonly string[]>;
  /** The first lines of the file, without their `#`. */
  readonly head: readonly string[];
}

/** The text of a file to fill in, without its schemaComment. */
export function template({ kind, values, notes, head }: TemplateOptions): string {
  const fields = fieldsOfKind(kind);
  const record = withTodos({ type: 'record', fields, isByLocale: false }, values);
  const isFirstItem = (at: string): boolean => !/\.[1-9]\d*\./.test(`${at}.`);
  const body = writeRecord(isRecord(record) ? record : {}, {
    fields,
    comments: {
      // What holds for each item of a list stands above the first alone.
      above: (at, field) => [
        ...(isFirstItem(at) && !LOCALES.some((locale) => locale === field.name) ? [explain(field)] : []),
        ...(notes?.get(at) ?? []),
      ],
      example: (field) => blank(field.shape, true),
    },
  });
  const lines = [
    ...head,
    'Put an answer in place of each TODO: nothing is published while one is left, and rights-kit check names its line.',
    'A line that begins with # is not read. To use a field that stands there, delete the # and the space behind it.',
    `Beside each en, the same text may stand in ${LOCALES.filter((locale) => locale !== 'en').join(', ')}.`,
  ];
  return `${lines.map((line) => `# ${line}\n`).join('')}\n${body}`;
}
