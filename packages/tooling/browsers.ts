/**
 * The launcher of each engine that tests run in. `BROWSERS=chromium,firefox,webkit` selects engines. Default: `chromium`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { webkitMissing } from './webkit-driver.ts';
import { WebKitLauncher } from './webkit-launcher.ts';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** The options that Chromium needs as root in a container, and others that prevent requests to any host but the test server. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** On a busy machine Puppeteer's defaults, 30 s to start a browser and 180 s for a command, may be too short. **Unit:** milliseconds. */
export const TIMEOUTS = { timeout: 5 * 60_000, protocolTimeout: 10 * 60_000 };

/** Prevents Firefox's own requests: updates, the check for captive portals, telemetry. */
export const FIREFOX_PREFERENCES = {
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'toolkit.telemetry.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** @param variable an environment variable, which takes precedence over the usual paths */
function findExecutable(variable: string, usual: readonly string[]): string | undefined {
  const named = process.env[variable];
  return named ? [named].find((path) => existsSync(path)) : usual.find((path) => existsSync(path));
}

/**
 * The path of Chromium, for `puppeteer-core`.
 *
 * @throws when Chromium is not installed
 */
export function chromiumPath(): string {
  const path = findExecutable('CHROME_PATH', CHROMIUM_PATHS);
  if (!path) throw new Error('Chromium was not found. Install it, or set CHROME_PATH to its program file.');
  return path;
}

export function firefoxPath(): string {
  const path = findExecutable('FIREFOX_PATH', FIREFOX_PATHS);
  if (!path) throw new Error('Firefox was not found. Install it, or set FIREFOX_PATH to its program file.');
  return path;
}

export interface Engine {
  readonly launcher: () => BrowserLauncher;
  readonly missing: () => boolean;
  /** Names of Debian packages. */
  readonly packages: readonly string[];
}

/** A launcher that has the version which the program itself names. */
function withVersion(
  program: () => string,
  options: Parameters<typeof chromeLauncher>[0],
): BrowserLauncher & { readonly version: string } {
  const { stdout } = spawnSync(program(), ['--version'], { encoding: 'utf8' });
  const [version = ''] = /\d+(?:\.\d+)+/.exec(stdout) ?? [];
  return Object.assign(chromeLauncher(options), { version });
}

export const ENGINES: Readonly<Record<EngineName, Engine>> = {
  chromium: {
    launcher: () =>
      withVersion(chromiumPath, {
        // Each page gets a context and thereby a window of its own: in a background tab mouse events never arrive. Only one window has the
        // focus, and the others get no focus events unless it is emulated.
        createPage: async ({ browser }) => {
          const page = await (await browser.createBrowserContext()).newPage();
          await page.emulateFocusedPage(true);
          return page;
        },
        launchOptions: { executablePath: chromiumPath(), headless: true, args: CHROMIUM_ARGS, ...TIMEOUTS },
      }),
    missing: () => !findExecutable('CHROME_PATH', CHROMIUM_PATHS),
    packages: ['chromium', 'fonts-liberation', 'fonts-noto-core'],
  },
  firefox: {
    launcher: () =>
      withVersion(firefoxPath, {
        puppeteer, // without it the launcher searches for Chrome
        launchOptions: {
          browser: 'firefox',
          executablePath: firefoxPath(),
          headless: true,
          extraPrefsFirefox: FIREFOX_PREFERENCES,
          ...TIMEOUTS,
        },
        concurrency: 1,
      }),
    missing: () => !findExecutable('FIREFOX_PATH', FIREFOX_PATHS),
    packages: ['firefox-esr'],
  },
  webkit: {
    launcher: () => new WebKitLauncher(),
    missing: webkitMissing,
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
};

/**
 * The engines named in `BROWSERS`.
 *
 * @throws on an unknown name
 */
export function wantedEngines(): EngineName[] {
  const names = (process.env['BROWSERS'] ?? 'chromium').split(',').map((name) => name.trim());
  return names.map((name) => {
    if (!isEngine(name))
      throw new Error(`BROWSERS names "${name}"; the engines are ${Object.keys(ENGINES).join(', ')}.`);
    return name;
  });
}

const isEngine = (name: string): name is EngineName => Object.hasOwn(ENGINES, name);

/** The test runner's launchers for the installed engines. */
export function browsers(): BrowserLauncher[] {
  return wantedEngines()
    .filter((name) => !ENGINES[name].missing())
    .map((name) => ENGINES[name].launcher());
}
