/** Calls of the command: its examples, its messages for wrong calls, and its output for programs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ATTRIBUTES, choicesOf } from '../command/attributes.ts';
import type {
  BuildJson,
  CheckJson,
  CheckReleaseJson,
  FailureJson,
  ListJson,
  SnippetJson,
} from '../command/json.ts';
import { attributesOf, WIDGETS } from '../command/pre-render.ts';
import { RECORDS, recordsWith, temporary } from './sample-records.ts';

const COMMAND = path.join(import.meta.dirname, '../bin/rights-kit.js');
const DOCS = path.join(import.meta.dirname, '../../../docs/partners');

const VERBS = ['init', 'check', 'list', 'review', 'build', 'snippet', 'check-release', 'diff', 'import'];

interface Answer {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(...args: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    cwd: temporary,
    // Without a terminal a prompt fails instead of waiting for input.
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 10 * 60_000,
  });
  return { status, stdout, stderr };
}

interface Printed<Value> {
  readonly status: number | null;
  readonly value: Value;
}

/** The parsed output of a call with `--json`, which must print nothing else. */
function json(...args: string[]): Printed<unknown> {
  const { status, stdout, stderr } = run(...args, '--json');
  assert.equal(stderr, '');
  return { status, value: JSON.parse(stdout) };
}

describe('the help', () => {
  /** A folder like an editor's: with `records/`, and the command in `PATH`. */
  const place = path.join(temporary, 'as-pasted');
  const names: Readonly<Record<string, string>> = {
    'a-v-b': 'lunn-v-commonwealth',
    gift: 'donate-sample',
    alder: 'boston',
  };
  const rename = (text: string): string =>
    Object.entries(names).reduce(
      (result, [from, to]) => result.replace(new RegExp(`\\b${from}\\b`, 'g'), to),
      text,
    );
  for (const [name, text] of Object.entries(RECORDS)) {
    const file = path.join(place, 'records', rename(name));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, rename(text));
  }
  const bin = path.join(temporary, 'bin');
  mkdirSync(bin);
  symlinkSync(COMMAND, path.join(bin, 'rights-kit'));

  // The order matters: `check-release` and `diff` read the output of `build`, and after `new` a record is unfinished.
  const calls = [...VERBS.map((verb) => [verb]), ...WIDGETS.map((widget) => ['snippet', widget]), ['new']];
  for (const call of calls)
    it(`has an example that works as it stands: ${call.join(' ')}`, () => {
      const help = run(...call, '--help');
      assert.deepEqual([help.status, help.stderr], [0, '']);
      const examples = [...help.stdout.matchAll(/^ {2}(rights-kit .*)$/gm)].map(([, text = '']) => text);
      assert.equal(examples.length, 1, help.stdout);
      const [example = ''] = examples;
      assert.ok(example.startsWith(`rights-kit ${call.join(' ')} `), example);
      const { status, stdout, stderr } = spawnSync('sh', ['-c', example], {
        cwd: place,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${bin}:${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
        },
      });
      assert.equal(status, 0, stderr);
      // Below a warning are its line, its place and its reason; the last line is their number.
      assert.doesNotMatch(stderr, /^(?!warning: | |\d+ warnings? in ).+/m);
      assert.notEqual(stdout, '');
    });

  it('names each attribute of a widget, with the values that its page in the guide lists', () => {
    for (const widget of WIDGETS) {
      const { stdout } = run('snippet', widget, '--help');
      const words = stdout.replace(/\s+/g, ' ');
      const guide = readFileSync(path.join(DOCS, `${widget}.md`), 'utf8');
      for (const [name, declaration] of attributesOf(widget)) {
        if (name === 'feed') continue;
        assert.ok(ATTRIBUTES[name]?.does, `${widget} ${name}`);
        assert.ok(words.includes(` --${name} `), `${widget} ${name}`);
        const choices = choicesOf(declaration);
        if (!choices) continue;
        const [row] = new RegExp(`^\\| \`${name}\` .*$`, 'm').exec(guide) ?? [];
        // The second cell lists the values; the others hold the default and the description.
        const cell = row?.split('|')[2] ?? '';
        assert.ok(words.includes(`choices: ${choices.map((choice) => `"${choice}"`).join(', ')}`), name);
        for (const choice of choices)
          assert.ok(
            cell.includes(`\`${choice}\``) || /^[3-5]$/.test(choice),
            `${widget} ${name}: ${choice} is not in the guide`,
          );
        for (const [, value = ''] of (cell.split(';')[0] ?? '').matchAll(/`([^`]+)`/g))
          assert.ok(choices.includes(value), `${widget} ${name}: ${value} is only in the guide`);
      }
    }
  });
});

const CARD = ['snippet', 'town-policy-card', '--town', 'alder', '--base', 'https://www.example.org/kit/'];

const BANNER = ['snippet', 'action-banner'];
const TIMELINE = ['snippet', 'case-timeline'];
const BUTTON = ['snippet', 'action-button'];

const WRONG_CALLS: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['publish', 'records'], /^rights-kit: unknown command 'publish'$/m],
  [['chekc', 'records'], /Did you mean check\?/],
  [['constructor'], /unknown command 'constructor'/],
  [['--force'], /unknown option '--force'/],
  [['check'], /^rights-kit check: missing required argument 'records'$/m],
  [['check', 'records', 'more'], /too many arguments for 'check'/],
  [['check', 'records', '--out', 'out'], /unknown option '--out'/],
  [['list'], /missing required argument 'records'/],
  [['list', 'records', '--kind', 'people'], /'people' is invalid. Allowed choices are towns, cases, actions/],
  [['review'], /missing required argument 'records'/],
  [['review', 'records', '--in', 'a.csv'], /--in: expected --by too/],
  [['review', 'records', '--by', 'Jane 2'], /--by and --date: expected only with --in/],
  [['build'], /missing required argument 'records'|'--out <folder>' not specified/],
  [['build', 'records'], /'--out <folder>' not specified/],
  [['build', '--out', 'out'], /missing required argument 'records'/],
  [['build', 'records', '--out'], /'--out <folder>' argument missing/],
  [['build', 'records', '--out', 'out', '--previous', ''], /--previous: expected a folder or an address/],
  [['build', 'records', '--out', ''], /--out: expected a folder/],
  [['build', 'records', '--out', 'out', '--base', 'here'], /--base here: expected an address/],
  [['build', 'records', '--out', 'out', '--pages', 'nowhere'], /--pages nowhere: there is no such folder/],
  [['snippet'], /"" is no widget: expected action-banner/],
  [['snippet', 'marquee', '--town', 'alder'], /"marquee" is no widget: expected action-banner/],
  [['snippet', 'town-policy-card'], /'--base <address>' not specified/],
  [[...CARD, '--city', 'alder'], /unknown option '--city'/],
  [[...CARD, '--color-scheme', 'sepia'], /'sepia' is invalid. Allowed choices are light, dark/],
  [[...BANNER, '--ends', 'tomorrow'], /'tomorrow' is invalid. Expected: last day, such as/],
  [[...BANNER, '--time-zone', 'Boston'], /'Boston' is invalid. Expected: whose days/],
  [[...TIMELINE, '--limit', '0'], /'0' is invalid. Expected: at most so many/],
  [[...TIMELINE, '--kinds', 'ruling party'], /'ruling party' is invalid. Expected: only these kinds/],
  [[...BUTTON, '--amounts', '25 $50'], /'25 \$50' is invalid. Expected: amounts/],
  [[...BUTTON, '--partner', 'a b'], /'a b' is invalid. Expected: your code/],
  [[...CARD, '--form', 'flash'], /'flash' is invalid. Allowed choices are element, /],
  [[...CARD, '--height', 'tall'], /--height tall: expected CSS pixels/],
  [[...CARD, '--max-width', 'wide'], /--max-width wide: expected CSS pixels/],
  [[...CARD, '--accent', 'red'], /--accent red: expected a color such as #6b2f74/],
  [[...CARD, '--accent', '#ffcc00'], /a text would have a contrast below 4\.5 : 1/],
  [[...CARD, '--on-accent', '#fff'], /--on-accent: town-policy-card has no such color/],
  [[...CARD, '--accent', '#6b2f74', '--form', 'frame'], /the form frame has the publisher's colors/],
  [
    ['new', 'town', 'alder'],
    /'town' is invalid for argument 'kind'\. Allowed choices are policy, case, action/,
  ],
  [['new', 'policy', 'Alder Order', '.'], /"Alder Order" is no id: .* did you mean alder-order\?/],
  [['new', 'case', '303-v-alder', '.'], /"303-v-alder" is no id: .* begins with a letter/],
  [['new', 'policy', '../escape', '.'], /"..\/escape" is no id/],
  [['new', 'policy', 'alder-order', 'nowhere'], /nowhere: there is no such folder/],
  [
    ['import', 'xlsx', 'a.xlsx', '--kind', 'policy'],
    /'xlsx' is invalid for argument 'format'\. Allowed choices are csv/,
  ],
  [['import', 'csv', 'a.csv'], /'--kind <kind>' not specified/],
  [['import', 'csv', '--kind', 'policy'], /expected a table, or --template/],
  [['import', 'csv', 'a.csv', '--kind', 'policy', '--template'], /expected a table or --template, not both/],
  [['import', 'csv', '--kind', 'case', '--template', '--languages', 'xx'], /--languages xx: expected es, /],
  [['diff', 'records'], /'--published <place>' not specified/],
  [['diff', 'records', '--published', 'nowhere'], /--published nowhere: expected a folder, or an address/],
  [['check-release'], /missing required argument 'place'/],
  [['check-release', '/nowhere/at/all'], /neither a folder nor an address/],
];

describe('a wrong call', () => {
  it('without a verb ends with 2 and the usage', () => {
    const { status, stdout, stderr } = run();
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^Usage: rights-kit <verb>/);
  });

  for (const [args, says] of WRONG_CALLS) {
    it(`ends with 2 and a line or two that say why: ${JSON.stringify(args)}`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, says);
      assert.match(stderr, /^See rights-kit[\w -]* --help\.\n$/m);
      assert.ok(stderr.trimEnd().split('\n').length <= 3, stderr);
      assert.doesNotMatch(stderr, /\n {4}at /);
      assert.equal(existsSync(path.join(temporary, 'out')), false);
    });
    // An option without its value at the end would take `--json` as the value.
    if (args.at(-1) !== '--out')
      it(`says so to programs too: ${JSON.stringify(args)}`, () => {
        const { status, value } = json(...args) as Printed<FailureJson>;
        assert.equal(status, 2);
        assert.deepEqual([value.ok, value.error.exitCode], [false, 2]);
        assert.match(
          `${args[0] ?? ''}${value.error.message}`,
          new RegExp(says.source.replace(/^\^rights-kit[^:]*: |\$$/g, '')),
        );
      });
  }
});

describe('--json', () => {
  it('S-10 gives an editor the counts of sound records, with each warning', () => {
    const folder = recordsWith([
      'publisher.yaml',
      '  - example.org',
      '  - example.org\n  - unused.example.org',
    ]);
    // Before a review of these records is due, which is a warning too.
    const { status, value } = json('check', folder, '--date', '2026-11-26') as Printed<CheckJson>;
    assert.equal(status, 0);
    const problems = value.problems.filter(({ code }) => code !== 'undated-source');
    assert.equal(problems.length, 1);
    const { line, column, frame, why, expected, ...warning } = problems[0]!;
    assert.deepEqual(
      { ...value, problems: [] },
      {
        ok: true,
        counts: { towns: 2, policies: 1, cases: 1, actions: 2 },
        problems: [],
      },
    );
    assert.deepEqual(warning, {
      file: 'publisher.yaml',
      field: 'hosts.1',
      severity: 'warning',
      code: 'host-not-needed',
    });
    assert.deepEqual(
      [typeof line, typeof column, typeof why, frame?.length],
      ['number', 'number', 'string', 2],
    );
    assert.match(expected, /unused\.example\.org/);
  });

  it('S-10 names file, line, field and expectation of a wrong record, and ends with 1', () => {
    const folder = recordsWith(['towns.yaml', 'kind: town', 'kind: hamlet']);
    const { status, value } = json('check', folder) as Printed<CheckJson>;
    assert.equal(status, 1);
    const errors = value.problems.filter(({ severity }) => severity === 'error');
    assert.deepEqual([value.ok, value.counts, errors.length], [false, null, 1]);
    const { file, line, column, field, code, expected } = errors[0]!;
    assert.deepEqual([file, line, column, field, code], ['towns.yaml', 4, 9, '0.kind', 'unknown-word']);
    assert.match(expected, /^expected /);
    for (const args of [
      ['list', folder],
      ['build', folder, '--out', 'never'],
    ]) {
      const failed = json(...args) as Printed<FailureJson>;
      assert.equal(failed.status, 1);
      assert.deepEqual(failed.value.problems, errors);
      assert.deepEqual(failed.value.error, {
        message: `1 problem in ${folder}; nothing was written`,
        exitCode: 1,
      });
    }
    assert.ok(!readdirSync(temporary).some((name) => name.startsWith('never')));
  });

  it('lists every town, also one without a record, and each case and action', () => {
    const folder = recordsWith();
    const { status, value } = json('list', folder);
    assert.equal(status, 0);
    assert.deepEqual(value, {
      ok: true,
      records: [
        { kind: 'town', id: 'alder', name: 'Alder', policies: 0 },
        { kind: 'town', id: 'birch', name: 'Birch & Elm', policies: 1 },
        { kind: 'case', id: 'a-v-b', name: 'A v. B' },
        { kind: 'action', id: 'ask-the-town', name: 'Ask what the policy is' },
        { kind: 'action', id: 'gift', name: 'Give' },
      ],
    });
    for (const [kind, ids] of [
      ['towns', ['alder', 'birch']],
      ['cases', ['a-v-b']],
      ['actions', ['ask-the-town', 'gift']],
    ] as const) {
      const { value: some } = json('list', folder, '--kind', kind) as Printed<ListJson>;
      assert.deepEqual(
        some.records.map(({ id }) => id),
        ids,
      );
    }
    assert.equal(
      run('list', folder, '--kind', 'towns').stdout,
      'town    alder  Alder (no policies)\ntown    birch  Birch & Elm (1 policy)\n',
    );
  });

  it('gives a snippet as it is pasted, and the hash of a pre-rendered style', () => {
    const call = [...CARD, '--records', recordsWith()];
    const { stdout } = run(...call);
    assert.deepEqual(json(...call).value, {
      ok: true,
      widget: 'town-policy-card',
      form: 'element',
      snippet: stdout.trimEnd(),
    });
    const { value } = json(...call, '--form', 'pre-rendered') as Printed<SnippetJson>;
    assert.match(value.styleHash ?? '', /^sha256-/);
    assert.match(run(...call, '--form', 'pre-rendered').stderr, /style-src 'sha256-/);
  });

  it('gives an e-mail as markup and as plain text', () => {
    const call = [...CARD, '--records', recordsWith(), '--form'];
    const { value } = json(...call, 'email') as Printed<SnippetJson>;
    assert.equal(value.snippet, run(...call, 'email').stdout.trimEnd());
    assert.equal(value.text, run(...call, 'email-text').stdout.trimEnd());
    assert.match(value.text, /^Alder · Suffolk\n/);
    assert.ok(value.text.includes('https://www.example.org/kit/r/towns/alder/\n'));
    assert.doesNotMatch(value.snippet, /<script|sha384/);
  });

  it('tells what was built, and how many of its files were compared', () => {
    const { status, value } = json('build', recordsWith(), '--out', 'for-programs') as Printed<BuildJson>;
    assert.equal(status, 0);
    assert.deepEqual(
      [value.ok, value.out, value.counts],
      [true, 'for-programs', { towns: 2, policies: 1, cases: 1, actions: 2 }],
    );
    assert.deepEqual([value.problems, value.kept, value.lost, value.notes.length], [[], [], [], 2]);
    assert.match(value.version, /^\d+\.\d+\.\d+$/);
    const checked = json('check-release', 'for-programs') as Printed<CheckReleaseJson>;
    assert.equal(checked.status, 0);
    assert.deepEqual(
      { ...checked.value, files: 0, pinned: checked.value.pinned.map(({ refused }) => refused) },
      {
        ok: true,
        place: 'for-programs',
        files: 0,
        problems: [],
        absent: [],
        unknown: [],
        findings: [],
        pinned: [[]],
      },
    );
    assert.ok(checked.value.files > 30, String(checked.value.files));
    writeFileSync(path.join(temporary, 'for-programs/feed/v1/towns.json'), '{}');
    const altered = json('check-release', 'for-programs') as Printed<CheckReleaseJson>;
    assert.equal(altered.status, 1);
    assert.equal(altered.value.ok, false);
    assert.match(altered.value.problems[0] ?? '', /^feed\/v1\/towns\.json is sha384-/);
  });
});
