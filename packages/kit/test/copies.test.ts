/** Several copies of the script, before and after the markup, and markup that is added late, moved or misplaced. */
import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { describe, type TestContext } from 'node:test';
import type { Localized } from '@rights-kit/content';
import { firedEvents, moduleTag, rejections, survey, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { jsonAnswer } from '@rights-kit/tooling/site';
import type { Page } from 'puppeteer-core';
import { readRelease } from '../release/releases.ts';
import { built, CORE, documentOf, RELEASE, setUp, VERSION } from './invented.ts';

const { it } = testsNeeding('chromium');
const shared = setUp();

type Visit = Awaited<ReturnType<typeof shared.visit>>;
type Surveyed = Awaited<ReturnType<typeof survey>>;

/** The fields of a town's file that tests change. */
interface TownFile {
  readonly policies: readonly { summary: Localized }[];
}

/** The fields of the file of actions that tests change. */
interface ActionsFile {
  readonly actions: readonly { id: string; label: Localized; destination: { host: string; page: string } }[];
}

const WORDS = '<a href="/own">Our own words</a>';
const card = (town: string, attributes = ''): string =>
  `<rights-town-policy-card loading="eager" town="${town}" ${attributes}>${WORDS}</rights-town-policy-card>`;
const BUTTON = `<rights-action-button loading="eager" action="guide">${WORDS}</rights-action-button>`;
const BOTH = card('alder') + BUTTON;
const placeholder = (town: string, inner = WORDS): string =>
  `<div data-rights="town-policy-card" data-town="${town}" data-loading="eager">${inner}</div>`;

const folder = `/release/${VERSION}`;
const OTHER = '9.8.7';
/** A second build: the same code under another version, served from the same release. */
const OTHER_CORE = `/release/${OTHER}/rights-kit.js`;

/** Waits until `count` elements show their records. */
async function allReady(page: Page, count: number): Promise<Surveyed> {
  await until(async () => {
    const seen = await survey(page);
    return seen.length === count && seen.every(({ isReady }) => isReady);
  });
  const seen = await survey(page);
  for (const { tag, seesRecord, seesChildren } of seen)
    assert.deepEqual([seesRecord, seesChildren], [true, false], tag);
  return seen;
}

async function assertQuiet({ page, errors, warnings }: Visit, warned: readonly string[] = []): Promise<void> {
  // A second copy may still run after the first element is ready. Its tasks end before this later one.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.deepEqual([errors, await rejections(page)], [[], []]);
  assert.deepEqual(warnings, warned);
}

/** `Promise.withResolvers()`, for a promise without a value. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((end) => (resolve = end));
  return { promise, resolve };
}

/** The paths of the page's requests for feed files, including repeated ones. */
const feedRequests = ({ requests }: Visit): string[] =>
  requests
    .map((request) => new URL(request.url()).pathname)
    .filter((path) => path.includes('/feed/'))
    .sort();

describe('a page with two copies of the script', () => {
  const same = {
    'one file at two addresses': [CORE, `${CORE}?again`],
    'the version and the moving copy': [CORE, '/release/v1/rights-kit.js'],
    'the moving copy and the version': ['/release/v1/rights-kit.js', CORE],
    'the core file and that of an element': [CORE, `${folder}/town-policy-card.js`],
    'the file of an element and the core file': [`${folder}/town-policy-card.js`, CORE],
    'the files of both elements': [`${folder}/town-policy-card.js`, `${folder}/action-button.js`],
    'all three files': [`${folder}/action-button.js`, `${folder}/town-policy-card.js`, CORE],
  };
  for (const [name, sources] of Object.entries(same))
    it(`S-11 shows every record once and says nothing: ${name}`, async (t) => {
      const head = sources.map((src) => moduleTag(src)).join('');
      const visit = await shared.visit(t, documentOf(BOTH + placeholder('birch'), { head }));
      await allReady(visit.page, 3);
      await assertQuiet(visit);
      assert.deepEqual(feedRequests(visit), [
        '/release/feed/v1/actions.json',
        '/release/feed/v1/towns/alder.json',
        '/release/feed/v1/towns/birch.json',
      ]);
    });

  const ORDERS: [first: string, second: string, sources: string[]][] = [
    [VERSION, OTHER, [CORE, OTHER_CORE]],
    [OTHER, VERSION, [OTHER_CORE, CORE]],
  ];
  for (const [first, second, sources] of ORDERS)
    it(`S-11 leaves the first of two versions in charge and warns once: ${first}, then ${second}`, async (t) => {
      const code = built(`${VERSION}/rights-kit.js`);
      assert.ok(code.includes(VERSION));
      shared.site.answers.set(OTHER_CORE, {
        headers: { 'Content-Type': 'text/javascript' },
        body: code.replaceAll(VERSION, OTHER),
      });
      const head = sources.map((src) => moduleTag(src)).join('');
      const visit = await shared.visit(t, documentOf(BOTH + placeholder('birch'), { head }));
      await allReady(visit.page, 3);
      const inCharge = await visit.page.evaluate(() =>
        ['rights-town-policy-card', 'rights-action-button'].map((tag): unknown =>
          Reflect.get(customElements.get(tag)!, Symbol.for('rights-kit.version')),
        ),
      );
      assert.deepEqual(inCharge, [first, first]);
      await until(() => visit.warnings.length > 0);
      await assertQuiet(visit, [
        `rights-kit ${second}: <rights-action-banner> already belongs to ${first}, which stays in charge of it`,
      ]);
    });

  it('S-11 leaves another library in charge of a tag that it took first, and keeps the other', async (t) => {
    const first = (): void => {
      customElements.define('rights-action-button', class extends HTMLElement {});
    };
    const visit = await shared.visit(t, documentOf(BOTH), { first });
    await until(() =>
      visit.page.evaluate(
        () => document.querySelector(':state(ready)')?.localName === 'rights-town-policy-card',
      ),
    );
    const [, other] = await survey(visit.page);
    assert.deepEqual([other?.isReady, other?.seesChildren], [false, true]);
    await assertQuiet(visit, [
      `rights-kit ${VERSION}: <rights-action-button> already belongs to another library, which stays in charge of it`,
    ]);
  });
});

describe('an old script', () => {
  it('S-10 shows what was corrected in the feed since, under the same hash', async (t) => {
    const base = '/corrected/feed/v1/';
    const { integrity } = readRelease(path.join(RELEASE, VERSION))!.files['rights-kit.js']!;
    const head = moduleTag(CORE, `integrity="${integrity}" crossorigin="anonymous"`);
    const html = documentOf(card('alder') + BUTTON, { head, attributes: `data-rights-feed="${base}"` });
    const town = JSON.parse(built('feed/v1/towns/alder.json')) as TownFile;
    const actions = JSON.parse(built('feed/v1/actions.json')) as ActionsFile;
    const serve = (): void => {
      shared.site.answers.set(`${base}towns/alder.json`, jsonAnswer(town));
      shared.site.answers.set(`${base}actions.json`, jsonAnswer(actions));
    };
    serve();
    const { page } = await shared.visit(t, html);
    const [before] = await allReady(page, 2);
    const [policy] = town.policies;
    assert.ok(before && policy);
    assert.ok(before.text.includes(policy.summary.en.slice(0, 60)));

    policy.summary = { en: 'A judge struck this order down.' };
    const order = actions.actions.find(({ id }) => id === 'guide')!;
    order.label = { en: 'Read the corrected order' };
    order.destination.page = 'executive-orders/corrected';
    serve();
    await page.reload();
    const [after, button] = await allReady(page, 2);
    assert.ok(after && button);
    assert.ok(after.text.includes('A judge struck this order down.'));
    assert.ok(!after.text.includes(before.text.slice(0, 400)));
    assert.ok(button.text.includes('Read the corrected order'));
    assert.deepEqual(
      button.links.map(({ href }) => href),
      ['https://guides.example.org/executive-orders/corrected'],
    );
  });
});

describe('a page with placeholders', () => {
  const open = async (
    t: TestContext,
    body: string,
    options?: Parameters<typeof documentOf>[1],
  ): Promise<Visit> => {
    const visit = await shared.visit(t, documentOf(body, options));
    await until(() => visit.page.evaluate(() => Boolean(customElements.get('rights-town-policy-card'))));
    return visit;
  };

  it('shows the card in place of a div that was there before the script', async (t) => {
    const visit = await open(t, placeholder('alder'));
    const [alder] = await allReady(visit.page, 1);
    assert.match(alder!.text, /Alder/);
    await assertQuiet(visit);
  });

  it('shows the cards of divs that come later, one by one, as markup or inside others', async (t) => {
    const visit = await open(t, '<main></main>');
    await visit.page.evaluate(
      (html) => {
        const div = document.createElement('div');
        Object.assign(div.dataset, { rights: 'town-policy-card', town: 'alder', loading: 'eager' });
        div.append('Our own words');
        document.querySelector('main')!.appendChild(div);
        const section = document.createElement('section');
        section.innerHTML = html;
        document.querySelector('main')!.append(section);
      },
      placeholder('birch') + `<article><p>Text</p>${placeholder('juniper')}</article>`,
    );
    const seen = await allReady(visit.page, 3);
    assert.deepEqual(
      seen.map(({ text }) => /Alder|Birch|Juniper/.exec(text)?.[0]),
      ['Alder', 'Birch', 'Juniper'],
    );
    await assertQuiet(visit);
  });

  it('keeps what is inside a div as the words for when the record cannot be had', async (t) => {
    const visit = await open(t, placeholder('alder', `Read <b id="b">this</b>: ${WORDS}`), {
      attributes: 'data-rights-feed="/nowhere/feed/v1/"',
    });
    await until(async () => (await firedEvents(visit.page)).length === 1);
    const [alder] = await survey(visit.page);
    assert.deepEqual([alder?.isReady, alder?.seesChildren], [false, true]);
    const words = await visit.page.evaluate(
      () => document.querySelector('div[data-rights] > rights-town-policy-card')!.innerHTML,
    );
    assert.equal(words, `Read <b id="b">this</b>: ${WORDS}`);
    assert.match(visit.warnings.join('\n'), /^<rights-town-policy-card> not-found: town="alder" .*$/);
    await assertQuiet(visit, visit.warnings);
  });

  it('keeps the very nodes and what listens to them', async (t) => {
    const visit = await open(t, '<main></main>', {});
    const clicks = await visit.page.evaluate(async () => {
      const div = document.createElement('div');
      div.dataset['rights'] = 'town-policy-card';
      const link = document.createElement('a');
      let count = 0;
      link.addEventListener('click', () => count++);
      div.append(link);
      document.querySelector('main')!.append(div);
      await new Promise((resolve) => setTimeout(resolve));
      link.click();
      const card = link.parentElement;
      return [count, card?.localName, card?.parentElement === div];
    });
    assert.deepEqual(clicks, [1, 'rights-town-policy-card', true]);
  });

  it('shows one card, and asks once, when a div is moved, cloned into place or written again', async (t) => {
    const visit = await open(t, `<main>${placeholder('alder')}</main><aside></aside>`);
    await allReady(visit.page, 1);
    await visit.page.evaluate(() =>
      document.querySelector('aside')!.append(document.querySelector('div[data-rights]')!),
    );
    await allReady(visit.page, 1);
    await visit.page.evaluate(() => {
      const aside = document.querySelector('aside')!;
      aside.replaceChildren(aside.firstElementChild!.cloneNode(true));
    });
    await allReady(visit.page, 1);
    await visit.page.evaluate(() => {
      const main = document.querySelector('main')!;
      const aside = document.querySelector('aside')!;
      main.innerHTML = aside.innerHTML;
      aside.replaceChildren();
    });
    await allReady(visit.page, 1);
    assert.deepEqual(feedRequests(visit), ['/release/feed/v1/towns/alder.json']);
    assert.equal(
      await visit.page.evaluate(
        () => document.querySelectorAll('div[data-rights] > rights-town-policy-card > a').length,
      ),
      1,
    );
    await assertQuiet(visit);
  });

  it('leaves alone what names no element, and attributes that no element has', async (t) => {
    const body =
      `<div data-rights="unknown">A</div><div data-rights="">B</div><div data-rights="TOWN-POLICY-CARD x">C</div>` +
      `<span data-rights="town-policy-card" data-town="alder">D</span>` +
      `<div data-rights="town-policy-card" data-town="alder" data-loading="eager" data-onclick="alert(1)" data-style="color: red" data-class="x">E</div>`;
    const visit = await open(t, body);
    await allReady(visit.page, 1);
    const names = await visit.page.evaluate(() =>
      document.querySelector('rights-town-policy-card')!.getAttributeNames(),
    );
    assert.deepEqual(names.sort(), ['loading', 'town']);
    assert.equal(await visit.page.evaluate(() => document.querySelectorAll('[data-rights]').length), 5);
    await assertQuiet(visit);
  });

  it('takes all words of a div into the card while the page still arrives', async (t) => {
    const [start = '', end] = documentOf(placeholder('alder', '<b>First</b>|<a href="/own">Second</a>'), {
      // Like a tag manager's script tag: it runs once it has loaded, even before the page is parsed.
      head: moduleTag(CORE, 'async'),
    }).split('|');
    const { promise: arrived, resolve: finish } = withResolvers();
    const html = (_request: IncomingMessage, response: ServerResponse): void => {
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .write(start.padEnd(start.length + 2048));
      void arrived.then(() => response.end(end));
    };
    // The test ends the page after the script has run, and `visit` waits for the end of the page. So it is awaited last.
    const requestCount = shared.site.requested.length;
    const visiting = shared.visit(t, html);
    await until(() => shared.site.requested.slice(requestCount).some((path) => path.includes('alder')), {
      timeout: 3000,
    }).catch(() => undefined);
    finish();
    const visit = await visiting;
    const [alder] = await allReady(visit.page, 1);
    assert.equal(alder?.seesChildren, false);
    const words = await visit.page.evaluate(() =>
      [...document.querySelector('div[data-rights]')!.children].map(({ localName }) => localName),
    );
    assert.deepEqual(words, ['rights-town-policy-card']);
    await assertQuiet(visit);
  });
});

describe('markup and script in any order and place', () => {
  const script = moduleTag(CORE);
  for (const [name, html] of Object.entries({
    'the script in the head': documentOf(BOTH, { head: script }),
    'the script before the markup': documentOf(script + BOTH, { head: '' }),
    'the script after the markup': documentOf(BOTH + script, { head: '' }),
    'the script inside an element': documentOf(card('alder').replace('</', `${script}</`) + BUTTON, {
      head: '',
    }),
    'an async script in the head': documentOf(BOTH, { head: moduleTag(CORE, 'async') }),
  }))
    it(`shows the records: ${name}`, async (t) => {
      const visit = await shared.visit(t, html);
      await allReady(visit.page, 2);
      await assertQuiet(visit);
    });

  it('shows the record of an element that a script adds or writes', async (t) => {
    const visit = await shared.visit(t, documentOf('<main></main>'));
    await visit.page.evaluate((html) => {
      const made = document.createElement('rights-town-policy-card');
      made.setAttribute('town', 'birch');
      made.append('Our own words');
      const main = document.querySelector('main')!;
      main.innerHTML = html;
      main.append(made);
    }, BOTH);
    await allReady(visit.page, 3);
    await assertQuiet(visit);
  });

  it('keeps the record of an element that is moved, and asks for it once', async (t) => {
    const visit = await shared.visit(t, documentOf(`<main>${BOTH}</main><aside></aside>`));
    await allReady(visit.page, 2);
    await visit.page.evaluate(() =>
      document.querySelector('aside')!.append(...document.querySelector('main')!.children),
    );
    await allReady(visit.page, 2);
    await visit.page.evaluate(async () => {
      const all = [...document.querySelector('aside')!.children];
      for (const element of all) element.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.querySelector('main')!.append(...all);
    });
    await allReady(visit.page, 2);
    assert.deepEqual(feedRequests(visit), [
      '/release/feed/v1/actions.json',
      '/release/feed/v1/towns/alder.json',
    ]);
    assert.deepEqual(
      (await firedEvents(visit.page)).map(({ type }) => type),
      ['rights-ready', 'rights-ready'],
    );
    await assertQuiet(visit);
  });

  it('P-01 asks once for the record of an element that is moved while it waits', async (t) => {
    const base = '/slow/feed/v1/';
    const { promise: finished, resolve: finish } = withResolvers();
    shared.site.answers.set(
      `${base}towns/alder.json`,
      (_request: IncomingMessage, response: ServerResponse) => {
        void finished.then(() => response.end(built('feed/v1/towns/alder.json')));
      },
    );
    const visit = await shared.visit(
      t,
      documentOf(`<main>${card('alder')}</main><aside></aside>`, {
        attributes: `data-rights-feed="${base}"`,
      }),
    );
    await until(() => feedRequests(visit).length === 1);
    await visit.page.evaluate(() =>
      document.querySelector('aside')!.append(document.querySelector('rights-town-policy-card')!),
    );
    finish();
    await allReady(visit.page, 1);
    assert.equal(feedRequests(visit).length, 1);
    await assertQuiet(visit);
  });

  for (const [name, write] of Object.entries({
    'that a script makes': (html: string) => {
      const host = document.createElement('partner-box');
      host.attachShadow({ mode: 'open' }).innerHTML = html;
      document.body.append(host);
    },
    'in another one, beside one in the page': (html: string) => {
      const outer = document.createElement('partner-box');
      const root = outer.attachShadow({ mode: 'open' });
      root.innerHTML = '<partner-box></partner-box>';
      const inner = root.firstElementChild!;
      inner.attachShadow({ mode: 'open' }).innerHTML = html;
      document.body.append(outer);
    },
  }))
    it(`shows the records inside a shadow root ${name}, with what the page says outside`, async (t) => {
      const base = '/outside/feed/v1/';
      const actions = JSON.parse(built('feed/v1/actions.json')) as ActionsFile;
      actions.actions.find(({ id }) => id === 'guide')!.destination.host = 'partner.example';
      shared.site.answers.set(`${base}towns/alder.json`, jsonAnswer(built('feed/v1/towns/alder.json')));
      shared.site.answers.set(`${base}actions.json`, jsonAnswer(actions));
      const attributes = `data-rights-feed="${base}" data-rights-allow="partner.example"`;
      const visit = await shared.visit(t, documentOf('', { attributes }));
      await visit.page.evaluate(write, BOTH);
      const [, button] = await allReady(visit.page, 2);
      assert.deepEqual(
        button?.links.map(({ hostname }) => hostname),
        ['partner.example'],
      );
      assert.deepEqual(feedRequests(visit), [`${base}actions.json`, `${base}towns/alder.json`]);
      await assertQuiet(visit);
    });

  it('shows the records inside a declarative shadow root', async (t) => {
    const body = `<partner-box><template shadowrootmode="open"><p>Box</p>${BOTH}</template></partner-box>`;
    const visit = await shared.visit(t, documentOf(body));
    await allReady(visit.page, 2);
    await assertQuiet(visit);
  });

  it('P-01 asks once for a record that two elements show', async (t) => {
    const visit = await shared.visit(t, documentOf(card('alder') + card('alder') + BUTTON + BUTTON));
    await allReady(visit.page, 4);
    assert.deepEqual(feedRequests(visit), [
      '/release/feed/v1/actions.json',
      '/release/feed/v1/towns/alder.json',
    ]);
    await assertQuiet(visit);
  });
});
