/** `npm run update:screenshot`: the picture of the issue page in the README. Build first. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, chromiumPath } from './browsers.mjs';
import { startServer } from './serve.mjs';

const FILE = path.join(import.meta.dirname, '../../docs/issue-page.png');

/** The README is read on phones too. */
const MOST_BYTES = 400_000;

const server = await startServer({ port: 0 });
const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1.5 });
  const response = await page.goto(`${server.url}/`, { waitUntil: 'networkidle0' });
  if (!response?.ok()) throw new Error('There is no issue page: run "npm run build".');
  mkdirSync(path.dirname(FILE), { recursive: true });
  await page.screenshot({ path: /** @type {`${string}.png`} */ (FILE) });
} finally {
  await browser.close();
  await server.close();
}
const { size } = statSync(FILE);
if (size > MOST_BYTES) throw new Error(`The picture is ${size} bytes; ${MOST_BYTES} at most.`);
