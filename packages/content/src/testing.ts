/** Records for tests. The places are fictional, and each text is labeled as a sample, so that none is mistaken for law. */
import {
  isCivilDate,
  safeUrl,
  stampOf,
  type Action,
  type ActionsFile,
  type Basis,
  type Case,
  type CaseEvent,
  type CaseFile,
  type CaseStatus,
  type CivilDate,
  type Facet,
  type FacetName,
  type Policy,
  type SafeUrl,
  type ShortText,
  type Source,
  type Statement,
  type StatementLine,
  type StatewideFile,
  type TownFile,
} from './index.js';

export function day(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(`not a civil date: ${text}`);
  return text;
}

/** Noon in the sample publisher's time zone. **Unit:** milliseconds since the epoch. */
export function noon(text: string): number {
  return Date.parse(`${day(text)}T12:00-10:00`);
}

function address(text: string): SafeUrl {
  const url = safeUrl(text);
  if (!url) throw new Error(`not a safe address: ${text}`);
  return url;
}

export function source(fields: Partial<Source> = {}): Source {
  return {
    title: 'Sample minutes',
    publisher: 'Sample town clerk',
    url: address('https://town.example.org/minutes'),
    kind: 'official',
    ...fields,
  };
}

/** All facets `not-stated`, except for the given ones. */
export function facets(stated: Partial<Record<FacetName, Facet>> = {}): Readonly<Record<FacetName, Facet>> {
  return {
    'asks-status': 'not-stated',
    'honors-detainers': 'not-stated',
    'ice-access': 'not-stated',
    'notifies-release': 'not-stated',
    'agreement-287g': 'not-stated',
    'town-resources': 'not-stated',
    'information-sharing': 'not-stated',
    'equal-services': 'not-stated',
    ...stated,
  };
}

/** A short text that bears the stamp of what it rests on. */
export function shortText(en: string, basis: Basis, restsOn = 'summary'): ShortText {
  return { text: { en }, restsOn, hash: stampOf(basis ?? []) };
}

/** A binding ordinance that limits two facets and allows one. */
export function policy(fields: Partial<Policy> = {}): Policy {
  return {
    id: 'sample-ordinance',
    name: { en: 'Sample Trust Ordinance' },
    instrument: 'ordinance',
    status: 'adopted',
    binding: 'yes',
    adopted: day('2014-08-20'),
    direction: 'limits-collaboration',
    summary: { en: 'Sample summary of what the ordinance tells local officers.' },
    exceptions: [],
    facets: facets({
      'asks-status': 'limited',
      'honors-detainers': 'limited',
      'information-sharing': 'allowed',
    }),
    asOf: day('2019-12-11'),
    sources: [
      source({ title: 'Sample ordinance', publisher: 'Sample city council', date: day('2014-08') }),
      source({ title: 'Sample amendment', publisher: 'Sample city clerk', date: day('2019-12-11') }),
    ],
    ...fields,
  };
}

/** A non-binding resolution. */
export function resolution(fields: Partial<Policy> = {}): Policy {
  return policy({
    id: 'sample-resolution',
    name: { en: 'Sample Welcome Resolution' },
    instrument: { en: 'Town Meeting resolution' },
    binding: 'no',
    facets: facets({ 'asks-status': 'limited', 'town-resources': 'limited' }),
    ...fields,
  });
}

export function statement(fields: Partial<Statement> = {}): Statement {
  return {
    id: 'sample-rule',
    text: { en: 'Sample statewide rule: courts have ruled on holding people for federal agents.' },
    asOf: day('2026-11-01'),
    sources: [source({ title: 'Sample ruling', publisher: 'Sample court', date: day('2017-07-24') })],
    ...fields,
  };
}

/** A statement as the file of a town has it: whole, unless `text` and `short` are given. */
export function statementLine(fields: Partial<StatementLine> = {}): StatementLine {
  const { sources: _, ...line } = statement();
  return { ...line, ...fields };
}

export function action(fields: Partial<Action> = {}): Action {
  return {
    id: 'sample-action',
    kind: 'contact',
    title: { en: 'Sample action' },
    label: { en: 'Ask your officials' },
    destination: { platform: 'action-network', page: 'letters/sample' },
    asOf: day('2026-11-01'),
    sources: [source()],
    ...fields,
  };
}

const publisher: TownFile['publisher'] = {
  name: { en: 'Sample Publisher' },
  region: 'Sample State',
  timeZone: 'Pacific/Honolulu',
};

export function statewideFile(fields: Partial<StatewideFile> = {}): StatewideFile {
  const { version, publisher } = townFile();
  return { version, publisher, baseline: [statement()], notices: [], ...fields };
}

export function townFile(fields: Partial<TownFile> = {}): TownFile {
  return {
    version: 1,
    publisher,
    town: { slug: 'fixture-town', name: 'Fixture Town', county: 'Sample County', kind: 'town' },
    asOf: day('2026-11-20'),
    policies: [policy()],
    baseline: [statementLine()],
    notices: [],
    ...fields,
  };
}

export function actionsFile(fields: Partial<ActionsFile> = {}): ActionsFile {
  return {
    version: 1,
    publisher,
    entities: [{ id: 'sample-fund', line: { en: 'Sample Fund is a 501(c)(3). Gifts are deductible.' } }],
    actions: [
      action(),
      action({
        id: 'give',
        kind: 'donate',
        label: { en: 'Donate to the sample fund' },
        destination: { platform: 'actblue', page: 'donate/sample' },
        entity: 'sample-fund',
      }),
      action({
        id: 'give-without-line',
        kind: 'donate',
        destination: { platform: 'actblue', page: 'donate/nobody' },
      }),
      action({
        id: 'elsewhere',
        kind: 'learn',
        label: { en: 'Read the sample bill' },
        destination: { platform: 'site', host: 'bills.example.org', page: 'sample/1' },
      }),
    ],
    ...fields,
  };
}

export function event(fields: Partial<CaseEvent> = {}): CaseEvent {
  return {
    id: 'sample-filing',
    date: day('2013-08-08'),
    kind: 'filing',
    title: { en: 'Sample case filed' },
    summary: { en: 'Sample: people went to court.' },
    court: 'Sample District Court',
    docket: '13-cv-1',
    sources: [source({ title: 'Sample docket', publisher: 'Sample court', date: day('2013-08') })],
    ...fields,
  };
}

export function status(fields: Partial<CaseStatus> = {}): CaseStatus {
  return {
    value: 'in-force',
    note: { en: 'Sample note: officers still follow the ruling.' },
    asOf: day('2026-11-01'),
    reviewAfter: day('2027-05-22'),
    ...fields,
  };
}

/** Four events, the second of which was undone by the last. The third has a partial date. */
export function caseRecord(fields: Partial<Case> = {}): Case {
  return {
    id: 'sample-v-sample',
    name: 'Sample v. Sample',
    alsoKnownAs: [],
    courts: ['Sample District Court'],
    dockets: ['13-cv-1'],
    citations: [],
    summary: { en: 'Sample: a case about holding people.' },
    publisherRole: { en: 'Sample Union brought the case.' },
    topics: ['detention'],
    status: status(),
    events: [
      event(),
      event({
        id: 'sample-order',
        date: day('2014-05-21'),
        kind: 'order',
        title: { en: 'Sample order for the class' },
        summary: { en: 'Sample: the court ruled for the class.' },
        undoneBy: { event: 'sample-reversal', extent: 'whole' },
      }),
      event({
        id: 'sample-count',
        date: day('2014-10'),
        kind: 'step',
        title: { en: 'Sample count' },
        summary: { en: 'Sample: some were released.' },
      }),
      event({
        id: 'sample-reversal',
        date: day('2016-11-21'),
        kind: 'ruling',
        title: { en: 'Sample order set aside' },
        summary: { en: 'Sample: the order was set aside.' },
        citation: '842 Sample 66',
      }),
    ],
    ...fields,
  };
}

export function caseFile(fields: Partial<Case> = {}): CaseFile {
  return { version: 1, publisher, case: caseRecord(fields) };
}

/** An action with a summary, for a banner. */
export function campaign(fields: Partial<Action> = {}): Action {
  return action({
    id: 'sample-campaign',
    kind: 'sign',
    title: { en: 'Sample campaign: ask for a vote' },
    label: { en: 'Sign the sample' },
    summary: { en: 'Sample: a bill waits in a committee.' },
    ...fields,
  });
}
