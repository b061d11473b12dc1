/** The JSON Schemas that the package publishes: of a feed's files, and of the records that editors write. */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { LOCALES } from '../src/records.js';
import { actionRecord, actionsFile } from '../src/schema/action.js';
import { caseFile, casePage, casesFile, caseYaml } from '../src/schema/case.js';
import { civilDate, httpsUrl } from '../src/schema/common.js';
import { feedFile, publisherRecord } from '../src/schema/publisher.js';
import { policyRecord, statewideFile, townFile, townRecords, townsFile } from '../src/schema/town.js';
import { FIELD_TEXTS, type FieldTexts } from './field-texts.ts';

const FEED = {
  feed: [feedFile, 'feed.json: what a feed holds'],
  town: [townFile, 'towns/<slug>.json: one municipality and its policies'],
  statewide: [statewideFile, 'statewide.json: what the publisher says of every place, whole'],
  towns: [townsFile, 'towns.json: every municipality'],
  actions: [actionsFile, 'actions.json: what a reader can do'],
  case: [caseFile, 'cases/<id>.json: one lawsuit and its events'],
  'case-page': [casePage, 'cases/<id>.2.json and so on: older events of a long case'],
  cases: [casesFile, 'cases.json: every lawsuit with its status'],
} as const;

const RECORDS = {
  publisher: [publisherRecord, 'publisher.yaml: who keeps the records'],
  towns: [townRecords, 'towns.yaml: every place'],
  policy: [policyRecord, 'policies/<id>.yaml: one decision of one place'],
  case: [caseYaml, 'cases/<id>.yaml: one lawsuit and its events'],
  action: [actionRecord, 'actions/<id>.yaml: something a reader can do'],
} as const;

function toJson(schema: GenericSchema): JsonSchema {
  return toJsonSchema(schema, {
    // What editors write: a field that the schema fills in may be left out.
    typeMode: 'input',
    errorMode: 'ignore', // cross-field checks have no counterpart in JSON Schema
    overrideSchema: ({ valibotSchema }) => {
      if (valibotSchema === civilDate) return { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$' };
      if (valibotSchema === httpsUrl) return { type: 'string', format: 'uri', pattern: '^https:' };
      return undefined;
    },
  });
}

const print = ({ $schema, ...json }: JsonSchema, title: string): string =>
  `${JSON.stringify({ $schema, title, ...json }, null, 2)}\n`;

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/** Text in each language, or the state of each: its fields are languages. */
const isByLanguage = ({ properties }: JsonSchema): boolean =>
  properties !== undefined &&
  Object.keys(properties).every((name) => LOCALES.some((locale) => locale === name));

/** The schema with a text at each field, and without room for a misspelled one. `used` receives the paths that have one. */
function described(schema: JsonSchema, path: string, texts: FieldTexts, used: Set<string>): JsonSchema {
  const found = [path, path.replace(/\b(facets|translations)\.[^.]+/, '$1.*')].find((each) => each in texts);
  if (found) used.add(found);
  else if (path && !path.endsWith('[]')) throw new Error(`no text for the field ${path}`);
  const at = found ? { description: texts[found] } : {};
  const { properties, items, anyOf } = schema;
  if (anyOf)
    return {
      ...schema,
      ...at,
      anyOf: anyOf.map((each) => (isSchema(each) ? described(each, path, texts, used) : each)),
    };
  if (!Array.isArray(items) && isSchema(items))
    return { ...schema, ...at, items: described(items, `${path}[]`, texts, used) };
  if (!properties) return { ...schema, ...at };
  if (isByLanguage(schema) && 'en' in properties) return { ...schema, ...at, additionalProperties: false };
  const fields = Object.entries(properties).map(([name, field]): [string, typeof field] => [
    name,
    isSchema(field) ? described(field, path ? `${path}.${name}` : name, texts, used) : field,
  ]);
  return { ...schema, ...at, properties: Object.fromEntries(fields), additionalProperties: false };
}

function recordSchema(name: keyof typeof RECORDS): string {
  const [schema, title] = RECORDS[name];
  const texts = FIELD_TEXTS[name];
  const used = new Set<string>();
  const json = described(toJson(schema), '', texts, used);
  const unused = Object.keys(texts).filter((field) => !used.has(field));
  if (unused.length > 0) throw new Error(`texts of fields that ${name} does not have: ${unused.join(', ')}`);
  return print(json, title);
}

/** Text of each schema by its name; those of records are in a folder of their own. */
export const jsonSchemas: ReadonlyMap<string, string> = new Map([
  ...Object.entries(FEED).map(([name, [schema, title]]) => [name, print(toJson(schema), title)] as const),
  ...(Object.keys(RECORDS) as (keyof typeof RECORDS)[]).map(
    (name) => [`records/${name}`, recordSchema(name)] as const,
  ),
]);
