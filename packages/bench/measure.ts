/** Measures one load of one page on an emulated slow phone. */
import type { Browser, Page } from 'puppeteer-core';
import type { Load } from './results.ts';

/** How to detect the widget on the page, and where to click. */
export interface Widget {
  /** A text that is visible once the widget is rendered. */
  readonly text?: string;
  /** A selector that matches once the widget is rendered. */
  readonly ready?: string;
  /** The selector of the control that a reader would click. */
  readonly click?: string | undefined;
}

/** The results of {@link probe}. **Unit:** milliseconds, except for the shift. */
interface PageMetrics {
  visible: number | undefined;
  shift: number;
  readonly longTasks: number[];
  lcp: number;
  readonly interactions: number[];
}

declare global {
  var bench: PageMetrics;
}

/** A performance entry with fields that only some types have. */
type Entry = PerformanceEntry & {
  readonly value?: number;
  readonly hadRecentInput?: boolean;
  readonly interactionId?: number;
};

const SLOW_4G = {
  offline: false,
  latency: 150, // milliseconds
  downloadThroughput: (1.6 * 1024 * 1024) / 8, // bytes a second
  uploadThroughput: (750 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;
/** The time without requests after which a page counts as loaded. **Unit:** milliseconds. */
const IDLE_TIME = 600;
const LOAD_TIMEOUT = 40_000;

/** Runs before the page's scripts. Records when the widget becomes visible, layout shifts, long tasks and interactions. */
function probe({ text, ready }: { readonly text: string; readonly ready: string }): void {
  const metrics: PageMetrics = { visible: undefined, shift: 0, longTasks: [], lcp: 0, interactions: [] };
  globalThis.bench = metrics;
  const textOf = (node: Element): string =>
    node.textContent +
    [...node.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join('') +
    (node.shadowRoot?.textContent ?? '');
  const isSeen = () => {
    const box = document.querySelector('#widget');
    const element = ready && box ? [...box.querySelectorAll(ready)].at(-1) : box;
    return Boolean(element && element.getBoundingClientRect().height > 0 && textOf(element).includes(text));
  };
  const check = () => {
    if (isSeen()) metrics.visible = performance.now();
    else requestAnimationFrame(check);
  };
  if (text) requestAnimationFrame(check);
  const observe = (type: string, note: (entry: Entry) => void, more: { durationThreshold?: number } = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    });
  observe('layout-shift', ({ value = 0, hadRecentInput }) => (metrics.shift += hadRecentInput ? 0 : value));
  observe('longtask', ({ duration }) => metrics.longTasks.push(duration));
  observe('largest-contentful-paint', ({ startTime }) => (metrics.lcp = startTime));
  observe('event', ({ duration, interactionId }) => interactionId && metrics.interactions.push(duration), {
    durationThreshold: 16,
  });
}

interface Requests {
  readonly open: Set<string>;
  count: number;
  bytes: number;
  /** The time at which a request last started or ended. **Unit:** milliseconds since the epoch. */
  last: number;
}

async function untilIdle(requests: Requests, isSeen: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LOAD_TIMEOUT;
  while (Date.now() < end) {
    const idle = Date.now() - requests.last > IDLE_TIME && requests.open.size === 0;
    if (idle && (await isSeen())) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it was never seen, or never quiet');
}

/** The center of the control that a reader would click, also inside shadow roots. */
const middleOf = (page: Page, selector: string): Promise<{ x: number; y: number }> =>
  page.evaluate((find) => {
    const inside = (root: ParentNode): Element | null | undefined =>
      root.querySelector(find) ??
      [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && inside(shadowRoot)).find(Boolean);
    const box = document.querySelector('#widget');
    const element = box && inside(box);
    if (!element) throw new Error(`nothing to click: ${find}`);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);

/** Loads a page once, with an emulated slow processor and network. */
export async function measure(
  browser: Browser,
  url: string,
  { text = '', ready = '', click }: Widget,
): Promise<Load> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 412, height: 823, isMobile: true, deviceScaleFactor: 1 });
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await session.send('Performance.enable');
    const requests: Requests = { open: new Set(), count: 0, bytes: 0, last: Date.now() };
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (!request.url.startsWith('http')) return;
      requests.count++;
      requests.open.add(requestId);
      requests.last = Date.now();
    });
    const end = ({
      requestId,
      encodedDataLength = 0,
    }: {
      readonly requestId: string;
      readonly encodedDataLength?: number;
    }) => {
      if (!requests.open.delete(requestId)) return;
      requests.bytes += encodedDataLength;
      requests.last = Date.now();
    };
    session.on('Network.loadingFinished', end);
    session.on('Network.loadingFailed', end);
    await page.evaluateOnNewDocument(probe, { text, ready });
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_TIMEOUT });
    await untilIdle(
      requests,
      async () => !text || Boolean(await page.evaluate(() => globalThis.bench.visible)),
    );

    const metrics = async () => {
      const { metrics: list } = await session.send('Performance.getMetrics');
      return (name: string): number => {
        const metric = list.find((each) => each.name === name);
        if (!metric) throw new Error(`Chromium has no metric ${name}`);
        return metric.value;
      };
    };
    const loadedMetric = await metrics();
    const loaded = await page.evaluate(() => ({
      ...globalThis.bench,
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    }));
    await session.send('HeapProfiler.collectGarbage');
    const metric = await metrics();
    let inp: number | undefined;
    if (click) {
      const { x, y } = await middleOf(page, click);
      await page.evaluate(() => (globalThis.bench.interactions.length = 0));
      await page.mouse.click(x, y);
      await new Promise((resolve) => setTimeout(resolve, 800));
      // The API reports no interaction below 16 ms, so a faster one counts as 16.
      inp = Math.max(16, ...(await page.evaluate(() => globalThis.bench.interactions)));
    }
    return {
      bytes: requests.bytes,
      requests: requests.count,
      visible: loaded.visible,
      fcp: loaded.fcp,
      lcp: loaded.lcp,
      shift: loaded.shift,
      longest: Math.max(0, ...loaded.longTasks),
      longTasks: loaded.longTasks.length,
      script: loadedMetric('ScriptDuration') * 1000,
      heap: metric('JSHeapUsedSize') / 1024,
      nodes: metric('Nodes'),
      inp,
    };
  } finally {
    await context.close();
  }
}
