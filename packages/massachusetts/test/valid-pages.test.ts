/** Every page of the built release, as a validator reads it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { htmlErrors } from '@rights-kit/tooling/valid-html';
import { demo, release } from './built.ts';

describe('the pages of the release', () => {
  const files = globSync('r/**/*.html', { cwd: release }).sort();

  it('A-13 are valid HTML', async () => {
    assert.ok(files.length > 760, String(files.length));
    const errors: string[] = [];
    for (const file of files)
      for (const error of await htmlErrors(readFileSync(path.join(release, file), 'utf8')))
        errors.push(`${file}:${error}`);
    assert.deepEqual(errors, []);
  });

  it('A-13 are valid HTML in the demo too', async () => {
    const demoPages = globSync('*.html', { cwd: demo }).sort();
    assert.ok(demoPages.length >= 7, String(demoPages.length));
    const errors: string[] = [];
    for (const file of demoPages)
      for (const error of await htmlErrors(readFileSync(path.join(demo, file), 'utf8')))
        errors.push(`${file}:${error}`);
    assert.deepEqual(errors, []);
  });

  it('S-10 have pictures of at most 40,000 bytes', () => {
    const pictures = globSync('r/**/preview.png', { cwd: release });
    assert.ok(pictures.length > 760, String(pictures.length));
    assert.deepEqual(
      pictures.filter((file) => statSync(path.join(release, file)).size > 40_000),
      [],
    );
  });

  it('P-04 have every answer on one page, of at most 20,000 bytes', () => {
    for (const file of ['r/towns/index.html.br', 'r/towns/es/index.html.br'])
      assert.ok(statSync(path.join(release, file)).size <= 20_000, file);
  });
});
