/* global addEventListener, document -- inside page.evaluate() */
/** `@rights-kit/tooling/browser`: what tests in Node share that open pages: a browser, and pages that note what goes wrong. */
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, chromiumPath, FIREFOX_PREFERENCES, firefoxPath, PATIENCE } from '../browsers.ts';
import { testsNeeding } from './needs.ts';
import { pageAnswer, startSite } from './site.ts';
import { openWebKit } from './webkit.ts';

/** @param {'chromium' | 'firefox' | 'webkit'} [engine] WebKit has only what `webkit.ts` has */
export function openBrowser(engine = 'chromium') {
  if (engine === 'webkit') return openWebKit();
  return engine === 'firefox'
    ? puppeteer.launch({
        browser: 'firefox',
        executablePath: firefoxPath(),
        extraPrefsFirefox: FIREFOX_PREFERENCES,
        ...PATIENCE,
      })
    : puppeteer.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS], ...PATIENCE });
}

/** The kit gives up on a request after six seconds. On a busy machine an answer of this machine may take longer. */
function prolongTimers() {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (act, delay = 0, ...rest) =>
    setTimeout(act, delay >= 5000 ? delay * 30 : delay, ...rest);
}

/** A page of its own that notes its requests, its layout shifts, what it told its developer and what went wrong. */
export async function newPage(browser, viewport = { width: 1280, height: 800 }, { timers = 'long' } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  await page.setViewport(viewport);
  if (timers === 'long') await page.evaluateOnNewDocument(prolongTimers);
  const requests = [];
  const errors = [];
  const warnings = [];
  page.on('request', (request) => requests.push(request));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'warn') warnings.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) =>
      globalThis.shifts.push(...list.getEntries().map(({ value }) => value)),
    ).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  return { page, requests, errors, warnings, context };
}

/** Waits until every element of a tag shows its record. */
export const ready = (page, tag) =>
  page.waitForFunction(
    (name) => [...document.querySelectorAll(name)].every((element) => element.matches(':state(ready)')),
    {},
    tag,
  );

/** Asks again until the answer is true. Unlike `waitForFunction` it needs no `eval`, which a strict page forbids. */
export async function until(ask, { timeout = 180_000, every = 50 } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`still not so after ${timeout} ms: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

export const moduleTag = (src, rest = '') => `<script type="module" src="${src}" ${rest}></script>`;

/** Runs first in every page of {@link setUp}: which of the kit's events came, with all that they carry. */
function listen() {
  const heard = [];
  const rejections = [];
  Object.defineProperty(globalThis, 'heard', { value: heard });
  Object.defineProperty(globalThis, 'rejections', { value: rejections });
  addEventListener('unhandledrejection', ({ reason }) => {
    rejections[rejections.length] = String(reason);
  });
  for (const type of ['rights-ready', 'rights-error', 'rights-act'])
    addEventListener(type, (event) => {
      // No method of an array: the page may have patched them.
      heard[heard.length] = {
        type,
        tag: event.target.localName,
        code: event.code ?? '',
        fields: Object.keys(event),
        values: Object.values(event).map(String),
      };
    });
}

/**
 * A browser and a site for the tests of a file; the site has the release below `/release/`.
 *
 * `site` is there once the tests run. `visit(t, html, options)` opens a page of its own for the test `t`; options are `headers` of
 * the page, `first`, a function that runs in the page before its scripts, and `timers: 'own'`, without which timers of five seconds and
 * more are prolonged.
 *
 * @param {string} release folder
 */
export function setUp(release) {
  const { before, after } = testsNeeding('chromium');
  const shared = {};
  let count = 0;
  before(async () => {
    shared.browser = await openBrowser();
    shared.site = await startSite({ release });
  });
  after(async () => {
    await shared.browser?.close();
    await shared.site?.close();
  });
  shared.visit = async (t, html, { headers = {}, first, prepare, timers } = {}) => {
    const opened = await newPage(shared.browser, undefined, { timers });
    t.after(async () => {
      await opened.context.close();
    });
    await opened.page.evaluateOnNewDocument(listen);
    if (first) await opened.page.evaluateOnNewDocument(first);
    await prepare?.(opened.page);
    const pathname = `/page-${++count}.html`;
    shared.site.answers.set(pathname, typeof html === 'function' ? html : pageAnswer(html, headers));
    await opened.page.goto(shared.site.url + pathname);
    return opened;
  };
  return shared;
}

/** Promises that nobody caught. */
export const rejections = (page) => page.evaluate(() => globalThis.rejections);

/** The kit's events so far. */
export const heard = (page) => page.evaluate(() => globalThis.heard);

/**
 * What a reader sees of each element, in the order of the page: whether it shows its record or the page's own words, and its links.
 * It looks from a realm of its own, which no script of the page can have patched.
 */
export const survey = (page) =>
  page
    .mainFrame()
    .isolatedRealm()
    .evaluate(() => {
      const isSeen = (element) => {
        const { width, height } = element?.getBoundingClientRect() ?? {};
        return Boolean(element?.checkVisibility() && width > 0 && height > 0);
      };
      const inside = (root, tag) => [
        ...root.querySelectorAll(tag),
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
          shadowRoot ? inside(shadowRoot, tag) : [],
        ),
      ];
      return inside(document, 'rights-town-policy-card, rights-action-button').map((element) => {
        const root = element.shadowRoot;
        return {
          tag: element.localName,
          id: element.id,
          isReady: element.matches(':state(ready)'),
          seesChildren: [...element.children].some(isSeen),
          seesRecord: isSeen(root?.querySelector('[part=card], [part=button]')),
          text: root?.textContent.replace(/\s+/g, ' ').trim() ?? '',
          links: [...(root?.querySelectorAll('a') ?? [])].map((link) => ({
            href: link.getAttribute('href'),
            protocol: link.protocol,
            hostname: link.hostname,
            isAction: link.part.contains('button'),
            rel: link.rel,
            referrerPolicy: link.referrerPolicy,
          })),
          // Any attribute at all, so that a new element with an address of another kind is seen too.
          scripts: [...(root?.querySelectorAll('*') ?? [])].flatMap((node) =>
            [...node.attributes]
              .filter(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value))
              .map(({ name, value }) => `${node.localName} ${name}=${value}`),
          ),
        };
      });
    });
