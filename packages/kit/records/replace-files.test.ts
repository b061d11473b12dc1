import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { replaceFiles } from './replace-files.ts';

describe('files that are replaced together', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'replaced-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const inFolder = (name: string): string => path.join(folder, name);
  const change = (name: string): Parameters<typeof replaceFiles>[0][number] => ({
    file: inFolder(name),
    before: 'old',
    after: 'new',
  });

  it('W-02 keep their mode, and a link stays a link', () => {
    writeFileSync(inFolder('a'), 'old');
    chmodSync(inFolder('a'), 0o640);
    symlinkSync('a', inFolder('link'));
    replaceFiles([change('link')]);
    assert.equal(readFileSync(inFolder('a'), 'utf8'), 'new');
    assert.equal(statSync(inFolder('a')).mode & 0o777, 0o640);
    assert.ok(lstatSync(inFolder('link')).isSymbolicLink());
    assert.deepEqual(readdirSync(folder), ['a', 'link']);
  });

  it('W-02 are as they were when the last one cannot be replaced', () => {
    for (const name of ['a', 'b']) writeFileSync(inFolder(name), 'old');
    // Nothing can be renamed to a folder with something in it.
    mkdirSync(inFolder('c/d'), { recursive: true });
    assert.throws(() => {
      replaceFiles(['a', 'b', 'c'].map(change));
    });
    for (const name of ['a', 'b']) assert.equal(readFileSync(inFolder(name), 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder), ['a', 'b', 'c']);
  });
});
