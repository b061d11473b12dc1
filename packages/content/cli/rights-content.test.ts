import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseActionsFile, parseCaseFile, parseTownFile } from '../src/parse/index.js';
import { buildFeed } from './build-feed.js';
import { formatProblem } from './problem.js';
import { readRecords, type Records } from './read-records.js';
import { buildPages } from './record-page.js';

const FACETS = `facets:
  asks-status: limited
  honors-detainers: not-stated
  ice-access: not-stated
  notifies-release: not-stated
  agreement-287g: not-stated
  town-resources: not-stated
  information-sharing: not-stated
  equal-services: not-stated
`;
const SOURCES = `sources:
  - title: Minutes
    publisher: Town clerk
    url: https://example.org/minutes
    date: 2019-05
    kind: official
`;

/** A small folder of records without a mistake. */
const RECORDS: Readonly<Record<string, string>> = {
  'publisher.yaml': `id: sample
name:
  en: Sample publisher
region: Massachusetts
about:
  en: Sample data; not checked by a lawyer.
compiled: 2026-11-22
entities:
  - id: fund
    line:
      en: Gifts to the sample fund are tax-deductible.
baseline:
  - id: a-ruling
    text:
      en: A court ruled.
    asOf: 2026-11-22
    sources:
      - title: Ruling
        publisher: Court
        kind: primary
notices: []
phones:
  - id: office
    label:
      en: Office
    number: '+16175550100'
    hours:
      en: Weekdays
townAction: ask-the-town
donate: gift
`,
  'towns.yaml': `- slug: alder
  name: Alder
  county: Suffolk
  kind: town
- slug: birch
  name: Birch & Elm
  county: Suffolk
  kind: city
  aliases:
    - Elmwood
`,
  'policies/birch-bylaw.yaml': `id: birch-bylaw
town: birch
name:
  en: Sanctuary Bylaw
instrument: bylaw
status: adopted
binding: 'yes'
adopted: 2019-05-06
direction: limits-collaboration
summary:
  en: >-
    Officers are told not to ask about status
    & to write down "why" they did <b>if</b> they did.
exceptions:
  - text:
      en: The chief may make exceptions.
    sources: [1]
history:
  - date: 2018-01
    text:
      en: The town began to talk about it.
${FACETS}asOf: 2026-11-22
${SOURCES}`,
  'cases/a-v-b.yaml': `id: a-v-b
name: A v. B
alsoKnownAs: []
courts: [U.S. District Court]
dockets: ['1:18-cv-1']
citations: []
summary:
  en: A case.
publisherRole:
  en: Counsel.
topics: [detention]
status:
  value: superseded
  note:
    en: Overruled.
  asOf: 2026-11-22
  reviewAfter: 2027-05-22
events:
  - id: first
    date: 2014-05-21
    kind: ruling
    title:
      en: A ruling
    summary:
      en: The court ruled.
    sources:
      - title: Docket
        publisher: Court
        kind: primary
`,
  'actions/ask-the-town.yaml': `id: ask-the-town
kind: contact
title:
  en: Ask what the policy is
label:
  en: Ask
destination:
  platform: site
  host: example.org
  page: contact
asOf: 2026-11-22
${SOURCES}`,
  'actions/gift.yaml': `id: gift
kind: donate
title:
  en: Give
label:
  en: Give
destination:
  platform: actblue
  page: donate/sample
entity: fund
asOf: 2026-11-22
${SOURCES}`,
};

type Change = readonly [file: string, from: string, to: string];

const temporary = mkdtempSync(path.join(tmpdir(), 'rights-content-'));
after(() => {
  rmSync(temporary, { recursive: true, force: true });
});
let folders = 0;

/** A new folder, with the sample records and some changes to them; a file becomes nothing when all of it is taken away. */
function recordsWith(...changes: readonly Change[]): string {
  const folder = path.join(temporary, String(folders++));
  const files = new Map(Object.entries(RECORDS));
  for (const [file, from, to] of changes) {
    const text = files.get(file) ?? '';
    assert.ok(text.includes(from), `${file} has no ${from}`);
    files.set(
      file,
      text.replace(from, () => to),
    );
  }
  for (const [file, text] of files) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return folder;
}

function problemsOf(...changes: readonly Change[]): string[] {
  return readRecords(recordsWith(...changes)).problems.map(formatProblem);
}

function recordsOf(...changes: readonly Change[]): Records {
  const { records, problems } = readRecords(recordsWith(...changes));
  assert.ok(records, problems.map(formatProblem).join('\n'));
  return records;
}

/** The line of a file on which a text stands first, after a change. */
function lineOf([file, from, to]: Change, text: string): number {
  const changed = (RECORDS[file] ?? '').replace(from, () => to);
  const index = changed.split('\n').findIndex((line) => line.includes(text));
  assert.ok(index >= 0, `${file} has no ${text}`);
  return index + 1;
}

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

/** Runs the command as its sources are, with the loader of this very test. */
function run(...args: string[]): { status: number | null; out: string; err: string } {
  const options = process.execArgv.filter((option) => !option.startsWith('--test'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, MAIN, ...args], {
    encoding: 'utf8',
    cwd: temporary,
  });
  return { status, out: stdout, err: stderr };
}

/** Every file below a folder with its bytes. */
function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]),
  );
}

describe('a folder of records', () => {
  it('has nothing wrong when there is no mistake', () => {
    assert.deepEqual(problemsOf(), []);
  });

  const POLICY = 'policies/birch-bylaw.yaml';
  const CASE = 'cases/a-v-b.yaml';
  const GIFT = 'actions/gift.yaml';
  const MISTAKES: readonly {
    why: string;
    change: Change;
    /** A text of the line that is named. Default: the first line of what was changed. */
    at?: string;
    says: string;
  }[] = [
    {
      why: 'a word that is not on the list',
      change: [POLICY, 'instrument: bylaw', 'instrument: rule'],
      says: 'instrument: expected ("ordinance" | "bylaw" | "executive-order" | "select-board-policy" | "police-policy" | "council-resolution" | "town-meeting-resolution" | "other") but found "rule"',
    },
    {
      why: 'a review without a date',
      change: [POLICY, 'history:', 'translations: { es: { status: reviewed } }\nhistory:'],
      says: 'translations.es.date: expected a date for a review, and only for one',
    },
    {
      why: 'a successor that is not there',
      change: ['actions/gift.yaml', 'entity: fund', 'entity: fund\nsuccessor: nothing'],
      at: 'successor',
      says: 'successor: expected the id of an action in actions/',
    },
    {
      why: 'a facet with another word',
      change: [POLICY, 'asks-status: limited', "asks-status: 'no'"],
      says: 'facets.asks-status: expected ("limited" | "allowed" | "not-stated") but found "no"',
    },
    {
      why: 'a day that does not exist',
      change: [POLICY, 'adopted: 2019-05-06', 'adopted: 2019-02-29'],
      says: 'adopted: expected a civil date: YYYY, YYYY-MM or YYYY-MM-DD but found "2019-02-29"',
    },
    {
      why: 'a year that YAML takes for a number',
      change: [POLICY, 'date: 2018-01', 'date: 2018'],
      says: 'history.0.date: expected a civil date: YYYY, YYYY-MM or YYYY-MM-DD but found 2018, which YAML takes for a number: put it in quotes',
    },
    {
      why: 'an address that is not encrypted',
      change: [POLICY, 'https://example.org/minutes', 'http://example.org/minutes'],
      says: 'sources.0.url: expected an https: address in its canonical form but found "http://example.org/minutes"',
    },
    {
      why: 'a claim without a source',
      change: [GIFT, SOURCES, 'sources: []\n'],
      says: 'sources: expected at least one source but found 0',
    },
    {
      why: 'an id with capitals',
      change: [POLICY, 'id: birch-bylaw', 'id: Birch Bylaw'],
      says: 'id: expected lower-case words joined by hyphens but found "Birch Bylaw"',
    },
    {
      why: 'a name that is not the file’s',
      change: [POLICY, 'id: birch-bylaw', 'id: birch-rule'],
      says: 'id: expected the file\'s name, "birch-bylaw"',
    },
    {
      why: 'a field that is missing',
      change: [POLICY, "binding: 'yes'\n", ''],
      at: 'id: birch-bylaw',
      says: 'binding: expected this field, but it is missing',
    },
    {
      why: 'a field that is misspelled',
      change: [POLICY, 'asOf: 2026-11-22\n', 'asOf: 2026-11-22\nreveiwAfter: 2027-05-22\n'],
      at: 'reveiwAfter',
      says: 'reveiwAfter: expected no such field; is it misspelled?',
    },
    {
      why: 'a field deep inside that nobody knows',
      change: [POLICY, '    kind: official', '    kind: official\n    page: 12'],
      at: 'page: 12',
      says: 'sources.0.page: expected no such field; is it misspelled?',
    },
    {
      why: 'a text with a hidden character',
      change: [POLICY, 'The town began', 'The \u202etown began'],
      says: 'history.0.text.en: expected plain text without control characters or spaces at its ends but found "The \u202etown began to talk about it."',
    },
    {
      why: 'an adoption of what was rejected',
      change: [POLICY, 'status: adopted', 'status: rejected'],
      at: 'adopted: 2019',
      says: 'adopted: expected only where status is adopted',
    },
    {
      why: 'a number that no source has',
      change: [POLICY, 'sources: [1]', 'sources: [1, 2]'],
      at: '- text:',
      says: 'exceptions: expected each source number to exist in sources',
    },
    {
      why: 'a town that is not in the list',
      change: [POLICY, 'town: birch', 'town: maple'],
      says: 'town: expected the slug of a town in towns.yaml',
    },
    {
      why: 'a town that is there twice',
      change: ['towns.yaml', 'slug: birch', 'slug:   alder'],
      says: '1.slug: expected each town once',
    },
    {
      why: 'a settlement without its last day',
      change: [CASE, 'value: superseded', 'value: settled'],
      at: 'value: settled',
      says: 'status.until: expected a last day, for a settlement',
    },
    {
      why: 'an undoing by an event that is not there',
      change: [CASE, 'kind: ruling', 'kind: ruling\n    undoneBy: { event: second, extent: whole }'],
      at: '- id: first',
      says: 'events: expected undoneBy to name a later event of the case',
    },
    {
      why: 'a gift that goes to nobody',
      change: [GIFT, 'entity: fund\n', ''],
      at: 'id: gift',
      says: 'entity: expected an entity: who receives the money',
    },
    {
      why: 'a gift to someone unknown',
      change: [GIFT, 'entity: fund', 'entity: friends'],
      says: 'entity: expected the id of an entity in publisher.yaml',
    },
    {
      why: 'a host beside a platform',
      change: [GIFT, 'platform: actblue', 'platform: actblue\n  host: example.org'],
      at: 'host:',
      says: 'destination.host: expected for the platform "site", and only for it',
    },
    {
      why: 'a page above its folder',
      change: [GIFT, 'donate/sample', 'donate/%2e%2e/sample'],
      says: 'destination.page: expected a path without . or .. but found "donate/%2e%2e/sample"',
    },
    {
      why: 'an action that does not exist',
      change: ['publisher.yaml', 'donate: gift', 'donate: loan'],
      says: 'donate: expected the id of an action in actions/',
    },
    {
      why: 'a telephone number with hyphens',
      change: ['publisher.yaml', '+16175550100', '617-555-0100'],
      says: 'phones.0.number: expected a + and 6 to 15 digits but found "617-555-0100"',
    },
    {
      why: 'what is no YAML',
      change: [GIFT, 'page: donate/sample', 'page: donate: sample'],
      says: 'Nested mappings are not allowed in compact mappings',
    },
    {
      why: 'a field that is there twice',
      change: [GIFT, 'entity: fund', 'entity: fund\nentity:  fund'],
      at: 'entity:  fund',
      says: 'Map keys must be unique',
    },
    {
      why: 'an alias that stands for nothing',
      change: [GIFT, 'entity: fund', 'entity: *fund'],
      at: 'id: gift',
      says: 'Unresolved alias',
    },
    {
      why: 'a file that is no record',
      change: [GIFT, RECORDS[GIFT] ?? '', 'Give.'],
      says: 'expected Object but found "Give."',
    },
    {
      why: 'an empty file',
      change: [GIFT, RECORDS[GIFT] ?? '', ''],
      at: '',
      says: 'expected Object but found null',
    },
  ];
  for (const { why, change, at = change[2].split('\n')[0] ?? '', says } of MISTAKES)
    it(`has its line named for ${why}`, () => {
      const [file] = change;
      const [first = '', ...rest] = problemsOf(change).filter((problem) => problem.startsWith(file));
      const start = `${file}:${String(lineOf(change, at))}: ${says}`;
      assert.equal(first.slice(0, start.length), start);
      assert.deepEqual(rest, []);
    });

  const WORDS: readonly { change: Change; at?: string; found: string }[] = [
    {
      change: [POLICY, 'The chief may', 'We say the chief may'],
      found: 'exceptions.0.text.en: expected no "We"',
    },
    {
      change: [POLICY, 'Officers are told', 'Police cannot be told'],
      at: 'en: >-',
      found: 'summary.en: expected no "Police cannot"',
    },
    {
      change: [CASE, 'The court ruled.', 'The class won.'],
      found: 'events.0.summary.en: expected no "won"',
    },
    {
      change: [CASE, 'Overruled.', 'Still in force.'],
      found: 'status.note.en: expected no "in force"',
    },
    {
      change: ['publisher.yaml', 'A court ruled.', 'Everyone is safe.'],
      found: 'baseline.0.text.en: expected no "safe"',
    },
    {
      change: [GIFT, 'label:\n  en: Give', 'label:\n  en: Last chance'],
      at: 'Last chance',
      found: 'label.en: expected no "Last chance"',
    },
  ];
  for (const { change, at = change[2], found } of WORDS)
    it(`S-13 has its line named for a word it must not say: ${found}`, () => {
      const [file] = change;
      const [first = '', ...rest] = problemsOf(change);
      assert.ok(first.startsWith(`${file}:${String(lineOf(change, at))}: ${found}`), first);
      assert.deepEqual(rest, []);
    });

  it('S-13 may call a policy by its own name, and say of an entity what its publisher says', () => {
    assert.deepEqual(
      problemsOf([
        POLICY,
        'The chief may make exceptions.',
        'The Sanctuary Bylaw lets the chief make exceptions.',
      ]),
      [],
    );
    assert.equal(problemsOf([POLICY, 'The chief may', 'In a sanctuary the chief may']).length, 1);
  });

  it('has all its mistakes named at once', () => {
    const problems = problemsOf(
      [POLICY, 'status: adopted', 'status: passed'],
      [POLICY, 'asks-status: limited', 'asks-status: maybe'],
      [CASE, 'value: superseded', 'value: dead'],
      ['publisher.yaml', 'compiled: 2026-11-22', 'compiled: today'],
      ['publisher.yaml', 'A court ruled.', 'We ruled.'],
      [GIFT, 'kind: donate', 'kind: give'],
    );
    assert.deepEqual(
      problems.map((problem) => problem.split(': ').slice(0, 2).join(' ')),
      [
        'publisher.yaml:7 compiled',
        'policies/birch-bylaw.yaml:6 status',
        'policies/birch-bylaw.yaml:23 facets.asks-status',
        'cases/a-v-b.yaml:13 status.value',
        'actions/gift.yaml:2 kind',
      ],
    );
  });

  it('has a missing file and a missing folder named', () => {
    const folder = recordsWith();
    rmSync(path.join(folder, 'towns.yaml'));
    rmSync(path.join(folder, 'cases'), { recursive: true });
    assert.deepEqual(readRecords(folder).problems.map(formatProblem), [
      'towns.yaml:1: expected this file to exist and be readable',
      'cases:1: expected a folder of YAML files',
    ]);
  });
});

const HIDDEN: Change = ['publisher.yaml', 'notices: []', 'notices: []\nunreviewed: hide'];

describe('a feed', () => {
  it('is the same, byte for byte, whenever it is built, and in whatever order the fields were written', () => {
    const feed = buildFeed(recordsOf());
    const moved: Change = ['actions/gift.yaml', 'id: gift\nkind: donate\n', 'kind: donate\nid: gift\n'];
    assert.deepEqual([...buildFeed(recordsOf())], [...feed]);
    assert.deepEqual([...buildFeed(recordsOf(moved))], [...feed]);
  });

  it('holds a file for every town, case and list', () => {
    assert.deepEqual([...buildFeed(recordsOf()).keys()].sort(), [
      ...['actions.json', 'cases.json', 'cases/a-v-b.json', 'feed.json'],
      ...['towns.json', 'towns/alder.json', 'towns/birch.json'],
    ]);
  });

  it('is read by the parser without an issue', () => {
    const feed = buildFeed(recordsOf());
    const json = (file: string): unknown => JSON.parse(feed.get(file) ?? '');
    const birch = parseTownFile(json('towns/birch.json'));
    assert.deepEqual(birch.issues, []);
    assert.deepEqual(
      birch.value?.policies.map(({ id }) => id),
      ['birch-bylaw'],
    );
    assert.deepEqual(parseActionsFile(json('actions.json')).issues, []);
    assert.deepEqual(parseCaseFile(json('cases/a-v-b.json')).issues, []);
  });

  it('offers an action where there is no policy, and only there', () => {
    const feed = buildFeed(recordsOf());
    const read = (slug: string): unknown =>
      parseTownFile(JSON.parse(feed.get(`towns/${slug}.json`) ?? '')).value?.action?.id;
    assert.equal(read('alder'), 'ask-the-town');
    assert.equal(read('birch'), undefined);
    const repealed = buildFeed(
      recordsOf([
        'policies/birch-bylaw.yaml',
        "status: adopted\nbinding: 'yes'\nadopted:",
        "status: repealed\nbinding: 'yes'\ndecided:",
      ]),
    );
    assert.match(repealed.get('towns/birch.json') ?? '', /"action":\{"id":"ask-the-town"/);
  });

  it('leaves to the record page what only that shows', () => {
    assert.doesNotMatch(buildFeed(recordsOf()).get('towns/birch.json') ?? '', /history|began to talk/);
  });

  it('S-10 gives a new revision to the files that changed, and to no other', () => {
    const revisionsOf = (...changes: Change[]): Record<string, string> => {
      const feed: unknown = JSON.parse(buildFeed(recordsOf(...changes)).get('feed.json') ?? '');
      const revisions: unknown = Reflect.get(Object(feed), 'revisions');
      return Object.fromEntries(
        Object.entries(Object(revisions)).map(([file, revision]) => [file, String(revision)]),
      );
    };
    const changed = (...changes: Change[]): string[] => {
      const before = revisionsOf();
      return Object.entries(revisionsOf(...changes)).flatMap(([file, revision]) =>
        before[file] === revision ? [] : [file],
      );
    };
    assert.deepEqual(changed(['policies/birch-bylaw.yaml', 'asks-status: limited', 'asks-status: allowed']), [
      'towns/birch.json',
    ]);
    assert.deepEqual(changed(['cases/a-v-b.yaml', 'value: superseded', 'value: closed']), [
      'cases/a-v-b.json',
      'cases.json',
    ]);
    assert.deepEqual(changed(['actions/gift.yaml', 'page: donate/sample', 'page: donate/other']), [
      'actions.json',
    ]);
    assert.deepEqual(changed(['policies/birch-bylaw.yaml', 'date: 2018-01', 'date: 2018-02']), []);
    assert.equal(Object.keys(revisionsOf()).length, 6);
  });

  const SPANISH: readonly Change[] = [
    ['policies/birch-bylaw.yaml', 'history:', 'translations: { es: { status: unreviewed } }\nhistory:'],
    [
      'policies/birch-bylaw.yaml',
      'en: The chief may make exceptions.',
      'en: The chief may make exceptions.\n      es: El jefe puede hacer excepciones.',
    ],
  ];

  it('I-04 says which languages it is in', () => {
    const localesOf = (...changes: readonly Change[]): unknown =>
      JSON.parse(buildFeed(recordsOf(...changes)).get('feed.json') ?? '{}').locales;
    assert.deepEqual(localesOf(), ['en']);
    assert.deepEqual(localesOf(...SPANISH), ['en', 'es']);
    assert.deepEqual(localesOf(...SPANISH, HIDDEN), ['en']);
  });

  it('I-04 carries a translation that nobody has checked, unless its publisher hides it', () => {
    const town = (...changes: readonly Change[]): string =>
      buildFeed(recordsOf(...changes)).get('towns/birch.json') ?? '';
    assert.ok(town(...SPANISH).includes('El jefe puede hacer excepciones.'));
    assert.ok(!town(...SPANISH, HIDDEN).includes('El jefe'));
    assert.ok(town(...SPANISH, HIDDEN).includes('The chief may make exceptions.'));
    const reviewed: Change = [
      'policies/birch-bylaw.yaml',
      'es: { status: unreviewed }',
      'es: { status: reviewed, date: 2026-11-20 }',
    ];
    assert.ok(town(...SPANISH, reviewed, HIDDEN).includes('El jefe puede hacer excepciones.'));
  });

  it('puts the newest policy of a town first', () => {
    const folder = recordsWith();
    const text = RECORDS['policies/birch-bylaw.yaml'] ?? '';
    const add = (id: string, from: string, to: string): void => {
      const record = text.replace('id: birch-bylaw', `id: ${id}`).replace(from, to);
      writeFileSync(path.join(folder, 'policies', `${id}.yaml`), record);
    };
    add('a-newer', 'adopted: 2019-05-06', "adopted: '2025'");
    add(
      'b-pending',
      "status: adopted\nbinding: 'yes'\nadopted: 2019-05-06",
      "status: pending\nbinding: 'yes'\ndecided: 2024-01",
    );
    add('c-undated', 'adopted: 2019-05-06\n', '');
    const { records } = readRecords(folder);
    assert.ok(records);
    const { value } = parseTownFile(JSON.parse(buildFeed(records).get('towns/birch.json') ?? ''));
    assert.deepEqual(
      value?.policies.map(({ id }) => id),
      ['a-newer', 'b-pending', 'birch-bylaw', 'c-undated'],
    );
  });
});

describe('a record page', () => {
  const page = (file: string, ...changes: Change[]): string =>
    buildPages(recordsOf(...changes)).get(file) ?? '';

  it('A-13 stands for every town, every action and every case', () => {
    assert.deepEqual([...buildPages(recordsOf()).keys()].sort(), [
      ...['actions/ask-the-town/index.html', 'actions/gift/index.html', 'cases/a-v-b/index.html'],
      ...['towns/alder/index.html', 'towns/birch/index.html'],
    ]);
  });

  it('A-13 has a language, a title and a description, for search engines and for those who share it', () => {
    const html = page('towns/birch/index.html');
    assert.match(html, /^<!doctype html>\n<html lang="en">\n<meta charset="utf-8">/);
    const title = 'Birch &amp; Elm: policy on working with federal immigration enforcement';
    assert.ok(html.includes(`<title>${title}</title>`));
    assert.ok(html.includes(`<meta property="og:title" content="${title}">`));
    const description =
      'Officers are told not to ask about status &amp; to write down &quot;why&quot; they did &lt;b&gt;if&lt;/b&gt; they did.';
    assert.ok(html.includes(`<meta name="description" content="${description}">`));
    assert.ok(html.includes(`<meta property="og:description" content="${description}">`));
    assert.ok(html.includes('<meta property="og:type" content="article">'));
    assert.equal(html.match(/<h1>/g)?.length, 1);
  });

  it('A-13 is whole without a script, and sends nobody the address it was read at', () => {
    for (const [file, html] of buildPages(recordsOf())) {
      assert.doesNotMatch(html, /<(?:script|iframe|form|img|link)\b|javascript:|\son\w+=/i, file);
      for (const [link] of html.matchAll(/<a [^>]*>/g)) assert.match(link, / rel="noreferrer">$/, file);
    }
  });

  it('A-13 shows a record as text, whatever it holds', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)> "&amp;';
    const changes: Change[] = [
      ['towns.yaml', 'name: Birch & Elm', `name: '${evil}'`],
      ['towns.yaml', 'county: Suffolk', `county: '${evil}'`],
      ['policies/birch-bylaw.yaml', 'en: Sanctuary Bylaw', `en: '${evil}'`],
      ['policies/birch-bylaw.yaml', 'en: The chief may make exceptions.', `en: '${evil}'`],
      ['policies/birch-bylaw.yaml', 'en: The town began to talk about it.', `en: '${evil}'`],
      ['policies/birch-bylaw.yaml', 'title: Minutes', `title: '${evil}'`],
      ['policies/birch-bylaw.yaml', 'publisher: Town clerk', `publisher: '${evil}'`],
      ['publisher.yaml', 'en: A court ruled.', `en: '${evil}'`],
      ['publisher.yaml', 'en: Sample publisher', `en: '${evil}'`],
      ['publisher.yaml', 'region: Massachusetts', `region: '${evil}'`],
      ['actions/gift.yaml', 'en: Give', `en: '${evil}'`],
    ];
    for (const [file, html] of buildPages(recordsOf(...changes)))
      assert.doesNotMatch(html, /<script|<img|<b>/, file);
    assert.ok(page('towns/birch/index.html', ...changes).includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
  });

  it('C-01 says of a town without a record that none is on record, and not that there is none', () => {
    const html = page('towns/alder/index.html');
    assert.ok(html.includes('<p>No policy is on record for Alder. That does not mean there is none.</p>'));
    assert.ok(
      html.includes(
        '<meta name="description" content="No policy is on record for Alder. That does not mean there is none.">',
      ),
    );
    assert.ok(html.includes('<h2>Everywhere in Massachusetts</h2>\n<p>A court ruled.</p>'));
    assert.doesNotMatch(page('towns/birch/index.html'), /No policy is on record/);
  });

  it('C-01 shows a policy with its form, its date, its exceptions, its history and its sources', () => {
    const html = page('towns/birch/index.html');
    assert.ok(html.includes('<p class="meta">Binding · bylaw · adopted May\u00a06,\u00a02019</p>'));
    assert.ok(html.includes('<h3>But</h3>\n<ul>\n<li>The chief may make exceptions.</li>\n</ul>'));
    assert.ok(html.includes('<li>January\u00a02018: The town began to talk about it.</li>'));
    assert.ok(
      html.includes(
        'As of November\u00a022,\u00a02026. Local policies change, and they do not bind federal agents.',
      ),
    );
    assert.ok(
      html.includes(
        '<li><a href="https://example.org/minutes" rel="noreferrer">Minutes</a>, Town clerk, May\u00a02019</li>',
      ),
    );
  });

  it('C-02 does not print a status that is not known', () => {
    const html = page('towns/birch/index.html', [
      'policies/birch-bylaw.yaml',
      "status: adopted\nbinding: 'yes'\nadopted:",
      'status: not-stated\nbinding: not-stated\ndecided:',
    ]);
    assert.ok(html.includes('<p class="meta">bylaw · May\u00a06,\u00a02019</p>'), html);
    assert.doesNotMatch(html, /not-stated|adopted/);
  });

  it('C-03 says of a case first what it is worth, until when that may be relied on, and what undid a ruling', () => {
    const html = page('cases/a-v-b/index.html', [
      'cases/a-v-b.yaml',
      '    sources:\n      - title: Docket',
      `    undoneBy:
      event: second
      extent: whole
    sources:
      - title: Docket
        publisher: Court
        kind: primary
  - id: second
    date: 2016-11-21
    kind: ruling
    title:
      en: Set aside
    summary:
      en: The ruling was set aside.
    sources:
      - title: Docket`,
    ]);
    const words = html.slice(html.indexOf('<main>')).replaceAll('\u00a0', ' ');
    assert.ok(
      words.indexOf('<p>No longer in force</p>\n<p>Overruled.</p>') < words.indexOf('<p>A case.</p>'),
    );
    assert.ok(
      words.includes('As of November 22, 2026. Do not rely on this after May 22, 2027: look it up again.'),
    );
    assert.ok(
      words.includes('No longer in force since <a href="#a-v-b.2016-11-21">November 21, 2016</a>'),
      words,
    );
    assert.ok(words.includes('<li id="a-v-b.2016-11-21">'));
  });

  it('C-03 names the day on which the terms of a settlement end, and relies on nothing after it', () => {
    const html = page('cases/a-v-b/index.html', [
      'cases/a-v-b.yaml',
      '  value: superseded',
      '  value: settled\n  until: 2027-01-16',
    ]).replaceAll('\u00a0', ' ');
    assert.ok(html.includes('<p>Settled; terms run until January 16, 2027</p>'));
    assert.ok(html.includes('Do not rely on this after January 16, 2027'));
  });

  it('D-04 says who receives the money, beside the link that asks for it', () => {
    const html = page('actions/gift/index.html');
    assert.match(
      html,
      /<a href="https:\/\/secure\.actblue\.com\/donate\/sample" rel="noreferrer">Give<\/a><\/p>\n<p>Gifts to the sample fund are tax-deductible\.<\/p>/,
    );
    assert.doesNotMatch(page('actions/ask-the-town/index.html'), /sample fund/);
  });
});

describe('rights-content', () => {
  it('check says that all is well', () => {
    assert.deepEqual(run('check', recordsWith()), {
      status: 0,
      out: 'all well: 2 towns, 1 policies, 1 cases, 2 actions\n',
      err: '',
    });
  });

  it('check ends with 1 and every mistake on its own line', () => {
    const folder = recordsWith(
      ['policies/birch-bylaw.yaml', 'status: adopted', 'status: passed'],
      ['cases/a-v-b.yaml', 'A case.', 'Our case.'],
    );
    const { status, out, err } = run('check', folder);
    const lines = err.trimEnd().split('\n');
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.equal(lines.length, 3);
    assert.match(lines[0] ?? '', /^policies\/birch-bylaw\.yaml:6: status: expected /);
    assert.match(lines[1] ?? '', /^cases\/a-v-b\.yaml:8: summary\.en: expected no "Our": /);
    assert.equal(lines[2], `2 problems in ${folder}; nothing was written`);
  });

  const WRONG_CALLS: readonly (readonly string[])[] = [
    [],
    ['check'],
    ['build'],
    ['build', 'records'],
    ['build', '--out', 'out'],
    ['build', 'records', '--out', ''],
    ['check', 'records', '--out', 'out'],
    ['check', 'records', 'more'],
    ['publish', 'records'],
    ['check', 'records', '--force'],
    ['--help'],
  ];
  for (const args of WRONG_CALLS)
    it(`ends with 2 and says how it is used: ${JSON.stringify(args)}`, () => {
      const { status, out, err } = run(...args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, /usage: rights-content check <dir>\n {7}rights-content build <dir> --out <dir>\n$/);
      assert.equal(existsSync(path.join(temporary, 'out')), false);
    });

  it('build writes the feed and the pages, for everyone to read, and takes away what is no longer there', () => {
    const records = recordsWith();
    const out = path.join(temporary, 'site');
    mkdirSync(path.join(out, 'feed', 'v1', 'towns'), { recursive: true });
    writeFileSync(path.join(out, 'feed', 'v1', 'towns', 'gone.json'), '{}');
    writeFileSync(path.join(out, 'index.html'), 'mine');
    const { status, out: said, err } = run('build', records, '--out', out);
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.equal(said, `written to ${out}: 2 towns, 1 policies, 1 cases, 2 actions\n`);
    const { records: read } = readRecords(records);
    assert.ok(read);
    assert.deepEqual(
      bytesOf(path.join(out, 'feed', 'v1')),
      Object.fromEntries([...buildFeed(read)].map(latin1).sort()),
    );
    assert.deepEqual(
      bytesOf(path.join(out, 'r')),
      Object.fromEntries([...buildPages(read)].map(latin1).sort()),
    );
    assert.deepEqual(readdirSync(out).sort(), ['feed', 'index.html', 'r']);
    assert.deepEqual(readdirSync(path.join(out, 'feed')), ['v1'], 'no draft is left behind');
    if (process.platform !== 'win32') {
      const reference = path.join(temporary, 'reference');
      mkdirSync(reference);
      for (const folder of ['feed/v1', 'r'])
        assert.equal(statSync(path.join(out, folder)).mode, statSync(reference).mode);
    }
  });

  it('build gives the same bytes twice', () => {
    const records = recordsWith();
    const [first, second] = ['once', 'twice'].map((name) => {
      const out = path.join(temporary, name);
      assert.equal(run('build', records, '--out', out).status, 0);
      return bytesOf(out);
    });
    assert.deepEqual(second, first);
    assert.ok(Object.keys(first ?? {}).length > 10);
  });

  it('build leaves everything as it was when a record is wrong', () => {
    const out = path.join(temporary, 'kept');
    assert.equal(run('build', recordsWith(), '--out', out).status, 0);
    const before = bytesOf(out);
    const { status, err } = run(
      'build',
      recordsWith(['towns.yaml', 'kind: town', 'kind: hamlet']),
      '--out',
      out,
    );
    assert.equal(status, 1);
    assert.match(err, /^towns\.yaml:4: 0\.kind: expected .*\n1 problem in .*; nothing was written\n$/);
    assert.deepEqual(bytesOf(out), before);
    assert.equal(
      run(
        'build',
        recordsWith(['towns.yaml', 'kind: town', 'kind: hamlet']),
        '--out',
        path.join(temporary, 'never'),
      ).status,
      1,
    );
    assert.equal(existsSync(path.join(temporary, 'never')), false);
  });

  it('build says in one line that it cannot write, and leaves everything as it was', () => {
    const out = path.join(temporary, 'blocked');
    mkdirSync(path.join(out, 'r'), { recursive: true });
    writeFileSync(path.join(out, 'r', 'index.html'), 'of yesterday');
    writeFileSync(path.join(out, 'feed'), 'a file where a folder should be');
    const before = bytesOf(out);
    const { status, out: said, err } = run('build', recordsWith(), '--out', out);
    assert.equal(status, 1);
    assert.equal(said, '');
    assert.match(err, /^cannot write to .*blocked: E\w+: .*\n$/);
    assert.deepEqual(bytesOf(out), before);
    assert.deepEqual(readdirSync(out).sort(), ['feed', 'r']);
  });
});

function latin1([file, text]: readonly [string, string]): [string, string] {
  return [file.split('/').join(path.sep), Buffer.from(text, 'utf8').toString('latin1')];
}
