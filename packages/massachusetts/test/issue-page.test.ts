/** The issue page of `npm start`, which has all four elements, in two languages. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { newPage, openBrowser, ready, type OpenedPage } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { RunningServer } from '@rights-kit/tooling/serve';
import type { Browser, Page } from 'puppeteer-core';
import { serve } from '../serve.ts';

let browser: Browser;
let server: RunningServer;

const { it, before, after } = testsNeeding('chromium');

before(async () => {
  browser = await openBrowser();
  server = await serve({ port: 0 });
});

after(async () => {
  await browser.close();
  await server.close();
});

const address = (path: string): string => new URL(path, server.url).href;

/** Opens a demo page, makes all widgets load eagerly, and waits for them. */
async function whole(path: string): Promise<OpenedPage> {
  const visit = await newPage(browser);
  await visit.page.goto(address(path), { waitUntil: 'networkidle0' });
  await visit.page.evaluate(() => {
    for (const element of document.querySelectorAll('[action], [cases], [town]')) {
      element.setAttribute('loading', 'eager');
    }
  });
  for (const tag of ['action-banner', 'case-timeline', 'town-policy-card', 'action-button'])
    await ready(visit.page, `rights-${tag}`);
  return visit;
}

/** All text of a page, including that inside elements. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = (root: Element | ShadowRoot): string =>
      [...root.querySelectorAll('*')].reduce(
        (text, node) => (node.shadowRoot ? `${text} ${read(node.shadowRoot)}` : text),
        root.textContent,
      );
    return read(document.body).replace(/[\s\u00a0]+/g, ' ');
  });
}

describe('the issue page', () => {
  for (const path of ['/', '/es.html'])
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 768, height: 1024 },
      { width: 412, height: 915 },
      { width: 320, height: 640 },
    ])
      it(`A-12 moves nothing and focuses nothing while the widgets arrive: ${path} at ${viewport.width} × ${viewport.height}`, async () => {
        const { page, context, errors } = await newPage(browser, viewport);
        await page.goto(address(path), { waitUntil: 'networkidle0' });
        await page.waitForSelector('rights-action-banner:state(ready)');
        await new Promise((resolve) => setTimeout(resolve, 500));
        assert.deepEqual(await page.evaluate(() => shifts), []);
        assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
        assert.deepEqual(errors, []);
        await context.close();
      });

  it('shows its banner, its heading and what the first ruling is worth before anyone scrolls, at 1280 × 800', async () => {
    const { page, context } = await newPage(browser, { width: 1280, height: 800 });
    await page.goto(address('/'), { waitUntil: 'networkidle0' });
    await page.waitForSelector('rights-case-timeline:state(ready)');
    const bottoms = await page.evaluate(() => {
      const banner = document.querySelector('rights-action-banner')!.shadowRoot!;
      const timeline = document.querySelector('rights-case-timeline')!.shadowRoot!;
      return [
        banner.querySelector('section')!,
        document.querySelector('h1')!,
        timeline.querySelector('.heading')!,
        timeline.querySelector('.status .lead')!,
      ].map((node) => ({
        words: node.textContent.replace(/\s+/g, ' ').trim(),
        bottom: node.getBoundingClientRect().bottom,
      }));
    });
    for (const { words, bottom } of bottoms) assert.ok(bottom > 0 && bottom < 800, `${words}: ${bottom}`);
    assert.match(bottoms[3]!.words, /No longer in force/);
    await context.close();
  });

  it('P-01 asks for one script and for each record once', async () => {
    const { requests, errors, context } = await whole('/');
    const paths = requests
      .map((request) => new URL(request.url()).pathname.replace(/\d+\.\d+\.\d+/, 'x.y.z'))
      .filter((path) => path.startsWith('/release/'));
    assert.deepEqual(paths.sort(), [
      '/release/feed/v1/actions.json',
      '/release/feed/v1/cases/gordon-v-johnson.json',
      '/release/feed/v1/cases/lunn-v-commonwealth.json',
      '/release/feed/v1/towns/boston.json',
      '/release/feed/v1/towns/lowell.json',
      '/release/feed/v1/towns/worthington.json',
      '/release/x.y.z/rights-kit.js',
    ]);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('C-03 says of each ruling of 2014 that it is no longer in force', async () => {
    const { page, context } = await whole('/');
    const events = (): Promise<string[]> =>
      page.evaluate(() =>
        [
          ...document
            .querySelector('[cases=gordon-v-johnson]')!
            .shadowRoot!.querySelectorAll('li:has([datetime^="2014"])'),
        ].map((item) => item.textContent.replace(/[\s\u00a0]+/g, ' ')),
      );
    const rulings = await events();
    assert.equal(rulings.length, 2);
    for (const words of rulings) assert.match(words, /(?:Ended|Partly ended) \w+ \d+, 20\d\d/);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('[cases=gordon-v-johnson]')!;
      shadowRoot!.querySelector<HTMLButtonElement>('button[aria-expanded=false]')!.click();
    });
    await page.waitForFunction(() =>
      document
        .querySelector('[cases=gordon-v-johnson]')!
        .shadowRoot!.querySelector('[datetime="2014-03-27"]'),
    );
    const all = await events();
    assert.equal(all.length, 3);
    for (const words of all) assert.match(words, /no longer in force since/i);
    await context.close();
  });

  it('has a page of its own for each record that it links to without a script', async () => {
    const { page, context } = await newPage(browser);
    await page.setJavaScriptEnabled(false);
    await page.goto(address('/issue-no-js.html'));
    const links = await page.$$eval('a[href^="/release/r/"]', (found) => found.map(({ href }) => href));
    assert.ok(links.length > 12, String(links.length));
    // A script of the sample donation page shows the parameters of a link.
    for (const link of new Set(links.filter((link) => !link.includes('sample-donation')))) {
      const answer = await fetch(link);
      assert.equal(answer.status, 200, link);
      assert.doesNotMatch(await answer.text(), /<script(?! type="application\/ld\+json">)/);
    }
    await context.close();
  });

  it('K-11 arrives at an event that the address names', async () => {
    const { page, context } = await newPage(browser, { width: 1280, height: 800 });
    await page.goto(address('/#lunn-v-commonwealth-2017-07-24'), { waitUntil: 'networkidle0' });
    const place = (): Promise<object> =>
      page.evaluate(() => {
        const item = document
          .querySelector('[cases=lunn-v-commonwealth]')!
          .shadowRoot?.querySelector('#lunn-v-commonwealth-2017-07-24');
        const banner = document.querySelector('rights-action-banner')!.getBoundingClientRect();
        const { top, bottom } = item?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return { isBelowBanner: top >= banner.bottom, isInView: bottom > 0 && top < innerHeight };
      });
    await page.waitForFunction(
      () =>
        (document
          .querySelector('[cases=lunn-v-commonwealth]')!
          .shadowRoot?.querySelector('#lunn-v-commonwealth-2017-07-24')
          ?.getBoundingClientRect().top ?? Infinity) < innerHeight,
    );
    assert.deepEqual(await place(), { isBelowBanner: true, isInView: true });
    await context.close();
  });
});

describe('the issue page in Spanish', () => {
  it('I-03 speaks Spanish, and marks what is English or unreviewed', async () => {
    const { page, errors, context } = await whole('/es.html');
    const words = await wordsOf(page);
    for (const expected of [
      'Ya no está vigente',
      'Sigue vigente',
      'Traducción no revisada · Original en inglés',
      '(inglés) PROTECT Act',
      'Fuentes (4)',
      'Terminó: 21 de noviembre de 2016',
      'No consta ninguna política de Worthington.',
      'Abre miracoalition.org',
    ])
      assert.ok(words.includes(expected), expected);
    const langs = await page.$$eval('[action], [cases], [town]', (found) =>
      found.map(({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>('.root')!.lang),
    );
    assert.deepEqual([...new Set(langs)], ['es']);
    const english = await page.$$eval('[action], [cases], [town]', (found) =>
      found.flatMap(({ shadowRoot }) =>
        [...shadowRoot!.querySelectorAll('[lang=en]')].map((node) => node.localName),
      ),
    );
    assert.ok(english.length > 10, String(english.length));
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('I-06 names no month in English outside an English text', async () => {
    const { page, context } = await whole('/es.html');
    const words = await page.evaluate(() => {
      const read = (node: Node): string => {
        if (node instanceof HTMLElement && node.lang === 'en') return '';
        if (node instanceof Text) return node.data;
        const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
        return [...root.childNodes].map(read).join(' ');
      };
      return [...document.querySelectorAll('[action], [cases], [town]')].map(read).join(' ');
    });
    // Titles of sources remain in English.
    const found = words.match(
      /\b(?:January|February|April|June|July|August|September|October|November|December)\b[^.]{0,40}/g,
    );
    assert.deepEqual(
      (found ?? []).filter((text) => !/order|Document|memorandum/.test(text)),
      [],
    );
    await context.close();
  });

  it('asks for its words once, by the hash that the script knows', async () => {
    const { requests, context } = await whole('/es.html');
    const catalogues = requests.filter((request) => request.url().includes('/locales/'));
    assert.equal(catalogues.length, 1);
    assert.equal(catalogues[0]?.response()?.status(), 200);
    await context.close();
  });

  for (const [name, answer] of Object.entries({
    'is not what was built': { status: 200, contentType: 'application/json', body: '{"isReviewed":true}' },
    'is not there': { status: 404, body: 'not found' },
  }))
    it(`I-03 shows its records in English when the catalogue ${name}`, async () => {
      const { page, errors, context } = await newPage(browser);
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const headers = { 'access-control-allow-origin': '*' };
        void (request.url().includes('/locales/')
          ? request.respond({ ...answer, headers })
          : request.continue());
      });
      await page.goto(address('/es.html'), { waitUntil: 'networkidle0' });
      await page.waitForSelector('rights-action-banner:state(ready)');
      const lang = await page.$eval(
        'rights-action-banner',
        ({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>('.root')!.lang,
      );
      assert.equal(lang, 'en');
      assert.deepEqual(errors, []);
      await context.close();
    });

  it('I-02 follows the page when its language changes, and keeps what a reader opened', async () => {
    const { page, context } = await whole('/');
    await page.evaluate(() => {
      const card = document.querySelector('[town=boston]')!.shadowRoot!;
      card.querySelector<HTMLDetailsElement>('details:has(ol)')!.open = true;
      document.documentElement.lang = 'es-MX';
    });
    await page.waitForFunction(() =>
      document.querySelector('[town=boston]')!.shadowRoot!.textContent.includes('Condado de Suffolk'),
    );
    assert.equal(
      await page.$eval(
        '[town=boston]',
        ({ shadowRoot }) => shadowRoot!.querySelector<HTMLDetailsElement>('details:has(ol)')!.open,
      ),
      true,
    );
    assert.equal(await page.evaluate(() => location.hash), '');
    await context.close();
  });
});
