/** The builder in a browser: from nothing to a snippet that shows its record on a page of another origin. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  newPage,
  openBrowser,
  press,
  until,
  type OpenedPage,
  type TestBrowser,
} from '@rights-kit/tooling/browser';
import { wantedEngines } from '@rights-kit/tooling/browsers';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { startServer, type RunningServer } from '@rights-kit/tooling/serve';
import { pageAnswer, startSite, type Site } from '@rights-kit/tooling/site';
import type { Browser, Page } from 'puppeteer-core';
import { HEIGHTS } from '../command/compose-snippet.ts';
import { releaseHeaders } from '../release/headers.ts';
import { RELEASE, VERSION } from './invented.ts';

declare global {
  /** The directive of each violation of the page's policy. */
  var refusals: string[];
}

const { it, before, after } = testsNeeding('chromium');
let kit: RunningServer | undefined;
let host: Site | undefined;
let browser: Browser | undefined;

before(async () => {
  kit = await startServer({ port: 0, folders: { release: RELEASE }, headers: releaseHeaders(RELEASE) });
  host = await startSite();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await host?.close();
  await kit?.close();
});

const WIDE = { width: 1280, height: 1600 };
const NARROW = { width: 320, height: 640 };

/** @param place the path and the fragment below `get/` */
async function open(
  t: TestContext,
  place = '',
  { viewport = WIDE, canCopy = true } = {},
): Promise<OpenedPage> {
  assert.ok(kit && browser);
  const opened = await newPage(browser, viewport);
  t.after(() => opened.context.close());
  const state = canCopy ? 'granted' : 'denied';
  for (const permission of [
    { name: 'clipboard-read' },
    { name: 'clipboard-write' },
    { name: 'clipboard-write', allowWithoutSanitization: true },
  ])
    await opened.context.setPermission(kit.url, { permission, state });
  await opened.page.evaluateOnNewDocument(() => {
    globalThis.refusals = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      if (!blockedURI.endsWith('favicon.ico')) globalThis.refusals.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  await opened.page.goto(`${kit.url}/release/get/${place}`);
  await opened.page.waitForSelector('[name=record]');
  return opened;
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent.trim() ?? '', selector);

/** The code of the page, once there is one. */
const snippetOf = (page: Page): Promise<string> => until(() => textOf(page, '#snippet'));

const noteOf = (page: Page): Promise<string> => until(() => textOf(page, '.note'));

/** The widget in a frame below a page. */
const showsRecord = (page: Page, tag: string, words: string): Promise<boolean> =>
  until(async () => {
    for (const frame of page.frames()) {
      const isShown = await frame
        .evaluate(
          (name, text) => {
            const element = document.querySelector(name);
            return Boolean(
              element?.matches(':state(ready)') && element.shadowRoot?.textContent.includes(text),
            );
          },
          tag,
          words,
        )
        // A frame may be replaced meanwhile.
        .catch(() => false);
      if (isShown) return true;
    }
    return false;
  });

/** Pastes a snippet into a page of another origin. */
const paste = async (t: TestContext, snippet: string): Promise<Page> => (await pasted(t, snippet)).page;

async function pasted(t: TestContext, snippet: string): Promise<OpenedPage> {
  assert.ok(host && browser);
  const opened = await newPage(browser, WIDE);
  const { page, context } = opened;
  t.after(() => context.close());
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A partner</title>${snippet}</html>`;
  host.answers.set('/pasted.html', pageAnswer(html));
  await page.goto(`${host.url}/pasted.html`);
  return opened;
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

const AXE = createRequire(fileURLToPath(import.meta.resolve('@rights-kit/tooling/axe'))).resolve(
  'axe-core/axe.min.js',
);

interface Ran {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds in the page; the preview's frame has tests of its own. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (...args: unknown[]) => Promise<Ran> } }; // what axe defines
    const options = { iframes: false, rules: { 'target-size': { enabled: true } } };
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

describe('the builder', () => {
  it('W-07 finds a place by another name, by keyboard, and asks for no place before one is chosen', async (t) => {
    const { page, requests } = await open(t);
    await page.focus('#search');
    await page.keyboard.type('ALDER-land');
    await until(async () => (await textOf(page, '.choices:has([name=record])')).includes('“Alder Landing”'));
    const placesAsked = (): string[] =>
      requests.map((request) => new URL(request.url()).pathname).filter((name) => name.includes('/towns/'));
    assert.deepEqual(placesAsked(), []);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await snippetOf(page);
    assert.deepEqual([...new Set(placesAsked())], ['/release/feed/v1/towns/alder.json']);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('value')), 'alder');
    assert.match(await textOf(page, '.chosen'), /2 policies on record\.\s*As of .*Next review due /);
  });

  for (const [hash, tag, words] of [
    ['#record=alder', 'rights-town-policy-card', 'Alder'],
    ['#record=alder&host=drupal&lang=es', 'rights-town-policy-card', 'Alder'],
    ['#record=alder&host=site-builder', 'rights-town-policy-card', 'Alder'],
    ['#widget=case-timeline&record=roe-v-example&preload=true', 'rights-case-timeline', 'Roe v. Example'],
    [
      '#widget=action-banner&record=petition&host=wordpress-administrator',
      'rights-action-banner',
      'petition',
    ],
    ['#widget=action-button&record=petition', 'rights-action-button', 'actionnetwork.org'],
  ] as const)
    it(`W-07 copies what the preview shows, which shows its record elsewhere: ${hash}`, async (t) => {
      const { page, errors } = await open(t, hash);
      const snippet = await snippetOf(page);
      const preview = await page.evaluate(() => document.querySelector('iframe')?.srcdoc ?? '');
      assert.equal(preview.split(/<body[^>]*>/)[1], `${snippet}</body></html>`);
      assert.ok(await showsRecord(page, tag, words));
      await press(page, '.copy');
      assert.match(await noteOf(page), /^Copied/);
      assert.equal(await copied(page), snippet);
      assert.ok(await showsRecord(await paste(t, snippet), tag, words));
      assert.deepEqual([errors, await page.evaluate(() => globalThis.refusals)], [[], []]);
    });

  it('W-07 shows of an address the frame that an editor makes of it', async (t) => {
    const { page } = await open(t, '#widget=case-timeline&record=roe-v-example&host=wordpress-author');
    assert.ok(kit);
    assert.equal(await snippetOf(page), `${kit.url}/release/r/cases/roe-v-example/`);
    assert.ok(await showsRecord(page, 'rights-case-timeline', 'Roe v. Example'));
    assert.deepEqual(await page.evaluate(() => globalThis.refusals), []);
  });

  it('W-07 selects the code where the browser refuses to copy', async (t) => {
    const { page } = await open(t, '#record=alder', { canCopy: false });
    const snippet = await snippetOf(page);
    await press(page, '.copy');
    assert.match(await noteOf(page), /selected/);
    assert.equal(await page.evaluate(() => String(getSelection())), snippet);
  });

  it('W-07 announces a second copy, and says that a record is missing', async (t) => {
    const { page } = await open(t);
    await press(page, '.copy');
    assert.equal(await noteOf(page), 'Choose a record first.');
    await press(page, '[name=record][value=birch]', 'Space');
    await snippetOf(page);
    await page.evaluate(() => {
      const changes: string[] = [];
      Object.assign(globalThis, { changes });
      const note = document.querySelector('.note');
      if (note)
        new MutationObserver(() => changes.push(note.textContent)).observe(note, {
          ...{ characterData: true, childList: true, subtree: true },
        });
    });
    for (const count of [1, 2]) {
      await press(page, '.copy');
      await until(() =>
        page.evaluate(
          (wanted) =>
            (Reflect.get(globalThis, 'changes') as string[]).filter((text) => text.startsWith('Copied'))
              .length >= wanted,
          count,
        ),
      );
    }
  });

  it('W-07 keeps its state in the fragment, which opens it again and fills no history', async (t) => {
    const { page } = await open(t);
    const before = await page.evaluate(() => history.length);
    await press(page, '[name=record][value=birch]', 'Space');
    await press(page, '[name=host][value=drupal]', 'Space');
    await page.select('#lang', 'es');
    const snippet = await until(async () => {
      const text = await textOf(page, '#snippet');
      return text.includes('lang="es"') && text;
    });
    assert.equal(await page.evaluate(() => history.length), before);
    assert.equal(await page.evaluate(() => location.hash), '#record=birch&host=drupal&lang=es');
    await page.reload();
    assert.equal(await snippetOf(page), snippet);
  });

  const openPasted = async (page: Page, text: string): Promise<string> => {
    await page.$eval(
      '#pasted',
      (area, value) => {
        if (area instanceof HTMLTextAreaElement) area.value = value;
      },
      text,
    );
    // The step that a snippet opens moves the page.
    await page.$eval('[type=submit]', (button) => {
      if (button instanceof HTMLElement) button.click();
    });
    return until(() => textOf(page, 'form + [role=status]'));
  };

  it('W-07 opens a snippet that is pasted, and says what is wrong with it', async (t) => {
    const { page } = await open(t, '#widget=action-button&record=donate-sample&lang=es');
    const snippet = await snippetOf(page);
    const other = await open(t);
    const put = (text: string): Promise<string> => openPasted(other.page, text);
    assert.match(await put(snippet), /Nothing is wrong/);
    assert.equal(await snippetOf(other.page), snippet);
    const old = snippet.replace(`/${VERSION}/`, '/0.0.9/').replace(/<script/, '<script data-note');
    assert.match(await put(old), new RegExp(`loads version 0\\.0\\.9; the code above loads ${VERSION}`));
    assert.equal(await snippetOf(other.page), snippet);
    assert.match(await put('Hello'), /no widget/);
  });

  const setColor = async (page: Page, field: string, text: string): Promise<string> => {
    await page.$eval(
      `#color-${field}`,
      (input, value) => {
        if (input instanceof HTMLInputElement) input.value = value;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      text,
    );
    return textOf(page, `#color-${field}-words`);
  };

  it('W-07 computes the contrast of a color beside its field, and refuses one below 4.5', async (t) => {
    const { page } = await open(t, '#record=alder');
    await snippetOf(page);
    assert.match(await setColor(page, 'accent', '#6b2f74'), /^Contrast 9\.1 : 1, /);
    const snippet = await snippetOf(page);
    assert.ok(snippet.includes('style="--rights-accent:#6b2f74"'), snippet);
    for (const [text, words] of [
      ['#fc0', /^Contrast 1\.5 : 1 .* needs 4\.5\. The code keeps #6b2f74\.$/],
      ['#777777', /^Contrast 4\.4 : 1 /],
      ['red', /Write it as #ffcc00\..* keeps #6b2f74/],
    ] as const) {
      assert.match(await setColor(page, 'accent', text), words);
      assert.equal(await page.$eval('#color-accent', (input) => input.getAttribute('aria-invalid')), 'true');
      assert.equal(await snippetOf(page), snippet);
    }
    // With a ground on which it is legible, the same color is taken.
    await setColor(page, 'accent', '#ffcc00');
    await page.select('#scheme', 'dark');
    const dark = await until(async () => {
      const text = await snippetOf(page);
      return text.includes('#ffcc00') && text;
    });
    assert.ok(dark.includes('color-scheme="dark"') && dark.includes('style="--rights-accent:#ffcc00"'));
    await setColor(page, 'accent', '');
    assert.ok(!(await snippetOf(page)).includes('style='));
  });

  it('W-07 leaves out colors of an address that are illegible', async (t) => {
    const { page } = await open(t, '#record=alder&accent=999999');
    assert.ok(!(await snippetOf(page)).includes('style='));
    assert.match(await textOf(page, '#color-accent-words'), /too little.* usual color/);
  });

  it('W-07 shows its colors, also under the policy that it names', async (t) => {
    const { page } = await open(t, '#widget=action-button&record=guide&accent=6b2f74');
    const snippet = await snippetOf(page);
    const policy = await until(async () => {
      const text = await textOf(page, '#policy');
      return text.includes('style-src-attr') && text;
    });
    assert.deepEqual(await page.evaluate(() => globalThis.refusals), []);
    const isStrict = `<meta http-equiv="Content-Security-Policy" content="default-src 'none';${policy.replaceAll(/\s+/g, ' ')}">`;
    for (const place of [page, await paste(t, isStrict + snippet)]) {
      assert.ok(await showsRecord(place, 'rights-action-button', 'guide'));
      const colors = await Promise.all(
        place.frames().map((frame) =>
          frame
            .evaluate(() => {
              const link = document.querySelector('rights-action-button')?.shadowRoot?.querySelector('a');
              return link ? getComputedStyle(link).backgroundColor : '';
            })
            .catch(() => ''),
        ),
      );
      assert.ok(colors.includes('rgb(107, 47, 116)'), String(colors));
    }
  });

  it('W-07 loads the newest script without a hash, or a frozen one with its hash', async (t) => {
    const { page } = await open(t, '#record=alder');
    const frozen = await snippetOf(page);
    assert.match(frozen, new RegExp(`/${VERSION}/rights-kit\\.js" integrity="sha384-`));
    await press(page, '[name=version][value=current]', 'Space');
    const current = await until(async () => {
      const text = await snippetOf(page);
      return text !== frozen && text;
    });
    assert.match(current, /\/v1\/rights-kit\.js" crossorigin/);
    assert.ok(!current.includes('integrity') && !current.includes(`/${VERSION}/`));
    assert.match(await textOf(page, 'table'), /v1\/rights-kit\.js/);
    // A widget loads when it comes near the viewport.
    await page.evaluate(() => {
      document.querySelector('.stage')?.scrollIntoView();
    });
    assert.ok(await showsRecord(page, 'rights-town-policy-card', 'Alder'));
    assert.ok(await showsRecord(await paste(t, current), 'rights-town-policy-card', 'Alder'));
  });

  for (const place of [
    '#record=alder&lang=es',
    '#record=alder&lang=es&host=site-builder',
    '#record=alder&isCurrent=true',
  ])
    it(`W-07 names the files that the server is asked for, and what it is told of the page: ${place}`, async (t) => {
      const { page } = await open(t, place);
      const snippet = await snippetOf(page);
      const named = await page.$$eval('td code', (cells) => cells.map(({ textContent }) => textContent));
      const elsewhere = await pasted(t, snippet);
      assert.ok(kit && host);
      const { url } = kit;
      const asked = await until(() => {
        const found = elsewhere.requests.filter((request) => request.url().startsWith(url));
        return new Set(found.map((request) => request.url())).size >= named.length && found;
      });
      const paths = asked.map((request) => new URL(request.url()).pathname.replace('/release/', ''));
      assert.deepEqual([...new Set(paths)].sort(), named.sort());
      // The name of the site, and not the page.
      const told = asked.flatMap((request) => request.headers()['referer'] || []);
      assert.deepEqual(
        told.filter((address) => address !== `${host?.url ?? ''}/`),
        [],
      );
      assert.deepEqual(
        asked.flatMap((request) => request.headers()['cookie'] ?? []),
        [],
      );
    });

  it('W-07 tries another answer of the feed, and the code stays as it is', async (t) => {
    const { page, errors } = await open(t, '#widget=action-banner&record=petition');
    const snippet = await snippetOf(page);
    const shown = (test: (text: string) => boolean): Promise<boolean> =>
      until(async () => {
        for (const frame of page.frames()) {
          const text = await frame
            .evaluate(() => {
              const banner = document.querySelector('rights-action-banner');
              const isReady = banner?.matches(':state(ready)') ? 'ready' : 'children';
              return banner ? `${isReady}: ${banner.shadowRoot?.textContent ?? ''}`.replace(/\s+/g, ' ') : '';
            })
            .catch(() => '');
          if (test(text)) return true;
        }
        return false;
      });
    assert.ok(await shown((text) => text.startsWith('ready') && text.includes('petition')));
    for (const [feed, test] of [
      ['won', (text: string) => text.includes('Here stands what was won')],
      ['ended', (text: string) => text.startsWith('ready') && !text.includes('petition')],
      ['failing', (text: string) => text.startsWith('children')],
      ['live', (text: string) => text.startsWith('ready') && text.includes('petition')],
    ] as const) {
      await page.select('#feed', feed);
      assert.ok(await shown(test), feed);
      const preview = await page.$eval('.stage', (frame) =>
        frame instanceof HTMLIFrameElement ? frame.srcdoc : '',
      );
      assert.equal(preview.split(/<body[^>]*>/)[1], `${snippet}</body></html>`, feed);
      assert.equal(await snippetOf(page), snippet, feed);
    }
    assert.deepEqual(errors, []);
  });

  for (const [place, how] of [
    ['#record=alder&host=wordpress-author', /^Paste the address on a line of its own/],
    ['#record=alder&host=wordpress-author&form=link', /^You can paste this link without an administrator/],
    ['#record=alder&host=wordpress-author&form=frame', /^Give it to your administrator/],
    ['#record=alder&host=wordpress-administrator&form=oembed', /^Paste the address on a line of its own/],
    ['#record=alder&host=site-builder', /Where scripts are not allowed, leave the first line out/],
    ['#record=alder&form=frame', /Where scripts are not allowed, leave the first line out/],
    ['es/#record=alder&host=site-builder', /Donde no se permiten scripts, omita la primera línea/],
    ['es/#record=alder&host=wordpress-author&form=link', /^Puede pegar este enlace sin un administrador/],
  ] as const)
    it(`W-07 says how to paste the chosen form, and how to take it off: ${place}`, async (t) => {
      const { page } = await open(t, place);
      const snippet = await snippetOf(page);
      const said = await textOf(page, '.how');
      assert.match(said, how);
      assert.equal(/address on a line|dirección en una línea/.test(said), !snippet.includes('<'));
      assert.equal(
        /first line out|omita la primera/.test(said),
        snippet.startsWith('<script') && snippet.includes('<iframe'),
      );
      assert.match(await textOf(page, '.off'), /^(To take it off|Para quitarlo): /);
      assert.ok(!(await textOf(page, '.off')).includes('data-rights-off'));
    });

  it('W-07 offers an author a link where the release knows no address', async (t) => {
    assert.ok(kit);
    const { page } = await open(t);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (async () => {
        if (!new URL(request.url()).pathname.endsWith('/get/')) {
          await request.continue();
          return;
        }
        const text = readFileSync(`${RELEASE}/get/index.html`, 'utf8');
        await request.respond({
          contentType: 'text/html',
          body: text.replace('"hasOembed":true', '"hasOembed":false'),
        });
      })();
    });
    await page.goto(`${kit.url}/release/get/?again#record=alder&host=wordpress-author`);
    assert.match(await snippetOf(page), /^<p><a href="[^"]*\/r\/towns\/alder\/">[^<]+<\/a><\/p>$/);
    assert.match(await textOf(page, '.how'), /^You can paste this link without an administrator/);
  });

  it('W-07 says that the record of an address is not in the lists, and which was meant', async (t) => {
    const { page } = await open(t, '#record=alders');
    assert.equal(
      await until(() => textOf(page, '.chosen')),
      'There is no record “alders” here. Did you mean Alder?',
    );
    // On a wide page the list hides that sentence.
    assert.match(await textOf(page, '.empty'), /“alders” here\. Did you mean Alder\? Choose a record/);
    await press(page, '[name=record][value=birch]', 'Space');
    await snippetOf(page);
    assert.match(await textOf(page, '.chosen'), /^Chosen: Birch/);
  });

  it('W-07 leads from the first step to the code on a phone, and keeps what is chosen', async (t) => {
    const { page } = await open(t, '#record=alder&lang=es', { viewport: NARROW });
    const snippet = await snippetOf(page);
    await press(page, '.jump');
    await until(() => page.evaluate(() => document.activeElement?.id === 'step-4'));
    assert.equal(await snippetOf(page), snippet);
    assert.equal(await page.evaluate(() => location.hash), '#record=alder&lang=es');
  });

  it('W-07 hides every widget by the word that it names', async (t) => {
    const { page } = await open(t, '#record=alder');
    await snippetOf(page);
    assert.match(await textOf(page, '.off'), /data-rights-off into the <body>/);
  });

  for (const width of [288, 320])
    for (const lang of ['en', 'es'])
      it(`W-07 writes frames of actions that are high enough without a script, on a phone: ${String(width)} px, ${lang}`, async (t) => {
        assert.ok(kit && browser);
        const { actions } = JSON.parse(readFileSync(`${RELEASE}/feed/v1/actions.json`, 'utf8')) as {
          readonly actions: readonly { readonly id: string }[];
        }; // a file of the release
        const opened = await newPage(browser, { width, height: 600 });
        t.after(() => opened.context.close());
        for (const widget of ['action-banner', 'action-button'] as const)
          for (const { id } of actions) {
            await opened.page.goto('about:blank');
            await opened.page.goto(
              `${kit.url}/release/embed.html#widget=${widget}&action=${id}&lang=${lang}`,
            );
            await opened.page.waitForSelector(`rights-${widget}:state(ready)`);
            const height = await opened.page.evaluate(() => document.body.getBoundingClientRect().bottom);
            assert.ok(height <= HEIGHTS[widget], `${id}: ${String(height)}`);
          }
      });

  for (const [place, end, frozen, total] of [
    [
      '',
      /It has no end date\./,
      /The facts stay current all the same/,
      /, compressed, as the publisher’s server/,
    ],
    ['es/', /No tiene fecha de fin\./, /Los datos siguen al día/, /, comprimidos, como debe enviarlos/],
  ] as const)
    it(`W-07 says that facts stay current, what a size is of, and that an action has no end date: get/${place}`, async (t) => {
      const { page } = await open(t, `${place}#widget=action-button&record=guide`);
      await snippetOf(page);
      assert.match(await textOf(page, '.chosen'), end);
      assert.match(await textOf(page, '[aria-labelledby=version]'), frozen);
      assert.match(await textOf(page, 'table + .meta'), total);
    });

  it('W-07 finds a case by its subject, which stands below its name', async (t) => {
    const { page } = await open(t, '#widget=case-timeline');
    await page.type('#search', 'class action for couples');
    await until(async () => (await page.$$('[name=record]')).length === 1);
    assert.equal(
      await textOf(page, '.choice:has([name=record]) small'),
      'An invented class action for couples; settled in 2025',
    );
  });

  it('W-07 keeps all that is chosen in the other language', async (t) => {
    const { page } = await open(t, '#widget=case-timeline&record=roe-v-example&host=drupal');
    await snippetOf(page);
    await page.select('#scheme', 'dark');
    await Promise.all([page.waitForNavigation(), press(page, 'header [hreflang=es]')]);
    assert.match(await snippetOf(page), /data-cases="roe-v-example".* data-color-scheme="dark"/);
    assert.equal(
      await page.evaluate(() => location.hash),
      '#widget=case-timeline&record=roe-v-example&host=drupal&scheme=dark',
    );
  });

  it('W-07 shows the scheme that a color makes, also of a snippet that is pasted', async (t) => {
    const { page } = await open(t, '#record=alder');
    await snippetOf(page);
    const schemeOf = (): Promise<string> =>
      page.$eval('#scheme', (field) => Reflect.get(field, 'value') as string);
    assert.equal(await schemeOf(), '');
    assert.match(await textOf(page, '.colors'), /One color holds for light or for dark pages/);
    await setColor(page, 'accent', '#6b2f74');
    assert.equal(await schemeOf(), 'light');
    const colored = await snippetOf(page);
    assert.ok(colored.includes('color-scheme="light"'));
    await setColor(page, 'accent', '');
    assert.equal(await schemeOf(), '');
    for (const text of [colored, colored.replace(' color-scheme="light"', '')]) {
      await openPasted(page, text);
      assert.equal(await schemeOf(), 'light');
    }
    const button = await open(t, '#widget=action-button&record=petition&accent=6b2f74');
    await snippetOf(button.page);
    assert.equal(await button.page.$eval('#scheme', (field) => Reflect.get(field, 'value') as string), '');
    assert.ok(!(await textOf(button.page, '.colors')).includes('One color holds'));
  });

  it('W-07 says of a snippet with an unknown record which was meant, and goes to the first step', async (t) => {
    const { page } = await open(t, '#record=alder');
    const snippet = await snippetOf(page);
    const said = await openPasted(page, snippet.replace('town="alder"', 'town="alders"'));
    assert.match(said, /^It is opened above, without a record:/);
    assert.match(said, /no record “alders” here\. Did you mean Alder\?/);
    await until(() => page.evaluate(() => document.activeElement?.id === 'step-1'));
    assert.match(
      await openPasted(page, snippet.replace('town="alder"', 'town="nowhere"')),
      /“nowhere” here\.$/,
    );
    assert.match(await openPasted(page, snippet.slice(0, 50)), /seems cut off/);
  });

  for (const place of [
    '#record=alder',
    '#record=alder&host=site-builder',
    '#widget=action-banner&record=petition',
  ])
    it(`W-07 says how many bytes a record has: ${place}`, async (t) => {
      const { page } = await open(t, place);
      await snippetOf(page);
      const size = await until(() => textOf(page, 'tr:last-child td:last-child'));
      assert.match(size, /^[\d.]+ kB$/);
      assert.ok(!(await textOf(page, 'table')).includes('small'));
    });

  for (const [place, height] of [
    ['', 800],
    ['es/', 800],
    ['', 1000],
    ['#widget=action-banner', 800],
  ] as const)
    it(`W-07 begins its fourth step beside the first: ${place} ${String(height)}`, async (t) => {
      const { page } = await open(t, place, { viewport: { width: 1280, height } });
      const [first, fourth] = await page.evaluate(() =>
        ['#step-1', '#step-4'].map((id) => document.querySelector(id)?.getBoundingClientRect().top ?? NaN),
      );
      assert.ok(Math.abs(Number(first) - Number(fourth)) < 2, `${String(first)} ${String(fourth)}`);
    });

  it('W-07 tries the ground and the width of a page', async (t) => {
    const { page } = await open(t, '#record=alder');
    await snippetOf(page);
    await page.select('#ground', 'dark');
    const ground = (): Promise<string[]> =>
      Promise.all(
        page
          .frames()
          .map((frame) =>
            frame.evaluate(() => getComputedStyle(document.body).backgroundColor).catch(() => ''),
          ),
      );
    await until(async () => (await ground()).includes('rgb(22, 25, 29)'));
    const widthOf = (): Promise<number> =>
      page.$eval('.stage', (frame) => frame.getBoundingClientRect().width);
    await page.focus('#width');
    await page.keyboard.press('Home');
    await until(async () => (await widthOf()) === 280);
    assert.equal(
      await page.$eval('#width + input', (input) => (input instanceof HTMLInputElement ? input.value : '')),
      '280',
    );
    await page.keyboard.press('End');
    await until(async () => (await widthOf()) > 280);
  });

  it('W-07 has a comment in its snippet that leads back', async (t) => {
    const { page } = await open(t, '#record=birch&host=drupal&lang=es&width=480');
    const snippet = await snippetOf(page);
    const [, address = ''] = /<!-- Edit: (\S+) -->/.exec(snippet) ?? [];
    await page.goto(address);
    await page.reload();
    assert.equal(await snippetOf(page), snippet);
  });

  for (const [place, viewport] of [
    ['#record=alder&accent=999999&ground=f8f5f0', NARROW],
    ['#record=alder', NARROW],
    ['es/#record=alder&host=site-builder', NARROW],
    ['es/#widget=case-timeline&record=roe-v-example&host=newsletter', NARROW],
    ['#widget=action-banner&record=petition', WIDE],
  ] as const)
    it(`A-01 has no fault that axe finds at ${String(viewport.width)} px: ${place}`, async (t) => {
      const { page } = await open(t, place, { viewport });
      await snippetOf(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      assert.deepEqual(await violationsOf(page), []);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(Number(widths[0]) <= Number(widths[1]), String(widths));
    });
});

for (const engine of wantedEngines()) {
  const inEngine = testsNeeding(engine);

  describe(`the preview of the builder, in ${engine}`, () => {
    let server: RunningServer | undefined;
    let opened: TestBrowser | undefined;
    inEngine.before(async () => {
      server = await startServer({
        port: 0,
        folders: { release: RELEASE },
        headers: releaseHeaders(RELEASE),
      });
      opened = await openBrowser(engine);
    });
    inEngine.after(async () => {
      await opened?.close();
      await server?.close();
    });

    for (const [place, isShown] of [
      ['#record=alder&accent=6b2f74', (): boolean => Boolean(document.querySelector(':state(ready)'))],
      ['#record=alder&isCurrent=true', (): boolean => Boolean(document.querySelector(':state(ready)'))],
      // The script beside a frame sets its height once the page in it has answered.
      [
        '#record=alder&host=site-builder',
        (): boolean => Boolean(document.querySelector('iframe')?.style.height),
      ],
    ] as const)
      inEngine.it(`W-07 runs the snippet in its sandbox: ${place}`, async () => {
        assert.ok(server && opened);
        const context = await opened.createBrowserContext();
        const page = await context.newPage();
        await page.setViewport(WIDE);
        await page.goto(`${server.url}/release/get/${place}`);
        await until(async () => {
          for (const frame of await page.frames())
            if (await frame.evaluate(isShown).catch(() => false)) return true;
          return false;
        });
        await context.close();
      });
  });
}
