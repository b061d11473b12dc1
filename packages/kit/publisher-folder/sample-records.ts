/** The records of a new publisher: `publisher.yaml`, places, and one example of each kind of record, which all name invented places. */
import type { CivilDate } from '@rights-kit/content';
import { stringify } from 'yaml';
import { SCHEMAS } from '../import/template.ts';
import { addedKinds, type Answers, type Kind } from './answers.ts';

/** A text as YAML, in quotes where it needs them. */
const quoted = (text: string): string => stringify(text, { lineWidth: 0 }).trim();

/** A localized text as a YAML map on one line. */
const inline = (text: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(text)
    .map(([locale, words]) => `${locale}: ${JSON.stringify(words)}`)
    .join(', ')} }`;

/** An id made of a name: lower-case words joined by hyphens, 80 characters at most. */
export function toId(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 80)
      .replace(/^-+|-+$/g, '') || 'publisher'
  );
}

/** Half a year after a day. */
function reviewAfter(today: CivilDate): string {
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 182);
  return date.toISOString().slice(0, 10);
}

/** The ids of the sample actions, one for each host. */
const actionIds = (hosts: readonly string[]): string[] =>
  hosts.map((_, index) => (index === 0 ? 'ask-sample' : `ask-sample-${String(index + 1)}`));

function publisherYaml(answers: Answers, today: CivilDate): string {
  const { name, region, timeZone, languages, hosts, corrections, reviewer } = answers;
  const kinds = addedKinds(answers.kinds);
  const names = ['en', ...languages].map((locale) => `  ${locale}: ${quoted(name)}`);
  return `# Who keeps these records. Every field is described in the kit's guide for publishers.
id: ${toId(name)}
name:
${names.join('\n')}
region: ${quoted(region)}
timeZone: ${quoted(timeZone)}
about:
  en: Sample records of invented places, to be replaced.
compiled: ${today}
# Where a reader reports a mistake: an address that begins with https: or mailto:
${corrections === undefined ? '# corrections: mailto:corrections@example.org' : `corrections: ${quoted(corrections)}`}
# Who read the records before they were published: a role, never a name, and the day. While it is null, each widget adds "Records not reviewed".
${
  reviewer === undefined
    ? 'reviewer: null'
    : `reviewer:
  role: ${quoted(reviewer.role)}
  date: ${reviewer.date}`
}
entities: []
# What is true of every place of the region.
baseline:
  - id: sample-rule
    text:
      en: >-
        A sample rule for the whole region, which is invented. It tells state employees not to ask about
        immigration status. It does not bind federal agents.
    asOf: ${today}
    reviewAfter: ${reviewAfter(today)}
    sources:
      - title: Sample rule
        publisher: Sample court (invented)
        url: https://records.example.org/sample-rule
        date: ${today}
        kind: primary
notices: []
phones: []
${
  kinds.length === 0
    ? ''
    : `# Kinds of places beside city and town.
kinds:
${kinds.map((kind) => `  - id: ${kind.id}\n    name: ${inline(kind.name)}\n`).join('')}`
}# The action that is offered where a place has no policy on record.
townAction: ask-sample
# The only hosts that an action may open.
hosts:
${hosts.map((host) => `  - ${host}\n`).join('')}`;
}

const PLACES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel'];

/** Three places at least, and one of each kind. */
function townsYaml(added: readonly Kind[]): string {
  const kinds = ['town', ...added.map(({ id }) => id), 'city'];
  while (kinds.length < 3) kinds.push('town');
  const places = kinds.map((kind, index) => ({ kind, name: PLACES[index] ?? `Place ${String(index + 1)}` }));
  return `# All places of the region, also those without a policy.
${places
  .map(
    ({ kind, name }) => `- slug: ${toId(name)}-sample
  name: ${name} (sample)
  county: Sample County
  kind: ${kind}
`,
  )
  .join('')}`;
}

const policyYaml = (today: CivilDate): string => `# One decision of one place. The name of the file is its id.
id: alder-sample-ordinance
town: alder-sample
name:
  en: Sample ordinance on questions about status
instrument: ordinance
status: adopted
binding: 'yes'
adopted: 2024-03-04
direction: limits-collaboration
summary:
  en: >-
    An invented ordinance. It tells police of Alder (sample) not to ask about immigration status, and not to
    hold a person on a civil detainer alone.
exceptions:
  - text:
      en: In this sample, police follow a warrant or an order of a judge.
    sources: [1]
# limited, allowed or not-stated; not-stated never means no.
facets:
  asks-status: limited
  honors-detainers: limited
  ice-access: not-stated
  notifies-release: not-stated
  agreement-287g: not-stated
  town-resources: not-stated
  information-sharing: not-stated
  equal-services: not-stated
# The day of the newest source, and the day on which somebody should look again.
asOf: ${today}
reviewAfter: ${reviewAfter(today)}
sources:
  - title: Sample ordinance
    publisher: Clerk of Alder (sample)
    url: https://records.example.org/alder-sample/ordinance
    date: ${today}
    kind: official
`;

const caseYaml = (today: CivilDate): string => `# One lawsuit with its events, in true order.
id: doe-v-sample
name: Doe v. Sample
alsoKnownAs: []
courts: [Sample District Court]
dockets: ['1:24-sample-1']
citations: []
summary:
  en: >-
    An invented case about people whom an invented agency held without a hearing.
publisherRole:
  en: None. The case is a sample.
topics: [detention]
status:
  value: pending
  note:
    en: As of the last sample event, the invented court had not decided the appeal.
  asOf: ${today}
  reviewAfter: ${reviewAfter(today)}
events:
  - date: 2024-05-06
    kind: filing
    title:
      en: Sample case filed
    summary:
      en: Invented people asked the sample court for hearings.
    sources:
      - title: Doe v. Sample, complaint
        publisher: Sample District Court
        url: https://records.example.org/doe-v-sample/complaint
        date: 2024-05-06
        kind: primary
  - date: 2025-02-03
    kind: ruling
    title:
      en: Sample ruling
    summary:
      en: >-
        The invented court ruled that the people named in the case must have a hearing. The agency appealed.
    # Once a later event has undone this one: undoneBy: { event: <its id or date>, extent: whole }
    sources:
      - title: Doe v. Sample, ruling
        publisher: Sample District Court
        url: https://records.example.org/doe-v-sample/ruling
        date: 2025-02-03
        kind: primary
`;

const actionYaml = (id: string, host: string, today: CivilDate): string => `# Something that a reader can do.
id: ${id}
kind: contact
title:
  en: Ask about a sample policy
label:
  en: Ask
summary:
  en: A sample action. It leads to a page of ${host} on which a reader can ask what the policy of a place is.
destination:
  platform: site
  host: ${host}
  page: contact
asOf: ${today}
sources:
  - title: Sample page for questions
    publisher: Sample publisher
    url: https://${host}/contact
    date: ${today}
    kind: advocacy
`;

/** A record with its schema in the first line, for its editor. Records lie beside the folder that npm installs in, or one below. */
const withSchema = (kind: string, name: string, text: string): [string, string] => [
  name,
  `# yaml-language-server: $schema=${name.includes('/') ? '../' : ''}${SCHEMAS}/${kind}.json\n${text}`,
];

/** The record files by name. */
export function sampleRecords(answers: Answers, today: CivilDate): Map<string, string> {
  return new Map([
    withSchema('publisher', 'publisher.yaml', publisherYaml(answers, today)),
    withSchema('towns', 'towns.yaml', townsYaml(addedKinds(answers.kinds))),
    withSchema('policy', 'policies/alder-sample-ordinance.yaml', policyYaml(today)),
    withSchema('case', 'cases/doe-v-sample.yaml', caseYaml(today)),
    ...actionIds(answers.hosts).map((id, index) =>
      withSchema('action', `actions/${id}.yaml`, actionYaml(id, answers.hosts[index] ?? '', today)),
    ),
  ]);
}
