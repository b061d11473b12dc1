/** Compares each guarded story with its baseline, and writes a report of what differs. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it as itInNode } from 'node:test';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { compare, type Finding, writeReport } from '@rights-kit/tooling/pictures';
import { isSameMaking, madeWith, type MadeWith, nameOfMaking } from '@rights-kit/tooling/screenshots';
import { type Guarded, PICTURES } from './guarded.ts';
import { FOLDER, openStudio, type Studio } from './take.ts';

const { it, before, after } = testsNeeding('chromium');

const REPORT = path.join(import.meta.dirname, '../test-results/pictures');
const UPDATE = 'If the change is meant: npm run update:pictures';
/** A limit for those who clone the repository. **Unit:** bytes. */
const MAX_BYTES = 1_500_000;

const baselineOf = ({ name }: Guarded): string => path.join(FOLDER, `${name}.png`);
const made = JSON.parse(readFileSync(path.join(FOLDER, 'browser.json'), 'utf8')) as MadeWith;

describe('Pictures of the elements', () => {
  let studio: Studio | undefined;
  let present: MadeWith | undefined;
  const findings: Finding[] = [];

  before(async () => {
    studio = await openStudio();
    present = await madeWith(studio.browser);
  });
  after(async () => {
    await studio?.close();
    const note = `Made with ${nameOfMaking(made)}. Compared in ${present ? nameOfMaking(present) : 'no browser'}. ${UPDATE}`;
    writeReport(REPORT, findings, note);
  });

  for (const picture of PICTURES)
    it(`M-01 looks as in its picture: ${picture.name}`, async (t) => {
      assert.ok(studio && present);
      const file = baselineOf(picture);
      assert.ok(existsSync(file), `there is no ${path.basename(file)}: npm run update:pictures`);
      const baseline = readFileSync(file);
      const now = await studio.take(picture);
      const difference = compare(baseline, now);
      if (!difference) return;
      findings.push({ name: picture.name, before: baseline, after: now, ...difference });
      const text = `${picture.name} ${difference.text}; see ${path.relative('.', REPORT)}/index.html. ${UPDATE}`;
      if (isSameMaking(made, present)) assert.fail(text);
      t.diagnostic(`${text}. It was made with ${nameOfMaking(made)}, and this is ${nameOfMaking(present)}.`);
    });

  itInNode('M-01 has no picture that nothing compares, and all are small', () => {
    const files = globSync('*.png', { cwd: FOLDER }).sort();
    assert.deepEqual(files, PICTURES.map(({ name }) => `${name}.png`).sort());
    const bytes = files.reduce((sum, file) => sum + statSync(path.join(FOLDER, file)).size, 0);
    assert.ok(bytes <= MAX_BYTES, `${bytes} bytes`);
  });
});
