import { expect } from 'chai';
import { actionBasis, todayIn, type Action } from '@rights-kit/content';
import { en } from './messages/en.js';
import { es } from './messages/es.js';
import { ownText } from './text.view.js';
import { actionsFile, campaign, day, noon, shortText } from '@rights-kit/content/testing.js';
import {
  decideBanner,
  toAuthoredBannerView,
  toBannerView,
  type BannerContext,
  type BannerFacts,
  type BannerDecision,
  type BannerView,
} from './action-banner.view.js';
import { toBannerState } from './campaign.js';

const PAGE = 'https://partner.example.org/page';

function view(
  actions: readonly Partial<Action>[],
  today = '2026-11-22',
  context: Partial<BannerContext> = {},
): BannerView | undefined {
  return toBannerView(actionsFile({ actions: actions.map(campaign) }), 'sample-campaign', {
    now: noon(today),
    locale: 'en',
    messages: en,
    page: PAGE,
    feed: 'https://kit.example.org/feed/v1/',
    allow: ['actionnetwork.org', 'secure.actblue.com'],
    ...context,
  });
}

const WON = { date: day('2026-10-05'), text: { en: 'Sample: the bill is law.' } };

describe('the state of a campaign', () => {
  const VECTORS = [
    [{}, '2026-11-22', 'live'],
    [{ starts: '2026-11-23' }, '2026-11-22', 'upcoming'],
    [{ starts: '2026-11-23' }, '2026-11-23', 'live'],
    [{ starts: '2026-12' }, '2026-11-30', 'upcoming'],
    [{ starts: '2026-12' }, '2026-12-01', 'live'],
    [{ ends: '2026-12-01' }, '2026-12-01', 'live'],
    [{ ends: '2026-12-01' }, '2026-12-02', 'ended'],
    [{ ends: '2026-12' }, '2026-12-31', 'live'],
    [{ ends: '2026-12' }, '2027-01-01', 'ended'],
    [{ ends: '2026' }, '2026-12-31', 'live'],
    [{ ends: '2026' }, '2027-01-01', 'ended'],
    [{ starts: '2026-11-01', ends: '2026-11-30' }, '2026-11-15', 'live'],
    // A term that ends before it starts counts as ended.
    [{ starts: '2026-12-01', ends: '2026-11-01' }, '2026-11-15', 'ended'],
  ] as const;
  for (const [term, today, state] of VECTORS)
    it(`B-04 is ${state} on ${today}, with ${JSON.stringify(term)}`, () => {
      const dates = Object.fromEntries(Object.entries(term).map(([name, date]) => [name, day(date)]));
      expect(toBannerState(dates, todayIn(noon(today), 'Pacific/Honolulu'))).to.equal(state);
      expect(view([dates], today)?.state).to.equal(state);
    });

  it('B-04 is won whatever its dates say', () => {
    for (const dates of [{}, { ends: day('2020') }, { starts: day('2099') }])
      expect(view([{ ...dates, won: WON }])?.state).to.equal('won');
  });
});

describe('what a banner shows', () => {
  const live = view([{}]);
  const won = view([{ won: WON }]);
  const over = view([{ ends: day('2020') }]);
  const early = view([{ starts: day('2099') }]);
  const refused = view([{}], undefined, { allow: [] });
  const ownWords = toAuthoredBannerView('/own', 'Own', PAGE, { locale: 'en', messages: en });
  const ended = { ends: day('2020') };
  const upcoming = { starts: day('2099') };

  const BAND = (record: BannerView | undefined): BannerDecision =>
    record ? { show: 'band', view: record } : { show: 'nothing' };
  const NOTHING: BannerDecision = { show: 'nothing' };
  const NOTE: BannerDecision = { show: 'note' };
  const CHILDREN: BannerDecision = { show: 'children' };

  const TABLE: readonly (readonly [BannerDecision, when: string, Partial<BannerFacts>])[] = [
    [BAND(live), 'the campaign runs', {}],
    [
      BAND(live),
      "the page's days and the campaign's agree",
      { own: { starts: day('2020'), ends: day('2099') } },
    ],
    [BAND(live), 'the campaign runs, and was not dismissed', { dismissal: 'none' }],
    [BAND(won), 'the campaign was won', { record: won }],
    [BAND(won), 'the campaign was won, and a translator is at work', { record: won, isTranslated: true }],
    [NOTHING, 'the campaign is over', { record: over }],
    [NOTHING, 'the campaign is over, and a translator is at work', { record: over, isTranslated: true }],
    [NOTHING, 'the page says that it is over', { own: ended }],
    [NOTHING, 'the page says that it is over, before the record is there', { own: ended, record: 'pending' }],
    [NOTHING, 'the page says that it is over, of a campaign that was won', { own: ended, record: won }],
    [NOTHING, 'the page says that it is over, of its own words', { own: ended, record: ownWords }],
    [NOTHING, 'the campaign has not begun', { record: early }],
    [NOTHING, 'the page says that it has not begun', { own: upcoming, record: 'pending' }],
    [NOTHING, 'the page says so of its own words', { own: upcoming, record: ownWords }],
    [NOTE, 'a reader has just dismissed it', { dismissal: 'now' }],
    [NOTE, 'a reader has just dismissed it, and its day is over', { dismissal: 'now', own: ended }],
    [NOTE, 'a reader has dismissed the words of the page', { dismissal: 'now', record: ownWords }],
    [BAND(live), 'its page asks for a preview', { preview: 'live', dismissal: 'now', own: ended }],
    [NOTHING, 'its page asks for one of its end', { preview: 'ended', record: over }],
    [NOTHING, 'its page asks for one of its dismissal', { preview: 'dismissed' }],
    [NOTHING, 'it was dismissed before', { dismissal: 'before' }],
    [NOTHING, 'it was dismissed before: no flash', { dismissal: 'before', record: 'pending' }],
    [NOTHING, 'it was dismissed before, and is won', { dismissal: 'before', record: won }],
    [NOTHING, 'the words of the page were dismissed', { dismissal: 'before', record: ownWords }],
    [NOTHING, 'it was dismissed before, and its day is over', { dismissal: 'before', own: ended }],
    [BAND(ownWords), 'the page names no action', { record: ownWords }],
    [CHILDREN, 'the record is pending', { record: 'pending' }],
    [CHILDREN, 'a translator works on them', { isTranslated: true }],
    [
      { show: 'children', error: 'unknown-action' },
      'the feed does not have the action',
      { record: undefined },
    ],
    [
      { show: 'children', error: 'refused-host', allow: 'actionnetwork.org/letters/sample' },
      'the page does not allow where it leads',
      { record: refused },
    ],
  ];
  for (const [decision, when, facts] of TABLE)
    it(`B-04 is ${decision.show} where ${when}`, () => {
      expect(
        decideBanner({
          own: {},
          today: todayIn(noon('2026-11-22')),
          dismissal: 'none',
          record: live,
          isTranslated: false,
          ...facts,
        }),
      ).to.deep.equal(decision);
    });
});

describe('a banner', () => {
  it('says what it is about, where its button leads, and of what day its record is', () => {
    expect(view([{}])).to.deep.include({
      lead: ownText('Sample campaign: ask for a vote'),
      when: '',
      asOf: 'As of November\u00a01,\u00a02026',
      refused: undefined,
    });
    expect(view([{}])?.link).to.deep.include({
      label: ownText('Sign the sample'),
      opens: 'Opens actionnetwork.org',
      kind: 'sign',
    });
  });

  it('W-02 has one short sentence while its campaign is live and the record says the same', () => {
    const summary = { en: 'Sample: a bill waits in a committee.' };
    const brief = shortText('Sample: in committee.', actionBasis({ summary }));
    expect(view([{ brief }])?.brief.text).to.equal('Sample: in committee.');
    expect(view([{ brief, summary: { en: 'Sample: the bill was voted down.' } }])?.brief.text).to.equal(
      'Sample: the bill was voted down.',
    );
    expect(view([{ brief, won: WON }])?.lead.text).to.equal(WON.text.en);
    expect(view([{}])?.brief.text).to.equal(summary.en);
  });

  it('W-02 says of a short text that nobody has reviewed it, and of no other', () => {
    const summary = { en: 'Sample: a bill waits in a committee.' };
    const brief = shortText('Sample: in committee.', actionBasis({ summary }));
    const noticeOf = (record: Partial<Action>): string | undefined => view([record])?.shortNotice;
    expect(noticeOf({ brief })).to.equal('Short wording not reviewed by a lawyer');
    expect(noticeOf({ brief, won: WON })).to.equal('');
    expect(noticeOf({ brief: { ...brief, reviewed: { by: 'lawyer', date: day('2026-11-01') } } })).to.equal(
      '',
    );
    expect(noticeOf({})).to.equal('');
  });

  it('I-04 says that the text of a record is an unreviewed translation, also in a language that was reviewed', () => {
    const label = { en: 'Sign the sample', es: 'Firmar la muestra' };
    const language = { locale: 'es', messages: { ...es, isReviewed: true } } as const;
    const originalOf = (record: Partial<Action>): readonly string[] | undefined =>
      view([record], undefined, language)?.original;
    expect(originalOf({ label })).to.deep.equal(['Sign the sample']);
    const translations = { es: { status: 'reviewed', date: day('2026-11-20') } } as const;
    expect(originalOf({ label, translations })).to.deep.equal([]);
    expect(originalOf({})).to.deep.equal([]);
  });

  it('B-04 names its last day while it lasts', () => {
    expect(view([{ ends: day('2026-12-01') }])?.when).to.equal('Until December\u00a01,\u00a02026');
  });

  it('B-04 says when it begins or has ended, for pages without a banner', () => {
    expect(view([{ starts: day('2027-03'), ends: day('2027-05') }])?.when).to.equal('Begins March\u00a02027');
    expect(view([{ ends: day('2020') }])?.when).to.equal('Ended 2020');
  });

  it('B-04 says what was won and when, and asks for nothing more', () => {
    const shown = view([{ won: WON, ends: day('2026-12-01') }]);
    expect(shown).to.deep.include({
      lead: ownText('Sample: the bill is law.'),
      brief: ownText('Sample campaign: ask for a vote'),
      when: 'Won October\u00a05,\u00a02026',
      link: undefined,
    });
  });

  it('B-04 has no button before it begins or after it is over', () => {
    expect(view([{ starts: day('2099') }])?.link).to.equal(undefined);
    expect(view([{ ends: day('2020') }])?.link).to.equal(undefined);
  });

  it('is undefined for an action that the feed does not have', () => {
    expect(view([{ id: 'another' }])).to.equal(undefined);
    expect(view([])).to.equal(undefined);
  });

  it('D-04 asks for money only beside the line about who receives it', () => {
    const give = { kind: 'donate', destination: { platform: 'actblue', page: 'donate/x' } } as const;
    expect(view([give])).to.equal(undefined);
    expect(view([{ ...give, entity: 'nobody' }])).to.equal(undefined);
    expect(view([{ ...give, entity: 'sample-fund' }])?.entity.text).to.contain('501(c)(3)');
    expect(view([{ ...give, entity: 'sample-fund', won: WON }])?.entity.text).to.equal('');
  });

  it('S-06 has no link to a host that nobody allowed', () => {
    const elsewhere = { destination: { platform: 'site', host: 'other.example.org', page: 'x' } } as const;
    expect(view([elsewhere])).to.deep.include({
      link: undefined,
      refused: { error: 'refused-host', allow: 'other.example.org/x' },
    });
    expect(view([elsewhere], undefined, { allow: ['other.example.org'] })?.link?.url).to.equal(
      'https://other.example.org/x',
    );
  });

  it('B-04 S-06 ends, or is won, whatever the page allows', () => {
    const elsewhere = { destination: { platform: 'site', host: 'other.example.org', page: 'x' } } as const;
    expect(view([{ ...elsewhere, ends: day('2020') }])).to.deep.include({
      state: 'ended',
      refused: undefined,
    });
    expect(view([{ ...elsewhere, won: WON }])).to.deep.include({ state: 'won', refused: undefined });
  });

  it('I-03 marks each text that is not in the language of the page', () => {
    const spanish = { locale: 'es', messages: es } as const;
    const shown = view(
      [{ title: { en: 'Sample', es: 'Muestra' }, ends: day('2026-12-01') }],
      undefined,
      spanish,
    );
    expect(shown?.lead).to.deep.equal(ownText('Muestra'));
    expect(shown?.brief.lang).to.equal('en');
    expect(shown?.link?.label).to.deep.equal(ownText('Firmar'));
    expect(shown?.original).to.deep.equal(['Sample']);
    expect(shown?.when).to.equal('Hasta: 1\u00a0de\u00a0diciembre\u00a0de\u00a02026');
    // The original says so.
    expect(shown?.asOf).not.to.contain('Traducción no revisada');
  });
});

describe('a preview', () => {
  const of = (preview: BannerContext['preview'], ...actions: readonly Partial<Action>[]): unknown => {
    const shown = view(actions, undefined, { preview });
    return shown && [shown.id, shown.state, shown.link?.label.text ?? ''];
  };

  it('B-04 is in the state that is asked for, whatever the dates say', () => {
    for (const record of [{}, { ends: day('2020') }, { starts: day('2099') }, { won: WON }]) {
      expect(of('live', record)).to.deep.equal(['sample-campaign', 'live', 'Sign the sample']);
      expect(of('won', record)).to.deep.equal(['sample-campaign', 'won', '']);
      expect(of('ended', record)).to.deep.equal(['sample-campaign', 'ended', '']);
      expect(of('upcoming', record)).to.deep.equal(['sample-campaign', 'upcoming', '']);
    }
  });

  it('B-04 of the end is the campaign that follows', () => {
    expect(of('ended', { successor: 'next' }, { id: 'next' })).to.deep.equal([
      'next',
      'live',
      'Sign the sample',
    ]);
    expect(of('ended', { successor: 'next' }, { id: 'next', ends: day('2020') })).to.deep.equal([
      'next',
      'ended',
      '',
    ]);
  });

  it('B-04 names no day on which nothing was won', () => {
    expect(view([{ ends: day('2020') }], undefined, { preview: 'won' })?.when).to.equal('');
  });
});

describe('what follows a campaign', () => {
  const over = { ends: day('2026-01-31'), successor: 'next' };
  const next = (fields: Partial<Action> = {}): Partial<Action> => ({ id: 'next', ...fields });
  const idOf = (...actions: readonly Partial<Action>[]): string | undefined => view(actions)?.id;

  it('B-04 is shown once the first is over, and not before', () => {
    expect(idOf(over, next())).to.equal('next');
    expect(idOf({ successor: 'next' }, next())).to.equal('sample-campaign');
    expect(idOf({ ...over, starts: day('2099'), ends: day('2099') }, next())).to.equal('sample-campaign');
  });

  it('B-04 is not shown over a win', () => {
    expect(idOf({ ...over, won: WON }, next())).to.equal('sample-campaign');
  });

  it('is found through several that are over', () => {
    expect(idOf(over, next({ ...over, successor: 'last' }), { id: 'last' })).to.equal('last');
  });

  it('ends where it was before, when a feed goes in a circle', () => {
    expect(view([over, next({ ends: day('2026-01-31'), successor: 'sample-campaign' })])?.state).to.equal(
      'ended',
    );
    expect(view([{ ...over, successor: 'sample-campaign' }])?.state).to.equal('ended');
  });

  it('is undefined where the feed does not have it', () => {
    expect(view([over])?.state).to.equal('ended');
  });
});

describe("a banner of the page's own words", () => {
  const own = (href: string): BannerView =>
    toAuthoredBannerView(href, 'Own link', PAGE, { locale: 'en', messages: en });

  it('has its one link as its button', () => {
    expect(own('/sign').link).to.deep.include({
      url: '/sign',
      label: ownText('Own link'),
      opens: 'Opens a page on this site',
    });
  });

  for (const href of ['', 'javascript:alert(1)', 'http://other.example.org/', '//other.example.org/'])
    it(`S-05 has no button for “${href}”`, () => {
      expect(own(href)).to.deep.include({ state: 'live', link: undefined });
    });
});
