import { expect } from 'chai';
import {
  eventBasis,
  noteBasis,
  titleBasis,
  CASE_STATUSES,
  type Case,
  type CaseEvent,
  type CaseFile,
  type CaseStatus,
  type CaseStatusValue,
} from '@rights-kit/content';
import { en } from './messages/en.js';
import { es } from './messages/es.js';
import { ownText } from './text.view.js';
import { caseFile, caseRecord, day, event, noon, shortText, status } from '@rights-kit/content/testing.js';
import type { EventView } from './timeline-event.view.js';
import type { StatusView } from './case-status.view.js';
import { toAuthoredView } from './authored-timeline.view.js';
import { toTimelineView, type CaseView, type TimelineContext } from './case-timeline.view.js';

const context = (fields: Partial<TimelineContext> = {}): TimelineContext => ({
  now: noon('2026-11-22'),
  locale: 'en',
  messages: en,
  english: en,
  isDescending: false,
  limit: undefined,
  kinds: [],
  ...fields,
});

const views = (files: readonly CaseFile[], fields?: Partial<TimelineContext>): readonly CaseView[] =>
  toTimelineView(files, new Map(), context(fields));

function view(record: Partial<Case> = {}, fields?: Partial<TimelineContext>): CaseView {
  const [first] = views([caseFile(record)], fields);
  if (!first) throw new Error('no case in the view');
  return first;
}

function statusOn(today: string, fields: Partial<CaseStatus>): StatusView {
  const { status: shown } = view({ status: status(fields) }, { now: noon(today) });
  if (!shown) throw new Error('no status in the view');
  return shown;
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('what a case is worth today', () => {
  const WORDS: Readonly<Record<CaseStatusValue, string>> = {
    'in-force': 'Still in force',
    partly: 'Partly in force',
    superseded: 'No longer in force',
    settled: 'Settled',
    pending: 'Not decided yet',
    closed: 'Case closed',
    unverified: 'Later history not checked',
  };
  for (const value of CASE_STATUSES) {
    it(`C-03 is said in words, with a note and as of when: ${value}`, () => {
      const shown = statusOn('2026-11-22', { value });
      expect(shown).to.deep.include({
        words: WORDS[value],
        note: ownText('Sample note: officers still follow the ruling.'),
        isWarning: value === 'superseded' || value === 'unverified',
      });
      expect(plain(shown.asOf)).to.equal('Newest source: November 1, 2026. Next review due May 22, 2027.');
    });

    it(`C-03 S-10 is not claimed any more from the day after its review date on: ${value}`, () => {
      const reviewAfter = day('2026-11-22');
      expect(statusOn('2026-11-22', { value, reviewAfter }).words).to.equal(WORDS[value]);
      const shown = statusOn('2026-11-23', { value, reviewAfter });
      const known = WORDS[value].charAt(0).toLowerCase() + WORDS[value].slice(1);
      expect(shown.words).to.equal(value === 'unverified' ? WORDS[value] : `Last known: ${known}`);
      expect(plain(shown.asOf)).to.equal(
        'Review overdue since November 22, 2026. Newest source: November 1, 2026.',
      );
      expect([shown.value, shown.isWarning]).to.deep.equal(['unverified', true]);
      // What has ended stays so.
      const today = value === 'superseded' ? known : 'later history not checked';
      expect(shown.today).to.equal(`Today: ${today}`);
    });
  }

  const TERMS = [
    ['2027-01-16', '2027-01-15', 'Settled; terms run until January 16, 2027'],
    ['2027-01-16', '2027-01-16', 'Settled. Its terms ended January 16, 2027.'],
    ['2027-01-16', '2027-01-17', 'Settled. Its terms ended January 16, 2027.'],
    ['2027-01', '2026-12-31', 'Settled; terms run until January 2027'],
    ['2027-01', '2027-01-01', 'Settled. Its terms ended January 2027.'],
    ['2027', '2026-12-31', 'Settled; terms run until 2027'],
    ['2027', '2027-01-01', 'Settled. Its terms ended 2027.'],
  ] as const;
  for (const [until, today, words] of TERMS)
    it(`C-03 changes on the day on which the terms of a settlement end: ${until} on ${today}`, () => {
      const shown = statusOn(today, { value: 'settled', until: day(until), reviewAfter: day('2099') });
      expect(plain(shown.words)).to.equal(words);
    });

  it('C-03 keeps what a settlement was, also where its review is overdue too', () => {
    const ended = { value: 'settled', until: day('2026-10-01'), reviewAfter: day('2026-10-01') } as const;
    const shown = statusOn('2026-11-22', ended);
    expect([shown.value, plain(shown.words), shown.isWarning]).to.deep.equal([
      'settled',
      'Settled. Its terms ended October 1, 2026.',
      true,
    ]);
    expect(plain(shown.today)).to.equal('Today: settled. Its terms ended October 1, 2026.');
    expect(plain(shown.asOf)).to.match(/^Review overdue since October 1, 2026\./);
  });

  const setAside = (fields: Partial<CaseEvent>, extent: 'whole' | 'part' = 'whole'): CaseEvent =>
    event({ id: 'order', force: { for: 'case' }, undoneBy: { event: 'later', extent }, ...fields });
  const later = event({ id: 'later', date: day('2016-11-21') });
  const until = (date: string, id = 'other'): CaseEvent =>
    event({ id, force: { for: 'case', until: day(date) } });
  for (const [name, events, since] of [
    ['the day of the event that undid it', [setAside({}), later], 'November 21, 2016'],
    [
      'its own last day',
      [setAside({ force: { for: 'case', until: day('2016-12-05') } }), later],
      'December 5, 2016',
    ],
    [
      'an event in another file',
      [setAside({ undoneBy: { event: 'elsewhere', extent: 'whole', date: day('2017-05') } })],
      'May 2017',
    ],
    ['the last of several', [setAside({}), until('2015-02-05'), later], 'November 21, 2016'],
    ['the less exact of two that may be the last', [setAside({}), until('2016'), later], '2016'],
    [
      'the more exact where it is later for certain',
      [setAside({}), until('2016-10'), later],
      'November 21, 2016',
    ],
    [
      'none, while another order may stand',
      [setAside({}), until('2014', 'order-2'), event({ id: 'third', force: { for: 'case' } }), later],
      '',
    ],
    ['none, while another runs on', [setAside({}), until('2026-11-23'), later], ''],
    ['none, where a part was undone', [setAside({}, 'part'), later], ''],
    [
      'none, where an order is only on hold',
      [event({ id: 'order', force: { for: 'case', stayed: day('2015') } })],
      '',
    ],
    ['none, where nothing in the list undid it', [setAside({})], ''],
    ['none, where the order was for some', [setAside({ force: { for: 'some' } }), later], ''],
    ['none, without an order', [later], ''],
  ] as const)
    it(`C-03 says since when an outcome is no longer in force: ${name}`, () => {
      const { status: shown, today } = view({ events: [...events], status: status({ value: 'superseded' }) });
      const words = since ? `No longer in force since ${since}` : 'No longer in force';
      expect([plain(shown?.words ?? ''), today]).to.deep.equal([words, 'Today: no longer in force']);
    });

  it('C-03 says since when also after its review date, and not of a case that is in force', () => {
    const events = [setAside({}), later];
    const words = (value: CaseStatusValue, now: string): string =>
      plain(view({ events, status: status({ value }) }, { now: noon(now) }).status?.words ?? '');
    expect(words('superseded', '2027-05-23')).to.equal(
      'Last known: no longer in force since November 21, 2016',
    );
    expect(words('partly', '2026-11-22')).to.equal('Partly in force');
  });

  it('C-03 K-09 guesses no date of an end while events are not at hand', () => {
    const file = caseFile({ events: [setAside({}), later], status: status({ value: 'superseded' }) });
    const pages = { counts: { order: 2 }, index: [['older']] };
    expect(views([{ ...file, pages }])[0]?.status?.words).to.equal('No longer in force');
  });

  it('C-03 names no term of what is not settled', () => {
    expect(statusOn('2026-11-22', { until: day('2027-01-16') }).words).to.equal('Still in force');
  });
});

describe('the short texts of a case', () => {
  const record = caseRecord();
  const [first] = record.events;
  if (!first) throw new Error('no event in the sample case');
  const short = {
    title: shortText('A sample title', titleBasis(record, 'summary')),
    brief: shortText('A sample status.', noteBasis(record.status), 'note'),
    event: shortText('A sample step.', eventBasis(first)),
  };
  const shown = (fields: Partial<Case> = {}): readonly (string | undefined)[] => {
    const { title, status: state, events } = view(fields);
    return [title.text, state?.brief.text, (events[0]?.brief ?? events[0]?.runs[0])?.text];
  };
  const withShort = {
    title: short.title,
    status: { ...record.status, brief: short.brief },
    events: [{ ...first, brief: short.event }],
  };

  it('W-02 are shown while the record says the same', () => {
    expect(shown(withShort)).to.deep.equal(['A sample title', 'A sample status.', 'A sample step.']);
  });

  it('W-02 give way to the name, the note and the summary where there are none', () => {
    expect(shown()).to.deep.equal([record.name, record.status.note.en, first.summary.en]);
  });

  it('W-02 give way each by itself when what it rests on has changed', () => {
    expect(shown({ ...withShort, summary: { en: 'Another summary.' } })[0]).to.equal(record.name);
    const closed = { ...withShort.status, value: 'closed' } as const;
    expect(shown({ ...withShort, status: closed }).slice(0, 2)).to.deep.equal([
      record.name,
      record.status.note.en,
    ]);
    const events = [{ ...first, brief: short.event, summary: { en: 'Another step.' } }];
    expect(shown({ ...withShort, events })).to.deep.equal([
      'A sample title',
      'A sample status.',
      'Another step.',
    ]);
  });

  it('W-02 are marked where nobody has reviewed them, and only there', () => {
    const notice = 'Short wording not reviewed by a lawyer';
    expect(view(withShort).shortNotice).to.equal(notice);
    const reviewed = { by: 'a lawyer', date: day('2026-11-01') };
    const title = { ...short.title, reviewed };
    expect(view({ ...withShort, title }).shortNotice).to.equal(notice);
    expect([view({ title }).shortNotice, view().shortNotice]).to.deep.equal(['', '']);
  });

  it('end on the day on which an order ran out, where a later step only let it', () => {
    const later = event({ id: 'later', date: day('2017-02-03') });
    const undoneBy = { event: 'later', extent: 'whole' } as const;
    const ran = { ...first, undoneBy, force: { for: 'case', until: day('2017-02-05') } } as const;
    expect(plain(view({ events: [ran, later] }).events[0]?.undone ?? '')).to.contain('February 5, 2017');
  });
});

describe('the name of a case', () => {
  it('stands beside its years, unless it is the title', () => {
    const title = shortText('A sample title', titleBasis(caseRecord(), 'summary'));
    expect([view({ title }).meta, view().meta]).to.deep.equal(['Sample v. Sample, 2013–2016', '2013–2016']);
    expect(view({ title, events: [event()] }).meta).to.equal('Sample v. Sample, 2013');
    expect(view().courts).to.equal('Sample District Court');
  });

  it('K-09 has no years where the oldest events are not at hand', () => {
    const pages = { counts: { filing: 2 }, index: [['older']] };
    expect(views([{ ...caseFile(), pages }])[0]?.meta).to.equal('');
  });
});

describe('the main events of a case', () => {
  const events = ['2001', '2002', '2003', '2004', '2005'].map((date, index) =>
    event({
      id: `in-${date}`,
      date: day(date),
      kind: index % 2 === 0 ? 'order' : 'step',
      key: index % 3 === 0,
    }),
  );
  const short = (
    fields: Partial<TimelineContext> = {},
    record: Partial<Case> = { events },
    asked = 0,
  ): CaseView => {
    const [shown] = toTimelineView(
      [caseFile(record)],
      new Map([['sample-v-sample', asked]]),
      context({ isShort: true, ...fields }),
    );
    if (!shown) throw new Error('no case in the view');
    return shown;
  };
  const dates = ({ events: shown }: CaseView): string[] => shown.map(({ date }) => date);
  const placesOf = ({ events: shown }: CaseView): number[] => shown.map(({ place }) => place);

  it('stand alone at first, of all that are counted', () => {
    const shown = short();
    expect(dates(shown)).to.deep.equal(['2001', '2004']);
    expect([shown.first, shown.count, placesOf(shown)]).to.deep.equal([2, 5, [4, 1]]);
  });

  it('are those of the kinds that the page wants, and the latest of them', () => {
    expect(dates(short({ kinds: ['order'] }))).to.deep.equal(['2001']);
    expect(dates(short({ limit: 1 }))).to.deep.equal(['2004']);
  });

  it('keep their places when a reader asks for others', () => {
    const [two, all] = [short({}, { events }, 2), short({}, { events }, Infinity)];
    expect([dates(two), placesOf(two)]).to.deep.equal([
      ['2001', '2004', '2005'],
      [4, 1, 0],
    ]);
    expect([dates(all), placesOf(all), all.hasMain]).to.deep.equal([
      ['2001', '2002', '2003', '2004', '2005'],
      [4, 3, 2, 1, 0],
      true,
    ]);
  });

  it('are all events where no event is a main one, or the page wants the whole', () => {
    const bare = short({}, {});
    expect([bare.events.length, bare.hasMain, bare.first]).to.deep.equal([4, false, 4]);
    expect(dates(short({ isShort: false }))).to.have.lengthOf(5);
  });

  it('K-09 come from pages that are not loaded, each at its place', () => {
    const key = [event({ id: 'old', date: day('1990'), kind: 'step', key: true })];
    const file = {
      ...caseFile({ events }),
      pages: { counts: { step: 5, order: 3 }, key, index: [['a', 'old', 'b']] },
    };
    const [shown] = toTimelineView([file], new Map(), context({ isShort: true }));
    expect(shown && [dates(shown), placesOf(shown), shown.count]).to.deep.equal([
      ['1990', '2001', '2004'],
      [6, 4, 1],
      8,
    ]);
  });
});

describe('the events of a case', () => {
  it('C-03 say which of them a later one undid, since when, and link to it', () => {
    const undone = view().events.map((each) => [plain(each.undone), each.undoneBy]);
    expect(undone).to.deep.equal([
      ['', ''],
      ['Ended November 21, 2016', 'sample-v-sample-sample-reversal'],
      ['', ''],
      ['', ''],
    ]);
  });

  it('K-11 have an address each, and link to the right one of two of a day', () => {
    const events = [
      event({ id: 'order', undoneBy: { event: '2019-03-19', extent: 'whole' } }),
      event({ id: 'hearing', date: day('2019-03-19') }),
      event({ id: '2019-03-19', date: day('2019-03-19') }),
    ];
    expect(view({ events }).events.map(({ anchor, undoneBy }) => [anchor, undoneBy])).to.deep.equal([
      ['sample-v-sample-order', 'sample-v-sample-2019-03-19'],
      ['sample-v-sample-hearing', ''],
      ['sample-v-sample-2019-03-19', ''],
    ]);
  });

  it('C-03 link to a later one that is shown only when a reader asks', () => {
    const events = [
      event({ id: 'order', key: true, undoneBy: { event: 'later', extent: 'whole' } }),
      event({ id: 'later', date: day('2019-03-19') }),
    ];
    expect(view({ events }, { isShort: true }).events.map(({ undoneBy }) => undoneBy)).to.deep.equal([
      'sample-v-sample-later',
    ]);
  });

  it('C-03 say so when it was a part', () => {
    const events = [
      event({ undoneBy: { event: 'later', extent: 'part' } }),
      event({ id: 'later', date: day('2019-03-19') }),
    ];
    expect(plain(view({ events }).events[0]?.undone ?? '')).to.equal('Partly ended March 19, 2019');
  });

  it('C-03 say so, without a link, when the later one is not in the list', () => {
    const [order] = view({}, { kinds: ['order'] }).events;
    expect([plain(order?.undone ?? ''), order?.undoneBy]).to.deep.equal(['Ended November 21, 2016', '']);
  });

  it('T-02 have dates as exact as the record', () => {
    const events = ['2013', '2014-10', '2016-11-21'].map((date) =>
      event({ id: `on-${date}`, date: day(date) }),
    );
    expect(
      view({ events }).events.map(({ date, dateWords, day: words }) => [
        date,
        plain(dateWords),
        plain(words),
      ]),
    ).to.deep.equal([
      ['2013', '2013', ''],
      ['2014-10', 'October 2014', 'October'],
      ['2016-11-21', 'November 21, 2016', 'November 21'],
    ]);
  });

  it('are the latest ones, where there is a limit', () => {
    const anchors = (fields: Partial<TimelineContext>): string[] =>
      view({}, fields).events.map(({ anchor }) => anchor.replace('sample-v-sample-sample-', ''));
    expect(anchors({ limit: 2 })).to.deep.equal(['count', 'reversal']);
    expect(anchors({ limit: 2, isDescending: true })).to.deep.equal(['reversal', 'count']);
    expect(anchors({ limit: 99 })).to.have.lengthOf(4);
    expect(view({}, { limit: 2 }).count).to.equal(4);
  });

  /** The first file of a case of eight events, six of which are on pages. */
  const paged = (): CaseFile => ({
    ...caseFile({
      events: ['2007', '2008'].map((year) => event({ id: `in-${year}`, date: day(year), kind: 'step' })),
    }),
    pages: { counts: { step: 3, ruling: 5 }, index: [] },
  });
  const idsOf = ({ events }: CaseView): string[] => events.map(({ date }) => date);

  it('K-09 are counted with those on other pages, by kind', () => {
    const [all] = views([paged()]);
    expect([all && idsOf(all), all?.count]).to.deep.equal([['2007', '2008'], 8]);
    const [steps] = views([paged()], { kinds: ['step'] });
    expect([steps && idsOf(steps), steps?.count]).to.deep.equal([['2007', '2008'], 3]);
    const [rulings] = views([paged()], { kinds: ['ruling', 'order'] });
    expect([rulings && idsOf(rulings), rulings?.count]).to.deep.equal([[], 5]);
    expect(idsOf(views([paged()], { limit: 1 })[0] ?? view())).to.deep.equal(['2008']);
  });

  it('C-03 say when they were undone, where what undid them is on another page', () => {
    const file = paged();
    const [first] = file.case.events;
    const undoneBy = { event: 'in-2009', extent: 'whole', date: day('2009-03') } as const;
    const events = first ? [{ ...first, undoneBy }] : [];
    const [shown] = views([{ ...file, case: { ...file.case, events } }]);
    expect([plain(shown?.events[0]?.undone ?? ''), shown?.events[0]?.undoneBy]).to.deep.equal([
      'Ended March 2009',
      '',
    ]);
  });

  it('are all there for a case that a reader has opened', () => {
    const files = [caseFile(), caseFile({ id: 'other' })];
    const [first, second] = toTimelineView(files, new Map([['other', 4]]), context({ limit: 1 }));
    expect([first?.events.length, second?.events.length]).to.deep.equal([1, 4]);
  });

  it('are those of the kinds that the page wants', () => {
    const shown = view({}, { kinds: ['order', 'ruling'] });
    expect(shown.events.map(({ title }) => title.text)).to.deep.equal([
      'Sample order for the class',
      'Sample order set aside',
    ]);
    expect(shown.count).to.equal(2);
  });

  it('name court, docket and citation, as far as they are known', () => {
    expect(view().events.map(({ meta }) => meta)[3]).to.deep.equal([
      'Sample District Court ·',
      '13-cv-1 ·',
      '842 Sample 66',
    ]);
    const { court: _, docket: __, ...bare } = event();
    expect(view({ events: [bare] }).events[0]?.meta).to.deep.equal([]);
  });

  it('C-03 of several cases are never merged', () => {
    const shown = views([
      caseFile(),
      caseFile({ id: 'other', name: 'Other', status: status({ value: 'closed' }) }),
    ]);
    expect(shown.map(({ id, status: each, events }) => [id, each?.words, events.length])).to.deep.equal([
      ['sample-v-sample', 'Still in force', 4],
      ['other', 'Case closed', 4],
    ]);
  });
});

describe('a case in another language', () => {
  const spanish = { locale: 'es', messages: es } as const;
  const translated = caseRecord({
    summary: { en: 'Sample.', es: 'Muestra.' },
    translations: { es: { status: 'unreviewed' } },
    events: [event({ title: { en: 'Filed', es: 'Presentado' } })],
  });

  it('I-03 marks each text that has no translation', () => {
    const shown = view(translated, spanish);
    expect(shown.summary).to.deep.equal(ownText('Muestra.'));
    expect(shown.publisherRole).to.deep.equal({ text: 'Sample Union brought the case.', lang: 'en' });
    expect(shown.events[0]?.title).to.deep.equal(ownText('Presentado'));
    expect(shown.events[0]?.runs[0]?.lang).to.equal('en');
    expect(shown.status?.words).to.equal('Sigue vigente');
  });

  it('I-04 gives the English of what nobody has reviewed, and of nothing else', () => {
    expect(view(translated, spanish).original).to.deep.equal(['Still in force', 'Sample.', 'Filed']);
    expect(view(translated).original).to.deep.equal([]);
  });

  it('I-04 gives none once the translation and the words of the kit are reviewed', () => {
    const reviewed = {
      ...translated,
      translations: { es: { status: 'reviewed', date: day('2026-11-01') } },
    } as const;
    expect(view(reviewed, { locale: 'es', messages: { ...es, isReviewed: true } }).original).to.deep.equal(
      [],
    );
    expect(
      view(translated, { locale: 'es', messages: { ...es, isReviewed: true } }).original,
    ).to.have.lengthOf(3);
  });
});

describe("the page's own list", () => {
  const list = [
    {
      date: day('2014-05-21'),
      words: 'May 21, 2014',
      runs: [{ text: 'The court ruled. ' }, { text: 'The ruling', href: '/ruling' }],
    },
    { date: day('2016'), words: '2016', runs: [{ text: 'Set aside.' }] },
  ];
  const own = (isDescending = false, limit?: number): CaseView =>
    toAuthoredView(list, 0, 'https://partner.example.org/page', { isDescending, limit });

  it('has neither a status nor sources, and the words of the page', () => {
    const shown = own();
    expect([shown.status, shown.keptBy, shown.original]).to.deep.equal([undefined, '', []]);
    expect(shown.events.map(({ dateWords, year, sources }) => [dateWords, year, sources])).to.deep.equal([
      ['May 21, 2014', '', []],
      ['2016', '', []],
    ]);
    expect(shown.events[0]?.runs.map(({ url }) => url)).to.deep.equal([undefined, '/ruling']);
  });

  it('is turned around and cut as any other', () => {
    expect(own(true).events.map(({ date }) => date)).to.deep.equal(['2016', '2014-05-21']);
    expect(own(false, 1).events.map(({ date }) => date)).to.deep.equal(['2016']);
  });

  for (const href of ['javascript:alert(1)', 'data:text/html,x', '//other.example.org/', ''])
    it(`S-05 has no link to “${href}”`, () => {
      const events = [{ date: day('2014'), words: '2014', runs: [{ text: 'x', href }] }];
      const shown = toAuthoredView(events, 0, 'https://partner.example.org/page', {
        isDescending: false,
        limit: undefined,
      });
      const [run] = shown.events[0]?.runs ?? [];
      if (href) expect(run).to.deep.equal({ ...ownText('x'), url: undefined });
      else expect(run?.url).to.equal('/page');
    });
});

describe('a list that grows', () => {
  it('K-09 keeps the views of the events that it has', () => {
    const events = ['2001-02', '2001-05', '2001-08', '2002', '2002-03', '2003'].map((date) =>
      event({ id: `e-${date}`, date: day(date) }),
    );
    const [undone] = events;
    const record = {
      events: [
        { ...event({ ...undone, id: 'undone' }), undoneBy: { event: 'e-2003', extent: 'whole' as const } },
        ...events.slice(1),
      ],
    };
    const file = caseFile(record);
    const kept = new Map<object, EventView>();
    const grown = [1, 3, 6, 6].map(
      (limit) => toTimelineView([file], new Map(), context({ limit, kept }))[0]?.events ?? [],
    );
    expect(grown.map(({ length }) => length)).to.deep.equal([1, 3, 6, 6]);
    const [, three = [], six = [], again = []] = grown;
    expect(six.slice(-3).every((each, index) => each === three[index])).to.equal(true);
    expect(six.every((each, index) => each === again[index])).to.equal(true);
    expect(six[0]?.undoneBy).to.contain('e-2003');
  });
});
