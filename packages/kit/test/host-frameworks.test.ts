/** The four widgets in apps of several frameworks, and after mounting and unmounting. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { buildHost, FRAMEWORKS } from './lab/build.ts';
import { moduleTag, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { Page } from 'puppeteer-core';
import { CORE, documentOf, setUp } from './invented.ts';

/** The global that `lab/hosts/lab.mjs` adds to each app's page. */
interface Lab {
  /** The type and tag of each event that the app's own listeners received. */
  readonly events: string[];
  readonly show: (change: object) => void;
  readonly unmount: () => void;
  readonly mount: () => void;
}

declare global {
  var lab: Lab;
  /** The first child of each widget before the app renders again. */
  var firstChildren: (Element | null)[];
}

const { it } = testsNeeding('chromium');
const shared = setUp();
const TAGS = [
  'rights-action-banner',
  'rights-case-timeline',
  'rights-town-policy-card',
  'rights-action-button',
];

/** Markup as partners write it. The town has a single policy, so that thousands of cards render fast. */
const WIDGETS = `<rights-action-banner loading="eager" action="sample-bill" dismissible><a href="/own">Own</a></rights-action-banner>
<rights-case-timeline loading="eager" cases="roe-v-example"><a href="/own">Own</a></rights-case-timeline>
<rights-town-policy-card loading="eager" town="birch"><a href="/own">Own</a></rights-town-policy-card>
<rights-action-button loading="eager" action="donate-sample" amounts="25 50"><a href="/own">Own</a></rights-action-button>`;

const shown = (page: Page): Promise<boolean> =>
  page.evaluate(
    (tags) =>
      tags.every((tag) => {
        const element = document.querySelector(tag);
        return (
          element !== null && element.matches(':state(ready)') && element.getBoundingClientRect().height > 20
        );
      }),
    TAGS,
  );

const has = (page: Page, tag: string, selector: string): Promise<boolean> =>
  page.evaluate(
    (name, find) => Boolean(document.querySelector(name)!.shadowRoot!.querySelector(find)),
    tag,
    selector,
  );

const heading = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    document.querySelector('rights-town-policy-card')!.shadowRoot!.querySelector('h3')?.textContent.trim(),
  );

const act = (page: Page, change: object): Promise<void> => page.evaluate((next) => lab.show(next), change);

/** Whether the booleans `monthly` and `dismissible` have an effect. */
const flags = async (page: Page): Promise<boolean[]> => [
  await has(page, 'rights-action-button', '[type=radio]'),
  await has(page, 'rights-action-banner', '[part=dismiss]'),
];

/** The events that the framework's own listeners received, sorted, since records may load in any order. */
const events = async (page: Page): Promise<string[]> => (await page.evaluate(() => lab.events)).sort();
const READY = TAGS.map((tag) => `rights-ready ${tag}`).sort();

describe('the widgets in an app', () => {
  for (const [name, framework] of Object.entries(FRAMEWORKS))
    it(`are set, heard, changed and removed: ${name}`, async (t) => {
      const address = `/${name.replace(' ', '-')}.js`;
      shared.site.answers.set(address, {
        headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
        body: await buildHost(framework),
      });
      const complaints: string[] = [];
      const { page, errors } = await shared.visit(
        t,
        documentOf('<div id="app"></div>', { head: moduleTag(CORE) + moduleTag(address) }),
        {
          prepare: (page) => {
            page.on('console', (message) => {
              const isIcon = message.location().url?.endsWith('/favicon.ico');
              if (['error', 'warn'].includes(message.type()) && !isIcon) complaints.push(message.text());
            });
          },
        },
      );
      await until(() => shown(page));

      assert.deepEqual(await events(page), READY);

      // Booleans: true, false and absent.
      assert.deepEqual(await flags(page), [true, true]);
      for (const value of [false, true, undefined, true]) {
        // Puppeteer drops `undefined` from arguments, so the object is made in the page.
        await page.evaluate(
          (isOn) => lab.show({ monthly: isOn ?? undefined, dismissible: isOn ?? undefined }),
          value ?? null,
        );
        await until(async () => (await flags(page)).every((isSeen) => isSeen === Boolean(value)));
      }

      // A changed attribute; the children are the same nodes after the render.
      await page.evaluate((tags) => {
        globalThis.firstChildren = tags.map((tag) => document.querySelector(tag)!.firstElementChild);
      }, TAGS);
      assert.equal(await heading(page), 'Alder');
      await act(page, { town: 'birch' });
      await until(async () => (await heading(page)) === 'Birch');
      assert.deepEqual(
        await page.evaluate(
          (tags) =>
            tags.map((tag, index) => {
              const { children } = document.querySelector(tag)!;
              const [first] = children;
              return [children.length, first === firstChildren[index], first?.textContent];
            }),
          TAGS,
        ),
        Array(4).fill([1, true, 'Own']),
      );

      // Events, by the framework's own listeners.
      await page.evaluate(() => {
        lab.events.length = 0;
        document.querySelector('rights-action-button')!.shadowRoot!.querySelector('a')!.click();
        document
          .querySelector('rights-action-banner')!
          .shadowRoot!.querySelector<HTMLElement>('[part=dismiss]')!
          .click();
      });
      await until(async () => (await events(page)).includes('rights-dismissed rights-action-banner'));
      assert.deepEqual(
        (await events(page)).filter((line) => !line.startsWith('rights-ready')),
        ['rights-act rights-action-button', 'rights-dismissed rights-action-banner'],
      );

      // Unmounted and mounted again.
      await page.evaluate(() => lab.unmount());
      await until(() => page.evaluate((tags) => tags.every((tag) => !document.querySelector(tag)), TAGS));
      await page.evaluate(() => {
        lab.events.length = 0;
        lab.mount();
      });
      await until(() => shown(page));
      assert.deepEqual(await events(page), READY);
      assert.deepEqual([errors, complaints], [[], []]);
    });
});

describe('what a page hears', () => {
  // `docs/partners/events.md` promises the event once for each record.
  it('is not once more that a banner is ready, when it is dismissed', async (t) => {
    const { page } = await shared.visit(t, documentOf(WIDGETS));
    await until(() => shown(page));
    const types = await page.evaluate(async () => {
      const banner = document.querySelector('rights-action-banner')!;
      const all: string[] = [];
      for (const type of ['rights-ready', 'rights-dismiss', 'rights-dismissed'])
        banner.addEventListener(type, () => all.push(type));
      const isDone = new Promise((resolve) => banner.addEventListener('rights-dismissed', resolve));
      banner.shadowRoot!.querySelector<HTMLElement>('[part=dismiss]')!.click();
      await isDone;
      return all;
    });
    assert.deepEqual(types, ['rights-dismiss', 'rights-dismissed']);
  });
});

describe('widgets that come and go', () => {
  it('leave no node and no listener behind after the first thousand', async (t) => {
    const { page } = await shared.visit(t, documentOf(`<main>${WIDGETS}</main>`));
    await until(() => shown(page));
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const mount = (times: number): Promise<void> =>
      page.evaluate(
        async (count, markup) => {
          for (let done = 0; done < count; done += 20) {
            const boxes = Array.from({ length: 20 }, () => {
              const box = document.createElement('div');
              // Hidden, since the test measures the kit's memory and not that of the browser's layout.
              box.hidden = true;
              box.innerHTML = markup;
              document.body.append(box);
              return box;
            });
            const all = boxes.flatMap((box) => [...box.children]);
            // Elements that never show their records would retain little memory, and the test would prove nothing.
            while (!all.every((element) => element.matches(':state(ready)')))
              await new Promise((resolve) => setTimeout(resolve));
            for (const box of boxes) box.remove();
          }
        },
        times,
        WIDGETS,
      );
    const counts = async (): Promise<{ nodes: number; listeners: number }> => {
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
    };
    await mount(1000);
    const before = await counts();
    await mount(1000);
    // The collector may keep for a while what a frame or a task still holds; a leak it keeps for ever.
    let after = before;
    await until(async () => {
      after = await counts();
      return after.nodes <= before.nodes && after.listeners <= before.listeners;
    }).catch(() => {
      assert.deepEqual(after, before);
    });
  });
});
