import { defineConfig } from '@playwright/test';

/** The caller names the address of the page, the browser, and where results may be written. */
const { SAMPLE_URL = '', CHROME_PATH = '', CHROME_ARGS = '', RESULTS = '' } = process.env;

export default defineConfig({
  testMatch: 'page.spec.ts',
  outputDir: RESULTS,
  reporter: 'line',
  timeout: 180_000,
  expect: { timeout: 120_000 },
  use: {
    baseURL: SAMPLE_URL,
    launchOptions: { executablePath: CHROME_PATH, args: CHROME_ARGS.split(' ') },
  },
});
