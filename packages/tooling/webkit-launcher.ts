/** Runs tests in WebKitGTK. Its window is 447 CSS pixels wide at least: test narrower layouts in a sized container. */
import { WebKitDriver } from './webkit-driver.ts';

/** WebDriver's code points for the keys that type no character. */
const KEYS = new Map([
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Escape', '\uE00C'],
  ['Backspace', '\uE003'],
  ['Delete', '\uE017'],
  ['Space', ' '],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Home', '\uE011'],
  ['End', '\uE010'],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Alt', '\uE00A'],
  ['Meta', '\uE03D'],
]);

/** One window, so one session at a time. */
export class WebKitLauncher {
  name = 'WebKitGTK';
  type = 'webkit';
  concurrency = 1;

  /** @type {Map<string, string>} address by session */
  #sessions = new Map();
  /** @type {Promise<void> | undefined} */
  #started;
  #driver = new WebKitDriver();

  async initialize() {
    // Started with the first session: a run whose tests do not load needs no browser.
  }

  /** @param {string} id */
  isActive(id) {
    return this.#sessions.has(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#sessions.get(id) ?? '';
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    this.#started ??= this.#driver.start();
    await this.#started;
    this.#sessions.set(id, url);
    await this.#driver.post('url', { url });
  }

  /** @param {string} id */
  async stopSession(id) {
    this.#sessions.delete(id);
    await this.#driver.post('url', { url: 'about:blank' });
    return {};
  }

  async startDebugSession() {
    throw new Error('The WebKit launcher has no debug mode.');
  }

  async stop() {
    await this.#driver.stop();
  }

  /** @param {string} key a name of `KeyboardEvent.key`, with modifiers before it: `Shift+Tab` */
  async press(key) {
    await this.#chord(key.split('+').map((name) => KEYS.get(name) ?? name));
  }

  /** @param {string} text */
  async typeText(text) {
    for (const character of text) await this.#chord([character]);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {'left' | 'middle' | 'right'} button
   */
  async click(x, y, button) {
    // Seen in 2.50: the page hears of another button as of the left one.
    if (button !== 'left') throw new Error('WebKitWebDriver clicks with the left button only.');
    await this.#perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  /**
   * @param {number} width CSS pixels of the page, without the window's frame
   * @param {number} height
   */
  async resize(width, height) {
    const [frameWidth, frameHeight] = await this.#driver.post('execute/sync', {
      script: 'return [outerWidth - innerWidth, outerHeight - innerHeight]',
      args: [],
    });
    await this.#driver.post('window/rect', { width: width + frameWidth, height: height + frameHeight });
  }

  /** @param {readonly string[]} keys held together, in this order */
  async #chord(keys) {
    await this.#perform({
      type: 'key',
      id: 'keyboard',
      actions: [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
      ],
    });
  }

  /** @param {object} source an input source of WebDriver's actions */
  async #perform(source) {
    await this.#driver.post('actions', { actions: [source] });
  }
}
