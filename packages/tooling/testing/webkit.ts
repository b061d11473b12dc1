/** WebKitGTK with those methods of Puppeteer that tests in all engines use. It has one page at a time. */
import type { EvaluateFunc } from 'puppeteer-core';
import { WebKitDriver } from '../webkit-driver.ts';

/** A page or a frame, in any engine. */
export interface TestPlace {
  evaluate<Parameters extends unknown[], Call extends EvaluateFunc<Parameters> = EvaluateFunc<Parameters>>(
    call: Call,
    ...args: Parameters
  ): Promise<Awaited<ReturnType<Call>>>;
}

export interface TestFrame extends TestPlace {
  url(): string;
}

export interface TestPage extends TestPlace {
  setViewport(viewport: { readonly width: number; readonly height: number }): Promise<unknown>;
  /** @param options `timeout` in milliseconds, which WebKit ignores for its own */
  goto(
    url: string,
    options?: { readonly waitUntil?: 'load' | 'domcontentloaded'; readonly timeout?: number },
  ): Promise<unknown>;
  frames(): TestFrame[] | Promise<TestFrame[]>;
}

/** The common methods of Puppeteer's browser and WebKit's. */
export interface TestBrowser {
  createBrowserContext(): Promise<{ newPage(): Promise<TestPage>; close(): Promise<unknown> }>;
  close(): Promise<void>;
}

/** The key of an element's reference in WebDriver's JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

interface WebDriverElement {
  readonly [ELEMENT]: string;
}

const isElement = (value: unknown): value is WebDriverElement =>
  typeof value === 'object' && value !== null && ELEMENT in value;

class WebKitPlace implements TestPlace {
  readonly #driver: WebKitDriver;
  readonly #frame: WebDriverElement | undefined;

  /** @param frame the element of a frame; without it the page itself */
  constructor(driver: WebKitDriver, frame?: WebDriverElement) {
    this.#driver = driver;
    this.#frame = frame;
  }

  async evaluate<
    Parameters extends unknown[],
    Call extends EvaluateFunc<Parameters> = EvaluateFunc<Parameters>,
  >(call: Call, ...args: Parameters): Promise<Awaited<ReturnType<Call>>> {
    await this.#driver.post('frame', { id: null });
    if (this.#frame) await this.#driver.post('frame', { id: this.#frame });
    const script = `return (${String(call)}).apply(null, arguments)`;
    // The result is serialized as JSON, so the type is right for values that JSON can represent, as in Puppeteer.
    return (await this.#driver.post('execute/sync', { script, args })) as Awaited<ReturnType<Call>>;
  }
}

class WebKitFrame extends WebKitPlace implements TestFrame {
  readonly #source: string;

  constructor(driver: WebKitDriver, frame: WebDriverElement, source: string) {
    super(driver, frame);
    this.#source = source;
  }

  url(): string {
    return this.#source;
  }
}

class WebKitPage extends WebKitPlace implements TestPage {
  readonly #driver: WebKitDriver;

  constructor(driver: WebKitDriver) {
    super(driver);
    this.#driver = driver;
  }

  setViewport({ width, height }: { readonly width: number; readonly height: number }): Promise<unknown> {
    return this.#driver.post('window/rect', { width, height });
  }

  goto(url: string): Promise<unknown> {
    return this.#driver.post('url', { url });
  }

  async frames(): Promise<TestFrame[]> {
    await this.#driver.post('frame', { id: null });
    const found = await this.#driver.post('elements', { using: 'css selector', value: 'iframe' });
    if (!Array.isArray(found)) throw new Error('WebKitWebDriver returned no list of frames');
    const sources = await this.evaluate(() => [...document.querySelectorAll('iframe')].map(({ src }) => src));
    return found
      .filter(isElement)
      .map(
        (element, index) =>
          new WebKitFrame(this.#driver, { [ELEMENT]: element[ELEMENT] }, sources[index] ?? ''),
      );
  }
}

export async function openWebKit(): Promise<TestBrowser> {
  const driver = new WebKitDriver();
  await driver.start();
  return {
    createBrowserContext: () =>
      Promise.resolve({
        newPage: () => Promise.resolve(new WebKitPage(driver)),
        close: () => driver.post('url', { url: 'about:blank' }),
      }),
    close: () => driver.stop(),
  };
}
