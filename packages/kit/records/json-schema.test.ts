/** The JSON Schemas that editors' programs use say the same of records as the command. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

const RECORDS = path.join(import.meta.dirname, '../test/publisher');
const FILES = {
  publisher: 'publisher.yaml',
  towns: 'towns.yaml',
  policy: 'policies/*.yaml',
  case: 'cases/*.yaml',
  action: 'actions/*.yaml',
} as const;

const SCHEMAS = path.dirname(
  fileURLToPath(import.meta.resolve('@rights-kit/content/schema/records/policy.json')),
);

function validator(kind: string): ValidateFunction {
  const file = path.join(SCHEMAS, `${kind}.json`);
  // `format: uri` is for editors' programs; the pattern beside it is checked.
  return new Ajv({ validateFormats: false, strict: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  );
}

const recordOf = (file: string): unknown => parse(readFileSync(path.join(RECORDS, file), 'utf8'));

describe('the JSON Schemas of records', () => {
  for (const [kind, pattern] of Object.entries(FILES))
    it(`K-19 accept every record that the command accepts, and no misspelled field: ${kind}`, () => {
      const validate = validator(kind);
      const files = globSync(pattern, { cwd: RECORDS });
      assert.ok(files.length > 0);
      for (const file of files) {
        const record = recordOf(file);
        assert.ok(validate(record), `${file}: ${JSON.stringify(validate.errors)}`);
        const misspelled: unknown = Array.isArray(record)
          ? [{ ...record[0], slogan: 'x' }]
          : { ...(record as object), summit: 'x' };
        assert.ok(!validate(misspelled), file);
      }
    });

  it('K-19 refuse what YAML takes for a number or a truth value', () => {
    const validate = validator('policy');
    const record = recordOf('policies/birch-police-policy.yaml') as object;
    for (const change of [{ binding: true }, { asOf: 2017 }, { vote: 9 }, { town: 2139 }])
      assert.ok(!validate({ ...record, ...change }), JSON.stringify(change));
  });
});
