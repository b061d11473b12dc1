import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  problemsOf,
  RECORDS,
  recordsOf,
  recordsWith,
  temporary,
  type Change,
} from '../test/sample-records.ts';
import { buildFeed } from './feed.ts';
import { feedProblems } from './verify-feed.ts';

const CASE = 'cases/a-v-b.yaml';
const COMMAND = path.join(import.meta.dirname, '../bin/rights-kit.js');

function run(...args: readonly string[]): { status: number | null; err: string } {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  return { status, err: stderr };
}

/** The sample case with many events. */
function withEvents(count: number): Change {
  const record = RECORDS[CASE] ?? '';
  const event = record.slice(record.indexOf('  - id: first'));
  const events = Array.from({ length: count }, (_, index) =>
    event.replace('id: first', `id: event-${String(index)}`),
  );
  return [CASE, record, `${record.slice(0, record.indexOf('  - id: first'))}${events.join('')}`];
}

describe('a feed that widgets would refuse or cut', () => {
  it('K-09 is not what sample records give', () => {
    assert.deepEqual(feedProblems(buildFeed(recordsOf())), []);
    for (const count of [1000, 1101, 5000])
      assert.deepEqual(feedProblems(buildFeed(recordsOf(withEvents(count)))), []);
  });

  it('K-09 is refused with the number where a list is too long', () => {
    assert.deepEqual(problemsOf(withEvents(5001)), [
      `${CASE}:19: events: expected at most 5,000 events, since a feed holds no more, but found 5001`,
    ]);
    const dockets = Array.from({ length: 1001 }, (_, index) => `'${String(index)}'`).join(', ');
    assert.deepEqual(problemsOf([CASE, "dockets: ['1:18-cv-1']", `dockets: [${dockets}]`]), [
      `${CASE}:5: dockets: expected at most 1,000 items, since widgets read no more, but found 1001`,
    ]);
  });

  it('K-09 is refused with the number where there are more places than any list holds', () => {
    const towns = RECORDS['towns.yaml'] ?? '';
    const many = Array.from(
      { length: 10_000 },
      (_, index) => `- { slug: t-${String(index)}, name: T, county: Suffolk, kind: town }\n`,
    );
    const [found] = problemsOf(['towns.yaml', towns, `${towns}${many.join('')}`]);
    assert.match(found ?? '', /^towns\.yaml:\d+: expected at most 10,000 places, .* but found 1000\d$/);
  });

  it('K-09 is refused with the number where a list is made of many records', () => {
    const records = recordsOf();
    const many = <T>([first]: readonly T[], count: number, make: (first: T, id: string) => T): T[] => {
      assert.ok(first);
      return Array.from({ length: count }, (_, index) => make(first, `n${String(index)}`));
    };
    const actions = many(records.actions, 1001, (action, id) => ({ ...action, id }));
    const cases = many(records.cases, 1001, (lawsuit, id) => ({ ...lawsuit, id }));
    const towns = many(records.towns, 10_001, (town, slug) => ({ ...town, slug }));
    for (const [file, field, change, found] of [
      ['actions.json', 'actions', { actions }, /a list of 1,001$/],
      ['cases.json', 'cases', { cases }, /a list of 1,001$/],
      ['towns.json', 'towns', { towns, policies: [] }, /a list of 10,001$|at most 1,000,000 bytes/],
    ] as const) {
      const [problem, ...rest] = feedProblems(buildFeed({ ...records, ...change }));
      assert.deepEqual(rest, []);
      assert.deepEqual([problem?.file, problem?.field], [`feed/v1/${file}`, field]);
      assert.match(problem?.expected ?? '', found);
    }
  });

  it('K-09 stops the check and the build where a file is too large, and nothing is written', () => {
    const names = Array.from({ length: 300 }, (_, index) => `${'word '.repeat(790)}${String(index)}w`);
    const folder = recordsWith([CASE, 'alsoKnownAs: []', `alsoKnownAs: [${names.join(', ')}]`]);
    const out = path.join(temporary, 'too-large');
    const found =
      /^feed\/v1\/cases\/a-v-b\.json:1: expected at most 1,000,000 bytes, since widgets read no more, but found 1,\d{3},\d{3}\n[^]*^1 problem\b.* in /m;
    for (const args of [
      ['check', folder],
      ['build', folder, '--out', out],
    ]) {
      const { status, err } = run(...args);
      assert.equal(status, 1);
      assert.match(err, found);
    }
    assert.ok(!existsSync(out));
  });

  it('K-09 is found in whatever a schema lets pass and a parser does not', () => {
    const feed = buildFeed(recordsOf());
    const edit = (file: string, from: string, to: string): ReturnType<typeof feedProblems> =>
      feedProblems(new Map([...feed, [file, (feed.get(file) ?? '').replace(from, to)]]));
    assert.deepEqual(edit('cases/a-v-b.json', '"kind":"ruling"', '"kind":"verdict"'), [
      {
        file: 'feed/v1/cases/a-v-b.json',
        line: 1,
        code: 'feed-limit',
        field: 'case.events.0.kind',
        expected: 'expected what widgets read, but they would leave out a part of "verdict"',
      },
    ]);
    assert.equal(edit('towns/birch.json', '"version":1', '"version":2')[0]?.field, 'version');
  });

  for (const [file, from, to, field] of [
    ['towns.json', '"kind":"city"', '"kind":"City"', 'towns.1.kind'],
    ['towns.json', '"instrument":"bylaw"', '"instrument":"By-law"', 'towns.1.policies.0.instrument'],
    ['cases.json', '"value":"superseded"', '"value":"stayed"', 'cases.0.status.value'],
    ['statewide.json', '"notices":[]', '"notices":[{}]', 'notices.0.id'],
    ['feed.json', '"locales":["en"]', '"locales":"en"', 'locales'],
    ['feed.json', '"notices":[]', '"notices":[{}]', 'publisher.notices.0.id'],
    ['feed.json', '"actions.json":"', '"actions.json":"x', 'revisions.actions.json'],
  ] as const)
    it(`K-09 is found in the files that list records: ${file}, ${field}`, () => {
      const feed = buildFeed(recordsOf());
      const text = feed.get(file) ?? '';
      assert.ok(text.includes(from), text);
      const [found] = feedProblems(new Map([...feed, [file, text.replace(from, to)]]));
      assert.deepEqual([found?.file, found?.field], [`feed/v1/${file}`, field]);
    });

  it('K-09 is never left to a file that no parser reads', () => {
    for (const file of ['new.json', 'news/first.json', 'toString', 'constructor/x.json'])
      assert.throws(() => feedProblems(new Map([[file, '{}']])), /no parser reads this file/);
  });

  it('K-09 has room for a folder of many places', () => {
    const folder = recordsWith();
    const towns = Array.from(
      { length: 1200 },
      (_, index) => `- { slug: t-${String(index)}, name: T${String(index)}, county: Suffolk, kind: town }\n`,
    );
    writeFileSync(path.join(folder, 'towns.yaml'), `${RECORDS['towns.yaml'] ?? ''}${towns.join('')}`);
    assert.equal(run('check', folder).status, 0);
  });
});
