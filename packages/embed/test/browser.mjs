/* global addEventListener, document -- inside page.evaluate() */
/** What the browser tests share: a browser, pages that note what goes wrong, and a site that may misbehave. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before } from 'node:test';
import { CHROMIUM_ARGS, chromiumPath, FIREFOX_PREFERENCES, firefoxPath } from '@rights-kit/tooling/browsers';
import puppeteer from 'puppeteer-core';
import { openWebKit } from './webkit.mjs';

const DIST = path.join(import.meta.dirname, '../dist');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** A file of the built release, as text. */
export const built = (file) => readFileSync(path.join(DIST, file), 'utf8');

export const VERSION = JSON.parse(readFileSync(path.join(DIST, '../package.json'), 'utf8')).version;
/** Where the site serves the core file. */
export const CORE = `/release/${VERSION}/rights-kit.js`;

/** @param {'chromium' | 'firefox' | 'webkit'} [engine] WebKit has only what `webkit.mjs` has */
export function openBrowser(engine = 'chromium') {
  if (engine === 'webkit') return openWebKit();
  return engine === 'firefox'
    ? puppeteer.launch({
        browser: 'firefox',
        executablePath: firefoxPath(),
        extraPrefsFirefox: FIREFOX_PREFERENCES,
      })
    : puppeteer.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
}

/** A page of its own that notes its requests, its layout shifts, what it told its developer and what went wrong. */
export async function newPage(browser, viewport = { width: 1280, height: 800 }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
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
export async function until(ask, { timeout = 10_000, every = 50 } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`still not so after ${timeout} ms: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** A file below `/release/`, as a content delivery network would serve it. */
function fileAnswer(pathname) {
  const file = path.join(
    DIST,
    pathname.replace(/^\/release\//, ''),
    pathname.endsWith('/') ? 'index.html' : '',
  );
  if (!pathname.startsWith('/release/') || !statSync(file, { throwIfNoEntry: false })?.isFile())
    return { status: 404, body: 'Not found\n' };
  return { headers: { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain' }, body: readFileSync(file) };
}

/**
 * A site with the built release below `/release/`, and whatever a test puts into `answers`: by path an object of `status`, `headers`
 * and `body`, or a function of the request and the response.
 */
async function startSite() {
  const answers = new Map();
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const answer = answers.get(pathname) ?? fileAnswer(pathname);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    if (typeof answer === 'function') return void answer(request, response);
    const { status = 200, headers = {}, body = '' } = answer;
    response.writeHead(status, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    answers,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

export const jsonAnswer = (value) => ({
  headers: { 'Content-Type': TYPES['.json'] },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

export const moduleTag = (src, rest = '') => `<script type="module" src="${src}" ${rest}></script>`;

/** A page as a partner writes it: the core file, then the markup. */
export const documentOf = (body, { head = moduleTag(CORE), attributes = '' } = {}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A partner</title>${head}</head><body ${attributes}>${body}</body></html>`;

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
 * A browser and a site for the tests of a file.
 *
 * `site` is there once the tests run. `visit(t, html, options)` opens a page of its own for the test `t`; options are `headers` of
 * the page and `first`, a function that runs in the page before its scripts.
 */
export function setUp() {
  const shared = {};
  let count = 0;
  before(async () => {
    shared.browser = await openBrowser();
    shared.site = await startSite();
  });
  after(async () => {
    await shared.browser?.close();
    await shared.site?.close();
  });
  shared.visit = async (t, html, { headers = {}, first, prepare } = {}) => {
    const opened = await newPage(shared.browser);
    t.after(async () => {
      await opened.context.close();
    });
    await opened.page.evaluateOnNewDocument(listen);
    if (first) await opened.page.evaluateOnNewDocument(first);
    await prepare?.(opened.page);
    const pathname = `/page-${++count}.html`;
    shared.site.answers.set(
      pathname,
      typeof html === 'function'
        ? html
        : { headers: { 'Content-Type': TYPES['.html'], ...headers }, body: html },
    );
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
