import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { actionUrl, destinationOf, platformOf, takes, type PlatformParameters } from './action-url.js';
import { PLATFORMS, type Destination, type Platform } from './records.js';
import { safeHostUrl, safeUrl, type SafeUrl } from './safe-url.js';

function safe(address: string): SafeUrl {
  const url = safeUrl(address) ?? safeHostUrl(address, 'https://page.example.org/');
  assert.ok(url, `${address} is no safe address`);
  return url;
}

const ACTBLUE = safe('https://secure.actblue.com/donate/name');
const ACTION_NETWORK = safe('https://actionnetwork.org/petitions/name');
const GIVEBUTTER = safe('https://givebutter.com/name');
const SITE = safe('https://example.org/give?fund=2');
const RECORD_PAGE = safe('/r/sample-donation/');

/** Calls `actionUrl()` without type checking, as untyped code would. */
function actionUrlOf(platform: Platform, address: SafeUrl, parameters: object): ReturnType<typeof actionUrl> {
  return Reflect.apply(actionUrl, undefined, [platform, address, parameters]);
}

const GOLDEN: readonly { platform: Platform; address: SafeUrl; parameters: object; url: string }[] = [
  { platform: 'actblue', address: ACTBLUE, parameters: {}, url: 'https://secure.actblue.com/donate/name' },
  {
    platform: 'actblue',
    address: ACTBLUE,
    parameters: { amount: 25 },
    url: 'https://secure.actblue.com/donate/name?amount=25',
  },
  {
    platform: 'actblue',
    address: ACTBLUE,
    parameters: { amount: 25, monthly: true, partner: 'partner_1' },
    url: 'https://secure.actblue.com/donate/name?amount=25&recurring=1&refcode=partner_1',
  },
  {
    platform: 'actblue',
    address: ACTBLUE,
    parameters: { amount: 25, monthly: false },
    url: 'https://secure.actblue.com/donate/name?amount=25',
  },
  {
    platform: 'actblue',
    address: safe('https://secure.actblue.com/donate/name?express_lane=true&amount=5&refcode=theirs'),
    parameters: { amount: 50 },
    url: 'https://secure.actblue.com/donate/name?amount=50&refcode=theirs',
  },
  {
    platform: 'action-network',
    address: ACTION_NETWORK,
    parameters: { partner: 'partner' },
    url: 'https://actionnetwork.org/petitions/name?source=partner',
  },
  {
    platform: 'action-network',
    address: safe('https://actionnetwork.org/petitions/name?referrer=group-x&clear_id=true'),
    parameters: { partner: 'partner' },
    url: 'https://actionnetwork.org/petitions/name?clear_id=true&source=partner',
  },
  {
    platform: 'givebutter',
    address: GIVEBUTTER,
    parameters: { amount: 100, monthly: true },
    url: 'https://givebutter.com/name?amount=100&frequency=monthly',
  },
  { platform: 'site', address: SITE, parameters: {}, url: 'https://example.org/give?fund=2' },
  {
    platform: 'site',
    address: safe('mailto:a@b.org?subject=Hello%20there'),
    parameters: {},
    url: 'mailto:a@b.org?subject=Hello%20there',
  },
  { platform: 'site', address: safe('tel:+16175551234'), parameters: {}, url: 'tel:+16175551234' },
  {
    platform: 'record-page',
    address: RECORD_PAGE,
    parameters: { amount: 10, monthly: true, partner: 'partner' },
    url: '/r/sample-donation/?amount=10&monthly=1&source=partner',
  },
  {
    platform: 'record-page',
    address: safe('/r/sample-donation/?a=b#c'),
    parameters: { amount: 10 },
    url: '/r/sample-donation/?a=b&amount=10#c',
  },
];

const ERRORS: readonly {
  platform: Platform;
  parameters: object;
  error: 'unsupported' | 'invalid';
  parameter: string;
}[] = [
  { platform: 'site', parameters: { amount: 25 }, error: 'unsupported', parameter: 'amount' },
  { platform: 'site', parameters: { partner: 'x' }, error: 'unsupported', parameter: 'partner' },
  { platform: 'action-network', parameters: { amount: 25 }, error: 'unsupported', parameter: 'amount' },
  { platform: 'action-network', parameters: { monthly: true }, error: 'unsupported', parameter: 'monthly' },
  { platform: 'givebutter', parameters: { partner: 'x' }, error: 'unsupported', parameter: 'partner' },
  {
    platform: 'actblue',
    parameters: { express_lane: true },
    error: 'unsupported',
    parameter: 'express_lane',
  },
  { platform: 'actblue', parameters: { toString: 'x' }, error: 'unsupported', parameter: 'toString' },
  { platform: 'actblue', parameters: { amount: 0 }, error: 'invalid', parameter: 'amount' },
  { platform: 'actblue', parameters: { amount: -5 }, error: 'invalid', parameter: 'amount' },
  { platform: 'actblue', parameters: { amount: 2.5 }, error: 'invalid', parameter: 'amount' },
  { platform: 'actblue', parameters: { amount: 1e6 }, error: 'invalid', parameter: 'amount' },
  { platform: 'actblue', parameters: { amount: NaN }, error: 'invalid', parameter: 'amount' },
  { platform: 'actblue', parameters: { amount: Infinity }, error: 'invalid', parameter: 'amount' },
  { platform: 'actblue', parameters: { amount: '25' }, error: 'invalid', parameter: 'amount' },
  { platform: 'actblue', parameters: { monthly: 'yes' }, error: 'invalid', parameter: 'monthly' },
  { platform: 'givebutter', parameters: { monthly: 1 }, error: 'invalid', parameter: 'monthly' },
  { platform: 'actblue', parameters: { partner: '' }, error: 'invalid', parameter: 'partner' },
  { platform: 'actblue', parameters: { partner: 'two words' }, error: 'invalid', parameter: 'partner' },
  { platform: 'actblue', parameters: { partner: 'a-b' }, error: 'invalid', parameter: 'partner' },
  { platform: 'actblue', parameters: { partner: 'a\n' }, error: 'invalid', parameter: 'partner' },
  { platform: 'actblue', parameters: { partner: 'caf\u00e9' }, error: 'invalid', parameter: 'partner' },
  { platform: 'actblue', parameters: { partner: 'x&amount=9' }, error: 'invalid', parameter: 'partner' },
  { platform: 'actblue', parameters: { partner: 'me@example.org' }, error: 'invalid', parameter: 'partner' },
  { platform: 'actblue', parameters: { partner: 'a'.repeat(65) }, error: 'invalid', parameter: 'partner' },
];

/** Addresses that have parameters of the platform already. */
const OWN: readonly { platform: Platform; address: string; parameters: object; result: string }[] = [
  {
    platform: 'actblue',
    address: '/donate/example?amount=100&recurring=1&refcode=site',
    parameters: { amount: false, monthly: false },
    result: '/donate/example?refcode=site',
  },
  {
    platform: 'actblue',
    address: '/donate/example?amount=100&recurring=weekly&refcode=site',
    parameters: { amount: 25, monthly: false },
    result: '/donate/example?amount=25&refcode=site',
  },
  {
    platform: 'actblue',
    address: '/donate/example?refcode=site&recurring=12&%61mount=1&amount=100',
    parameters: { amount: 100, monthly: true },
    result: '/donate/example?refcode=site&recurring=1&amount=100',
  },
  {
    platform: 'actblue',
    address: '/donate/example?amount=100&recurring=1',
    parameters: { amount: 25 },
    result: '/donate/example?amount=25&recurring=1',
  },
  {
    platform: 'actblue',
    address: '/donate/example?refcode=site',
    parameters: { partner: 'partner' },
    result: 'taken',
  },
  {
    platform: 'actblue',
    address: '/donate/example?refcode=partner&x=%20',
    parameters: { partner: 'partner' },
    result: '/donate/example?refcode=partner&x=%20',
  },
  {
    platform: 'actblue',
    address: '/donate/example?refcode=&refcode2=email',
    parameters: { partner: 'partner' },
    result: '/donate/example?refcode=partner&refcode2=email',
  },
  {
    platform: 'action-network',
    address: '/petitions/name?source=site',
    parameters: { partner: 'partner' },
    result: 'taken',
  },
  {
    platform: 'action-network',
    address: '/petitions/name?amount=5&a',
    parameters: {},
    result: '/petitions/name?amount=5&a',
  },
  {
    platform: 'givebutter',
    address: '/name?frequency=yearly&amount=5&fund=2',
    parameters: { amount: false, monthly: false },
    result: '/name?fund=2',
  },
  {
    platform: 'givebutter',
    address: '/name?frequency=yearly&amount=5',
    parameters: { amount: 20, monthly: true },
    result: '/name?frequency=monthly&amount=20',
  },
];
const ORIGINS = {
  actblue: 'https://secure.actblue.com',
  'action-network': 'https://actionnetwork.org',
  givebutter: 'https://givebutter.com',
} as const;

describe('the address of an action', () => {
  for (const { platform, address, parameters, result } of OWN)
    it(`K-03 ${address} with ${JSON.stringify(parameters)} is ${result}`, () => {
      const origin = platform === 'site' || platform === 'record-page' ? '' : ORIGINS[platform];
      const { url, error } = actionUrlOf(platform, safe(origin + address), parameters);
      assert.equal(error ?? url, result === 'taken' ? result : origin + result);
    });

  it('K-03 stays byte for byte where nothing is chosen', () => {
    const queries = [
      '?a',
      '?a=%20b+c',
      '?&&a==b',
      '?',
      '?amount=100&recurring=1&refcode=site',
      '?source=%41',
    ];
    for (const platform of ['actblue', 'action-network', 'givebutter'] as const)
      for (const query of queries) {
        const address = safe(`${ORIGINS[platform]}/x${query}#y`);
        assert.equal(actionUrl(platform, address, {}).url, address);
      }
  });

  for (const { platform, address, parameters, url } of GOLDEN)
    it(`D-01 D-02 on ${platform} with ${JSON.stringify(parameters)} is ${url}`, () => {
      assert.deepEqual(actionUrlOf(platform, address, parameters), { url });
    });

  for (const { platform, parameters, error, parameter } of ERRORS)
    it(`D-01 on ${platform} says that ${JSON.stringify(parameters)} is ${error}`, () => {
      assert.deepEqual(actionUrlOf(platform, ACTBLUE, parameters), { error, parameter });
    });

  it('D-01 tells which parameters a platform takes', () => {
    const taken = PLATFORMS.map((platform) => [
      platform,
      ...(['amount', 'monthly', 'partner'] as const).filter((parameter) => takes(platform, parameter)),
    ]);
    assert.deepEqual(taken, [
      ['actblue', 'amount', 'monthly', 'partner'],
      ['action-network', 'partner'],
      ['givebutter', 'amount', 'monthly'],
      ['site'],
      ['record-page', 'amount', 'monthly', 'partner'],
    ]);
  });

  it('D-02 never asks a platform to charge without a further question, nor tells it who referred', () => {
    const query = fc.webQueryParameters();
    fc.assert(
      fc.property(query, fc.integer({ min: 1, max: 999_999 }), (search, amount) => {
        const donation = safeUrl(`https://secure.actblue.com/donate/x?express_lane=true&${search}`);
        const petition = safeUrl(`https://actionnetwork.org/petitions/x?${search}&referrer=a&referrer=b`);
        if (!donation || !petition) return;
        const given = actionUrl('actblue', donation, { amount }).url;
        const signed = actionUrl('action-network', petition, {}).url;
        assert.ok(given && signed);
        assert.equal(new URL(given).searchParams.get('express_lane'), null);
        assert.deepEqual(new URL(given).searchParams.getAll('amount'), [String(amount)]);
        assert.equal(new URL(signed).searchParams.get('referrer'), null);
      }),
    );
  });

  it('D-02 tells a platform by its whole host name, and takes any other for an opaque link', () => {
    assert.equal(platformOf('secure.actblue.com'), 'actblue');
    assert.equal(platformOf('actionnetwork.org'), 'action-network');
    assert.equal(platformOf('givebutter.com'), 'givebutter');
    const others = [
      'actblue.com',
      'secure.actblue.com.evil.example',
      'evil-givebutter.com',
      'example.org',
      '',
    ];
    for (const hostname of [...others, 'constructor', '__proto__', 'toString'])
      assert.equal(platformOf(hostname), 'site', hostname);
  });
});

describe('what the types let through', () => {
  it('D-03 no name, e-mail, zip code or town, on any platform', () => {
    // Each call below must be a type error: `npm run typecheck` fails where one is not.
    const refused = [
      // @ts-expect-error -- no name
      actionUrl('actblue', ACTBLUE, { name: 'A Reader' }),
      // @ts-expect-error -- no e-mail
      actionUrl('actblue', ACTBLUE, { email: 'reader@example.org' }),
      // @ts-expect-error -- no zip code
      actionUrl('actblue', ACTBLUE, { amount: 5, zip: '02139' }),
      // @ts-expect-error -- no town
      actionUrl('actblue', ACTBLUE, { town: 'chelsea' }),
      // @ts-expect-error -- no name
      actionUrl('action-network', ACTION_NETWORK, { name: 'A Reader' }),
      // @ts-expect-error -- no e-mail
      actionUrl('action-network', ACTION_NETWORK, { partner: 'x', email: 'reader@example.org' }),
      // @ts-expect-error -- no zip code
      actionUrl('givebutter', GIVEBUTTER, { zip: '02139' }),
      // @ts-expect-error -- no town
      actionUrl('record-page', RECORD_PAGE, { town: 'chelsea' }),
      // @ts-expect-error -- no town
      actionUrl('site', SITE, { town: 'chelsea' }),
      // @ts-expect-error -- no e-mail
      actionUrl('site', SITE, { email: 'reader@example.org' }),
      // @ts-expect-error -- nor where the platform is not known beforehand
      actionUrl<Platform>('site', SITE, { amount: 5, name: 'A Reader' }),
    ];
    for (const result of refused) assert.equal(result.error, 'unsupported');
  });

  it('D-01 no parameter that the platform does not know', () => {
    const refused = [
      // @ts-expect-error -- Action Network takes no amount
      actionUrl('action-network', ACTION_NETWORK, { amount: 5 }),
      // @ts-expect-error -- Givebutter takes no source code
      actionUrl('givebutter', GIVEBUTTER, { partner: 'x' }),
      // @ts-expect-error -- an unknown site takes no parameter
      actionUrl('site', SITE, { amount: 5 }),
    ];
    for (const result of refused) assert.equal(result.error, 'unsupported');
    // @ts-expect-error -- an address that was not checked
    assert.ok(actionUrl('actblue', 'https://secure.actblue.com/donate/name', {}).url);
  });

  it('D-03 the parameters of all platforms together are an amount, a rhythm and a source', () => {
    type Parameter = { [P in Platform]: keyof PlatformParameters[P] }[Platform];
    const names: Record<Parameter, true> = { amount: true, monthly: true, partner: true };
    assert.deepEqual(Object.keys(names), ['amount', 'monthly', 'partner']);
  });
});

const FEED = 'https://cdn.example.org/rights-kit/feed/v1/';

const DESTINATIONS: readonly {
  destination: Destination;
  allow?: readonly string[];
  url: string | undefined;
  why: string;
}[] = [
  {
    destination: { platform: 'actblue', page: 'donate/name' },
    allow: ['secure.actblue.com/donate/name'],
    url: 'https://secure.actblue.com/donate/name',
    why: 'the one page of a platform that is listed',
  },
  {
    destination: { platform: 'actblue', page: 'donate/other' },
    allow: ['secure.actblue.com/donate/name'],
    url: undefined,
    why: 'another page of that platform',
  },
  {
    destination: { platform: 'actblue', page: 'donate/name' },
    url: undefined,
    why: 'a platform that is not listed, though the code knows it',
  },
  {
    destination: { platform: 'action-network', page: 'petitions/name?a=b' },
    allow: ['actionnetwork.org'],
    url: 'https://actionnetwork.org/petitions/name?a=b',
    why: 'a page with a query',
  },
  {
    destination: { platform: 'givebutter', page: '' },
    allow: ['givebutter.com'],
    url: 'https://givebutter.com/',
    why: 'no page',
  },
  {
    destination: { platform: 'site', host: 'malegislature.gov', page: 'Bills/194/H1588' },
    allow: ['example.org', 'malegislature.gov'],
    url: 'https://malegislature.gov/Bills/194/H1588',
    why: 'a host that the build or the page lists',
  },
  {
    destination: { platform: 'site', host: 'secure.actblue.com', page: 'donate/name' },
    url: undefined,
    why: 'the host of a known platform that is not listed',
  },
  {
    destination: { platform: 'record-page', page: 'actions/sample' },
    url: 'https://cdn.example.org/rights-kit/r/actions/sample/',
    why: 'a page beside the feed',
  },
  {
    destination: { platform: 'site', host: 'evil.example', page: '' },
    url: undefined,
    why: 'a host that nobody listed',
  },
  {
    destination: { platform: 'site', host: 'evil.example', page: '' },
    allow: ['example.org'],
    url: undefined,
    why: 'a host that is not among those listed',
  },
  {
    destination: { platform: 'site', host: 'www.example.org', page: '' },
    allow: ['example.org', '*.example.org'],
    url: undefined,
    why: 'a host below a listed one',
  },
  {
    destination: { platform: 'site', host: 'example.org.evil.example', page: '' },
    allow: ['example.org'],
    url: undefined,
    why: 'a host that begins like a listed one',
  },
  {
    destination: { platform: 'site', page: '' },
    allow: ['example.org'],
    url: undefined,
    why: 'no host',
  },
  {
    destination: { platform: 'site', host: 'constructor', page: '' },
    url: undefined,
    why: 'the name of something every object has',
  },
  {
    destination: { platform: 'actblue', host: 'evil.example', page: 'donate/name' },
    allow: ['secure.actblue.com'],
    url: 'https://secure.actblue.com/donate/name',
    why: 'a host beside a platform, which is not looked at',
  },
  {
    destination: { platform: 'site', host: 'localhost', page: '' },
    allow: ['localhost'],
    url: undefined,
    why: 'a single-label host, though it is listed',
  },
];

/** Values of `page` with which a feed might try to reach another host or folder. */
const PAGES = [
  ...['..', '../..', '../../../evil', '.', '/..', 'a/../../..', '%2e%2e', '%2E%2e/%2e%2E', '..?x', '../?x=1'],
  ...['/', '//', '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '..\\..\\evil'],
  ...[
    '@evil.example',
    ':80',
    ':@evil.example',
    '?',
    '?@evil.example',
    '#',
    '#@evil.example',
    '%00',
    '%2f%2fevil.example',
  ],
  ...[
    'https://evil.example',
    'https:evil.example',
    'http://evil.example/',
    'javascript:alert(1)',
    'data:,x',
    '\thttps://evil.example',
  ],
];

describe('where an action of the feed leads', () => {
  for (const { destination, allow = [], url, why } of DESTINATIONS)
    it(`S-06 ${url ?? 'nowhere'} for ${why}`, () => {
      assert.equal(destinationOf(destination, FEED, allow).url, url);
    });

  it('S-06 to the platform itself or nowhere, whatever the page is called', () => {
    for (const page of PAGES) {
      const { url } = destinationOf({ platform: 'actblue', page }, FEED, ['secure.actblue.com']);
      if (url !== undefined) assert.equal(new URL(url).origin, 'https://secure.actblue.com', page);
    }
  });

  it('S-06 to a page beside the feed or nowhere, whatever the page is called', () => {
    const root = 'https://cdn.example.org/rights-kit/r/';
    for (const page of PAGES) {
      const { url } = destinationOf({ platform: 'record-page', page }, FEED, []);
      if (url !== undefined) assert.ok(new URL(url).href.startsWith(root), `${page} leads to ${url}`);
    }
    for (const page of ['..', '../..', '%2e%2e/%2e%2e/evil', 'a/../../..', '..\\..\\evil', '..?x'])
      assert.deepEqual(destinationOf({ platform: 'record-page', page }, FEED, []), { refused: '' }, page);
  });

  it('S-06 or says what the page would have to allow', () => {
    const destination: Destination = { platform: 'actblue', page: 'donate/name' };
    assert.deepEqual(destinationOf(destination, FEED, []), { refused: 'secure.actblue.com/donate/name' });
  });

  it('S-06 never to a host that was not listed, whatever the feed says', () => {
    const LISTED = ['example.org'];
    const hosts = ['cdn.example.org', ...LISTED];
    const destination = fc.record<Destination>(
      {
        platform: fc.constantFrom(...PLATFORMS),
        page: fc.oneof(fc.constantFrom(...PAGES), fc.string({ unit: 'binary', maxLength: 12 })),
        host: fc.oneof(
          fc.constantFrom('example.org', 'evil.example', 'example.org/..', 'x@example.org'),
          fc.domain(),
        ),
      },
      { requiredKeys: ['platform', 'page'] },
    );
    fc.assert(
      fc.property(destination, (candidate) => {
        const { url } = destinationOf(candidate, FEED, LISTED);
        if (url === undefined) return;
        assert.equal(new URL(url).protocol, 'https:');
        assert.ok(hosts.includes(new URL(url).host), url);
      }),
      { numRuns: 5_000 },
    );
  });
});
