/** One plain page per record: for e-mail, print, search engines and readers without scripts. */
import {
  destinationUrl,
  formatCivilDate,
  type Action,
  type Case,
  type CaseEvent,
  type CaseStatus,
  type CaseStatusValue,
  type CivilDate,
  type PolicyRecord,
  type Source,
  type Statement,
  type TownRecord,
} from '@rights-kit/content';
import type { Records } from '../records/read-records.ts';
import { escapeHtml as e } from '../src/snippet.ts';
import { policiesOf } from './feed.ts';
import type { PageKind } from './page-kinds.ts';
import { PAGE_STYLE } from './page-style.ts';

/** One page, below `r/<kind>/<id>/`. */
export interface RecordPage {
  readonly kind: PageKind;
  readonly id: string;
  readonly title: string;
  /** @param links further markup for the head, such as `<link>` elements */
  readonly html: (links?: string) => string;
}

/** What a page says, before it is laid out. */
interface Content {
  readonly title: string;
  readonly description: string;
  /** Markup of the lines inside `<main>`. */
  readonly body: readonly string[];
}

const day = (date: CivilDate): string => formatCivilDate(date, 'en-US');

function toHtml({ title, description, body }: Content, links: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${e(title)}</title>
${links && `${links}\n`}<meta name="description" content="${e(description)}">
<meta property="og:title" content="${e(title)}">
<meta property="og:description" content="${e(description)}">
<meta property="og:type" content="article">
<style>${PAGE_STYLE}</style>
<main>
${body.join('\n')}
</main>
</html>
`;
}

const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((part) => `<p>${e(part)}</p>`)
    .join('\n');

function sourceItem({ title, publisher, url, date }: Source): string {
  const name = url ? `<a href="${e(url)}" rel="noreferrer">${e(title)}</a>` : e(title);
  return `<li>${name}, ${e(publisher)}${date ? `, ${day(date)}` : ''}</li>`;
}

const sourceList = (sources: readonly Source[]): string =>
  `<h3>Sources</h3>\n<ol>\n${sources.map(sourceItem).join('\n')}\n</ol>`;

const statement = ({ text, asOf, sources }: Statement): string =>
  `${paragraphs(text.en)}\n<p class="meta">As of ${day(asOf)}</p>\n<ul class="meta">\n${sources.map(sourceItem).join('\n')}\n</ul>`;

function policySection(policy: PolicyRecord): string {
  const force = { yes: 'Binding', no: 'Non-binding', 'not-stated': '' }[policy.binding];
  const when =
    policy.status === 'adopted'
      ? policy.adopted && `adopted ${day(policy.adopted)}`
      : [policy.status === 'not-stated' ? '' : policy.status, policy.decided && day(policy.decided)]
          .filter(Boolean)
          .join(' ');
  const history = (policy.history ?? []).map((item) => `<li>${day(item.date)}: ${e(item.text.en)}</li>`);
  return [
    `<h2>${e(policy.name.en)}</h2>`,
    `<p class="meta">${[force, policy.instrument.replaceAll('-', ' '), when].filter(Boolean).join(' · ')}</p>`,
    policy.disputed ? paragraphs(policy.disputed.en) : '',
    paragraphs(policy.summary.en),
    policy.exceptions.length > 0
      ? `<h3>But</h3>\n<ul>\n${policy.exceptions.map((x) => `<li>${e(x.text.en)}</li>`).join('\n')}\n</ul>`
      : '',
    history.length > 0 ? `<h3>History</h3>\n<ul>\n${history.join('\n')}\n</ul>` : '',
    `<p class="meta">As of ${day(policy.asOf)}. Local policies change, and they do not bind federal agents. Check with the city or town.</p>`,
    sourceList(policy.sources),
  ]
    .filter(Boolean)
    .join('\n');
}

/** What the page of a town is called. */
export function townTitle({ name }: TownRecord): string {
  return `${name}: policy on working with federal immigration enforcement`;
}

function townPage(records: Records, town: TownRecord): Content {
  const policies = policiesOf(records, town.slug);
  const { baseline, notices, name, region, compiled } = records.publisher;
  const none = `No policy is on record for ${town.name}. That does not mean there is none.`;
  return {
    title: townTitle(town),
    description: policies[0]?.summary.en ?? none,
    body: [
      `<h1>${e(town.name)}</h1>`,
      `<p class="meta">${e(town.county)} County, ${e(region)} · records as of ${day(compiled)}</p>`,
      ...(policies.length > 0 ? policies.map(policySection) : [`<p>${e(none)}</p>`]),
      `<h2>Everywhere in ${e(region)}</h2>`,
      ...[...notices, ...baseline].map(statement),
      `<p class="meta">Records kept by ${e(name.en)}. ${e(records.publisher.about.en)}</p>`,
    ],
  };
}

function actionPage(records: Records, action: Action): Content {
  const { platform, host } = action.destination;
  const url =
    platform === 'record-page'
      ? `../../${action.destination.page}/`
      : destinationUrl(action.destination, 'https://feed.invalid/', host ? [host] : []);
  const { bill } = action;
  const entity = records.publisher.entities.find((item) => item.id === action.entity);
  return {
    title: action.title.en,
    description: action.summary?.en ?? action.title.en,
    body: [
      `<h1>${e(action.title.en)}</h1>`,
      bill ? `<p class="meta">${e([bill.numbers.join(', '), bill.session].join(' · '))}</p>` : '',
      action.summary ? paragraphs(action.summary.en) : '',
      bill ? paragraphs(bill.status.en) : '',
      url ? `<p><a href="${e(url)}" rel="noreferrer">${e(action.label.en)}</a></p>` : '',
      entity ? paragraphs(entity.line.en) : '',
      `<p class="meta">As of ${day(action.asOf)}. Records kept by ${e(records.publisher.name.en)}. ${e(records.publisher.about.en)}</p>`,
      sourceList(action.sources),
    ].filter(Boolean),
  };
}

const CASE_STATUSES: Readonly<Record<CaseStatusValue, string>> = {
  'in-force': 'Still in force',
  partly: 'In force in part',
  superseded: 'No longer in force',
  settled: 'Settled',
  pending: 'Still in court',
  closed: 'Case closed',
  unverified: 'Later history not checked',
};

/** A page that is printed or saved cannot change by itself, so it says from which day on nobody should rely on it. */
function statusSection({ value, note, asOf, reviewAfter, until }: CaseStatus): string {
  const isWarning = value === 'superseded' || value === 'unverified';
  const words =
    value === 'settled' && until ? `Settled; terms run until ${day(until)}` : CASE_STATUSES[value];
  const end = until && until < reviewAfter ? until : reviewAfter;
  return [
    `<div class="status${isWarning ? ' warning' : ''}">`,
    `<p>${words}</p>`,
    paragraphs(note.en),
    `<p class="meta">As of ${day(asOf)}. Do not rely on this after ${day(end)}: look it up again.</p>`,
    '</div>',
  ].join('\n');
}

function eventItem(event: CaseEvent, { id, events }: Case): string {
  const later = events.find((candidate) => candidate.id === event.undoneBy?.event);
  const undone = event.undoneBy?.extent === 'part' ? 'In part no longer in force' : 'No longer in force';
  const meta = [event.court, event.docket, event.citation].filter((part) => part !== undefined);
  return [
    `<li id="${e(id)}.${event.date}">`,
    `<p class="meta"><time datetime="${event.date}">${day(event.date)}</time></p>`,
    `<h3>${e(event.title.en)}</h3>`,
    later
      ? `<p><strong>${undone} since <a href="#${e(id)}.${later.date}">${day(later.date)}</a></strong></p>`
      : '',
    paragraphs(event.summary.en),
    meta.length > 0 ? `<p class="meta">${e(meta.join(' · '))}</p>` : '',
    `<ul class="meta">\n${event.sources.map(sourceItem).join('\n')}\n</ul>`,
    '</li>',
  ]
    .filter(Boolean)
    .join('\n');
}

function casePage(records: Records, record: Case): Content {
  const { name, about } = records.publisher;
  return {
    title: `${record.name}: what happened, and what it is worth today`,
    description: `${CASE_STATUSES[record.status.value]}. ${record.status.note.en}`,
    body: [
      `<h1>${e(record.name)}</h1>`,
      `<p class="meta">${e(record.courts.join(' · '))}</p>`,
      statusSection(record.status),
      paragraphs(record.summary.en),
      `<p class="meta">${e(record.publisherRole.en)}</p>`,
      '<h2>What happened</h2>',
      `<ol class="events">\n${record.events.map((event) => eventItem(event, record)).join('\n')}\n</ol>`,
      `<p class="meta">Records kept by ${e(name.en)}. ${e(about.en)}</p>`,
    ],
  };
}

/** The page of each record. */
export function buildPages(records: Records): RecordPage[] {
  const page = (kind: PageKind, id: string, content: Content): RecordPage => ({
    kind,
    id,
    title: content.title,
    html: (links = '') => toHtml(content, links),
  });
  return [
    ...records.towns.map((town) => page('towns', town.slug, townPage(records, town))),
    ...records.actions.map((action) => page('actions', action.id, actionPage(records, action))),
    ...records.cases.map((record) => page('cases', record.id, casePage(records, record))),
  ];
}
