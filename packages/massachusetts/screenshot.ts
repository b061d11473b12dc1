/** A part of `npm run update:pictures`: writes the README's picture of the issue page to the file named as argument. Needs a build. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newStillPage, openForScreenshots } from '@rights-kit/tooling/screenshots';
import { serve } from './serve.ts';

/** A limit for readers of the README on phones. **Unit:** bytes. */
const MAX_BYTES = 400_000;
/** Noon on the day that the records were compiled, so that texts which depend on the day stay as they are. */
const NOW = Date.UTC(2026, 10, 22, 17);

const { positionals } = parseArgs({ allowPositionals: true });
const file = path.resolve(positionals[0] ?? 'issue-page.png');
const server = await serve();
const browser = await openForScreenshots();
try {
  const page = await newStillPage(browser, { width: 1280, scale: 1.5, now: NOW });
  const response = await page.goto(`${server.url}/`, { waitUntil: 'networkidle0' });
  if (!response?.ok()) throw new Error('There is no issue page: run "npm run build".');
  const picture = await page.screenshot();
  if (picture.length > MAX_BYTES)
    throw new Error(`The picture is ${picture.length} bytes; ${MAX_BYTES} at most.`);
  writeFileSync(file, picture);
} finally {
  await browser.close();
  await server.close();
}
