/** The field reference of the guides, from the JSON Schemas of records. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The part of a JSON Schema that is read here. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** A heading for each kind of record, in the order of the guide. */
const KINDS = {
  publisher: 'publisher.yaml',
  towns: 'towns.yaml',
  policy: 'A policy',
  case: 'A case',
  action: 'An action',
} as const;

const SCHEMAS = path.dirname(
  fileURLToPath(import.meta.resolve('@rights-kit/content/schema/records/policy.json')),
);

const read = (kind: string): Schema =>
  JSON.parse(readFileSync(path.join(SCHEMAS, `${kind}.json`), 'utf8')) as Schema; // written by the content package, which takes it from its own schema

const isText = ({ properties = {} }: Schema): boolean => 'en' in properties;

/** Where a schema allows several forms, the fields of the richest one. */
const fieldsOf = (schema: Schema): Schema =>
  schema.anyOf?.find(({ properties }) => properties) ?? (schema.items ? fieldsOf(schema.items) : schema);

function valuesOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(valuesOf))].filter(Boolean).join(', or ');
  if (isText(schema)) return 'a text in each language';
  if (schema.items) return ['list', valuesOf(schema.items)].filter(Boolean).join(' of: ');
  if (schema.format === 'uri') return 'an https: address';
  if (schema.pattern?.startsWith('^\\d{4}(')) return 'a date';
  if (schema.pattern?.startsWith('^[a-z')) return 'an id';
  if (schema.type === 'boolean') return '`true` or `false`';
  if (schema.type === 'integer') return 'a whole number';
  if (schema.type === 'null') return '`null`';
  return schema.type === 'string' ? 'a text' : '';
}

function rowsOf(schema: Schema, path: string): (readonly string[])[] {
  const { properties = {}, required = [] } = fieldsOf(schema);
  return Object.entries(properties).flatMap(([name, field]) => {
    const place = path ? `${path}.${name}` : name;
    const fields = fieldsOf(field);
    const row = [
      `\`${place}\``,
      required.includes(name) ? 'yes' : '',
      valuesOf(field),
      field.description ?? fields.description ?? '',
    ];
    // The languages of a text, and the eight equal topics of a policy, are not fields to list.
    const inner = isText(fields) || !fields.properties ? [] : rowsOf(field, place);
    return [row, ...inner];
  });
}

/** Rows of the same field of several topics or languages, as one. */
function merged(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const seen = new Set<string>();
  return rows.flatMap(([name = '', ...rest]) => {
    const [, list, field] = /^`(.*\b(?:facets|translations))\.[^.]+\.(.+)`$/.exec(name) ?? [];
    const isLanguage = /\btranslations\.[^.]+`$/.test(name);
    const shown = list === undefined || field === undefined ? name : `\`${list}.*.${field}\``;
    if (seen.has(shown) || isLanguage) return [];
    seen.add(shown);
    return [[shown, ...rest]];
  });
}

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`).join('\n');

/** `docs/publishers/fields.md`, before Prettier formats it. The content package must be built first. */
export function fieldReference(): string {
  const parts = Object.entries(KINDS).map(([kind, heading]) => {
    const schema = read(kind);
    const head = [
      ['field', 'needed', 'values', 'what it is for'],
      ['---', '---', '---', '---'],
    ];
    // "policies/<id>.yaml: one decision of one place"
    const [file = '', what = ''] = (schema.title ?? '').split(': ');
    return `## ${heading}\n\n\`${file}\`: ${what}.\n\n${table([...head, ...merged(rowsOf(schema, ''))])}\n`;
  });
  return `<!-- Generated from the schema of records by \`npm run update:generated\`. -->

# Fields of records

Every field of every record. The same descriptions show in an editor that reads the first line of a record:

\`\`\`yaml
# yaml-language-server: $schema=../node_modules/rights-kit/dist/schema/policy.json
\`\`\`

A field below another one is written with a dot, \`*\` stands for each topic or language, and a text is plain, in English at least:
\`{ en: …, es: … }\`. A date is \`2017\` (in quotes), \`2017-10\` or \`2017-10-30\`. An id has lower-case words joined by hyphens.

${parts.join('\n')}`;
}
