/** Two publishers on one page, with a town and an action of the same name. */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from 'node:test';
import { promisify } from 'node:util';
import { firedEvents, moduleTag, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { startServer } from '@rights-kit/tooling/serve';
import type { Page } from 'puppeteer-core';
import { releaseHeaders } from 'rights-kit/headers';
import { COMMAND, RELEASE, setUp, VERSION } from './invented.ts';

const OLDER = '0.0.9';
const PUBLISHER = path.join(import.meta.dirname, 'publisher');
const GUIDE = 'guides.example.org';

const { it, before, after } = testsNeeding('chromium');
const shared = setUp();
let scratch = '';
before(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'two-publishers-'));
});
after(() => {
  rmSync(scratch, { recursive: true });
});

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), `${file}: ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

/** Writes the records of a second publisher: its ordinance and its guide have the same names but other contents. */
function secondPublisher(): string {
  const records = path.join(scratch, 'records');
  cpSync(PUBLISHER, records, { recursive: true });
  edit(path.join(records, 'publisher.yaml'), 'Invented Rights Project', 'Second Rights Project');
  edit(path.join(records, 'publisher.yaml'), `- ${GUIDE}`, `- second.example.org`);
  edit(path.join(records, 'actions/guide.yaml'), `host: ${GUIDE}`, 'host: second.example.org');
  edit(
    path.join(records, 'policies/alder-ordinance.yaml'),
    'Alder Trust Ordinance',
    'Second Trust Ordinance',
  );
  return records;
}

/** Builds a release of the second publisher, with a copy of the version under an older number. */
function secondRelease(records: string): string {
  const release = path.join(scratch, 'release');
  execFileSync(process.execPath, [COMMAND, 'build', records, '--out', release]);
  cpSync(path.join(release, VERSION), path.join(release, OLDER), { recursive: true });
  edit(path.join(release, OLDER, 'rights-kit.js'), VERSION, OLDER);
  return release;
}

async function snippetOf(records: string, base: string, widget: string, ...name: string[]): Promise<string> {
  const call = ['snippet', widget, ...name, '--loading', 'eager', '--records', records, '--base', base];
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...call, '--no-script']);
  return stdout;
}

const both = async (...publisher: [records: string, base: string]): Promise<string> =>
  (await snippetOf(...publisher, 'town-policy-card', '--town', 'alder')) +
  (await snippetOf(...publisher, 'action-button', '--action', 'guide'));

/** The visible text of a button or card, and the host that its button opens. */
interface Seen {
  readonly isReady: boolean;
  readonly words: string;
  readonly opens: string | undefined;
}

const seen = (page: Page, tag: string): Promise<Seen[]> =>
  page.$$eval(tag, (elements) =>
    elements.map((element) => ({
      isReady: element.matches(':state(ready)'),
      words: element.shadowRoot?.textContent ?? '',
      opens: element.shadowRoot?.querySelector<HTMLAnchorElement>('a[part~=button]')?.host,
    })),
  );

describe('two publishers on one page', () => {
  const hosts: { base: string; markup: string }[] = [];
  const servers: Awaited<ReturnType<typeof startServer>>[] = [];
  before(async () => {
    const records = secondPublisher();
    const publishers: [folder: string, records: string][] = [
      [RELEASE, PUBLISHER],
      [secondRelease(records), records],
    ];
    for (const [folder, from] of publishers) {
      const server = await startServer({
        port: 0,
        folders: { release: folder },
        headers: releaseHeaders(folder),
      });
      servers.push(server);
      const base = `${server.url}/release/`;
      hosts.push({ base, markup: await both(from, base) });
    }
  });
  after(() => Promise.all(servers.map((server) => server.close())));

  const ORDERS = {
    'the first before the second': <T>(list: T[]): T[] => list,
    'the second before the first': <T>(list: T[]): T[] => list.toReversed(),
  };
  const VERSIONS = { 'the same version': VERSION, 'two versions': OLDER };
  for (const [order, inOrder] of Object.entries(ORDERS))
    for (const [what, version] of Object.entries(VERSIONS))
      it(`S-06 S-10 each show their own records and open their own hosts: ${what}, ${order}`, async (t) => {
        const [first, second] = hosts;
        assert.ok(first && second);
        const scripts = inOrder([
          moduleTag(`${first.base}${VERSION}/rights-kit.js`),
          moduleTag(`${second.base}${version}/rights-kit.js`),
        ]);
        const { page, errors } = await shared.visit(
          t,
          `<!doctype html><html lang="en"><title>Two</title>${scripts.join('')}<body>${inOrder([first.markup, second.markup]).join('')}`,
        );
        const all = async (tag: string): Promise<Seen[]> => {
          await until(async () => (await seen(page, tag)).every(({ isReady }) => isReady));
          return seen(page, tag);
        };
        const cards = await all('rights-town-policy-card');
        const ordinances = cards.map(({ words }) => /(?:Alder|Second) Trust Ordinance/.exec(words)?.[0]);
        assert.deepEqual(ordinances, inOrder(['Alder Trust Ordinance', 'Second Trust Ordinance']));
        const keepers = cards.map(({ words }) => /Compiled by (\w+) /.exec(words)?.[1]);
        assert.deepEqual(keepers, inOrder(['Invented', 'Second']));
        const opened = (await all('rights-action-button')).map(({ opens }) => opens);
        assert.deepEqual(opened, inOrder([GUIDE, 'second.example.org']));
        assert.deepEqual(errors, []);
      });

  it("S-06 do not open each other's hosts: the words of the page stay", async (t) => {
    const [first, second] = hosts;
    assert.ok(first && second);
    const swapped = first.markup.replace(`allow="${GUIDE}`, 'allow="second.example.org');
    assert.notEqual(swapped, first.markup);
    const { page } = await shared.visit(
      t,
      `<!doctype html><html lang="en"><title>Two</title>${moduleTag(`${first.base}${VERSION}/rights-kit.js`)}<body>${swapped}${second.markup}`,
    );
    await until(async () => (await firedEvents(page)).some(({ code }) => code === 'refused-host'));
    await until(async () => (await seen(page, 'rights-action-button'))[1]?.isReady);
    const [button] = await seen(page, 'rights-action-button');
    assert.deepEqual(
      { isReady: button?.isReady, opens: button?.opens },
      { isReady: false, opens: undefined },
    );
    assert.ok(
      await page.evaluate(() => document.querySelector('rights-action-button > a')!.checkVisibility()),
    );
  });
});
