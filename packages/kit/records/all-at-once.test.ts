// cspell:ignore sumary
/** One run reports all mistakes: a wrong field keeps none of the others from being compared, and causes no second report. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  lineOf,
  problemsOf,
  recordsWith,
  RECORDS,
  SOURCES,
  TODAY,
  warningsOf,
  type Change,
} from '../test/sample-records.ts';
import { readRecords } from './read-records.ts';

const HEAD = 'publisher.yaml';
const TOWNS = 'towns.yaml';
const POLICY = 'policies/birch-bylaw.yaml';
const CASE = 'cases/a-v-b.yaml';
const GIFT = 'actions/gift.yaml';
const ASK = 'actions/ask-the-town.yaml';

/** `policies/birch-bylaw.yaml:2 town`, in the order of the lines. */
const placesOf = (...changes: readonly Change[]): string[] =>
  problemsOf(...changes)
    .map((problem) => problem.split(': ').slice(0, 2).join(' '))
    .toSorted();

/** Several replacements in one file. */
function changing(file: string, ...swaps: readonly (readonly [from: string, to: string])[]): Change {
  const text = RECORDS[file] ?? '';
  const changed = swaps.reduce((result, [from, to]) => {
    assert.ok(result.includes(from), `${file} has no ${from}`);
    return result.replace(from, () => to);
  }, text);
  return [file, text, changed];
}

/** Edits of one file, and a text on the line of each problem with its field. */
type Broken = readonly [
  what: string,
  change: Change,
  ...problems: readonly (readonly [text: string, field: string])[],
];

const SECOND_EVENT = `  - date: 2016-01-01
    kind: ruling
    title: { en: Another }
    summary: { en: The court ruled again. }
    sources: [{ title: Docket, publisher: Court, kind: primary }]
`;
const event = (text: string): readonly [string, string] => [
  '    kind: ruling\n',
  `    kind: ruling\n${text}`,
];
const inEvents = (...swaps: readonly (readonly [string, string])[]): Change =>
  changing(CASE, ['        kind: primary\n', `        kind: primary\n${SECOND_EVENT}`], ...swaps);

const BROKEN: readonly Broken[] = [
  [
    'a policy: a word of no list, and an unknown place',
    changing(POLICY, ['status: adopted', 'status: passed'], ['town: birch', 'town: elsewhere']),
    ['status: passed', 'status'],
    ['town: elsewhere', 'town'],
  ],
  [
    'a policy: a missing field, an unknown form and two unknown sources',
    changing(
      POLICY,
      ["binding: 'yes'\n", ''],
      ['instrument: bylaw', 'instrument: decree'],
      ['sources: [1]', 'sources: [4]'],
      ['asks-status: limited', 'asks-status: { value: limited, sources: [1, 9] }'],
    ),
    ['id: birch-bylaw', 'binding'],
    ['instrument: decree', 'instrument'],
    ['sources: [4]', 'exceptions.0.sources.0'],
    ['sources: [1, 9]', 'facets.asks-status.sources.1'],
  ],
  [
    'a policy: a wrong date, dates in another order, a forbidden word and a name of a file',
    changing(
      POLICY,
      ['date: 2018-01', 'date: January 2018'],
      ['adopted: 2019-05-06', 'adopted: 2027-05-06'],
      ['The town began to talk', 'You are safe here, we began to talk'],
      ['id: birch-bylaw', 'id: birch-rule'],
    ),
    ['date: January 2018', 'history.0.date'],
    ['adopted: 2027-05-06', 'adopted'],
    ['You are safe here', 'history.0.text.en'],
    ['You are safe here', 'history.0.text.en'],
    ['id: birch-rule', 'id'],
  ],
  [
    'a policy: a field that is there twice, and an unknown place',
    changing(
      POLICY,
      ['status: adopted', 'status: adopted\nstatus: pending'],
      ['town: birch', 'town: elsewhere'],
    ),
    ['status: pending', ''],
    ['town: elsewhere', 'town'],
  ],
  [
    'a policy: a name with * that stands for nothing, and an unknown place',
    changing(
      POLICY,
      ['direction: limits-collaboration', 'direction: *same'],
      ['town: birch', 'town: elsewhere'],
    ),
    ['direction: *same', ''],
    ['town: elsewhere', 'town'],
  ],
  [
    'a policy: a TODO, and an unknown place',
    changing(POLICY, ['status: adopted', 'status: TODO'], ['town: birch', 'town: elsewhere']),
    ['status: TODO', 'status'],
    ['town: elsewhere', 'town'],
  ],
  [
    'a policy: a misspelled field, and an unknown place',
    changing(POLICY, ['summary:', 'sumary:'], ['town: birch', 'town: elsewhere']),
    ['sumary:', 'sumary'],
    ['town: elsewhere', 'town'],
  ],
  [
    'a case: a word of no list, and an event that is undone by none',
    inEvents(
      ['value: superseded', 'value: dead'],
      event('    undoneBy: { event: 2020-01-01, extent: whole }\n'),
    ),
    ['value: dead', 'status.value'],
    ['event: 2020-01-01', 'events.0.undoneBy.event'],
  ],
  [
    'a case: an event without a title, and another that is undone by none',
    inEvents(
      ['title: { en: Another }', 'court: Sample Court'],
      event('    undoneBy: { event: 2020-01-01, extent: whole }\n'),
    ),
    ['- date: 2016-01-01', 'events.1.title'],
    ['event: 2020-01-01', 'events.0.undoneBy.event'],
  ],
  [
    'a case: a wrong topic, an event that is there twice, and one in another order',
    inEvents(
      ['topics: [detention]', 'topics: [detention, weather]'],
      ['- date: 2016-01-01', '- date: 2013-01-01\n    id: first'],
    ),
    ['topics:', 'topics.1'],
    ['date: 2013-01-01', 'events.1.date'],
    ['    id: first', 'events.1.id'],
  ],
  [
    'a case: no note, and a settlement without an end',
    changing(CASE, ['value: superseded', 'value: settled'], ['  note:\n    en: Overruled.\n', '']),
    ['value: settled', 'status.note'],
    ['value: settled', 'status.until'],
  ],
  [
    'an action: a wrong address, an unknown successor and an unknown receiver',
    changing(
      GIFT,
      ['url: https:', 'url: http:'],
      ['entity: fund', 'entity: trust\nsuccessor: nothing-there'],
    ),
    ['url: http:', 'sources.0.url'],
    ['entity: trust', 'entity'],
    ['successor:', 'successor'],
  ],
  [
    'an action: a missing text, and a host that is not listed',
    changing(ASK, ['label:\n  en: Ask\n', ''], ['host: example.org', 'host: elsewhere.example.net']),
    ['id: ask-the-town', 'label'],
    ['platform: site', 'destination'],
  ],
  [
    'an action: a wrong page, and a host that is not listed',
    changing(ASK, ['page: contact', 'page: /contact'], ['host: example.org', 'host: elsewhere.example.net']),
    ['page: /contact', 'destination.page'],
    ['platform: site', 'destination'],
  ],
  [
    'an action: a wrong page, and a host for a platform that has its own',
    changing(GIFT, ['page: donate/sample', 'page: /donate\n  host: example.org']),
    ['page: /donate', 'destination.page'],
    ['host: example.org', 'destination.host'],
  ],
  [
    'an action: a wrong kind of value, and a successor that is the action itself',
    changing(ASK, ['label:\n  en: Ask', 'label: Ask\nsuccessor: ask-the-town']),
    ['label: Ask', 'label'],
    ['successor: ask-the-town', 'successor'],
  ],
  [
    'towns: a missing name, a kind of no list, and one that is there twice',
    changing(
      TOWNS,
      ['  name: Alder\n', ''],
      ['kind: town', 'kind: hamlet'],
      ['- slug: birch\n  name: Birch & Elm', '- name: Birch & Elm\n  slug: alder'],
    ),
    ['- slug: alder', '0.name'],
    ['kind: hamlet', '0.kind'],
    ['  slug: alder', '1.slug'],
  ],
  [
    'a publisher: a wrong zone, and two actions that are not there',
    changing(
      HEAD,
      ['timeZone: Pacific/Honolulu', 'timeZone: Hawaii Time'],
      ['townAction: ask-the-town', 'townAction: ask-nobody'],
      ['donate: gift', 'donate: present'],
    ),
    ['timeZone:', 'timeZone'],
    ['townAction:', 'townAction'],
    ['donate:', 'donate'],
  ],
];

describe('one run', () => {
  for (const [what, change, ...problems] of BROKEN)
    it(`K-19 reports all of ${what}`, () => {
      const [file] = change;
      const expected = problems.map(([text, field]) => {
        const line = String(lineOf(change, text));
        return field ? `${file}:${line} ${field}` : `${file}:${line}`;
      });
      const found = placesOf(change).filter((place) => place.startsWith(file));
      assert.deepEqual(
        found.map((place, index) =>
          expected.toSorted()[index]?.includes(' ') ? place : place.split(' ')[0],
        ),
        expected.toSorted(),
      );
    });

  it('K-19 reports what is wrong in every file, also where what they name is wrong itself', () => {
    assert.deepEqual(
      placesOf(
        changing(HEAD, ['compiled: 2026-11-22', 'compiled: today'], ['donate: gift', 'donate: present']),
        changing(TOWNS, ['slug: alder', 'slug: Alder!']),
        changing(POLICY, ['status: adopted', 'status: passed'], ['town: birch', 'town: elsewhere']),
        changing(GIFT, ['kind: donate', 'kind: give'], ['entity: fund', 'entity: trust']),
      ),
      [
        'actions/gift.yaml:10 entity',
        'actions/gift.yaml:2 kind',
        'policies/birch-bylaw.yaml:2 town',
        'policies/birch-bylaw.yaml:6 status',
        'publisher.yaml:32 donate',
        'publisher.yaml:8 compiled',
        'towns.yaml:1 0.slug',
      ].toSorted(),
    );
  });

  it('K-19 takes a wrong id for what it was meant as, so that records that name it are not reported', () => {
    const lines: readonly (readonly [Change, string])[] = [
      [changing(TOWNS, ['slug: birch', 'slug: Birch']), 'towns.yaml:5 1.slug'],
      [changing(TOWNS, ['- slug: birch\n  name', '- name']), 'towns.yaml:5 1.slug'],
      [changing(HEAD, ['- id: fund', '- id: The Fund']), 'publisher.yaml:10 entities.0.id'],
      [changing(HEAD, ['- example.org', '- https://example.org/']), 'publisher.yaml:34 hosts.0'],
      [
        inEvents(
          ['- date: 2016-01-01', '- date: January 1, 2016'],
          event('    undoneBy: { event: 2016-01-01, extent: whole }\n'),
        ),
        'cases/a-v-b.yaml:31 events.1.date',
      ],
    ];
    for (const [change, place] of lines) assert.deepEqual(placesOf(change), [place]);
  });

  it('K-19 lets a record with mistakes stand for others that name it', () => {
    const successor: Change = changing(ASK, ['asOf:', 'successor: gift\nasOf:']);
    const broken = changing(GIFT, ['kind: donate', 'kind: give']);
    assert.deepEqual(placesOf(successor, broken), ['actions/gift.yaml:2 kind']);
    const unreadable: Change = [GIFT, 'kind: donate', 'kind: "donate'];
    assert.deepEqual(placesOf(successor, unreadable).length, 1);
  });

  it('K-19 gives no advice that a wrong field elsewhere may make wrong', () => {
    const second = (lead: string): Change => [
      'policies/birch-order.yaml',
      '',
      `${(RECORDS[POLICY] ?? '').replace('id: birch-bylaw', 'id: birch-order')}${lead}`,
    ];
    const leads: Change = [POLICY, 'town: birch', 'town: birch\nlead: true'];
    const about = (...changes: readonly Change[]): string[] =>
      warningsOf(...changes).filter((line) => line.includes('lead'));
    const unreadable: Change = ['policies/birch-order.yaml', '', 'id: [birch-order'];
    assert.equal(about(leads).length, 1);
    assert.deepEqual(about(leads, unreadable), []);
    assert.deepEqual(about(second("lead: 'yes'\n")), []);
    assert.equal(about(second('')).length, 1);
    // A host is needed by an action whose own mistake hides where it leads.
    assert.deepEqual(
      warningsOf(changing(ASK, ['platform: site', 'platform: website'])).filter((line) =>
        line.includes('hosts'),
      ),
      [],
    );
  });

  it('K-19 compares the short texts of a record that is wrong elsewhere, and no text that rests on what is wrong', () => {
    const brief = (sentence: string): string =>
      `brief: { text: { en: '${sentence}' }, restsOn: summary, reviewed: null }\n`;
    const long = `A ${'very '.repeat(40)}long text.`;
    const withBrief = (...swaps: readonly (readonly [string, string])[]): Change =>
      changing(GIFT, ['asOf:', `summary: { en: Give. }\n${brief(long)}asOf:`], ...swaps);
    const hashes = (change: Change): string[] =>
      warningsOf(change).filter((line) => line.includes('brief.hash'));
    assert.equal(hashes(withBrief(['kind: donate', 'kind: give'])).length, 1);
    assert.equal(hashes(withBrief(['summary: { en: Give. }', 'summary: { en: [] }'])).length, 0);
  });

  it('K-19 refuses successors that lead back, once for each circle', () => {
    const action = (id: string, successor: string): Change => [
      `actions/${id}.yaml`,
      '',
      `id: ${id}\nkind: learn\ntitle: { en: Read }\nlabel: { en: Read }\ndestination: { platform: record-page, page: actions/${id} }\nsuccessor: ${successor}\nasOf: 2026-11-22\n${SOURCES}`,
    ];
    const folder = recordsWith(action('one', 'two'), action('two', 'three'), action('three', 'two'));
    const { problems } = readRecords(folder, { today: TODAY });
    assert.deepEqual(
      problems.map(({ file, field, code, expected }) => [file, field, code, expected]),
      [
        [
          'actions/two.yaml',
          'successor',
          'circular-id',
          'expected another action, since these follow one another in a circle: two → three → two',
        ],
      ],
    );
    writeFileSync(path.join(folder, 'actions/three.yaml'), action('three', 'gift')[2]);
    assert.deepEqual(readRecords(folder, { today: TODAY }).problems, []);
  });
});
