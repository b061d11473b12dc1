/** The files of a version are the same for every publisher, and name none. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { wholeWordsIn, wordsOf } from '@rights-kit/tooling/whole-words';
import { filesOf, isCompressed } from '../release/files.ts';
import { readRecords } from '../records/read-records.ts';
import { RELEASE, VERSION } from './invented.ts';

const ROOT = path.join(import.meta.dirname, '..');
const OWN = path.join(ROOT, 'dist', VERSION);
const IN_RELEASE = path.join(RELEASE, VERSION);

const { records } = readRecords(path.join(import.meta.dirname, 'publisher'));

describe('the files of a version', () => {
  it('S-04 are in each release as the package holds them, compressed copies aside', () => {
    const names = filesOf(OWN);
    assert.ok(names.includes('rights-kit.js') && names.includes('locales/es.json'));
    assert.ok(!names.some((name) => name.endsWith('.html')));
    assert.deepEqual(
      filesOf(IN_RELEASE).filter((name) => !isCompressed(name)),
      names,
    );
    for (const name of names)
      assert.ok(readFileSync(path.join(OWN, name)).equals(readFileSync(path.join(IN_RELEASE, name))), name);
  });

  it('S-06 name no publisher, and no place of one', () => {
    assert.ok(records);
    const words = [
      ...wordsOf(records.publisher),
      ...['Massachusetts', 'Boston', 'Beacon', 'ACLU', 'New_York', 'General Court'],
    ];
    assert.ok(words.length > 12, words.join());
    assert.deepEqual(wholeWordsIn(OWN, words), []);
  });

  it('S-06 would be told if they did', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'words-'));
    try {
      writeFileSync(
        path.join(folder, 'a.js'),
        'zone="America/New_York";court="General\\n Court";bostonian;x.example.orgs',
      );
      assert.deepEqual(wholeWordsIn(folder, ['New_York', 'General Court', 'Boston', 'x.example.org']), [
        'a.js says "New_York"',
      ]);
      writeFileSync(path.join(folder, 'a.js'), 'the general\n  court; sample_foundation; "aclu"');
      assert.deepEqual(wholeWordsIn(folder, ['General Court', 'sample foundation', 'ACLU']), [
        'a.js says "General Court"',
        'a.js says "sample foundation"',
        'a.js says "ACLU"',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
