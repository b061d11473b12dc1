/** What Chromium prints of a page, a frame and a record page. The tests of the elements say what stands on paper in each state. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { Frame, Page } from 'puppeteer-core';
import { buildFeed } from '../release/feed.ts';
import { buildPages } from '../release/build-pages.ts';
import { documentOf, setUp } from './invented.ts';
import { recordsOf } from './sample-records.ts';

const { it: inChromium } = testsNeeding('chromium');
const shared = setUp();

declare global {
  /** The text of a document, shadow roots too, while it is printed. */
  var paper: string;
}

/** Reads the text that is laid out, at the last moment before the browser prints it. */
function watchPrint(): void {
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
    if (node instanceof Element) {
      const { display } = getComputedStyle(node);
      if (display === 'none' || ['SCRIPT', 'STYLE'].includes(node.tagName)) return '';
      if (display !== 'contents' && !node.checkVisibility()) return '';
    }
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const inside = (node instanceof Element ? node.shadowRoot : null)?.childNodes ?? node.childNodes;
    const added = node instanceof Element ? getComputedStyle(node, '::after').content : '';
    const words = [...(assigned.length > 0 ? assigned : inside)].map(textOf).join(' ');
    return words + [...added.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join('');
  };
  addEventListener('beforeprint', () => {
    globalThis.paper = textOf(document.body).replace(/\s+/g, ' ');
  });
}

/** Prints a page. @returns the text on paper of one of its frames */
async function print(page: Page, frame: Page | Frame = page): Promise<string> {
  await frame.evaluate(watchPrint);
  await page.emulateMediaType('print');
  const file = await page.pdf();
  assert.equal(Buffer.from(file.subarray(0, 5)).toString(), '%PDF-');
  await page.emulateMediaType('screen');
  return frame.evaluate(() => globalThis.paper);
}

describe('a page on paper', () => {
  inChromium('K-13 has what is loaded, open, and the addresses of what is not', async (t) => {
    const { page, errors, requests } = await shared.visit(
      t,
      documentOf(
        `<rights-action-button kind="donate"><a href="https://secure.actblue.com/donate/example">Donate</a></rights-action-button>
        <rights-town-policy-card town="alder"><a href="https://www.example.org/r/towns/alder/">Alder</a></rights-town-policy-card>
        <rights-case-timeline cases="doe-v-sample" limit="1"><a href="https://www.example.org/r/cases/doe-v-sample/">Doe</a></rights-case-timeline>
        <div style="height: 20000px"></div>
        <rights-town-policy-card id="far" town="birch"><a href="/r/towns/birch/">Birch</a></rights-town-policy-card>`,
      ),
    );
    await until(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('body > :not(#far, div)')]
          .filter(({ localName }) => localName.startsWith('rights-'))
          .every((element) => element.matches(':state(ready)')),
      ),
    );
    // The browser asks for an icon at some time.
    const asked = (): string[] =>
      requests.map((request) => request.url()).filter((url) => !url.endsWith('/favicon.ico'));
    const before = asked();
    const paper = await print(page);
    assert.match(paper, /Donate ?: https:\/\/secure\.actblue\.com\/donate\/example /);
    assert.doesNotMatch(paper, /Opens secure/);
    assert.match(
      paper,
      /Sample City Code, Alder Trust Ordinance <https:\/\/records\.example\.org\/codes\/alder\/trust>/,
    );
    assert.match(paper, /Sample class action filed/, 'the first of many events');
    assert.match(paper, /Specimen v\. Pattern changes the invented law/, 'the last one');
    assert.match(paper, new RegExp(`Birch <${new URL('/r/towns/birch/', page.url()).href}>`));
    assert.doesNotMatch(paper, /Alder <|Doe </);
    assert.deepEqual(asked(), before, 'printing requests nothing');
    assert.equal(
      await page.evaluate(
        () =>
          document.querySelector('rights-case-timeline')?.shadowRoot?.querySelectorAll('[role=listitem]')
            .length,
      ),
      1,
    );
    assert.deepEqual(errors, []);
  });

  inChromium(
    'K-13 begins a frame with the address of its page, since the frame may be too low for its opened parts',
    async (t) => {
      const { page } = await shared.visit(
        t,
        '<!doctype html><iframe src="/release/embed.html#widget=town-policy-card&town=alder" style="height: 300px"></iframe>',
      );
      const frame = await until(() => page.frames().find((each) => each.url().includes('embed.html')));
      await until(() => frame.evaluate(() => document.querySelector(':state(ready)') !== null));
      const height = (): Promise<number> =>
        frame.evaluate(() => document.body.getBoundingClientRect().height);
      const before = await height();
      const paper = await print(page, frame);
      assert.ok(
        paper.trim().startsWith(new URL('/release/r/towns/alder/', page.url()).href),
        paper.slice(0, 100),
      );
      await until(async () => (await height()) === before);
    },
  );
});

describe('a record page on paper', () => {
  const records = recordsOf([
    'actions/ask-the-town.yaml',
    'platform: site\n  host: example.org\n  page: contact',
    'platform: record-page\n  page: towns/birch',
  ]);
  const feed = buildFeed(records);
  const pageOf = (base?: string): string =>
    buildPages(records, feed, { now: Date.parse('2026-11-22T12:00Z'), base })
      .find(({ id }) => id === 'ask-the-town')
      ?.html() ?? '';

  it('K-13 knows whole addresses only where the release has one', () => {
    assert.match(
      pageOf('https://www.example.org/kit/'),
      /<a href="\.\.\/\.\.\/towns\/birch\/" data-href="https:\/\/www\.example\.org\/kit\/r\/towns\/birch\/" rel/,
    );
    assert.doesNotMatch(pageOf(), /data-href="/);
  });

  inChromium('K-13 has whole addresses, and none of a place on the page or without a host', async (t) => {
    for (const [base, words] of [
      ['https://www.example.org/kit/', / Ask <https:\/\/www\.example\.org\/kit\/r\/towns\/birch\/>/],
      [undefined, / Ask (?!<)/],
    ] as const) {
      const { page } = await shared.visit(t, pageOf(base));
      const paper = await print(page);
      assert.match(paper, words);
      assert.match(paper, / <https:\/\//, 'of the sources');
      assert.doesNotMatch(paper, /<\.|<#/);
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).breakAfter),
        'auto',
      );
      await page.emulateMediaType('print');
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).breakAfter),
        'avoid',
      );
    }
  });
});
