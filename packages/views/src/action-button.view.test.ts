import { expect } from 'chai';
import type { Destination, Source } from '@rights-kit/content';
import { en } from './messages/en.js';
import { toActionLink } from './action-link.view.js';
import type { ActionButtonMessages } from './messages/messages.js';
import { ownText, type Language } from './text.view.js';
import { action, actionsFile, campaign, day, noon, shortText, source } from '@rights-kit/content/testing.js';
import {
  toActionButtonView,
  toFeedTarget,
  toPageTarget,
  type ActionButtonView,
  type ActionTarget,
  type ActionLinkOptions,
} from './action-button.view.js';

const ENGLISH: Language<ActionButtonMessages> = { locale: 'en', messages: en };
const PAGE = 'https://partner.example.org/give/';
const ALLOW = ['secure.actblue.com', 'actionnetwork.org', 'givebutter.com'];
const context = (allow: readonly string[] = ALLOW) => ({
  page: PAGE,
  feed: 'https://kit.example.org/feed/v1/',
  allow,
  now: noon('2026-11-22'),
});
const optionsOf = (fields: Partial<ActionLinkOptions> = {}): ActionLinkOptions => ({
  amounts: '',
  monthly: false,
  isMonthly: false,
  partner: undefined,
  newTab: false,
  ...fields,
});

function targetOf(href: string, kind: ActionTarget['kind'] = 'donate'): ActionTarget {
  const target = toPageTarget(href, '', kind, PAGE, ENGLISH);
  if ('error' in target) throw new Error(target.error);
  return target;
}

const view = (href: string, fields: Partial<ActionLinkOptions> = {}): ActionButtonView =>
  toActionButtonView(targetOf(href), optionsOf(fields), ENGLISH);

const letters = { platform: 'action-network', page: 'letters/sample' } as const;
const ACTBLUE = 'https://secure.actblue.com/donate/sample';

describe('where a button of a feed leads', () => {
  it('D-04 brings the line about who receives the money', () => {
    expect(toFeedTarget(actionsFile(), 'give', context(), ENGLISH)).to.deep.equal({
      id: 'give',
      kind: 'donate',
      label: ownText('Donate to the sample fund'),
      url: 'https://secure.actblue.com/donate/sample',
      platform: 'actblue',
      entity: ownText('Sample Fund is a 501(c)(3). Gifts are deductible.'),
      owner: '',
      notice: '',
      original: [],
    });
  });

  it('D-04 is nowhere for money without that line', () => {
    expect(toFeedTarget(actionsFile(), 'give-without-line', context(), ENGLISH)).to.deep.equal({
      error: 'unknown-action',
    });
  });

  it('W-02 says whose pages they are, while the source that says so is the one that was compared', () => {
    const host = 'bills.example.org';
    const sources = [source({ publisher: 'Sample Legislature' })];
    const targetOf = (published: readonly Source[]): unknown => {
      const bill = campaign({ sources: published });
      const owner = shortText('Sample Legislature', [host, 'Sample Legislature'], 'source:1');
      const destination = { platform: 'site', page: 'sample/1', host, owner } as const;
      const file = actionsFile({ actions: [{ ...bill, destination }] });
      return toFeedTarget(file, bill.id, context([host]), ENGLISH);
    };
    expect(targetOf(sources)).to.deep.include({ owner: 'Sample Legislature' });
    expect(targetOf([source({ publisher: 'Another' })])).to.deep.include({ owner: '' });
  });

  it('is nowhere for an action that the feed does not have', () => {
    for (const id of ['unknown', '', '__proto__', 'constructor'])
      expect(toFeedTarget(actionsFile(), id, context(), ENGLISH)).to.deep.equal({ error: 'unknown-action' });
  });

  it('S-06 is nowhere on a host that nobody allowed', () => {
    expect(toFeedTarget(actionsFile(), 'elsewhere', context(), ENGLISH)).to.deep.equal({
      error: 'refused-host',
      allow: 'bills.example.org/sample/1',
    });
    expect(toFeedTarget(actionsFile(), 'elsewhere', context(['bills.example.org']), ENGLISH)).to.deep.include(
      {
        url: 'https://bills.example.org/sample/1',
      },
    );
  });

  const DESTINATIONS: readonly (readonly [Destination, string])[] = [
    [{ platform: 'actblue', page: 'donate/x' }, 'https://secure.actblue.com/donate/x'],
    [{ platform: 'action-network', page: 'petitions/x' }, 'https://actionnetwork.org/petitions/x'],
    [{ platform: 'givebutter', page: 'x' }, 'https://givebutter.com/x'],
    [{ platform: 'record-page', page: 'towns/x' }, 'https://kit.example.org/r/towns/x/'],
  ];
  for (const [destination, url] of DESTINATIONS)
    it(`D-02 is the platform's own host: ${destination.platform}`, () => {
      const file = actionsFile({ actions: [action({ destination })] });
      expect(toFeedTarget(file, 'sample-action', context(), ENGLISH)).to.deep.include({ url });
    });

  for (const origin of ['http://127.0.0.1:4173', 'https://kit.example.org:8443'])
    it(`S-06 is a record page at the feed's own origin, from a page of another: ${origin}`, () => {
      const destination = { platform: 'record-page', page: 'towns/x' } as const;
      const file = actionsFile({ actions: [action({ destination })] });
      const feed = `${origin}/release/feed/v1/`;
      const found = toFeedTarget(file, 'sample-action', { ...context(), feed }, ENGLISH);
      if (!('url' in found)) throw new Error('no target');
      expect(found.url).to.equal(`${origin}/release/r/towns/x/`);
      const { hostname } = toActionLink(found, found.label, found.url, ENGLISH.messages);
      expect(hostname).to.equal(new URL(origin).host);
    });
});

describe('a button of a campaign', () => {
  const over = { ends: day('2020-05-12') };
  const won = { won: { date: day('2026-10-05'), text: { en: 'Sample: the bill is law.' } } };
  const next = campaign({ id: 'next', label: { en: 'Sign the next one' } });
  const record = (id: string, title = 'Sample campaign: ask for a vote'): unknown => ({
    id,
    kind: 'learn',
    label: ownText(title),
    url: `https://kit.example.org/r/actions/${id}/`,
    hostname: 'kit.example.org',
    site: 'kit.example.org',
    opens: 'Opens kit.example.org',
  });
  const outcome = (when: string, text = ''): unknown => ({
    outcome: { when, link: record('sample-campaign'), text: ownText(text) },
    notice: '',
    original: [],
  });
  const LAW = 'Sample: the bill is law.';
  const WON = outcome('Won October\u00a05,\u00a02026', LAW);

  const STATES: readonly (readonly [name: string, fields: Parameters<typeof campaign>[0], shown: unknown])[] =
    [
      ['its own', {}, 'Sign the sample'],
      ['its own on the first day', { starts: day('2026-11-22') }, 'Sign the sample'],
      ['its own on the last day', { ends: day('2026-11-22') }, 'Sign the sample'],
      ['its win', won, WON],
      ['its win, whatever its last day', { ...won, ...over }, WON],
      ['its win, whatever follows', { ...won, ...over, successor: 'next' }, WON],
      ['its end', over, outcome('Ended May\u00a012,\u00a02020')],
      [
        'its end, where the feed lacks what follows',
        { ...over, successor: 'gone' },
        outcome('Ended May\u00a012,\u00a02020'),
      ],
      ['the one that follows its end', { ...over, successor: 'next' }, 'Sign the next one'],
      ['its beginning', { starts: day('2027-03') }, outcome('Begins March\u00a02027')],
      ['its own while it runs, whatever follows', { successor: 'next' }, 'Sign the sample'],
    ];
  for (const [name, fields, shown] of STATES)
    it(`B-04 shows ${name}, and asks for nothing else: ${JSON.stringify(fields)}`, () => {
      const file = actionsFile({
        actions: [campaign({ ...fields, destination: letters }), { ...next, destination: letters }],
      });
      const target = toFeedTarget(file, 'sample-campaign', context(), ENGLISH);
      expect('url' in target ? target.label.text : target).to.deep.equal(shown);
    });

  it('B-04 S-06 shows an outcome whatever the page allows', () => {
    for (const fields of [over, won]) {
      const file = actionsFile({ actions: [campaign(fields)] });
      expect(toFeedTarget(file, 'sample-campaign', context([]), ENGLISH)).to.have.property('outcome');
    }
  });

  it("B-04 ends at midnight in the zone of the feed's head", () => {
    const file = actionsFile({ actions: [campaign({ ends: day('2026-12-01') })] });
    const at = (now: string): string[] =>
      Object.keys(toFeedTarget(file, 'sample-campaign', { ...context(), now: Date.parse(now) }, ENGLISH));
    expect(at('2026-12-02T09:59:00Z'), 'a minute before midnight in Honolulu').to.include('url');
    expect(at('2026-12-02T10:00:00Z'), 'midnight').to.include('outcome');
  });
});

describe('whose pages a button opens', () => {
  const elsewhere = { platform: 'site', host: 'www.other.example.org', page: 'x' } as const;
  const opened = (owner?: string, newTab = false): string => {
    const { host } = elsewhere;
    const known = owner && { owner: shortText(owner, [host, owner], 'source:1') };
    const sources = [source({ publisher: owner ?? 'Sample' })];
    const file = actionsFile({ actions: [action({ sources, destination: { ...elsewhere, ...known } })] });
    const target = toFeedTarget(file, 'sample-action', context(['www.other.example.org']), ENGLISH);
    if (!('url' in target)) throw new Error('no target');
    return toActionButtonView(target, optionsOf({ newTab }), ENGLISH).link.opens;
  };

  it('W-02 is said in words where the record knows it, beside the host', () => {
    expect(opened()).to.equal('Opens other.example.org');
    expect(opened('Sample Association')).to.equal('Opens other.example.org (Sample Association)');
    expect(opened('Sample Association', true)).to.equal(
      'Opens other.example.org (Sample Association) in a new tab',
    );
  });
});

describe("a record's page on the publisher's own host", () => {
  const file = actionsFile({
    actions: [action({ destination: { platform: 'record-page', page: 'towns/x' } })],
  });
  const opened = (isFramed: boolean, page = 'https://kit.example.org/0.1.0/embed.html'): unknown => {
    const own = { ...context(), page, isFramed };
    const target = toFeedTarget(file, 'sample-action', own, ENGLISH);
    if (!('url' in target)) throw new Error('no target');
    const { url, opens } = toActionLink(target, target.label, target.url, ENGLISH.messages);
    return [url, opens];
  };

  it('is one of this site, but not on or in a frame on another', () => {
    expect(opened(false)).to.deep.equal(['/r/towns/x/', 'Opens a page on this site']);
    expect(opened(false, PAGE)).to.deep.equal([
      'https://kit.example.org/r/towns/x/',
      'Opens kit.example.org',
    ]);
    expect(opened(true)).to.deep.equal(['https://kit.example.org/r/towns/x/', 'Opens kit.example.org']);
  });
});

describe("where a button of the page's own leads", () => {
  const REFUSED = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://partner.example.org/x',
    'http://other.example.org/',
    'https://user:word@other.example.org/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://other.example.org:8443/',
    '//other.example.org/x',
    'https://other.example.org/\u202egnp',
    'tel:*31#',
    'mailto:a@example.org?bcc=b@example.org',
    `https://other.example.org/${'x'.repeat(2048)}`,
  ];
  for (const href of REFUSED)
    it(`S-05 is nowhere: ${JSON.stringify(href.slice(0, 40))}`, () => {
      expect(toPageTarget(href, 'Label', 'learn', PAGE, ENGLISH)).to.deep.equal({ error: 'refused-address' });
    });

  it('is nowhere without an address', () => {
    expect(toPageTarget('', 'Label', 'learn', PAGE, ENGLISH)).to.deep.equal({ error: 'no-record' });
  });

  const TAKEN = [
    ['../about#team', '/about#team', 'Opens a page on this site'],
    ['https://partner.example.org/x', '/x', 'Opens a page on this site'],
    ['https://other.example.org/x', 'https://other.example.org/x', 'Opens other.example.org'],
    ['tel:+16175550100', 'tel:+16175550100', 'Calls +16175550100'],
    ['mailto:a@example.org?subject=Hi', 'mailto:a@example.org?subject=Hi', 'Opens your email program'],
  ] as const;
  for (const [href, url, opens] of TAKEN)
    it(`says where it leads: ${href}`, () => {
      const { link } = view(href);
      expect([link.url, link.opens]).to.deep.equal([url, opens]);
    });

  it('D-04 has no line about money that nobody gave', () => {
    expect(targetOf(ACTBLUE)).to.deep.include({ entity: ownText(''), notice: '', label: ownText('Donate') });
  });
});

describe("the page's options", () => {
  it('X-02 D-02 make one link for each amount, and one for any other', () => {
    const { amounts, link, ignored } = view(ACTBLUE, { amounts: '25 50 1000', partner: 'PARTNER_1' });
    expect(amounts.map(({ label, url }) => [label.text, url])).to.deep.equal([
      ['$25', `${ACTBLUE}?amount=25&refcode=PARTNER_1`],
      ['$50', `${ACTBLUE}?amount=50&refcode=PARTNER_1`],
      ['$1,000', `${ACTBLUE}?amount=1000&refcode=PARTNER_1`],
      ['Other', `${ACTBLUE}?refcode=PARTNER_1`],
    ]);
    expect([link.url, ignored]).to.deep.equal([`${ACTBLUE}?refcode=PARTNER_1`, []]);
  });

  it('X-02 rewrite the links for a monthly gift only once it is ticked', () => {
    const offered = view(ACTBLUE, { amounts: '25', monthly: true });
    expect([offered.monthly, offered.amounts[0]?.url]).to.deep.equal([true, `${ACTBLUE}?amount=25`]);
    const ticked = view(ACTBLUE, { amounts: '25', monthly: true, isMonthly: true });
    expect(ticked.amounts[0]?.url).to.equal(`${ACTBLUE}?amount=25&recurring=1`);
    expect(ticked.link.url).to.equal(`${ACTBLUE}?recurring=1`);
  });

  it('K-12 may have commas between amounts', () => {
    const { amounts, ignored } = view(ACTBLUE, { amounts: '25, 50,\n100' });
    expect([amounts.map(({ label }) => label.text), ignored]).to.deep.equal([
      ['$25', '$50', '$100', 'Other'],
      [],
    ]);
  });

  it('are left out one by one where an amount is none', () => {
    const { amounts, ignored } = view(ACTBLUE, { amounts: '0 25.5 -1 1e3 $5 007 9999999 50' });
    expect(amounts.map(({ label }) => label.text)).to.deep.equal(['$50', 'Other']);
    expect(ignored).to.have.lengthOf(7);
  });

  const UNSUPPORTED = [
    ['https://actionnetwork.org/letters/x', ['amounts: 25', 'monthly']],
    ['https://givebutter.com/x', ['partner="P"']],
    ['https://other.example.org/x', ['amounts: 25', 'monthly', 'partner="P"']],
  ] as const;
  for (const [href, left] of UNSUPPORTED)
    it(`D-01 are left out where the platform does not take them: ${new URL(href).hostname}`, () => {
      const shown = view(href, { amounts: '25', monthly: true, partner: 'P' });
      expect(shown.ignored).to.deep.equal(left);
      expect(shown.link.url.startsWith(href)).to.equal(true);
    });

  for (const partner of ['a b', 'é', 'x'.repeat(65), '&amount=1'])
    it(`D-02 are left out where a code is none: ${partner.slice(0, 12)}`, () => {
      const shown = view(ACTBLUE, { partner });
      expect([shown.link.url, shown.ignored]).to.deep.equal([ACTBLUE, [`partner="${partner}"`]]);
    });

  it('D-02 never leave a one-click charge in an address', () => {
    const shown = view(`${ACTBLUE}?express_lane=true`, { amounts: '25' });
    expect(shown.link.url).to.equal(ACTBLUE);
    expect(shown.amounts[0]?.url).to.equal(`${ACTBLUE}?amount=25`);
  });

  const OWN = `${ACTBLUE}?amount=100&recurring=1&refcode=site`;

  it('K-03 take what they offer out of an address that has it already', () => {
    const once = view(OWN, { amounts: '25', monthly: true });
    expect([once.amounts[0]?.url, once.link.url]).to.deep.equal([
      `${ACTBLUE}?amount=25&refcode=site`,
      `${ACTBLUE}?refcode=site`,
    ]);
    const ticked = view(OWN, { amounts: '25', monthly: true, isMonthly: true });
    expect([ticked.amounts[0]?.url, ticked.link.url]).to.deep.equal([
      `${ACTBLUE}?amount=25&recurring=1&refcode=site`,
      `${ACTBLUE}?recurring=1&refcode=site`,
    ]);
  });

  it('K-03 leave the rest of an address as the page wrote it', () => {
    expect(view(OWN).link.url).to.equal(OWN);
    expect(view(OWN, { amounts: 'x' }).link.url, 'no amount that is one').to.equal(OWN);
    expect(view(OWN, { monthly: true }).link.url, 'one button').to.equal(
      `${ACTBLUE}?amount=100&refcode=site`,
    );
    expect(view(OWN, { amounts: '25' }).link.url, 'no box').to.equal(`${ACTBLUE}?recurring=1&refcode=site`);
  });

  it('K-03 keep the code of an address, and say so', () => {
    const shown = view(OWN, { amounts: '25', partner: 'P' });
    expect([shown.amounts[0]?.url, shown.ignored, shown.isPartnerTaken]).to.deep.equal([
      `${ACTBLUE}?amount=25&recurring=1&refcode=site`,
      [],
      true,
    ]);
    expect(view(OWN, { partner: 'site' }).isPartnerTaken, 'the same code').to.equal(false);
  });

  it('K-03 do the same with an address of the feed', () => {
    const destination = {
      platform: 'actblue',
      page: 'donate/x?amount=5&recurring=1&refcode=publisher',
    } as const;
    const file = actionsFile({ actions: [action({ destination })] });
    const target = toFeedTarget(file, 'sample-action', context(), ENGLISH);
    if (!('url' in target)) throw new Error('no target');
    const shown = toActionButtonView(
      target,
      optionsOf({ amounts: '25', monthly: true, partner: 'P' }),
      ENGLISH,
    );
    expect([shown.amounts[0]?.url, shown.link.url, shown.isPartnerTaken]).to.deep.equal([
      'https://secure.actblue.com/donate/x?amount=25&refcode=publisher',
      'https://secure.actblue.com/donate/x?refcode=publisher',
      true,
    ]);
  });

  it('D-03 know of no parameter about a reader', () => {
    const { link, amounts } = view(ACTBLUE, { amounts: '25', monthly: true, isMonthly: true, partner: 'P' });
    for (const { url } of [link, ...amounts])
      for (const name of new URL(url).searchParams.keys())
        expect(['amount', 'recurring', 'refcode']).to.include(name);
  });

  it('X-01 say that a new tab opens', () => {
    expect(view(ACTBLUE, { newTab: true }).link.opens).to.equal('Opens secure.actblue.com in a new tab');
  });
});
