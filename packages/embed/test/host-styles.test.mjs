/* global addEventListener, document, getComputedStyle, requestAnimationFrame -- inside page.evaluate() */
/** The four widgets on pages with other people's style sheets. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { THEMES } from '../lab/themes.mjs';
import { CORE, moduleTag, setUp, until } from './browser.mjs';
import { faults } from './faults.mjs';

const shared = setUp();

const HOST = `<h1>A partner</h1><p>Words with <a href="/x">a link</a></p><button>Button</button><ul><li>One</li></ul><table><tr><td>Cell</td></tr></table><input value="Text">`;
const WIDGETS = `<rights-action-banner loading="eager" action="protect-act" dismissible><a href="/own">Own</a></rights-action-banner>
<rights-case-timeline loading="eager" case="lunn-v-commonwealth"><a href="/own">Own</a></rights-case-timeline>
<rights-town-policy-card loading="eager" town="boston"><a href="/own">Own</a></rights-town-policy-card>
<rights-action-button loading="eager" action="donate-sample" amounts="25 50"><a href="/own">Own</a></rights-action-button>`;

const pageOf = ({ css, html = 'lang="en"' }, script) =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A partner</title><style>${css}</style>${script}</head><body><div id="host">${HOST}</div><main>${WIDGETS}</main></body></html>`;

const allReady = (page) =>
  until(() =>
    page.evaluate(() =>
      [...document.querySelector('main').children].every((one) => one.matches(':state(ready)')),
    ),
  );

/** How the page's own parts look, and what stands on its root. */
const hostOf = (page) =>
  page.evaluate(() => ({
    looks: [...document.querySelectorAll('#host, #host *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return [
        element.localName,
        x,
        y,
        width,
        height,
        ...Array.from(style, (name) => style.getPropertyValue(name)),
      ].join('|');
    }),
    roots: [document.documentElement, document.head, document.body].map((element) => [
      element.cloneNode(false).outerHTML,
      element.childElementCount,
    ]),
  }));

/** The middle of the first thing in a widget that fits a selector, brought into view; what is on top there. */
const middleOf = (page, tag, selector) =>
  page.evaluate(
    (name, find) => {
      const element = document.querySelector(name).shadowRoot.querySelector(find);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [{ left, top, width, height }] = element.getClientRects();
      const point = { x: left + width / 2, y: top + height / 2 };
      let top1 = document.elementFromPoint(point.x, point.y);
      while (top1?.shadowRoot) {
        const inner = top1.shadowRoot.elementFromPoint(point.x, point.y);
        if (!inner || inner === top1) break;
        top1 = inner;
      }
      return { ...point, isOnTop: element.contains(top1) };
    },
    tag,
    selector,
  );

async function click(page, tag, selector) {
  const { x, y, isOnTop } = await middleOf(page, tag, selector);
  assert.ok(isOnTop, `${tag} ${selector} is covered`);
  await page.mouse.click(x, y);
}

describe("the widgets among other people's styles", () => {
  for (const theme of THEMES)
    it(`A-05 A-10 are seen, legible and operable: ${theme.name}`, async (t) => {
      const { page } = await shared.visit(t, pageOf(theme, moduleTag(CORE)));
      for (const width of [320, 1280]) {
        await page.setViewport({ width, height: 800 });
        await allReady(page);
        assert.deepEqual(await faults(page), [], `${theme.name} at ${width}`);
      }
      await page.evaluate(() => {
        globalThis.heardOf = [];
        addEventListener('rights-dismissed', ({ type }) => globalThis.heardOf.push(type));
        addEventListener('rights-act', (event) => {
          event.preventDefault();
          globalThis.heardOf.push(event.type);
        });
      });
      await click(page, 'rights-case-timeline', 'summary');
      await until(() =>
        page.evaluate(
          () => document.querySelector('rights-case-timeline').shadowRoot.querySelector('details').open,
        ),
      );
      await click(page, 'rights-action-button', 'a');
      await click(page, 'rights-action-banner', '[part=dismiss]');
      await until(() => page.evaluate(() => globalThis.heardOf.length === 2));
      assert.deepEqual(await page.evaluate(() => globalThis.heardOf), ['rights-act', 'rights-dismissed']);
      assert.equal(
        await page.evaluate(() =>
          document.querySelector('rights-action-banner').shadowRoot.querySelector('[part=banner]'),
        ),
        null,
      );
    });

  for (const theme of THEMES)
    it(`leave the page as it was: ${theme.name}`, async (t) => {
      const { page } = await shared.visit(t, pageOf(theme, ''));
      // The window's own bar takes room once the records are there; that is the page's height, not its look.
      await page.addStyleTag({ content: 'html { overflow-y: scroll !important }' });
      const before = await hostOf(page);
      await page.evaluate(async (src) => import(src), CORE);
      await allReady(page);
      assert.deepEqual(await hostOf(page), before);
    });
});

describe('widgets that come and go', () => {
  it('leave no node and no listener behind after the first thousand', async (t) => {
    const { page } = await shared.visit(t, pageOf(THEMES[0], moduleTag(CORE)));
    await allReady(page);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const mount = (times) =>
      page.evaluate(
        async (count, markup) => {
          for (let done = 0; done < count; done += 20) {
            const boxes = Array.from({ length: 20 }, () => {
              const box = document.createElement('div');
              // Unseen, since it is not the browser's layout that may keep something.
              box.hidden = true;
              box.innerHTML = markup;
              document.body.append(box);
              return box;
            });
            const all = boxes.flatMap((box) => [...box.children]);
            await Promise.all(all.map((element) => element.updateComplete));
            for (
              let tries = 0;
              tries < 100 && !all.every((element) => element.matches(':state(ready)'));
              tries++
            )
              await new Promise((resolve) => setTimeout(resolve));
            for (const box of boxes) box.remove();
          }
        },
        times,
        WIDGETS,
      );
    const counts = async () => {
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
    };
    await mount(1000);
    const before = await counts();
    await mount(1000);
    assert.deepEqual(await counts(), before);
  });
});
