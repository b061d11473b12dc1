/** `privacy.json`, compared with what a browser sees of every widget. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it as test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { moduleTag, survey, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { Page } from 'puppeteer-core';
import type { Privacy } from '../scripts/privacy.ts';
import { CORE, documentOf, setUp, VERSION } from './invented.ts';

declare global {
  /** The fields of each event that has been fired, by its name. */
  var heard: Record<string, string[]>;
}

const { it } = testsNeeding('chromium');
const shared = setUp();
const file = fileURLToPath(import.meta.resolve('rights-kit/privacy.json'));
const privacy = JSON.parse(readFileSync(file, 'utf8')) as Privacy; // the format that the build writes

/** Every widget, in every state that asks for a file of its own. */
const WIDGETS = `
<rights-town-policy-card loading="eager" town="alder"><a href="/own">Alder</a></rights-town-policy-card>
<rights-town-policy-card loading="eager" town="nowhere"><a href="/own">Nowhere</a></rights-town-policy-card>
<div lang="es"><rights-town-policy-card loading="eager" town="birch"><a href="/own">Birch</a></rights-town-policy-card></div>
<rights-case-timeline loading="eager" cases="roe-v-example"><a href="/own">Roe</a></rights-case-timeline>
<rights-case-timeline loading="eager" cases="nowhere-v-nobody"><a href="/own">Nobody</a></rights-case-timeline>
<rights-action-button loading="eager" action="donate-sample" amounts="25 50" monthly><a href="/own">Donate</a></rights-action-button>
<rights-action-banner loading="eager" action="petition" dismissible remember="local"><a href="/own">Sign</a></rights-action-banner>
<rights-action-banner id="meeting" dismissible remember="session"><h2 slot="heading">A meeting</h2><a href="/own">Come</a></rights-action-banner>
<rights-action-banner id="other" dismissible><h2 slot="heading">Another</h2><a href="/own">Come</a></rights-action-banner>`;
const COUNT = WIDGETS.split('<rights-').length - 1;

/** Runs before the scripts of the page. Links are followed as far as the event. */
function listen(): void {
  globalThis.heard = {};
  for (const type of ['ready', 'error', 'act', 'dismiss', 'dismissed'])
    addEventListener(`rights-${type}`, (event) => {
      globalThis.heard[event.type] = Object.keys(event).filter((name) => name !== 'isTrusted');
      if (type === 'act') event.preventDefault();
    });
}

/** Presses every control of every widget, those that dismiss a banner last. */
async function pressAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const controls of ['summary, [type=radio], button:not([part~=dismiss])', 'a', '[part~=dismiss]'])
      for (const root of roots)
        for (const control of root.querySelectorAll<HTMLElement>(controls)) {
          // A link to a source fires no event that could keep it from opening.
          if (control instanceof HTMLAnchorElement)
            control.addEventListener('click', (event) => {
              event.preventDefault();
            });
          control.click();
        }
  });
}

/** The path of a request with its varying parts named as in the file. */
const patternOf = (pathname: string): string =>
  pathname
    .replace(/^\/release\/(?:feed\/v1\/)?/, '')
    .replace(/^(?:\d+\.\d+\.\d+|v1)\//, '<version>/')
    .replace(/[^/<>]+(?=\.js$)/, '<name>')
    .replace(/(?<=\/)[^/<>]+(?=\.json$)/, '<name>');

describe('what the package says about privacy', () => {
  test('P-06 is that of this version, and names no origin but the two', () => {
    assert.equal(privacy.version, VERSION);
    assert.deepEqual(Object.keys(privacy.origins), ['release', 'feed']);
  });

  it('P-06 is what a browser sees: requests, storage and events', async (t) => {
    const release = shared.site.url;
    // The same server by another name, so that the feed has an origin of its own.
    const feed = release.replace('127.0.0.1', 'localhost');
    const frame = `<iframe sandbox="allow-scripts" src="/release/embed.html#widget=town-policy-card&amp;town=alder"></iframe>`;
    const { page, requests, errors } = await shared.visit(
      t,
      documentOf(WIDGETS + frame, {
        head: moduleTag(CORE) + moduleTag(CORE.replace('rights-kit.js', 'frame.js')),
        attributes: `data-rights-feed="${feed}/release/feed/v1/"`,
      }),
      { first: listen },
    );
    const outcomes = () =>
      page.evaluate(() => globalThis.firedEvents.filter(({ type }) => /ready|error/.test(type)).length);
    await until(async () => (await outcomes()) >= COUNT);
    await until(() => page.frames().some((each) => each.url().includes('/embed.html')));
    await pressAll(page);
    await until(() => page.evaluate(() => 'rights-dismissed' in globalThis.heard));
    const own = (): URL[] =>
      requests
        .map((request) => new URL(request.url()))
        .filter(({ pathname }) => pathname !== '/favicon.ico' && !pathname.startsWith('/page-'));
    // The widgets of the frame have their feed beside the frame's page.
    const asked = (): string[] => {
      const patterns = own().map(({ origin, pathname, search }) => {
        assert.equal(search, '');
        const isFeed = pathname.startsWith('/release/feed/v1/');
        assert.ok(isFeed ? [feed, release].includes(origin) : origin === release, origin + pathname);
        return `${isFeed ? 'feed' : 'release'}: ${patternOf(pathname)}`;
      });
      return [...new Set(patterns)].sort();
    };
    const listed = privacy.requests.map(({ origin, path }) => `${origin}: ${path}`).sort();
    // First for all that must come, however late, then for what must not.
    await until(() => asked().length >= listed.length);
    await page.waitForNetworkIdle();
    assert.deepEqual(errors, []);
    assert.ok((await survey(page)).some(({ isReady }) => isReady));
    assert.ok(own().some(({ origin }) => origin === feed));
    assert.deepEqual(asked(), listed);

    const client = await page.createCDPSession();
    const { cookies } = await client.send('Network.getCookies', { urls: [release, feed] });
    assert.deepEqual(cookies, privacy.cookies);

    const stored = await page.evaluate(async () => ({
      sessionStorage: Object.entries(sessionStorage),
      localStorage: Object.entries(localStorage),
      others: [...(await indexedDB.databases()), ...(await caches.keys()), window.name].filter(Boolean),
    }));
    assert.deepEqual(stored.others, []);
    for (const store of ['sessionStorage', 'localStorage'] as const) {
      assert.deepEqual(
        stored[store].map(([key]) => key),
        privacy.storage.filter((each) => each.in.includes(store)).map(({ key }) => key),
      );
      for (const [, value] of stored[store]) {
        const [id, revision] = Object.entries(Object(JSON.parse(String(value)))).flat();
        assert.equal(id, store === 'localStorage' ? 'petition' : 'meeting');
        assert.match(String(revision), /^(?:always|\d{4}-\d\d-\d\d)$/);
      }
    }

    const heard = await page.evaluate(() => globalThis.heard);
    assert.deepEqual(
      Object.fromEntries(Object.entries(heard).map(([name, fields]) => [name, fields.sort()])),
      Object.fromEntries(privacy.events.map(({ name, fields }) => [name, Object.keys(fields).sort()])),
    );
  });
});
