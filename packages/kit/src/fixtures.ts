/**
 * Records of invented places, cases and campaigns, one for each state of an element, for the tests of pages with widgets.
 *
 * Every name ends in "(sample)". No state depends on the day of the test: what is not over yet ends in 2099.
 */
import {
  actionsFile,
  campaign,
  caseFile,
  caseRecord,
  day,
  facets,
  policy,
  resolution,
  shortText,
  source,
  statement,
  statementLine,
  statewideFile,
  status,
  townFile,
} from '@rights-kit/content/testing.js';
import {
  policyBasis,
  type Action,
  type Case,
  type CaseStatus,
  type Policy,
  type TownFile,
} from '@rights-kit/content';
import {
  toFeed,
  type ActionFixture,
  type CaseFixture,
  type Fixture,
  type FixtureFeed,
  type TownFixture,
} from './fixture-feed.js';

export type {
  ActionFixture,
  CaseFixture,
  Fixture,
  FixtureAnswer,
  FixtureFeed,
  TownFixture,
} from './fixture-feed.js';

/** A day that no test reaches, for what is not over yet. */
const FAR = day('2099-12-31');
const LONG_AGO = day('2020-01-31');
/** What the actions of fixtures open. */
const ALLOW = 'www.example.org secure.actblue.com/donate/sample';

const publisher: TownFile['publisher'] = {
  name: { en: 'Invented Rights Project (sample)' },
  region: 'Sample State',
  timeZone: 'UTC',
};

/** No test can change a record for the next one. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** A policy with a short answer that bears the stamp of what it rests on. */
function answered(answer: string, fields: Partial<Policy>): Policy {
  const record = policy({ reviewAfter: FAR, ...fields });
  return { ...record, answer: shortText(answer, policyBasis(record)) };
}

const BASELINE = statement({
  text: {
    en: 'A sample ruling of 2017 says what officers of the courts of Sample State may do. It says nothing of federal agents.',
  },
  reviewAfter: FAR,
});

const ask: Action = campaign({
  id: 'ask-sample',
  kind: 'contact',
  title: { en: 'Ask the officials of the town (sample)' },
  label: { en: 'Ask your officials' },
  destination: { platform: 'site', host: 'www.example.org', page: 'ask' },
});

function town(slug: string, name: string, policies: readonly Policy[]): TownFixture {
  const { sources: _, ...line } = BASELINE;
  return frozen({
    tag: 'rights-town-policy-card',
    attributes: { town: slug, allow: ALLOW },
    file: townFile({
      publisher,
      town: { slug, name, county: 'Sample County', kind: 'town' },
      policies,
      baseline: [statementLine(line)],
      ...(policies.length === 0 && { action: ask }),
    }),
  });
}

const ORDINANCE: Partial<Policy> = {
  name: { en: 'Trust Ordinance (sample)' },
  summary: {
    en: 'An invented ordinance. It tells the police not to ask about immigration status, and not to hold a person on a civil detainer alone.',
  },
};
const ASKS = { en: 'An invented resolution. It asks officials not to spend local money on it.' };
const EXCEPTIONS: Policy['exceptions'] = [
  { text: { en: 'In this sample, police follow a warrant that a judge has signed.' }, sources: [1] },
];

/** A binding policy with one exception. */
export const place: TownFixture = town('orchard-sample', 'Orchard (sample)', [
  answered('A sample ordinance tells police not to ask about immigration status.', {
    ...ORDINANCE,
    exceptions: EXCEPTIONS,
  }),
]);

/** A resolution, which asks and does not bind. */
export const nonBinding: TownFixture = town('meadow-sample', 'Meadow (sample)', [
  resolution({ name: { en: 'Welcome Resolution (sample)' }, summary: ASKS, reviewAfter: FAR }),
]);

/** Two policies, of which the ordinance leads. */
export const several: TownFixture = town('two-rivers-sample', 'Two Rivers (sample)', [
  policy({ ...ORDINANCE, reviewAfter: FAR }),
  resolution({ name: { en: 'Welcome Resolution (sample)' }, summary: ASKS, reviewAfter: FAR }),
]);

/** No policy on record, which is the commonest card; it offers an action. */
export const noRecord: TownFixture = town('clover-sample', 'Clover (sample)', []);

/** A policy that limits some things and allows others. */
export const mixed: TownFixture = town('halfway-sample', 'Halfway (sample)', [
  policy({
    ...ORDINANCE,
    direction: 'mixed',
    facets: facets({ 'asks-status': 'limited', 'notifies-release': 'allowed' }),
    exceptions: EXCEPTIONS,
    reviewAfter: FAR,
  }),
]);

/** A policy that other lists count and that the town disputes. */
export const disputed: TownFixture = town('crossroads-sample', 'Crossroads (sample)', [
  resolution({
    name: { en: 'Resolution of 2003 (sample)' },
    summary: ASKS,
    disputed: { en: 'In this sample, officials say that the town has no such policy.' },
    reviewAfter: FAR,
  }),
]);

/** A resolution against such limits. */
export const opposed: TownFixture = town('thicket-sample', 'Thicket (sample)', [
  resolution({
    name: { en: 'Resolution against limits (sample)' },
    summary: { en: 'An invented resolution. It speaks against such limits.' },
    direction: 'opposes-limits',
    facets: facets(),
    reviewAfter: FAR,
  }),
]);

/** Only what was adopted has a date of adoption. */
const { adopted: _, ...proposal } = policy(ORDINANCE);

/** A policy that was voted down. */
export const rejected: TownFixture = town('overlook-sample', 'Overlook (sample)', [
  { ...proposal, status: 'rejected', decided: day('2017-05-02'), reviewAfter: FAR },
]);

/** A policy past its review date. */
export const stale: TownFixture = town('pebble-sample', 'Pebble (sample)', [
  policy({ ...ORDINANCE, asOf: day('2018-06-01'), reviewAfter: LONG_AGO }),
]);

function lawsuit(
  id: string,
  name: string,
  caseStatus: Partial<CaseStatus>,
  fields: Partial<Case> = {},
): CaseFixture {
  const record = caseFile({
    id,
    name,
    status: status({
      note: { en: 'Invented for tests.' },
      asOf: day('2018-06-01'),
      reviewAfter: FAR,
      ...caseStatus,
    }),
    ...fields,
  });
  return frozen({
    tag: 'rights-case-timeline',
    attributes: { cases: id },
    file: { ...record, publisher },
  });
}

/** Events of which none was undone. */
const STANDING = caseRecord().events.slice(0, 1);

/** An order that is followed today. */
export const caseInForce: CaseFixture = lawsuit(
  'doe-v-orchard-sample',
  'Doe v. Orchard (sample)',
  { value: 'in-force' },
  { events: STANDING },
);

/** An order of which a part is left. */
export const casePartly: CaseFixture = lawsuit(
  'roe-v-meadow-sample',
  'Roe v. Meadow (sample)',
  { value: 'partly' },
  {
    events: caseRecord().events.map((event) =>
      event.undoneBy ? { ...event, undoneBy: { ...event.undoneBy, extent: 'part' } } : event,
    ),
  },
);

/** An order that a higher court has set aside. */
export const caseUndone: CaseFixture = lawsuit('poe-v-clover-sample', 'Poe v. Clover (sample)', {
  value: 'superseded',
});

/** A settlement whose terms run until 2099. */
export const caseSettled: CaseFixture = lawsuit(
  'coe-v-halfway-sample',
  'Coe v. Halfway (sample)',
  { value: 'settled', until: FAR },
  { events: STANDING },
);

/** A case that no court has decided yet. */
export const casePending: CaseFixture = lawsuit(
  'moe-v-crossroads-sample',
  'Moe v. Crossroads (sample)',
  { value: 'pending' },
  { events: STANDING },
);

/** A case that is over, without an order that is left. */
export const caseClosed: CaseFixture = lawsuit(
  'loe-v-thicket-sample',
  'Loe v. Thicket (sample)',
  { value: 'closed' },
  { events: STANDING },
);

/** A case whose later history nobody has looked up. */
export const caseUnverified: CaseFixture = lawsuit(
  'noe-v-overlook-sample',
  'Noe v. Overlook (sample)',
  { value: 'unverified' },
  { events: STANDING },
);

/** A case past its review date. */
export const caseStale: CaseFixture = lawsuit(
  'voe-v-pebble-sample',
  'Voe v. Pebble (sample)',
  { value: 'in-force', reviewAfter: LONG_AGO },
  { events: STANDING },
);

function bill(id: string, title: string, fields: Partial<Action>): ActionFixture {
  return frozen({
    tag: 'rights-action-banner',
    attributes: { action: id, allow: ALLOW },
    action: campaign({
      id,
      title: { en: title },
      summary: { en: 'An invented bill waits in an invented committee.' },
      label: { en: 'Sign the petition' },
      destination: { platform: 'site', host: 'www.example.org', page: `petitions/${id}` },
      ...fields,
    }),
  });
}

/** A campaign that runs. */
export const billOpen: ActionFixture = bill('bill-open-sample', 'Ask for a vote on the Trust Act (sample)', {
  ends: FAR,
});

/** A campaign that has not begun: the banner shows nothing. */
export const billUpcoming: ActionFixture = bill('bill-upcoming-sample', 'Ask for a hearing (sample)', {
  starts: FAR,
});

/** A campaign that is over: the banner shows nothing. */
export const billEnded: ActionFixture = bill('bill-ended-sample', 'Ask for a public record (sample)', {
  ends: LONG_AGO,
});

/** A campaign that reached what it asked for: the banner says so. */
export const billWon: ActionFixture = bill('bill-passed-sample', 'Ask for a signature (sample)', {
  won: { date: LONG_AGO, text: { en: 'The Trust Act (sample) is law.' } },
});

/** A donation with the line that says who receives it. */
export const donate: ActionFixture = frozen({
  tag: 'rights-action-button',
  attributes: { action: 'donate-sample', allow: ALLOW },
  action: campaign({
    id: 'donate-sample',
    kind: 'donate',
    title: { en: 'Give to the Invented Fund (sample)' },
    label: { en: 'Donate' },
    destination: { platform: 'actblue', page: 'donate/sample' },
    entity: 'invented-fund',
    sources: [source()],
  }),
  entity: {
    id: 'invented-fund',
    line: { en: 'The Invented Fund (sample) does not exist, and nothing is charged.' },
  },
});

/** All of them. */
export const fixtures: readonly Fixture[] = Object.freeze([
  ...[place, nonBinding, several, noRecord, mixed, disputed, opposed, rejected, stale],
  ...[caseInForce, casePartly, caseUndone, caseSettled, casePending, caseClosed, caseUnverified, caseStale],
  ...[billOpen, billUpcoming, billEnded, billWon, donate],
]);

/**
 * A feed of fixtures for a test to serve.
 *
 * @param shown the fixtures in it; by default all. A page that asks for another record gets 404, as from a publisher.
 */
export function fixtureFeed(shown: readonly Fixture[] = fixtures): FixtureFeed {
  return toFeed(shown, {
    asOf: day('2026-11-20'),
    actions: { ...actionsFile(), publisher },
    statewide: { ...statewideFile({ baseline: [BASELINE] }), publisher },
  });
}
