/** Small feed files for tests, as `JSON.parse` would return them; each call returns a new copy. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export interface JsonObject {
  [key: string]: Json;
}

const publisher = { name: { en: 'Sample publisher' }, region: 'Sample State', timeZone: 'Pacific/Honolulu' };

const source = (title: string): JsonObject => ({
  title,
  publisher: 'Town clerk',
  url: 'https://example.org/minutes',
  date: '2019-05',
  kind: 'official',
});

const shortText = (en: string, restsOn = 'summary'): JsonObject => ({
  text: { en },
  restsOn,
  hash: 'h0123abcd',
});

const policy = (): JsonObject => ({
  id: 'sample-bylaw',
  name: { en: 'Sample bylaw' },
  instrument: 'bylaw',
  status: 'adopted',
  binding: 'yes',
  adopted: '2019-05-06',
  direction: 'limits-collaboration',
  summary: { en: 'Officers are told not to ask about immigration status.' },
  answer: {
    ...shortText('A sample bylaw tells officers not to ask about status.'),
    reviewed: { by: 'immigration lawyer', date: '2026-11-23' },
  },
  exceptions: [
    { text: { en: 'Officers may share what a federal law requires.' }, sources: [2] },
    { text: { en: 'The chief may make exceptions in writing.' }, sources: [1, 2] },
  ],
  facets: {
    'asks-status': {
      value: 'limited',
      basis: 'text',
      who: { en: 'police' },
      sources: [1, 2],
      quote: 'Officers shall not ask.',
    },
    'honors-detainers': 'allowed',
    'ice-access': 'not-stated',
    'notifies-release': 'not-stated',
    'agreement-287g': 'not-stated',
    'town-resources': 'limited',
    'information-sharing': 'not-stated',
    'equal-services': 'not-stated',
  },
  asOf: '2026-11-22',
  checkedOn: '2026-11-23',
  reviewAfter: '2027-05-22',
  sources: [source('Bylaw'), source('Minutes')],
});

const action = (id: string): JsonObject => ({
  id,
  kind: 'sign',
  title: { en: 'A bill' },
  label: { en: 'Sign' },
  brief: shortText('A sample bill.'),
  destination: {
    platform: 'action-network',
    page: 'petitions/a-bill',
    owner: shortText('A sample platform', 'source:1'),
  },
  asOf: '2026-11-22',
  checkedOn: '2026-11-23',
  translations: { es: { status: 'reviewed', date: '2026-11-23' } },
  sources: [source('The bill')],
});

export function sampleTownFile(): JsonObject {
  return structuredClone({
    version: 1,
    publisher,
    town: { slug: 'sample', name: 'Sample', county: 'Suffolk', kind: 'town' },
    asOf: '2026-11-22',
    policies: [policy()],
    baseline: [
      {
        id: 'a-ruling',
        text: { en: 'A court ruled.', es: 'Un tribunal resolvi\u00f3.' },
        short: 'unreviewed',
        asOf: '2026-11-22',
        checkedOn: '2026-11-23',
      },
    ],
    notices: [],
    action: action('a-bill'),
  });
}

export function sampleActionsFile(): JsonObject {
  return structuredClone({
    version: 1,
    publisher,
    entities: [{ id: 'fund', line: { en: 'A sample fund.' } }],
    actions: [action('first'), action('second')],
  });
}

const event = (id: string, date: string): JsonObject => ({
  id,
  date,
  kind: 'ruling',
  title: { en: `Ruling ${id}` },
  summary: { en: 'A court ruled.' },
  sources: [source('Docket')],
});

export function sampleCaseFile(): JsonObject {
  return structuredClone({
    version: 1,
    publisher,
    case: {
      id: 'a-v-b',
      name: 'A v. B',
      title: shortText('A sample case'),
      alsoKnownAs: [],
      courts: ['U.S. District Court'],
      dockets: ['1:18-cv-1'],
      citations: [],
      summary: { en: 'A case.' },
      publisherRole: { en: 'Counsel.' },
      topics: ['detention'],
      status: {
        value: 'superseded',
        note: { en: 'Overruled in part.' },
        brief: shortText('A court overruled it in part.', 'note'),
        asOf: '2026-11-22',
        reviewAfter: '2027-05-22',
      },
      events: [
        {
          ...event('first', '2014'),
          brief: shortText('Ruled.'),
          undoneBy: { event: 'third', extent: 'part' },
          force: { for: 'case', until: '2015-02', stayed: '2014-06' },
        },
        event('second', '2015-03'),
        event('third', '2016-01-02'),
      ],
    },
  });
}

/** The first file of a case with five events, and the page that holds the other two. */
export function samplePagedCaseFile(): JsonObject {
  const pages = {
    counts: { ruling: 4, filing: 1 },
    key: [{ ...event('filing', '2012'), kind: 'filing', key: true }],
    index: [['filing', 'order']],
  };
  return structuredClone({ ...sampleCaseFile(), pages });
}

export function sampleCasePage(): JsonObject {
  return structuredClone({
    version: 1,
    publisher,
    case: 'a-v-b',
    page: 2,
    events: [
      { ...event('filing', '2012'), kind: 'filing', key: true },
      {
        ...event('order', '2013-05'),
        undoneBy: { event: 'second', extent: 'whole', date: '2015-03' },
      },
    ],
  });
}

const statement = (id: string): JsonObject => ({
  id,
  text: { en: 'A court ruled.' },
  asOf: '2026-11-22',
  sources: [source('Ruling')],
});

export function sampleStatewideFile(): JsonObject {
  return structuredClone({
    version: 1,
    publisher,
    baseline: [statement('a-ruling')],
    notices: [statement('a-bill')],
  });
}

export function sampleTownsFile(): JsonObject {
  return structuredClone({
    version: 1,
    publisher,
    asOf: '2026-11-22',
    towns: [
      {
        slug: 'sample',
        name: 'Sample',
        county: { en: 'Suffolk County' },
        kind: 'town',
        aliases: ['Old Sample'],
        policies: [
          {
            id: 'sample-bylaw',
            instrument: 'bylaw',
            binding: 'yes',
            direction: 'limits-collaboration',
            adopted: '2019-05-06',
          },
        ],
      },
      { slug: 'other', name: 'Other', county: 'Other County', kind: 'parish' },
    ],
  });
}

export function sampleCasesFile(): JsonObject {
  const status = {
    value: 'settled',
    note: { en: 'Terms run.' },
    asOf: '2026-11-22',
    reviewAfter: '2027-05-22',
    until: '2028-01-31',
  };
  return structuredClone({
    version: 1,
    publisher,
    cases: [{ id: 'a-v-b', name: 'A v. B', topics: ['detention'], status }],
  });
}

export function sampleFeedFile(): JsonObject {
  return structuredClone({
    version: 1,
    built: '2026-11-22',
    locales: ['en', 'es'],
    publisher: {
      id: 'sample-publisher',
      ...publisher,
      about: { en: 'Sample records.' },
      entities: [{ id: 'fund', line: { en: 'A sample fund.' } }],
      baseline: [statement('a-ruling')],
      notices: [statement('a-bill')],
      phones: [
        { id: 'line', label: { en: 'A line' }, number: '+16175550100', hours: { en: 'Monday to Friday' } },
      ],
    },
    kinds: [{ id: 'parish', name: { en: 'parish' } }],
    instruments: [{ id: 'jury-ordinance', name: { en: 'Police jury ordinance' } }],
    revisions: { 'towns.json': '0123456789ab', 'towns/sample.json': 'ba9876543210' },
  });
}

/** Sets the value at a path such as `policies.0.adopted`; `undefined` deletes it. */
export function change(file: JsonObject, path: string, value: Json | undefined): JsonObject {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let parent: Json = file;
  for (const key of keys) {
    const child: unknown = Reflect.get(Object(parent), key);
    if (typeof child !== 'object' || child === null) throw new RangeError(`no ${key} on the way to ${path}`);
    parent = child as JsonObject;
  }
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return file;
}
