import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { compareSizes } from '@rights-kit/tooling/sizes';

const root = path.join(import.meta.dirname, '..');
const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { version } = json('package.json');
const release = json(`dist/${version}/release.json`);

describe('a release', () => {
  for (const [file, { integrity }] of Object.entries(release.files)) {
    const bytes = readFileSync(path.join(root, 'dist', version, file));
    it(`S-04 gives the hash of ${file}, as the moving copy has it too`, () => {
      const hash = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      assert.equal(integrity, hash);
      assert.deepEqual(readFileSync(path.join(root, 'dist/v1', file)), bytes);
    });
    it(`S-04 loads nothing that escapes the hash: ${file}`, () => {
      assert.doesNotMatch(bytes.toString(), /\bimport\s*\(|\bimport\s*["'{*]/);
    });
  }

  it('S-04 is what the demo page embeds', () => {
    const page = readFileSync(path.join(root, 'dist-demo/partner.html'), 'utf8');
    assert.ok(page.includes(`integrity="${release.files['rights-kit.js'].integrity}"`));
  });

  it('has the feed and the record pages beside it', () => {
    for (const file of [
      'feed/v1/towns/boston.json',
      'feed/v1/actions.json',
      'feed/v1/cases/lunn-v-commonwealth.json',
      'r/towns/boston/index.html',
      'r/cases/lunn-v-commonwealth/index.html',
    ])
      assert.ok(existsSync(path.join(root, 'dist', file)), file);
  });

  it('C-03 says on the page of a case what the timeline says of it', () => {
    const code = readFileSync(path.join(root, 'dist', version, 'rights-kit.js'), 'utf8');
    const cases = readdirSync(path.join(root, 'dist/r/cases'));
    assert.ok(cases.length > 10, String(cases.length));
    for (const id of cases) {
      const page = readFileSync(path.join(root, 'dist/r/cases', id, 'index.html'), 'utf8');
      // The date in the words of a settlement is the case's own.
      const [, words = ''] =
        /<div class="standing[^>]*>\n<p>(.*?(?: until )?)(?:[A-Z]\w+\u00a0[^<]*)?<\/p>/.exec(page) ?? [];
      assert.ok(words.length > 5 && code.includes(words), `${id}: ${words}`);
    }
  });

  it('has the sizes that are on record, and keeps to the budget', () => {
    assert.deepEqual(compareSizes(release, json('sizes.json')), []);
  });
});
