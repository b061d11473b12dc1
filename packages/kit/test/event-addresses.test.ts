/** Addresses that name an event of a case, on pages that readers scroll, reload and leave. */
import assert from 'node:assert/strict';
import { describe, type TestContext } from 'node:test';
import { caseFile, day, event } from '@rights-kit/content/testing.js';
import { longTimers, openBrowser, until, type TestBrowser, type TestPage } from '@rights-kit/tooling/browser';
import { TIMEOUTS, wantedEngines } from '@rights-kit/tooling/browsers';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { jsonAnswer, pageAnswer, startSite, type Site } from '@rights-kit/tooling/site';
import { documentOf, RELEASE } from './invented.ts';

/** Two events of one day, the second of which undid the first of all. */
const FILE = caseFile({
  id: 'a-v-b',
  events: [
    event({ id: 'order', date: day('2014-05-21'), undoneBy: { event: 'appeal', extent: 'whole' } }),
    event({ id: '2015', date: day('2015'), undoneBy: { event: 'later', extent: 'part' } }),
    event({ id: '2016-11-21', date: day('2016-11-21'), kind: 'hearing' }),
    event({ id: 'appeal', date: day('2016-11-21'), kind: 'appeal' }),
    event({ id: 'later', date: day('2019') }),
  ],
});
/** An event of it has the address that one of the other case would have, if ids began where the case's name ends. */
const OTHER = caseFile({
  id: 'a',
  events: [event({ id: 'v-c', date: day('2014') }), event({ id: '2015', date: day('2015') })],
});
const TIMELINE =
  '<rights-case-timeline loading="eager" cases="a-v-b" feed="/feed/v1/"><a href="/own">Own</a></rights-case-timeline>';
const SPACE = '<div style="height: 3000px"></div>';

interface State {
  readonly path: string;
  readonly hash: string;
  readonly y: number;
  /** The ids of events whose top is in the viewport, by the position of their timeline: "0 a-v-b-order". */
  readonly seen: readonly string[];
  readonly focused: string;
}

/** Without the page's own helpers: WebKit gets its source. */
const stateOf = (page: TestPage): Promise<State> =>
  page.evaluate(() => {
    const timelines = [...document.querySelectorAll('rights-case-timeline')];
    return {
      path: location.pathname,
      hash: location.hash,
      y: Math.round(scrollY),
      seen: timelines.flatMap((timeline, index) =>
        [...(timeline.shadowRoot?.querySelectorAll('li[id]') ?? [])]
          .filter((item) => {
            const { top, height } = item.getBoundingClientRect();
            return height > 0 && top >= -1 && top < innerHeight;
          })
          .map(({ id }) => `${index} ${id}`),
      ),
      focused: document.activeElement?.shadowRoot?.activeElement?.id ?? '',
    };
  });

const isReady = (page: TestPage): Promise<boolean> =>
  page.evaluate(() => {
    const timelines = [...document.querySelectorAll('rights-case-timeline')];
    return timelines.length > 0 && timelines.every((timeline) => timeline.matches(':state(ready)'));
  });

/** Lets events, updates and scrolling that the page would still do happen. */
async function settle(page: TestPage): Promise<State> {
  let before = await stateOf(page);
  for (;;) {
    await page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100))),
        ),
    );
    const now = await stateOf(page);
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

/** Clicks the link to an event, in the timeline at a position; without one, a link of the page. */
const click = (page: TestPage, hash: string, timeline?: number): Promise<void> =>
  page.evaluate(
    (end, position) => {
      const root =
        position === null
          ? document
          : document.querySelectorAll('rights-case-timeline')[position]!.shadowRoot!;
      root.querySelector<HTMLAnchorElement>(`a[href$="${end}"]`)!.click();
    },
    hash,
    timeline ?? null,
  );

const scroll = (page: TestPage, y: number): Promise<void> => page.evaluate((top) => scrollTo(0, top), y);

for (const engine of wantedEngines())
  describe(`an address that names an event, in ${engine}`, () => {
    const { it, before, after } = testsNeeding(engine);
    let browser: TestBrowser | undefined;
    let site: Site | undefined;
    /** Lets the feed answer. */
    let release: (() => void) | undefined;
    let count = 0;
    before(async () => {
      browser = await openBrowser(engine);
      site = await startSite({ release: RELEASE });
      site.answers.set('/feed/v1/cases/a-v-b.json', jsonAnswer(FILE));
      site.answers.set('/feed/v1/cases/a.json', jsonAnswer(OTHER));
      site.answers.set('/', pageAnswer('<!doctype html><title>Elsewhere</title>'));
      site.answers.set('/slow/v1/cases/a-v-b.json', (_, response) => {
        const { headers, body } = jsonAnswer(FILE);
        release = () => void response.writeHead(200, headers).end(body);
      });
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    async function open(t: TestContext, body: string, hash = '', head = ''): Promise<TestPage> {
      assert.ok(browser && site);
      const pathname = `/page-${++count}`;
      site.answers.set(
        pathname,
        pageAnswer(documentOf(body).replace('<head>', () => `<head>${longTimers()}${head}`)),
      );
      const context = await browser.createBrowserContext();
      t.after(() => context.close());
      const page = await context.newPage();
      await page.setViewport({ width: 800, height: 700 });
      await page.goto(site.url + pathname + hash, { timeout: TIMEOUTS.timeout });
      return page;
    }
    async function openReady(...args: Parameters<typeof open>): Promise<TestPage> {
      const page = await open(...args);
      await until(() => isReady(page));
      await settle(page);
      return page;
    }

    it('K-11 is brought into view, and is a selector', async (t) => {
      const page = await openReady(t, SPACE + TIMELINE + SPACE, '#a-v-b-2016-11-21');
      const { seen, focused, y } = await stateOf(page);
      assert.equal(seen[0], '0 a-v-b-2016-11-21');
      assert.equal(focused, '');
      assert.ok(y > 2000);
      assert.equal(await page.evaluate(() => document.querySelector(location.hash)), null);
      const ids = await page.evaluate(() => {
        const root = document.querySelector('rights-case-timeline')!.shadowRoot!;
        return [...root.querySelectorAll('li[id]')].map(
          ({ id }) => root.querySelector(`#${id}`)?.id === id && id,
        );
      });
      assert.deepEqual(
        ids,
        ['order', '2015', '2016-11-21', 'appeal', 'later'].map((id) => `a-v-b-${id}`),
      );
    });

    it('K-11 leads to the right one of two events of a day, on a page with a base', async (t) => {
      const page = await openReady(t, TIMELINE + SPACE, '', '<base href="/" target="_blank">');
      const { path } = await stateOf(page);
      // Browsers ask for an icon at some time.
      const requested = (): string[] => site!.requested.filter((name) => name !== '/favicon.ico');
      const before = requested();
      // Also where no click comes first: in the menu of a link, or in a new tab.
      const links = await page.evaluate(() =>
        [...document.querySelector('rights-case-timeline')!.shadowRoot!.querySelectorAll('a')].map(
          ({ href }) => href,
        ),
      );
      for (const id of ['appeal', 'later'])
        assert.ok(links.includes(`${site!.url}${path}#a-v-b-${id}`), links.join(' '));
      await click(page, '#a-v-b-appeal', 0);
      await until(async () => (await stateOf(page)).focused);
      const state = await settle(page);
      assert.deepEqual([state.path, state.hash, state.focused], [path, '#a-v-b-appeal', 'a-v-b-appeal']);
      assert.equal(state.seen[0], '0 a-v-b-appeal');
      assert.deepEqual(requested(), before);
    });

    it('K-11 stays on the page when that has changed its address', async (t) => {
      const page = await openReady(t, TIMELINE + SPACE, '', '<base href="/elsewhere/">');
      await page.evaluate(() => history.pushState(null, '', '/changed?page=2'));
      await click(page, '#a-v-b-appeal', 0);
      await until(async () => (await stateOf(page)).focused);
      const { path, hash } = await settle(page);
      assert.deepEqual([path, hash], ['/changed', '#a-v-b-appeal']);
      assert.equal(await page.evaluate(() => location.search), '?page=2');
    });

    it('K-11 scrolls again when the same link is followed again', async (t) => {
      const page = await openReady(t, `<a href="#a-v-b-later">Later</a>${SPACE}${TIMELINE}${SPACE}`);
      for (const timeline of [undefined, undefined, 0, 0]) {
        await scroll(page, 0);
        await settle(page);
        await click(page, '#a-v-b-later', timeline);
        await until(async () => (await stateOf(page)).seen[0] === '0 a-v-b-later');
        assert.equal((await settle(page)).focused, 'a-v-b-later');
      }
    });

    it('K-11 is that of its own case, where the id of another begins its own', async (t) => {
      const body = TIMELINE.replace('cases="a-v-b"', 'cases="a a-v-b" limit="1"') + SPACE;
      const page = await openReady(t, body, '#a-v-b-order');
      const ids = await page.evaluate(() =>
        [...document.querySelector('rights-case-timeline')!.shadowRoot!.querySelectorAll('li[id]')].map(
          ({ id }) => id,
        ),
      );
      assert.deepEqual(ids, ['a-2015', ...FILE.case.events.map(({ id }) => `a-v-b-${id}`)]);
    });

    it('K-11 is followed in the timeline whose link it is, of two with one case', async (t) => {
      const page = await openReady(t, `${TIMELINE}${SPACE}${TIMELINE}${SPACE}`);
      for (const timeline of [0, 1, 0]) {
        await click(page, '#a-v-b-appeal', timeline);
        await until(async () => (await stateOf(page)).seen[0] === `${timeline} a-v-b-appeal`);
        assert.equal((await settle(page)).seen[0], `${timeline} a-v-b-appeal`);
      }
    });

    const SLOW = TIMELINE.replace('/feed/', '/slow/');
    const READERS: Readonly<Record<string, () => void>> = {
      'by a scroll bar': () => scrollTo(0, 40),
      'by a wheel': () =>
        void document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 40 })),
      'by a key': () =>
        void document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Tab' })),
      'by touch': () => void document.body.dispatchEvent(new Event('touchmove', { bubbles: true })),
      'and left it, to find it in the cache of the Back button': () =>
        void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
      'in a part of the page': () => document.querySelector('main')!.scrollTo(0, 40),
    };
    for (const [how, act] of Object.entries(READERS))
      it(`K-11 does not scroll once the reader has scrolled: ${how}`, async (t) => {
        const main = `<main style="height: 500px; overflow: auto">${SPACE}${SLOW}${SPACE}</main>${SPACE}`;
        const page = await open(t, main, '#a-v-b-appeal');
        const answer = await until(() => release);
        await page.evaluate(act);
        const positions = (): Promise<number[]> =>
          page.evaluate(() => [scrollY, document.querySelector('main')!.scrollTop]);
        await settle(page);
        const before = await positions();
        answer();
        release = undefined;
        await until(() => isReady(page));
        await settle(page);
        assert.deepEqual(await positions(), before);
      });

    it('K-11 does not scroll when the page is loaded again, or when the reader comes back to it', async (t) => {
      const page = await openReady(t, SPACE + TIMELINE + SPACE, '#a-v-b-appeal');
      const { path } = await stateOf(page);
      await scroll(page, 0);
      await settle(page);
      await page.evaluate(() => {
        document.title = 'old';
        location.reload();
      });
      const isNew = (): Promise<boolean> =>
        page.evaluate(() => document.title !== 'old' && location.pathname !== '/');
      await until(() => isNew().catch(() => false));
      await until(() => isReady(page));
      assert.equal((await settle(page)).y, 0);
      await page.evaluate(() => location.assign('/'));
      await until(() => page.evaluate(() => location.pathname === '/').catch(() => false));
      await page.evaluate(() => history.back());
      await until(async () => (await stateOf(page).catch(() => undefined))?.path === path);
      await until(() => isReady(page));
      assert.equal((await settle(page)).y, 0);
    });

    it('K-11 leaves the reader where a step back within the page leads, and follows the next link', async (t) => {
      const links = '<a href="#a-v-b-order">Order</a> <a href="#a-v-b-later">Later</a>';
      const page = await openReady(t, `${links}${SPACE}${TIMELINE}${SPACE}`);
      await click(page, '#a-v-b-order');
      await until(async () => (await stateOf(page)).focused === 'a-v-b-order');
      await scroll(page, 1000);
      await settle(page);
      await click(page, '#a-v-b-later');
      await until(async () => (await stateOf(page)).focused === 'a-v-b-later');
      await settle(page);
      await page.evaluate(() => history.back());
      await until(async () => (await stateOf(page)).hash === '#a-v-b-order');
      const { y, focused } = await settle(page);
      assert.deepEqual([y, focused], [1000, 'a-v-b-later']);
      // It replaces the entry that the step back had left.
      await click(page, '#a-v-b-appeal', 0);
      await until(async () => (await stateOf(page)).focused === 'a-v-b-appeal');
      assert.equal((await settle(page)).seen[0], '0 a-v-b-appeal');
      await page.evaluate(() => (location.hash = 'a-v-b-2015'));
      await until(async () => (await stateOf(page)).focused === 'a-v-b-2015');
    });
  });
