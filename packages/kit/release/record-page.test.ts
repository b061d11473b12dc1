import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordsOf, type Change } from '../test/sample-records.ts';
import { buildPages } from './build-pages.ts';
import { buildFeed } from './feed.ts';

describe('a record page', () => {
  const pages = (...changes: Change[]): Map<string, string> => {
    const records = recordsOf(...changes);
    const options = { now: Date.parse('2026-11-22T12:00Z') };
    return new Map(
      buildPages(records, buildFeed(records), options).map(({ folder, html }) => [
        `${folder.slice('r/'.length)}index.html`,
        html(),
      ]),
    );
  };
  const page = (file: string, ...changes: Change[]): string => pages(...changes).get(file) ?? '';

  /** Without the data for machines, which no browser runs. */
  const withoutData = (html: string): string =>
    html.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');

  it('A-13 stands for every town, every action and every case, and an index leads to them', () => {
    assert.deepEqual([...pages().keys()].sort(), [
      ...['actions/ask-the-town/index.html', 'actions/gift/index.html', 'actions/index.html'],
      ...['cases/a-v-b/index.html', 'cases/index.html', 'index.html', 'statewide/index.html'],
      ...['towns/alder/index.html', 'towns/birch/index.html', 'towns/index.html'],
    ]);
  });

  it('A-13 has a language, a title and a description, for search engines and for those who share it', () => {
    const html = page('towns/birch/index.html');
    assert.match(html, /^<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">/);
    const title = 'Birch &amp; Elm: policy on working with federal immigration enforcement';
    assert.ok(html.includes(`<title>${title}</title>`));
    assert.ok(html.includes('<meta property="og:title" content="Birch &amp; Elm">'));
    const description = 'Birch &amp; Elm · As of November\u00a022,\u00a02026';
    assert.ok(html.includes(`<meta name="description" content="${description}">`));
    assert.ok(html.includes(`<meta property="og:description" content="${description}">`));
    assert.ok(html.includes('<meta property="og:type" content="article">'));
    assert.equal(html.match(/<h1>/g)?.length, 1);
  });

  it('A-13 is whole without a script, and sends nobody the address it was read at', () => {
    for (const [file, html] of pages()) {
      assert.ok(html.includes('<meta name="referrer" content="no-referrer">'), file);
      assert.doesNotMatch(
        withoutData(html),
        /<(?:script|iframe|form|img|link)\b|javascript:|\son\w+=/i,
        file,
      );
      for (const [link] of html.matchAll(/<a (?!href="#)[^>]*>/g))
        assert.match(link, / rel="noreferrer">$/, file);
    }
  });

  it('A-13 shows a record as text, whatever it holds', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)> "&amp;';
    const changes: Change[] = [
      ['towns.yaml', 'name: Birch & Elm', `name: '${evil}'`],
      ['towns.yaml', 'county: Suffolk', `county: '${evil}'`],
      ['policies/birch-bylaw.yaml', 'en: Sanctuary Bylaw', `en: '${evil}'`],
      ['policies/birch-bylaw.yaml', 'en: The chief may make exceptions.', `en: '${evil}'`],
      ['policies/birch-bylaw.yaml', 'en: The town began to talk about it.', `en: '${evil}'`],
      ['policies/birch-bylaw.yaml', 'title: Minutes', `title: '${evil}'`],
      ['policies/birch-bylaw.yaml', 'publisher: Town clerk', `publisher: '${evil}'`],
      ['publisher.yaml', 'en: A court ruled.', `en: '${evil}'`],
      ['publisher.yaml', 'en: Sample publisher', `en: '${evil}'`],
      ['publisher.yaml', 'region: Sample State', `region: '${evil}'`],
      ['actions/gift.yaml', 'en: Give', `en: '${evil}'`],
    ];
    for (const [file, html] of pages(...changes))
      assert.doesNotMatch(withoutData(html), /<script|<img|<b>/, file);
    assert.ok(page('towns/birch/index.html', ...changes).includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
  });

  it('C-01 says of a town without a record that none is on record, and not that there is none', () => {
    const html = page('towns/alder/index.html');
    assert.ok(html.includes('<p>No policy is on record for Alder. That does not mean there is none.</p>'));
    assert.ok(html.includes('<h2>Everywhere in Sample State</h2>\n<p>A court ruled.</p>'));
    assert.doesNotMatch(page('towns/birch/index.html'), /No policy is on record/);
  });

  it('C-01 shows a policy with its form, its date, its exceptions, its history and its sources', () => {
    const html = page('towns/birch/index.html');
    assert.ok(html.includes('<p class="meta">Bylaw · binding · adopted May\u00a06,\u00a02019</p>'));
    assert.ok(
      html.includes('<h3>Exceptions</h3>\n<ul>\n<li>The chief may make exceptions. (source 1)</li>\n</ul>'),
    );
    assert.ok(html.includes('It has exceptions. As of November\u00a022,\u00a02026'));
    assert.ok(html.includes('<p>This rule does not bind ICE.</p>'));
    assert.ok(html.includes('<li>January\u00a02018: The town began to talk about it.</li>'));
    assert.ok(html.includes('As of November\u00a022,\u00a02026, according to Town clerk.'));
    assert.ok(
      html.includes(
        '<li><a href="https://example.org/minutes" rel="noreferrer">Minutes</a>, Town clerk, May\u00a02019</li>',
      ),
    );
  });

  it('C-02 does not print a status that is not known', () => {
    const html = page('towns/birch/index.html', [
      'policies/birch-bylaw.yaml',
      "status: adopted\nbinding: 'yes'\nadopted:",
      'status: not-stated\nbinding: not-stated\ndecided:',
    ]);
    assert.ok(
      html.includes(
        '<p class="meta">Bylaw · status not stated · last reported step May\u00a06,\u00a02019</p>',
      ),
      html,
    );
    assert.doesNotMatch(html, /not-stated|adopted/);
  });

  it('C-03 says of a case first what it is worth, until when that may be relied on, and what undid a ruling', () => {
    const html = page('cases/a-v-b/index.html', [
      'cases/a-v-b.yaml',
      '    sources:\n      - title: Docket',
      `    undoneBy:
      event: second
      extent: whole
    sources:
      - title: Docket
        publisher: Court
        kind: primary
  - id: second
    date: 2016-11-21
    kind: ruling
    title:
      en: Set aside
    summary:
      en: The ruling was set aside.
    sources:
      - title: Docket`,
    ]);
    const words = html.slice(html.indexOf('<main>')).replaceAll('\u00a0', ' ');
    assert.ok(
      words.indexOf('<p>No longer in force</p>\n<p>Overruled.</p>') < words.indexOf('<p>A case.</p>'),
    );
    assert.ok(
      words.includes(
        'Newest source: November 22, 2026. Next review due May 22, 2027. Do not rely on this after May 22, 2027: look it up again.',
      ),
    );
    assert.ok(words.includes('<a href="#a-v-b-second">Ended November 21, 2016</a>'), words);
    assert.ok(words.includes('<li id="a-v-b-second">'));
  });

  it('C-03 names the day on which the terms of a settlement end, and relies on nothing after it', () => {
    const html = page('cases/a-v-b/index.html', [
      'cases/a-v-b.yaml',
      '  value: superseded',
      '  value: settled\n  until: 2027-01-16',
    ]).replaceAll('\u00a0', ' ');
    assert.ok(html.includes('<p>Settled; terms run until January 16, 2027</p>'));
    assert.ok(html.includes('Do not rely on this after January 16, 2027'));
  });

  it('I-03 stands in every language of the records, and each names the others', () => {
    const spanish: Change = [
      'policies/birch-bylaw.yaml',
      'en: The chief may make exceptions.',
      'en: The chief may make exceptions.\n      es: El jefe puede hacer excepciones.',
    ];
    const html = page('towns/birch/es/index.html', spanish);
    assert.match(html, /<html lang="es" dir="ltr">/);
    assert.ok(html.includes('<link rel="alternate" hreflang="en" href="../">'));
    assert.ok(html.includes('<a href="../" hreflang="en" lang="en" rel="noreferrer">English</a>'));
    assert.ok(html.includes('<li>El jefe puede hacer excepciones. (fuente 1)</li>'));
    assert.ok(html.includes('<small>(inglés)</small> <span lang="en">Sanctuary Bylaw</span>'));
    const english = page('towns/birch/index.html', spanish);
    assert.ok(english.includes('<a href="es/" hreflang="es" lang="es" rel="noreferrer">Español</a>'));
    assert.doesNotMatch(page('towns/birch/index.html'), /hreflang/);
  });

  it('S-06 opens for an action what the publisher lists, and nothing else', () => {
    const records = recordsOf();
    const links = (hosts: readonly string[]): string[] => {
      const narrowed = { ...records, publisher: { ...records.publisher, hosts } };
      const all = buildPages(narrowed, buildFeed(narrowed), { now: Date.parse('2026-11-22T12:00Z') });
      return all
        .filter(({ kind }) => kind === 'actions')
        .flatMap(({ html }) => /<main>.*?<p><a href="([^"]+)"/s.exec(html())?.[1] ?? []);
    };
    assert.deepEqual(links([]), []);
    assert.deepEqual(links(['example.org']), ['https://example.org/contact']);
    assert.deepEqual(links(records.publisher.hosts), [
      'https://example.org/contact',
      'https://secure.actblue.com/donate/sample',
    ]);
  });

  it('D-04 says who receives the money, beside the link that asks for it', () => {
    const html = page('actions/gift/index.html');
    assert.match(
      html,
      /<a href="https:\/\/secure\.actblue\.com\/donate\/sample" rel="noreferrer">Give<\/a><\/p>\n<p class="meta">Opens secure\.actblue\.com<\/p>\n<p>Gifts to the sample fund are tax-deductible\.<\/p>/,
    );
    assert.doesNotMatch(page('actions/ask-the-town/index.html'), /sample fund/);
  });
});
