// cspell:ignore parroquia
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  lineOf,
  problemsOf,
  RECORDS,
  recordsWith,
  SOURCES,
  TODAY,
  type Change,
} from '../test/sample-records.ts';
import { formatProblem } from './problem.ts';
import { readRecords } from './read-records.ts';

describe('a folder of records', () => {
  it('reports no problem when there is no mistake', () => {
    assert.deepEqual(problemsOf(), []);
  });

  const POLICY = 'policies/birch-bylaw.yaml';
  const CASE = 'cases/a-v-b.yaml';
  const GIFT = 'actions/gift.yaml';
  const MISTAKES: readonly {
    why: string;
    change: Change;
    /** Text in the line that is reported. Default: the first changed line. */
    at?: string;
    message: string;
  }[] = [
    {
      why: 'a word that is not on the list',
      change: [POLICY, 'instrument: bylaw', 'instrument: rule'],
      message:
        'instrument: expected ordinance or bylaw or executive-order or police-policy or council-resolution or other, or the id of another in instruments of publisher.yaml, but found "rule"',
    },
    {
      why: 'a review without a date',
      change: [POLICY, 'history:', 'translations: { es: { status: reviewed } }\nhistory:'],
      message: 'translations.es.date: expected a date for a review, and only for one',
    },
    {
      why: 'a successor that is not there',
      change: ['actions/gift.yaml', 'entity: fund', 'entity: fund\nsuccessor: unknown'],
      at: 'successor',
      message: 'successor: expected the id of an action in actions/',
    },
    {
      why: 'a facet with another word',
      change: [POLICY, 'asks-status: limited', "asks-status: 'no'"],
      message:
        'facets.asks-status: expected limited, allowed, not-stated, or a record with one of these as its value, and basis, who, sources or quote as the guide has them, but found "no"',
    },
    {
      why: 'a day that does not exist',
      change: [POLICY, 'adopted: 2019-05-06', 'adopted: 2019-02-29'],
      message: 'adopted: expected a date: YYYY, YYYY-MM or YYYY-MM-DD but found "2019-02-29"',
    },
    {
      why: 'a year that YAML takes for a number',
      change: [POLICY, 'date: 2018-01', 'date: 2018'],
      message:
        'history.0.date: expected a date: YYYY, YYYY-MM or YYYY-MM-DD but found 2018, which YAML takes for a number: put it in quotes',
    },
    {
      why: 'an address that is not encrypted',
      change: [POLICY, 'https://example.org/minutes', 'http://example.org/minutes'],
      message:
        'sources.0.url: expected an https: address in its canonical form but found "http://example.org/minutes"',
    },
    {
      why: 'a claim without a source',
      change: [GIFT, SOURCES, 'sources: []\n'],
      message: 'sources: expected at least one source but found 0',
    },
    {
      why: 'an id with capitals',
      change: [POLICY, 'id: birch-bylaw', 'id: Birch Bylaw'],
      message: 'id: expected lower-case words joined by hyphens but found "Birch Bylaw"',
    },
    {
      why: 'a name that is not the file’s',
      change: [POLICY, 'id: birch-bylaw', 'id: birch-rule'],
      message: 'id: expected the file\'s name, "birch-bylaw"',
    },
    {
      why: 'a field that is missing',
      change: [POLICY, "binding: 'yes'\n", ''],
      at: 'id: birch-bylaw',
      message: 'binding: expected this field, but it is missing',
    },
    {
      why: 'a field that is misspelled',
      change: [POLICY, 'asOf: 2026-11-22\n', 'asOf: 2026-11-22\nreveiwAfter: 2027-05-22\n'],
      at: 'reveiwAfter',
      message: 'reveiwAfter: expected no such field; did you mean "reviewAfter"?',
    },
    {
      why: 'a field deep inside that nobody knows',
      change: [POLICY, '    kind: official', '    kind: official\n    page: 12'],
      at: 'page: 12',
      message: 'sources.0.page: expected no such field; is it misspelled?',
    },
    {
      why: 'an adoption of what was rejected',
      change: [POLICY, 'status: adopted', 'status: rejected'],
      at: 'adopted: 2019',
      message: 'adopted: expected only where status is adopted',
    },
    {
      why: 'a number that no source has',
      change: [POLICY, 'sources: [1]', 'sources: [1, 2]'],
      message: 'exceptions.0.sources.1: expected the position of one of the sources, from 1 to 1',
    },
    {
      why: 'a number that no source has, in a facet',
      change: [POLICY, 'asks-status: limited', 'asks-status: { value: limited, sources: [2] }'],
      at: 'asks-status',
      message: 'facets.asks-status.sources.0: expected the position of one of the sources, from 1 to 1',
    },
    {
      why: 'a town that is not in the list',
      change: [POLICY, 'town: birch', 'town: maple'],
      message: 'town: expected the slug of a town in towns.yaml',
    },
    {
      why: 'a town that is there twice',
      change: ['towns.yaml', 'slug: birch', 'slug:   alder'],
      message: '1.slug: expected each town once',
    },
    {
      why: 'a settlement without its last day',
      change: [CASE, 'value: superseded', 'value: settled'],
      at: 'value: settled',
      message: 'status.until: expected a last day, for a settlement',
    },
    {
      why: 'an undoing by an event that is not there',
      change: [CASE, 'kind: ruling', 'kind: ruling\n    undoneBy: { event: second, extent: whole }'],
      at: 'undoneBy',
      message: 'events.0.undoneBy.event: expected the id of a later event of the case, but found second',
    },
    {
      why: 'a gift that goes to nobody',
      change: [GIFT, 'entity: fund\n', ''],
      at: 'id: gift',
      message: 'entity: expected an entity: who receives the money',
    },
    {
      why: 'a gift to someone unknown',
      change: [GIFT, 'entity: fund', 'entity: friends'],
      message: 'entity: expected the id of an entity in publisher.yaml',
    },
    {
      why: 'a host beside a platform',
      change: [GIFT, 'platform: actblue', 'platform: actblue\n  host: example.org'],
      at: 'host:',
      message: 'destination.host: expected for the platform "site", and only for it',
    },
    {
      why: 'a page above its folder',
      change: [GIFT, 'donate/sample', 'donate/%2e%2e/sample'],
      message: 'destination.page: expected a path without . or .. but found "donate/%2e%2e/sample"',
    },
    {
      why: 'an action that does not exist',
      change: ['publisher.yaml', 'donate: gift', 'donate: loan'],
      message: 'donate: expected the id of an action in actions/',
    },
    {
      why: 'a telephone number with hyphens',
      change: ['publisher.yaml', '+16175550100', '617-555-0100'],
      message: 'phones.0.number: expected a + and 6 to 15 digits but found "617-555-0100"',
    },
    {
      why: 'what is no YAML',
      change: [GIFT, 'page: donate/sample', 'page: donate: sample'],
      message: 'expected one colon with a space behind it in a line: a text with a colon in it needs quotes',
    },
    {
      why: 'a field that is there twice',
      change: [GIFT, 'entity: fund', 'entity: fund\nentity:  fund'],
      at: 'entity:  fund',
      message: 'expected each field once, but "entity" is there twice: delete one of the two',
    },
    {
      why: 'a place that is there twice under two slugs',
      change: [
        'towns.yaml',
        '  name: Birch & Elm\n  county: Suffolk\n  kind: city',
        '  name:  alder\n  county: Suffolk\n  kind: town',
      ],
      message: '1.name: expected each place once, but "alder" of the same kind and county is on line 2 too',
    },
    {
      why: 'an id of a statement that is there twice',
      change: [
        'publisher.yaml',
        'notices: []',
        `  - id:  a-ruling
    text: { en: Another. }
    asOf: 2026-11-22
    sources: [{ title: Ruling, publisher: Court, kind: primary }]
notices: []`,
      ],
      message: 'baseline.1.id: expected each id once, but "a-ruling" is on line 14 too',
    },
    {
      why: 'a host that is there twice',
      change: ['publisher.yaml', '  - secure.actblue.com', '  - secure.actblue.com\n  -  example.org'],
      at: '  -  example.org',
      message: 'hosts.2: expected each once, but this is on line 34 too: delete one, or correct it',
    },
    {
      why: 'a source that is cited twice by one statement',
      change: [POLICY, 'sources: [1]', 'sources: [1, 1]'],
      message: 'exceptions.0.sources.1: expected each once',
    },
    {
      why: 'a source that is there twice',
      change: [
        POLICY,
        SOURCES,
        `${SOURCES}${SOURCES.replace('sources:\n', '').replace('title: M', 'title:  M')}`,
      ],
      at: 'title:  M',
      message: 'sources.1: expected each once',
    },
    {
      why: 'an alias without an anchor',
      change: [GIFT, 'entity: fund', 'entity: *fund'],
      message: 'expected "&fund" at an earlier value that "*fund" repeats',
    },
    {
      why: 'a file that is no record',
      change: [GIFT, RECORDS[GIFT] ?? '', 'Give.'],
      message: 'expected fields, each on a line of its own, but found "Give."',
    },
    {
      why: 'an empty file',
      change: [GIFT, RECORDS[GIFT] ?? '', ''],
      at: '',
      message: 'expected fields, each on a line of its own, but found nothing',
    },
  ];
  for (const { why, change, at = change[2].split('\n')[0] ?? '', message } of MISTAKES)
    it(`has its line named for ${why}`, () => {
      const [file] = change;
      const [first = '', ...rest] = problemsOf(change).filter((problem) => problem.startsWith(file));
      const start = `${file}:${String(lineOf(change, at))}: ${message}`;
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

  for (const [why, ...changes] of [
    [
      'a publisher’s list',
      ['publisher.yaml', 'notices: []', 'notices: []\nproperNames: [Keep Safe]'],
      [CASE, 'A case.', 'Keep Safe sued.'],
    ],
    [
      'a publisher',
      ['publisher.yaml', 'en: Sample publisher', 'en: Our Sanctuary'],
      [CASE, 'A case.', 'Our Sanctuary sued.'],
    ],
    ['a place', ['towns.yaml', 'name: Alder', 'name: Protection'], [CASE, 'A case.', 'Protection sued.']],
    [
      'an alias of a place',
      ['towns.yaml', '- Elmwood', '- Safety Point'],
      [CASE, 'A case.', 'Safety Point sued.'],
    ],
    [
      'a case',
      [CASE, 'name: A v. B', 'name: Safe v. B'],
      ['publisher.yaml', 'A court ruled.', 'Safe v. B was decided.'],
    ],
    ['an instrument', [CASE, 'A case.', 'The Sanctuary Bylaw was before a court.']],
    ['a quotation', [CASE, 'A case.', 'The judge wrote “We are all safe.”']],
  ] as const satisfies readonly (readonly [string, ...Change[]])[])
    it(`K-10 may say a word of the list where it is that of ${why}`, () => {
      assert.deepEqual(problemsOf(...changes), []);
    });

  it('K-10 is told where names and quotations go', () => {
    const [found = ''] = problemsOf([CASE, 'A case.', 'Keep Safe sued.']);
    assert.match(found, /\(a name belongs in properNames of publisher\.yaml, and a quotation in “ ”\)$/);
  });

  it('K-19 refuses a value that contains itself, half a letter, and what is no file', () => {
    assert.match(
      problemsOf([POLICY, 'facets:', 'facets: &all\n  me: *all'])[0] ?? '',
      /expected no value that contains itself by a name with \*/,
    );
    assert.match(
      problemsOf([CASE, 'en: A case.', 'en: "A \\ud800 case."'])[0] ?? '',
      /summary\.en: expected plain text without broken letters/,
    );
    const folder = recordsWith();
    rmSync(path.join(folder, GIFT));
    // To read a pipe would wait for somebody to write.
    execFileSync('mkfifo', [path.join(folder, GIFT)]);
    const { problems } = readRecords(folder);
    assert.ok(problems.some(({ file, code }) => file === GIFT && code === 'missing-file'));
  });

  it('K-18 may not say what its publisher lists either, in any case and as whole words', () => {
    const listed: Change = [
      'publisher.yaml',
      'notices: []',
      'notices: []\nwords: [{ avoid: border czar, instead: name the office }]',
    ];
    const [found = ''] = problemsOf(listed, [CASE, 'A case.', 'The Border Czar sued.']);
    assert.match(found, /: summary\.en: expected no "Border Czar": name the office/);
    assert.deepEqual(problemsOf(listed, [CASE, 'A case.', 'The border czarina sued.']), []);
  });

  const KINDS = 'notices: []\nkinds:\n  - { id: parish, name: { en: parish, es: parroquia } }';

  it('K-18 has places of the kinds that its publisher lists', () => {
    const parish: Change = ['towns.yaml', 'kind: town', 'kind: parish'];
    assert.deepEqual(problemsOf(['publisher.yaml', 'notices: []', KINDS], parish), []);
    assert.deepEqual(problemsOf(parish), [
      'towns.yaml:4: 0.kind: expected city or town, or the id of another in kinds of publisher.yaml, but found "parish"',
    ]);
  });

  it('K-18 has policies of the forms that its publisher lists', () => {
    const listed =
      'notices: []\ninstruments:\n  - { id: police-jury-ordinance, name: { en: Police jury ordinance } }';
    const form: Change = [POLICY, 'instrument: bylaw', 'instrument: police-jury-ordinance'];
    assert.deepEqual(problemsOf(['publisher.yaml', 'notices: []', listed], form), []);
    for (const id of ['police-jury-ordinance', 'town-meeting-resolution', 'select-board-policy'])
      assert.match(
        problemsOf([POLICY, 'instrument: bylaw', `instrument: ${id}`]).join('\n'),
        /: instrument: expected .* in instruments of publisher\.yaml, but found/,
      );
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
        'publisher.yaml:8 compiled',
        'policies/birch-bylaw.yaml:6 status',
        'policies/birch-bylaw.yaml:23 facets.asks-status',
        'cases/a-v-b.yaml:13 status.value',
        'actions/gift.yaml:2 kind',
        'publisher.yaml:16 baseline.0.text.en',
      ],
    );
  });

  it('has a missing file named', () => {
    const folder = recordsWith();
    rmSync(path.join(folder, 'towns.yaml'));
    assert.deepEqual(readRecords(folder, { today: TODAY }).problems.map(formatProblem), [
      'towns.yaml:1: expected this file to exist and be readable',
    ]);
  });
});
