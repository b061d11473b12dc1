/**
 * WebKitGTK by the WebDriver protocol, with the system's `WebKitWebDriver`, and `Xvfb` as its display. No driver is downloaded. The
 * window is at least 447 CSS pixels wide.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import path from 'node:path';
import { freePort } from './free-port.ts';

function miniBrowser(): string | undefined {
  return process.env['WEBKIT_MINIBROWSER'] ?? globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0];
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)));
}

export function webkitMissing(): boolean {
  const browser = miniBrowser();
  return !browser || !existsSync(browser) || !onPath('WebKitWebDriver') || !onPath('Xvfb');
}

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null;

/** A property of a JSON value; `undefined` where it does not exist. */
const property = (json: unknown, name: string): unknown => (isObject(json) ? json[name] : undefined);

/** A browser with one window. */
export class WebKitDriver {
  /** The address of the WebDriver session. */
  #address = '';
  #version = '';
  readonly #processes: ChildProcess[] = [];

  /** The version of the engine; `''` before the start. */
  get version(): string {
    return this.#version;
  }

  async start(): Promise<void> {
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
          // Root cannot create WebKit's sandbox in a container.
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        },
      }),
    );
    this.#address = `http://127.0.0.1:${port}`;
    await this.#driverReady();
    const session = await this.post('session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
        },
      },
    });
    this.#address += `/session/${String(property(session, 'sessionId'))}`;
    const version = property(property(session, 'capabilities'), 'browserVersion');
    this.#version = typeof version === 'string' ? version : '';
    await this.post('window/rect', { width: 1000, height: 800 });
  }

  async stop(): Promise<void> {
    if (this.#address) await this.#request('DELETE', '').catch(() => undefined);
    this.#stopProcesses();
  }

  /**
   * @param command a command of the session, such as `url` or `execute/sync`
   * @returns the value of the response
   * @throws with the driver's own message
   */
  post(command: string, body: object): Promise<unknown> {
    return this.#request('POST', command, body);
  }

  async #request(method: 'POST' | 'DELETE', command: string, body?: object): Promise<unknown> {
    const response = await fetch(command ? `${this.#address}/${command}` : this.#address, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer: unknown = await response.json();
    const value = property(answer, 'value');
    if (!response.ok)
      throw new Error(
        `WebDriver, ${command}: ${String(property(value, 'error'))}: ${String(property(value, 'message'))}`,
      );
    return value;
  }

  /** Starts `Xvfb`. It chooses the number of its display, so that runs in parallel do not collide. */
  async #startDisplay(): Promise<string> {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    this.#processes.push(server);
    const numbers = server.stdio[3];
    if (!numbers) throw new Error('Xvfb has no pipe for its number');
    const written: unknown[] = await Promise.race([
      once(numbers, 'data'),
      once(server, 'exit').then(() => {
        throw new Error('Xvfb ended before it was ready');
      }),
    ]);
    return `:${String(written[0]).trim()}`;
  }

  async #driverReady(): Promise<void> {
    for (let attempt = 0; attempt < 6000; attempt++) {
      const answered = await fetch(`${this.#address}/status`).then(
        () => true,
        () => false,
      );
      if (answered) return;
      await wait(50);
    }
    throw new Error('WebKitWebDriver did not answer within 5 minutes');
  }

  #stopProcesses(): void {
    for (const child of this.#processes.splice(0)) child.kill();
  }
}
