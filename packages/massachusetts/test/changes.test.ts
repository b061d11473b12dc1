/** The file of what changed lately, and the mistakes in it that stop the build. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { forbiddenWords } from '@rights-kit/content';
import { readChanges } from '../demo/changes.ts';
import { helpLine } from '../demo/issue-texts.ts';
import { WORDS } from '../demo/words.ts';
import { FOLDERS } from '../release.ts';
import { release } from './built.ts';

const own = readFileSync(FOLDERS.changes, 'utf8');

/** Reads the file of changes with one text replaced. */
function readWith(t: TestContext, before: string, after: string): ReturnType<typeof readChanges> {
  const folder = mkdtempSync(path.join(tmpdir(), 'changes-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'changes.yaml');
  assert.ok(own.includes(before), before);
  writeFileSync(file, own.replace(before, after));
  return readChanges(file, { release, properNames: [] });
}

describe('the file of changes', () => {
  it('has changes of records, each with its reason in both languages', () => {
    const changes = readChanges(FOLDERS.changes, { release, properNames: [] });
    assert.ok(changes.length >= 3, String(changes.length));
    for (const { text, why } of changes) assert.ok(text.es && why.es, text.en);
  });

  const MISTAKES: Readonly<Record<string, readonly [before: string, after: string, message: string]>> = {
    'a date that is no day': [
      'date: 2026-11-26',
      'date: 2026-11',
      'entry 1: date: expected a day: YYYY-MM-DD',
    ],
    'a day that does not exist': [
      'date: 2026-11-26',
      'date: 2026-11-31',
      'entry 1: date: expected a day: YYYY-MM-DD',
    ],
    'an older change above a newer one': [
      'date: 2026-11-26',
      'date: 2026-11-25',
      'entry 2: date: expected the newest change first',
    ],
    'a record that is not there': [
      'cases/gordon-v-johnson',
      'cases/gordon',
      'entry 3: record: expected a record that has a page; there is none for "cases/gordon"',
    ],
    'an address in place of a record': [
      'cases/gordon-v-johnson',
      '../index',
      'entry 3: record: expected a record, such as "cases/gordon-v-johnson"',
    ],
    'a field that is misspelled': [
      '  why:',
      '  reason:',
      'entry 1: reason: expected one of date, record, text, why',
    ],
    'no English sentence': [
      '    en: The old words were wider than the ruling.\n',
      '',
      'entry 1: why: expected a sentence as "en"',
    ],
    'a text that is no sentence': [
      'The old words were wider than the ruling.',
      'wider',
      'entry 1: why: expected a sentence as "en"',
    ],
    'a word that promises': [
      'The old words were wider than the ruling.',
      'Now people are safe.',
      'entry 1: why: expected no "safe"',
    ],
  };
  for (const [name, [before, after, message]] of Object.entries(MISTAKES))
    it(`stops the build and names entry and field: ${name}`, (t) => {
      assert.throws(
        () => readWith(t, before, after),
        (error: unknown) => error instanceof Error && error.message.startsWith(`changes.yaml: ${message}`),
      );
    });
});

describe('the words of the demo pages', () => {
  it('hold to the list of words', () => {
    const texts = Object.values(WORDS.en).filter((text) => typeof text === 'string');
    assert.ok(texts.length > 30);
    assert.deepEqual(
      texts.flatMap((text) => forbiddenWords(text)),
      [],
    );
    for (const text of texts) assert.doesNotMatch(text, /\b(?:we|you can|your)\b/i);
  });

  it("have the page's own line of help, else the publisher's number, else that there is none", () => {
    const phone = {
      id: 'line',
      label: { en: 'Hotline', es: 'Línea' },
      number: '+15550100',
      hours: { en: 'Daily' },
    };
    const help = { text: 'Ask <here>', href: '/ask' };
    assert.equal(helpLine({ ...WORDS.en, help }, [phone]), '<a href="/ask">Ask &lt;here&gt;</a>');
    assert.equal(helpLine(WORDS.es, [phone]), '<a href="tel:+15550100">Línea: +15550100</a>');
    assert.equal(helpLine(WORDS.en, []), `${WORDS.en.noHelp} <a href="#read">Where to read about rights</a>`);
  });
});
