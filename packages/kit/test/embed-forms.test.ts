/** Each form of a snippet, as `rights-kit snippet` prints it, on a page of another origin. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { after, before, describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import {
  openBrowser,
  until,
  type TestBrowser,
  type TestFrame,
  type TestPage,
  type TestPlace,
} from '@rights-kit/tooling/browser';
import { TIMEOUTS, wantedEngines } from '@rights-kit/tooling/browsers';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { startServer, type RunningServer } from '@rights-kit/tooling/serve';
import { pageAnswer, startSite, type Site } from '@rights-kit/tooling/site';
import { fillPolicy, POLICIES } from './lab/policies.ts';
import { GUIDE, guideWithPolicies } from './lab/write-policies.ts';
import { releaseHeaders } from '../release/headers.ts';
import { BASE, COMMAND, RELEASE } from './invented.ts';

const FEED = path.join(RELEASE, 'feed/v1');

let kit: RunningServer | undefined;
/** The address of the release. */
let releaseAddress = '';
let host: Site | undefined;

before(async () => {
  kit = await startServer({ port: 0, folders: { release: RELEASE }, headers: releaseHeaders(RELEASE) });
  releaseAddress = `${kit.url}/release/`;
  host = await startSite();
});
after(async () => {
  await kit?.close();
  await host?.close();
});

const run = async (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, [
    ...[COMMAND, 'snippet', ...args],
    ...['--base', releaseAddress, '--records', path.join(import.meta.dirname, 'publisher')],
  ]);
const CARD = ['town-policy-card', '--town', 'alder', '--loading', 'eager'];

/** A browser's report of a violation of the content security policy. */
interface Report {
  readonly 'csp-report': {
    readonly 'effective-directive'?: string;
    readonly 'violated-directive'?: string;
    readonly 'blocked-uri': string;
  };
}

async function violationOf(request: IncomingMessage): Promise<string> {
  const { 'csp-report': report } = (await json(request)) as Report;
  return `${report['effective-directive'] || report['violated-directive']} ${report['blocked-uri']}`;
}

let count = 0;
/** @param policy the content security policy of the page */
async function open(
  t: TestContext,
  browser: TestBrowser | undefined,
  html: string,
  policy?: string,
): Promise<TestPage & { readonly violations: readonly string[] }> {
  assert.ok(host && browser);
  const pathname = `/page-${++count}`;
  const violations: string[] = [];
  const { headers, body } = pageAnswer(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A partner</title>${html}</html>`,
    policy ? { 'Content-Security-Policy': `${policy}; report-uri ${pathname}` } : {},
  );
  host.answers.set(pathname, async (request, response) => {
    if (request.method !== 'POST') return void response.writeHead(200, headers).end(body);
    const violation = await violationOf(request);
    // Browsers request an icon, which these pages do not have.
    if (!violation.includes('favicon')) violations.push(violation);
    return void response.writeHead(204).end();
  });
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.setViewport({ width: 800, height: 900 });
  await page.goto(host.url + pathname, { waitUntil: 'domcontentloaded', timeout: TIMEOUTS.timeout });
  return Object.assign(page, { violations });
}

/** The document with the record: the page, or the frame in it. */
async function placeOf(page: TestPage, form: string): Promise<TestPlace> {
  return form === 'frame' ? frameOf(page) : page;
}

function frameOf(page: TestPage): Promise<TestFrame> {
  // By its path: the query of another frame may name the file too.
  return until(async () => (await page.frames()).find((frame) => /^[^?#]*\/embed\.html/.test(frame.url())));
}

const isReady = (place: TestPlace): Promise<boolean> =>
  place.evaluate(() => {
    const card = document.querySelector('rights-town-policy-card');
    return (
      card !== null &&
      card.matches(':state(ready)') &&
      card.shadowRoot!.textContent.includes('Alder Trust Ordinance')
    );
  });

for (const engine of wantedEngines())
  describe(`snippets under a content security policy, in ${engine}`, () => {
    const { it, before, after } = testsNeeding(engine);
    let browser: TestBrowser | undefined;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser?.close());

    const cases = POLICIES.flatMap((each) => [
      { ...each, more: each.hasScript === false ? ['--no-script'] : [] },
      ...(each.form === 'element' || each.form === 'pre-rendered' ? [{ ...each, more: ['--preload'] }] : []),
    ]);
    for (const { form, title, policy, more } of cases)
      it(`S-01 shows the record without a violation: ${[form, ...more].join(' ')}. ${title}`, async (t) => {
        const { stdout, stderr } = await run(...CARD, '--form', form, ...more);
        const [, integrity = ''] = /integrity="([^"]+)"/.exec(stdout) ?? [];
        const [, style = ''] = /'(sha256-[^']+)'/.exec(stderr) ?? [];
        const nonce = 'bm9uY2U';
        const html = policy.includes('nonce')
          ? stdout.replace('<script', `<script nonce="${nonce}"`)
          : stdout;
        const page = await open(
          t,
          browser,
          html,
          fillPolicy(policy, { host: kit!.url, integrity, nonce, style }),
        );
        const place = await placeOf(page, form);
        await until(() => isReady(place));
        // Reports are sent with a delay.
        await new Promise((resolve) => setTimeout(resolve, 300));
        assert.deepEqual(page.violations, []);
      });

    it('S-01 hears of a violation', async (t) => {
      const { stdout } = await run(...CARD);
      const policy = fillPolicy(POLICIES[0]!.policy, { host: kit!.url });
      const page = await open(t, browser, `${stdout}<p style="color: red">Styled</p>`, policy);
      await until(() => page.violations.some((text) => text.startsWith('style-src')));
    });
  });

describe('the guide to policies', () => {
  it('S-01 shows the lines that are tested', () => {
    assert.equal(readFileSync(GUIDE, 'utf8'), guideWithPolicies());
  });
});

for (const engine of wantedEngines())
  describe(`snippets in a page, in ${engine}`, () => {
    const { it, before, after } = testsNeeding(engine);
    let browser: TestBrowser | undefined;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser?.close());

    it('shows a frame as high as what is in it, and follows it', async (t) => {
      const { stdout } = await run(...CARD, '--form', 'frame');
      const page = await open(t, browser, stdout);
      const frame = await frameOf(page);
      await until(() => isReady(frame));
      const heights = async (): Promise<[outer: number, inner: number]> => [
        await page.evaluate(() => document.querySelector('iframe')!.clientHeight),
        await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
      ];
      const fits = (): Promise<number> =>
        until(async () => {
          const [outer, inner] = await heights();
          return outer === inner && inner;
        });
      const before = await fits();
      assert.ok(before > 640, `more than the fixed height: ${before}`);
      await frame.evaluate(() =>
        document.querySelector('rights-town-policy-card')!.shadowRoot!.querySelector('summary')!.click(),
      );
      await until(async () => (await heights())[1] > before);
      const opened = await fits();
      await frame.evaluate(() =>
        document.querySelector('rights-town-policy-card')!.shadowRoot!.querySelector('summary')!.click(),
      );
      await until(async () => (await heights())[1] < opened);
      assert.equal(await fits(), before);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });

    const BOXES = {
      'a theme with border-box': 'iframe { border: 10px solid; padding: 8px; box-sizing: border-box }',
      'a theme with content-box': 'iframe { border: 10px solid; padding: 8px; box-sizing: content-box }',
      'unequal edges': 'iframe { border-top: 1em solid; padding: 5% 2em 0; box-sizing: border-box }',
    };
    for (const [name, css] of Object.entries(BOXES))
      it(`K-16 shows a frame as high as what is in it: ${name}`, async (t) => {
        const { stdout } = await run(...CARD, '--form', 'frame');
        const page = await open(t, browser, `<style>${css}</style>${stdout}`);
        const frame = await frameOf(page);
        await until(() => isReady(frame));
        // The viewport of the frame is as high as its body.
        const fits = (): Promise<boolean> =>
          frame.evaluate(() => innerHeight === Math.ceil(document.body.getBoundingClientRect().height));
        await until(fits);
        await frame.evaluate(() =>
          document.querySelector('rights-town-policy-card')!.shadowRoot!.querySelector('summary')!.click(),
        );
        await until(fits);
      });

    for (const [name, from, to] of [
      ['a query', 'embed.html#', 'embed.html?ver=6.7#'],
      ['a query with a path', 'embed.html#', 'embed.html?from=/embed.html&amp;ver=6.7#'],
      [
        'another order of its options',
        '#widget=town-policy-card&amp;town=alder',
        '#town=alder&amp;widget=town-policy-card',
      ],
    ] as const)
      it(`K-16 knows a frame whose address has ${name}`, async (t) => {
        const { stdout } = await run(...CARD, '--form', 'frame');
        assert.ok(stdout.includes(from), stdout);
        const page = await open(t, browser, stdout.replace(from, to));
        const frame = await frameOf(page);
        await until(() => isReady(frame));
        await until(() =>
          frame.evaluate(() => innerHeight === Math.ceil(document.body.getBoundingClientRect().height)),
        );
      });

    it('K-16 shows a frame as high as a record of 4,000 pixels', async (t) => {
      const { stdout } = await run(...CARD, '--form', 'frame');
      const page = await open(t, browser, stdout);
      const frame = await frameOf(page);
      await until(() => isReady(frame));
      await frame.evaluate(() => {
        document.body.style.minHeight = '4000px';
      });
      await until(() => page.evaluate(() => document.querySelector('iframe')!.clientHeight === 4000));
      await until(() =>
        frame.evaluate(() => document.documentElement.scrollHeight <= document.documentElement.clientHeight),
      );
    });

    for (const [place, tag] of Object.entries({
      'towns/alder': 'rights-town-policy-card',
      'cases/roe-v-example': 'rights-case-timeline',
      'actions/sample-bill': 'rights-action-banner',
      'actions/donate-sample': 'rights-action-button',
    }))
      for (const width of [320, 800])
        it(`K-16 shows the markup of an oEmbed answer without a scroll bar in its frame, ${width} pixels wide: ${place}`, async (t) => {
          const answer = readFileSync(path.join(RELEASE, 'r', place, 'oembed.json'), 'utf8');
          const { html } = JSON.parse(answer.replaceAll(BASE, releaseAddress)) as { html: string };
          const page = await open(t, browser, `<style>iframe { max-width: 100% }</style>${html}`);
          await page.setViewport({ width, height: 900 });
          const frame = await frameOf(page);
          await until(() =>
            frame.evaluate((name) => document.querySelector(name)?.matches(':state(ready)'), tag),
          );
          await until(() =>
            frame.evaluate(
              () =>
                innerHeight === Math.ceil(document.body.getBoundingClientRect().height) &&
                document.documentElement.scrollWidth <= innerWidth,
            ),
          );
          if (tag === 'rights-action-button')
            assert.deepEqual(
              await frame.evaluate((name) => {
                const links = document.querySelector(name)!.shadowRoot!.querySelectorAll('a[part=button]');
                return [...links].map((link) => new URL((link as HTMLAnchorElement).href).search);
              }, tag),
              ['?amount=25', '?amount=50', '?amount=100', ''],
            );
        });

    it('K-16 leaves frames of other pages as they are', async (t) => {
      const { stdout } = await run(...CARD, '--form', 'frame');
      const other = stdout.replace(/[^"]*embed\.html(?=#)/, `${host!.url}/other.html?page=/embed.html`);
      host!.answers.set(
        '/other.html',
        pageAnswer('<script>parent.postMessage({ type: "rights-height", height: 77 }, "*")</script>'),
      );
      const page = await open(t, browser, stdout + (/<iframe.*<\/iframe>/.exec(other)?.[0] ?? ''));
      const frame = await frameOf(page);
      await until(() => isReady(frame));
      await until(() => page.evaluate(() => Boolean(document.querySelector('iframe')!.style.height)));
      assert.equal(await page.evaluate(() => document.querySelectorAll('iframe')[1]!.style.height), '');
    });

    it('opens links of a frame outside it, and those within the record inside it', async (t) => {
      const { stdout } = await run('case-timeline', '--cases', 'doe-v-sample', '--form', 'frame');
      const page = await open(t, browser, stdout);
      const frame = await frameOf(page);
      await until(() => frame.evaluate(() => Boolean(document.querySelector(':state(ready)'))));
      const target = (selector: string): Promise<string> =>
        frame.evaluate((find) => {
          const root = document.querySelector(':state(ready)')!.shadowRoot!;
          const link = root.querySelector<HTMLAnchorElement>(find)!;
          link.addEventListener('click', (event) => {
            event.preventDefault();
          });
          link.click();
          return link.target || document.querySelector('base')!.target;
        }, selector);
      assert.equal(await target('a[href^="https:"]'), '_blank');
      assert.equal(await target('a[href*="#doe-v-sample-"]'), '_self');
    });

    it("S-06 opens in a frame what the publisher's page of frames allows", async (t) => {
      const { stdout } = await run('action-button', '--action', 'guide', '--form', 'frame');
      const page = await open(t, browser, stdout);
      const frame = await frameOf(page);
      const link = await until(() =>
        frame.evaluate(
          () =>
            document.querySelector('rights-action-button:state(ready)')?.shadowRoot?.querySelector('a')?.href,
        ),
      );
      assert.match(link, /^https:\/\/guides\.example\.org\//);
    });

    it('S-05 S-06 takes from the address of a frame no words, no link, no feed and no leave', async (t) => {
      const evil = encodeURIComponent('https://evil.example');
      const wish = [
        'widget=action-button&action=guide&partner=friend',
        `href=${evil}&feed=${evil}&allow=evil.example&time-zone=evil&label=Evil&onclick=evil()`,
        'data-rights-allow=evil.example&data-rights-feed=evil&style=evil&class=evil&id=evil&slot=evil',
      ].join('&');
      const page = await open(t, browser, `<iframe src="${releaseAddress}embed.html#${wish}"></iframe>`);
      const frame = await frameOf(page);
      const markup = await until(() =>
        frame.evaluate(() => document.querySelector('rights-action-button')?.outerHTML),
      );
      assert.match(markup, /action="guide" partner="friend"/);
      assert.doesNotMatch(markup, /evil|onclick/i);
      assert.doesNotMatch(await frame.evaluate(() => document.documentElement.outerHTML), /evil/i);
    });

    it('shows nothing in a frame whose address names no widget', async (t) => {
      for (const wish of ['', 'widget=', 'widget=script', 'widget=__proto__', 'widget=constructor']) {
        const page = await open(t, browser, `<iframe src="${releaseAddress}embed.html#${wish}"></iframe>`);
        const frame = await frameOf(page);
        await until(() =>
          frame.evaluate(
            () => location.pathname.endsWith('/embed.html') && document.readyState === 'complete',
          ),
        );
        assert.equal(
          await frame.evaluate(() => document.body.querySelectorAll(':not(noscript)').length),
          0,
          wish,
        );
      }
    });

    for (const [widget, name] of Object.entries({
      'town-policy-card': ['--town', 'alder'],
      'case-timeline': ['--cases', 'roe-v-example'],
      'action-banner': ['--action', 'sample-bill'],
      'action-button': ['--action', 'guide'],
    }))
      it(`S-10 bakes what the script then shows, word for word: ${widget}`, async (t) => {
        const { stdout } = await run(widget, ...name, '--loading', 'eager', '--form', 'pre-rendered');
        const words = (page: TestPage): Promise<string> =>
          page.evaluate(() => {
            const parts = [...document.querySelector('[loading]')!.shadowRoot!.children];
            return parts
              .filter(({ localName }) => localName !== 'style')
              .map(({ textContent }) => textContent)
              .join(' ')
              .replace(/\s+/g, ' ')
              .trim();
          });
        const bare = await open(t, browser, stdout.replace(/<script.*?<\/script>/, ''));
        const preRendered = await words(bare);
        assert.ok(preRendered.length > 20, preRendered);
        const plain = await bare.evaluate(
          () => document.querySelector<HTMLElement>('[data-rights-text]')!.innerText,
        );
        assert.ok(plain.length > 20, plain);
        const upgraded = await open(t, browser, stdout);
        await until(() =>
          upgraded.evaluate(() => document.querySelector('[loading]')!.matches(':state(ready)')),
        );
        assert.equal((await words(upgraded)).replaceAll(' ', ''), preRendered.replaceAll(' ', ''));
      });

    it('A-13 offers no full text in a pre-rendered card before its script can load it', async (t) => {
      const { stdout } = await run(...CARD, '--loading', 'eager', '--form', 'pre-rendered');
      const bare = await open(t, browser, stdout.replace(/<script.*?<\/script>/, ''));
      const isOffered = (page: TestPage): Promise<boolean> =>
        page.evaluate(() => {
          const { shadowRoot } = document.querySelector('[loading]')!;
          const summaries = [...shadowRoot!.querySelectorAll('summary')];
          const summary = summaries.find(({ textContent }) => textContent.includes('More state rules'))!;
          summary.focus();
          return (
            shadowRoot!.activeElement === summary && summary.checkVisibility({ visibilityProperty: true })
          );
        });
      assert.equal(await isOffered(bare), false);
      assert.doesNotMatch(/data-rights-text.*/.exec(stdout)?.[0] ?? 'More state rules', /More state rules/);
      const upgraded = await open(t, browser, stdout);
      await until(() => isReady(upgraded));
      assert.equal(await isOffered(upgraded), true);
    });

    it('A-12 moves nothing when a pre-rendered record is replaced', async (t) => {
      const { stdout } = await run(...CARD, '--form', 'pre-rendered');
      const page = await open(t, browser, `${stdout}<p>After</p>`);
      const top = (): Promise<number> =>
        page.evaluate(() => document.querySelector('body > p')!.getBoundingClientRect().top);
      const first = await top();
      await until(() => isReady(page));
      assert.equal(await top(), first);
    });

    it('S-10 keeps a pre-rendered record when the feed is dead', async (t) => {
      const { stdout } = await run(...CARD, '--feed', FEED, '--form', 'pre-rendered');
      const html = stdout.replace('town="alder"', `town="alder" feed="${kit!.url}/nowhere/"`);
      const page = await open(t, browser, html);
      await until(() =>
        page.evaluate(() => Boolean(document.querySelector('rights-town-policy-card:defined'))),
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      const text = await page.evaluate(
        () => document.querySelector('rights-town-policy-card')!.shadowRoot!.textContent,
      );
      assert.match(text, /Alder Trust Ordinance/);
    });
  });

describe('rights-kit snippet', () => {
  const place = ['--base', BASE, '--feed', FEED];
  const card = ['town-policy-card', '--town', 'alder'];
  const CALLS: [args: string[], status: number, message: RegExp][] = [
    [['--help'], 0, /^Usage: rights-kit snippet <widget>/],
    [['town-policy-card', '--help'], 0, /--town/],
    [[], 2, /"" is no widget: expected action-banner/],
    [['marquee'], 2, /"marquee" is no widget: expected action-banner/],
    [['town-policy-card', ...place], 2, /needs the name of a record/],
    [['town-policy-card', '--town', 'nowhere', ...place], 1, /nowhere\.json: there is no such file/],
    [['action-button', '--action', 'nothing', ...place], 2, /needs the name of a record/],
    [
      [...card, '--form', 'flash', ...place],
      2,
      /--form <form>.*'flash' is invalid. Allowed choices are element, placeholder/,
    ],
    [[...card, '--height', 'tall', ...place], 2, /--height tall: expected CSS pixels/],
    [card, 2, /'--base <address>' not specified/],
    [[...card, '--base', 'here'], 2, /--base here: expected an address/],
    [[...card, '--base', 'javascript:alert(1)'], 2, /--base javascript/],
    [[...card, '--base', 'https://x.example/?a'], 2, /--base https/],
    [[...card, '--base', 'http://127.0.0.1:9/'], 1, /towns\/alder\.json cannot be read/],
    [[...card, '--city', 'alder', ...place], 2, /--city/],
    [[...card, '--preload', '--form', 'frame', ...place], 2, /--preload: expected the form element or pre-/],
    [[...card, '--preload', '--form', 'email', ...place], 2, /--preload: expected the form .*, not email/],
    [['town-policy-card', '--form', 'email', ...place], 2, /needs the name of a record/],
    [['town-policy-card', '--town', 'nowhere', '--form', 'email', ...place], 1, /nowhere\.json: there is no/],
    // An e-mail links to the record's page alone, so it needs no allow list.
    [['action-button', '--action', 'guide', '--form', 'email-text', ...place], 0, /r\/actions\/guide\/\n/],
    [[...card, '--lang', 'es', '--form', 'email', ...place], 0, /r\/towns\/alder\/es\//],
    [[...card, '--preload', '--loading', 'lazy', ...place], 2, /--loading lazy is wrong/],
  ];
  for (const [args, status, message] of CALLS)
    it(`says what is wrong with "${args.join(' ').replace(RELEASE, '…')}"`, () => {
      const {
        stdout,
        stderr,
        status: actual,
      } = spawnSync(process.execPath, [COMMAND, 'snippet', ...args], { encoding: 'utf8' });
      assert.equal(actual, status, stderr);
      assert.match(stdout + stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /);
      if (status !== 0) assert.equal(stdout, '');
    });

  for (const form of ['element', 'placeholder', 'frame', 'oembed', 'pre-rendered'])
    it(`writes the ${form} form on one line beside its script`, async () => {
      const { stdout } = await run(...CARD, '--form', form, '--no-script');
      assert.equal(stdout.trim().split('\n').length, 1);
      assert.ok(stdout.includes(`${releaseAddress}r/towns/alder/`));
    });
});
