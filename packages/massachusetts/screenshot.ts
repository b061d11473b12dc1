/** `npm run update:screenshot`: writes the README's screenshot of the issue page to the file named as argument. Needs a build. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CHROMIUM_ARGS, chromiumPath } from '@rights-kit/tooling/browsers';
import puppeteer from 'puppeteer-core';
import { serve } from './serve.ts';

/** A limit for readers of the README on phones. **Unit:** bytes. */
const MAX_BYTES = 400_000;

const { positionals } = parseArgs({ allowPositionals: true });
const file = `${path.resolve(positionals[0] ?? 'issue-page.png').replace(/\.png$/, '')}.png` as const;
const server = await serve();
const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1.5 });
  const response = await page.goto(`${server.url}/`, { waitUntil: 'networkidle0' });
  if (!response?.ok()) throw new Error('There is no issue page: run "npm run build".');
  await page.screenshot({ path: file });
} finally {
  await browser.close();
  await server.close();
}
const { size } = statSync(file);
if (size > MAX_BYTES) throw new Error(`The picture is ${size} bytes; ${MAX_BYTES} at most.`);
