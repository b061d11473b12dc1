/** The four widgets on pages with the style sheets of popular frameworks and old themes. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { THEMES, type Theme } from './lab/themes.ts';
import { moduleTag, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { ALLOW, CORE, setUp } from './invented.ts';
import { faults } from './faults.ts';

declare global {
  /** The types of the kit's events that the page received. */
  var firedTypes: string[];
}

const { it } = testsNeeding('chromium');
const shared = setUp();

const HOST = `<h1>A partner</h1><p>Words with <a href="/x">a link</a></p><button>Button</button><ul><li>One</li></ul><table><tr><td>Cell</td></tr></table><input value="Text">`;
const WIDGETS = `<rights-action-banner loading="eager" action="sample-bill" dismissible><a href="/own">Own</a></rights-action-banner>
<rights-action-banner variant="urgent"><h2 slot="heading">A meeting</h2><p slot="body">On Monday.</p><a href="/own">Own</a></rights-action-banner>
<rights-action-banner variant="urgent"><h2 slot="heading">A meeting</h2><p slot="body">On Monday, at <a href="/place">the library</a>.</p><a href="/own">Own</a></rights-action-banner>
<rights-case-timeline loading="eager" cases="roe-v-example"><a href="/own">Own</a></rights-case-timeline>
<rights-town-policy-card loading="eager" town="alder"><a href="/own">Own</a></rights-town-policy-card>
<rights-action-button loading="eager" action="donate-sample" amounts="25 50"><a href="/own">Own</a></rights-action-button>`;

const pageOf = ({ css, html = 'lang="en"' }: Theme, script: string): string =>
  `<!doctype html><html ${html} data-rights-allow="${ALLOW}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A partner</title><style>${css}</style>${script}</head><body><div id="host">${HOST}</div><main>${WIDGETS}</main></body></html>`;

const allReady = (page: Page): Promise<unknown> =>
  until(() =>
    page.evaluate(() =>
      [...document.querySelector('main')!.children].every((one) => one.matches(':state(ready)')),
    ),
  );

/** The styles of the page's own elements, and the attributes of its root elements. */
interface HostStyles {
  readonly styles: string[];
  readonly roots: [tag: string, children: number][];
}

const hostOf = (page: Page): Promise<HostStyles> =>
  page.evaluate(() => ({
    styles: [...document.querySelectorAll('#host, #host *')].map((element) => {
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
    roots: [document.documentElement, document.head, document.body].map(
      (element): [tag: string, children: number] => [
        (element.cloneNode(false) as Element).outerHTML,
        element.childElementCount,
      ],
    ),
  }));

const TAGS = [
  'rights-action-banner',
  'rights-case-timeline',
  'rights-town-policy-card',
  'rights-action-button',
];

/** The elements that match a selector, in the shadow roots of all widgets. */
const allInside = async (page: Page, selector: string): Promise<ElementHandle[]> =>
  (await Promise.all(TAGS.map((tag) => page.$$(`${tag} >>>> ${selector}`)))).flat();

/** The center of an element after scrolling it into view. */
interface Middle {
  readonly what: string;
  readonly x: number;
  readonly y: number;
  /** Whether a pointer there hits the element. */
  readonly isOnTop: boolean;
  readonly href: string | undefined;
}

const middleOf = (handle: ElementHandle): Promise<Middle> =>
  handle.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { host } = element.getRootNode() as ShadowRoot;
    const what = `${host.localName} ${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
    const [rect] = element.getClientRects();
    const href = element instanceof HTMLAnchorElement ? element.href : undefined;
    if (!rect) return { what, x: 0, y: 0, isOnTop: false, href };
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2] as const;
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot) {
      const inner = top.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === top) break;
      top = inner;
    }
    return { what, x, y, isOnTop: element.contains(top), href };
  });

async function click(page: Page, handle: ElementHandle): Promise<void> {
  const { what, x, y, isOnTop } = await middleOf(handle);
  assert.ok(isOnTop, `${what} is covered`);
  await page.mouse.click(x, y);
}

/** Widgets that are wider than the page, or whose contents are. */
const overflows = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelector('main')!.children].flatMap((widget) => {
      const page = document.documentElement.clientWidth;
      const parts = [...widget.shadowRoot!.querySelectorAll('*')]
        .map((part) => [part.localName, part.getBoundingClientRect()] as const)
        // Visually hidden text is clipped to a pixel.
        .filter(([, { width }]) => width > 1);
      const isWithin = ({ left, right }: DOMRect): boolean => left >= -1 && right <= page + 1;
      return [
        ...parts
          .filter(([, rect]) => !isWithin(rect))
          .map(([name, { left, right }]) => `${widget.localName} ${name}: ${left} to ${right} of ${page}`),
        ...(widget.scrollWidth > widget.clientWidth + 1 ? [`${widget.localName} scrolls sideways`] : []),
      ];
    }),
  );

/** Links without an address, or that a pointer does not hit. */
async function brokenLinks(page: Page): Promise<string[]> {
  const links = await allInside(page, 'a');
  assert.ok(links.length > TAGS.length, 'the widgets have links');
  const found: string[] = [];
  for (const link of links) {
    const { what, isOnTop, href } = await middleOf(link);
    if (!href) found.push(`${what} has no address`);
    if (!isOnTop) found.push(`${what} is covered`);
  }
  return found;
}

describe("the widgets among other people's styles", () => {
  for (const theme of THEMES)
    it(`A-05 A-10 are seen, legible and operable: ${theme.name}`, async (t) => {
      const { page } = await shared.visit(t, pageOf(theme, moduleTag(CORE)));
      for (const width of [320, 1280]) {
        await page.setViewport({ width, height: 800 });
        await allReady(page);
        assert.deepEqual([...(await faults(page)), ...(await overflows(page))], [], `at ${width}`);
      }
      // One by one: an open element moves those after it.
      const summaries = await allInside(page, 'summary');
      assert.ok(summaries.length > 1, 'the widgets have summaries');
      for (const summary of summaries) {
        await click(page, summary);
        // The full statewide rules, which load then, move those after them once more.
        await until(() =>
          summary.evaluate(({ parentElement: details }) => {
            const loads = details?.querySelector(':scope > [role=status]');
            return details?.hasAttribute('open') && (!loads || details.querySelector(':scope > ol') !== null);
          }),
        );
      }
      for (const width of [1280, 320]) {
        await page.setViewport({ width, height: 800 });
        const found = [
          ...(await brokenLinks(page)),
          // Checks the contents of the opened elements too.
          ...(await faults(page)),
          ...(await overflows(page)),
        ];
        assert.deepEqual(found, [], `open, at ${width}`);
      }
      await page.evaluate(() => {
        globalThis.firedTypes = [];
        addEventListener('rights-dismissed', ({ type }) => globalThis.firedTypes.push(type));
        addEventListener('rights-act', (event) => {
          event.preventDefault();
          globalThis.firedTypes.push(event.type);
        });
      });
      await click(page, (await page.$('rights-action-button >>>> a'))!);
      await click(page, (await page.$('rights-action-banner >>>> [part=dismiss]'))!);
      await until(() => page.evaluate(() => globalThis.firedTypes.length === 2));
      assert.deepEqual(await page.evaluate(() => globalThis.firedTypes), ['rights-act', 'rights-dismissed']);
      assert.equal(
        await page.evaluate(() =>
          document.querySelector('rights-action-banner')!.shadowRoot!.querySelector('[part=banner]'),
        ),
        null,
      );
    });

  for (const theme of THEMES)
    it(`leave the page as it was: ${theme.name}`, async (t) => {
      const { page } = await shared.visit(t, pageOf(theme, ''));
      // Always with a scroll bar: one that appears because the page grew would change its width.
      await page.addStyleTag({ content: 'html { overflow-y: scroll !important }' });
      const before = await hostOf(page);
      await page.evaluate((src) => import(src), CORE);
      await allReady(page);
      assert.deepEqual(await hostOf(page), before);
    });
});
