/** `embeds.json`, `llms.txt` and `llms-full.txt` of a release: what they name exists, and no fact is without its date and status. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  MACHINE_FILES,
  machineFileProblems,
  readMachineTexts,
  type MachineTexts,
} from '@rights-kit/tooling/machine-files';
import { readRecords } from '../records/read-records.ts';
import type { Embeds } from '../release/embeds.ts';
import { headersOf, releaseRules } from '../release/headers.ts';
import { layOut, type Layout } from '../release/lay-out.ts';
import { readRelease, readReleases } from '../release/releases.ts';
import { declarationsOf, type Manifest } from '../scripts/generated.ts';
import { BASE, RELEASE, VERSION } from './invented.ts';

const read = (specifier: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(specifier)), 'utf8'));
const declarations = declarationsOf(read('@rights-kit/elements/custom-elements.json') as Manifest);
const embeds = read('rights-kit/embeds.json') as Embeds;
const texts = readMachineTexts(RELEASE);
const problems = (changed: Partial<MachineTexts> = {}): string[] =>
  machineFileProblems({ ...texts, ...changed }, { folder: RELEASE, base: BASE, declarations });

/** Faults, each as a change of a text, and what is found. */
const FAULTS: readonly (readonly [
  name: string,
  file: keyof MachineTexts,
  from: RegExp,
  to: string,
  found: RegExp,
])[] = [
  ['a tag', 'embeds.json', /"tag": "rights-action-button"/, '"tag": "rights-gift"', /other elements/],
  ['an attribute', 'embeds.json', /"name": "dismissible"/, '"name": "closable"', /other attributes/],
  ['a slot', 'embeds.json', /"name": "body-won"/, '"name": "body-one"', /other slots/],
  ['an event', 'embeds.json', /"name": "rights-act"/, '"name": "rights-press"', /other events/],
  ['a part', 'embeds.json', /"name": "dismiss"/, '"name": "close"', /other parts/],
  ['a size', 'embeds.json', /"bytes": \d+/, '"bytes": 1', /another action-banner\.js/],
  ['an example', 'embeds.json', /<rights-town-policy-card town=/, '<rights-town-policy-card place=', /place/],
  ['a link of an example', 'embeds.json', /r\/cases\/doe-v-sample/, 'r/cases/nowhere', /nowhere/],
  ['a link', 'llms.txt', /r\/cases\//, 'r/case/', /r\/case\//],
  [
    'a host',
    'llms.txt',
    /https:\/\/www\.example\.org\/rights-kit\/get/,
    'https://example.net/get',
    /elsewhere/,
  ],
  [
    'a tag in a heading',
    'llms-full.txt',
    /### `<rights-case-timeline>`/,
    '### `<rights-case-list>`',
    /case-list/,
  ],
  ['an attribute in a list', 'llms-full.txt', /- `dismissible`/, '- `closable`', /closable/],
  [
    'an event in a sentence',
    'llms-full.txt',
    /One script/,
    '`rights-done` is fired. One script',
    /rights-done/,
  ],
  ['a status', 'llms-full.txt', /Status: Ordinance, binding, /, '', /a fact without/],
  ['a date', 'llms-full.txt', /As of December 4, 2024\. /, '', /a fact without/],
  ['a date of a case', 'llms-full.txt', /Newest source: March 19, 2019\. /, '', /a fact without/],
  ['"Not legal advice."', 'llms-full.txt', / Not legal advice\.\n- /, '\n- ', /a fact without/],
  ['a record', 'llms-full.txt', /- \[Roe v\. Example\].*\n/, '', /lacks r\/cases\/roe-v-example/],
  ['a fact where none belongs', 'llms.txt', /$/, factOf('statewide.json'), /a fact without/],
];

/** The first whole sentence of a file of the feed. */
function factOf(file: string): string {
  const text = readFileSync(path.join(RELEASE, 'feed/v1', file), 'utf8');
  const { baseline = [] } = JSON.parse(text) as { baseline?: readonly { text: { en: string } }[] };
  return baseline[0]?.text.en ?? '';
}

describe('Files for programs', () => {
  let scratch = '';
  after(() => rmSync(scratch, { recursive: true, force: true }));

  const { records } = readRecords(path.join(import.meta.dirname, 'publisher'));
  const release = readRelease(path.join(RELEASE, VERSION));
  assert.ok(records && release);
  const layout: Layout = {
    version: { release, files: path.join(RELEASE, VERSION), embeds },
    releases: readReleases(path.join(RELEASE, 'releases.json')),
    records,
  };
  function build(more: Partial<Layout>): string {
    scratch ||= mkdtempSync(path.join(tmpdir(), 'rights-kit-machines-'));
    const folder = mkdtempSync(path.join(scratch, 'release-'));
    layOut(folder, { ...layout, ...more });
    return folder;
  }

  it('M-02 name only what exists, and no fact without its date, its status and its page', () => {
    assert.deepEqual(problems(), []);
  });

  for (const [name, file, from, to, found] of FAULTS)
    it(`M-02 are refused for ${name} that is wrong or missing`, () => {
      const changed = texts[file].replace(from, to);
      assert.notEqual(changed, texts[file], 'the text to change is there');
      assert.match(problems({ [file]: changed }).join('\n'), found);
    });

  it('M-02 have relative links where the address is not known', () => {
    const folder = build({});
    const base = '';
    const own = readMachineTexts(folder);
    // Snippets need an address, and get that of the examples.
    const inSnippets = (problem: string): boolean => problem.includes(`elsewhere: ${embeds.base}`);
    const found = machineFileProblems(own, { folder, base, declarations });
    assert.deepEqual(
      found.filter((problem) => !inSnippets(problem)),
      [],
    );
    assert.match(own['llms.txt'], /\]\(r\/towns\/\)/);
    assert.doesNotMatch(own['llms.txt'], /https?:|\(get\//);
  });

  it('M-02 are not there where snippets load another version, or where the publisher has stopped', () => {
    for (const more of [
      { closing: { line: '' } },
      { version: { ...layout.version, embeds: { ...embeds, version: '0.0.9' } } },
    ]) {
      const folder = build(more);
      for (const name of MACHINE_FILES) assert.ok(!existsSync(path.join(folder, name)), name);
    }
  });

  it('M-02 are kept by caches no longer than the facts in them', () => {
    const rules = releaseRules(RELEASE);
    const of = (name: string): string | undefined => headersOf(rules, name)['Cache-Control'];
    assert.equal(of('/llms-full.txt'), of('/feed/v1/statewide.json'));
    assert.equal(of('/llms.txt'), of('/llms-full.txt'));
    assert.equal(of('/embeds.json'), of('/releases.json'));
  });
});
