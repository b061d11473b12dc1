/* global document -- inside evaluate() */
/** WebKitGTK, with the few calls of Puppeteer that tests of all engines make. It has one page at a time. */
import { WebKitDriver } from '../webkit-driver.ts';

/** How an element is written in WebDriver's JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

class WebKitPlace {
  #driver;
  #frame;

  /** @param {object} [frame] an element of the page, as WebDriver writes it; without it the page itself */
  constructor(driver, frame) {
    this.#driver = driver;
    this.#frame = frame;
  }

  async evaluate(call, ...args) {
    await this.#driver.post('frame', { id: null });
    if (this.#frame) await this.#driver.post('frame', { id: this.#frame });
    return this.#driver.post('execute/sync', { script: `return (${call}).apply(null, arguments)`, args });
  }
}

class WebKitPage extends WebKitPlace {
  #driver;

  constructor(driver) {
    super(driver);
    this.#driver = driver;
  }

  setViewport({ width, height }) {
    return this.#driver.post('window/rect', { width, height });
  }

  goto(url) {
    return this.#driver.post('url', { url });
  }

  async frames() {
    await this.#driver.post('frame', { id: null });
    const found = await this.#driver.post('elements', { using: 'css selector', value: 'iframe' });
    const sources = await this.evaluate(() => [...document.querySelectorAll('iframe')].map(({ src }) => src));
    return found.map((element, index) =>
      Object.assign(new WebKitPlace(this.#driver, { [ELEMENT]: element[ELEMENT] }), {
        url: () => sources[index],
      }),
    );
  }
}

export async function openWebKit() {
  const driver = new WebKitDriver();
  await driver.start();
  return {
    createBrowserContext: async () => ({
      newPage: async () => new WebKitPage(driver),
      close: () => driver.post('url', { url: 'about:blank' }),
    }),
    close: () => driver.stop(),
  };
}
