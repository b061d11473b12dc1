/** The local page of records, as an editor sees it who saves a file. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { describe } from 'node:test';
import { newPage, openBrowser, ready, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { Browser, Page } from 'puppeteer-core';
import { COMMAND } from './invented.ts';
import { type RunningDev, runDev } from './running-dev.ts';
import { recordsWith, temporary } from './sample-records.ts';

const { it, before, after } = testsNeeding('chromium');

const POLICY = 'policies/birch-bylaw.yaml';
const RULE = 'The chief may make exceptions.';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Replaces a text of a record and saves the file in one step: one that is empty for a moment would be a mistake of its own. */
function save(folder: string, from: string, to: string): void {
  const file = path.join(folder, POLICY);
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), from);
  const draft = path.join(mkdtempSync(path.join(temporary, 'draft-')), 'record.yaml');
  writeFileSync(draft, text.replace(from, to));
  renameSync(draft, file);
}

/** The text of the card of a town, with that of its shadow root. */
const cardOf = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector('rights-town-policy-card[town="birch"]')?.shadowRoot?.textContent ?? '',
  );

const problemsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const box = document.getElementById('problems');
    return box?.checkVisibility() ? box.innerText : '';
  });

/** Asks for the answer of a while: the page may be loading again just now. */
const eventually = <T>(ask: () => Promise<T>): ReturnType<typeof until<T | undefined>> =>
  until(() => ask().catch(() => undefined));

async function opened({ url }: RunningDev): Promise<Page> {
  const { page } = await newPage(browser);
  await page.goto(`${url}/`);
  return page;
}

function statusOf(url: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

describe('the local page of records', () => {
  it('shows each record as widgets, and in each language of the records', async () => {
    const dev = await runDev(COMMAND, recordsWith());
    const page = await opened(dev);
    for (const tag of ['town-policy-card', 'case-timeline', 'action-banner', 'action-button'])
      await ready(page, `rights-${tag}`);
    assert.match(await cardOf(page), /Birch & Elm/);
    const count = (tag: string): Promise<number> => page.$$eval(tag, ({ length }) => length);
    assert.deepEqual([await count('rights-town-policy-card'), await count('rights-case-timeline')], [2, 1]);
    await page.goto(`${dev.url}/?lang=ar`);
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    assert.equal(await dev.stop(), 0);
  });

  it('K-19 counts the warnings that were there before it, in the terminal and on the page', async () => {
    const dev = await runDev(
      COMMAND,
      recordsWith([
        'publisher.yaml',
        '  - example.org\n',
        '  - example.org\n  - b.example.org\n  - c.example.org\n',
      ]),
    );
    await until(() => dev.printed().includes('Stop with'));
    assert.match(dev.printed(), /^built: .*; 2 warnings, which the page and rights-kit check show\n/);
    const page = await opened(dev);
    assert.equal(await page.$eval('summary', ({ textContent }) => textContent), '2 warnings');
    assert.match(
      await page.$eval('details', ({ textContent }) => textContent),
      /"c\.example\.org" is needed by no action/,
    );
    assert.equal(await dev.stop(), 0);
  });

  it('follows each save: a correction, a mistake in front of the last good build, and its end', async () => {
    const folder = recordsWith();
    const dev = await runDev(COMMAND, folder);
    const page = await opened(dev);
    await until(async () => (await cardOf(page)).includes(RULE));

    save(folder, RULE, 'The chief may make none.');
    await eventually(async () => (await cardOf(page)).includes('The chief may make none.'));

    save(folder, 'binding: ', 'binding: maybe # ');
    const problems = await eventually(() => problemsOf(page));
    assert.match(problems, /policies\/birch-bylaw\.yaml:\d+/);
    // The words are those of the terminal.
    const words = problems.split('\n').filter((line) => line.includes(POLICY));
    for (const line of words) await until(() => dev.printed().includes(line));
    await page.reload();
    assert.match(await eventually(() => cardOf(page)), /The chief may make none\./);
    assert.notEqual(await problemsOf(page), '');

    save(folder, 'binding: maybe # ', 'binding: ');
    await eventually(async () => (await problemsOf(page)) === '');
    assert.equal(await dev.stop('SIGINT'), 0);
  });

  it('prints problems once, however many steps an editor takes to save them', async () => {
    const folder = recordsWith();
    const dev = await runDev(COMMAND, folder);
    const page = await opened(dev);
    const revision = (): Promise<string> =>
      page.evaluate(async () => {
        const reader = (await fetch('events')).body?.getReader();
        const { value } = (await reader?.read()) ?? {};
        await reader?.cancel();
        return /"revision":"([^"]+)"/.exec(new TextDecoder().decode(value))?.[1] ?? '';
      });
    save(folder, 'binding: ', 'binding: maybe # ');
    await eventually(() => problemsOf(page));
    const first = await revision();
    save(folder, RULE, 'The chief may make none.');
    await until(async () => (await revision()) !== first);
    const count = (): number => dev.printed().split('1 problem in ').length - 1;
    assert.equal(count(), 1, dev.printed());
    // Another mistake is printed.
    save(folder, 'status: adopted', 'status: passed');
    await until(() => dev.printed().includes('status: expected'));
    assert.equal(await dev.stop(), 0);
  });

  it('shows what records say as text, never as markup', async () => {
    const folder = recordsWith([
      POLICY,
      'instrument: bylaw',
      'instrument: </pre><img/src=x/onerror=alert(1)>',
    ]);
    const dev = await runDev(COMMAND, folder);
    const page = await opened(dev);
    assert.match(await problemsOf(page), /<img\/src=x/);
    assert.equal(await page.$('img'), null);
    await dev.stop();
  });

  it('begins with records that are wrong, and shows them once they are mended', async () => {
    const folder = recordsWith([POLICY, 'instrument: bylaw', 'instrument: nothing-known']);
    const dev = await runDev(COMMAND, folder);
    const page = await opened(dev);
    assert.match(await problemsOf(page), /nothing-known/);
    save(folder, 'nothing-known', 'bylaw');
    await eventually(async () => (await cardOf(page)).includes(RULE));
    await dev.stop();
  });

  it('is for this computer only, and leads nowhere outside the release', async () => {
    const dev = await runDev(COMMAND, recordsWith());
    const own = new URL(dev.url).host;
    const at = (place: string, host = own): Promise<number | undefined> =>
      statusOf(dev.url + place, { Host: host });
    assert.deepEqual([await at('/'), await at('/release/releases.json')], [200, 200]);
    for (const place of ['/', '/events', '/release/releases.json'])
      assert.equal(await at(place, 'attacker.example.org'), 403, place);
    for (const place of [
      '/release/..%2f..%2fetc/passwd',
      '/release/%2e%2e/%2e%2e/etc/passwd',
      '/publisher.yaml',
    ])
      assert.equal(await at(place), 404, place);
    await dev.stop();
  });

  it('K-18 serves pages of a publisher beside the records, and both follow each save', async () => {
    const own = path.join(temporary, 'own');
    for (const [file, text] of [
      [
        'site/index.html',
        '<title>Own</title><rights-town-policy-card town="birch">Birch</rights-town-policy-card>',
      ],
      ['site/news/index.html', '<title>News</title>'],
      ['blog/index.html', '<title>Blog</title>'],
      ['finished/hello/index.html', '<title>Hello</title>'],
      ['secret.txt', 'secret'],
    ] as const) {
      mkdirSync(path.dirname(path.join(own, file)), { recursive: true });
      writeFileSync(path.join(own, file), text);
    }
    const folder = recordsWith();
    const site = (name: string): string => path.join(own, name);
    const dev = await runDev(COMMAND, folder, {
      args: [
        '--serve',
        `/=${site('site')}`,
        '--serve',
        `/blog/=${site('blog')}`,
        '--pages',
        site('finished'),
      ],
    });
    for (const [place, title] of [
      ['/', 'Own'],
      ['/news/', 'News'],
      ['/blog', 'Blog'],
      ['/blog/', 'Blog'],
      ['/release/r/hello/', 'Hello'],
      ['/records/', 'Records'],
      ['/records/?lang=ar', 'Records'],
    ] as const) {
      const response = await fetch(dev.url + place);
      assert.match(await response.text(), new RegExp(`<title>${title}`), place);
      assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    }
    const host = { Host: new URL(dev.url).host };
    for (const place of [
      '/nothing',
      '/blog/nothing',
      '/..%2fsecret.txt',
      '/blog/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
    ])
      assert.equal(await statusOf(dev.url + place, host), 404, place);
    for (const place of ['/', '/blog/', '/records/', '/records/events'])
      assert.equal(await statusOf(dev.url + place, { Host: 'attacker.example.org' }), 403, place);

    const { page } = await newPage(browser);
    await page.goto(`${dev.url}/records/`);
    await until(async () => (await cardOf(page)).includes(RULE));
    writeFileSync(
      site('site/index.html'),
      `<title>Own</title><rights-town-policy-card town="birch">Birch</rights-town-policy-card>
<script type="module" src="/release/v1/rights-kit.js"></script>`,
    );
    const { page: own2 } = await newPage(browser);
    await own2.goto(`${dev.url}/`);
    await until(async () => (await cardOf(own2)).includes(RULE));
    save(folder, RULE, 'The chief may make none.');
    await eventually(async () => (await cardOf(page)).includes('The chief may make none.'));
    await own2.reload();
    await eventually(async () => (await cardOf(own2)).includes('The chief may make none.'));
    assert.equal(await dev.stop(), 0);
  });

  it('K-18 says what is wrong with a folder to serve', async () => {
    const folder = recordsWith();
    for (const [args, said] of [
      [['--serve', temporary], 'expected a path and a folder, such as /=site'],
      [['--serve', `blog=${temporary}`], 'expected a path and a folder, such as /=site'],
      [['--serve', `/=${temporary}/none`], 'there is no such folder'],
      [['--serve', `/release/r/=${temporary}`], '/release/r/ is taken'],
      [['--serve', `/=${temporary}`, '--serve', `/=${temporary}`], '/ is taken'],
      [['--pages', `${temporary}/none`], 'there is no such folder'],
    ] as const)
      await assert.rejects(
        runDev(COMMAND, folder, { args }),
        (error: Error) => error.message.includes(said),
        said,
      );
  });

  it('takes the next port where one is taken, and leaves nothing behind', async () => {
    const own = path.join(temporary, 'of-dev');
    mkdirSync(own);
    const first = await runDev(COMMAND, recordsWith(), { temporary: own });
    const { port } = new URL(first.url);
    const second = await runDev(COMMAND, recordsWith(), { port: Number(port), temporary: own });
    assert.notEqual(new URL(second.url).port, port);
    assert.match(second.printed(), new RegExp(`Port ${port} is taken`));
    assert.equal(readdirSync(own).length, 2);
    // An open page must not hold up the end.
    await opened(first);
    assert.deepEqual([await first.stop('SIGINT'), await second.stop('SIGTERM')], [0, 0]);
    assert.deepEqual(readdirSync(own), []);
  });
});
