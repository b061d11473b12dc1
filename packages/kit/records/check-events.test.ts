import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCaseFile } from '@rights-kit/content';
import { buildFeed } from '../release/feed.ts';
import { problemsOf, RECORDS, recordsOf, type Change } from '../test/sample-records.ts';

const CASE = 'cases/a-v-b.yaml';
const TEXT = RECORDS[CASE] ?? '';
/** Everything before the events. */
const HEAD = TEXT.slice(0, TEXT.indexOf('  - id: first'));
const LINE = HEAD.split('\n').length;

interface EventLines {
  readonly id?: string;
  readonly date: string;
  readonly kind?: string;
  readonly undoneBy?: string;
}

/** Seven lines for each event, eight with an id, one more where it was undone. */
const yamlOf = ({ id, date, kind = 'ruling', undoneBy }: EventLines): string => `  - ${
  id === undefined
    ? ''
    : `id: ${id}
    `
}date: '${date}'
    kind: ${kind}
    title: { en: A ruling }
    summary: { en: The court ruled. }
    sources:
      - { title: Docket, publisher: Court, kind: primary }
${undoneBy === undefined ? '' : `    undoneBy: { event: '${undoneBy}', extent: whole }\n`}`;

const withEvents = (...events: readonly EventLines[]): Change => [
  CASE,
  TEXT,
  HEAD + events.map(yamlOf).join(''),
];

/** Another case, as a file of its own. */
const another = (id: string, ...events: readonly EventLines[]): Change => [
  `cases/${id}.yaml`,
  '',
  HEAD.replace('id: a-v-b', () => `id: ${id}`) + events.map(yamlOf).join(''),
];

describe('the events of a case', () => {
  it('K-11 have their own id in the feed, else their date, and the reader takes it as it is', () => {
    const change = withEvents(
      { date: '2014' },
      { date: '2014-05' },
      { date: '2014-05-21', undoneBy: '2014-06-02' },
      { id: 'appeal', date: '2014-05-21' },
      { date: '2014-06-02' },
    );
    const { value, issues } = parseCaseFile(
      JSON.parse(buildFeed(recordsOf(change)).get('cases/a-v-b.json') ?? ''),
    );
    assert.deepEqual(issues, []);
    assert.deepEqual(
      value?.case.events.map(({ id, undoneBy }) => [id, undoneBy?.event]),
      [
        ['2014', undefined],
        ['2014-05', undefined],
        ['2014-05-21', '2014-06-02'],
        ['appeal', undefined],
        ['2014-06-02', undefined],
      ],
    );
  });

  const MISTAKES: readonly { why: string; changes: readonly Change[]; found: string }[] = [
    {
      why: 'two of one day, without an id',
      changes: [withEvents({ date: '2014-05-21' }, { date: '2014-05-21', kind: 'appeal' })],
      found: `${CASE}:${LINE + 6}: events.1.id: expected an id for one of two events of 2014-05-21, such as id: 2014-05-21-appeal, since the event on line ${LINE} has the same address`,
    },
    {
      why: 'two of one year, without an id',
      changes: [withEvents({ date: '2014' }, { id: 'other', date: '2014' }, { date: '2014' })],
      found: `events.2.id: expected an id for one of two events of 2014, such as id: 2014-ruling, since the event on line ${LINE} has the same address`,
    },
    {
      why: 'an id that is the date of another',
      changes: [withEvents({ date: '2014' }, { id: "'2014'", date: '2014-05' })],
      found: `events.1.id: expected another id than the event on line ${LINE}, "2014"`,
    },
    {
      why: 'an id that is there twice',
      changes: [withEvents({ id: 'order', date: '2014' }, { id: 'order', date: '2015' })],
      found: `${CASE}:${LINE + 7}: events.1.id: expected another id than the event on line ${LINE}, "order"`,
    },
    {
      why: 'undone by the date of one that has an id',
      changes: [withEvents({ date: '2014', undoneBy: '2016-11-21' }, { id: 'reversal', date: '2016-11-21' })],
      found: `${CASE}:${LINE + 6}: events.0.undoneBy.event: expected the id of a later event of the case, but found 2016-11-21: reversal?`,
    },
    {
      why: 'undone by a date of two that have ids',
      changes: [
        withEvents(
          { date: '2014', undoneBy: '2016' },
          { id: 'one', date: '2016' },
          { id: 'two', date: '2016' },
        ),
      ],
      found:
        'events.0.undoneBy.event: expected the id of a later event of the case, but found 2016: one or two?',
    },
    {
      why: 'undone by an earlier one',
      changes: [withEvents({ date: '2014' }, { date: '2015', undoneBy: '2014' })],
      found: 'events.1.undoneBy.event: expected the id of a later event of the case, but found 2014',
    },
    {
      why: 'an address that another case has',
      changes: [withEvents({ id: 'c-2014', date: '2014' }), another('a-v-b-c', { date: '2014' })],
      found: `cases/a-v-b.yaml:${LINE}: events.0.id: expected another id, since #a-v-b-c-2014 is also the address of an event in cases/a-v-b-c.yaml:${LINE}`,
    },
    {
      why: 'a case whose addresses would be no selectors',
      changes: [another('303-v-b', { date: '2014' })],
      found:
        'id: expected lower-case words joined by hyphens, the first of which begins with a letter, such as case-303-creative, but found "303-v-b"',
    },
  ];
  for (const { why, changes, found } of MISTAKES)
    it(`K-11 have an address each, or the lines that disagree are named: ${why}`, () => {
      const problems = problemsOf(...changes);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.ok(problems[0]?.includes(found), problems[0]);
    });

  it('K-11 may have the ids of events of another case', () => {
    assert.deepEqual(problemsOf(withEvents({ date: '2014' }), another('c-v-d', { date: '2014' })), []);
  });
});
