import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { filesOf } from '../release/files.ts';
import { recordsWith, temporary } from '../test/sample-records.ts';
import type { FailureJson, ImportJson } from './json.ts';

const COMMAND = path.join(import.meta.dirname, '../bin/rights-kit.js');

interface Answer {
  status: number | null;
  out: string;
  err: string;
}

function run(...args: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    cwd: temporary,
  });
  return { status, out: stdout, err: stderr };
}

let tables = 0;

function tableOf(text: string | Uint8Array): string {
  const file = path.join(temporary, `table-${String(tables++)}.csv`);
  writeFileSync(file, text);
  return file;
}

function bytesOf(folder: string): Map<string, string> {
  return new Map(filesOf(folder).map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]));
}

const read = (folder: string, file: string): unknown => parse(readFileSync(path.join(folder, file), 'utf8'));

/** What is typed into a cell, as a program with `;` writes it. */
const cell = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

type Cells = Readonly<Record<string, string>>;

/** A table of a program in a language with decimal commas. */
const semicolons = (rows: readonly Cells[]): string => {
  const [first = {}] = rows;
  const headers = Object.keys(first);
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  return `\ufeff${lines.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
};

const FACETS = {
  'FACETS asks status': 'Limited',
  'facets.honors_detainers': 'not stated',
  'facets.ICE-access': 'not-stated',
  'Facets.Notifies Release': 'not-stated',
  'facets.agreement-287g': 'not-stated',
  'facets.town-resources': 'not-stated',
  'facets.information-sharing': 'not-stated',
  'facets.equal-services': 'not-stated',
};

const ROW: Cells = {
  ID: 'alder-rule',
  Town: ' Alder ',
  'Name (en)': 'Alder’s\u00a0“trust” rule\u200b\u00a0',
  instrument: 'Bylaw',
  Status: 'Adopted',
  binding: 'yes',
  Direction: 'Limits collaboration',
  summary_en: 'Officers are told not to ask; see = and #.\nA second paragraph: "why".',
  ...FACETS,
  'as of': '2026-11-22',
  Adopted: '2019-05-06',
  Vote: "'=02140",
  'Sources 1 Title': 'Minutes',
  'Sources 1 Publisher': '="007"',
  'Sources 1 Kind': 'official',
  'Sources 1 Date': '2019-05',
  Amended: '2020-01; 2021-03-04',
};

describe('rights-kit import csv', () => {
  it("K-08 reads a volunteer's spreadsheet, and keeps each text a text", () => {
    const folder = recordsWith();
    const before = bytesOf(folder);
    const table = tableOf(semicolons([{ ...ROW, 'My notes': 'ask Jo' }, {}, { ID: ' ' }]));
    const { status, out, err } = run('import', 'csv', table, '--kind', 'policy', '--records', folder);
    assert.deepEqual([status, err], [0, 'column Y (My notes) is not used: no field has this name\n']);
    assert.match(out, /^written: .*alder-rule\.yaml\n1 file written to /);
    assert.deepEqual(read(folder, 'policies/alder-rule.yaml'), {
      id: 'alder-rule',
      town: 'alder',
      name: { en: 'Alder’s “trust” rule' },
      instrument: 'bylaw',
      status: 'adopted',
      binding: 'yes',
      direction: 'limits-collaboration',
      summary: { en: 'Officers are told not to ask; see = and #.\nA second paragraph: "why".' },
      exceptions: [],
      facets: {
        'asks-status': 'limited',
        'honors-detainers': 'not-stated',
        'ice-access': 'not-stated',
        'notifies-release': 'not-stated',
        'agreement-287g': 'not-stated',
        'town-resources': 'not-stated',
        'information-sharing': 'not-stated',
        'equal-services': 'not-stated',
      },
      asOf: '2026-11-22',
      adopted: '2019-05-06',
      amended: ['2020-01', '2021-03-04'],
      vote: '=02140',
      sources: [{ title: 'Minutes', publisher: '007', kind: 'official', date: '2019-05' }],
    });
    const text = readFileSync(path.join(folder, 'policies/alder-rule.yaml'), 'utf8');
    assert.match(text, /^# yaml-language-server: \$schema=/);
    assert.match(text, /publisher: "007"$/m);
    assert.equal(run('check', folder).status, 0);
    for (const [file, bytes] of before) assert.equal(bytesOf(folder).get(file), bytes, file);
  });

  it('can be run again: rows whose record is there are left out, also where they differ', () => {
    const folder = recordsWith();
    const call = ['import', 'csv', tableOf(semicolons([ROW])), '--kind', 'policy', '--records', folder];
    assert.equal(run(...call).status, 0);
    const before = bytesOf(folder);
    const more = tableOf(
      semicolons([
        { ...ROW, Vote: '9-0' },
        { ...ROW, ID: 'alder-second' },
      ]),
    );
    const { status, out } = run('import', 'csv', more, '--kind', 'policy', '--records', folder);
    assert.equal(status, 0);
    assert.match(out, /alder-rule is there already, so its row is left out/);
    assert.deepEqual(
      [...bytesOf(folder)].filter(([file]) => file !== 'policies/alder-second.yaml'),
      [...before],
    );
  });

  it('shows the first five as they will look, and writes nothing', () => {
    const folder = recordsWith();
    const before = bytesOf(folder);
    const rows = Array.from({ length: 7 }, (_, index) => ({ ...ROW, ID: `alder-${String(index)}` }));
    const call = ['import', 'csv', tableOf(semicolons(rows)), '--kind', 'policy', '--records', folder];
    const { status, out } = run(...call, '--dry-run');
    assert.equal(status, 0);
    assert.equal([...out.matchAll(/^policies\/alder-\d\.yaml:$/gm)].length, 5);
    assert.match(out, /^7 files of .* would be written to .*; nothing was$/m);
    assert.deepEqual(bytesOf(folder), before);
    const json = JSON.parse(run(...call, '--dry-run', '--json').out) as ImportJson; // the type that the guide describes
    const [shown] = json.shown ?? [];
    assert.equal(json.files?.length, 7);
    run(...call);
    assert.equal(readFileSync(path.join(folder, shown?.file ?? ''), 'utf8'), shown?.text);
  });

  const REFUSED: readonly (readonly [what: string, text: string | Uint8Array, ...says: RegExp[]])[] = [
    [
      'a date in another order',
      semicolons([{ ...ROW, Adopted: '3/5/2019' }]),
      /row 2, column R \(Adopted\): .*type 2019-03-05 or 2019-05-03, whichever is meant/,
    ],
    [
      'a date that can be but one',
      semicolons([{ ...ROW, Adopted: '3/25/2019' }]),
      /found "3\/25\/2019": type 2019-03-25$/m,
    ],
    ['a date in words', semicolons([{ ...ROW, Adopted: 'May 6, 2019' }]), /type 2019-05-06$/m],
    ['a day of a spreadsheet program', semicolons([{ ...ROW, Adopted: '43591' }]), /type 2019-05-06$/m],
    [
      'an error of a formula',
      semicolons([{ ...ROW, Vote: '#REF!' }]),
      /column S \(Vote\): .*mend its formula/,
    ],
    [
      'an id twice',
      semicolons([ROW, ROW]),
      /row 3, column A \(ID\): expected each id once, but row 2 has it too/,
    ],
    [
      'an id that is a path',
      semicolons([{ ...ROW, ID: '../../etc/x' }]),
      /row 2, column A \(ID\): expected an id/,
    ],
    [
      'a town that is none',
      semicolons([{ ...ROW, Town: 'Nowhere' }]),
      /row 2, column B \(Town\): expected the slug of a town/,
    ],
    [
      'a choice that is none',
      semicolons([{ ...ROW, Status: 'passed' }]),
      /row 2, column E \(Status\): expected /,
    ],
    [
      'a header twice',
      semicolons([ROW]).replace('Amended', 'VOTE'),
      /row 1, column X \(VOTE\): expected each column once, but column S \(Vote\)/,
    ],
    [
      'a header that is missing',
      semicolons([ROW]).replace('summary_en', 'Short summary'),
      /expected a column summary: a text; is it one of those that are not used, H \(Short summary\)\?/,
    ],
    [
      'no known header',
      'a,b\r\n1,2\r\n',
      /row 1: expected the names of columns, such as rights-kit import csv --kind policy --template prints/,
    ],
    [
      'no row',
      `${semicolons([ROW]).split('\r\n')[0] ?? ''}\r\n`,
      /:1: expected rows below the names of columns, but there is none/,
    ],
    [
      'the names of columns twice',
      `${semicolons([ROW])}${semicolons([ROW]).split('\r\n')[0] ?? ''}\r\n`,
      /:\d+: row 3: expected the names of columns only in the first row/,
    ],
    [
      'a formula',
      semicolons([{ ...ROW, Town: '=A1' }]),
      /row 2, column B \(Town\): expected a value, but found the formula =A1/,
    ],
    ['an empty table', '\ufeff\r\n', /expected a row of column names, but the table is empty/],
    ['a quote that is not closed', 'id,name\r\nx,"y\r\n', /:\d+: expected a " at the end of a cell/],
    [
      'a text in two columns',
      `${semicolons([ROW]).trimEnd()};and more\r\n`,
      /row 2, column Y: expected no cell beyond the last column name/,
    ],
    [
      'another encoding',
      Buffer.from('id,name\r\nx,caf\u00e9\r\n', 'latin1'),
      /expected UTF-8 but found the byte 0xE9/,
    ],
    ['UTF-16', Buffer.from('\ufeffid,name\r\n', 'utf16le'), /UTF-16/],
    [
      'a blank where cells were merged',
      semicolons([ROW, { ...ROW, ID: 'alder-2', Town: '' }]),
      /row 3, column B \(Town\): .* this cell is empty; of cells that were merged, only the first keeps its text/,
    ],
    [
      'a gap in a list',
      semicolons([ROW]).replace('Sources 1 Date', 'sources.3.date'),
      /expected sources\.2 to be filled too, since sources\.3 is/,
    ],
    [
      'two mistakes of a row, both named',
      semicolons([{ ...ROW, Adopted: '3/5/2019', Status: 'passed' }]),
      /\(Adopted\)/,
      /\(Status\)/,
    ],
  ];
  for (const [what, text, ...says] of REFUSED)
    it(`refuses ${what} by row and column, and leaves every file as it is`, () => {
      const folder = recordsWith();
      const before = bytesOf(folder);
      const { status, out, err } = run(
        'import',
        'csv',
        tableOf(text),
        '--kind',
        'policy',
        '--records',
        folder,
      );
      assert.deepEqual([status, out], [1, ''], err);
      for (const each of says) assert.match(err, each);
      assert.match(err, /\d problems? in .*; nothing was written\n$/);
      assert.deepEqual(bytesOf(folder), before);
    });

  it('K-08 makes a case with its events, whose dockets and citations stay as they were typed', () => {
    const folder = recordsWith();
    const source = { title: 'Docket', publisher: 'Court', kind: 'primary' };
    const event = (number: number, date: string): Cells => ({
      [`Events ${String(number)} Date`]: date,
      [`Events ${String(number)} Kind`]: 'Ruling',
      [`Events ${String(number)} Title`]: `Ruling ${String(number)}`,
      [`Events ${String(number)} Summary`]: 'The court ruled.',
      ...Object.fromEntries(
        Object.entries(source).map(([key, value]) => [`events.${String(number)}.sources.1.${key}`, value]),
      ),
    });
    const row = {
      ...{ id: 'elm-v-oak', name: 'Elm v. Oak', courts: 'District Court, Sample County; High Court' },
      ...{
        dockets: '1.10; 1e3; 02140',
        topics: 'Detention; bond hearings',
        summary: 'A case.',
        'publisher role': 'Counsel.',
      },
      ...{
        'status value': 'Closed',
        'status note': 'It ended.',
        'status as of': '2026-11-22',
        'status review after': '2027-05-22',
      },
      ...event(1, '2014'),
      ...event(2, '2015-03-04'),
      'events.1.undoneBy.event': '2015-03-04',
      'events.1.undoneBy.extent': 'Part',
    };
    const { status, err } = run(
      'import',
      'csv',
      tableOf(semicolons([row])),
      '--kind',
      'case',
      '--records',
      folder,
    );
    assert.deepEqual([status, err], [0, '']);
    const record: unknown = read(folder, 'cases/elm-v-oak.yaml');
    const told = (key: string): unknown => Reflect.get(Object(record), key);
    assert.deepEqual(told('dockets'), ['1.10', '1e3', '02140']);
    assert.deepEqual(told('courts'), ['District Court, Sample County', 'High Court']);
    assert.deepEqual([told('topics'), told('citations')], [['detention', 'bond-hearings'], []]);
    assert.deepEqual(told('events'), [
      {
        ...{ date: '2014', kind: 'ruling', title: { en: 'Ruling 1' }, summary: { en: 'The court ruled.' } },
        undoneBy: { event: '2015-03-04', extent: 'part' },
        sources: [source],
      },
      {
        date: '2015-03-04',
        kind: 'ruling',
        title: { en: 'Ruling 2' },
        summary: { en: 'The court ruled.' },
        sources: [source],
      },
    ]);
    assert.equal(run('check', folder).status, 0);
  });

  it('makes an action, and names the column of a host that the publisher has not', () => {
    const folder = recordsWith();
    const row = {
      ...{ id: 'call-them', kind: 'Call', title: 'Call them', label: 'Call', 'as of': '2026-11-22' },
      ...{ 'destination platform': 'Site', 'destination host': 'example.org', 'destination page': 'call' },
      ...{ 'sources 1 title': 'Page', 'sources 1 publisher': 'Board', 'sources 1 kind': 'official' },
    };
    const call = (cells: Cells): Answer =>
      run('import', 'csv', tableOf(semicolons([cells])), '--kind', 'action', '--records', folder);
    const refused = call({ ...row, 'destination host': 'other.example.org' });
    assert.equal(refused.status, 1);
    assert.match(refused.err, /row 2, column F \(destination platform\): expected "other\.example\.org/);
    assert.deepEqual(call(row).status, 0);
    assert.equal(run('check', folder).status, 0);
  });

  it('tells programs the same', () => {
    const table = tableOf(semicolons([{ ...ROW, Adopted: 'soon' }]));
    const { status, out, err } = run(
      'import',
      'csv',
      table,
      '--kind',
      'policy',
      '--records',
      recordsWith(),
      '--json',
    );
    const json = JSON.parse(out) as FailureJson; // the type that the guide describes
    assert.deepEqual([status, err, json.ok, json.problems?.length], [1, '', false, 1]);
    assert.match(json.problems?.[0]?.expected ?? '', /type it as 2026-11-26/);
  });

  it('writes all files or none', () => {
    const folder = recordsWith();
    // The second file cannot be made: its name is a link that leads nowhere.
    symlinkSync('/nowhere/at/all', path.join(folder, 'policies/alder-2.yaml'));
    const before = filesOf(folder);
    const table = tableOf(
      semicolons([
        { ...ROW, ID: 'alder-1' },
        { ...ROW, ID: 'alder-2' },
      ]),
    );
    const { status, err } = run('import', 'csv', table, '--kind', 'policy', '--records', folder);
    assert.equal(status, 1, err);
    assert.deepEqual(filesOf(folder), before);
  });

  it('prints a header that it reads itself, for every kind', () => {
    for (const kind of ['policy', 'case', 'action', 'towns']) {
      const { status, out, err } = run('import', 'csv', '--kind', kind, '--template', '--languages', 'es,ar');
      assert.deepEqual([status, err], [0, '']);
      const folder = recordsWith();
      rmSync(path.join(folder, 'towns.yaml'));
      const { err: said } = run('import', 'csv', tableOf(out), '--kind', kind, '--records', folder);
      assert.doesNotMatch(said, /expected a column|is not used|expected each column once/);
    }
  });
});

describe('rights-kit import csv --kind towns', () => {
  const TOWNS =
    'Name\tCounty\tKind\tAliases\tZIP\r\nSaint Elm (sample)\tNorth Sample County\tCity\tElmwood; The Elms\t02140\r\nAlder\tSuffolk\ttown\t\t\r\n';

  it('makes a file of all places, with a slug of each name', () => {
    const folder = recordsWith();
    rmSync(path.join(folder, 'towns.yaml'));
    rmSync(path.join(folder, 'policies'), { recursive: true });
    const { status, out, err } = run('import', 'csv', tableOf(TOWNS), '--kind', 'towns', '--records', folder);
    assert.equal(status, 0, err);
    assert.match(out, /^written: .*towns\.yaml$/m);
    assert.deepEqual(read(folder, 'towns.yaml'), [
      {
        slug: 'saint-elm-sample',
        name: 'Saint Elm (sample)',
        county: 'North Sample County',
        kind: 'city',
        aliases: ['Elmwood', 'The Elms'],
      },
      { slug: 'alder', name: 'Alder', county: 'Suffolk', kind: 'town' },
    ]);
    assert.equal(run('check', folder).status, 0);
  });

  it('leaves a file of places alone that is there', () => {
    const folder = recordsWith();
    const before = bytesOf(folder);
    const { status, err } = run('import', 'csv', tableOf(TOWNS), '--kind', 'towns', '--records', folder);
    assert.equal(status, 1);
    assert.match(err, /towns\.yaml is there already, so it is left alone/);
    assert.deepEqual(bytesOf(folder), before);
  });

  it('K-18 names the row of a kind that the publisher has not, and of a name that is there twice', () => {
    const folder = recordsWith();
    rmSync(path.join(folder, 'towns.yaml'));
    const wrong = tableOf(TOWNS.replace('City', 'Parish').replace('\r\nAlder\t', '\r\nSaint Elm (sample)\t'));
    const { status, err } = run('import', 'csv', wrong, '--kind', 'towns', '--records', folder);
    assert.equal(status, 1);
    assert.match(
      err,
      /:2: row 2, column C \(Kind\): expected city or town, or the id of another in kinds of publisher\.yaml, but found "parish"/,
    );
    assert.match(
      err,
      /:3: row 3 \(slug\): expected each town once, but "saint-elm-sample" is in row 2 too; type another into a column slug/,
    );
  });
});

const SHEET = `Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,Doe v. Sample (sample),<p>A case about <b>detention</b>.</p>,,,,,title,,
2017,7,24,,,,,,July 2017,The court ruled,"<p>The court held &#8220;x&#8221;.</p><p>See <a href=""https://www.example.org/a"">here</a> #1: yes</p><script>alert(1)</script>",https://records.example.org/op,Sample Court Reports,The opinion,,,,#fff
2016,,,,2017,,,,,Filed,Somebody filed it,https://img.example.org/a.jpg,Photo,,,,Courts,
2017,7,24,,,,,,,Second that day,Text,,,,,,,
2018,1,,,2018,6,,,,An era,,,,,,era,,
`;

describe('a sheet of TimelineJS', () => {
  const call = (table: string, folder: string): Answer =>
    run('import', 'csv', table, '--kind', 'case', '--id', 'doe-v-sample', '--records', folder);

  it('makes a draft that is refused until status, role, sources and what undid each event are answered', () => {
    const folder = recordsWith();
    const { status, out, err } = call(tableOf(SHEET), folder);
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /row 6 is an era, not an event: An era/);
    assert.match(out, /a draft of 3 events: check and build refuse it/);
    const text = readFileSync(path.join(folder, 'cases/doe-v-sample.yaml'), 'utf8');
    assert.match(text, /^ *# Of the sheet: links in its text: https:\/\/www\.example\.org\/a$/m);
    assert.doesNotMatch(text, /<p>|alert|&#8220;/);
    const draft = read(folder, 'cases/doe-v-sample.yaml');
    const events: unknown = Reflect.get(Object(draft), 'events');
    assert.ok(Array.isArray(events));
    assert.deepEqual(
      events.map((event: unknown) => Reflect.get(Object(event), 'date') as unknown),
      ['2016', '2017-07-24', '2017-07-24'],
    );
    const ruling: unknown = events[1];
    assert.deepEqual(Reflect.get(Object(ruling), 'summary'), { en: 'The court held “x”.\nSee here #1: yes' });
    assert.equal(run('build', folder, '--out', path.join(temporary, 'draft')).status, 1);
    const { err: open } = run('check', folder);
    for (const field of [
      ...['status.value', 'status.asOf', 'publisherRole.en', 'topics'],
      ...[0, 1, 2].flatMap((event) =>
        ['kind', 'undoneBy.event', 'undoneBy.extent', 'sources.0.kind'].map(
          (name) => `events.${String(event)}.${name}`,
        ),
      ),
      // Two events of one day need ids that tell them apart.
      ...['events.1.id', 'events.2.id'],
    ]) {
      const [, line = ''] =
        new RegExp(`^cases/doe-v-sample\\.yaml:(\\d+):\\d+: ${field}: expected an answer`, 'm').exec(open) ??
        [];
      assert.match(text.split('\n')[Number(line) - 1] ?? '', /TODO/, `${field}\n${open}`);
    }
  });

  it('is refused without an id, as another kind, and with a date that is none', () => {
    const folder = recordsWith();
    const before = bytesOf(folder);
    const table = tableOf(SHEET);
    assert.match(run('import', 'csv', table, '--kind', 'case', '--records', folder).err, /expected --id/);
    assert.match(
      run('import', 'csv', table, '--kind', 'policy', '--records', folder).err,
      /expected --kind case/,
    );
    const { status, err } = call(tableOf(SHEET.replace('2016,,', 'spring,,')), folder);
    assert.equal(status, 1);
    assert.match(err, /:4: row 4, column A \(Year\): expected a date in numbers, .* Year "spring"/);
    assert.deepEqual(bytesOf(folder), before);
  });

  it('never replaces a case', () => {
    const folder = recordsWith();
    mkdirSync(path.join(folder, 'cases'), { recursive: true });
    call(tableOf(SHEET), folder);
    const before = bytesOf(folder);
    assert.match(
      call(tableOf(SHEET.replace('Filed', 'Else')), folder).err,
      /is there already, so it is left alone/,
    );
    assert.deepEqual(bytesOf(folder), before);
  });
});
