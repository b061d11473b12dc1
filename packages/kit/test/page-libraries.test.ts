/** Libraries that replace or morph parts of a page which shows widgets. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { moduleTag, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { Page } from 'puppeteer-core';
import { CORE, documentOf, setUp } from './invented.ts';

const { it } = testsNeeding('chromium');
const shared = setUp();

const LIBRARIES = {
  '/turbo.js': import.meta.resolve('@hotwired/turbo/dist/turbo.es2017-esm.js'),
  '/htmx.js': import.meta.resolve('htmx.org/dist/htmx.min.js'),
  '/idiomorph.js': import.meta.resolve('idiomorph/dist/idiomorph-ext.min.js'),
};

function serveLibraries(): void {
  for (const [address, file] of Object.entries(LIBRARIES))
    shared.site.answers.set(address, {
      headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
      body: readFileSync(fileURLToPath(file), 'utf8'),
    });
}

const TURBO = moduleTag(CORE) + moduleTag('/turbo.js');
const HTMX = `${moduleTag(CORE)}<script src="/htmx.js"></script><script src="/idiomorph.js"></script>`;

/** All four widgets, with own words that a page may change. */
const widgets = (words: string, town = 'birch'): string => `
  <rights-action-banner id="banner" dismissible><h2 slot="heading">Hearing</h2><a href="/hearing">${words}</a></rights-action-banner>
  <rights-case-timeline id="list"><ol><li><time datetime="2024-06-01">June 1, 2024</time>: ${words}</li></ol></rights-case-timeline>
  <rights-town-policy-card id="card" loading="eager" town="${town}"><a href="/own">${words}</a></rights-town-policy-card>
  <rights-action-button id="button"><a href="/${words.length}">${words}</a></rights-action-button>`;

const page = (head: string, body: string): string => documentOf(body, { head });

/** The text that each widget shows from its shadow root and its slotted children, by id. */
const shownTexts = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll(':is(#banner, #list, #card, #button):state(ready)')].map((element) => [
        element.id,
        (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      ]),
    ),
  );

/** Waits until each of the four widgets is there once and shows what it must. */
async function show(page: Page, words: string, town: string): Promise<void> {
  const isShown = async (): Promise<boolean> => {
    const texts = await shownTexts(page);
    return (
      ['banner', 'list', 'button'].every((id) => texts[id]?.includes(words)) &&
      texts['card']?.includes(town) === true
    );
  };
  await until(() => isShown().catch(() => false)); // while a page loads, its context is gone
  const count = await page.evaluate(
    () => document.querySelectorAll(':is(#banner, #list, #card, #button)').length,
  );
  assert.equal(count, 4);
}

/** A click of the page's own, as a reader's. */
const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((find) => document.querySelector<HTMLElement>(find)?.click(), selector);

describe('a page that Turbo changes', { concurrency: 2 }, () => {
  it('K-01 shows the widgets of the next page, and of the one before it again', async (t) => {
    serveLibraries();
    shared.site.answers.set('/second.html', {
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: page(TURBO, widgets('We meet on Tuesday', 'alder')),
    });
    const first = page(TURBO, `${widgets('Come on Monday')}<a id="next" href="/second.html">Next</a>`);
    const { page: tab, errors } = await shared.visit(t, first);
    await show(tab, 'Come on Monday', 'Birch');
    await tab.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await press(tab, '#next');
    await show(tab, 'We meet on Tuesday', 'Alder');
    await tab.evaluate(() => {
      history.back();
    });
    await show(tab, 'Come on Monday', 'Birch');
    assert.equal(await tab.evaluate(() => Reflect.get(globalThis, 'isSamePage')), true, 'Turbo did not act');
    assert.deepEqual(errors, []);
  });

  it('K-01 follows children that Turbo morphs', async (t) => {
    serveLibraries();
    const method = '<meta name="turbo-refresh-method" content="morph">';
    let words = 'Come on Monday';
    let town = 'birch';
    const { page: tab, errors } = await shared.visit(t, (_, answer) => {
      answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      answer.end(page(method + TURBO, widgets(words, town)));
    });
    await show(tab, words, 'Birch');
    await tab.evaluate(() => Object.assign(globalThis, { card: document.querySelector('#card') }));
    [words, town] = ['We meet on Tuesday', 'alder'];
    await tab.evaluate(() => {
      const turbo: unknown = Reflect.get(globalThis, 'Turbo');
      const visit: unknown = turbo instanceof Object && Reflect.get(turbo, 'visit');
      if (visit instanceof Function) visit.call(turbo, location.href, { action: 'replace' });
    });
    await show(tab, words, 'Alder');
    assert.equal(
      await tab.evaluate(() => Reflect.get(globalThis, 'card') === document.querySelector('#card')),
      true,
      'Turbo did not morph',
    );
    assert.deepEqual(errors, []);
  });
});

describe('a page that htmx changes', { concurrency: 2 }, () => {
  for (const swap of ['innerHTML', 'outerHTML', 'morph:innerHTML', 'morph:outerHTML'])
    it(`K-01 shows the widgets of the response: hx-swap="${swap}"`, async (t) => {
      serveLibraries();
      shared.site.answers.set(`/${swap}`, {
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
        body: swap.endsWith('outerHTML')
          ? `<main id="main">${widgets('We meet on Tuesday', 'alder')}</main>`
          : widgets('We meet on Tuesday', 'alder'),
      });
      const button = `<button id="load" hx-get="/${swap}" hx-target="#main" hx-swap="${swap}" hx-ext="morph">Load</button>`;
      const { page: tab, errors } = await shared.visit(
        t,
        page(HTMX, `${button}<main id="main">${widgets('Come on Monday')}</main>`),
      );
      await show(tab, 'Come on Monday', 'Birch');
      await press(tab, '#load');
      await show(tab, 'We meet on Tuesday', 'Alder');
      assert.deepEqual(errors, []);
    });
});

describe('a page that scripts of its own change', { concurrency: 2 }, () => {
  const CHANGES: Readonly<Record<string, () => unknown>> = {
    'innerHTML +=': () => {
      document.body.innerHTML += '<p>More</p>';
    },
    'a clone in its place': () => {
      for (const element of document.querySelectorAll('[id]')) element.replaceWith(element.cloneNode(true));
    },
    'a copy by importNode': () => {
      for (const element of document.querySelectorAll('[id]'))
        element.replaceWith(document.importNode(element, true));
    },
    moveBefore: () => {
      const main = document.body.appendChild(document.createElement('main'));
      for (const element of document.querySelectorAll('[id]'))
        // No type has it yet.
        (main as unknown as { moveBefore(node: Node, child: null): void }).moveBefore(element, null);
    },
    'a view transition': () =>
      // It changes the page in a later frame.
      document.startViewTransition(() => {
        document.body.append(...document.querySelectorAll('[id]'));
      }).updateCallbackDone,
    'taken out and put back': async () => {
      const elements = document.querySelectorAll('[id]');
      for (const element of elements) element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.append(...elements);
    },
  };
  for (const [name, change] of Object.entries(CHANGES))
    it(`K-01 shows the widgets as before: ${name}`, async (t) => {
      const { page: tab, errors } = await shared.visit(t, page(moduleTag(CORE), widgets('Come on Monday')));
      await show(tab, 'Come on Monday', 'Birch');
      await tab.evaluate(change);
      await show(tab, 'Come on Monday', 'Birch');
      // What is followed before is followed after it.
      await tab.evaluate(() => {
        for (const element of document.querySelectorAll('#banner > a, #list li, #button > a'))
          element.lastChild?.replaceWith('We meet on Tuesday');
        document.querySelector('#card')?.setAttribute('town', 'alder');
      });
      await show(tab, 'We meet on Tuesday', 'Alder');
      assert.deepEqual(errors, []);
    });
});
