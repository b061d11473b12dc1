/** What the pages of the elements give to copy, on a page of another origin: it shows its record there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { moduleTag, newPage, openBrowser, press, ready, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { startServer, type RunningServer } from '@rights-kit/tooling/serve';
import { pageAnswer, startSite, type Site } from '@rights-kit/tooling/site';
import type { Browser, Page } from 'puppeteer-core';
import { releaseHeaders } from 'rights-kit/headers';
import { buildSample } from './build.ts';

const RELEASE = path.dirname(
  fileURLToPath(import.meta.resolve('@rights-kit/massachusetts/release/releases.json')),
);
const STORYBOOK = path.join(import.meta.dirname, '../storybook-static');
/** The address that all code to copy has, since a page of documentation belongs to no publisher. */
const BASE = 'https://www.example.org/rights-kit/';

const RECORDS = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('@rights-kit/massachusetts/package.json'))),
  'records',
);

/** The attributes of each live example, as options of the command. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'action-banner': ['--action', 'protect-act'],
  'case-timeline': ['--cases', 'gordon-v-johnson'],
  'town-policy-card': ['--town', 'boston'],
  'action-button': ['--action', 'donate-sample', '--amounts', '25 50 100'],
};
const ELEMENTS = Object.keys(EXAMPLES);

/** What is set below the live example, control by control; boolean attributes are checked. */
const SETTINGS: Readonly<Record<string, readonly Readonly<Record<string, string | boolean>>[]>> = {
  'action-banner': [
    { variant: 'urgent', 'heading-level': '2', dismissible: true },
    { 'color-scheme': 'dark' },
  ],
  'case-timeline': [{ cases: 'lunn-v-commonwealth', layout: 'full', order: 'desc' }, { limit: '2' }],
  'town-policy-card': [
    { town: 'lowell', 'color-scheme': 'dark' },
    { town: 'worthington', 'heading-level': 'none' },
  ],
  'action-button': [
    { action: 'protect-act', appearance: 'outline' },
    { amounts: '10 {20}', 'new-tab': true },
  ],
};

/** What the command writes for a live example. */
function written(element: string, form: string): string {
  const options = [...(EXAMPLES[element] ?? []), '--form', form, '--base', BASE, '--records', RECORDS];
  const command = fileURLToPath(import.meta.resolve('rights-kit/command'));
  return execFileSync(process.execPath, [command, 'snippet', element, ...options], {
    encoding: 'utf8',
  }).trimEnd();
}

const { it, before, after } = testsNeeding('chromium');
let kit: RunningServer | undefined;
let host: Site | undefined;
let browser: Browser | undefined;

before(async () => {
  kit = await startServer({
    port: 0,
    folders: { release: RELEASE, pages: STORYBOOK },
    headers: releaseHeaders(RELEASE),
  });
  host = await startSite();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await host?.close();
  await kit?.close();
});

/** The address of a file of the release, at the server of this test. */
function ofKit(address: string): string {
  assert.ok(kit);
  return address.replace(BASE, `${kit.url}/release/`);
}

/** Answers requests to the address in the code from the release that is served here, so that the code runs as it was copied. */
async function answerFromKit(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().startsWith(BASE)) return void request.continue();
    void fetch(ofKit(request.url()))
      .then(async (answer) =>
        request.respond({
          status: answer.status,
          headers: {
            'access-control-allow-origin': '*',
            'content-type': answer.headers.get('content-type') ?? '',
          },
          body: await answer.bytes(),
        }),
      )
      // The server ends with the tests, when a page may still ask.
      .catch(() => request.abort());
  });
}

async function openPage(t: TestContext, url: string): Promise<{ page: Page; errors: string[] }> {
  assert.ok(browser);
  const { page, errors, context } = await newPage(browser, { width: 1000, height: 800 });
  t.after(() => context.close());
  await answerFromKit(page);
  await page.goto(url);
  return { page, errors };
}

interface Shown {
  /** Without white space, of which the release has less. */
  readonly text: string;
  /** By property, but for what a framework's code configures once for a page. */
  readonly values: Readonly<Record<string, string>>;
}

/** Opens a page of the other origin with this body, and waits for the record of the widget. */
async function showsRecord(t: TestContext, element: string, body: string): Promise<Shown> {
  assert.ok(host);
  host.answers.set(
    '/partner.html',
    pageAnswer(`<!doctype html><html lang="en"><meta charset="utf-8"><title>A partner</title>${body}</html>`),
  );
  const { page, errors } = await openPage(t, `${host.url}/partner.html`);
  await page.waitForSelector(`rights-${element}`);
  await ready(page, `rights-${element}`);
  const shown = await page.evaluate((tag) => {
    const widget = document.querySelector(tag);
    // Frameworks set properties, which few attributes reflect.
    const { observedAttributes = [], elementProperties } = customElements.get(tag) as unknown as {
      readonly observedAttributes?: readonly string[];
      readonly elementProperties: ReadonlyMap<string, { readonly attribute?: string | boolean }>;
    }; // a class of Lit
    const values = [...elementProperties]
      .filter(([name, { attribute }]) =>
        observedAttributes.includes(typeof attribute === 'string' ? attribute : name),
      )
      .map(([name]) => [name, String(widget && Reflect.get(widget, name))] as const);
    return {
      text: (widget?.shadowRoot?.querySelector('.root')?.textContent ?? '').replace(/\s/g, ''),
      values: Object.fromEntries(values.filter(([name]) => name !== 'feed' && name !== 'allow')),
    };
  }, `rights-${element}`);
  assert.ok(shown.text.length > 20, shown.text);
  assert.deepEqual(errors, []);
  return shown;
}

/** Opens a page of the other origin whose app is this code. */
async function showsComponent(t: TestContext, element: string, file: string, code: string): Promise<Shown> {
  assert.ok(host);
  host.answers.set(`/${file}.js`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
    body: await buildSample(file, code),
  });
  return showsRecord(t, element, `<div id="app"></div>${moduleTag(`/${file}.js`)}`);
}

/** The built page of an element. */
function pageOf(element: string): string {
  assert.ok(kit);
  return `${kit.url}/iframe.html?viewMode=docs&id=elements-${element}--overview`;
}

/** The code in the chosen panel of a page, once it is there. */
async function copiesIn(page: Page, tab: string): Promise<string[]> {
  await press(page, `[role=tab]::-p-text(${tab})`);
  return until(async () => {
    const { chosen, codes } = await page.evaluate(() => ({
      chosen: document.querySelector('[role=tab][aria-selected=true]')?.textContent,
      codes: [...document.querySelectorAll('[role=tabpanel]:not([hidden]) pre code')].map(
        ({ textContent }) => textContent,
      ),
    }));
    return chosen === tab && codes.length > 0 && codes.every(Boolean) && codes;
  });
}

/** The code in a panel of the built page of an element. */
async function copiesOf(t: TestContext, element: string, tab: string): Promise<string[]> {
  const { page } = await openPage(t, pageOf(element));
  return copiesIn(page, tab);
}

/** Sets a control of the live example, as a reader does. */
async function setControl(page: Page, name: string, value: string | boolean): Promise<void> {
  await page.waitForSelector('.control');
  await page.evaluate(
    (wantedName, wanted) => {
      const control = [...document.querySelectorAll('.control')].find(
        (each) => each.querySelector('code')?.textContent === wantedName,
      );
      const field = control?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
      if (!field) throw new Error(`no control "${wantedName}"`);
      if (typeof wanted === 'boolean') {
        if (field instanceof HTMLInputElement && field.checked !== wanted) field.click();
        return;
      }
      // React listens to the property's own setter.
      const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, wanted);
      field.dispatchEvent(new Event(kind === HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    },
    name,
    value,
  );
}

/** Whether a snippet has these attributes. */
const holds = (code: string, settings: Readonly<Record<string, string | boolean>>): boolean =>
  Object.entries(settings).every(([name, value]) =>
    value === false
      ? !code.includes(` ${name}`)
      : code.includes(value === true ? ` ${name}` : ` ${name}="${value}"`),
  );

for (const element of ELEMENTS)
  describe(`what the page of rights-${element} gives to copy`, () => {
    it('E-02 W-06 shows its record where HTML is pasted', async (t) => {
      const [code = ''] = await copiesOf(t, element, 'HTML');
      assert.equal(code, written(element, 'element'));
      await showsRecord(t, element, code);
    });

    it('E-02 W-06 shows its record where the text for WordPress is pasted, and has an address for its authors', async (t) => {
      const [code = '', address = ''] = await copiesOf(t, element, 'WordPress');
      assert.equal(code, written(element, 'placeholder'));
      assert.equal(address, written(element, 'oembed'));
      await showsRecord(t, element, code);
      const answer = await fetch(ofKit(address));
      assert.equal(answer.status, 200, address);
    });

    for (const [tab, file] of [
      ['React', `${element}.react.tsx`],
      ['Vue', `${element}.vue`],
    ] as const)
      it(`E-02 runs as it is shown: ${tab}`, async (t) => {
        const [code = ''] = await copiesOf(t, element, tab);
        assert.equal(`${code}\n`, readFileSync(path.join(import.meta.dirname, file), 'utf8'));
        await showsComponent(t, element, file, code);
      });

    for (const settings of SETTINGS[element] ?? [])
      it(`E-02 shows the same in each framework: ${JSON.stringify(settings)}`, async (t) => {
        const { page } = await openPage(t, pageOf(element));
        for (const [name, value] of Object.entries(settings)) await setControl(page, name, value);
        const [html = ''] = await until(async () => {
          const codes = await copiesIn(page, 'HTML');
          return codes[0] !== undefined && holds(codes[0], settings) && codes;
        });
        const expected = await showsRecord(t, element, html);
        for (const [tab, file] of [
          ['React', `${element}.react.tsx`],
          ['Vue', `${element}.vue`],
        ] as const) {
          const [code = ''] = await copiesIn(page, tab);
          assert.deepEqual(await showsComponent(t, element, file, code), expected);
        }
      });
  });

describe('the button that copies', () => {
  for (const state of ['granted', 'denied'] as const)
    it(`E-02 says what it did: ${state}`, async (t) => {
      assert.ok(kit && browser);
      const { page } = await openPage(t, pageOf('action-banner'));
      for (const name of ['clipboard-read', 'clipboard-write'])
        await page.browserContext().setPermission(kit.url, { permission: { name }, state });
      // Without a user's gesture in sight, Chromium asks for this one.
      await page.browserContext().setPermission(kit.url, {
        permission: { name: 'clipboard-write', allowWithoutSanitization: true },
        state,
      });
      const code = await until(() =>
        page.evaluate(() => document.querySelector('[role=tabpanel] pre code')?.textContent ?? ''),
      );
      const topOfCode = (): Promise<number> =>
        // Within its block: what stands above on the page still loads.
        page.$eval('[role=tabpanel] .code', (block) => {
          const pre = block.querySelector('pre')?.getBoundingClientRect();
          return (pre?.top ?? 0) - block.getBoundingClientRect().top;
        });
      const top = await topOfCode();
      await press(page, '[role=tabpanel] button');
      const status = await until(() =>
        page.evaluate(() => document.querySelector('[role=tabpanel] [role=status]')?.textContent ?? ''),
      );
      assert.match(status, state === 'granted' ? /^Copied/ : /selected/);
      assert.equal(await topOfCode(), top, 'the code stays where it is');
      const text =
        state === 'granted'
          ? await page.evaluate(() => navigator.clipboard.readText())
          : await page.evaluate(() => String(getSelection()));
      assert.equal(text, code);
    });
});

describe('the samples', () => {
  it('E-02 are all shown on a page', () => {
    const files = globSync('*.{tsx,vue}', { cwd: import.meta.dirname }).sort();
    assert.deepEqual(files, ELEMENTS.flatMap((element) => [`${element}.react.tsx`, `${element}.vue`]).sort());
  });
});
