/** JSON Schemas: the published description of what a feed holds, and of the records that editors write. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { actionRecord, actionsFile } from '../src/schema/action.js';
import { caseFile, casePage, casesFile, caseYaml } from '../src/schema/case.js';
import { civilDate, httpsUrl } from '../src/schema/common.js';
import { feedFile } from '../src/schema/publisher.js';
import { policyRecord, statewideFile, townFile, townRecords, townsFile } from '../src/schema/town.js';

const schemas = {
  feed: [feedFile, 'feed.json: what a feed holds'],
  town: [townFile, 'towns/<slug>.json: one municipality and its policies'],
  statewide: [statewideFile, 'statewide.json: what the publisher says of every place, whole'],
  towns: [townsFile, 'towns.json: every municipality'],
  actions: [actionsFile, 'actions.json: what a reader can do'],
  case: [caseFile, 'cases/<id>.json: one lawsuit and its events'],
  'case-page': [casePage, 'cases/<id>.2.json and so on: older events of a long case'],
  cases: [casesFile, 'cases.json: every lawsuit with its status'],
} as const;
const records = {
  policy: [policyRecord, 'policies/<id>.yaml: one decision of one place'],
  case: [caseYaml, 'cases/<id>.yaml: one lawsuit and its events'],
  action: [actionRecord, 'actions/<id>.yaml: what a reader can do'],
  towns: [townRecords, 'towns.yaml: every place'],
} as const;

function textOf(schema: v.GenericSchema, title: string): string {
  const json = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore', // cross-field checks have no counterpart in JSON Schema
    overrideSchema: ({ valibotSchema }) => {
      if (valibotSchema === civilDate) return { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$' };
      if (valibotSchema === httpsUrl) return { type: 'string', format: 'uri', pattern: '^https:' };
      return undefined;
    },
  });
  return `${JSON.stringify({ $schema: json.$schema, title, ...json }, null, 2)}\n`;
}

/** Text of each schema by its name. */
export const jsonSchemas: ReadonlyMap<string, string> = new Map([
  ...Object.entries(schemas).map(
    ([name, [schema, title]]) => [name, textOf(schema, title, '2020-12')] as const,
  ),
  ...Object.entries(records).map(
    ([name, [schema, title]]) => [`records/${name}`, textOf(schema, title, 'draft-07')] as const,
  ),
]);
