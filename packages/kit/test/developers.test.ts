/** The sample projects of `docs/developers/`, built and run, and the guides that show their code. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, type TestContext } from 'node:test';
import { CHROMIUM_ARGS, chromiumPath } from '@rights-kit/tooling/browsers';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { Page } from 'puppeteer-core';
import { FRAMEWORKS } from './lab/frameworks.ts';
import { BASE, cardReady, changeTown, heading, prepareSample, press } from './lab/sample-page.ts';
import { buildEleventy, bundleApp, renderReactPage, SAMPLES, type BuiltSite } from './lab/samples.ts';
import { setUp } from './invented.ts';

const { it } = testsNeeding('chromium');
const shared = setUp();
const ROOT = path.join(import.meta.dirname, '../../..');
const GUIDES = path.join(ROOT, 'docs/developers');

interface Sample {
  readonly page: Page;
  /** Errors and warnings of the page and its console so far. */
  readonly complaints: () => string[];
}

/** Adds the files of a built site to the site of the tests, at the path that they were built for. */
function serve(name: string, files: BuiltSite): void {
  for (const [file, body] of files) {
    const type = file.endsWith('.js') ? 'text/javascript' : 'text/html';
    const headers = { 'Content-Type': `${type}; charset=utf-8` };
    shared.site.answers.set(`/${name}/${file}`, { headers, body });
  }
}

/** Serves a built site, and opens its page. */
async function open(
  t: TestContext,
  name: string,
  files: BuiltSite,
  toHtml = (html: string) => html,
): Promise<Sample> {
  serve(name, files);
  let complaints: readonly string[] = [];
  const { page, errors } = await shared.visit(t, toHtml(String(files.get('index.html'))), {
    prepare: async (opened) => {
      complaints = await prepareSample(opened);
    },
  });
  await cardReady(page);
  return { page, complaints: () => [...errors, ...complaints] };
}

/** Runs a test runner in the folder of the samples that test. @returns its exit code and what it printed */
async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<[number | null, string]> {
  const cwd = path.join(SAMPLES, 'testing');
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>; // the first argument of the event
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return [code, out + err];
}

describe('the sample projects', () => {
  for (const name of ['react', 'vue', 'svelte', 'angular'])
    it(`K-40 show a record, change it, and hear a press: ${name}`, async (t) => {
      const { page, complaints } = await open(t, name, await bundleApp(name));
      assert.equal(await heading(page), 'Orchard (sample)');
      await changeTown(page);
      assert.equal(
        await page.evaluate(
          () => document.querySelector<HTMLAnchorElement>('rights-town-policy-card > a')?.href,
        ),
        `${BASE}r/towns/clover-sample/`,
      );
      await press(page);
      assert.deepEqual(complaints(), []);
    });

  it('K-40 have their own words in the markup of a server, and hear a press after hydration', async (t) => {
    const markup = await renderReactPage('orchard-sample');
    assert.ok(
      markup.includes(
        `<rights-town-policy-card town="orchard-sample" heading-level="2"><a href="${BASE}r/towns/orchard-sample/">The policy of this town</a>`,
      ),
    );
    const { page, complaints } = await open(t, 'react', await bundleApp('react', 'hydrate.tsx'), (html) =>
      html.replace('<div id="app"></div>', `<div id="app">${markup}</div>`),
    );
    assert.equal(await heading(page), 'Orchard (sample)');
    await press(page);
    assert.deepEqual(complaints(), []);
  });

  it('K-40 show a record in a site that Eleventy built, by the script that its hash names', async (t) => {
    const { page, complaints } = await open(t, 'eleventy', buildEleventy());
    assert.equal(await heading(page), 'Orchard (sample)');
    assert.equal(await page.evaluate(() => document.querySelectorAll('script[integrity]').length), 1);
    assert.deepEqual(complaints(), []);
  });

  it('K-40 K-41 are tested in a page of Web Test Runner', async () => {
    const [code, output] = await run('wtr', []);
    assert.equal(code, 0, output);
    assert.equal(output.match(/"passed":true/g)?.length, 2, output);
  });

  it('K-40 K-41 are tested by Playwright', async (t) => {
    const results = mkdtempSync(path.join(tmpdir(), 'rights-kit-playwright-'));
    t.after(() => {
      rmSync(results, { recursive: true });
    });
    const files = await bundleApp('react');
    serve('react', files);
    shared.site.answers.set('/', {
      headers: { 'Content-Type': 'text/html' },
      body: files.get('index.html') ?? '',
    });
    const [code, output] = await run('playwright', ['test'], {
      SAMPLE_URL: `${shared.site.url}/`,
      CHROME_PATH: chromiumPath(),
      CHROME_ARGS: CHROMIUM_ARGS.join(' '),
      RESULTS: results,
    });
    assert.equal(code, 0, output);
    assert.match(output, /2 passed/);
  });
});

describe('the guides for developers', () => {
  const pages = globSync('*.md', { cwd: GUIDES }).sort();
  const index = readFileSync(path.join(GUIDES, 'README.md'), 'utf8');

  for (const file of pages) {
    const page = readFileSync(path.join(GUIDES, file), 'utf8');

    it(`K-40 show the code of the samples as it is, and no other: ${file}`, () => {
      const shown = [...page.matchAll(/^<!-- code of (\S+) -->\n\n```\w+\n(.*?\n)```\n\n<!-- end -->$/gms)];
      for (const [, name = '', code] of shown)
        assert.equal(code, readFileSync(path.join(ROOT, name), 'utf8'), name);
      const others = [...page.matchAll(/^```(\w+)$/gm)].map(([, language = '']) => language);
      assert.equal(others.filter((language) => language !== 'sh').length, shown.length);
    });

    if (!['README.md', 'compatibility.md'].includes(file))
      it(`K-40 say what was tried, and by what: ${file}`, () => {
        assert.match(
          page,
          /^_(Built and run|Compiled) .*`|^_Tried on \d{4}-\d\d-\d\d with \w+ \d+\.\d+\.\d+/m,
        );
        assert.doesNotMatch(page, /\bworks (?:in|with)\b/i);
      });

    if (file !== 'README.md')
      it(`K-40 are listed: ${file}`, () => {
        assert.ok(index.includes(`](${file})`));
      });
  }

  for (const { name, version } of FRAMEWORKS)
    it(`K-40 name the version that "npm run try:frameworks" installs: ${name}`, () => {
      const texts = pages.map((file) => readFileSync(path.join(GUIDES, file), 'utf8')).join('\n');
      const named = [...texts.matchAll(new RegExp(`\\b${name} (\\d+\\.\\d+\\.\\d+)`, 'g'))].map(
        (match) => match[1],
      );
      assert.deepEqual([...new Set(named)], [version]);
    });
});
