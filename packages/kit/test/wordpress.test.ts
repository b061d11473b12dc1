/** The two snippet forms that an author can paste in a real WordPress: an oEmbed address, and placeholders. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, type TestContext } from 'node:test';
import { openBrowser, until } from '@rights-kit/tooling/browser';
import { TIMEOUTS } from '@rights-kit/tooling/browsers';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { startServer } from '@rights-kit/tooling/serve';
import type { Browser, Page } from 'puppeteer-core';
import { releaseHeaders } from '../release/headers.ts';
import { readRelease } from '../release/releases.ts';
import { scriptTag, snippet, type WidgetAttributes } from '../src/snippet.ts';
import { faults } from './faults.ts';
import { COMMAND, VERSION as version } from './invented.ts';
import { startWordPress, type WordPress } from './wordpress.ts';

const THEMES = { 'a classic theme': 'twentytwentyone', 'a block theme': 'twentytwentythree' };
const WIDGETS = ['action-banner', 'case-timeline', 'town-policy-card', 'action-button'] as const;
const TAGS = WIDGETS.map((widget) => `rights-${widget}`);

const { it, before, after } = testsNeeding('php', 'mariadb', 'wordpress', 'chromium');

let folder = '';
let kit: Awaited<ReturnType<typeof startServer>> | undefined;
let site: WordPress | undefined;
let browser: Browser | undefined;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-'));
  // The release names the address of the server, which therefore runs before there is one. It reads the headers of the built one.
  let headers: ReturnType<typeof releaseHeaders> | undefined;
  const built = (): ReturnType<typeof releaseHeaders> => (headers ??= releaseHeaders(folder));
  kit = await startServer({
    port: 0,
    folders: { release: folder },
    headers: {
      get shared() {
        return built().shared;
      },
      of: (pathname) => built().of(pathname),
    },
  });
  const base = `${kit.url}/release/`;
  const publisher = path.join(import.meta.dirname, 'publisher');
  execFileSync(process.execPath, [COMMAND, 'build', publisher, '--out', folder, '--base', base]);
  const children = [{ text: 'Own words', href: 'https://www.example.org/own' }];
  const widgets: WidgetAttributes = {
    'action-banner': { action: 'sample-bill', allow: 'bills.example.org', dismissible: true },
    'case-timeline': { cases: 'roe-v-example' },
    'town-policy-card': { town: 'alder' },
    'action-button': { action: 'guide', allow: 'guides.example.org' },
  };
  const placeholders = WIDGETS.map((widget) =>
    snippet({
      widget,
      attributes: { ...widgets[widget], loading: 'eager' },
      children,
      form: 'placeholder',
    }),
  );
  const release = readRelease(path.join(folder, version))!;
  const address = snippet({
    widget: 'town-policy-card',
    attributes: { town: 'alder' },
    children,
    form: 'oembed',
    base,
  });
  const gift = snippet({
    widget: 'action-button',
    attributes: { action: 'donate-sample' },
    children,
    form: 'oembed',
    base,
  });
  site = await startWordPress(
    [
      `<!-- wp:paragraph -->\n<p>Before.</p>\n<!-- /wp:paragraph -->\n\n${address}\n`,
      `<!-- wp:html -->\n${placeholders.join('\n')}\n<!-- /wp:html -->`,
      `${gift}\n`,
    ],
    scriptTag(base, release),
  );
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await kit?.close();
  rmSync(folder, { recursive: true });
});

async function open(t: TestContext, address: string): Promise<Page> {
  const context = await browser!.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await page.goto(address, { timeout: TIMEOUTS.timeout });
  return page;
}

describe('WordPress', () => {
  for (const [name, theme] of Object.entries(THEMES)) {
    it(`makes a frame of a record page's address, as high as the record, with ${name}`, async (t) => {
      site!.setTheme(theme);
      const page = await open(t, site!.addressOf(0));
      const { sandbox, height } = await page.$eval('iframe.wp-embedded-content', (frame) => ({
        sandbox: frame.getAttribute('sandbox'),
        height: frame.clientHeight,
      }));
      assert.equal(sandbox, 'allow-scripts');
      const frame = await until(() => page.frames().find((each) => each.url().includes('/embed.html')));
      await until(() =>
        frame.evaluate(() => document.querySelector('rights-town-policy-card')?.matches(':state(ready)')),
      );
      // WordPress limits a frame to a height of 1,000 pixels.
      await until(() =>
        page.$eval(
          'iframe.wp-embedded-content',
          (each) => each.clientHeight === 1000 && getComputedStyle(each).visibility === 'visible',
        ),
      );
      assert.ok(height <= 1000);
    });

    it(`A-05 A-10 shows an author's placeholders, legible, with ${name}`, async (t) => {
      site!.setTheme(theme);
      assert.match(site!.stored[1] ?? '', /data-rights="action-banner" data-action="sample-bill"/);
      for (const width of [320, 1280]) {
        const page = await open(t, site!.addressOf(1));
        await page.setViewport({ width, height: 900 });
        await until(() =>
          page.evaluate(
            (tags) => tags.every((tag) => document.querySelector(tag)?.matches(':state(ready)')),
            TAGS,
          ),
        );
        assert.deepEqual(await faults(page, TAGS.join()), []);
      }
    });
  }

  it('makes a button with amounts of the address of an action that asks for money', async (t) => {
    const page = await open(t, site!.addressOf(2));
    const frame = await until(() => page.frames().find((each) => each.url().includes('/embed.html')));
    await until(() =>
      frame.evaluate(() => document.querySelector('rights-action-button')?.matches(':state(ready)')),
    );
    const amounts = await frame.evaluate(
      () =>
        document.querySelector('rights-action-button')!.shadowRoot!.querySelectorAll('a[href*="amount="]')
          .length,
    );
    assert.equal(amounts, 3);
    // WordPress limits a frame to a height of at least 200 pixels.
    await until(async () => {
      const inner = await frame.evaluate(() => document.body.getBoundingClientRect().height);
      const outer = await page.$eval('iframe.wp-embedded-content', (each) => each.clientHeight);
      return outer === Math.max(200, Math.ceil(inner));
    });
  });

  it("K-16 shows a record without a scroll bar where an administrator adds the frames' script", async (t) => {
    const page = await open(t, site!.addressOf(0));
    const frame = await until(() => page.frames().find((each) => each.url().includes('/embed.html')));
    await until(() =>
      frame.evaluate(() => document.querySelector('rights-town-policy-card')?.matches(':state(ready)')),
    );
    await page.addScriptTag({ type: 'module', url: `${kit!.url}/release/${version}/frame.js` });
    await until(async () => {
      const inner = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      const outer = await page.$eval('iframe.wp-embedded-content', (each) => each.clientHeight);
      return inner > 1000 && outer === inner;
    });
  });

  it("leads a link of its frame to the record's page", async (t) => {
    const page = await open(t, site!.addressOf(0));
    const frame = await until(() => page.frames().find((each) => each.url().includes('/embed.html')));
    await until(() =>
      frame.evaluate(() => document.querySelector('rights-town-policy-card')?.matches(':state(ready)')),
    );
    const element = (await page.$('iframe.wp-embedded-content'))!;
    await until(() => element.evaluate((each) => getComputedStyle(each).visibility === 'visible'));
    await element.scrollIntoView();
    await frame.evaluate(() => {
      document.querySelector('rights-town-policy-card')!.shadowRoot!.querySelector('summary')!.click();
    });
    const record = `${kit!.url}/release/r/towns/alder/`;
    // The frame grows with what was opened, at some time: the click is tried until it has met the link.
    await until(
      async () => {
        if (page.url() === record) return true;
        try {
          const { x, y } = await frame.evaluate(() => {
            const root = document.querySelector('rights-town-policy-card')!.shadowRoot!;
            const rect = root.querySelector('details a')!.getClientRects()[0]!;
            return { x: rect.x + 5, y: rect.y + rect.height / 2 };
          });
          const top = (await element.boundingBox())!.y;
          await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), top + y - 400);
          const box = (await element.boundingBox())!;
          await page.mouse.click(box.x + x, box.y + y);
        } catch (error) {
          // The frame is gone as soon as a click has led away.
          if (page.url() !== record) console.error(error);
        }
        return page.url() === record;
      },
      { every: 500 },
    );
  });
});
