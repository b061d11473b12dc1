/** Runs tests in WebKitGTK. Its window is at least 447 CSS pixels wide, so narrower layouts must be tested in a sized container. */
import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import type { MouseButton } from './testing/commands.ts';
import { WebKitDriver } from './webkit-driver.ts';

/** WebDriver's code points for keys that produce no character. */
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

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number');

/** Has one window, and therefore one session at a time. */
export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKitGTK';
  readonly type = 'webkit';
  readonly concurrency = 1;

  /** The address of each session. */
  readonly #sessions = new Map<string, string>();
  #started: Promise<void> | undefined;
  readonly #driver = new WebKitDriver();

  /** Known once a session has started. */
  get version(): string {
    return this.#driver.version;
  }

  async initialize(): Promise<void> {
    // The browser starts with the first session.
  }

  isActive(id: string): boolean {
    return this.#sessions.has(id);
  }

  getBrowserUrl(id: string): string {
    return this.#sessions.get(id) ?? '';
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#started ??= this.#driver.start();
    await this.#started;
    this.#sessions.set(id, url);
    await this.#driver.post('url', { url });
  }

  async stopSession(id: string): Promise<SessionResult> {
    this.#sessions.delete(id);
    await this.#driver.post('url', { url: 'about:blank' });
    return {};
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('The WebKit launcher has no debug mode.'));
  }

  async stop(): Promise<void> {
    await this.#driver.stop();
  }

  /** @param key a name as in `KeyboardEvent.key`, after its modifiers: `Shift+Tab` */
  async press(key: string): Promise<void> {
    await this.#chord(key.split('+').map((name) => KEYS.get(name) ?? name));
  }

  async typeText(text: string): Promise<void> {
    for (const character of text) await this.#chord([character]);
  }

  async click(x: number, y: number, button: MouseButton): Promise<void> {
    // In 2.50 the page receives the events of the left button for any button.
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

  /** @param width of the viewport. **Unit:** CSS pixels */
  async resize(width: number, height: number): Promise<void> {
    const frame = await this.#driver.post('execute/sync', {
      script: 'return [outerWidth - innerWidth, outerHeight - innerHeight]',
      args: [],
    });
    if (!isPair(frame)) throw new Error('WebKitWebDriver returned no size of the window');
    await this.#driver.post('window/rect', { width: width + frame[0], height: height + frame[1] });
  }

  /** @param keys are pressed in this order and held together */
  async #chord(keys: readonly string[]): Promise<void> {
    await this.#perform({
      type: 'key',
      id: 'keyboard',
      actions: [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
      ],
    });
  }

  /** @param source an input source of WebDriver's actions */
  async #perform(source: object): Promise<void> {
    await this.#driver.post('actions', { actions: [source] });
  }
}
