/** Writes the feed's JSON Schemas to dist/schema/: the published description of what a feed holds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { actionsFile } from '../src/schema/action.js';
import { caseFile, casesFile } from '../src/schema/case.js';
import { civilDate, httpsUrl } from '../src/schema/common.js';
import { feedFile } from '../src/schema/publisher.js';
import { townFile, townsFile } from '../src/schema/town.js';

const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
const schemas = {
  feed: feedFile,
  town: townFile,
  towns: townsFile,
  actions: actionsFile,
  case: caseFile,
  cases: casesFile,
};
for (const [name, schema] of Object.entries(schemas)) {
  const json = toJsonSchema(schema, {
    errorMode: 'ignore', // cross-field checks have no counterpart in JSON Schema
    overrideSchema: ({ valibotSchema }) => {
      if (valibotSchema === civilDate) return { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$' };
      if (valibotSchema === httpsUrl) return { type: 'string', format: 'uri', pattern: '^https:' };
      return undefined;
    },
  });
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(json, null, 2)}\n`);
}
