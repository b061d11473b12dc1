/** A partner's page with the built release, in a real browser. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { press, ready, type OpenedPage } from '@rights-kit/tooling/browser';
import type { Page, ResponseForRequest } from 'puppeteer-core';
import { setUp } from './site.ts';

declare global {
  /** The codes of `rights-error` events, and unhandled rejections. */
  var failures: string[];
}

const { it, visit, address } = setUp();

describe("a partner's page", () => {
  it('P-01 asks for the script once and for one feed file a card or button, and for nothing else', async () => {
    const { page, requests, errors, context } = await visit();
    await page.goto(address('/partner.html'), { waitUntil: 'networkidle0' });
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await ready(page, 'rights-town-policy-card');
    await ready(page, 'rights-action-button');
    const paths = requests
      .map((request) => new URL(request.url()).pathname)
      .filter((path) => path !== '/favicon.ico');
    assert.deepEqual(paths.map((path) => path.replace(/\d+\.\d+\.\d+/, 'x.y.z')).sort(), [
      '/partner.html',
      '/release/feed/v1/actions.json',
      '/release/feed/v1/towns/boston.json',
      '/release/feed/v1/towns/lowell.json',
      '/release/feed/v1/towns/worthington.json',
      '/release/x.y.z/rights-kit.js',
    ]);
    for (const request of requests.filter((request) => request.url().includes('/feed/')))
      assert.deepEqual([request.headers()['cookie'] ?? '', request.headers()['referer'] ?? ''], ['', '']);
    assert.deepEqual(errors, []);
    await context.close();
  });

  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 412, height: 915 },
    { width: 320, height: 640 },
  ])
    it(`A-12 moves nothing and focuses nothing while the widgets arrive, at ${viewport.width} × ${viewport.height}`, async () => {
      const { page, context } = await visit(viewport);
      await page.goto(address('/partner.html'), { waitUntil: 'networkidle0' });
      await page.waitForSelector('rights-town-policy-card:state(ready)');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
      await context.close();
    });

  for (const width of [280, 600, 1200])
    it(`A-12 has no hole beneath a card or button, at ${width}`, async () => {
      const { page, context } = await visit({ width, height: 800 });
      await page.goto(address('/partner.html'), { waitUntil: 'networkidle0' });
      await page.$$eval('[town], [action]', (widgets) => {
        for (const widget of widgets) widget.setAttribute('loading', 'eager');
      });
      await ready(page, 'rights-town-policy-card');
      await ready(page, 'rights-action-button');
      const { holes, sideways } = await page.evaluate(() => {
        // What stands above each of them in its column ends shortly before it.
        const blocks = [...document.querySelectorAll('.intro, [town], .give')];
        const inner = (block: Element): DOMRect =>
          (block.shadowRoot?.querySelector('.root') ?? block).getBoundingClientRect();
        return {
          holes: blocks.slice(1).map((block) => {
            const { top, left } = block.getBoundingClientRect();
            const above = blocks
              .map(inner)
              .filter((box) => box.bottom <= top && box.left <= left + 1 && box.right > left)
              .map(({ bottom }) => top - bottom);
            return Math.round(Math.min(...above));
          }),
          sideways: document.documentElement.scrollWidth - innerWidth,
        };
      });
      assert.equal(holes.length, 4);
      for (const hole of holes.slice(1)) assert.ok(hole <= (width < 1056 ? 60 : 400), holes.join());
      assert.ok((holes[3] ?? Infinity) <= 60, holes.join());
      assert.equal(sideways, 0);
      await context.close();
    });

  it('A-13 shows its own links without JavaScript', async () => {
    const { page, context } = await visit();
    await page.setJavaScriptEnabled(false);
    await page.goto(address('/partner.html'));
    const box = await (await page.$('rights-town-policy-card a'))?.boundingBox();
    assert.ok(box && box.height > 0);
    await context.close();
  });
});

describe('the snippet that a demo page shows', () => {
  const opened = async (path: string): Promise<OpenedPage> => {
    const strip = await visit();
    await strip.page.goto(address(path));
    await press(strip.page, '.strip summary');
    return strip;
  };
  const words = (page: Page, selector: string): Promise<string> =>
    page.$eval(selector, ({ textContent }) => textContent.trim());

  for (const path of ['/', '/es.html', '/partner.html'])
    it(`S-04 has the whole addresses of this site, and no value to fill in: ${path}`, async () => {
      const { page, context } = await opened(path);
      const code = await words(page, '.strip code');
      const addresses = [...code.matchAll(/ (?:src|href|feed)="([^"]*)"/g)].map(([, found]) => found ?? '');
      assert.ok(addresses.length >= 3, code);
      for (const found of addresses) assert.ok(found.startsWith(address('/release/')), found);
      for (const found of addresses.filter((found) => !found.includes('/feed/')))
        assert.equal((await fetch(found)).status, 200, found);
      assert.doesNotMatch(code, /PARTNER|example\.org|…|\{\{/);
      assert.equal(await page.$eval('.relative', (note) => note.checkVisibility()), false);
      await context.close();
    });

  it('says "Copied" when it is on the clipboard, and not before', async () => {
    const { page, context } = await opened('/');
    await page.evaluate(() => {
      navigator.clipboard.writeText = (text) =>
        new Promise((resolve) => {
          Object.assign(globalThis, { written: text, finish: resolve });
        });
    });
    await press(page, '.copy');
    assert.equal(await words(page, '[role=status]'), '');
    await page.evaluate(() => {
      (globalThis as unknown as { finish(): void }).finish();
    });
    await page.waitForFunction(() => document.querySelector('.copy-status')?.textContent === 'Copied');
    const written = await page.evaluate(() => (globalThis as unknown as { written: string }).written);
    assert.equal(written.trim(), await words(page, '.strip code'));
    await context.close();
  });

  it('selects the snippet and says how to copy it where the clipboard refuses', async () => {
    const { page, context } = await opened('/es.html');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await press(page, '.copy');
    await page.waitForFunction(() =>
      document.querySelector('.copy-status')?.textContent.startsWith('No se copió'),
    );
    assert.equal(
      (await page.evaluate(() => getSelection()?.toString() ?? '')).trim(),
      await words(page, '.strip code'),
    );
    await context.close();
  });

  it('A-13 stands there without JavaScript too, and says what its addresses are', async () => {
    const { page, context } = await visit();
    await page.setJavaScriptEnabled(false);
    await page.goto(address('/'));
    await page.click('.strip summary');
    assert.deepEqual(
      await page.$$eval('.copy, .print, .relative', (found) => found.map((node) => node.checkVisibility())),
      [true, false, false],
    );
    await context.close();
  });
});

describe('a feed that fails', () => {
  const answers: Readonly<Record<string, Partial<ResponseForRequest>>> = {
    'a 404': { status: 404, body: 'not found' },
    'a page of HTML': { status: 200, contentType: 'text/html', body: '<h1>Moved</h1>' },
    garbage: { status: 200, contentType: 'application/json', body: '{"version":1,' },
    'five megabytes': { status: 200, contentType: 'application/json', body: `{"a":"${'x'.repeat(5e6)}"}` },
    'a redirect': { status: 302, headers: { location: '/partner.html' } },
    'a prototype': { status: 200, contentType: 'application/json', body: '{"__proto__":{"version":1}}' },
    'nested arrays': {
      status: 200,
      contentType: 'application/json',
      body: '['.repeat(5000) + ']'.repeat(5000),
    },
  };
  for (const [name, answer] of Object.entries(answers))
    it(`A-13 leaves the page's own links visible: ${name}`, async () => {
      const { page, errors, context } = await visit();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        void (request.url().includes('/feed/') ? request.respond(answer) : request.continue());
      });
      await page.evaluateOnNewDocument(() => {
        globalThis.failures = [];
        document.addEventListener('rights-error', (event: Event & { readonly code?: string }) =>
          globalThis.failures.push(event.code ?? ''),
        );
        addEventListener('unhandledrejection', ({ reason }) =>
          globalThis.failures.push(`unhandled ${String(reason)}`),
        );
      });
      await page.goto(address('/partner.html'));
      await page.waitForFunction(() => globalThis.failures.length >= 3);
      const failures = await page.evaluate(() => globalThis.failures);
      assert.ok(
        failures.every((code) => ['not-found', 'invalid', 'too-large', 'network'].includes(code)),
        String(failures),
      );
      for (const link of await page.$$('rights-town-policy-card > a'))
        assert.ok(((await link.boundingBox())?.height ?? 0) > 0);
      assert.deepEqual(errors, []);
      await context.close();
    });
});
