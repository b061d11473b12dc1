import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  parseActionsFile,
  parseCaseFile,
  parseTownFile,
  type FeedFile,
  type TownsFile,
} from '@rights-kit/content';
import { readRecords } from '../records/read-records.ts';
import { RECORDS, recordsOf, recordsWith, type Change } from '../test/sample-records.ts';
import { buildFeed } from './feed.ts';

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
      ...['statewide.json', 'towns.json', 'towns/alder.json', 'towns/birch.json', 'towns/elmwood.json'],
    ]);
  });

  it('K-12 holds a copy of the file of a town under each alias that is only its own', () => {
    const townsOf = (...changes: Change[]): Record<string, string> =>
      Object.fromEntries(
        [...buildFeed(recordsOf(...changes))].flatMap(([file, text]) => {
          const [, name] = /^towns\/(.*)\.json$/.exec(file) ?? [];
          return name ? [[name, parseTownFile(JSON.parse(text)).value?.town.slug ?? '']] : [];
        }),
      );
    const aliases = (birch: string, alder = ''): Change[] => [
      ['towns.yaml', '    - Elmwood', birch],
      ['towns.yaml', '  kind: town', `  kind: town${alder}`],
    ];
    const own = { alder: 'alder', birch: 'birch' };
    assert.deepEqual(townsOf(), { ...own, elmwood: 'birch' });
    assert.deepEqual(townsOf(...aliases("    - Town of Birch\n    - St. Élm's\n    - Birch, Suffolk")), {
      ...own,
      'town-of-birch': 'birch',
      'st-elms': 'birch',
    });
    assert.deepEqual(townsOf(...aliases('    - Alder\n    - BIRCH')), own);
    assert.deepEqual(townsOf(...aliases('    - Elmwood', '\n  aliases:\n    - elmwood')), own);
    assert.deepEqual(townsOf(['towns.yaml', 'name: Alder', 'name: Alder Town']), {
      ...own,
      'alder-town': 'alder',
      elmwood: 'birch',
    });
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

  it('K-18 says what a place is as its record does', () => {
    const feed = buildFeed(
      recordsOf(
        ['publisher.yaml', 'notices: []', 'notices: []\nkinds: [{ id: parish, name: { en: parish } }]'],
        ['towns.yaml', 'county: Suffolk\n  kind: town', 'county: Orleans Parish\n  kind: parish'],
      ),
    );
    const { value, issues } = parseTownFile(JSON.parse(feed.get('towns/alder.json') ?? ''));
    assert.deepEqual(issues, []);
    assert.deepEqual([value?.town.county, value?.town.kind], ['Orleans Parish', 'parish']);
    const { kinds } = JSON.parse(feed.get('feed.json') ?? '') as FeedFile;
    assert.deepEqual(kinds, [{ id: 'parish', name: { en: 'parish' } }]);
  });

  it('K-18 names the form of a policy as its publisher does', () => {
    const name = { en: 'Police jury ordinance', es: 'Ordenanza del jurado de policía' };
    const feed = buildFeed(
      recordsOf(
        [
          'publisher.yaml',
          'notices: []',
          `notices: []\ninstruments: [{ id: jury-ordinance, name: ${JSON.stringify(name)} }]`,
        ],
        ['policies/birch-bylaw.yaml', 'instrument: bylaw', 'instrument: jury-ordinance'],
      ),
    );
    const json = (file: string): unknown => JSON.parse(feed.get(file) ?? '');
    const { value, issues } = parseTownFile(json('towns/birch.json'));
    assert.deepEqual(issues, []);
    assert.deepEqual({ ...Object(value?.policies[0]?.instrument) }, name);
    const { towns } = json('towns.json') as TownsFile;
    assert.deepEqual(
      towns.flatMap(({ policies = [] }) => policies.map(({ instrument }) => instrument)),
      ['jury-ordinance'],
    );
    const { instruments, locales } = json('feed.json') as FeedFile;
    assert.deepEqual([instruments, locales], [[{ id: 'jury-ordinance', name }], ['en']]);
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

  it('B-04 offers the action that follows one that had ended when the records were compiled', () => {
    const offered = (ends: string): string | undefined => {
      const over: Change = [
        'actions/ask-the-town.yaml',
        'kind: contact\n',
        `kind: contact\nends: ${ends}\nsuccessor: gift\n`,
      ];
      return parseTownFile(JSON.parse(buildFeed(recordsOf(over)).get('towns/alder.json') ?? '')).value?.action
        ?.id;
    };
    assert.equal(offered('2026-11-21'), 'gift');
    assert.equal(offered('2026-11-22'), 'ask-the-town');
  });

  it('leaves to the record page what only that shows', () => {
    assert.doesNotMatch(buildFeed(recordsOf()).get('towns/birch.json') ?? '', /history|began to talk/);
  });

  it('S-10 gives a new revision to the files that changed, and to no other', () => {
    const revisionsOf = (...changes: Change[]): FeedFile['revisions'] => {
      const feed = buildFeed(recordsOf(...changes)).get('feed.json') ?? '';
      return (JSON.parse(feed) as FeedFile).revisions;
    };
    const changed = (...changes: Change[]): string[] => {
      const before = revisionsOf();
      return Object.entries(revisionsOf(...changes)).flatMap(([file, revision]) =>
        before[file] === revision ? [] : [file],
      );
    };
    assert.deepEqual(changed(['policies/birch-bylaw.yaml', 'asks-status: limited', 'asks-status: allowed']), [
      'towns/birch.json',
      'towns/elmwood.json',
    ]);
    assert.deepEqual(changed(['cases/a-v-b.yaml', 'value: superseded', 'value: closed']), [
      'cases/a-v-b.json',
      'cases.json',
    ]);
    assert.deepEqual(changed(['actions/gift.yaml', 'page: donate/sample', 'page: donate/other']), [
      'actions.json',
    ]);
    assert.deepEqual(changed(['policies/birch-bylaw.yaml', 'date: 2018-01', 'date: 2018-02']), []);
    assert.deepEqual(changed(['publisher.yaml', 'title: Ruling', 'title: The ruling']), ['statewide.json']);
    assert.equal(Object.keys(revisionsOf()).length, 8);
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
    const localesOf = (...changes: readonly Change[]): readonly string[] => {
      const feed = buildFeed(recordsOf(...changes)).get('feed.json') ?? '{}';
      return (JSON.parse(feed) as FeedFile).locales;
    };
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
