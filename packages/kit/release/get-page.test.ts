import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseCaseFile } from '@rights-kit/content';
import { RECORD_ATTRIBUTE } from '../get/options.ts';
import { fromFragment } from '../get/state.ts';
import { BASE, built, RELEASE } from '../test/invented.ts';
import { builderPages } from './get-page.ts';

const NAME = '"A" & B </script><b>';
const release = { version: '1.2.3', date: '2026-11-23', files: {} };
const { value: caseFile } = parseCaseFile(JSON.parse(built('feed/v1/cases/settled-v-sample.json')));
assert.ok(caseFile);
const pagesOf = (corrections?: string): Map<string, string> =>
  builderPages({
    release,
    publisher: { name: { en: NAME }, hosts: ['give.example.org'], ...(corrections && { corrections }) },
    cases: [caseFile],
    locales: ['en', 'es'],
    hasOembed: false,
    stage: 'sha384-S',
  });
const pages = pagesOf();

describe('the page of the builder', () => {
  it('W-07 is there in each language, and leads to the others and to the records', () => {
    assert.deepEqual([...pages.keys()], ['get/index.html', 'get/es/index.html']);
    const english = pages.get('get/index.html') ?? '';
    for (const link of ['src="get.js"', '<a href="es/" hreflang="es"', '<a href="../r/"'])
      assert.ok(english.includes(link), link);
    const spanish = pages.get('get/es/index.html') ?? '';
    for (const link of [
      '<html lang="es"',
      'src="../get.js"',
      '<a href="../" hreflang="en"',
      '<a href="../../r/es/"',
    ])
      assert.ok(spanish.includes(link), link);
  });

  it('W-07 gives its script the hosts, the version and whether there is oEmbed, and no address', () => {
    for (const [file, root] of [
      ['get/index.html', '../'],
      ['get/es/index.html', '../../'],
    ] as const) {
      const [, json = ''] = /id="data">(.*?)<\/script>/s.exec(pages.get(file) ?? '') ?? [];
      const data: unknown = JSON.parse(json);
      const locale = file === 'get/index.html' ? 'en' : 'es';
      const hosts = ['give.example.org'];
      assert.deepEqual(data, {
        locale,
        root,
        release,
        hosts,
        hasOembed: false,
        publisher: NAME,
        stage: 'sha384-S',
        subjects: { 'settled-v-sample': 'An invented class action for couples; settled in 2025' },
      });
    }
  });

  it('W-07 is led to from the page of each record, in its language, with that record chosen', () => {
    const files = globSync('r/{towns,cases,actions}/*/{,es/}index.html', { cwd: RELEASE });
    assert.ok(files.length > 20, String(files.length));
    for (const file of files) {
      const [, kind = '', id = ''] = /^r\/(\w+)\/([^/]+)\//.exec(file) ?? [];
      if (id === 'es') continue;
      const [, href = ''] =
        /<a href="([^"]*\/get\/[^"]*)">/.exec(readFileSync(path.join(RELEASE, file), 'utf8')) ?? [];
      const address = new URL(href.replaceAll('&amp;', '&'), `${BASE}${file}`);
      const place = address.href.slice(BASE.length).replace(/#.*/, '');
      assert.ok(existsSync(path.join(RELEASE, place, 'index.html')), `${file}: ${place}`);
      assert.equal(place, file.endsWith('/es/index.html') ? 'get/es/' : 'get/', file);
      const { widget, record } = fromFragment(address.hash);
      assert.deepEqual(
        [RECORD_ATTRIBUTE[widget], record],
        [{ towns: 'town', cases: 'cases', actions: 'action' }[kind], id],
      );
    }
  });

  it('W-07 says whom to ask, or that the publisher names nobody', () => {
    for (const [file, report, nowhere] of [
      ['get/index.html', 'Report a mistake', 'names nobody to ask'],
      ['get/es/index.html', 'Avisar de un error', 'no dice a quién preguntar'],
    ] as const) {
      assert.ok(pages.get(file)?.includes(nowhere), file);
      const named = pagesOf('mailto:a&b@example.org').get(file) ?? '';
      assert.ok(named.includes(`<a href="mailto:a&amp;b@example.org" rel="noreferrer">${report}</a>`), file);
      assert.ok(!named.includes(nowhere), file);
    }
  });

  it("W-07 has the publisher's name as text", () => {
    for (const page of pages.values()) assert.ok(!page.includes('<b>'));
  });
});
