/** The four widgets in server-rendered pages, and their hydration in the browser. */
import assert from 'node:assert/strict';
import { describe, type TestContext } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import '@rights-kit/elements/all.js';
import { moduleTag, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { buildHost, SERVER_FRAMEWORKS } from './lab/build.ts';
import { litPage } from './lab/hosts/lit-page.mjs';
import { reactMarkup, reactStream } from './lab/hosts/react-server.mjs';
import { CORE, documentOf, setUp } from './invented.ts';

const { it } = testsNeeding('chromium');
const shared = setUp();
const TAGS = 'rights-action-banner, rights-case-timeline, rights-town-policy-card, rights-action-button';
const bundles = new Map<string, Promise<string>>();

/** The description of a widget that `lab.describe()` returns. */
interface Shown {
  readonly tag: string;
  readonly isReady: boolean;
  readonly properties: Readonly<Record<string, string>>;
  readonly children: string;
  readonly content: string;
  readonly colorScheme: string;
}

interface Visit {
  readonly widgets: readonly Shown[];
  readonly attributes: Readonly<Record<'before' | 'after', readonly unknown[]>>;
}

/** Serves a host app. @returns its path on the site of the tests */
async function serveHost(name: keyof typeof SERVER_FRAMEWORKS): Promise<string> {
  const address = `/${name.replace(' ', '-')}-server.js`;
  const bundle = bundles.get(name) ?? buildHost(SERVER_FRAMEWORKS[name]);
  bundles.set(name, bundle);
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
  shared.site.answers.set(address, { headers, body: await bundle });
  return moduleTag(address);
}

/** Opens a page and waits for its widgets. @returns the page with their descriptions */
async function show(t: TestContext, markup: string, head: string, options = {}): Promise<Visit> {
  const complaints: string[] = [];
  const { page, errors } = await shared.visit(
    t,
    documentOf(`<div id="app" data-options='${JSON.stringify(options)}'>${markup}</div>`, { head }),
    {
      prepare: (opened) => {
        opened.on('console', (message) => {
          const isIcon = message.location().url?.endsWith('/favicon.ico');
          const isNews = message.text().includes('Lit is in dev mode');
          if (['error', 'warn'].includes(message.type()) && !isIcon && !isNews)
            complaints.push(message.text());
        });
      },
    },
  );
  await until(() => page.evaluate('lab.isReady()'));
  // Waits for hydration warnings that come late.
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 200))');
  assert.deepEqual([errors, complaints, await page.evaluate('lab.problems')], [[], [], []]);
  return {
    widgets: (await page.evaluate('lab.describe()')) as Shown[],
    attributes: (await page.evaluate('lab.attributes()')) as Visit['attributes'],
  };
}

describe('a page that React renders on a server', () => {
  it('has the widgets with their attributes and children, as a text and as a stream', async () => {
    const markup = reactMarkup();
    assert.equal(await reactStream(), markup);
    for (const part of [
      '<rights-action-banner loading="eager" action="sample-bill" dismissible="" heading-level="2" color-scheme="dark" time-zone="America/New_York"><a href="/own">Own</a></rights-action-banner>',
      '<rights-case-timeline loading="eager" cases="roe-v-example" limit="2" heading-level="2" color-scheme="dark"><a href="/own">Own</a></rights-case-timeline>',
      '<rights-town-policy-card loading="eager" town="birch" heading-level="2" color-scheme="dark"><h2 slot="heading">Own heading</h2><a href="/own">Own</a></rights-town-policy-card>',
      '<rights-action-button loading="eager" action="donate-sample" amounts="25 50" monthly="" heading-level="2" color-scheme="dark" new-tab=""><a href="/own">Own</a></rights-action-button>',
    ])
      assert.ok(markup.includes(part), `${part}\n${markup}`);
  });

  const ORDERS = [
    ['before the app', (host: string) => moduleTag(CORE) + host],
    ['after the app', (host: string) => host + moduleTag(CORE)],
  ] as const;
  for (const [order, headOf] of ORDERS)
    it(`shows after hydration what the app alone would show, with the widgets ${order}`, async (t) => {
      const head = headOf(await serveHost('React 19'));
      const hydrated = await show(t, reactMarkup(), head);
      const { widgets } = await show(t, '', moduleTag(CORE) + (await serveHost('React 19')));
      assert.equal(widgets.length, 5);
      assert.deepEqual(hydrated.widgets, widgets);
      assert.deepEqual(hydrated.attributes.after, hydrated.attributes.before);
      assert.deepEqual([...new Set(widgets.map(({ colorScheme }) => colorScheme))], ['dark']);
    });

  it('loses an attribute in camel case, which works in the browser alone', async (t) => {
    const head = moduleTag(CORE) + (await serveHost('React 19'));
    const options = { camelCase: true };
    const { widgets } = await show(t, '', head, options);
    const hyphenated = await show(t, '', head);
    assert.deepEqual(widgets, hyphenated.widgets);
    // `docs/partners/bundlers.md` warns of this: HTML attributes are lower case, so it becomes `headinglevel`.
    assert.match(reactMarkup(options), / headingLevel="2"/);
    const hydrated = await show(t, reactMarkup(options), head, options);
    assert.deepEqual(
      [...new Set(hydrated.widgets.map(({ properties }) => properties['headingLevel']))],
      [''],
    );
  });
});

describe('a page that Lit renders on a server', () => {
  const markup = () => collectResultSync(render(litPage()));

  it('shows after hydration what the app alone would show', async (t) => {
    const head = await serveHost('Lit');
    const hydrated = await show(t, markup(), head);
    const { widgets } = await show(t, '', head);
    assert.equal(widgets.length, 5);
    assert.deepEqual(hydrated.widgets, widgets);
  });

  it('shows the same by the script alone', async (t) => {
    const { page, errors } = await shared.visit(t, documentOf(markup()));
    await until(() => page.evaluate(`document.querySelectorAll(':is(${TAGS}):state(ready)').length === 4`));
    assert.deepEqual(errors, []);
  });
});
