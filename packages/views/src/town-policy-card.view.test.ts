import { expect } from 'chai';
import {
  FACETS,
  formatCivilDate,
  policyBasis,
  type Policy,
  type Locale,
  type PolicyStatus,
  type StatementLine,
  type TownFile,
} from '@rights-kit/content';
import { en } from './messages/en.js';
import { es } from './messages/es.js';
import type { TownPolicyCardMessages } from './messages/messages.js';
import {
  action,
  day,
  facets,
  noon,
  policy,
  resolution,
  shortText,
  source,
  statement,
  statementLine,
  statewideFile,
  townFile,
} from '@rights-kit/content/testing.js';
import { ownText, type Language, type TextView } from './text.view.js';
import type { PolicyView, TownCardContext } from './policy.view.js';
import {
  toStatewideCardView,
  toStatewideView,
  toTownCardView,
  type TownCardView,
} from './town-policy-card.view.js';

function contextOn(
  today: string,
  allow: readonly string[] = [],
  language: Language<TownPolicyCardMessages> = { locale: 'en', messages: en },
): TownCardContext {
  return {
    now: noon(today),
    ...language,
    english: en,
    page: 'https://partner.example.org/page',
    feed: 'https://kit.example.org/feed/v1/',
    allow,
  };
}

function view(
  file: TownFile,
  today = '2026-11-22',
  allow: readonly string[] = ['actionnetwork.org'],
  language?: Language<TownPolicyCardMessages>,
): TownCardView {
  return toTownCardView(file, contextOn(today, allow, language));
}

/** The card of a place in a county, in a language. */
function countyIn(county: TownFile['town']['county'], locale: Locale): string {
  const file = townFile();
  const context = { now: noon('2026-11-22'), locale, messages: en, english: en, allow: [] };
  return toTownCardView(
    { ...file, town: { slug: 'sample', name: 'Sample', kind: 'town', ...(county && { county }) } },
    { ...context, page: 'https://partner.example.org/page', feed: 'https://kit.example.org/feed/v1/' },
  ).county;
}

function viewOf(record: Policy, today?: string): PolicyView {
  const [first] = view(townFile({ policies: [record] }), today).policies;
  if (!first) throw new Error('no policy in the view');
  return first;
}

const said = (words: readonly TextView[]): string[] => words.map(({ text }) => text);
const texts = (rows: readonly { readonly text: TextView }[]): string[] => said(rows.map(({ text }) => text));

const byHeading = (groups: PolicyView['groups']): Record<string, string[]> =>
  Object.fromEntries(groups.map(({ heading, rows }) => [heading, texts(rows)]));

/** The rows of a policy by their headings. */
const rowsOf = ({ groups }: PolicyView): Record<string, string[]> => byHeading(groups);

/** All texts of a card, as one string. */
const allWords = (shown: TownCardView): string => JSON.stringify(shown);

describe('the county on a card', () => {
  const PARISH = { en: 'Orleans Parish', es: 'Parroquia de Orleans' } as const;
  for (const [county, locale, shown] of [
    ['Orleans Parish', 'en', 'Orleans Parish'],
    ['Orleans Parish', 'es', 'Orleans Parish'],
    ['North Slope Borough', 'en', 'North Slope Borough'],
    [PARISH, 'en', 'Orleans Parish'],
    [PARISH, 'es', 'Parroquia de Orleans'],
    [PARISH, 'fr', 'Orleans Parish'],
    [undefined, 'en', ''], // an independent city
  ] as const)
    it(`K-18 is printed as the record has it: ${shown}, in ${locale}`, () => {
      expect(countyIn(county, locale)).to.equal(shown);
    });
});

describe('a policy on a card', () => {
  const FORM = { en: 'Police jury ordinance', es: 'Ordenanza del jurado de policía' } as const;
  for (const [instrument, locale, shown] of [
    ['bylaw', 'en', 'Bylaw'],
    [FORM, 'en', 'Police jury ordinance'],
    [FORM, 'es', 'Ordenanza del jurado de policía'],
    [{ en: 'Home-rule charter' }, 'es', 'Home-rule charter'],
    ['other', 'en', ''],
  ] as const)
    it(`K-18 has its form as the record has it: ${shown}, in ${locale}`, () => {
      const context = { now: noon('2026-11-22'), locale, messages: en, english: en, allow: [] };
      const { policies } = toTownCardView(townFile({ policies: [policy({ instrument })] }), {
        ...context,
        page: 'https://partner.example.org/page',
        feed: 'https://kit.example.org/feed/v1/',
      });
      expect(policies[0]?.instrument).to.equal(shown);
    });

  it('C-02 words the facets of a binding record as rules', () => {
    const shown = viewOf(policy());
    expect(rowsOf(shown)).to.deep.equal({
      'It limits': ['asking about immigration status', 'holding people on ICE requests (detainers)'],
      'It says this goes on': ['sharing information with other government bodies'],
    });
    expect([shown.tag, shown.binds, shown.cautions]).to.deep.equal([
      'binding',
      'This rule does not bind ICE.',
      [],
    ]);
  });

  it('C-02 words the facets of a record that asks as a request', () => {
    const shown = viewOf(resolution({ binding: 'no' }));
    expect(rowsOf(shown)).to.deep.equal({
      'It asks officials to limit': [
        'asking about immigration status',
        'using local money, staff or buildings for immigration enforcement',
      ],
    });
    expect([shown.tag, shown.binds]).to.deep.equal([
      'non-binding',
      'This is a request to officials. It does not bind them or ICE.',
    ]);
  });

  it('C-02 words the facets of a record that may not bind as what it says', () => {
    const shown = viewOf(resolution({ binding: 'not-stated' }));
    expect(rowsOf(shown)).to.deep.equal({
      'It says': [
        'limits on asking about immigration status',
        'limits on using local money, staff or buildings for immigration enforcement',
      ],
    });
    expect([shown.tag, shown.binds]).to.deep.equal(['binding or not: not stated', 'It does not bind ICE.']);
  });

  it('C-02 says of practice that it is reported, of which year, and of what officials said that they did', () => {
    const record = policy({
      sources: [
        source({ date: day('2019-02') }),
        source({ date: day('2025-05-04') }),
        source({ date: day('2024') }),
      ],
      asOf: day('2026-02-12'),
      facets: facets({
        'asks-status': { value: 'limited', basis: 'practice', who: { en: 'police' }, sources: [1, 2, 3] },
        'honors-detainers': { value: 'limited', basis: 'practice' },
        'ice-access': { value: 'limited', basis: 'text' },
        'town-resources': { value: 'limited', basis: 'official-statement' },
        'equal-services': { value: 'allowed', basis: 'official-statement' },
      }),
    });
    const shown = viewOf(record);
    expect(Object.entries(rowsOf(shown))).to.deep.equal([
      ['It limits', ['ICE access to people in custody']],
      ['Reported practice (2025)', ['limits on asking about immigration status']],
      ['Reported practice (2026)', ['limits on holding people on ICE requests (detainers)']],
      [
        'Officials have said',
        [
          'limits on using local money, staff or buildings for immigration enforcement',
          'serving people whatever their immigration status',
        ],
      ],
    ]);
    expect(shown.groups[1]?.rows[0]?.who).to.deep.equal(ownText('police'));
  });

  it('C-01 lists the topics on which the sources are silent, which is no "no"', () => {
    expect(byHeading(viewOf(policy()).silence)).to.deep.equal({
      '5 topics not mentioned': [
        'ICE access to people in custody',
        'sharing release information for civil enforcement',
        'police acting as immigration officers',
        'using local money, staff or buildings for immigration enforcement',
        'services by immigration status',
      ],
    });
    expect(viewOf(policy()).sourcesSummary).to.equal('Sources (2) · 5 topics not mentioned');
  });

  it('C-01 says so when the sources leave everything open', () => {
    const shown = viewOf(policy({ facets: facets() }));
    expect([said(shown.cautions), shown.groups]).to.deep.equal([[en.allSilent], []]);
    expect(byHeading(shown.silence)['8 topics not mentioned']).to.have.lengthOf(FACETS.length);
  });

  const ALL_SILENT: readonly (readonly [Partial<Policy>, readonly string[]])[] = [
    [{ direction: 'neutral' }, [en.directions.neutral ?? '']],
    [{ direction: 'values-only' }, [en.directions['values-only'] ?? '']],
    [{ direction: 'opposes-limits' }, [en.directions['opposes-limits'] ?? '', en.allSilent]],
    [{ direction: 'neutral', status: 'pending' }, [en.outcomes.pending ?? '', en.allSilent]],
    [{ status: 'rejected' }, [en.outcomes.rejected ?? '']],
  ];
  for (const [record, cautions] of ALL_SILENT)
    it(`C-01 says so beside no line that says that there is no rule: ${JSON.stringify(record)}`, () => {
      expect(said(viewOf(policy({ facets: facets(), ...record })).cautions)).to.deep.equal(cautions);
    });

  it('C-01 says nothing of silence where nothing is left open', () => {
    const all = facets();
    const stated = Object.fromEntries(Object.keys(all).map((name) => [name, 'limited'] as const));
    expect(viewOf(policy({ facets: { ...all, ...stated } })).silence).to.deep.equal([]);
  });

  const STATUSES = [
    { status: 'rejected', tag: 'not adopted', caution: /not adopted/, dates: /decided May/ },
    { status: 'repealed', tag: 'repealed', caution: /repealed/, dates: /last reported step May/ },
    { status: 'pending', tag: 'outcome not known', caution: /is not known/, dates: /last reported step May/ },
    { status: 'not-stated', tag: 'status not stated', caution: undefined, dates: /last reported step May/ },
  ] as const;
  for (const { status, tag, caution, dates } of STATUSES)
    it(`C-02 shows a record that was not seen adopted as what it is: ${status}`, () => {
      const { adopted: _, ...open } = policy({ status, decided: day('2017-05-02') });
      const shown = viewOf(open);
      expect([shown.tag, Object.keys(rowsOf(shown))]).to.deep.equal([
        tag,
        status === 'repealed' ? [] : ['What was proposed'],
      ]);
      expect(shown.dates.join()).to.match(dates).and.not.contain('adopted');
      if (caution) expect(said(shown.cautions).join(' ')).to.match(caution);
      else expect(shown.cautions).to.deep.equal([]);
    });

  it('C-02 leaves out what a rejected record does not state: there is no policy that could', () => {
    expect(viewOf(policy({ status: 'rejected' })).silence).to.deep.equal([]);
  });

  const DIRECTIONS = [
    ['mixed', /Read both parts/],
    ['values-only', /sets no rules for police/],
    ['neutral', /not a rule about/],
    ['opposes-limits', /opposes limits/],
  ] as const;
  for (const [direction, words] of DIRECTIONS)
    it(`C-02 says before the summary which way the record points: ${direction}`, () => {
      expect(said(viewOf(policy({ direction })).cautions).join(' ')).to.match(words);
    });

  it('C-02 says first of all that the place denies what others list', () => {
    const shown = viewOf(resolution({ disputed: { en: 'The town denies it.' }, direction: 'mixed' }));
    expect(shown.cautions[0]?.text).to.equal('The town denies it.');
    expect(shown.cautions).to.have.lengthOf(2);
  });

  it('C-01 cites the sources of each exception', () => {
    const exceptions = [
      { text: { en: 'Warrants signed by a judge are obeyed.' }, sources: [1, 2] },
      { text: { en: 'The chief may decide otherwise.' }, sources: [2] },
    ];
    const shown = viewOf(policy({ exceptions }));
    expect(shown.groups.at(-1)).to.deep.equal({
      heading: 'Exceptions',
      rows: [
        { text: ownText('Warrants signed by a judge are obeyed.'), cited: '(source 1, 2)' },
        { text: ownText('The chief may decide otherwise.'), cited: '(source 2)' },
      ],
    });
    expect(shown.exceptionsCount).to.equal('with 2 exceptions');
  });

  it('shows the dates as they are known, and no more', () => {
    const record = policy({
      adopted: day('2014'),
      amended: [day('2016-03'), day('2019-12-10'), day('2019-12-11')],
    });
    const shown = viewOf(record);
    expect(shown.dates.map((date) => date.replaceAll('\u00a0', ' '))).to.deep.equal([
      'adopted 2014',
      'amended March 2016',
      'amended December 10, 2019',
      'amended December 11, 2019',
    ]);
    expect(shown.years).to.deep.equal(['adopted 2014', 'amended 2016', 'amended 2019']);
  });

  const REVIEWS = [
    ['2026-11-21', ''],
    ['2026-11-22', ''],
    [
      '2026-11-23',
      'Review overdue since November\u00a022,\u00a02026. Newest source: December\u00a011,\u00a02019.',
    ],
  ] as const;
  for (const [today, stale] of REVIEWS)
    it(`S-10 says that its review is overdue from the day after its review date on: ${today}`, () => {
      expect(viewOf(policy({ reviewAfter: day('2026-11-22') }), today).stale).to.equal(stale);
    });

  it('lists each source with its publisher and date, without a link where there is no address', () => {
    const { url: _, ...unlinked } = source({ title: 'Letter', date: day('2019-02') });
    const [shown] = viewOf(policy({ sources: [unlinked] })).sources;
    expect(shown).to.deep.equal({
      title: 'Letter',
      url: undefined,
      origin: 'Sample town clerk, February\u00a02019',
    });
  });
});

describe('a card', () => {
  it('C-01 reads as finished where there is no policy', () => {
    const shown = view(townFile({ policies: [] }));
    expect(shown.absence).to.equal(
      'No policy is on record for Fixture Town. That does not mean there is none.',
    );
    expect(shown.asOf).to.equal('As of November\u00a020,\u00a02026');
    expect(shown.policies).to.deep.equal([]);
    expect(shown.statements).to.have.lengthOf(1);
  });

  it('C-02 never shows "limited", "allowed" or "not-stated" as they stand in the feed', () => {
    const shown = allWords(view(townFile({ policies: [policy(), resolution()] })));
    expect(shown).to.not.match(/limited|allowed|not-stated/);
  });

  it('W-02 has a short answer, with a sentence on its exceptions, while the record says the same', () => {
    const exceptions = [{ text: { en: 'The chief may ask.' }, sources: [1] }];
    const record = policy({ exceptions });
    const answer = shortText('A sample ordinance tells officers not to ask.', policyBasis(record));
    const answered = { ...record, answer };
    expect(viewOf(answered)).to.deep.include({
      answer: { ...ownText(answer.text.en), isUnreviewed: true },
      exceptionsNote: 'It has exceptions.',
    });
    expect(viewOf({ ...answered, exceptions: [] })).to.deep.include({
      answer: { ...ownText(record.summary.en), isUnreviewed: false },
      exceptionsNote: '',
    });
    expect(viewOf({ ...answered, status: 'repealed' }).answer.text).to.equal(record.summary.en);
    expect(viewOf(record).answer.text).to.equal(record.summary.en);
  });

  it('W-01 shows the first statewide rule and all notices, and says whether the full text has more rules', () => {
    const line = (text: string): StatementLine => statementLine({ text: { en: text } });
    const notices = [line('First notice.'), line('Second notice.')];
    const show = (...rules: string[]): unknown => {
      const { statements, further, fullText } = view(townFile({ baseline: rules.map(line), notices }));
      return [...[statements, further].map((part) => part.map(({ text }) => text.text)), fullText];
    };
    const both = ['First notice.', 'Second notice.'];
    expect(show('First rule.', 'Second rule.')).to.deep.equal([
      ['First rule.', ...both],
      ['Second rule.'],
      'More state rules and all sources',
    ]);
    expect(show('First rule.')).to.deep.equal([['First rule.', ...both], [], 'Full text and sources']);
    expect(show()).to.deep.equal([both, [], 'Full text and sources']);
  });

  it('W-02 says of short statements that nobody has reviewed them', () => {
    const noticeOn = (short?: 'reviewed' | 'unreviewed'): string =>
      view(townFile({ baseline: [statementLine(short && { short })] })).shortNotice;
    expect(noticeOn('unreviewed')).to.equal('Short wording not reviewed by a lawyer');
    expect([noticeOn('reviewed'), noticeOn()]).to.deep.equal(['', '']);
  });

  it('C-02 reads a facet that rests on the text as one without evidence', () => {
    const plain = viewOf(policy({ facets: facets({ 'asks-status': 'limited', 'ice-access': 'allowed' }) }));
    const claims = facets({
      'asks-status': { value: 'limited', basis: 'text', sources: [1] },
      'ice-access': { value: 'allowed' },
      'town-resources': { value: 'not-stated' },
    });
    expect(viewOf(policy({ facets: claims }))).to.deep.include({
      groups: plain.groups,
      silence: plain.silence,
    });
  });

  it('shows several records in the order of the feed', () => {
    const shown = view(townFile({ policies: [resolution(), policy()] }));
    expect(shown.policies.map(({ name }) => name.text)).to.deep.equal([
      'Sample Welcome Resolution',
      'Sample Trust Ordinance',
    ]);
  });

  it('puts the rules that hold everywhere before the notices, each with its date, and in whole with its sources', () => {
    const notice = { id: 'notice', text: { en: 'Sample notice.' } };
    const { statements } = view(townFile({ notices: [statementLine(notice)] }));
    const whole = toStatewideView(statewideFile({ notices: [statement(notice)] }), contextOn('2026-11-22'));
    for (const shown of [statements, whole])
      expect(texts(shown)).to.deep.equal([
        'Sample statewide rule: courts have ruled on holding people for federal agents.',
        'Sample notice.',
      ]);
    for (const { asOf } of statements) expect(asOf).to.equal('As of November\u00a01,\u00a02026');
    for (const { asOf, sources } of whole) {
      expect(asOf).to.equal('As of November\u00a01,\u00a02026');
      expect(sources).to.have.lengthOf(1);
    }
  });

  it('C-01 says without a town what holds everywhere, whole', () => {
    const shown = toStatewideCardView(statewideFile(), contextOn('2026-11-22'));
    expect(shown.name).to.equal('Everywhere in Sample State');
    expect(shown.statements).to.deep.equal(toStatewideView(statewideFile(), contextOn('2026-11-22')));
    expect(shown.keptBy).to.equal(view(townFile()).keptBy);
  });

  it('says how many policies are on record where there are several', () => {
    const one = view(townFile({ policies: [policy()] }));
    const two = view(townFile({ policies: [policy(), resolution()] }));
    expect(one.area).to.equal(one.county);
    expect(two.area).to.equal(`${one.county} · 2 policies on record`);
  });

  it('S-10 says of a statement past its review date that its review is overdue', () => {
    const shown = view(
      townFile({ baseline: [statementLine({ reviewAfter: day('2026-11') })] }),
      '2026-12-01',
    );
    expect(shown.statements[0]?.asOf).to.equal(
      'Review overdue since November\u00a02026. Newest source: November\u00a01,\u00a02026.',
    );
  });

  it('shows an action with where it leads', () => {
    const { action: shown, refused } = view(townFile({ action: action() }));
    expect(shown).to.deep.include({
      label: ownText('Ask your officials'),
      url: 'https://actionnetwork.org/letters/sample',
      opens: 'Opens actionnetwork.org',
    });
    expect(refused).to.equal(undefined);
  });

  const WON = { won: { date: day('2026-10-05'), text: { en: 'Sample: the bill is law.' } } };
  const CAMPAIGNS = [
    [{}, undefined],
    [{ ends: day('2026-11-22') }, undefined],
    [{ ends: day('2026-11-21') }, ['Ended November\u00a021,\u00a02026', '']],
    [{ ends: day('2026-11-21'), kind: 'donate' }, ['Ended November\u00a021,\u00a02026', '']],
    [WON, ['Won October\u00a05,\u00a02026', 'Sample: the bill is law.']],
    [{ starts: day('2026-11-23') }, ['Begins November\u00a023,\u00a02026', '']],
  ] as const;
  for (const [fields, outcome] of CAMPAIGNS)
    it(`B-04 asks for something only while the action lasts: ${JSON.stringify(fields)}`, () => {
      const shown = view(townFile({ policies: [], action: action(fields) }), '2026-11-22');
      expect(shown.action === undefined).to.equal(outcome !== undefined);
      expect(shown.outcome && [shown.outcome.when, shown.outcome.text.text]).to.deep.equal(outcome);
      if (shown.outcome) expect(shown.outcome.link?.url).to.contain('/r/actions/sample-action/');
      expect(shown.until).to.equal('ends' in fields && !outcome ? 'Until November\u00a022,\u00a02026' : '');
      expect(shown.refused).to.equal(undefined);
    });

  it('S-06 has no link to a host that nobody allowed, and knows that it was refused', () => {
    const elsewhere = action({ destination: { platform: 'site', host: 'other.example.org', page: 'x' } });
    const file = townFile({ action: elsewhere });
    expect(view(file)).to.deep.include({
      action: undefined,
      refused: { error: 'refused-host', allow: 'other.example.org/x' },
    });
    expect(view(file, '2026-11-22', ['other.example.org']).action?.url).to.equal(
      'https://other.example.org/x',
    );
  });

  it('D-04 has no link for money, since nothing here says who receives it', () => {
    const give = action({ kind: 'donate', entity: 'sample-fund' });
    expect(view(townFile({ action: give }))).to.deep.include({
      action: undefined,
      refused: { error: 'refused-host', allow: '' },
    });
  });

  it('says who keeps the records', () => {
    expect(view(townFile()).keptBy).to.equal('Compiled by Sample Publisher');
  });
});

describe('a card in another language', () => {
  const inSpanish = (file: TownFile, isReviewed: boolean): TownCardView =>
    view(file, undefined, undefined, { locale: 'es', messages: { ...es, isReviewed } });
  const translated = (status: 'reviewed' | 'unreviewed'): TownFile => {
    const translations = { es: { status } };
    return townFile({
      policies: [policy({ summary: { en: 'Sample.', es: 'Muestra.' }, translations })],
      baseline: [statementLine({ text: { en: 'Sample rule.', es: 'Regla de muestra.' }, translations })],
    });
  };

  it('I-04 gives the English of a policy that nobody has reviewed, in the order in which it is shown', () => {
    const [shown] = inSpanish(translated('unreviewed'), true).policies;
    expect(shown?.answer.text).to.equal('Muestra.');
    // The name has no translation, so it is in English already.
    expect(shown?.original).to.deep.equal([
      'Sample.',
      'Ordinance',
      'binding',
      'It limits',
      en.facets['asks-status'],
      en.facets['honors-detainers'],
      'It says this goes on',
      en.allowed['information-sharing'],
      'This rule does not bind ICE.',
      ...Object.entries(byHeading(viewOf(policy()).silence)).flat(2),
    ]);
  });

  it('I-04 gives the English of a statement that nobody has reviewed', () => {
    const { statements, original } = inSpanish(translated('unreviewed'), true);
    const [shown] = statements;
    expect(original).to.deep.equal(['Sample rule.']);
    expect([shown?.text, shown?.original]).to.deep.equal([ownText('Regla de muestra.'), ['Sample rule.']]);
  });

  it('I-04 gives the English of its own sentences while nobody has reviewed the words of the kit', () => {
    expect(inSpanish(translated('reviewed'), false).original).to.deep.equal([en.localNote]);
    expect(inSpanish(townFile({ policies: [] }), false).original).to.deep.equal([
      en.localNote,
      view(townFile({ policies: [] })).absence,
    ]);
  });

  it('I-04 gives none once the translations and the words of the kit are reviewed, nor in English', () => {
    for (const shown of [inSpanish(translated('reviewed'), true), view(translated('unreviewed'))])
      expect(
        [shown, ...shown.policies, ...shown.statements].flatMap(({ original }) => original),
      ).to.deep.equal([]);
  });
});

describe('what a card must not promise', () => {
  const NOT_ADOPTED: readonly PolicyStatus[] = ['rejected', 'repealed', 'pending', 'not-stated'];
  const BINDINGS = ['yes', 'no', 'not-stated'] as const;
  const every = (value: 'limited' | 'allowed'): Policy['facets'] =>
    facets(Object.fromEntries(FACETS.map((name) => [name, value])));

  for (const name of FACETS) {
    it(`C-02 never reads silence as a no: ${name}`, () => {
      const shown = viewOf(policy({ facets: { ...every('limited'), [name]: 'not-stated' } }));
      expect(byHeading(shown.silence)).to.deep.equal({ '1 topic not mentioned': [en.facets[name]] });
      expect(en.facets[name]).not.to.match(/\b(?:no|none|not|never|cannot|refuse\w*|limit\w*|forbid\w*)\b/i);
      expect(rowsOf(shown)['It limits'])
        .to.have.lengthOf(FACETS.length - 1)
        .and.not.include(en.facets[name]);
    });

    it(`C-02 words as a rule only what is known to bind: ${name}`, () => {
      const row = (binding: Policy['binding']): Record<string, string[]> =>
        rowsOf(viewOf(policy({ binding, facets: facets({ [name]: 'limited' }) })));
      expect(row('yes')).to.deep.equal({ 'It limits': [en.facets[name]] });
      expect(row('no')).to.deep.equal({ 'It asks officials to limit': [en.facets[name]] });
      expect(row('not-stated')).to.deep.equal({ 'It says': [`limits on ${en.facets[name]}`] });
    });
  }

  it('C-02 words no record that was not adopted as a rule', () => {
    for (const status of NOT_ADOPTED)
      for (const heading of Object.keys(rowsOf(viewOf(policy({ status, binding: 'yes' })))))
        expect(heading, status).to.equal('What was proposed');
  });

  it('C-02 calls no record that was not adopted binding or non-binding', () => {
    for (const status of NOT_ADOPTED)
      for (const binding of BINDINGS) {
        const { tag, cautions, binds } = viewOf(policy({ status, binding }));
        expect([tag, ...said(cautions)].join(' ')).not.to.match(/binding/i);
        expect(binds).not.to.match(/rule/);
      }
  });

  it('C-02 shows no rules of what was repealed', () => {
    const shown = viewOf(policy({ status: 'repealed', binding: 'yes' }));
    expect(shown.groups).to.deep.equal([]);
    expect(shown.tag).to.equal('repealed');
  });

  it('C-01 leaves out the citation of an exception whose sources cannot be told', () => {
    const exceptions = [{ text: { en: 'The chief may decide otherwise.' }, sources: [] }];
    expect(viewOf(policy({ exceptions })).groups.at(-1)?.rows).to.deep.equal([
      { text: ownText('The chief may decide otherwise.') },
    ]);
  });

  for (const direction of ['limits-collaboration', 'none-adopted', 'not-stated'] as const)
    it(`adds no sentence to a record whose rows say it all: ${direction}`, () => {
      expect(viewOf(policy({ direction })).cautions).to.deep.equal([]);
    });

  it('says of a rejected record what became of it, not which way it pointed', () => {
    const { cautions } = viewOf(policy({ status: 'rejected', direction: 'opposes-limits' }));
    expect(cautions).to.have.lengthOf(1);
    expect(cautions[0]?.text).to.match(/^It was not adopted\./);
  });

  const PARTIAL = [
    ['2026-11', '2026-11-30', false],
    ['2026-11', '2026-12-01', true],
    ['2026', '2026-12-31', false],
    ['2026', '2027-01-01', true],
  ] as const;
  for (const [reviewAfter, today, isStale] of PARTIAL)
    it(`S-10 counts a review date to the end of its month or year: ${reviewAfter} on ${today}`, () => {
      const dated = { reviewAfter: day(reviewAfter) };
      const file = townFile({ policies: [policy(dated)], baseline: [statementLine(dated)] });
      const shown = view(file, today);
      const overdue = `Review overdue since ${formatCivilDate(day(reviewAfter), 'en')}. Newest source: `;
      expect(shown.policies[0]?.stale).to.equal(isStale ? `${overdue}December\u00a011,\u00a02019.` : '');
      expect(shown.statements[0]?.asOf).to.equal(
        isStale ? `${overdue}November\u00a01,\u00a02026.` : 'As of November\u00a01,\u00a02026',
      );
      expect(shown.policies[0]?.groups).to.have.lengthOf(2);
    });

  it('S-06 takes no pattern and no look-alike for an allowed host', () => {
    const elsewhere = action({ destination: { platform: 'site', host: 'bills.example.org', page: 'x' } });
    for (const entry of ['', '*', 'example.org', '.example.org', 'bills.example.org.evil.example'])
      expect(view(townFile({ action: elsewhere }), undefined, [entry]), entry).to.deep.include({
        action: undefined,
        refused: { error: 'refused-host', allow: 'bills.example.org/x' },
      });
  });

  it('S-06 refuses a record page outside the folder beside the feed', () => {
    const outside = action({ destination: { platform: 'record-page', page: '../../elsewhere' } });
    expect(view(townFile({ action: outside }))).to.deep.include({
      action: undefined,
      refused: { error: 'refused-host', allow: '' },
    });
  });

  it('puts no undefined, object or broken date before a reader', () => {
    for (const status of ['adopted', ...NOT_ADOPTED] as const)
      for (const binding of BINDINGS) {
        const shown = viewOf(policy({ status, binding, decided: day('2017') }));
        expect(JSON.stringify(shown)).not.to.match(/undefined|null|\[object|NaN|Invalid/);
      }
  });
});
