/** A last release: its feed, its pages, and what pages on other origins show that pinned a script before. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseActionsFile, parseFeedFile, parseStatewideFile, parseTownFile } from '@rights-kit/content';
import { until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { startNginx, type Nginx } from '@rights-kit/tooling/nginx';
import type { BuildJson, FailureJson } from '../command/json.ts';
import { checkRelease } from '../release/check.ts';
import { readRelease } from '../release/releases.ts';
import { BASE, COMMAND, documentOf, RELEASE, setUp, VERSION } from './invented.ts';

const inBrowser = testsNeeding('nginx', 'chromium');
const shared = setUp();
const RECORDS = path.join(import.meta.dirname, 'publisher');
const RECORD = path.join(RELEASE, 'releases.json');
const LINE = 'This project ended in 2026 (sample).';
const SUCCESSOR = 'https://next.example.org/rights-kit/';

let scratch = '';
let out = '';

function build(to: string, ...args: string[]): { status: number | null; value: unknown } {
  const call = spawnSync(
    process.execPath,
    [COMMAND, 'build', RECORDS, '--out', to, '--base', BASE, '--json', ...args],
    { encoding: 'utf8' },
  );
  return { status: call.status, value: JSON.parse(call.stdout) };
}

const read = (file: string): string => readFileSync(path.join(out, file), 'utf8');

before(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'closed-'));
  out = path.join(scratch, 'public');
  const { status, value } = build(out, '--closed', LINE, '--successor', SUCCESSOR, '--previous', RELEASE);
  assert.equal(status, 0, JSON.stringify(value));
  const { notes } = value as BuildJson; // as the exit code says
  assert.ok(notes.some((note) => note.startsWith('This release is closed')));
});
after(() => {
  rmSync(scratch, { recursive: true });
});

describe('a closed release', () => {
  it('K-32 has every file of the feed that a widget asks for, with the line and no record', () => {
    const files = readdirSync(path.join(out, 'feed/v1'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.json'),
    );
    const before = readdirSync(path.join(RELEASE, 'feed/v1'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(files.toSorted(), before.filter((file) => file.endsWith('.json')).toSorted());
    for (const file of files) {
      const json: unknown = JSON.parse(read(`feed/v1/${file}`));
      const { closed } = parseActionsFile(json);
      assert.equal(closed, `${LINE} ${SUCCESSOR}`, file);
      if (file !== 'feed.json')
        for (const parse of [parseActionsFile, parseTownFile, parseStatewideFile])
          assert.equal(parse(json).value, undefined, file);
    }
    assert.ok(parseFeedFile(JSON.parse(read('feed/v1/feed.json'))).value);
  });

  it('K-32 has the line on every page of a record, with a link, and offers no snippet', () => {
    const pages = readdirSync(path.join(out, 'r'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    assert.ok(pages.length > 10);
    for (const page of pages) {
      const html = read(`r/${page}`);
      assert.ok(html.includes(`${LINE} <a href="${SUCCESSOR}" rel="noreferrer">${SUCCESSOR}</a>`), page);
      assert.doesNotMatch(html, /class="embed"/);
    }
  });

  it('K-32 keeps the scripts that pages have pinned, and is what its own lists say', async () => {
    const name = `${VERSION}/rights-kit.js`;
    assert.equal(read(name), readFileSync(path.join(RELEASE, name), 'utf8'));
    assert.deepEqual((await checkRelease(out, RECORD)).problems, []);
  });

  it('K-32 is opened again by a build without the option', () => {
    const again = path.join(scratch, 'again');
    cpSync(out, again, { recursive: true });
    assert.equal(build(again).status, 0);
    assert.ok(existsSync(path.join(again, 'feed/v1/actions.json')));
    const text = readFileSync(path.join(again, 'feed/v1/actions.json'), 'utf8');
    assert.equal(text, readFileSync(path.join(RELEASE, 'feed/v1/actions.json'), 'utf8'));
  });

  const REFUSED: readonly [args: string[], exitCode: number, message: RegExp][] = [
    [['--successor', SUCCESSOR], 2, /--successor: expected with --closed/],
    [['--closed', 'x'.repeat(201)], 2, /at most 200 characters/],
    [['--closed', 'One line\nand another'], 2, /expected one line/],
    [['--closed', 'Read\u202e backwards'], 2, /expected one line of plain text/],
    [['--closed', LINE, '--successor', 'http://next.example.org/'], 2, /expected an address such as https/],
    [['--closed', LINE, '--successor', 'javascript:alert(1)'], 2, /expected an address such as https/],
    [['--closed', LINE, '--successor', 'https://user@next.example.org/'], 2, /expected an address/],
    [['--closed', 'We have stopped.'], 1, /--closed "We have stopped\.": .*name who is meant/],
  ];
  for (const [args, exitCode, message] of REFUSED)
    it(`K-32 is not built, and nothing is written, with ${JSON.stringify(args).slice(0, 80)}`, () => {
      const to = path.join(scratch, 'refused');
      const { status, value } = build(to, ...args);
      assert.equal(status, exitCode);
      assert.match((value as FailureJson).error.message, message); // as the exit code says
      assert.equal(existsSync(to), false);
    });
});

describe('a page that pinned a script before the release was closed', () => {
  let nginx: Nginx | undefined;
  inBrowser.before(async () => {
    nginx = await startNginx(out);
  });
  inBrowser.after(async () => {
    await nginx?.close();
  });
  const WIDGETS: Readonly<Record<string, string>> = {
    'rights-town-policy-card': 'town="alder"',
    'rights-case-timeline': 'cases="roe-v-example"',
    'rights-action-button': 'action="sample-donation"',
    'rights-action-banner': 'action="sample-donation"',
  };

  for (const [tag, attributes] of Object.entries(WIDGETS))
    inBrowser.it(`K-32 shows its own words, and the line: ${tag}`, async (t) => {
      const { integrity } = readRelease(path.join(RELEASE, VERSION))!.files['rights-kit.js']!;
      const src = `${nginx!.url}/${VERSION}/rights-kit.js`;
      const head = `<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`;
      const markup = `<${tag} loading="eager" ${attributes}><a href="/own">In our own words</a></${tag}>`;
      const { page } = await shared.visit(t, documentOf(markup, { head }));
      await until(() => page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent, tag));
      const isSlotted = await page.evaluate(() => Boolean(document.querySelector('a')?.assignedSlot));
      assert.ok(isSlotted);
      const text = await page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent, tag);
      assert.equal(text, `${LINE} ${SUCCESSOR}`);
    });

  inBrowser.it('K-32 shows a link to the record page, and the line, in a frame', async (t) => {
    const frame = `<iframe sandbox="allow-scripts" src="${nginx!.url}/embed.html#widget=town-policy-card&town=alder"></iframe>`;
    const { page } = await shared.visit(t, documentOf(frame, { head: '' }));
    const words = await until(async () => {
      const place = page.frames().find((each) => each.url().includes('/embed.html'));
      return place?.evaluate(() => {
        const card = document.querySelector('rights-town-policy-card');
        const isSlotted = card?.querySelector('a')?.assignedSlot != null;
        return isSlotted && card.shadowRoot?.textContent;
      });
    });
    assert.equal(words, `${LINE} ${SUCCESSOR}`);
  });
});
