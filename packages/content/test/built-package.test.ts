import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A file of the built package. */
function built(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
}

describe('the built package', () => {
  for (const name of ['feed', 'town', 'towns', 'actions', 'case', 'cases'])
    it(`describes its files in JSON Schema, each with a title: ${name}`, () => {
      const schema: unknown = JSON.parse(built(`dist/schema/${name}.json`));
      const read = (key: string): unknown => Reflect.get(Object(schema), key);
      assert.match(String(read('$schema')), /^http:\/\/json-schema\.org\//);
      assert.match(String(read('title')), /^[a-z</>]+\.json: \w/);
      assert.equal(read('type'), 'object');
      const properties = Object.keys(Object(read('properties')));
      assert.equal(properties[0], 'version');
      assert.ok(properties.length > 2);
    });

  it('holds what its exports promise, and no test', () => {
    const { exports } = JSON.parse(built('package.json')) as {
      exports: Record<string, Record<string, string> | string>;
    };
    for (const target of Object.values(exports))
      for (const file of typeof target === 'string' ? [target] : Object.values(target))
        if (!file.includes('*')) assert.ok(existsSync(path.join(ROOT, file)), file);
    assert.deepEqual(
      filesBelow('dist').filter((file) => file.includes('.test.') || file.includes('sample-files')),
      [],
    );
  });

  it('carries no schema library to readers: the entry of the schema bundles it, for tools', () => {
    const modules = filesBelow('dist').filter((file) => file.endsWith('.js'));
    assert.ok(modules.length > 10);
    for (const file of modules) {
      const code = built(path.join('dist', file));
      const foreign = /^(?:import|export)\b[^;]*?from ["'](?!\.)/m;
      assert.doesNotMatch(code, foreign, file);
      if (file.startsWith('schema')) continue;
      assert.doesNotMatch(code, /valibot|safeParse|\/schema\//i, file);
    }
  });

  it('types its schema without a library', () => {
    const types = built('dist/schema/index.d.ts');
    assert.match(types, /export declare function checkPolicyRecord\(raw: unknown\): Checked<PolicyRecord>/);
    const files = filesBelow('dist/schema').filter((file) => file.endsWith('.ts'));
    assert.deepEqual(files, ['index.d.ts', 'mistake.d.ts']);
    for (const file of files) assert.doesNotMatch(built(`dist/schema/${file}`), /valibot/i);
  });
});
