/** Malicious, failing and hanging feeds, and pages that patched or shadowed built-ins. */
import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { describe, type TestContext } from 'node:test';
import type { ActionsFile, StatewideFile, TownFile } from '@rights-kit/content';
import { firedEvents, moduleTag, rejections, survey, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { jsonAnswer, type Answer } from '@rights-kit/tooling/site';
import type { Page } from 'puppeteer-core';
import { readRelease } from '../release/releases.ts';
import { built, CORE, documentOf, RELEASE, setUp, VERSION } from './invented.ts';

const { it } = testsNeeding('chromium');
const shared = setUp();
const EVIL = 'https://evil.example/';
const SCRIPT = 'javascript:alert(1)';

const ALDER = JSON.parse(built('feed/v1/towns/alder.json')) as TownFile;
/** A town without a policy: its card has an action. */
const CEDAR = JSON.parse(built('feed/v1/towns/cedar.json')) as TownFile;
const STATEWIDE = JSON.parse(built('feed/v1/statewide.json')) as StatewideFile;
const ACTIONS = JSON.parse(built('feed/v1/actions.json')) as ActionsFile;
/** The first action with the platform `site`, whose address a feed could replace by any other. */
const SITE_ACTION = ACTIONS.actions.find(({ destination }) => destination.platform === 'site')!;

type Surveyed = Awaited<ReturnType<typeof survey>>;

const WORDS = '<a href="/own">Our own words</a>';
const card = (attributes: string, inner = WORDS): string =>
  `<rights-town-policy-card loading="eager" ${attributes}>${inner}</rights-town-policy-card>`;
const button = (attributes: string, inner = WORDS): string =>
  `<rights-action-button loading="eager" ${attributes}>${inner}</rights-action-button>`;
const BOTH = card('town="alder"') + button(`action="${SITE_ACTION.id}"`);

/** The paths of all strings in a file, such as `policies.0.sources.1.url`. */
function textPaths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textPaths(inner, [...path, key]));
}

/** A copy with another value at a path. */
function replaced(file: object, path: readonly (string | number)[], value: unknown): object {
  const copy = structuredClone(file);
  const parent = path.slice(0, -1).reduce<object>((inner, key) => {
    const next: unknown = Reflect.get(inner, key);
    assert.ok(typeof next === 'object' && next !== null, path.join('.'));
    return next;
  }, copy);
  Reflect.set(parent, path.at(-1)!, value);
  return copy;
}

/** A copy whose objects all have additional fields. */
function widened(value: unknown, fields: object): unknown {
  if (Array.isArray(value)) return value.map((item) => widened(item, fields));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([key, item]) => [key, widened(item, fields)] as const);
  return { ...fields, ...Object.fromEntries(inner) };
}

let feeds = 0;
/** Serves a new feed. @returns its base address */
function feed({
  town = ALDER,
  actions = ACTIONS,
  statewide = STATEWIDE,
}: {
  town?: unknown;
  actions?: unknown;
  statewide?: unknown;
}): string {
  const base = `/feeds/${++feeds}/feed/v1/`;
  shared.site.answers.set(`${base}towns/${ALDER.town.slug}.json`, jsonAnswer(town));
  shared.site.answers.set(`${base}actions.json`, jsonAnswer(actions));
  shared.site.answers.set(`${base}statewide.json`, jsonAnswer(statewide));
  return base;
}

/** Waits until each element has fired `rights-ready` or `rights-error`. @returns the state of all elements */
async function settled(page: Page): Promise<Surveyed> {
  const count = (await survey(page)).length;
  await until(async () => {
    const events = await firedEvents(page);
    return events.length >= count;
  });
  return survey(page);
}

const errorCodes = async (page: Page): Promise<string[]> =>
  (await firedEvents(page)).filter(({ type }) => type === 'rights-error').map(({ code }) => code);

function assertSafeLinks(elements: Surveyed, isOwn: (hostname: string) => boolean): void {
  for (const { id, links, scripts } of elements) {
    assert.deepEqual(scripts, [], id);
    for (const { href, protocol, hostname, isAction, rel, referrerPolicy } of links) {
      assert.ok(['https:', 'http:'].includes(protocol), `${id}: ${href}`);
      assert.equal(rel, 'noopener noreferrer', `${id}: ${href}`);
      assert.equal(referrerPolicy, 'no-referrer', `${id}: ${href}`);
      if (isAction) assert.ok(isOwn(hostname), `${id}: ${href}`);
    }
  }
}

const OWN_HOSTS = new Set([
  '127.0.0.1',
  ...[...ACTIONS.actions, CEDAR.action!].map(({ destination }) => destination.host),
  // The host of the sample petition.
  'actionnetwork.org',
]);
const isOwnHost = (hostname: string): boolean => OWN_HOSTS.has(hostname);

/** Opens the full statewide rules of each card, and waits until they have loaded or failed to. */
async function openFullTexts(page: Page): Promise<void> {
  const isLoading = (): Promise<boolean> =>
    page.evaluate(() => {
      const cards = [...document.querySelectorAll('rights-town-policy-card:state(ready)')];
      return cards.some(({ shadowRoot }) => {
        const status = shadowRoot?.querySelector('details > [role=status]');
        const details = status?.parentElement as HTMLDetailsElement; // the selector says so
        if (!details.open) details.querySelector('summary')?.click();
        return status?.textContent ? status.textContent.startsWith('Loading') : !details.querySelector('ol');
      });
    });
  await until(async () => !(await isLoading()));
}

/** Opens elements in batches, so that no request waits in the browser's queue until the kit's timeout. */
async function surveyMany(
  t: TestContext,
  elements: readonly string[],
  prepare?: (page: Page) => Promise<void>,
): Promise<Surveyed> {
  const seen: Surveyed = [];
  for (let start = 0; start < elements.length; start += 60) {
    const batch = elements.slice(start, start + 60);
    const { page, errors } = await shared.visit(t, documentOf(batch.join('')));
    await settled(page);
    await prepare?.(page);
    seen.push(...(await survey(page)));
    assert.deepEqual(errors, []);
    await page.close();
  }
  assert.equal(seen.length, elements.length);
  for (const { id, isReady, seesChildren, seesRecord } of seen)
    assert.ok(isReady ? seesRecord : seesChildren, `${id} shows nothing`);
  return seen;
}

describe('a feed in which one text was exchanged', () => {
  for (const [name, evil] of Object.entries({
    'a script': SCRIPT,
    'an address of somebody else': EVIL,
  })) {
    for (const [which, file] of Object.entries({
      'a town with policies': ALDER,
      'a town with an action': CEDAR,
    }))
      it(`S-05 S-06 never makes a link of ${name}, in any field of ${which}`, async (t) => {
        const elements = textPaths(file).map((path) => {
          const base = feed({ town: replaced(file, path, evil) });
          return card(`id="${path.join('.')}" town="alder" feed="${base}"`);
        });
        assert.ok(elements.length > 20, String(elements.length));
        const seen = await surveyMany(t, elements);
        assertSafeLinks(seen, isOwnHost);
        // A source may have any host; the element shows it as a source, with its publisher's name.
        const evilSources = seen.filter(({ links }) =>
          links.some(({ hostname }) => hostname === 'evil.example'),
        );
        for (const { id } of evilSources) assert.match(id, /\.sources\.\d+\.url$/);
        assert.equal(evilSources.length > 0, evil === EVIL && file === ALDER);
        assert.ok(seen.filter(({ isReady }) => isReady).length > elements.length / 2);
      });

    it(`S-05 S-06 never makes a link of ${name}, in any field of the actions`, async (t) => {
      const elements = textPaths(ACTIONS).map((path) => {
        const base = feed({ actions: replaced(ACTIONS, path, evil) });
        const { id } = path[0] === 'actions' ? ACTIONS.actions[Number(path[1])]! : { id: 'donate-sample' };
        return button(`id="${path.join('.')}" action="${id}" feed="${base}" amounts="25 50" monthly`);
      });
      assert.ok(elements.length > 80, String(elements.length));
      const seen = await surveyMany(t, elements);
      assertSafeLinks(seen, isOwnHost);
      assert.ok(seen.filter(({ isReady }) => isReady).length > elements.length / 2);
    });
  }

  for (const evil of [SCRIPT, EVIL])
    it(`S-05 S-06 never makes a link of ${evil}, in any field of the full statewide rules`, async (t) => {
      const elements = textPaths(STATEWIDE).map((path) => {
        const base = feed({ town: CEDAR, statewide: replaced(STATEWIDE, path, evil) });
        return card(`id="${path.join('.')}" town="alder" feed="${base}"`);
      });
      assert.ok(elements.length > 20, String(elements.length));
      const seen = await surveyMany(t, elements, openFullTexts);
      assertSafeLinks(seen, isOwnHost);
      for (const { id, links } of seen) {
        assert.ok(links.length > 1, `${id} shows no source beside the action`);
        // A source may have any host; the element shows it as a source, with its publisher's name.
        const isEvil = links.some(({ hostname }) => hostname === 'evil.example');
        assert.equal(isEvil, evil === EVIL && /\.sources\.\d+\.url$/.test(id), id);
      }
    });

  it('S-05 S-06 never makes a link when all texts were exchanged at once', async (t) => {
    const allOf = (file: object, evil: string): object =>
      textPaths(file).reduce((copy, path) => replaced(copy, path, evil), file);
    const elements = [SCRIPT, EVIL].flatMap((evil) => {
      const base = feed({ town: allOf(ALDER, evil), actions: allOf(ACTIONS, evil) });
      return [
        card(`id="card ${evil}" town="alder" feed="${base}"`),
        button(`id="button ${evil}" action="${evil}" feed="${base}"`),
      ];
    });
    const seen = await surveyMany(t, elements);
    assert.deepEqual(
      seen.flatMap(({ links }) => links),
      [],
    );
  });
});

describe('a feed that wants its readers elsewhere', () => {
  const HOSTS = [
    'evil.example',
    'www.example.org.evil.example',
    'WWW.EXAMPLE.ORG.evil.example',
    'www.example.org@evil.example',
    'evil.example#www.example.org',
    'evil.example/www.example.org',
    'evil.example\\@www.example.org',
    'www.example.org\u0000.evil.example',
    'ｅｖｉｌ.example',
    'example.org.',
    ['www.example.org'],
    { toString: 'www.example.org' },
    null,
  ];
  const PAGES = [
    '//evil.example/',
    '@evil.example/',
    '.evil.example/',
    ':443@evil.example/',
    '\\\\evil.example/',
    '/\\evil.example',
    '\t//evil.example',
    '../../../../evil.example',
    '%2e%2e/%2e%2e/%2e%2e/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'data:text/html,evil.example',
    '?next=https://evil.example/',
    '#//evil.example',
  ];
  const at = (destination: object): { town: object; actions: object } => ({
    town: replaced(CEDAR, ['action', 'destination'], destination),
    actions: replaced(ACTIONS, ['actions', ACTIONS.actions.indexOf(SITE_ACTION), 'destination'], destination),
  });
  const destinations = [
    ...HOSTS.map((host) => ({ platform: 'site', page: 'a', host })),
    ...PAGES.flatMap((page) =>
      ['site', 'record-page', 'actblue', 'action-network', 'givebutter'].map((platform) => ({
        platform,
        page,
        ...(platform === 'site' && { host: 'www.example.org' }),
      })),
    ),
    { platform: 'actblue', page: 'a', host: 'evil.example' },
    { platform: '__proto__', page: 'a', host: 'evil.example' },
    { platform: 'constructor', page: 'a' },
  ];
  const PLATFORMS = ['secure.actblue.com', 'actionnetwork.org', 'givebutter.com'];
  const elementsAt = (list: readonly object[]): string[] =>
    list.flatMap((destination) => {
      const base = feed(at(destination));
      const label = JSON.stringify(destination).replaceAll('"', "'").replace(/[<>&]/g, '');
      return [
        card(`id="card ${label}" town="alder" feed="${base}"`),
        button(`id="button ${label}" action="${SITE_ACTION.id}" feed="${base}" amounts="5"`),
      ];
    });

  it('S-06 gets no link to a host that nobody allowed, however it writes it', async (t) => {
    const seen = await surveyMany(t, elementsAt(destinations));
    assertSafeLinks(seen, (hostname) => isOwnHost(hostname) || PLATFORMS.includes(hostname));
    for (const { id, links } of seen)
      for (const { href, hostname, isAction } of links)
        if (isAction && hostname === '127.0.0.1') assert.match(href ?? '', /^\/feeds\/\d+\/r\//, id);
  });

  it('S-06 says refused-host, and shows what the page has', async (t) => {
    const base = feed(at({ platform: 'site', page: 'a', host: 'evil.example' }));
    const body = card(`town="alder" feed="${base}"`) + button(`action="${SITE_ACTION.id}" feed="${base}"`);
    const { page, errors } = await shared.visit(t, documentOf(body));
    await until(async () => (await errorCodes(page)).length === 2);
    assert.deepEqual(await errorCodes(page), ['refused-host', 'refused-host']);
    const [town, action] = await survey(page);
    assert.ok(town && action);
    assert.deepEqual([town.isReady, town.links.some(({ isAction }) => isAction)], [true, false]);
    assert.deepEqual([action.isReady, action.seesChildren, action.links], [false, true, []]);
    assert.deepEqual(errors, []);
  });

  it('S-06 gets the link where the page itself allows the host, and only there', async (t) => {
    const base = feed(at({ platform: 'site', page: 'a', host: 'evil.example' }));
    const one = button(`action="${SITE_ACTION.id}" feed="${base}"`);
    const body = `<div data-rights-allow="other.example evil.example">${one}</div>${one}`;
    const { page } = await shared.visit(t, documentOf(body));
    const [inside, outside] = await settled(page);
    assert.deepEqual(
      inside?.links.map(({ href }) => href),
      ['https://evil.example/a'],
    );
    assert.deepEqual(outside?.links, []);
  });

  it('S-06 cannot widen the list by any field of its own', async (t) => {
    const list = ['evil.example'];
    const fields = {
      actionHosts: list,
      allowed: list,
      allow: 'evil.example',
      hosts: list,
      allowedHosts: list,
      'data-rights-allow': 'evil.example',
      configuration: { actionHosts: list },
      feed: EVIL,
    };
    const { town, actions } = at({ platform: 'site', page: 'a', host: 'evil.example' });
    const base = feed({ town: widened(town, fields), actions: widened(actions, fields) });
    const body = card(`town="alder" feed="${base}"`) + button(`action="${SITE_ACTION.id}" feed="${base}"`);
    const { page, requests } = await shared.visit(t, documentOf(body));
    await until(async () => (await errorCodes(page)).length === 2);
    assert.deepEqual(await errorCodes(page), ['refused-host', 'refused-host']);
    assertSafeLinks(await survey(page), isOwnHost);
    assert.deepEqual(
      requests.filter((request) => request.url().includes('evil')),
      [],
    );
  });
});

/** The texts and links of an unbroken page with a valid feed. */
let sound: Texts[] | undefined;
async function soundTexts(t: TestContext): Promise<Texts[]> {
  if (!sound) {
    const { page } = await shared.visit(t, documentOf(BOTH));
    sound = (await settled(page)).map(toTexts);
  }
  return sound;
}

interface Texts {
  readonly isReady: boolean;
  readonly text: string;
  readonly links: (string | null)[];
}

const toTexts = ({ isReady, text, links }: Surveyed[number]): Texts => ({
  isReady,
  text,
  links: links.map(({ href }) => href),
});

describe('a feed with a prototype in it', () => {
  it('S-07 shows the card and the button as if it were not there', async (t) => {
    const evil = {
      junk: 1,
      url: SCRIPT,
      href: SCRIPT,
      host: 'evil.example',
      destination: { host: 'evil.example' },
    };
    const poison = (file: object): string =>
      JSON.stringify(
        widened(file, { __X__: evil, constructor: { prototype: evil }, prototype: evil }),
      ).replaceAll('"__X__"', '"__proto__"');
    const base = feed({ town: poison(ALDER), actions: poison(ACTIONS) });
    const { page, errors } = await shared.visit(
      t,
      documentOf(BOTH, { attributes: `data-rights-feed="${base}"` }),
    );
    const seen = await settled(page);
    assert.deepEqual(seen.map(toTexts), await soundTexts(t));
    assertSafeLinks(seen, isOwnHost);
    assert.equal(await page.evaluate(() => 'junk' in {}), false);
    assert.deepEqual(errors, []);
  });

  for (const [name, body] of Object.entries({
    'nothing but a prototype': `{"__proto__":${JSON.stringify(ALDER)}}`,
    '5,000 nested arrays': '['.repeat(5000) + ']'.repeat(5000),
    '5,000 nested arrays inside a card': JSON.stringify({ ...ALDER, junk: 0 }).replace(
      '"junk":0',
      `"junk":${'['.repeat(5000)}${']'.repeat(5000)}`,
    ),
    '5,000 nested objects': '{"a":'.repeat(5000) + '1' + '}'.repeat(5000),
    null: 'null',
    'a number': '1e999',
    'a list': '[]',
    'another major version': JSON.stringify({ ...ALDER, version: 2 }),
  }))
    it(`S-07 shows the page's own words: ${name}`, async (t) => {
      const base = feed({ town: body, actions: body });
      const { page, errors } = await shared.visit(
        t,
        documentOf(BOTH, { attributes: `data-rights-feed="${base}"` }),
      );
      const seen = await settled(page);
      assert.deepEqual(
        seen.map(({ isReady, seesChildren }) => [isReady, seesChildren]),
        [
          [false, true],
          [false, true],
        ],
      );
      assert.deepEqual(await errorCodes(page), ['invalid', 'invalid']);
      assert.deepEqual(errors, []);
    });
});

/**
 * A change that pages made to built-ins. `works`: ordinary code still runs with it, so the record must show. Otherwise the record or the
 * fallback content must be visible.
 */
interface BrokenPage {
  readonly name: string;
  readonly works?: boolean;
  /** Runs before the scripts of the page. */
  readonly first?: string | (() => void);
  /** Runs after the script has loaded. */
  readonly late?: string;
}

const BROKEN_PAGES: readonly BrokenPage[] = [
  {
    name: 'Object.prototype has enumerable junk',
    works: true,
    first: () => {
      for (const name of [
        'junk',
        'url',
        'href',
        'host',
        'title',
        'action',
        'disputed',
        'adopted',
        'entity',
        'reviewAfter',
        'slug',
      ])
        Reflect.set(Object.prototype, name, 'https://evil.example/');
    },
  },
  {
    name: 'Object.prototype has enumerable objects',
    works: true,
    first: () => {
      for (const name of ['action', 'destination', 'town', 'disputed', 'es', 'bill'])
        Reflect.set(Object.prototype, name, {
          en: 'junk',
          host: 'evil.example',
          page: 'a',
          platform: 'site',
        });
    },
  },
  {
    name: 'Object.prototype has setters that throw',
    works: true,
    first: () => {
      for (const name of [
        'junk',
        'url',
        'slug',
        'adopted',
        'policies',
        'sources',
        'baseline',
        'destination',
        'en',
      ])
        Object.defineProperty(Object.prototype, name, {
          configurable: true,
          enumerable: true,
          get: () => undefined,
          set() {
            throw new Error('a setter of the page');
          },
        });
    },
  },
  {
    name: 'Object.prototype has setters that lose what they get',
    works: true,
    first: () => {
      for (const name of [
        'url',
        'slug',
        'adopted',
        'policies',
        'sources',
        'baseline',
        'destination',
        'host',
        'en',
      ])
        Object.defineProperty(Object.prototype, name, {
          configurable: true,
          get: () => 'https://evil.example/',
          set: () => undefined,
        });
    },
  },
  {
    name: 'arrays have further enumerable methods and a toJSON',
    works: true,
    first: () => {
      Object.assign(Array.prototype, {
        last(this: unknown[]) {
          return this[this.length - 1];
        },
        toJSON: () => 'junk',
      });
      Object.assign(String.prototype, { toJSON: () => 'junk' });
      Object.assign(Object.prototype, { extend: () => 'junk' });
    },
  },
  ...[
    'map',
    'filter',
    'find',
    'some',
    'every',
    'join',
    'flatMap',
    'reduce',
    'forEach',
    'push',
    'includes',
    'concat',
  ].flatMap((method) => [
    {
      name: `Array.prototype.${method} gives junk`,
      first: `Array.prototype.${method} = () => 'javascript:alert(1)'`,
    },
    {
      name: `Array.prototype.${method} throws once the script has loaded`,
      late: `Array.prototype.${method} = () => { throw new Error('of the page') }`,
    },
  ]),
  { name: 'JSON.parse throws', first: "JSON.parse = () => { throw new Error('of the page') }" },
  { name: 'JSON.parse throws nothing', first: 'JSON.parse = () => { throw undefined }' },
  { name: 'JSON.parse gives null', first: 'JSON.parse = () => null' },
  { name: 'JSON.parse gives a text', first: "JSON.parse = () => 'javascript:alert(1)'" },
  {
    name: 'JSON.parse gives getters that throw',
    first: "JSON.parse = () => ({ version: 1, get town() { throw new Error('of the page') } })",
  },
  {
    name: 'JSON.parse gives a circle',
    first: 'JSON.parse = () => { const circle = { version: 1 }; circle.town = circle; return circle }',
  },
  {
    name: 'JSON.parse gives a revoked proxy',
    first: 'JSON.parse = () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy }',
  },
  { name: 'fetch is missing', first: 'delete globalThis.fetch' },
  { name: 'fetch throws', first: "globalThis.fetch = () => { throw new Error('of the page') }" },
  { name: 'fetch rejects with nothing', first: 'globalThis.fetch = () => Promise.reject()' },
  { name: 'fetch gives nothing', first: 'globalThis.fetch = () => undefined' },
  { name: 'fetch gives a text', first: "globalThis.fetch = async () => 'javascript:alert(1)'" },
  {
    name: 'fetch gives an empty answer',
    first: 'globalThis.fetch = async () => new Response(null, { status: 204 })',
  },
  {
    name: 'fetch gives junk',
    first: "globalThis.fetch = async () => new Response('\\u0000\\uFFFD{[', { status: 200 })",
  },
  {
    name: 'fetch gives an answer without a body',
    first: 'globalThis.fetch = async () => ({ ok: true, status: 200 })',
  },
  {
    name: 'fetch gives a body that breaks off',
    first:
      "globalThis.fetch = async () => new Response(new ReadableStream({ start(c) { c.enqueue(new Uint8Array([123])); c.error(new Error('of the page')) } }))",
  },
  {
    name: 'fetch gives a body of texts',
    first:
      "globalThis.fetch = async () => new Response(new ReadableStream({ start(c) { c.enqueue('{}'); c.close() } }))",
  },
];

describe('a page that broke what the code builds on', { concurrency: 4 }, () => {
  for (const { name, works, first, late } of BROKEN_PAGES)
    it(`S-07 ${works ? 'shows the record' : "shows the record or the page's own words"}: ${name}`, async (t) => {
      // The elements are added after the script, since late patches are applied between the two.
      const { page, errors } = await shared.visit(t, documentOf('<main></main>'), first ? { first } : {});
      await until(() => page.evaluate(() => document.readyState === 'complete'));
      if (late) await page.evaluate(late);
      await page.evaluate((html) => {
        document.querySelector('main')!.innerHTML = html;
      }, BOTH);
      const count = (): Promise<number> => firedEvents(page).then(({ length }) => length);
      if (works) await until(async () => (await count()) >= 2);
      else await until(async () => (await count()) >= 2, { timeout: 2500 }).catch(() => undefined);
      const seen = await survey(page);
      assert.equal(seen.length, 2);
      for (const { tag, seesChildren, seesRecord } of seen)
        assert.ok(seesChildren || seesRecord, `${tag} shows nothing`);
      if (works) assert.deepEqual(seen.map(toTexts), await soundTexts(t));
      assertSafeLinks(seen, isOwnHost);
      assert.deepEqual(await rejections(page), []);
      // Errors that the page itself throws do not count.
      const ours = errors.filter((error) => !error.includes('of the page'));
      // A page broken before the script loads may keep it from starting, which is one error.
      assert.deepEqual(works || late ? ours : ours.slice(1), []);
    });
});

/** Members of `document` that the kit and Lit use. A form or an image with such a name shadows the member. */
const DOCUMENT_MEMBERS = {
  works: [
    'activeElement',
    'baseURI',
    'body',
    'currentScript',
    'documentElement',
    'head',
    'readyState',
    'title',
  ],
  mayFail: [
    'addEventListener',
    'createComment',
    'createElement',
    'createTreeWalker',
    'importNode',
    'querySelectorAll',
  ],
};

describe('a comment on the page', { concurrency: 4 }, () => {
  for (const works of [true, false])
    for (const name of works ? DOCUMENT_MEMBERS.works : DOCUMENT_MEMBERS.mayFail)
      it(`S-06 S-07 leaves ${works ? 'the records' : "the records or the page's own words"}: forms and pictures named ${name}`, async (t) => {
        const comment = `<div class="comment"><img name="${name}" alt=""><form name="${name}"></form></div>`;
        const base = feed({});
        const { page } = await shared.visit(
          t,
          documentOf(comment + BOTH, { attributes: `data-rights-feed="${base}"` }),
        );
        const count = (): Promise<number> => firedEvents(page).then(({ length }) => length);
        if (works) await until(async () => (await count()) >= 2);
        else await until(async () => (await count()) >= 2, { timeout: 2500 }).catch(() => undefined);
        const seen = await survey(page);
        assert.equal(seen.length, 2);
        for (const { tag, isReady, seesChildren, seesRecord } of seen) {
          if (works) assert.ok(isReady && seesRecord, `${tag} shows no record`);
          assert.ok(seesChildren || seesRecord, `${tag} shows nothing`);
        }
        assertSafeLinks(seen, isOwnHost);
      });

  it('S-06 allows nothing and names no feed for the widgets beside it', async (t) => {
    const base = feed({
      actions: replaced(
        ACTIONS,
        ['actions', ACTIONS.actions.indexOf(SITE_ACTION), 'destination', 'host'],
        'evil.example',
      ),
    });
    const options =
      'allow="evil.example" data-allow="evil.example" data-rights-allow="evil.example" data-rights-feed="/evil/"';
    const comment = `<div ${options}></div><form ${options} name="allow"><input name="allow" value="evil.example"></form>
      <div data-rights="action-button" ${options}></div><template ${options}></template>`;
    const { page } = await shared.visit(
      t,
      documentOf(comment + button(`id="ours" action="${SITE_ACTION.id}"`) + comment, {
        attributes: `data-rights-feed="${base}"`,
      }),
    );
    await until(async () => (await errorCodes(page)).includes('refused-host'));
    const ours = (await survey(page)).find(({ id }) => id === 'ours')!;
    assert.ok(!ours.isReady && ours.seesChildren);
    assert.ok(ours.links.every(({ hostname }) => hostname !== 'evil.example'));
  });
});

describe('a feed that fails', { concurrency: 4 }, () => {
  const big = `{"version":1,"a":"${'x'.repeat(5e6)}"}`;
  interface Failure {
    readonly answer: Answer;
    readonly code: string;
    /** The expected number of requests; `undefined` where the browser decides. */
    readonly tries: number | undefined;
  }
  const FAILURES: Readonly<Record<string, Failure>> = {
    'a 404': { answer: { status: 404, body: 'Not found' }, code: 'not-found', tries: 1 },
    'a 500': { answer: { status: 500 }, code: 'network', tries: 2 },
    'a page of HTML': {
      answer: { headers: { 'Content-Type': 'text/html' }, body: '<h1>Moved</h1><script>alert(1)</script>' },
      code: 'invalid',
      tries: 1,
    },
    garbage: { answer: { body: Buffer.from([0xff, 0xfe, 0, 0x7b, 0xc3, 0x28]) }, code: 'invalid', tries: 1 },
    'five megabytes': { answer: jsonAnswer(big), code: 'too-large', tries: 1 },
    'a redirect': {
      answer: { status: 302, headers: { Location: '/elsewhere.json' } },
      code: 'network',
      tries: 2,
    },
    'a redirect to itself': { answer: { status: 307, headers: { Location: '' } }, code: 'network', tries: 2 },
    'an answer that breaks off': {
      answer: (_request, response) => {
        // Once it has begun: the browser itself repeats a request on a connection that closes without an answer.
        response.writeHead(200, { 'Content-Length': 1000 }).write('{"version":', () => response.destroy());
      },
      code: 'network',
      tries: 2,
    },
    'no connection': {
      answer: (request) => void request.socket.destroy(),
      code: 'network',
      tries: undefined,
    },
  };
  for (const [name, { answer, code, tries }] of Object.entries(FAILURES))
    it(`A-13 S-09 leaves the page's own words visible and says ${code}: ${name}`, async (t) => {
      const base = feed({});
      shared.site.answers.set('/elsewhere.json', jsonAnswer(ALDER));
      shared.site.answers.set(`${base}towns/alder.json`, answer);
      shared.site.answers.set(`${base}actions.json`, answer);
      const requestCount = shared.site.requested.length;
      const { page, errors } = await shared.visit(
        t,
        documentOf(BOTH, { attributes: `data-rights-feed="${base}"` }),
      );
      const seen = await settled(page);
      assert.deepEqual(
        seen.map(({ isReady, seesChildren }) => [isReady, seesChildren]),
        [
          [false, true],
          [false, true],
        ],
      );
      assert.deepEqual(await errorCodes(page), [code, code]);
      assert.deepEqual(errors, []);
      const paths = shared.site.requested.slice(requestCount);
      assert.equal(paths.includes('/elsewhere.json'), false);
      // The browser itself repeats a request on a closed connection.
      if (tries) assert.equal(paths.filter((path) => path === `${base}actions.json`).length, tries);
    });

  for (const [name, begin] of Object.entries({
    'never answers': () => undefined,
    'begins and never ends': (response: ServerResponse) => response.writeHead(200).write('{"version":'),
  }))
    it(`A-13 S-09 leaves the page's own words visible and says timeout, after one more try, when it ${name}`, async (t) => {
      const base = feed({});
      const gone: (string | undefined)[] = [];
      const hang = (request: IncomingMessage, response: ServerResponse): void => {
        request.on('close', () => gone.push(request.url));
        begin(response);
      };
      shared.site.answers.set(`${base}towns/alder.json`, hang);
      const body = card('town="alder"');
      const start = Date.now();
      const { page, errors } = await shared.visit(
        t,
        documentOf(body, { attributes: `data-rights-feed="${base}"` }),
        { timers: 'own' },
      );
      const [early] = await survey(page);
      assert.ok(early?.seesChildren && !early.isReady);
      const [seen] = await settled(page);
      assert.ok(Date.now() - start > 12_000, 'two times six seconds');
      assert.deepEqual([seen?.isReady, seen?.seesChildren], [false, true]);
      assert.deepEqual(await errorCodes(page), ['timeout']);
      assert.equal(shared.site.requested.filter((path) => path === `${base}towns/alder.json`).length, 2);
      await until(() => gone.length === 2);
      assert.deepEqual(errors, []);
    });
});

describe('a script that does not arrive', () => {
  const { integrity } = readRelease(path.join(RELEASE, VERSION))!.files['rights-kit.js']!;
  /** The cause that keeps the script from loading: another script tag, or a request that is blocked. */
  interface Obstacle {
    readonly head?: string;
    readonly prepare?: (page: Page) => Promise<void>;
  }
  const OBSTACLES: Readonly<Record<string, Obstacle>> = {
    'it is blocked': {
      prepare: async (page) => {
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          void (request.url().endsWith('.js') ? request.abort('blockedbyclient') : request.continue());
        });
      },
    },
    'its bytes are not those of the hash': {
      head: moduleTag('/altered.js', `integrity="${integrity}" crossorigin="anonymous"`),
    },
    'its address is wrong': { head: moduleTag('/release/0.0.0/rights-kit.js') },
    'it is a page of HTML': { head: moduleTag('/release/r/towns/alder/') },
  };
  for (const [name, options] of Object.entries(OBSTACLES))
    it(`A-13 leaves the page's own words visible and asks for no feed: ${name}`, async (t) => {
      shared.site.answers.set('/altered.js', {
        headers: { 'Content-Type': 'text/javascript' },
        body: `${built(`${VERSION}/rights-kit.js`)}\n`,
      });
      const { page, errors, requests } = await shared.visit(t, documentOf(BOTH, options), options);
      await until(() => page.evaluate(() => document.readyState === 'complete'));
      assert.equal(await page.evaluate(() => customElements.get('rights-town-policy-card')), undefined);
      for (const { seesChildren } of await survey(page)) assert.ok(seesChildren);
      assert.deepEqual(
        requests.filter((request) => request.url().includes('/feed/')),
        [],
      );
      assert.deepEqual(errors, []);
    });

  it('A-13 shows the record when the hash is that of the file', async (t) => {
    const head = moduleTag(CORE, `integrity="${integrity}" crossorigin="anonymous"`);
    const { page } = await shared.visit(t, documentOf(BOTH, { head }));
    assert.deepEqual(
      (await settled(page)).map(({ isReady }) => isReady),
      [true, true],
    );
  });
});
