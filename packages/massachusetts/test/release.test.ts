/** The built release, and the demo pages that use it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { wholeWordsIn, wordsOf } from '@rights-kit/tooling/whole-words';
import { parse } from 'yaml';
import type { PublisherRecord } from '@rights-kit/content';
import type { Release } from 'rights-kit/snippet';
import { demo, files as recordFiles, release } from './built.ts';

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

describe('the release', () => {
  it('S-04 is what the demo page embeds', () => {
    const { files } = JSON.parse(read(release, 'v1/release.json')) as Release;
    const page = read(demo, 'partner.html');
    assert.ok(page.includes(`integrity="${files['rights-kit.js']!.integrity}"`));
  });

  it('S-06 has this publisher and its place in no file of a version', () => {
    const { version } = JSON.parse(read(release, 'v1/release.json')) as Release;
    const words = wordsOf(parse(recordFiles.get('publisher.yaml')!) as PublisherRecord);
    assert.ok(words.length > 12, words.join());
    assert.deepEqual(wholeWordsIn(path.join(release, version), words), []);
  });

  it('C-03 says on the page of a case what the timeline says of it', () => {
    const code = read(release, 'v1/rights-kit.js');
    const cases = readdirSync(path.join(release, 'feed/v1/cases')).flatMap(
      (name) => /^([a-z0-9-]+)\.json$/.exec(name)?.[1] ?? [],
    );
    assert.ok(cases.length > 10, String(cases.length));
    for (const id of cases) {
      const page = read(release, `r/cases/${id}/index.html`);
      // The status of a settlement ends with a date from the record, which the script does not contain.
      const [, words = ''] =
        /<div class="status[^>]*>\n<p>(.*?(?: until )?)(?:[A-Z]\w+\u00a0[^<]*)?<\/p>/.exec(page) ?? [];
      assert.ok(words.length > 5 && code.includes(words), `${id}: ${words}`);
    }
  });
});
