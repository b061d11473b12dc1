import { todayIn, type CaseEvent, type CaseFile, type CaseStatus, type Force } from '@rights-kit/content';
import { caseFile, day, event, noon, status } from '@rights-kit/content/testing.js';
import { expect } from 'chai';
import { en } from './messages/en.js';
import { toTimelineView, type CaseView, type TimelineContext } from './case-timeline.view.js';
import { toRail } from './rail.js';

const NOW = noon('2026-11-22');

/** An event, by its date. */
const on = (date: string, fields: Partial<CaseEvent> = {}): CaseEvent =>
  event({ id: `d${date}`, date: day(date), ...fields });
const order = (date: string, force: Partial<Force> = {}, fields: Partial<CaseEvent> = {}): CaseEvent =>
  on(date, { force: { for: 'case', ...force }, ...fields });
const undoneBy = (date: string, extent: 'whole' | 'part' = 'whole'): Pick<CaseEvent, 'undoneBy'> => ({
  undoneBy: { event: `d${date}`, extent },
});

interface Row {
  readonly name: string;
  readonly events: readonly CaseEvent[];
  /** Between each event and the next, and between the last one and today. */
  readonly rail: readonly string[];
  readonly status?: Partial<CaseStatus>;
  readonly fields?: Partial<TimelineContext>;
}

const FILED = on('2013-08-08');
const SET_ASIDE = on('2016-11-21');
const LATER = on('2019-03-19');

const ROWS: readonly Row[] = [
  { name: 'no order', events: [FILED, LATER], rail: ['before', 'before'] },
  {
    name: 'an order that stands',
    events: [FILED, order('2014-05-21'), LATER],
    rail: ['before', 'during', 'during'],
  },
  { name: 'an order for some', events: [FILED, order('2014', { for: 'some' })], rail: ['before', 'before'] },
  {
    name: 'undone as a whole',
    events: [FILED, order('2014-05-21', {}, undoneBy('2016-11-21')), on('2015'), SET_ASIDE, LATER],
    rail: ['before', 'during', 'during', 'after', 'after'],
    status: { value: 'superseded' },
  },
  {
    name: 'undone in part',
    events: [order('2014', {}, undoneBy('2016-11-21', 'part')), SET_ASIDE],
    rail: ['during', 'during'],
    status: { value: 'partly' },
  },
  {
    name: 'undone by an event of another page',
    events: [
      order('2014', {}, { undoneBy: { event: 'elsewhere', extent: 'whole', date: day('2017-05') } }),
      SET_ASIDE,
      LATER,
    ],
    rail: ['during', 'during after', 'after'],
  },
  {
    name: 'stayed',
    events: [order('2014-05-21', { stayed: day('2015-03-01') }), SET_ASIDE],
    rail: ['during after', 'after'],
  },
  {
    name: 'stayed, and undone later',
    events: [order('2014', { stayed: day('2015') }, undoneBy('2016-11-21')), SET_ASIDE],
    rail: ['during after', 'after'],
  },
  {
    name: 'expired between two events',
    events: [order('2017-01-29', { until: day('2017-02-05') }), on('2017-02-03'), on('2017-03-20')],
    rail: ['during', 'during after', 'after'],
    status: { value: 'closed' },
  },
  {
    name: 'expired on its own day, which a later step only let come',
    events: [order('2017-01-29', { until: day('2017-02-05') }, undoneBy('2017-02-03')), on('2017-02-03')],
    rail: ['during', 'during after'],
    status: { value: 'closed' },
  },
  {
    name: 'expired after the last event',
    events: [order('2014', { until: day('2026-11-01') })],
    rail: ['during after'],
  },
  {
    name: 'a settlement that runs on',
    events: [order('2025', { until: day('2027-01-16') })],
    rail: ['during'],
    status: { value: 'settled', until: day('2027-01-16') },
  },
  {
    name: 'a settlement whose terms have ended',
    events: [order('2025', { until: day('2026-10-01') })],
    rail: ['during after'],
    status: { value: 'settled', until: day('2026-10-01') },
  },
  {
    name: 'two orders that overlap',
    events: [order('2014', {}, undoneBy('2016-11-21')), order('2015'), SET_ASIDE],
    rail: ['during', 'during', 'during'],
  },
  {
    name: 'two orders, one after the other',
    events: [
      order('2014', {}, undoneBy('2016-11-21')),
      SET_ASIDE,
      order('2019', {}, undoneBy('2021')),
      on('2021'),
    ],
    rail: ['during', 'after', 'during', 'after'],
    status: { value: 'superseded' },
  },
  {
    name: 'a pending case: an order held up to its newest event, and nothing says that it does today',
    events: [order('2025'), on('2026')],
    rail: ['during', 'during unknown'],
    status: { value: 'pending' },
  },
  {
    name: 'a pending case that ends with its order',
    events: [order('2025')],
    rail: ['during unknown'],
    status: { value: 'pending' },
  },
  {
    name: 'a pending case without an order',
    events: [on('2025')],
    rail: ['before'],
    status: { value: 'pending' },
  },
  {
    name: 'a pending case after its order',
    events: [order('2014', {}, undoneBy('2016-11-21')), SET_ASIDE],
    rail: ['during', 'after'],
    status: { value: 'pending' },
  },
  {
    name: 'not checked',
    events: [order('2018'), LATER],
    rail: ['during', 'unknown'],
    status: { value: 'unverified' },
  },
  {
    name: 'not checked, but expired by then',
    events: [order('2018', { until: day('2019-09') }), LATER],
    rail: ['during', 'during unknown'],
    status: { value: 'unverified' },
  },
  {
    name: 'overdue',
    events: [order('2018'), LATER],
    rail: ['during', 'unknown'],
    status: { value: 'in-force', reviewAfter: day('2026-11-21') },
  },
  {
    name: 'overdue, and undone before',
    events: [order('2014', {}, undoneBy('2016-11-21')), SET_ASIDE],
    rail: ['during', 'after'],
    status: { value: 'superseded', reviewAfter: day('2026-11-21') },
  },
  {
    name: 'no longer in force, with no event that undid it',
    events: [order('2014'), SET_ASIDE],
    rail: ['during', 'unknown'],
    status: { value: 'superseded' },
  },
  {
    name: 'an end in a year, beside a day of it',
    events: [order('2014', { until: day('2016') }), SET_ASIDE, LATER],
    rail: ['during after', 'after', 'after'],
  },
  {
    name: 'an end on a day, beside a month of it',
    events: [order('2014', { until: day('2016-11-21') }), on('2016-11'), LATER],
    rail: ['during after', 'after', 'after'],
  },
  {
    name: 'an end on the day of an event',
    events: [order('2014', { stayed: day('2016-11-21') }), SET_ASIDE],
    rail: ['during', 'after'],
  },
  {
    name: 'stayed, and made anew later',
    events: [order('2014', { stayed: day('2015') }), on('2016'), order('2017'), LATER],
    rail: ['during after', 'after', 'during', 'during'],
  },
  {
    name: 'two orders of which the longer one ends first on paper',
    events: [
      order('2014', { until: day('2018') }),
      order('2015', {}, undoneBy('2016-11-21')),
      SET_ASIDE,
      LATER,
    ],
    rail: ['during', 'during', 'during after', 'after'],
    status: { value: 'superseded' },
  },
  {
    name: 'one of two orders that runs on',
    events: [order('2014', { until: day('2016') }), order('2015', { until: day('2027') }), LATER],
    rail: ['during', 'during', 'during'],
    status: { value: 'settled', until: day('2027') },
  },
  {
    name: 'undone by an event that no file dates',
    events: [order('2014', {}, { undoneBy: { event: 'elsewhere', extent: 'whole' } }), LATER],
    rail: ['after', 'after'],
  },
  {
    name: 'undone by the second event of a day',
    events: [
      order('2014', {}, { undoneBy: { event: 'second', extent: 'whole' } }),
      SET_ASIDE,
      on('2016-11-21', { id: 'second' }),
    ],
    rail: ['during', 'after', 'after'],
  },
  {
    name: 'undone in a month of the year that another event names',
    events: [order('2014', {}, undoneBy('2016-05')), on('2016'), on('2016-05'), LATER],
    rail: ['during after', 'after', 'after', 'after'],
  },
  {
    name: 'made and undone within one year',
    events: [order('2014', { until: day('2014') }), LATER],
    rail: ['during after', 'after'],
  },
  {
    name: 'an order between two events that are shown',
    events: [
      FILED,
      order('2014', {}, { kind: 'order', ...undoneBy('2016-11-21') }),
      { ...SET_ASIDE, kind: 'ruling' },
      LATER,
    ],
    rail: ['before during after', 'after'],
    fields: { kinds: ['filing'] },
  },
];

function viewOf(file: CaseFile, options: Partial<TimelineContext> = {}): CaseView {
  const [shown] = toTimelineView([file], new Map(), {
    now: NOW,
    locale: 'en',
    messages: en,
    english: en,
    isDescending: false,
    limit: undefined,
    kinds: [],
    ...options,
  });
  if (!shown) throw new Error('no case in the view');
  return shown;
}

const view = ({ events, status: fields = {}, fields: options }: Omit<Row, 'rail' | 'name'>): CaseView =>
  viewOf(caseFile({ events, status: status({ reviewAfter: day('2099'), ...fields }) }), options);

describe('the rail of a timeline', () => {
  for (const row of ROWS) {
    it(`W-05 is thick exactly while an order was in force: ${row.name}`, () => {
      expect(view(row).rails).to.deep.equal(row.rail);
    });

    it(`W-05 is the same from the newest event down: ${row.name}`, () => {
      const { endRail, rails } = view({ ...row, fields: { ...row.fields, isDescending: true } });
      const upward = row.rail.map((states) => states.split(' ').reverse().join(' ')).reverse();
      expect([endRail, ...rails]).to.deep.equal([...upward, '']);
    });
  }

  it('W-05 ends in words', () => {
    const ends = (['in-force', 'superseded', 'unverified'] as const).map(
      (value) => view({ events: [FILED], status: { value } }).today,
    );
    expect(ends).to.deep.equal([
      'Today: still in force',
      'Today: no longer in force',
      'Today: later history not checked',
    ]);
  });

  it('W-05 knows an order that only a page which is not loaded holds, where it is a main event', () => {
    const key = [
      order(
        '2014',
        {},
        { key: true, undoneBy: { event: 'd2016-11-21', extent: 'whole', date: day('2016-11-21') } },
      ),
    ];
    const file = {
      ...caseFile({ events: [on('2015'), SET_ASIDE, LATER] }),
      pages: { counts: { order: 4 }, key, index: [['d2014']] },
    };
    expect(viewOf(file).rails).to.deep.equal(['during', 'after', 'after']);
  });

  it('W-05 never runs on after the event that undid an order, whichever events are shown', () => {
    const events = [FILED, order('2014', {}, undoneBy('2016-11-21')), SET_ASIDE, LATER];
    const today = todayIn(NOW, 'UTC');
    const states = (...ids: string[]): string[] =>
      toRail(events, ids, 'ended', today).map((each) => each.join(' '));
    expect(states('d2013-08-08', 'd2019-03-19')).to.deep.equal(['before during after', 'after']);
    expect(states('d2014', 'd2019-03-19')).to.deep.equal(['during after', 'after']);
    expect(states('d2016-11-21')).to.deep.equal(['after']);
  });
});

describe('what an event says of its end', () => {
  const ENDS = [
    ['undone as a whole', order('2014', {}, undoneBy('2016-11-21')), 'Ended November 21, 2016', 'whole'],
    [
      'undone in part',
      order('2014', {}, undoneBy('2016-11-21', 'part')),
      'Partly ended November 21, 2016',
      'part',
    ],
    ['stayed', order('2014', { stayed: day('2015-03') }), 'On hold since March 2015', 'whole'],
    ['expired', order('2014', { until: day('2015') }), 'Ended 2015', 'whole'],
    ['runs on', order('2014', { until: day('2027-01-16') }), 'Runs until January 16, 2027', ''],
    ['stands', order('2014'), '', ''],
  ] as const;
  for (const [name, made, words, extent] of ENDS)
    it(`C-03 W-05 is in words, beside its mark: ${name}`, () => {
      const [shown] = view({ events: [made, SET_ASIDE] }).events;
      expect([shown?.undone.replaceAll('\u00a0', ' '), shown?.extent]).to.deep.equal([words, extent]);
    });
});
