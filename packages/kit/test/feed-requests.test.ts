/** Requests for the feed by widgets on a page of another origin: cookies, and files that the page asks for ahead. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { describe, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { longTimers, openBrowser, until, type TestBrowser, type TestPage } from '@rights-kit/tooling/browser';
import { TIMEOUTS, wantedEngines } from '@rights-kit/tooling/browsers';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { jsonAnswer, pageAnswer, startSite, type Site } from '@rights-kit/tooling/site';
import type { ConsoleMessage } from 'puppeteer-core';
import { releaseHeaders } from '../release/headers.ts';
import { built, COMMAND, RELEASE } from './invented.ts';

const run = async (kit: Site, ...args: string[]): Promise<string> => {
  const publisher = ['--records', path.join(import.meta.dirname, 'publisher')];
  const call = [COMMAND, 'snippet', ...args, '--base', `${kit.url}/release/`, ...publisher];
  return (await promisify(execFile)(process.execPath, call)).stdout;
};

const CARD = ['town-policy-card', '--town', 'alder'];
const TIMELINE = ['case-timeline', '--cases', 'roe-v-example doe-v-sample'];
const BANNER = ['action-banner', '--action', 'sample-bill'];

/** A file of the feed in a release. */
const PLACE = '/feed/v1/actions.json';

const FILES = [
  'towns/alder.json',
  'cases/roe-v-example.json',
  'cases/doe-v-sample.json',
  'actions.json',
] as const;

interface FeedSite extends Site {
  /** The headers of each request for a feed file, by its path below the feed. */
  readonly received: Map<string, IncomingHttpHeaders[]>;
}

/** @param cache how long a browser may keep a file of the feed; by default as in a release */
async function startKit(
  t: TestContext,
  cache = releaseHeaders(RELEASE).of(PLACE)['Cache-Control'],
): Promise<FeedSite> {
  const site = await startSite({ release: RELEASE });
  t.after(() => site.close());
  const received = new Map<string, IncomingHttpHeaders[]>();
  for (const file of FILES) {
    const { headers, body } = jsonAnswer(built(`feed/v1/${file}`));
    site.answers.set(`/release/feed/v1/${file}`, ({ headers: sent }, response) => {
      received.set(file, [...(received.get(file) ?? []), sent]);
      response.writeHead(200, { ...headers, 'Cache-Control': cache }).end(body);
    });
  }
  return Object.assign(site, { received });
}

const hasConsole = (
  page: TestPage,
): page is TestPage & { on(name: 'console', listen: (message: ConsoleMessage) => void): unknown } =>
  'on' in page;

let count = 0;
/** Opens a page of another origin, with a cookie that goes to every port of the host. */
async function open(
  t: TestContext,
  browser: TestBrowser | undefined,
  host: Site | undefined,
  html: string,
): Promise<TestPage & { readonly warnings: readonly string[] }> {
  assert.ok(browser && host);
  const pathname = `/page-${++count}`;
  const document = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A partner</title>${longTimers()}${html}</html>`;
  host.answers.set(pathname, pageAnswer(document, { 'Set-Cookie': 'reader=1; Path=/' }));
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const warnings: string[] = [];
  if (hasConsole(page))
    page.on('console', (message) => {
      if (['warn', 'error'].includes(message.type())) warnings.push(message.text());
    });
  await page.goto(host.url + pathname, { timeout: TIMEOUTS.timeout });
  return Object.assign(page, { warnings });
}

/** Waits until every widget shows its record. */
const allReady = (page: TestPage, widgets: number): Promise<unknown> =>
  until(() =>
    page.evaluate((expected) => document.querySelectorAll(':state(ready)').length === expected, widgets),
  );

for (const engine of wantedEngines())
  describe(`requests for the feed, in ${engine}`, () => {
    const { it, before, after } = testsNeeding(engine);
    let browser: TestBrowser | undefined;
    let host: Site | undefined;
    before(async () => {
      [browser, host] = await Promise.all([openBrowser(engine), startSite()]);
    });
    after(async () => {
      await browser?.close();
      await host?.close();
    });

    it('S-09 carry no cookie to another origin, and no address of the page', async (t) => {
      const kit = await startKit(t, 'no-store');
      for (const more of [[], ['--preload']]) {
        const page = await open(t, browser, host, await run(kit, ...CARD, '--loading', 'eager', ...more));
        await allReady(page, 1);
        // The browser has a cookie for that host: a request with credentials carries it.
        await page.evaluate(
          (url) => fetch(url, { mode: 'no-cors', credentials: 'include' }).then(() => undefined),
          `${kit.url}/release/feed/v1/actions.json`,
        );
      }
      const cards = kit.received.get('towns/alder.json') ?? [];
      assert.ok(cards.length >= 2);
      for (const { cookie, referer } of cards) assert.deepEqual([cookie, referer], [undefined, undefined]);
      const controls = (kit.received.get('actions.json') ?? []).map(({ cookie }) => cookie);
      assert.deepEqual(controls, ['reader=1', 'reader=1']);
    });

    it('P-01 go out once for each record, also where the page asks ahead', async (t) => {
      const kit = await startKit(t);
      const snippets = [await run(kit, ...CARD, '--preload')];
      for (const widget of [TIMELINE, BANNER, BANNER])
        snippets.push(await run(kit, ...widget, '--preload', '--no-script'));
      const page = await open(t, browser, host, snippets.join('\n'));
      await allReady(page, 4);
      assert.deepEqual(
        FILES.map((file) => [file, kit.received.get(file)?.length]),
        FILES.map((file) => [file, 1]),
      );
      assert.deepEqual(page.warnings, []);
    });

    // Firefox takes what was asked for ahead from its cache alone, so there a second request goes out where nothing may be kept.
    if (engine !== 'firefox') {
      it('P-01 use what the page asked for ahead where nothing may be kept', async (t) => {
        const kit = await startKit(t, 'no-store');
        const page = await open(t, browser, host, await run(kit, ...TIMELINE, '--preload'));
        await allReady(page, 1);
        assert.equal(kit.received.get('cases/roe-v-example.json')?.length, 1);
        assert.equal(kit.received.get('cases/doe-v-sample.json')?.length, 1);
        // Each address has one entry, that of the link: a browser that does not use a preload adds that of the script's request.
        const feed = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .flatMap((entry) =>
              entry instanceof PerformanceResourceTiming && entry.name.includes('/feed/')
                ? entry.initiatorType
                : [],
            ),
        );
        assert.deepEqual(feed, ['link', 'link']);
      });

      it('P-01 are counted twice where a preload has other credentials', async (t) => {
        const kit = await startKit(t, 'no-store');
        const snippet = await run(kit, ...CARD, '--preload');
        const other = snippet.replace(' crossorigin ', ' crossorigin="use-credentials" ');
        const page = await open(t, browser, host, other);
        await allReady(page, 1);
        // The two go by different connections, so that either may come first.
        await until(() => kit.received.get('towns/alder.json')?.length === 2);
      });
    }
  });
