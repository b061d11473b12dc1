/** The reviewer's table: from records to a table, and with its answers back. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { TownFile } from '@rights-kit/content';
import { day } from '@rights-kit/content/testing.js';
import type { FailureJson, ReviewJson } from '../command/json.ts';
import { readRecords } from '../records/read-records.ts';
import { buildFeed } from '../release/feed.ts';
import { filesOf } from '../release/files.ts';
import { reviewedTexts } from '../review/reviewed-texts.ts';
import { writeAnswers } from '../review/write-answers.ts';
import { COMMAND } from './invented.ts';
import { recordsWith, temporary } from './sample-records.ts';
import { strictCsv } from './strict-csv.ts';

const PUBLISHER = path.join(import.meta.dirname, 'publisher');

/** Short texts in the forms that editors write: in blocks and on one line, with comments, stamped or not. */
const ADDED: readonly (readonly [file: string, before: string, text: string])[] = [
  [
    'policies/alder-ordinance.yaml',
    'exceptions:\n',
    `answer: # the first screen
  text:
    en: >-
      An invented Alder ordinance tells police not to ask about status.
      It tells them not to hold a person on a civil detainer alone.
    es: Una ordenanza inventada de Alder dice a la policía que no pregunte por el estatus.
  restsOn: summary
  # a comment
  drops:
    - words: only
      reason: It limits the part on release information, which is left out.
  reviewed: null # nobody yet
`,
  ],
  [
    'policies/dogwood-resolution.yaml',
    'exceptions:',
    `answer: { text: { en: A Dogwood town meeting resolution says that people should be treated fairly. }, restsOn: summary, reviewed: null }
`,
  ],
  [
    'cases/roe-v-example.yaml',
    'alsoKnownAs:',
    `title: { text: { en: '=A sample ruling of 2017' }, restsOn: 'event:2017-04-04-argument' }
`,
  ],
  [
    'cases/roe-v-example.yaml',
    '  asOf: 2026-01-28\n',
    `  brief:
    text: { en: "A sample ruling, it says: it limits officers." }
    restsOn: note
    reviewed:
      by: a sample judge
      date: 2025-01-01
`,
  ],
  [
    'cases/roe-v-example.yaml',
    '    court: Sample City Court\n',
    `    brief: { text: { en: Charges were dismissed. }, restsOn: summary }
    force: { for: some }
`,
  ],
  [
    'actions/guide.yaml',
    'asOf:',
    `  owner:
    text: { en: Invented Town Association }
    restsOn: source:1
`,
  ],
  [
    'actions/guide.yaml',
    'destination:',
    `brief: { text: { en: An invented guide. }, restsOn: quote, quote: { text: The guide has seven pages., source: 2 } }
`,
  ],
  [
    'publisher.yaml',
    '    asOf: 2026-01-28\n',
    `    brief: { text: { en: An invented ruling is for court officers. It says not to hold anyone on a civil detainer alone. }, restsOn: text }\n`,
  ],
];

let copies = 0;

/** A map with a `restsOn`, in a block. */
const SHORT_TEXT = /^( *)(?:title|brief|owner):\n(?:\1 +.*\n)*?\1 +restsOn: .*\n(?:\1 +.*\n)*/gm;

/** The records of the invented publisher with these short texts in place of their own, one file with the line breaks of Windows. */
function inventedRecords(): string {
  const folder = path.join(temporary, `invented-${String(copies++)}`);
  cpSync(PUBLISHER, folder, { recursive: true });
  for (const file of ['publisher.yaml', 'cases/settled-v-sample.yaml', 'actions/sample-bill.yaml'])
    change(folder, file, SHORT_TEXT, '');
  for (const [file, before, text] of ADDED) change(folder, file, before, `${text}${before}`);
  change(folder, 'actions/guide.yaml', /\n/g, '\r\n');
  return folder;
}

type Change = readonly [file: string, from: string | RegExp, to: string];

function change(folder: string, ...[file, from, to]: Change): void {
  const place = path.join(folder, file);
  const text = readFileSync(place, 'utf8');
  const changed = text.replace(from, () => to);
  assert.notEqual(changed, text, `${file} has no ${String(from)}`);
  writeFileSync(place, changed);
}

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'review', ...args], {
    encoding: 'utf8',
    cwd: temporary,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, stdout, stderr };
}

/** What `--json` prints; a test names its type. */
const json = (...args: string[]): unknown => JSON.parse(run(...args, '--json').stdout);

interface Table {
  readonly file: string;
  readonly head: string[];
  readonly rows: string[][];
}

function tableOf(folder: string): Table {
  const file = path.join(temporary, `table-${String(copies++)}.csv`);
  const { status, stderr } = run(folder, '--out', file);
  assert.equal(status, 0, stderr);
  const text = readFileSync(file, 'utf8');
  assert.ok(text.startsWith('\ufeff'));
  const [head = [], ...rows] = strictCsv(text.slice(1));
  return { file, head, rows };
}

const cell = ({ head }: Table, row: readonly string[] | undefined, name: string): string => {
  assert.ok(head.includes(name), `there is no column ${name}`);
  return row?.[head.indexOf(name)] ?? '';
};

/** Fills the boxes of rows, by their keys, and saves the table. */
function fillIn(table: Table, boxes: Readonly<Record<string, readonly [ok: string, note?: string]>>): string {
  const left = new Set(Object.keys(boxes));
  for (const row of table.rows) {
    const key = cell(table, row, 'key');
    const [ok, note = ''] = boxes[key] ?? [];
    if (ok === undefined) continue;
    left.delete(key);
    row.splice(table.head.indexOf('ok'), 2, ok, note);
  }
  assert.deepEqual([...left], []);
  return save(table);
}

/** Writes the cells as they were read: a spreadsheet program keeps the apostrophe before a formula. */
function save({ file, head, rows }: Table): string {
  const lines = [head, ...rows].map((cells) =>
    cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
  );
  writeFileSync(file, lines.map((line) => `${line}\r\n`).join(''));
  return file;
}

const BY = ['--by', 'immigration lawyer', '--date', '2026-11-23'];
const REVIEW = { by: 'immigration lawyer', date: '2026-11-23' };

const ALDER = 'policies/alder-ordinance.yaml#answer';
const TITLE = 'cases/roe-v-example.yaml#title';
const STATUS = 'cases/roe-v-example.yaml#status.brief';
const EVENT = 'cases/roe-v-example.yaml#events.2017-02-06-held-after-charges-dismissed.brief';
const OWNER = 'actions/guide.yaml#destination.owner';
const BRIEF = 'actions/guide.yaml#brief';
const RULING = 'publisher.yaml#baseline.roe.brief';
const DOGWOOD = 'policies/dogwood-resolution.yaml#answer';

const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(filesOf(folder).map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]));

describe('the table of short texts', () => {
  it('W-02 has a row for each, with what it rests on, what a page adds and what was left out', () => {
    const table = tableOf(inventedRecords());
    assert.deepEqual(
      table.rows.map((row) => cell(table, row, 'key')),
      [ALDER, DOGWOOD, RULING, STATUS, TITLE, EVENT, BRIEF, OWNER],
      'what would do most harm comes first',
    );
    const [alder, , , status, title, event, brief] = table.rows;
    const of = (row: string[] | undefined, ...names: string[]): string[] =>
      names.map((name) => cell(table, row, name));
    assert.deepEqual(of(alder, 'record', 'role', 'the page adds', 'state', 'reviewed', 'ok', 'note'), [
      ...['Alder: Alder Trust Ordinance', 'answer of a policy'],
      ...['Binding. It has exceptions. As of December 4, 2024.', 'stale', '', '', ''],
    ]);
    assert.match(cell(table, alder, 'text'), /^An invented Alder ordinance .* about status\. It tells/);
    assert.match(cell(table, alder, 'text (es)'), /^Una ordenanza inventada/);
    assert.match(cell(table, alder, 'rests on'), /^An invented city ordinance, .* whatever their status\.$/);
    assert.match(cell(table, alder, 'exceptions'), /^\(1\) In this sample, .*\(3\) Police follow a judge's/);
    assert.match(cell(table, alder, 'left out'), /^“only”: It limits the part/);
    assert.match(cell(table, alder, 'newest source'), /^Alder City Council affirms .*2024-12-04; https:/);
    assert.match(cell(table, alder, 'stamp'), /^h[0-9a-f]{8}$/);
    assert.equal(cell(table, status, 'reviewed'), 'a sample judge, 2025-01-01');
    assert.equal(cell(table, status, 'the page adds'), 'Still in force. As of January 28, 2026.');
    assert.match(cell(table, event, 'record'), /^Roe v\. Example, February 6, 2017: Held after/);
    assert.equal(cell(table, event, 'role'), 'event of a case: an order with force');
    assert.match(cell(table, title, 'rests on'), /argument/);
    assert.equal(cell(table, title, 'text'), "'=A sample ruling of 2017", 'no formula');
    assert.equal(cell(table, brief, 'rests on'), 'The guide has seven pages.');
    assert.match(cell(table, brief, 'newest source'), /^Invented Rights: a summary; /, 'the cited one');
  });

  it('W-02 is counted, and never written over', () => {
    const folder = inventedRecords();
    const counted = run(folder);
    assert.equal(counted.stdout, '8 short texts: 0 current (0 of them reviewed), 8 stale, 0 hidden\n');
    const file = path.join(temporary, 'kept.csv');
    writeFileSync(file, 'answers');
    const { status, stderr } = run(folder, '--out', file);
    assert.equal(status, 1);
    assert.match(stderr, /kept\.csv: it is there already, perhaps with answers/);
    assert.equal(readFileSync(file, 'utf8'), 'answers');
    assert.equal(run(recordsWith()).stdout.split(':')[0], '0 short texts');
  });
});

describe('a table that comes back', () => {
  it('W-02 marks what was accepted, hides what was refused, and leaves the rest of each file as it was', () => {
    const folder = inventedRecords();
    const before = bytesOf(folder);
    const table = tableOf(folder);
    const file = fillIn(table, {
      [ALDER]: ['x'],
      [STATUS]: ['Yes', 'Good.'],
      [TITLE]: ['1'],
      [OWNER]: ['yes '],
      [RULING]: ['x'],
      [EVENT]: ['No', 'Say "in part".'],
      [BRIEF]: ['', 'Ask the editor.'],
    });
    const { status, stdout, stderr } = run(folder, '--in', file, ...BY);
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /^(?!warning: | ).+/m);
    assert.equal(
      stdout,
      `5 accepted, 1 refused and hidden; 4 files changed
accepted: ${STATUS}: Good.
refused: ${EVENT}: Say "in part".
open: ${BRIEF}: Ask the editor.
8 short texts: 5 current (5 of them reviewed), 2 stale, 1 hidden
`,
    );

    const { records, problems } = readRecords(folder);
    assert.deepEqual(problems, []);
    const roe = records?.cases.find(({ id }) => id === 'roe-v-example');
    const guide = records?.actions.find(({ id }) => id === 'guide');
    const alder = records?.policies.find(({ id }) => id === 'alder-ordinance');
    const refused = roe?.events[0]?.brief;
    for (const short of [alder?.answer, roe?.title, roe?.status.brief, guide?.destination.owner]) {
      assert.deepEqual(short?.reviewed, REVIEW);
      assert.match(short.hash ?? '', /^h[0-9a-f]{8}$/);
    }
    assert.deepEqual([refused?.hide, refused?.reviewed, refused?.hash], [true, null, undefined]);
    assert.ok(records);
    const { policies } = JSON.parse(buildFeed(records).get('towns/alder.json') ?? '') as TownFile;
    assert.deepEqual(policies.find(({ id }) => id === 'alder-ordinance')?.answer?.reviewed, REVIEW);

    const after = bytesOf(folder);
    const linesOf = (text: string | undefined): string[] => (text ?? '').split('\n');
    assert.deepEqual(Object.keys(after), Object.keys(before), 'no draft is left behind');
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    assert.deepEqual(changed.sort(), [
      ...[
        'actions/guide.yaml',
        'cases/roe-v-example.yaml',
        'policies/alder-ordinance.yaml',
        'publisher.yaml',
      ],
    ]);
    for (const name of changed) {
      const lines = new Set(linesOf(after[name]));
      const lost = linesOf(before[name]).filter((line) => !lines.has(line));
      for (const line of lost)
        assert.match(line, /reviewed: null|by: a sample|date: 2025-01-01|brief: \{|title: \{/);
    }
    assert.match(
      after['policies/alder-ordinance.yaml'] ?? '',
      /\n {2}# a comment\n[^]*2026-11-23 \} # nobody yet\n/,
    );
    assert.doesNotMatch(after['actions/guide.yaml'] ?? '', /[^\r]\n/);

    const again = run(folder, '--in', file, ...BY);
    assert.match(again.stdout, /^5 accepted, 1 refused and hidden; 0 files changed\n/, again.stderr);
  });

  it('W-02 is read when a spreadsheet program has moved, dropped and added cells', () => {
    const folder = inventedRecords();
    const table = tableOf(folder);
    const rows = [table.head, ...table.rows].map((row) => [...row].reverse());
    const text = (value: string): string => `"${value.replace(/^'(?==)/, '').replaceAll('"', '""')}"`;
    const ok = table.head.toReversed().indexOf('ok');
    for (const row of rows.slice(1)) row[ok] = 'X';
    const lines = rows.toReversed().map((row, index, { length }) => {
      const own = index === length - 1 ? 'my column' : 'mine';
      return [...row, own].map(text).join(';');
    });
    writeFileSync(table.file, `${[lines.at(-1), ...lines.slice(0, -1)].join('\n')}\n;;;\n`);
    const { accepted, counts } = json(folder, '--in', table.file, ...BY) as ReviewJson;
    assert.equal(accepted?.length, 8, run(folder, '--in', table.file, ...BY).stderr);
    assert.deepEqual(counts, { total: 8, current: 8, reviewed: 8, stale: 0, hidden: 0 });
  });

  it('W-02 says that an accepted text stays hidden, and takes today without --date', () => {
    const folder = inventedRecords();
    change(folder, 'policies/dogwood-resolution.yaml', 'reviewed: null }', 'reviewed: null, hide: true }');
    const { status, stdout } = run(
      folder,
      '--in',
      fillIn(tableOf(folder), { [DOGWOOD]: ['x'] }),
      '--by',
      'lawyer',
    );
    assert.equal(status, 0);
    assert.ok(stdout.includes(`it stays hidden until "hide" is taken out: ${DOGWOOD}`), stdout);
    const text = readFileSync(path.join(folder, 'policies/dogwood-resolution.yaml'), 'utf8');
    assert.match(
      text,
      /hash: h[0-9a-f]{8}, reviewed: \{ by: lawyer, date: \d{4}-\d\d-\d\d \}, hide: true \}/,
    );
  });

  const CHANGES: readonly (readonly [
    what: string,
    key: string,
    file: string,
    from: string | RegExp,
    to: string,
    says: RegExp,
  ])[] = [
    [
      'a text',
      ALDER,
      'policies/alder-ordinance.yaml',
      'An invented Alder ordinance',
      'An Alder ordinance',
      /policies\/alder-ordinance\.yaml:\d+: answer: it changed after .*\.csv:2 was written: text is "An Alder .* and "An invented Alder/,
    ],
    [
      'a translation',
      ALDER,
      'policies/alder-ordinance.yaml',
      'es: Una ordenanza',
      'es: La ordenanza',
      /alder-ordinance\.yaml:\d+: answer: .*: text \(es\) is "La ordenanza/,
    ],
    [
      'the sentence below',
      ALDER,
      'policies/alder-ordinance.yaml',
      'rewritten in 2019. Alder',
      'rewritten in 2020. Alder',
      /alder-ordinance\.yaml:\d+: answer: .*: rests on is /,
    ],
    [
      'an exception',
      ALDER,
      'policies/alder-ordinance.yaml',
      'Police follow',
      'Officers follow',
      /alder-ordinance\.yaml:\d+: answer: .*: exceptions is /,
    ],
    [
      'a reason',
      ALDER,
      'policies/alder-ordinance.yaml',
      'It limits the part',
      'It is about the part',
      /alder-ordinance\.yaml:\d+: answer: .*: left out is /,
    ],
    [
      'what can be seen in no cell',
      ALDER,
      'policies/alder-ordinance.yaml',
      "binding: 'yes'",
      'binding: not-stated',
      /alder-ordinance\.yaml:\d+: answer: .*: stamp is "h/,
    ],
    [
      'an event',
      EVENT,
      'cases/roe-v-example.yaml',
      'Charges were dismissed',
      'They were dismissed',
      /cases\/roe-v-example\.yaml:\d+: events\.0\.brief: it changed after .*:7 /,
    ],
    [
      'what it rests on',
      RULING,
      'publisher.yaml',
      'restsOn: text',
      'restsOn: summary',
      /publisher\.yaml:\d+:\d+: baseline\.0\.brief[.\w]*: expected /,
    ],
  ];
  for (const [what, key, file, from, to, says] of CHANGES)
    for (const box of ['x', 'no'])
      it(`W-02 is refused as a whole when it says ${box} and ${what} has changed since`, () => {
        const folder = inventedRecords();
        const table = fillIn(tableOf(folder), { [DOGWOOD]: ['x'], [key]: [box] });
        change(folder, file, from, to);
        const before = bytesOf(folder);
        const { status, stdout, stderr } = run(folder, '--in', table, ...BY);
        assert.deepEqual([status, stdout], [1, '']);
        assert.match(stderr, says);
        assert.match(stderr, /\n\d problems? (?:with|in) .*; nothing was written\n$/);
        assert.deepEqual(bytesOf(folder), before);
      });

  it('W-02 takes answers beside a text that changed and has none', () => {
    const folder = inventedRecords();
    const table = fillIn(tableOf(folder), { [DOGWOOD]: ['x'], [ALDER]: ['', 'Not yet.'] });
    change(folder, 'policies/alder-ordinance.yaml', 'An invented Alder ordinance', 'An Alder ordinance');
    assert.deepEqual((json(folder, '--in', table, ...BY) as ReviewJson).accepted, [DOGWOOD]);
  });

  it('W-02 finds an event by its id when one was added before it', () => {
    const folder = inventedRecords();
    const table = fillIn(tableOf(folder), { [EVENT]: ['x'] });
    const earlier = `events:\n  - date: 2017-02-05\n    kind: step\n    title: { en: Before }\n    summary: { en: Something came before. }\n    sources: [{ title: A, publisher: B, kind: press }]\n`;
    change(folder, 'cases/roe-v-example.yaml', 'events:\n', earlier);
    assert.deepEqual((json(folder, '--in', table, ...BY) as ReviewJson).accepted, [EVENT]);
    const roe = readRecords(folder).records?.cases.find(({ id }) => id === 'roe-v-example');
    assert.deepEqual(roe?.events[1]?.brief?.reviewed, REVIEW);
  });

  const FAULTS: readonly (readonly [fault: string, spoil: (table: Table) => void, says: RegExp])[] = [
    [
      'a box that is neither yes nor no',
      (table) => table.rows[1]?.splice(table.head.indexOf('ok'), 1, 'maybe'),
      /\.csv:3: ok: expected x, yes or 1, or no, or nothing, but found "maybe"/,
    ],
    [
      'an unknown key',
      (table) => table.rows[1]?.splice(0, 1, 'policies/none.yaml#answer'),
      /\.csv:3: key: .* none at "policies\/none\.yaml#answer"/,
    ],
    [
      'a key twice',
      (table) => table.rows.push([...(table.rows[1] ?? [])]),
      /\.csv:10: key: expected each short text once, but line 3 has/,
    ],
    [
      'a missing column',
      (table) => table.head.splice(table.head.indexOf('text'), 1, 'words'),
      /\.csv:1: expected one column "text" in the first row, but found 0/,
    ],
    [
      'a missing translation',
      (table) => table.head.splice(table.head.indexOf('text (es)'), 1, ''),
      /\.csv:1: expected one column "text \(es\)"/,
    ],
    [
      'a column twice',
      (table) => table.head.splice(table.head.indexOf('role'), 1, 'ok'),
      /\.csv:1: expected one column "ok" in the first row, but found 2/,
    ],
    [
      'no rows at all',
      (table) => {
        table.head.splice(0);
        table.rows.splice(0);
      },
      /\.csv:1: expected one column "key"/,
    ],
  ];
  for (const [fault, spoil, says] of FAULTS)
    it(`W-02 is refused with its line: ${fault}`, () => {
      const folder = inventedRecords();
      const table = tableOf(folder);
      fillIn(table, { [ALDER]: ['x'] });
      spoil(table);
      save(table);
      const before = bytesOf(folder);
      const { status, stderr } = run(folder, '--in', table.file, ...BY);
      assert.equal(status, 1);
      assert.match(stderr, says);
      assert.deepEqual(bytesOf(folder), before);
      const { error, problems } = json(folder, '--in', table.file, ...BY) as FailureJson;
      assert.equal(error.exitCode, 1);
      assert.equal(problems?.[0]?.severity, 'error');
    });

  it('W-02 is refused in another encoding than UTF-8, and with a quotation mark that does not end', () => {
    const folder = inventedRecords();
    const { file } = tableOf(folder);
    const text = readFileSync(file, 'utf8').slice(1);
    writeFileSync(file, text.replaceAll(/[“”’]/g, ''), 'latin1');
    assert.match(run(folder, '--in', file, ...BY).stderr, /\.csv:\d+:\d+: expected UTF-8/);
    writeFileSync(file, text.slice(0, -3));
    assert.match(
      run(folder, '--in', file, ...BY).stderr,
      /\.csv:9: expected a cell in which each " is doubled/,
    );
    assert.match(run(folder, '--in', 'nowhere.csv', ...BY).stderr, /nowhere\.csv: it cannot be read/);
  });

  it('W-02 changes nothing where one text stands for two, or a record is wrong', () => {
    const alias: readonly Change[] = [
      ['actions/guide.yaml', 'brief: {', 'brief: &short {'],
      ['actions/guide.yaml', /owner:\r\n(?: {4}.*\r\n)+/, 'owner: *short\r\n'],
    ];
    const wrong: readonly Change[] = [['actions/guide.yaml', 'kind: learn', 'kind: teach']];
    for (const [changes, says] of [
      [alias, /^actions\/guide\.yaml:1: expected each short text to be written out in its place/m],
      [wrong, /^actions\/guide\.yaml:\d+:\d+: kind: expected/m],
    ] as const) {
      const folder = inventedRecords();
      if (changes === alias) for (const each of changes) change(folder, ...each);
      const table = fillIn(tableOf(folder), { [DOGWOOD]: ['x'], [BRIEF]: ['x'] });
      if (changes === wrong) for (const each of changes) change(folder, ...each);
      const before = bytesOf(folder);
      const { status, stderr } = run(folder, '--in', table, ...BY);
      assert.equal(status, 1);
      assert.match(stderr, says);
      assert.deepEqual(bytesOf(folder), before);
    }
  });

  it('W-02 changes nothing where the records would be wrong afterwards', () => {
    const folder = inventedRecords();
    const before = bytesOf(folder);
    const { records } = readRecords(folder);
    assert.ok(records);
    const answers = reviewedTexts(records).map((text) => ({ text, accepted: true, note: '' }));
    // The schema refuses an empty text.
    const { files, problems } = writeAnswers(folder, answers, { by: '', date: day('2026-11-23') });
    assert.deepEqual(files, []);
    const ofAlder = problems.find(({ file }) => file === 'policies/alder-ordinance.yaml');
    assert.equal(ofAlder?.field, 'answer.reviewed.by');
    const lines = (before['policies/alder-ordinance.yaml'] ?? '').split('\n');
    assert.match(lines[ofAlder.line - 1] ?? '', /reviewed: null/, 'the line of the file as it is');
    assert.deepEqual(bytesOf(folder), before);
  });

  it('W-02 leaves every file as it was when one cannot be written', () => {
    const folder = inventedRecords();
    const table = fillIn(tableOf(folder), { [ALDER]: ['x'], [RULING]: ['x'], [OWNER]: ['x'] });
    const before = bytesOf(folder);
    // A folder where the draft of the last file would be.
    const script = `
      import { mkdirSync } from 'node:fs';
      mkdirSync(${JSON.stringify(path.join(folder, '.publisher.yaml.'))} + process.pid + '.draft/x', { recursive: true });
      process.argv = [process.argv[0], 'rights-kit', 'review', ${JSON.stringify(folder)}, '--in', ${JSON.stringify(table)}, ...${JSON.stringify(BY)}];
      await import(${JSON.stringify(COMMAND)});`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stderr, /EISDIR/);
    for (const [file, text] of Object.entries(before))
      assert.equal(readFileSync(path.join(folder, file), 'latin1'), text, file);
    const drafts = filesOf(folder).filter((file) => file.includes('draft') && !file.endsWith('/x'));
    assert.deepEqual(drafts, []);
    assert.ok(existsSync(path.join(folder, 'publisher.yaml')) && readdirSync(folder).length > 5);
  });
});

describe('a wrong call of review', () => {
  const folder = inventedRecords();
  for (const [args, says] of [
    [['--in', 'a.csv'], /--in: expected --by too, with a role/],
    [['--by', 'lawyer'], /--by and --date: expected only with --in/],
    [['--date', '2026-11-23'], /--by and --date: expected only with --in/],
    [['--in', 'a.csv', '--out', 'b.csv', '--by', 'lawyer'], /expected --out or --in, not both/],
    [['--out', ''], /--out: expected a file/],
    [['--in', '', '--by', 'lawyer'], /--in: expected a file/],
    [['--in', 'a.csv', '--by', ''], /--by : expected a role such as "immigration lawyer", never a name/],
    [['--in', 'a.csv', '--by', 'jane@example.org'], /--by jane@example\.org: expected a role/],
    [['--in', 'a.csv', '--by', 'lawyer 2'], /--by lawyer 2: expected a role/],
    [['--in', 'a.csv', '--by', 'lawyer', '--date', '2026-11'], /--date 2026-11: expected a day/],
    [
      ['--in', 'a.csv', '--by', 'lawyer', '--date', '2999-01-01'],
      /--date 2999-01-01: expected a day that is not after today/,
    ],
  ] as const)
    it(`W-02 ends with 2: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(folder, ...args);
      assert.deepEqual([status, stdout], [2, ''], stderr);
      assert.match(stderr, says);
      assert.match(stderr, /^See rights-kit review --help\.$/m);
    });
});
