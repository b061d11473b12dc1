import {
  action,
  actionsFile,
  campaign,
  caseFile,
  day,
  event,
  noon,
  policy,
  shortText,
  source,
  status,
  townFile,
} from '@rights-kit/content/testing.js';
import { expect } from 'chai';
import { en } from './messages/en.js';
import { en as enRelease } from './messages/en/release.js';
import { es } from './messages/es.js';
import { es as esRelease } from './messages/es/release.js';
import { toActionPageView, type ActionPageView } from './action-page.view.js';
import {
  toCasePageView,
  toTownPageView,
  type CasePageView,
  type RecordPageContext,
} from './record-page.view.js';
import { ownText } from './text.view.js';

const context = (fields: Partial<RecordPageContext> = {}): RecordPageContext => ({
  locale: 'en',
  messages: { ...en, ...enRelease },
  english: en,
  now: noon('2026-11-22'),
  compiled: day('2026-11-22'),
  about: { en: 'Sample data.', es: 'Datos de muestra.' },
  page: 'https://kit.example.org/r/towns/x/',
  feed: 'https://kit.example.org/feed/v1/',
  allow: ['actionnetwork.org', 'secure.actblue.com'],
  ...fields,
});
const SPANISH = { locale: 'es', messages: { ...es, ...esRelease } } as const;

const words = (text: string): string => text.replaceAll('\u00a0', ' ');

describe("a town's page", () => {
  const file = townFile({ policies: [policy({ reviewAfter: day('2027-05-22') })] });
  const history = new Map([['sample-ordinance', [{ date: day('2018-01'), text: { en: 'Sample talk.' } }]]]);

  it('says until when it may be relied on, and what only the record has of its past', () => {
    const { policies, compiled, place } = toTownPageView(file, history, context());
    expect(policies).to.have.lengthOf(1);
    const [shown] = policies;
    expect(words(shown?.relyUntil ?? '')).to.equal(
      'Do not rely on this after May 22, 2027: look it up again.',
    );
    expect(shown?.history.map(({ date, text }) => [words(date), text])).to.deep.equal([
      ['January 2018', ownText('Sample talk.')],
    ]);
    expect([words(compiled), place]).to.deep.equal([
      'records as of November 22, 2026',
      'Sample County, Sample State',
    ]);
  });

  it('names the source that carries the date of the record, else the first one', () => {
    const asOf = (date: string): string => {
      const [shown] = toTownPageView(
        townFile({ policies: [policy({ asOf: day(date) })] }),
        history,
        context(),
      ).policies;
      return words(shown?.asOf ?? '');
    };
    expect(asOf('2019-12-11')).to.equal('As of December 11, 2019, according to Sample city clerk.');
    expect(asOf('2020')).to.equal('As of 2020, according to Sample city council.');
  });

  it('S-10 says that a review is overdue on a day after it', () => {
    const { policies } = toTownPageView(file, history, context({ now: noon('2027-05-23') }));
    expect(words(policies[0]?.policy.stale ?? '')).to.equal(
      'Review overdue since May 22, 2027. Newest source: December 11, 2019.',
    );
  });

  it('S-10 is described by its name and date alone, since what a search or a shared link shows is kept after a correction', () => {
    const none = toTownPageView(townFile({ policies: [] }), new Map(), context());
    expect(none.title).to.equal('Fixture Town: policy on working with federal immigration enforcement');
    for (const view of [none, toTownPageView(file, history, context())])
      expect(words(view.description)).to.match(/^Fixture Town · As of \w+ \d+, \d{4}$/);
  });

  it('I-03 is in Spanish where the reader is', () => {
    const { title, about, policies } = toTownPageView(file, history, context(SPANISH));
    expect(title).to.match(/^Fixture Town: política/);
    expect(about).to.deep.equal(ownText('Datos de muestra.'));
    expect(policies[0]?.policy.answer.lang).to.equal('en');
  });
});

describe("a case's page", () => {
  const page = (fields: Parameters<typeof caseFile>[0]): CasePageView => {
    const view = toCasePageView(caseFile(fields), context());
    if (!view) throw new Error('no page');
    return view;
  };

  it('has every event, however many there are', () => {
    const events = Array.from({ length: 40 }, (_, index) => event({ id: `event-${String(index)}` }));
    expect(page({ events }).timeline.events).to.have.lengthOf(40);
  });

  it('S-10 is described by its name and date, and by no status', () => {
    for (const value of ['superseded', 'in-force'] as const) {
      const { name, description } = page({ status: status({ value }) });
      expect(description.startsWith(`${name} · `)).to.equal(true);
      expect(words(description)).to.match(/^[^·]+ · As of \w+ \d+, \d{4}$/);
    }
  });

  it('may be relied on until its terms end, where that is before its review', () => {
    const { relyUntil } = page({
      status: status({ value: 'settled', until: day('2027-01-16'), reviewAfter: day('2027-05-22') }),
    });
    expect(words(relyUntil)).to.contain('January 16, 2027');
  });
});

describe("an action's page", () => {
  const page = (
    each: ReturnType<typeof action>,
    others: ReturnType<typeof action>[] = [],
  ): ActionPageView | undefined =>
    toActionPageView(each, actionsFile({ actions: [each, ...others] }), context());

  it('B-04 stays that of its own action when that is over, and leads nowhere', () => {
    const next = campaign({ id: 'next', title: { en: 'Sample next' } });
    const over = campaign({ ends: day('2020-01-01'), successor: 'next' });
    const view = page(over, [next]);
    expect([view?.title, view?.banner.state, view?.banner.link]).to.deep.equal([
      'Sample campaign: ask for a vote',
      'ended',
      undefined,
    ]);
    expect(words(view?.banner.when ?? '')).to.equal('Ended January 1, 2020');
    expect([view?.successor?.label.text, view?.successor?.url]).to.deep.equal([
      'Sample next',
      '/r/actions/next/',
    ]);
  });

  it('B-04 names its last day, since it does not change on the day after', () => {
    expect(words(page(campaign({ ends: day('2027-05-12') }))?.banner.when ?? '')).to.equal(
      'Until May 12, 2027',
    );
    const file = townFile({ policies: [], action: campaign({ ends: day('2027-05-12') }) });
    expect(words(toTownPageView(file, new Map(), context()).card.until)).to.equal('Until May 12, 2027');
  });

  it('W-03 names the record with its day and publisher, and whose pages its link opens', () => {
    const owner = shortText('Sample Legislature', ['bills.example.org', 'Sample Legislature'], 'source:1');
    const destination = { platform: 'site', host: 'bills.example.org', page: 'x', owner } as const;
    const each = campaign({ destination, sources: [source({ publisher: 'Sample Legislature' })] });
    const file = actionsFile({ actions: [each] });
    const view = toActionPageView(each, file, context({ allow: ['bills.example.org'] }));
    expect(view).to.deep.include({
      heading: ownText('Sample campaign: ask for a vote'),
      text: ownText('Sample: a bill waits in a committee.'),
      opens: 'Opens bills.example.org (Sample Legislature)',
    });
    expect(words(view?.keptBy ?? '')).to.equal('As of November 1, 2026 · Compiled by Sample Publisher');
  });

  it('B-04 says what was won', () => {
    const won = { date: day('2026-10-05'), text: { en: 'Sample: the bill is law.' } };
    expect(page(campaign({ won }))?.text.text).to.equal('Sample: the bill is law.');
  });

  it('B-04 has no successor while it runs, and none once it was won', () => {
    const next = campaign({ id: 'next' });
    const won = { date: day('2026-10-05'), text: { en: 'Sample: the bill is law.' } };
    for (const fields of [{}, { won }, { ends: day('2020'), successor: 'gone' }])
      expect(page(campaign({ successor: 'next', ...fields }), [next])?.successor).to.equal(undefined);
  });

  it('S-06 has no link to a host that nobody allowed', () => {
    const destination = { platform: 'site', host: 'bills.example.org', page: 'x' } as const;
    expect(page(action({ destination }))?.banner.link).to.equal(undefined);
    const allowed = toActionPageView(
      action({ destination }),
      actionsFile({ actions: [action({ destination })] }),
      context({ allow: ['bills.example.org'] }),
    );
    expect(allowed?.banner.link?.url).to.equal('https://bills.example.org/x');
  });

  it('D-04 is not there for money without the line that says who receives it', () => {
    expect(page(action({ kind: 'donate' }))).to.equal(undefined);
  });

  it('says where a bill was last seen', () => {
    const bill = {
      numbers: ['S.1', 'H.2'],
      session: 'Sample session',
      status: { en: 'Sample: in committee.' },
    };
    const view = page(action({ bill }));
    expect([view?.bill, view?.billStatus]).to.deep.equal([
      'S.1, H.2 · Sample session',
      ownText('Sample: in committee.'),
    ]);
  });
});
