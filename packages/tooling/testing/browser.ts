/** `@rights-kit/tooling/browser`: a browser for tests in Node, and pages that record requests, errors and events. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import puppeteer, {
  type Browser,
  type BrowserContext,
  type Frame,
  type HTTPRequest,
  type Page,
} from 'puppeteer-core';
import {
  CHROMIUM_ARGS,
  chromiumPath,
  type EngineName,
  FIREFOX_PREFERENCES,
  firefoxPath,
  TIMEOUTS,
} from '../browsers.ts';
import { testsNeeding } from './needs.ts';
import { type Answer, pageAnswer, type Site, startSite } from './site.ts';
import { openWebKit, type TestBrowser } from './webkit.ts';

export type { TestBrowser, TestFrame, TestPage, TestPlace } from './webkit.ts';

declare global {
  /** The layout shifts of a page from {@link newPage}. */
  var shifts: number[];
  /** The kit's events in a page of {@link setUp}. */
  var firedEvents: FiredEvent[];
  /** Unhandled rejections in a page of {@link setUp}. */
  var rejections: string[];
}

/** An event of the kit with all its fields. */
export interface FiredEvent {
  readonly type: string;
  readonly tag: string;
  readonly code: string;
  readonly fields: readonly string[];
  readonly values: readonly string[];
}

/** A page, and its requests, errors and warnings since it was opened. */
export interface OpenedPage {
  readonly page: Page;
  readonly requests: HTTPRequest[];
  readonly errors: string[];
  readonly warnings: string[];
  readonly context: BrowserContext;
}

/** Opens a browser. For WebKit only the methods in `webkit.ts` are available. */
export function openBrowser(engine?: 'chromium' | 'firefox'): Promise<Browser>;
export function openBrowser(engine: EngineName): Promise<TestBrowser>;
export function openBrowser(engine: EngineName = 'chromium'): Promise<Browser | TestBrowser> {
  if (engine === 'webkit') return openWebKit();
  return engine === 'firefox'
    ? puppeteer.launch({
        browser: 'firefox',
        executablePath: firefoxPath(),
        extraPrefsFirefox: FIREFOX_PREFERENCES,
        ...TIMEOUTS,
      })
    : puppeteer.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS], ...TIMEOUTS });
}

/** Prolongs long timers, such as the kit's timeout of six seconds: on a busy machine a local response may take longer. */
function prolongTimers(): void {
  const own = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (act: TimerHandler, delay = 0, ...rest: unknown[]) =>
      own(act, delay >= 5000 ? delay * 30 : delay, ...rest),
  });
}

/** The same as a script tag, for pages of tests in every engine. */
export const longTimers = (): string => `<script>(${String(prolongTimers)})()</script>`;

/** Opens a page in its own context that records requests, layout shifts, console warnings and errors. */
export async function newPage(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number } = { width: 1280, height: 800 },
  { timers = 'long' }: { readonly timers?: 'long' | 'own' | undefined } = {},
): Promise<OpenedPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUTS.timeout);
  await page.setViewport(viewport);
  if (timers === 'long') await page.evaluateOnNewDocument(prolongTimers);
  const requests: HTTPRequest[] = [];
  const errors: string[] = [];
  const warnings: string[] = [];
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
      globalThis.shifts.push(
        ...list.getEntries().map(({ value = 0 }: PerformanceEntry & { readonly value?: number }) => value),
      ),
    ).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  return { page, requests, errors, warnings, context };
}

/** Waits until every element with a tag shows its record. */
export const ready = (page: Page, tag: string): Promise<unknown> =>
  page.waitForFunction(
    (name) => [...document.querySelectorAll(name)].every((element) => element.matches(':state(ready)')),
    {},
    tag,
  );

/** Presses a key on a control, as soon as it is there. A click goes to a point, and the control may have moved on a page that still loads. */
export async function press(page: Page, selector: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  const control = await page.waitForSelector(selector);
  assert.ok(control);
  await control.press(key);
}

type Truthy<Value> = Exclude<Value, undefined | null | false | 0 | ''>;

const isTruthy = <Value>(value: Value): value is Truthy<Value> => Boolean(value);

/** Polls until the result is truthy. Unlike `waitForFunction` it needs no `eval`, which a strict page forbids. */
export async function until<Value>(
  ask: () => Value | Promise<Value>,
  { timeout = 180_000, every = 50 }: { readonly timeout?: number; readonly every?: number } = {},
): Promise<Truthy<Value>> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (isTruthy(answer)) return answer;
    if (Date.now() > end) throw new Error(`still not so after ${timeout} ms: ${String(ask)}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

export const moduleTag = (src: string, rest = ''): string =>
  `<script type="module" src="${src}" ${rest}></script>`;

/** Runs before the scripts of every page of {@link setUp}. Records the kit's events with all their fields. */
function listen(): void {
  const firedEvents: FiredEvent[] = [];
  const rejections: string[] = [];
  Object.defineProperty(globalThis, 'firedEvents', { value: firedEvents });
  Object.defineProperty(globalThis, 'rejections', { value: rejections });
  addEventListener('unhandledrejection', ({ reason }) => {
    rejections[rejections.length] = String(reason);
  });
  for (const type of ['rights-ready', 'rights-error', 'rights-act'])
    addEventListener(type, (event: Event & { readonly code?: string }) => {
      // Without array methods, which the page may have patched.
      firedEvents[firedEvents.length] = {
        type,
        tag: (event.target as Element).localName, // only elements fire these events
        code: event.code ?? '',
        fields: Object.keys(event),
        values: Object.values(event).map(String),
      };
    });
}

/** Options for opening a page. */
export interface VisitOptions {
  /** Headers of the page's own response. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Runs in the page before its scripts. */
  readonly first?: string | (() => void);
  /** Runs before the page is loaded. */
  readonly prepare?: (page: Page) => unknown;
  /** `own`: timers of five seconds or more keep their delay. Default: `long`, which prolongs them. */
  readonly timers?: 'long' | 'own';
  /** Returns while the page is still loading, for one that the test sends in pieces. */
  readonly isPending?: boolean;
}

/** The browser and the site for the tests of a file. Both are available once the tests run. */
export interface TestSite {
  readonly browser: Browser;
  readonly site: Site;
  /** Opens a new page, which is closed at the end of the test `t`. */
  readonly visit: (
    t: Pick<TestContext, 'after'>,
    html: string | Answer,
    options?: VisitOptions,
  ) => Promise<OpenedPage>;
}

function running<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('browser and site are there once the tests run');
  return part;
}

/**
 * Sets up a browser and a site for the tests of a file. The site serves the release at `/release/`.
 *
 * @param release the release folder
 */
export function setUp(release: string): TestSite {
  const { before, after } = testsNeeding('chromium');
  let browser: Browser | undefined;
  let site: Site | undefined;
  let count = 0;
  before(async () => {
    browser = await openBrowser();
    site = await startSite({ release });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get browser() {
      return running(browser);
    },
    get site() {
      return running(site);
    },
    async visit(t, html, { headers = {}, first, prepare, timers, isPending = false } = {}) {
      const { url, answers } = running(site);
      const opened = await newPage(running(browser), undefined, { timers });
      t.after(() => opened.context.close());
      await opened.page.evaluateOnNewDocument(listen);
      if (first) await opened.page.evaluateOnNewDocument(first);
      await prepare?.(opened.page);
      const pathname = `/page-${++count}.html`;
      answers.set(pathname, typeof html === 'string' ? pageAnswer(html, headers) : html);
      const loaded = opened.page.goto(url + pathname);
      if (isPending) loaded.catch(() => undefined);
      else await loaded;
      return opened;
    },
  };
}

/** The unhandled rejections so far. */
export const rejections = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.rejections);

/** The events that the kit's elements have fired so far. */
export const firedEvents = (page: Page): Promise<FiredEvent[]> => page.evaluate(() => globalThis.firedEvents);

/** An element of the kit as a reader sees it. */
export interface SeenElement {
  readonly tag: string;
  readonly id: string;
  /** Whether it has the state `ready`. */
  readonly isReady: boolean;
  readonly seesChildren: boolean;
  readonly seesRecord: boolean;
  readonly text: string;
  readonly links: readonly SeenLink[];
  /** Attributes that would run a script. */
  readonly scripts: readonly string[];
}

export interface SeenLink {
  readonly href: string | null;
  readonly protocol: string;
  readonly hostname: string;
  readonly isAction: boolean;
  readonly rel: string;
  readonly referrerPolicy: string;
}

/** Whether a frame has Puppeteer's own realm, which its types lack. */
const hasIsolatedRealm = (frame: Frame): frame is Frame & { isolatedRealm(): Pick<Frame, 'evaluate'> } =>
  'isolatedRealm' in frame;

/**
 * The visible state of each element, in the order of the page: whether it shows its record or its fallback content, and its links.
 * It is read from an isolated realm, whose built-ins the page cannot patch.
 */
export function survey(page: Page): Promise<SeenElement[]> {
  const frame = page.mainFrame();
  if (!hasIsolatedRealm(frame)) throw new Error('Puppeteer has no realm of its own any more');
  return frame.isolatedRealm().evaluate(() => {
    const isSeen = (element: Element | null | undefined) => {
      const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      return Boolean(element?.checkVisibility() && width > 0 && height > 0);
    };
    const inside = (root: ParentNode, tag: string): Element[] => [
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
        // Checks all attributes, so that addresses in new kinds of elements are covered too.
        scripts: [...(root?.querySelectorAll('*') ?? [])].flatMap((node) =>
          [...node.attributes]
            .filter(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value))
            .map(({ name, value }) => `${node.localName} ${name}=${value}`),
        ),
      };
    });
  });
}
