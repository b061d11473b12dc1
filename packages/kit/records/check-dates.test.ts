import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '@rights-kit/content/testing.js';
import { problemsOf, recordsWith, RECORDS, warningsOf, type Change } from '../test/sample-records.ts';
import { formatProblem } from './problem.ts';
import { readRecords } from './read-records.ts';

const POLICY = 'policies/birch-bylaw.yaml';
const CASE = 'cases/a-v-b.yaml';
const GIFT = 'actions/gift.yaml';
const PUBLISHER = 'publisher.yaml';

const inPolicy = (to: string): Change => [POLICY, 'adopted: 2019-05-06', to];
const inAction = (to: string): Change => [GIFT, 'entity: fund', `entity: fund\n${to}`];
const inEvent = (to: string): Change => [CASE, '    kind: ruling', `    kind: ruling\n    ${to}`];
const inStatus = (to: string): Change => [CASE, '  reviewAfter: 2027-05-22', to];
const asOfGift = (date: string): Change => [GIFT, 'asOf: 2026-11-22', `asOf: ${date}`];
const won = (date: string): string => `won: { date: ${date}, text: { en: It passed. } }`;

const SECOND = `  - id: second
    date: 2014-03
    kind: ruling
    title: { en: Another }
    summary: { en: The court ruled again. }
    sources: [{ title: Docket, publisher: Court, kind: primary }]
`;
const withSecond = (...edits: readonly (readonly [string, string])[]): Change => {
  const record = (RECORDS[CASE] ?? '') + SECOND;
  return [CASE, RECORDS[CASE] ?? '', edits.reduce((text, [from, to]) => text.replace(from, to), record)];
};

describe('the dates of a record', () => {
  const MISTAKES: readonly { why: string; changes: readonly Change[]; found: string }[] = [
    {
      why: 'a review of all records that is still to come',
      changes: [[PUBLISHER, 'sample reviewer, date: 2026-11-22', 'sample reviewer, date: 2027-01-02']],
      found: 'reviewer.date: expected no date after today, 2026-11-26, but found 2027-01-02',
    },
    {
      why: 'a review with a mistyped year',
      changes: [inStatus('  reviewAfter: 2207-05-22')],
      found: `${CASE}:17: status.reviewAfter: expected a date at most 3 years after today, 2026-11-26, but found 2207-05-22: 2207 typed for 2027?`,
    },
    {
      why: 'a review a day too far away',
      changes: [[POLICY, 'asOf: 2026-11-22', 'asOf: 2026-11-22\nreviewAfter: 2029-11-27']],
      found: 'reviewAfter: expected a date at most 3 years after today',
    },
    {
      why: 'a review of a statement too far away',
      changes: [[PUBLISHER, 'asOf: 2026-11-22', 'asOf: 2026-11-22\n    reviewAfter: 2072-05']],
      found:
        'baseline.0.reviewAfter: expected a date at most 3 years after today, 2026-11-26, but found 2072-05: 2072 typed for 2027?',
    },
    {
      why: 'a review before the newest source',
      changes: [inStatus('  reviewAfter: 2026-05-22')],
      found:
        'status.reviewAfter: expected no date before status.asOf, 2026-11-22 (line 16), but found 2026-05-22',
    },
    {
      why: 'a look for sources before the newest one',
      changes: [inStatus('  checkedOn: 2026-11-21\n  reviewAfter: 2027-05-22')],
      found:
        'status.checkedOn: expected no date before status.asOf, 2026-11-22 (line 16), but found 2026-11-21',
    },
    {
      why: 'a look for sources that is planned',
      changes: [[POLICY, 'asOf: 2026-11-22', 'asOf: 2026-11-22\ncheckedOn: 2026-12-01']],
      found: 'checkedOn: expected no date after today, 2026-11-26, but found 2026-12-01',
    },
    {
      why: 'an order that ended before it was made',
      changes: [inEvent('force: { for: case, until: 2014-05-20 }')],
      found: 'events.0.force.until: expected no date before events.0.date, 2014-05-21',
    },
    {
      why: 'an order that was stayed before it was made',
      changes: [inEvent('force: { for: case, stayed: 2014-04 }')],
      found: 'events.0.force.stayed: expected no date before events.0.date, 2014-05-21',
    },
    {
      why: 'an order that is to be stayed',
      changes: [inEvent('force: { for: case, stayed: 2026-12-01 }')],
      found: 'events.0.force.stayed: expected no date after today, 2026-11-26, but found 2026-12-01',
    },
    {
      why: 'a campaign that ends before it starts',
      changes: [inAction('starts: 2026-12-01\nends: 2026-11-30')],
      found: `${GIFT}:12: ends: expected no date before starts, 2026-12-01 (line 11), but found 2026-11-30`,
    },
    {
      why: 'a campaign for ever',
      changes: [inAction('ends: 2207-01-01')],
      found: 'ends: expected a date at most 25 years after today',
    },
    {
      why: 'a win before the campaign',
      changes: [inAction(`starts: 2026-10\n${won('2026-09-30')}`)],
      found: 'won.date: expected no date before starts, 2026-10 (line 11), but found 2026-09-30',
    },
    {
      why: 'a win after the newest source',
      changes: [inAction(won('2026-11-20')), asOfGift('2026-11-19')],
      found: 'won.date: expected no date after asOf, 2026-11-19 (line 12), but found 2026-11-20',
    },
    {
      why: 'a win tomorrow',
      changes: [inAction(won('2026-11-27')), [PUBLISHER, 'compiled: 2026-11-22', 'compiled: 2026-11-26']],
      found: 'won.date: expected no date after today, 2026-11-26, but found 2026-11-27',
    },
    {
      why: 'an amendment before the adoption',
      changes: [inPolicy('adopted: 2019-05-06\namended: [2019-04]')],
      found: 'amended.0: expected no date before adopted, 2019-05-06 (line 8), but found 2019-04',
    },
    {
      why: 'amendments out of order',
      changes: [inPolicy('adopted: 2019-05-06\namended: [2022-01-01, 2021-01-01]')],
      found: 'amended.1: expected no date before amended.0, 2022-01-01 (line 9), but found 2021-01-01',
    },
    {
      why: 'a latest step before the adoption',
      changes: [inPolicy('adopted: 2019-05-06\ndecided: 2018-01-01')],
      found: 'decided: expected no date before adopted, 2019-05-06 (line 8), but found 2018-01-01',
    },
    {
      why: 'an adoption after the newest source',
      changes: [[POLICY, 'asOf: 2026-11-22', 'asOf: 2019-05-05']],
      found: 'adopted: expected no date after asOf, 2019-05-05',
    },
    {
      why: 'a record newer than the day of compilation',
      changes: [asOfGift('2026-11-23')],
      found: `${GIFT}:11: asOf: expected no date after compiled, 2026-11-22 (publisher.yaml:8), but found 2026-11-23`,
    },
    {
      why: 'a record of the future',
      changes: [asOfGift('2062-11-22')],
      found: 'asOf: expected no date after today, 2026-11-26, but found 2062-11-22: 2062 typed for 2026?',
    },
    {
      why: 'a compilation tomorrow',
      changes: [[PUBLISHER, 'compiled: 2026-11-22', 'compiled: 2026-11-27']],
      found: `${PUBLISHER}:8: compiled: expected no date after today, 2026-11-26, but found 2026-11-27`,
    },
    {
      why: 'a source of the future',
      changes: [[GIFT, 'date: 2019-05', 'date: 2091-05']],
      found: 'sources.0.date: expected no date after today',
    },
    {
      why: 'history of the future',
      changes: [[POLICY, 'date: 2018-01', 'date: 2027-01']],
      found: 'history.0.date: expected no date after today',
    },
    {
      why: 'a year of another millennium',
      changes: [inPolicy('adopted: 1019-05-06')],
      found: 'adopted: expected a year from 1600 on, but found 1019-05-06',
    },
    {
      why: 'terms that ended before the newest source',
      changes: [inStatus('  reviewAfter: 2027-05-22\n  until: 2026-11-21')],
      found: 'status.until: expected no date before status.asOf, 2026-11-22 (line 16), but found 2026-11-21',
    },
    {
      why: 'a ruling after the newest source of the status',
      changes: [
        [CASE, 'date: 2014-05-21', 'date: 2026-11-23'],
        [PUBLISHER, 'compiled: 2026-11-22', 'compiled: 2026-11-26'],
      ],
      found: 'events.0.date: expected no date after status.asOf, 2026-11-22 (line 16), but found 2026-11-23',
    },
    {
      why: 'events out of order',
      changes: [withSecond()],
      found: 'events.1.date: expected no date before events.0.date, 2014-05-21 (line 20), but found 2014-03',
    },
    {
      why: 'an event that was undone before its day',
      changes: [
        withSecond(['    kind: ruling', '    undoneBy: { event: second, extent: whole }\n    kind: ruling']),
      ],
      found: 'events.1.date: expected no date before events.0.date, 2014-05-21',
    },
    {
      why: 'a translation reviewed tomorrow',
      changes: [
        [POLICY, 'history:', 'translations: { es: { status: reviewed, date: 2026-11-27 } }\nhistory:'],
      ],
      found: 'translations.es.date: expected no date after today',
    },
    {
      why: 'a review of a statement’s translation without a date',
      changes: [
        [PUBLISHER, 'asOf: 2026-11-22', 'asOf: 2026-11-22\n    translations: { es: { status: reviewed } }'],
      ],
      found: 'baseline.0.translations.es.date: expected a date for a review, and only for one',
    },
  ];
  for (const { why, changes, found } of MISTAKES)
    it(`K-04 are compared, and the two that disagree are named: ${why}`, () => {
      const problems = problemsOf(...changes);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.ok(problems[0]?.includes(found), problems[0]);
    });

  const SOUND: readonly { why: string; changes: readonly Change[] }[] = [
    { why: 'a month and a day in it', changes: [inPolicy('adopted: 2019-05-06\namended: [2019-05]')] },
    { why: 'a year and a day in it', changes: [inAction("starts: 2026-12-01\nends: '2026'")] },
    { why: 'the same day', changes: [inAction('starts: 2026-12-01\nends: 2026-12-01')] },
    { why: 'a review in three years', changes: [inStatus('  reviewAfter: 2029-11-26')] },
    {
      why: 'a review in five years, where the publisher plans so far',
      changes: [
        inStatus('  reviewAfter: 2031-11-26'),
        ['publisher.yaml', 'notices: []', 'notices: []\nreviewYears: 5'],
      ],
    },
    {
      why: 'a review that is overdue',
      changes: [[CASE, 'asOf: 2026-11-22', 'asOf: 2020-01-01'], inStatus('  reviewAfter: 2021-01-01')],
    },
    {
      why: 'a petition that ended before the win',
      changes: [inAction(`ends: 2026-10-01\n${won('2026-11-01')}`)],
    },
    { why: 'a source of the month of compilation', changes: [[GIFT, 'date: 2019-05', 'date: 2026-11']] },
    { why: 'terms for years', changes: [inStatus('  reviewAfter: 2027-05-22\n  until: 2036-11-21')] },
    { why: 'a partial date between others', changes: [withSecond(['date: 2014-03', "date: '2014'"])] },
    {
      why: 'a hearing that is announced',
      changes: [
        withSecond(
          ['date: 2014-03', 'date: 2027-01-20'],
          [
            'second\n    date: 2027-01-20\n    kind: ruling',
            'second\n    date: 2027-01-20\n    kind: hearing',
          ],
        ),
      ],
    },
  ];
  for (const { why, changes } of SOUND)
    it(`K-04 agree: ${why}`, () => {
      assert.deepEqual(problemsOf(...changes), []);
    });

  const DOUBTS: readonly { why: string; change: Change; found: string }[] = [
    {
      why: 'a source after asOf',
      change: [GIFT, 'date: 2019-05', 'date: 2026-11-22'],
      found: 'sources.0.date: 2026-11-22 is after asOf, 2026-11-21 (line 11)',
    },
    {
      why: 'a translation reviewed before asOf',
      change: [POLICY, 'history:', 'translations: { es: { status: reviewed, date: 2026-01-27 } }\nhistory:'],
      found: 'translations.es.date: the review of 2026-01-27 is before asOf, 2026-11-22',
    },
    {
      why: 'a ruling after all of its sources',
      change: [CASE, '        publisher: Court', "        publisher: Court\n        date: '2013'"],
      found: 'events.0.date: 2014-05-21 is after events.0.sources.0.date, 2013',
    },
  ];
  for (const { why, change, found } of DOUBTS)
    it(`K-04 are doubted without a refusal: ${why}`, () => {
      const changes: readonly Change[] = [change, asOfGift('2026-11-21')];
      const warnings = warningsOf(...changes);
      assert.deepEqual(problemsOf(...changes), []);
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.ok(warnings[0]?.includes(found), warnings[0]);
    });

  it('K-04 are compared with the day that the check is told', () => {
    const folder = recordsWith();
    const on = (date: string): string[] =>
      readRecords(folder, { today: day(date) }).problems.map(formatProblem);
    assert.deepEqual(on('2026-11-22'), []);
    assert.deepEqual(on('2040-01-01'), []);
    assert.ok(on('2026-11-21').every((problem) => problem.includes('after today, 2026-11-21')));
    assert.equal(on('2026-11-21').length, 7);
  });
});
