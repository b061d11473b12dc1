/**
 * Runs tests in WebKitGTK over plain WebDriver: the system's `WebKitWebDriver` and, for its window, `Xvfb`. No driver is
 * downloaded. Its window is 447 CSS pixels wide at least: test narrower layouts in a sized container.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import path from 'node:path';
import { freePort } from './free-port.mjs';

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

function miniBrowser() {
  return process.env['WEBKIT_MINIBROWSER'] ?? globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0];
}

/** @param {string} program */
function onPath(program) {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)));
}

export function webkitMissing() {
  const browser = miniBrowser();
  return !browser || !existsSync(browser) || !onPath('WebKitWebDriver') || !onPath('Xvfb');
}

/** One window, so one session at a time. */
export class WebKitLauncher {
  name = 'WebKitGTK';
  type = 'webkit';
  concurrency = 1;

  /** @type {Map<string, string>} address by session */
  #sessions = new Map();
  /** @type {Promise<void> | undefined} */
  #started;
  /** Address of the WebDriver session. */
  #address = '';
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];

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
    this.#started ??= this.#start();
    await this.#started;
    this.#sessions.set(id, url);
    await this.#post('url', { url });
  }

  /** @param {string} id */
  async stopSession(id) {
    this.#sessions.delete(id);
    await this.#post('url', { url: 'about:blank' });
    return {};
  }

  async startDebugSession() {
    throw new Error('The WebKit launcher has no debug mode.');
  }

  async stop() {
    if (this.#started) await this.#request('DELETE', '').catch(() => {});
    this.#stopProcesses();
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
    const [frameWidth, frameHeight] = await this.#post('execute/sync', {
      script: 'return [outerWidth - innerWidth, outerHeight - innerHeight]',
      args: [],
    });
    await this.#post('window/rect', { width: width + frameWidth, height: height + frameHeight });
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
    await this.#post('actions', { actions: [source] });
  }

  /**
   * @param {string} command
   * @param {object} body
   */
  #post(command, body) {
    return this.#request('POST', command, body);
  }

  /**
   * @param {'POST' | 'DELETE'} method
   * @param {string} command
   * @param {object} [body]
   */
  async #request(method, command, body) {
    const response = await fetch(command ? `${this.#address}/${command}` : this.#address, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver, ${command}: ${value?.error}: ${value?.message}`);
    return value;
  }

  async #start() {
    process.once('exit', () => this.#stopProcesses());
    const display = await this.#startDisplay();
    const port = await freePort();
    this.#processes.push(
      spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: {
          ...process.env,
          DISPLAY: display,
          GDK_BACKEND: 'x11',
          NO_AT_BRIDGE: '1',
          LIBGL_ALWAYS_SOFTWARE: '1',
          WEBKIT_DISABLE_DMABUF_RENDERER: '1',
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
          // Its sandbox cannot be made by root in a container.
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        },
      }),
    );
    this.#address = `http://127.0.0.1:${port}`;
    await this.#driverReady();
    const { sessionId } = await this.#post('session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
        },
      },
    });
    this.#address += `/session/${sessionId}`;
    await this.#post('window/rect', { width: 1000, height: 800 });
  }

  /** The server chooses its own number, so that two runs at once do not meet. */
  async #startDisplay() {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    this.#processes.push(server);
    const numbers = server.stdio[3];
    if (!numbers) throw new Error('Xvfb has no pipe for its number');
    const [number] = await Promise.race([
      once(numbers, 'data'),
      once(server, 'exit').then(() => {
        throw new Error('Xvfb ended before it was ready');
      }),
    ]);
    return `:${String(number).trim()}`;
  }

  async #driverReady() {
    for (let attempt = 0; attempt < 100; attempt++) {
      const answered = await fetch(`${this.#address}/status`).then(
        () => true,
        () => false,
      );
      if (answered) return;
      await wait(50);
    }
    throw new Error('WebKitWebDriver did not answer within 5 s');
  }

  #stopProcesses() {
    for (const child of this.#processes.splice(0)) child.kill();
  }
}
