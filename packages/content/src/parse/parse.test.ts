import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import * as v from 'valibot';
import { arbitraryOf } from '../../test/arbitrary-files.js';
import type { PollutedWork } from '../../test/polluted-realm.js';
import {
  change,
  sampleActionsFile,
  sampleCaseFile,
  sampleCasePage,
  sampleCasesFile,
  sampleFeedFile,
  samplePagedCaseFile,
  sampleStatewideFile,
  sampleTownFile,
  sampleTownsFile,
  type Json,
  type JsonObject,
} from '../../test/sample-files.js';
import type {
  ActionsFile,
  CaseFile,
  CasePage,
  CasesFile,
  FeedFile,
  StatewideFile,
  TownFile,
  TownsFile,
} from '../records.js';
import { actionsFile } from '../schema/action.js';
import { caseFile, casePage, casesFile } from '../schema/case.js';
import { feedFile } from '../schema/publisher.js';
import { statewideFile, townFile, townsFile } from '../schema/town.js';
import {
  parseActionsFile,
  parseCaseFile,
  parseCasePage,
  parseCasesFile,
  parseFeedFile,
  parseStatewideFile,
  parseTownFile,
  parseTownsFile,
  type Parsed,
} from './index.js';

/** A copy with ordinary prototypes, to compare with the output of Valibot. */
function plain<T>(value: T): T {
  return structuredClone(value);
}

/** The value at a path: `at(value, 'town.policies.0')`. */
function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => Reflect.get(Object(node), key), value);
}

const town = (path: string, value: Json | undefined): Parsed<object> =>
  parseTownFile(change(sampleTownFile(), path, value));
const actions = (path: string, value: Json | undefined): Parsed<object> =>
  parseActionsFile(change(sampleActionsFile(), path, value));
const lawsuit = (path: string, value: Json | undefined): Parsed<object> =>
  parseCaseFile(change(sampleCaseFile(), path, value));

const FILES = [
  { name: 'a town file', parse: parseTownFile, schema: townFile, sample: sampleTownFile },
  { name: 'an actions file', parse: parseActionsFile, schema: actionsFile, sample: sampleActionsFile },
  { name: 'a case file', parse: parseCaseFile, schema: caseFile, sample: sampleCaseFile },
  { name: 'a long case’s file', parse: parseCaseFile, schema: caseFile, sample: samplePagedCaseFile },
  { name: 'a page of a case', parse: parseCasePage, schema: casePage, sample: sampleCasePage },
  {
    name: 'the statewide rules',
    parse: parseStatewideFile,
    schema: statewideFile,
    sample: sampleStatewideFile,
  },
  { name: 'a list of towns', parse: parseTownsFile, schema: townsFile, sample: sampleTownsFile },
  { name: 'a list of cases', parse: parseCasesFile, schema: casesFile, sample: sampleCasesFile },
  { name: 'a description of a feed', parse: parseFeedFile, schema: feedFile, sample: sampleFeedFile },
] as const;

describe('a feed file as it should be', () => {
  for (const { name, parse, schema, sample } of FILES)
    it(`S-07 is read whole: ${name}`, () => {
      const { value, issues } = parse(sample());
      assert.deepEqual(issues, []);
      assert.deepEqual(plain(value), sample());
      assert.deepEqual(v.parse(schema, sample()), sample());
    });

  it('S-07 shows a text without what can disguise it, and does not complain', () => {
    const { value, issues } = town('town.name', ' Chel\u202esea\u200b\u0000 ');
    assert.equal(at(value, 'town.name'), 'Chelsea');
    assert.deepEqual(issues, []);
  });

  it('S-07 ignores fields that it does not know', () => {
    const { value, issues } = town('policies.0.score', 97);
    assert.deepEqual(plain(value), sampleTownFile());
    assert.deepEqual(issues, []);
  });
});

describe('a word that this version does not know', () => {
  const NEUTRAL: readonly { read: typeof town; path: string; neutral: string }[] = [
    { read: town, path: 'policies.0.facets.asks-status.value', neutral: 'not-stated' },
    { read: town, path: 'baseline.0.short', neutral: 'unreviewed' },
    { read: lawsuit, path: 'case.events.0.force.for', neutral: 'some' },
    { read: town, path: 'policies.0.instrument', neutral: 'other' },
    { read: town, path: 'policies.0.binding', neutral: 'not-stated' },
    { read: town, path: 'policies.0.direction', neutral: 'not-stated' },
    { read: town, path: 'policies.0.sources.0.kind', neutral: 'press' },
    { read: actions, path: 'actions.0.kind', neutral: 'learn' },
    { read: lawsuit, path: 'case.status.value', neutral: 'unverified' },
    { read: lawsuit, path: 'case.events.1.kind', neutral: 'step' },
    { read: lawsuit, path: 'case.events.0.undoneBy.extent', neutral: 'whole' },
  ];
  for (const { read, path, neutral } of NEUTRAL)
    for (const unknown of ['a-word-of-next-year', '', null, 7, ['limited'], {}, 'constructor'])
      it(`C-02 is read as "${neutral}" in ${path}: ${JSON.stringify(unknown)}`, () => {
        const { value, issues } = read(path, unknown);
        assert.equal(at(value, path), neutral);
        // A form without its name lacks a field of its own.
        assert.deepEqual(
          issues.map((issue) => issue.replace('instrument.en', 'instrument')),
          [path],
        );
      });

  it('C-02 K-18 is a kind of place that its publisher has', () => {
    const parish = town('town.kind', 'parish');
    assert.deepEqual([at(parish.value, 'town.kind'), parish.issues], ['parish', []]);
    for (const unknown of ['No Id', 3, null, ['town']]) {
      const { value, issues } = town('town.kind', unknown);
      assert.deepEqual([at(value, 'town.kind'), issues], ['town', ['town.kind']]);
    }
  });

  it('C-02 K-18 is the form of a policy that its publisher has', () => {
    const form = { en: 'Police jury ordinance', es: 'Ordenanza del jurado de policía' };
    const { value, issues } = town('policies.0.instrument', form);
    assert.deepEqual([plain(at(value, 'policies.0.instrument')), issues], [form, []]);
  });

  it('K-18 is the whole name of a county, in one language or in several', () => {
    for (const county of ['Orleans Parish', { en: 'Orleans Parish', es: 'Parroquia de Orleans' }]) {
      const { value, issues } = parseTownFile(change(sampleTownFile(), 'town.county', county));
      assert.deepEqual([plain(value?.town.county), issues], [county, []]);
    }
  });

  it('C-02 is not stated in a facet that is neither a word nor a record', () => {
    for (const unknown of ['a-word-of-next-year', '', null, 7]) {
      const { value, issues } = town('policies.0.facets.honors-detainers', unknown);
      assert.equal(at(value, 'policies.0.facets.honors-detainers'), 'not-stated');
      assert.deepEqual(issues, ['policies.0.facets.honors-detainers']);
    }
  });

  it('C-02 is not stated where the facet is missing', () => {
    const { value } = town('policies.0.facets.ice-access', undefined);
    assert.equal(at(value, 'policies.0.facets.ice-access'), 'not-stated');
  });

  it('C-02 never dates an adoption when it stands for the status', () => {
    const { value, issues } = town('policies.0.status', 'adopted-provisionally');
    assert.equal(at(value, 'policies.0.status'), 'not-stated');
    assert.equal(at(value, 'policies.0.adopted'), undefined);
    assert.deepEqual(issues, ['policies.0.status', 'policies.0.adopted']);
  });

  it('C-02 drops a topic, which has no neutral word', () => {
    const { value } = parseCaseFile(change(sampleCaseFile(), 'case.topics', ['bond-hearings', 'space-law']));
    assert.deepEqual(value?.case.topics, ['bond-hearings']);
  });

  it('C-02 drops an action of an unknown platform, whose address would be a guess', () => {
    const { value } = parseActionsFile(
      change(sampleActionsFile(), 'actions.0.destination.platform', 'paypal'),
    );
    assert.deepEqual(
      value?.actions.map(({ id }) => id),
      ['second'],
    );
  });
});

describe('a file of another version', () => {
  for (const { name, parse, sample } of FILES)
    for (const version of [2, 0, '1', 1.5, null, undefined, [1], true])
      it(`C-02 is refused whole: ${name} of version ${String(version)}`, () => {
        const { value, issues } = parse(change(sample(), 'version', version));
        assert.equal(value, undefined);
        assert.deepEqual(issues, ['version']);
      });
});

describe('an item that is wrong', () => {
  it('S-07 is dropped, and the good ones stay', () => {
    const file = sampleActionsFile();
    const { value, issues } = parseActionsFile(change(file, 'actions.0.title', { es: 'sin original' }));
    assert.deepEqual(
      value?.actions.map(({ id }) => id),
      ['second'],
    );
    assert.deepEqual(issues, ['actions.0.title.en']);
  });

  it('S-07 takes only an optional field with it', () => {
    const { value, issues } = town('policies.0.vote', ['9-0']);
    assert.equal(at(value, 'policies.0.vote'), undefined);
    assert.equal(at(value, 'policies.0.id'), 'sample-bylaw');
    assert.deepEqual(issues, ['policies.0.vote']);
  });

  it('S-07 takes a short text with it, and leaves the sentence that it rests on', () => {
    for (const [path, wrong] of [
      ['text', { es: 'sin original' }],
      ['hash', '0123abcd'],
      ['restsOn', ''],
    ] as const) {
      const { value, issues } = town(`policies.0.answer.${path}`, wrong);
      assert.equal(at(value, 'policies.0.answer'), undefined, path);
      assert.equal(typeof at(value, 'policies.0.summary.en'), 'string');
      assert.equal(issues.length, 1);
    }
  });

  it('S-07 takes no review with it: the short text then counts as not reviewed', () => {
    const { value, issues } = town('policies.0.answer.reviewed', { by: 'immigration lawyer' });
    assert.equal(at(value, 'policies.0.answer.reviewed'), undefined);
    assert.equal(typeof at(value, 'policies.0.answer.text.en'), 'string');
    assert.deepEqual(issues, ['policies.0.answer.reviewed.date']);
  });

  it('S-07 takes the force of an order with it, which would seem to have lasted longer', () => {
    for (const field of ['until', 'stayed']) {
      const { value } = lawsuit(`case.events.0.force.${field}`, 'soon');
      assert.equal(at(value, 'case.events.0.force'), undefined, field);
      assert.equal(typeof at(value, 'case.events.0.summary.en'), 'string');
    }
  });

  it('S-07 takes a claim with it when it was the only source', () => {
    const { value } = parseStatewideFile(change(sampleStatewideFile(), 'baseline.0.sources', []));
    assert.deepEqual(value?.baseline, []);
  });

  it('S-07 leaves a source without a link when its address is no https: one', () => {
    for (const url of [
      'http://example.org/',
      'javascript:alert(1)',
      '/minutes',
      'mailto:a@b.org',
      'tel:911',
      7,
    ]) {
      const { value, issues } = town('policies.0.sources.0.url', url);
      assert.equal(at(value, 'policies.0.sources.0.title'), 'Bylaw');
      assert.equal(at(value, 'policies.0.sources.0.url'), undefined);
      assert.deepEqual(issues, ['policies.0.sources.0.url']);
    }
  });

  const REFUSED: readonly { read: typeof town; path: string; value: Json | undefined }[] = [
    { read: town, path: 'town.slug', value: '../chelsea' },
    { read: town, path: 'town.slug', value: 'Chelsea' },
    { read: town, path: 'town.name', value: '\u202e\u0000 ' },
    { read: town, path: 'town.name', value: 'a'.repeat(4001) },
    { read: town, path: 'town', value: [] },
    { read: town, path: 'asOf', value: '2026-02-30' },
    { read: town, path: 'asOf', value: '2026-11-22T00:00:00Z' },
    { read: town, path: 'publisher', value: undefined },
    { read: town, path: 'policies', value: { 0: {} } },
    { read: actions, path: 'actions', value: null },
    { read: lawsuit, path: 'case.events', value: [] },
    { read: lawsuit, path: 'case.status', value: undefined },
  ];
  for (const { read, path, value: wrong } of REFUSED)
    it(`S-07 refuses the whole file where it cannot do without: ${path} ${inspect(wrong).slice(0, 30)}`, () => {
      assert.equal(read(path, wrong).value, undefined);
    });

  it('S-07 leaves no card that says "no policy is on record" of a policy that could not be read', () => {
    assert.equal(town('policies.0.asOf', 'yesterday').value, undefined);
    assert.deepEqual(parseTownFile(change(sampleTownFile(), 'policies', [])).value?.policies, []);
  });

  it('S-07 drops an action whose page could lead elsewhere', () => {
    const pages = [
      '..',
      'a/../b',
      './a',
      'a/..?x',
      '%2e%2e/a',
      'a/%2E./b',
      '/a',
      '//evil.example',
      'a//b',
      '@evil',
      'a#b',
    ];
    for (const page of [...pages, 'a\\b', 'a b', 'https://evil.example', 'a/?x=<', 'a'.repeat(501)]) {
      const { value } = parseActionsFile(change(sampleActionsFile(), 'actions.0.destination.page', page));
      assert.equal(value?.actions.length, 1, page);
    }
    const { value } = parseActionsFile(
      change(sampleActionsFile(), 'actions.0.destination.page', 'a.b/c..d/.e?f=g.&h=..'),
    );
    assert.equal(value?.actions.length, 2);
  });

  it('S-07 drops an action that names a host where there is none to name, or none where one is needed', () => {
    for (const destination of [
      { platform: 'actblue', page: 'donate/x', host: 'evil.example' },
      { platform: 'site', page: 'x' },
      { platform: 'site', page: 'x', host: 'EVIL.example' },
      { platform: 'site', page: 'x', host: 'example.org:8443' },
      { platform: 'site', page: 'x', host: 'user@example.org' },
      { platform: 'site', page: 'x', host: 'localhost' },
    ]) {
      const { value } = parseActionsFile(change(sampleActionsFile(), 'actions.0.destination', destination));
      assert.equal(value?.actions.length, 1, JSON.stringify(destination));
    }
  });
});

describe('what a policy still allows', () => {
  it('S-07 is shown without a number that no source has', () => {
    const { value } = parseTownFile(change(sampleTownFile(), 'policies.0.exceptions.1.sources', [1, 9]));
    assert.deepEqual(value?.policies[0]?.exceptions[1]?.sources, [1]);
  });

  it('S-07 is shown even when none of its numbers can be used', () => {
    for (const wrong of [[9], ['1'], [0], [-1], [1.5], 'all', null, []]) {
      const { value } = parseTownFile(change(sampleTownFile(), 'policies.0.exceptions.0.sources', wrong));
      assert.equal(value?.policies[0]?.exceptions.length, 2);
      assert.deepEqual(value.policies[0].exceptions[0]?.sources, []);
    }
  });

  it('S-07 cites nothing once a source was dropped: its number would name another', () => {
    const { value } = parseTownFile(
      change(sampleTownFile(), 'policies.0.sources.0', { title: 'no publisher' }),
    );
    assert.equal(value?.policies[0]?.sources.length, 1);
    assert.deepEqual(
      value.policies[0].exceptions.map(({ sources }) => sources),
      [[], []],
    );
  });
});

describe('a ruling that was undone', () => {
  const shown = (path: string, value: Json | undefined): string[] | undefined =>
    parseCaseFile(change(sampleCaseFile(), path, value)).value?.case.events.map(({ id }) => id);

  it('S-07 is not shown as alive: it goes when its undoing cannot be read', () => {
    assert.deepEqual(shown('case.events.0.undoneBy', { event: 'THIRD', extent: 'whole' }), [
      'second',
      'third',
    ]);
    assert.deepEqual(shown('case.events.0.undoneBy', null), ['second', 'third']);
  });
  it('S-07 goes when the event that undid it is not there', () => {
    assert.deepEqual(shown('case.events.0.undoneBy.event', 'fourth'), ['second', 'third']);
    assert.deepEqual(shown('case.events.2.date', 'spring'), ['second']);
  });
  it('S-07 goes when it says that an earlier event, or the event itself, undid it', () => {
    assert.deepEqual(shown('case.events.2.undoneBy', { event: 'second', extent: 'whole' }), ['second']);
    assert.deepEqual(shown('case.events.1.undoneBy', { event: 'second', extent: 'whole' }), [
      'first',
      'third',
    ]);
  });
  it('S-07 goes with the one that undid it', () => {
    assert.deepEqual(shown('case.events.2.undoneBy', { event: 'gone', extent: 'whole' }), ['second']);
  });
  it('S-07 takes the case with it when nothing is left', () => {
    const event = {
      ...Object(at(sampleCaseFile(), 'case.events.0')),
      undoneBy: { event: 'gone', extent: 'whole' },
    };
    assert.equal(shown('case.events', [event]), undefined);
  });
  it('S-07 is shown when what undid it is in another file, with its date', () => {
    const undoneBy = { event: 'fourth', extent: 'whole', date: '2017-01' };
    assert.deepEqual(shown('case.events.0.undoneBy', undoneBy), ['first', 'second', 'third']);
    assert.deepEqual(shown('case.events.0.undoneBy', { ...undoneBy, date: 'spring' }), ['second', 'third']);
    const page = (path: string): string[] | undefined =>
      parseCasePage(change(sampleCasePage(), path, undefined)).value?.events.map(({ id }) => id);
    assert.deepEqual(page('version'), undefined);
    assert.deepEqual(page('events.1.undoneBy'), ['filing', 'order']);
    assert.deepEqual(page('events.1.undoneBy.date'), ['filing']);
  });
  it('S-07 shows the first of two events of one name', () => {
    assert.deepEqual(shown('case.events.1.id', 'first'), ['first', 'third']);
  });
  it('K-11 has its date for an id where the feed has none, or one that is no id', () => {
    assert.deepEqual(shown('case.events.1.id', undefined), ['first', '2015-03', 'third']);
    for (const id of ['2015.03', 'Second', '', 7, null])
      assert.deepEqual(shown('case.events.1.id', id), ['first', '2015-03', 'third'], String(id));
  });
  it('K-11 is found by the date of the one that undid it, where that one has no id', () => {
    const file = change(sampleCaseFile(), 'case.events.2.id', undefined);
    const { value } = parseCaseFile(change(file, 'case.events.0.undoneBy.event', '2016-01-02'));
    assert.deepEqual(
      value?.case.events.map(({ id }) => id),
      ['first', 'second', '2016-01-02'],
    );
  });
  it('K-11 shows the first of two events of one date without an id', () => {
    const { value, issues } = parseCaseFile(
      change(
        change(sampleCaseFile(), 'case.events.2', {
          ...Object(at(sampleCaseFile(), 'case.events.1')),
          id: 1,
        }),
        'case.events.1.id',
        undefined,
      ),
    );
    assert.deepEqual(
      value?.case.events.map(({ id }) => id),
      ['2015-03'],
    );
    assert.ok(issues.includes('case.events'));
  });
});

describe('the index of a long case', () => {
  const index = (path: string, value: Json | undefined): Parsed<CaseFile> =>
    parseCaseFile(change(samplePagedCaseFile(), path, value));

  it('S-07 is left out where it cannot be read, and the events of the file stay', () => {
    for (const wrong of [
      null,
      [],
      'all',
      { counts: 4, index: [] },
      { counts: { ruling: 4 }, index: 'one' },
    ]) {
      const { value, issues } = index('pages', wrong);
      assert.equal(value?.case.events.length, 3);
      assert.equal(value.pages, undefined);
      assert.notDeepEqual(issues, []);
    }
  });

  it('S-07 keeps the number of each page, whatever is wrong with another', () => {
    const { value, issues } = index('pages.index', [null, ['An id', 'order'], 3, ['filing']]);
    assert.deepEqual(value?.pages?.index, [[], ['order'], [], ['filing']]);
    assert.deepEqual(issues, ['pages.index.0', 'pages.index.1.0', 'pages.index.2']);
  });

  it('S-07 is kept without main events that cannot be read', () => {
    for (const wrong of [null, [], 'all', [{}]]) {
      const { value } = index('pages.key', wrong);
      assert.deepEqual([value?.pages?.key, value?.pages?.index.length], [undefined, 1]);
    }
  });

  it('S-07 counts no kind that is wrong', () => {
    for (const wrong of [0, -1, 1.5, '4', null])
      assert.deepEqual(plain(index('pages.counts.ruling', wrong).value?.pages?.counts), { filing: 1 });
    assert.deepEqual(index('pages.counts.verdict', 2).issues, []);
  });
});

describe('a settlement', () => {
  it('S-07 without its last day has a later history that was not checked', () => {
    const { value, issues } = lawsuit('case.status.value', 'settled');
    assert.equal(at(value, 'case.status.value'), 'unverified');
    assert.deepEqual(issues, ['case.status.until']);
  });
});

/** `n` nested lists. */
function nested(n: number): Json {
  let value: Json = [];
  for (let depth = 1; depth < n; depth++) value = [value];
  return value;
}

describe('a file of a feed that is closed', () => {
  for (const { name, parse, sample } of FILES) {
    it(`K-32 says so, with its last line, whether a record is left in it or not: ${name}`, () => {
      const line = 'This project has ended (sample).';
      assert.equal(parse(change(sample(), 'closed', line)).closed, line);
      assert.equal(parse({ version: 1, closed: line }).closed, line);
      assert.equal(parse({ closed: ' The \u202eend\u0000 ' }).closed, 'The end');
    });

    it(`K-32 is closed whatever its line is: ${name}`, () => {
      for (const line of ['', 7, null, false, {}, ['The end'], 'x'.repeat(4001)])
        assert.equal(parse({ closed: line }).closed, '', JSON.stringify(line).slice(0, 20));
    });

    it(`K-32 goes on without the field: ${name}`, () => {
      assert.equal(parse(sample()).closed, undefined);
      assert.equal(parse(Object.create({ closed: 'of its prototype' })).closed, undefined);
    });
  }
});

describe('a file that is made to harm', () => {
  for (const { name, parse, sample } of FILES) {
    it(`S-07 is refused when it nests too deep, and the stack holds: ${name}`, () => {
      for (const root of [nested(5000), change(sample(), 'extra', nested(5000)), nested(100_000)])
        assert.deepEqual(parse(root), { value: undefined, issues: ['depth'] });
    });

    it(`S-07 is read up to twelve levels: ${name}`, () => {
      assert.ok(parse(change(sample(), 'extra', nested(12))).value);
      assert.deepEqual(parse(change(sample(), 'extra', nested(13))).issues, ['depth']);
    });

    it(`S-07 is refused when it is no object: ${name}`, () => {
      for (const root of [null, true, 7, '', 'town', [], [sample()], undefined])
        assert.equal(parse(root).value, undefined);
    });

    it(`S-07 cannot give its fields by a prototype: ${name}`, () => {
      const inherited: unknown = JSON.parse(`{"__proto__": ${JSON.stringify(sample())}}`);
      assert.equal(parse(inherited).value, undefined);
      assert.equal(parse(Object.create(sample())).value, undefined);
    });

    it(`S-07 leaves "__proto__", "constructor" and "prototype" behind: ${name}`, () => {
      const poison = '{"isPolluted": true, "en": "polluted"}';
      const text = JSON.stringify(sample()).replaceAll(
        '{',
        `{"__proto__": ${poison}, "constructor": {"prototype": ${poison}}, "prototype": ${poison}, `,
      );
      const { value, issues } = parse(JSON.parse(text));
      assert.deepEqual(plain(value), sample());
      assert.deepEqual(issues, []);
      assert.equal(Reflect.get({}, 'isPolluted'), undefined);
      assert.doesNotMatch(JSON.stringify(value), /polluted|__proto__|constructor|prototype/);
    });
  }

  it('S-07 shows no more than 40 sources and 1,000 items of a list', () => {
    const source: JsonObject = { title: 'One of many', publisher: 'Town clerk', kind: 'press' };
    const many = town('policies.0.sources', Array<JsonObject>(41).fill(source));
    assert.equal(at(many.value, 'policies.0.sources.length'), 40);
    assert.ok(many.issues.includes('policies.0.sources'));
    const names = parseCaseFile(
      change(sampleCaseFile(), 'case.alsoKnownAs', Array<Json>(1001).fill('C v. D')),
    );
    assert.equal(names.value?.case.alsoKnownAs.length, 1000);
    assert.deepEqual(names.issues, ['case.alsoKnownAs']);
  });
});

describe('a page that polluted Object.prototype', () => {
  const KEYS = [
    ...['version', 'publisher', 'town', 'policies', 'action', 'case', 'events', 'status', 'facets'],
    ...['en', 'es', 'ar', 'text', 'url', 'host', 'page', 'date', 'adopted', 'amended', 'decided', 'vote'],
    ...['disputed', 'reviewAfter', 'until', 'undoneBy', 'summary', 'bill', 'entity', 'court', 'asks-status'],
    ...['pages', 'counts', 'index', 'ruling', 'key', 'events'],
    ...['optional', 'issues', 'isPolluted', '0', '1'],
  ];
  const broken = (sample: JsonObject): string => JSON.stringify(change(sample, 'version', 2));
  const whole = {
    town: JSON.stringify(sampleTownFile()),
    actions: JSON.stringify(sampleActionsFile()),
    case: JSON.stringify(samplePagedCaseFile()),
    page: JSON.stringify(sampleCasePage()),
  };

  async function readThere(work: PollutedWork): Promise<unknown> {
    const worker = new Worker(new URL('../../test/polluted-realm.ts', import.meta.url), { workerData: work });
    const [answer]: unknown[] = await once(worker, 'message');
    await worker.terminate();
    return JSON.parse(String(answer));
  }

  for (const when of ['before', 'after'] as const)
    it(`S-07 shows what any page shows, when it did so ${when} the kit was loaded`, async () => {
      const read = await readThere({ when, keys: KEYS, files: whole });
      assert.deepEqual(read, [
        { value: sampleTownFile(), issues: [] },
        { value: sampleActionsFile(), issues: [] },
        { value: samplePagedCaseFile(), issues: [] },
        { value: sampleCasePage(), issues: [] },
      ]);
    });

  it('S-07 adds nothing to a file that is refused, not even by the name "value"', async () => {
    const files = {
      town: broken(sampleTownFile()),
      actions: broken(sampleActionsFile()),
      case: broken(sampleCaseFile()),
      page: broken(sampleCasePage()),
    };
    const read = await readThere({ when: 'after', keys: [...KEYS, 'value'], files });
    assert.deepEqual(read, Array(4).fill({ issues: ['version'] }));
  });
});

/** One change to a valid file. */
type Mutation =
  | { readonly kind: 'drop' | 'double' | 'nest' | 'shuffle' }
  | { readonly kind: 'replace'; readonly value: unknown }
  | { readonly kind: 'add'; readonly key: string; readonly value: unknown };

const oddValues = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    Infinity,
    '',
    ' ',
    'next-year',
    [],
    {},
    [[]],
    'javascript:alert(1)',
  ),
  fc.constantFrom<unknown>(
    '2026-02-30',
    '2026-11-22',
    '0000',
    'https://example.org:1/',
    'https://example.org',
    '..',
  ),
  fc.constantFrom<unknown>(
    'a\u202eb',
    '\u0000',
    ' a ',
    'a'.repeat(4001),
    'https://example.org/',
    'adopted',
    'site',
  ),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop', 'double', 'nest', 'shuffle') }),
  fc.record({ kind: fc.constant('replace'), value: oddValues }),
  fc.record({
    kind: fc.constant('add'),
    key: fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'extra',
      'host',
      'adopted',
      'until',
      'es',
    ),
    value: oddValues,
  }),
);

/** Every property and item of a JSON value. */
function placesOf(root: unknown): { parent: object; key: string }[] {
  if (typeof root !== 'object' || root === null) return [];
  return Object.keys(root).flatMap((key) => [{ parent: root, key }, ...placesOf(Reflect.get(root, key))]);
}

function define(parent: object, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

function mutate(file: unknown, steps: readonly (readonly [place: number, mutation: Mutation])[]): unknown {
  const root = { file: structuredClone(file) };
  for (const [place, step] of steps) {
    const places = placesOf(root);
    const found = places[place % places.length];
    if (!found) break;
    const { parent, key } = found;
    const value: unknown = Reflect.get(parent, key);
    if (step.kind === 'replace') define(parent, key, structuredClone(step.value));
    else if (step.kind === 'nest') define(parent, key, [value]);
    else if (step.kind === 'add' && typeof value === 'object' && value !== null && !Array.isArray(value))
      define(value, step.key, structuredClone(step.value));
    else if (step.kind === 'drop' && Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (step.kind === 'drop') Reflect.deleteProperty(parent, key);
    else if (step.kind === 'double' && Array.isArray(parent)) parent.push(structuredClone(value));
    else if (step.kind === 'shuffle' && Array.isArray(value)) value.reverse();
  }
  // Through JSON, as a browser receives it.
  return JSON.parse(JSON.stringify(root.file ?? null));
}

type AnyFile =
  StatewideFile | TownFile | ActionsFile | CaseFile | CasePage | TownsFile | CasesFile | FeedFile;

/** Removes the one difference from the schema: the parser allows an exception without source numbers. */
function withoutBareExceptions(read: AnyFile): AnyFile {
  if (!('policies' in read)) return read;
  const policies = read.policies.map((policy) => ({
    ...policy,
    exceptions: policy.exceptions.filter(({ sources }) => sources.length > 0),
  }));
  return { ...read, policies };
}

describe('whatever a feed sends', () => {
  for (const { name, parse, schema } of FILES) {
    it(`S-07 is read as the schema reads it, when it is valid: ${name}`, () => {
      fc.assert(
        fc.property(arbitraryOf(schema), (file) => {
          const { value, issues } = parse(file);
          assert.deepEqual(issues, []);
          assert.deepEqual(plain(value), v.parse(schema, file));
        }),
        { numRuns: 1_000 },
      );
    });

    it(`S-07 never throws and never gives what the schema refuses, when it is not: ${name}`, () => {
      let refused = 0;
      let repaired = 0;
      const steps = fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(arbitraryOf(schema), steps, (file, wanted) => {
          const json = mutate(file, wanted);
          const { value, issues } = parse(json);
          const expected = v.safeParse(schema, json);
          if (issues.includes('depth')) return;
          if (expected.success) {
            assert.deepEqual(issues, []);
            assert.deepEqual(plain(value), expected.output);
            return;
          }
          if (value === undefined) {
            refused++;
            assert.notDeepEqual(issues, []);
            return;
          }
          repaired++;
          const read = withoutBareExceptions(plain(value));
          assert.deepEqual(v.parse(schema, read), read);
          assert.deepEqual(plain(parse(plain(value)).value), plain(value));
        }),
        { numRuns: 2_500 },
      );
      assert.ok(refused > 100 && repaired > 100, `${String(refused)} refused, ${String(repaired)} repaired`);
    });

    it(`S-07 never throws on any JSON at all: ${name}`, () => {
      fc.assert(
        fc.property(
          fc.oneof(
            fc.json({ maxDepth: 6 }),
            fc
              .jsonValue()
              .map((value) => JSON.stringify({ version: 1, case: value, town: value, actions: value })),
          ),
          (text) => {
            assert.equal(parse(JSON.parse(text)).value, undefined);
          },
        ),
        { numRuns: 300 },
      );
    });
  }
});
