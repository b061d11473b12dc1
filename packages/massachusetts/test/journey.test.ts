/** A partner's page with the built release, in a real browser. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { newPage, openBrowser, ready } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { RunningServer } from '@rights-kit/tooling/serve';
import type { Browser, ResponseForRequest } from 'puppeteer-core';
import { serve } from '../serve.ts';

declare global {
  /** The codes of `rights-error` events, and unhandled rejections. */
  var failures: string[];
}

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

describe("a partner's page", () => {
  it('P-01 asks for the script once and for one feed file a card or button, and for nothing else', async () => {
    const { page, requests, errors, context } = await newPage(browser);
    await page.goto(new URL('/partner.html', server.url).href, { waitUntil: 'networkidle0' });
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
      const { page, context } = await newPage(browser, viewport);
      await page.goto(new URL('/partner.html', server.url).href, { waitUntil: 'networkidle0' });
      await page.waitForSelector('rights-town-policy-card:state(ready)');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
      await context.close();
    });

  it('A-13 shows its own links without JavaScript', async () => {
    const { page, context } = await newPage(browser);
    await page.setJavaScriptEnabled(false);
    await page.goto(new URL('/partner.html', server.url).href);
    const box = await (await page.$('rights-town-policy-card a'))?.boundingBox();
    assert.ok(box && box.height > 0);
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
      const { page, errors, context } = await newPage(browser);
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
      await page.goto(new URL('/partner.html', server.url).href);
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
