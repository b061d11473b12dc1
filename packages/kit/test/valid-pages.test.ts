/** Every page that `rights-kit build` writes, as a validator reads it. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { htmlErrors } from '@rights-kit/tooling/valid-html';
import { BASE, RELEASE } from './invented.ts';

describe('the pages of a built release', () => {
  const files = globSync('{r/**/*,embed}.html', { cwd: RELEASE }).sort();

  it('A-13 are valid HTML', async () => {
    assert.ok(files.length > 40, String(files.length));
    const errors: string[] = [];
    for (const file of files)
      for (const error of await htmlErrors(readFileSync(path.join(RELEASE, file), 'utf8')))
        errors.push(`${file}:${error}`);
    assert.deepEqual(errors, []);
  });

  it('A-13 would be found out', async () => {
    const errors = await htmlErrors(
      '<!doctype html><html lang="en"><head></head><body><h1>One</h1><h3>Three</h3><p><ul><li>Item</li></ul></body></html>',
    );
    for (const rule of ['element-required-content', 'no-implicit-close', 'heading-level'])
      assert.ok(
        errors.some((error) => error.includes(rule)),
        `${rule}: ${errors.join('\n')}`,
      );
  });

  it('S-10 have the picture that they name, of at most 40,000 bytes', () => {
    const named = files.flatMap((file) => {
      const html = readFileSync(path.join(RELEASE, file), 'utf8');
      return /<meta property="og:image" content="([^"]+)">/.exec(html)?.[1] ?? [];
    });
    assert.equal(named.length, files.filter((file) => !/embed|sample-donation/.test(file)).length);
    for (const address of named) {
      const file = path.join(RELEASE, address.slice(BASE.length));
      assert.ok(existsSync(file), address);
      assert.ok(statSync(file).size <= 40_000, address);
    }
  });
});
