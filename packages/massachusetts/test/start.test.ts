/** What `npm start` in the root serves: the sample publisher by the command that every publisher has. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from 'node:test';
import { newPage, openBrowser, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { Browser } from 'puppeteer-core';
import { FOLDERS } from '../release.ts';

const { it, before, after } = testsNeeding('chromium');

const ROOT = path.join(import.meta.dirname, '../../..');
const RECORDS = 'packages/massachusetts/records';
const BOSTON = 'policies/boston-ordinance.yaml';

/** The last command of the script, which runs after the build, for a copy of the records. */
function startCommand(records: string): string {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const command = scripts['start']?.split(' && ').at(-1) ?? '';
  assert.ok(command.includes(` ${RECORDS} `), command);
  return command.replace(RECORDS, () => records);
}

interface Started {
  readonly url: string;
  readonly printed: () => string;
}

/** Ends each that was started. */
const stops: (() => Promise<unknown>)[] = [];

async function start(records: string, port: string): Promise<Started> {
  // As npm does: in a shell, with the programs of the packages.
  const child = spawn('sh', ['-c', `exec ${startCommand(records)}`], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: port,
      PATH: [path.join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = once(child, 'exit');
  stops.push(() => {
    child.kill('SIGTERM');
    return ended;
  });
  const url = await until(() => {
    if (child.exitCode !== null) throw new Error(output);
    return /Widgets +(http:\/\/127\.0\.0\.1:\d+)\/records\//.exec(output)?.[1];
  });
  return { url, printed: () => output };
}

describe('npm start', () => {
  let browser: Browser;
  const temporary = mkdtempSync(path.join(tmpdir(), 'rights-kit-start-'));
  before(async () => {
    browser = await openBrowser();
    cpSync(FOLDERS.records, temporary, { recursive: true });
  });
  after(async () => {
    for (const stop of stops) await stop();
    await browser.close();
    rmSync(temporary, { recursive: true, force: true });
  });

  it('serves the issue page, the partner page, the code, Storybook and the release, and the next save', async () => {
    const started = await start(temporary, '0');
    const titles: Readonly<Record<string, RegExp>> = {
      '/': /rights-action-banner/,
      '/partner.html': /rights-town-policy-card/,
      '/get/': /release\/get|get\.js/,
      '/storybook/': /storybook/i,
      '/release/': /Massachusetts/,
      '/release/r/sample-donation/': /donation/i,
      '/records/': /rights-case-timeline/,
    };
    for (const [place, content] of Object.entries(titles)) {
      const response = await fetch(started.url + place);
      assert.equal(response.status, 200, place);
      assert.match(await response.text(), content, place);
    }
    // The builder runs in a sandbox, with the policy of the release.
    const builder = await fetch(`${started.url}/get/`);
    assert.equal(new URL(builder.url).pathname, '/release/get/');
    assert.match(builder.headers.get('Content-Security-Policy') ?? '', /script-src/);

    const { page } = await newPage(browser);
    const CARD = 'rights-town-policy-card[town="boston"]';
    /** The text of one card, which loads when it comes near the viewport; others may be far from it. */
    const cardOf = async (): Promise<string> => {
      await page.$eval(CARD, (card) => {
        card.scrollIntoView();
      });
      await page.waitForSelector(`${CARD}:state(ready)`);
      return page.$eval(CARD, ({ shadowRoot }) => shadowRoot?.textContent ?? '');
    };
    await page.goto(`${started.url}/`);
    const file = path.join(temporary, BOSTON);
    const record = readFileSync(file, 'utf8');
    const [, name = ''] = /^name:\n {2}en: (.*)$/m.exec(record) ?? [];
    // The script that the page has pinned is the one that is served.
    assert.ok((await cardOf()).includes(name), name);

    writeFileSync(
      file,
      record.replace(name, () => 'Ordinance of an Edited Name'),
    );
    await until(async () => {
      await page.reload();
      return (await cardOf()).includes('Ordinance of an Edited Name');
    });
  });

  it('takes the next port where the one of PORT is taken, and says so', async () => {
    const first = await start(temporary, '0');
    const { port } = new URL(first.url);
    const second = await start(temporary, port);
    assert.notEqual(new URL(second.url).port, port);
    assert.match(second.printed(), new RegExp(`Port ${port} is taken; this is \\d+`));
  });
});
