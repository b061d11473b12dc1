/** A publisher without this repository: the packed package, an empty folder, and the command alone. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { ready, survey } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { filesOf } from '../release/files.ts';
import type { CheckJson, FailureJson, InitJson } from '../command/json.ts';
import { setUp } from './invented.ts';
import { runDev } from './running-dev.ts';
import { temporary } from './sample-records.ts';

const KIT = path.join(import.meta.dirname, '..');
const place = path.join(temporary, 'stranger');
const environment = { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false' };

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A call as it is typed in a folder, without a terminal. */
function typed(folder: string, command: string, ...args: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 10 * 60_000,
  });
  return { status, stdout, stderr };
}

const npx = (folder: string, ...args: readonly string[]): Answer =>
  typed(folder, 'npx', '--no-install', 'rights-kit', ...args);

/** All texts of a folder, without what npm installed. */
const textsOf = (folder: string): Map<string, string> =>
  new Map(
    filesOf(folder)
      .filter((name) => !name.startsWith('node_modules/'))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );

/** An answer to every question, in characters that YAML means something else by. */
const OPTIONS = [
  ...['--name', 'Sample: "Rights" & Records #1', '--region', 'Sample Region'],
  ...['--time-zone', 'Pacific/Chatham', '--languages', 'es ar', '--kind', 'parish=parish,es=parroquia'],
  ...['--kind', 'borough=borough', '--hosts', 'act.example.org ask.example.org'],
  ...['--corrections', 'corrections@example.org'],
];

before(() => {
  mkdirSync(place, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', place], {
    cwd: KIT,
    encoding: 'utf8',
    env: environment,
  }).trim();
  writeFileSync(path.join(place, 'package.json'), '{ "private": true }');
  const { status, stderr } = typed(place, 'npm', 'install', '--no-audit', '--no-fund', `./${packed}`);
  assert.equal(status, 0, stderr);
});

describe('an empty folder', () => {
  it('K-18 becomes a publisher by one call and the three lines that it prints', () => {
    const { status, stdout, stderr } = npx(place, 'init', 'first', '--yes', '--region', 'Sample Region');
    assert.deepEqual([status, stderr], [0, '']);
    const lines = stdout.split('\n').filter((line) => line.startsWith('  '));
    assert.equal(lines.length, 3, stdout);
    const [enter = '', dev, build = ''] = lines.map((line) => line.trim());
    assert.equal(dev, 'npx rights-kit dev');
    assert.match(readFileSync(path.join(place, 'first/package.json'), 'utf8'), /"rights-kit": "file:\.\.\//);
    const shell = typed(place, 'sh', '-e', '-c', `${enter}\n${build}`);
    assert.deepEqual(
      [shell.status, existsSync(path.join(place, 'first/public/v1/rights-kit.js'))],
      [0, true],
    );
  });

  it('K-18 holds records that check without a warning, whatever the answers, in names of samples only', () => {
    const { status, stderr } = npx(place, 'init', 'second', ...OPTIONS);
    assert.deepEqual([status, stderr], [0, '']);
    const check = npx(place, 'check', 'second', '--json');
    const { ok, problems, counts } = JSON.parse(check.stdout) as CheckJson; // the command's own output
    assert.deepEqual(
      { ok, problems, counts },
      {
        ok: true,
        problems: [],
        counts: { towns: 4, policies: 1, cases: 1, actions: 2 },
      },
    );
    const towns = readFileSync(path.join(place, 'second/towns.yaml'), 'utf8');
    const names = Array.from(towns.matchAll(/ name: (.*)/g), ([, name]) => name);
    assert.equal(names.length, 4);
    assert.ok(
      names.every((name = '') => name.endsWith(' (sample)')),
      names.join(),
    );
  });

  it('K-18 names no other publisher and no place of one', () => {
    const all = [...textsOf(path.join(place, 'first')), ...textsOf(path.join(place, 'second'))];
    assert.ok(all.length > 40);
    const named = all.filter(([, text]) => /Massachusetts|Boston|Beacon|ACLU|New_York|Lunn/.test(text));
    assert.deepEqual(
      named.map(([name]) => name),
      [],
    );
  });

  it('is refused where it is not empty, and nothing is written', () => {
    const taken = path.join(place, 'taken');
    mkdirSync(taken);
    writeFileSync(path.join(taken, 'notes.txt'), 'mine');
    const before = readdirSync(place).sort();
    const { status, stderr } = npx(place, 'init', 'taken', '--yes');
    assert.equal(status, 1);
    assert.match(stderr, /taken is not empty: it has "notes\.txt"/);
    assert.deepEqual([readdirSync(taken), readdirSync(place).sort()], [['notes.txt'], before]);
  });

  it('may be there already, with nothing in it', () => {
    const empty = path.join(place, 'empty');
    mkdirSync(empty);
    const { status, stdout } = npx(empty, 'init', '.', '--yes', '--json');
    const { files } = JSON.parse(stdout) as InitJson; // the command's own output
    assert.deepEqual([status, files], [0, [...textsOf(empty).keys()]]);
    assert.ok(statSync(path.join(empty, 'publisher.yaml')).isFile());
  });
});

describe('a widget of the new publisher', () => {
  const chromium = testsNeeding('chromium');
  const { visit } = setUp();
  chromium.it('K-18 stands on a page of another origin by the snippet that the command prints', async (t) => {
    assert.equal(npx(place, 'init', 'shown', '--yes', '--region', 'Sample Region').status, 0);
    const folder = path.join(place, 'shown');
    const dev = await runDev(path.join(place, 'node_modules/rights-kit/bin/rights-kit.js'), folder);
    t.after(() => dev.stop());
    const base = ['--records', '.', '--base', `${dev.url}/release/`];
    const { status, stdout } = npx(folder, 'snippet', 'town-policy-card', '--town', 'alder-sample', ...base);
    assert.equal(status, 0);
    const { page, errors } = await visit(t, `<!doctype html><html lang="en"><title>Partner</title>${stdout}`);
    await ready(page, 'rights-town-policy-card');
    const [card] = await survey(page);
    assert.deepEqual([card?.isReady, card?.seesRecord, errors], [true, true, []]);
    assert.match(
      card?.text ?? '',
      /Alder \(sample\)[^]*Everywhere in Sample Region[^]*Shown records \(sample\)/,
    );
  });
});

describe('records that nobody has reviewed', () => {
  const chromium = testsNeeding('chromium');
  const { visit } = setUp();
  const NOTICE = 'Records not reviewed';

  chromium.it('say so on each widget and record page, until a reviewer is named', async (t) => {
    const folder = path.join(place, 'unread');
    assert.equal(npx(place, 'init', 'unread', '--yes').status, 0);
    const file = path.join(folder, 'publisher.yaml');
    const yaml = readFileSync(file, 'utf8');
    const reviewed = `reviewer: { role: sample lawyer, date: ${/compiled: (.*)/.exec(yaml)?.[1] ?? ''} }`;
    for (const [line, isNamed] of [
      ['reviewer: null', false],
      [reviewed, true],
    ] as const) {
      writeFileSync(file, yaml.replace('reviewer: null', line));
      const dev = await runDev(path.join(place, 'node_modules/rights-kit/bin/rights-kit.js'), folder);
      t.after(() => dev.stop());
      const html = await (await fetch(`${dev.url}/`)).text();
      const { page } = await visit(t, html.replaceAll('/release/', `${dev.url}/release/`));
      const tags = [
        'rights-town-policy-card',
        'rights-case-timeline',
        'rights-action-banner',
        'rights-action-button',
      ];
      for (const tag of tags) await ready(page, tag);
      const words = await page.$$eval(tags.join(), (elements) =>
        elements.map(({ localName, shadowRoot }) => `${localName}: ${shadowRoot?.textContent ?? ''}`),
      );
      assert.ok(words.length > tags.length);
      for (const text of words) assert.equal(text.includes(NOTICE), !isNamed, text);
      const record = await (await fetch(`${dev.url}/release/r/towns/alder-sample/`)).text();
      assert.equal(record.includes(NOTICE), !isNamed);
    }
  });
});

describe('an answer', () => {
  const wrong: readonly (readonly [string, ...string[]])[] = [
    ['--time-zone', 'Sample/Nowhere'],
    ['--languages', 'xx'],
    ['--kind', 'Parish'],
    ['--kind', 'parish=parish,xx=y'],
    ['--hosts', 'https://www.example.org/'],
    ['--corrections', 'by post'],
    ['--reviewer', 'lawyer'],
    ['--reviewer', 'lawyer', '--reviewed', 'yesterday'],
    ['--name', 'two\nlines'],
  ];
  for (const options of wrong)
    it(`that cannot be used names its option, and writes nothing: ${options.join(' ')}`, () => {
      const { status, stdout } = npx(place, 'init', 'wrong', '--yes', ...options, '--json');
      const { error } = JSON.parse(stdout) as FailureJson; // the command's own output
      assert.deepEqual([status, error.exitCode], [2, 2]);
      assert.ok(error.message.includes(options.at(-2) ?? ''), error.message);
      assert.ok(!readdirSync(place).some((name) => name.startsWith('wrong')));
    });

  it('that nobody gave is asked for in a terminal only: elsewhere the options are named', () => {
    const { status, stderr } = npx(place, 'init', 'wrong', '--region', 'Sample Region');
    assert.equal(status, 2);
    assert.match(stderr, /--name, --time-zone: expected, or --yes/);
    assert.ok(!existsSync(path.join(place, 'wrong')));
  });
});
