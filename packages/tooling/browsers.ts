/**
 * The engines tests run in, one launcher each. `BROWSERS=chromium,firefox,webkit` chooses; the default is Chromium alone.
 */
import { existsSync } from 'node:fs';
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { webkitMissing } from './webkit-driver.ts';
import { WebKitLauncher } from './webkit-launcher.ts';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** Needed as root in a container; the rest keeps the browser from talking to anybody but the test server. */
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

/** Milliseconds. A browser that starts on a busy machine may take longer than Puppeteer's 30 s, and a command longer than 180 s. */
export const TIMEOUTS = { timeout: 5 * 60_000, protocolTimeout: 10 * 60_000 };

/** Nothing is fetched while tests run: no update, no portal check, no telemetry. */
export const FIREFOX_PREFERENCES = {
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'toolkit.telemetry.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** @param variable environment variable that wins over the usual places */
function findExecutable(variable: string, usual: readonly string[]): string | undefined {
  const named = process.env[variable];
  return named ? [named].find((path) => existsSync(path)) : usual.find((path) => existsSync(path));
}

/**
 * Where Chromium is, for `puppeteer-core`.
 *
 * @throws when there is none
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
  /** What Debian calls it. */
  readonly packages: readonly string[];
}

export const ENGINES: Readonly<Record<EngineName, Engine>> = {
  chromium: {
    launcher: () =>
      chromeLauncher({
        // A context, and so a window, for each page: in a tab in the background a mouse event waits for ever.
        createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
        launchOptions: { executablePath: chromiumPath(), headless: true, args: CHROMIUM_ARGS, ...TIMEOUTS },
      }),
    missing: () => !findExecutable('CHROME_PATH', CHROMIUM_PATHS),
    packages: ['chromium', 'fonts-liberation', 'fonts-noto-core'],
  },
  firefox: {
    launcher: () =>
      chromeLauncher({
        puppeteer, // without it the launcher would look for Chrome
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
 * The names in `BROWSERS`.
 *
 * @throws on a name that is not an engine
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

/** Launchers for the test runner, of the engines that are installed. */
export function browsers(): BrowserLauncher[] {
  return wantedEngines()
    .filter((name) => !ENGINES[name].missing())
    .map((name) => ENGINES[name].launcher());
}
