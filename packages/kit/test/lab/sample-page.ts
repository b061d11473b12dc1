/** What a page of a sample project is asked in a browser, whoever built and serves it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ready, until } from '@rights-kit/tooling/browser';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { fixtureFeed } from 'rights-kit/fixtures';

const DIST = path.join(import.meta.dirname, '../../dist');
/** The address of the publisher whose records the samples show. */
export const BASE = 'https://www.example.org/rights-kit/';
const feed = fixtureFeed();

/** Answers for the publisher: its feed, its files, and no content for a page that a press opens, so that nothing is left. */
function answer(request: HTTPRequest): void {
  const url = request.url();
  if (!url.startsWith('https://www.example.org/')) return void request.continue();
  if (url.startsWith(`${BASE}feed/v1/`)) return void request.respond(feed.answer(url));
  if (!url.startsWith(BASE)) return void request.respond({ status: 204 });
  void request.respond({
    contentType: 'text/javascript; charset=utf-8',
    headers: { 'Access-Control-Allow-Origin': '*' },
    body: readFileSync(path.join(DIST, url.slice(BASE.length))),
  });
}

/** Answers for the publisher from now on. @returns a list to which each error and warning of the page's console is added */
export async function prepareSample(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', answer);
  page.on('console', (message) => {
    const isIcon = message.location().url?.endsWith('/favicon.ico');
    if (['error', 'warn'].includes(message.type()) && !isIcon) complaints.push(message.text());
  });
  return complaints;
}

/** Waits until the page shows its card with the record. */
export async function cardReady(page: Page): Promise<void> {
  await until(() => page.evaluate(() => document.querySelector('rights-town-policy-card') !== null));
  await ready(page, 'rights-town-policy-card');
}

export const heading = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    document
      .querySelector('rights-town-policy-card')
      ?.shadowRoot?.querySelector('h2, h3')
      ?.textContent.trim(),
  );

/** Presses the page's own button, and waits for the other town. */
export async function changeTown(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('button')?.click());
  await until(async () => (await heading(page)) === 'Clover (sample)');
}

/** Presses the link of the button, and waits for the host that the page's own listener has written. */
export async function press(page: Page): Promise<void> {
  await ready(page, 'rights-action-button');
  await page.evaluate(() =>
    document.querySelector('rights-action-button')?.shadowRoot?.querySelector('a')?.click(),
  );
  await until(() =>
    page.evaluate(() => document.querySelector('output')?.textContent.trim() === 'www.example.org'),
  );
}
