/** Everything is TypeScript but what the decision record lists. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const ROOT = path.join(import.meta.dirname, '../../..');
const RECORD = 'docs/decisions/2026-11-26-typescript-everywhere.md';
const BUILT = ['**/node_modules', '**/dist', '**/dist-pages', '**/test-release', '**/storybook-static'];

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** The first column of the record's table. A folder ends in a slash. */
const listed = [...read(RECORD).matchAll(/^\| `([^`]+)` +\|/gm)].map(([, file = '']) => file);
const folders = listed.filter((file) => file.endsWith('/'));

const files = globSync('**/*.{js,mjs,cjs,jsx,svelte}', { cwd: ROOT, exclude: BUILT })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => !folders.some((folder) => file.startsWith(folder)))
  .sort();

describe('JavaScript in the repository', () => {
  it('is what the decision record lists', () => {
    assert.ok(folders.length > 0 && files.length > 0);
    assert.deepEqual(files, listed.filter((file) => !file.endsWith('/')).sort());
  });

  it('has fewer than 300 lines outside the pages of other people', () => {
    const lines = files.reduce((sum, file) => sum + read(file).trimEnd().split('\n').length, 0);
    assert.ok(lines < 300, `${lines} lines`);
  });
});
