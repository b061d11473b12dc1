/** Faults that widgets meet on real pages, each by its kind. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { firedEvents, moduleTag, rejections, survey, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { Page } from 'puppeteer-core';
import { built, CORE, documentOf, setUp, VERSION } from './invented.ts';

const { it } = testsNeeding('chromium');
const shared = setUp();

const FEED = '/release/feed/v1/';
const LINK = '<a href="/own">Our own words</a>';

/** Waits until each element has fired `rights-ready` or `rights-error`. @returns the code of each error, `''` for none */
async function outcomes(page: Page): Promise<string[]> {
  const { length } = await survey(page);
  await until(async () => (await firedEvents(page)).length >= length);
  return (await firedEvents(page)).map(({ code }) => code);
}

describe('a script whose address is in no folder', { concurrency: 4 }, () => {
  /** Script combiners and lazy loaders fetch a file and load it from another address. */
  const LOADERS: Readonly<Record<string, (code: string) => void>> = {
    'a blob: address': (code) => {
      const src = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    },
    'a data: address': (code) => {
      const src = `data:text/javascript,${encodeURIComponent(code)}`;
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    },
  };
  const ELEMENTS = `
    <rights-town-policy-card loading="eager" town="alder">${LINK}</rights-town-policy-card>
    <rights-action-button loading="eager" action="guide">${LINK}</rights-action-button>
    <rights-action-button href="https://www.example.org/">${LINK}</rights-action-button>`;

  for (const [name, load] of Object.entries(LOADERS)) {
    for (const [which, attributes, codes] of [
      ['the feed that the page names', `data-rights-feed="${FEED}"`, ['', '', '']],
      ['what needs no feed', '', ['', 'no-feed', 'no-feed']],
    ] as const)
      it(`K-15 shows ${which}: ${name}`, async (t) => {
        const { page, errors } = await shared.visit(t, documentOf(ELEMENTS, { head: '', attributes }));
        await page.evaluate(load, built(`${VERSION}/rights-kit.js`));
        assert.deepEqual((await outcomes(page)).sort(), codes);
        assert.deepEqual(errors, []);
      });

    it(`K-15 has no catalogue of another language, and speaks English: ${name}`, async (t) => {
      const attributes = `lang="es" data-rights-feed="${FEED}"`;
      const { page, errors } = await shared.visit(t, documentOf(ELEMENTS, { head: '', attributes }));
      await page.evaluate(load, built(`${VERSION}/rights-kit.js`));
      assert.deepEqual(await outcomes(page), ['', '', '']);
      assert.deepEqual(errors, []);
    });

    it(`K-15 registers the elements of each file: ${name}`, async (t) => {
      for (const file of ['action-banner', 'action-button', 'case-timeline', 'town-policy-card']) {
        const { page, errors } = await shared.visit(t, documentOf('', { head: '' }));
        await page.evaluate(load, built(`${VERSION}/${file}.js`));
        await until(() => page.evaluate((tag) => Boolean(customElements.get(tag)), `rights-${file}`));
        assert.deepEqual(errors, []);
      }
    });
  }
});

/**
 * What scripts of pages put in place of built-ins, or add to them. MooTools 1.4 has an `Event` that wraps another one, Prototype an `Array.from`
 * that knows no sets and texts with a `toJSON`, both an `Element` that makes one, older promise libraries no newer methods. The package of
 * MooTools in the npm registry is its half for servers, which has none of this.
 */
const REPLACED: Readonly<Record<string, string>> = {
  'Event, by nothing': 'window.Event = undefined',
  'Event, by an object': 'window.Event = { observe() {} }',
  'Event, by an arrow function': 'window.Event = () => {}',
  'Event, by a wrapper that throws':
    'window.Event = function (event) { this.type = event.type.toLowerCase() }',
  'Event, by a wrapper':
    'window.Event = function (event) { this.event = event; this.shift = event.shiftKey }',
  'Event, Element and Array.from, as MooTools 1.4 does': `
    const { prototype } = Element;
    window.Event = function (event) {
      event = event || window.event;
      if (event.$extended) return event;
      Object.assign(this, { event, $extended: true, type: event.type, target: event.target, page: { x: event.pageX } });
    };
    window.Element = function (tag, properties) { return Object.assign(document.createElement(tag), properties) };
    Element.prototype = prototype;
    Array.from = (item) => item == null ? [] : typeof item.length === 'number' ? Array.prototype.slice.call(item) : [item];
    for (const name of ['each', 'clean', 'link', 'contains', 'append', 'empty', 'erase', 'pick', 'flatten'])
      Array.prototype[name] = Element.prototype[name] ||= function () { throw new Error("of the page") }`,
  'Event, and createEvent, by nothing': 'window.Event = undefined; document.createEvent = undefined',
  'MouseEvent, by a function': 'window.MouseEvent = function () {}; MouseEvent.prototype = null',
  'CustomEvent, by nothing': 'window.CustomEvent = undefined',
  'CustomEvent and Event, by functions': 'window.CustomEvent = window.Event = function () {}',
  'Event, and a form shadows createEvent':
    'window.Event = function () {}; document.createEvent = () => { throw new Error("of the page") }',
  'events that cannot be dispatched':
    'EventTarget.prototype.dispatchEvent = () => { throw new Error("of the page") }',
  'dispatchEvent, by a wrapper that returns nothing':
    'const dispatch = EventTarget.prototype.dispatchEvent; EventTarget.prototype.dispatchEvent = function (event) { dispatch.call(this, event) }',
  'Array.from, by one that knows no sets':
    'Array.from = (items) => { const list = []; for (let i = 0; i < (items.length || 0); i++) list[i] = items[i]; return list }',
  'Array.from, by one that throws': 'Array.from = () => { throw new Error("of the page") }',
  'JSON, by an older library':
    'window.JSON = { stringify: (value) => String(value), parse: (text) => eval(`(${text})`) }',
  'JSON, by nothing': 'window.JSON = undefined',
  'texts and objects, with a toJSON':
    'Object.prototype.toJSON = String.prototype.toJSON = Array.prototype.toJSON = function () { return `"${this}"` }',
  'Promise, by an older library': `
    const { all, race } = Promise;
    window.Promise = class OldPromise extends Promise {};
    for (const name of ['allSettled', 'any', 'try', 'withResolvers']) Promise[name] = undefined;
    delete Promise.prototype.finally`,
  'fetch, by nothing': 'window.fetch = undefined',
  'Element.prototype, with more methods': `
    for (const name of ['show', 'hide', 'toggle', 'update', 'replace', 'insert', 'wrap', 'select', 'fire', 'get', 'set', 'store', 'retrieve', 'adopt', 'inject', 'share', 'dismiss', 'decide', 'explain', 'slots', 'shown', 'internals', 'action', 'label', 'kind', 'feed', 'allow', 'render', 'prepare', 'content', 'variant'])
      Element.prototype[name] = function () { throw new Error("of the page") }`,
  'Element.prototype, with getters': `
    for (const name of ['shown', 'slots', 'internals', 'action', 'label', 'kind', 'feed', 'ends', 'loading'])
      Object.defineProperty(Element.prototype, name, { configurable: true, get: () => "of the page" })`,
  DOMException: 'window.DOMException = undefined',
};

describe('controls of a page that replaced what the code builds on', { concurrency: 4 }, () => {
  const OWN = `
    <rights-action-banner id="banner" dismissible>${LINK}</rights-action-banner>
    <rights-action-button id="give" kind="donate" href="https://secure.actblue.com/donate/example" amounts="25 50" monthly>${LINK}</rights-action-button>
    <rights-action-button id="own">${LINK}</rights-action-button>
    <rights-action-button id="share" kind="share" href="https://www.example.org/">${LINK}</rights-action-button>
    <rights-case-timeline limit="1"><ol><li><time datetime="2024">2024</time>: One.</li><li><time datetime="2025">2025</time>: Two.</li></ol></rights-case-timeline>`;

  /** Uses each control. @returns what became of it */
  async function use(page: Page): Promise<object> {
    const isThere = (): Promise<boolean> =>
      page.evaluate(() => {
        const all = document.querySelectorAll('main > *');
        for (const each of all) if (!each.matches(':state(ready)')) return false;
        return all.length === 5;
      });
    await until(isThere);
    await page.evaluate(() => {
      const click = (host: string, selector: string): void =>
        document.querySelector(host)!.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
      addEventListener('click', (event) => {
        const target = event.composedPath()[0];
        if (!(target instanceof HTMLAnchorElement) || target.getRootNode() === document) return;
        Reflect.set(globalThis, 'opened', !event.defaultPrevented && target.href);
        event.preventDefault();
      });
      click('#own', 'a');
      Reflect.set(globalThis, 'own', Reflect.get(globalThis, 'opened'));
      click('#give', 'input:not(:checked)');
      click('#banner', '[part=dismiss]');
      click('#share', 'button');
      click('rights-case-timeline', '[part=button]');
    });
    const read = (): Promise<Record<string, unknown>> =>
      page.evaluate(() => {
        const root = (host: string): ShadowRoot => document.querySelector(host)!.shadowRoot!;
        root('#give').querySelector('a')?.click();
        return {
          isDismissed: !root('#banner').querySelector('[part=banner]'),
          own: new URL(String(Reflect.get(globalThis, 'own'))).pathname,
          opened: String(Reflect.get(globalThis, 'opened')),
          status: root('#share').querySelector('[role=status]')?.textContent.trim() !== '',
          events: root('rights-case-timeline').querySelectorAll('[role=listitem]').length,
        };
      });
    const right = {
      isDismissed: true,
      own: '/own',
      opened: 'https://secure.actblue.com/donate/example?amount=25&recurring=1',
      status: true,
      events: 2,
    };
    let seen = {};
    await until(async () => {
      seen = await read();
      return JSON.stringify(seen) === JSON.stringify(right);
    }).catch(() => {
      assert.deepEqual(seen, right);
    });
    return seen;
  }

  for (const [name, script] of Object.entries(REPLACED))
    for (const when of ['before the script', 'after it'])
      it(`K-07 work: ${name}, ${when}`, async (t) => {
        const patch = `{ ${script} } void 0`;
        const head = when === 'after it' ? '' : `<script>${patch}</script>`;
        const { page, errors } = await shared.visit(
          t,
          documentOf('<main></main>', { head: head + moduleTag(CORE) }),
        );
        await until(() => page.evaluate(() => Boolean(customElements.get('rights-action-button'))));
        if (!head) await page.evaluate(patch);
        await page.evaluate((html) => {
          document.querySelector('main')!.innerHTML = html;
        }, OWN);
        await use(page);
        assert.deepEqual(await rejections(page), []);
        assert.deepEqual(errors, []);
      });
});
