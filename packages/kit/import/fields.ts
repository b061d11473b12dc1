/** The fields of a record as its JSON Schema has them, so that a field which the schema gains appears in templates and tables by itself. */
import action from '@rights-kit/content/schema/records/action.json' with { type: 'json' };
import caseRecord from '@rights-kit/content/schema/records/case.json' with { type: 'json' };
import policy from '@rights-kit/content/schema/records/policy.json' with { type: 'json' };
import towns from '@rights-kit/content/schema/records/towns.json' with { type: 'json' };
import { LOCALES } from '@rights-kit/content';

/** The kinds of records that have a file each. */
export const KINDS = ['policy', 'case', 'action'] as const;
export type Kind = (typeof KINDS)[number];

/** The folder of each kind. */
export const FOLDERS: Readonly<Record<Kind, string>> = {
  policy: 'policies',
  case: 'cases',
  action: 'actions',
};

export interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  /** The schema's own words; `''` where it has none. */
  readonly description: string;
  readonly shape: Shape;
}

/** What may stand in a field. */
export type Shape =
  | { readonly type: 'text' | 'id' | 'date' | 'number' | 'boolean' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | {
      readonly type: 'record';
      readonly fields: readonly Field[];
      /** Where the record may be written as one value: that of this field. */
      readonly short?: Field | undefined;
      /** Whether each field is a language. */
      readonly isByLocale: boolean;
    }
  | { readonly type: 'list'; readonly item: Shape; readonly isFilled: boolean };

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Follows `#/definitions/…`. */
function resolve(value: unknown, root: Schema): Schema {
  const schema = isSchema(value) ? value : {};
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const target = $ref
    .replace(/^#\/?/, '')
    .split('/')
    .reduce<unknown>((place, key) => (isSchema(place) ? place[key] : undefined), root);
  return { ...resolve(target, root), ...schema, $ref: undefined };
}

function fieldsOf(schema: Schema, root: Schema): Field[] {
  const required = new Set(listOf(schema['required']));
  return Object.entries(isSchema(schema['properties']) ? schema['properties'] : {}).map(
    ([name, property]) => {
      const resolved = resolve(property, root);
      const description = typeof resolved['description'] === 'string' ? resolved['description'] : '';
      return { name, isRequired: required.has(name), description, shape: shapeOf(resolved, root) };
    },
  );
}

/** A text or a record of texts, a choice or a record with its evidence: the record, which can say more. */
function shapeOfUnion(options: readonly Schema[], root: Schema): Shape {
  const shapes = options.filter(({ type }) => type !== 'null').map((option) => shapeOf(option, root));
  const record = shapes.find((shape) => shape.type === 'record');
  const [first = { type: 'text' as const }] = shapes;
  if (!record || first.type === 'record') return first;
  const short = record.fields.find((field) => field.isRequired);
  return { ...record, short };
}

/** The pattern of civil dates is the one that begins with a year, those of ids begin with lower-case letters. */
function typeOfText(pattern: string): 'text' | 'id' | 'date' {
  if (pattern.startsWith(String.raw`^\d{4}`)) return 'date';
  return pattern.startsWith('^[a-z') ? 'id' : 'text';
}

function shapeOf(value: unknown, root: Schema): Shape {
  const schema = resolve(value, root);
  const options = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])].map((each) => resolve(each, root));
  if (options.length > 0) return shapeOfUnion(options, root);
  const [whole] = listOf(schema['allOf']);
  if (whole !== undefined && schema['type'] === undefined) return shapeOf(whole, root);
  const choices = listOf(schema['enum']).map(String);
  if (choices.length > 0) return { type: 'choice', choices };
  switch (schema['type']) {
    case 'object': {
      const fields = fieldsOf(schema, root);
      const isByLocale = fields.length > 0 && fields.every(({ name }) => LOCALES.some((l) => l === name));
      return { type: 'record', fields, isByLocale };
    }
    case 'array': {
      const isFilled = Number(schema['minItems'] ?? 0) > 0;
      return { type: 'list', item: shapeOf(schema['items'], root), isFilled };
    }
    case 'integer':
    case 'number':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    default:
      return { type: typeOfText(typeof schema['pattern'] === 'string' ? schema['pattern'] : '') };
  }
}

const SCHEMAS: Readonly<Record<Kind, Schema>> = { policy, case: caseRecord, action };

/** The fields of a record, in the schema's order. */
export function fieldsOfKind(kind: Kind): readonly Field[] {
  return fieldsOf(resolve(SCHEMAS[kind], SCHEMAS[kind]), SCHEMAS[kind]);
}

/** The fields of one place in `towns.yaml`. */
export function fieldsOfTown(): readonly Field[] {
  const shape = shapeOf(towns, towns);
  return shape.type === 'list' && shape.item.type === 'record' ? shape.item.fields : [];
}
