/** One plain page per record: for e-mail, print, search engines and readers without scripts. */
import { formatCivilDate, type CivilDate } from '../src/civil-date.js';
import type { Source, CaseStatusValue, Statement } from '../src/records.js';
import { destinationUrl } from '../src/action-url.js';
import { escapeHtml as e } from '../src/snippet.js';
import { policiesOf } from './build-feed.js';
import type { Records } from './read-records.js';

type CaseRecord = Records['cases'][number];

const STYLE =
  'body{font:1.125em/1.5 Georgia,serif;max-width:38em;margin:2em auto;padding:0 1em;color:#1d2126;background:#fff}' +
  'h1,h2{line-height:1.2;margin:1.5em 0 .25em}h1{margin-top:0}p,ul{margin:.5em 0}.meta{color:#555d66;font-size:.875em}' +
  '.status{padding:1em 1.25em;margin:1em 0;background:#e6f0ee}.warning{background:#fdf3e1}.status p:first-child{font-size:1.1875em;font-weight:600;margin-top:0}' +
  'ol.events{list-style:none;padding:0}.events h3{margin:0}.events li{margin:1.5em 0}a{color:#0f5c5c;overflow-wrap:anywhere}@media print{a::after{content:" <" attr(href) ">"}}';

const day = (date: CivilDate): string => formatCivilDate(date, 'en-US');

function page(title: string, description: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${e(title)}</title>
<meta name="description" content="${e(description)}">
<meta property="og:title" content="${e(title)}">
<meta property="og:description" content="${e(description)}">
<meta property="og:type" content="article">
<style>${STYLE}</style>
<main>
${body}
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

function policySection(policy: Records['policies'][number]): string {
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

function townPage(records: Records, town: Records['towns'][number]): string {
  const policies = policiesOf(records, town.slug);
  const { baseline, notices, name, region, compiled } = records.publisher;
  const none = `No policy is on record for ${town.name}. That does not mean there is none.`;
  return page(
    `${town.name}: policy on working with federal immigration enforcement`,
    policies[0]?.summary.en ?? none,
    [
      `<h1>${e(town.name)}</h1>`,
      `<p class="meta">${e(town.county)} County, ${e(region)} · records as of ${day(compiled)}</p>`,
      ...(policies.length > 0 ? policies.map(policySection) : [`<p>${e(none)}</p>`]),
      `<h2>Everywhere in ${e(region)}</h2>`,
      ...[...notices, ...baseline].map(statement),
      `<p class="meta">Records kept by ${e(name.en)}. ${e(records.publisher.about.en)}</p>`,
    ].join('\n'),
  );
}

function actionPage(records: Records, action: Records['actions'][number]): string {
  const { platform, host } = action.destination;
  const url =
    platform === 'record-page'
      ? `../../${action.destination.page}/`
      : destinationUrl(action.destination, 'https://feed.invalid/', host ? [host] : []);
  const { bill } = action;
  const entity = records.publisher.entities.find((item) => item.id === action.entity);
  return page(
    action.title.en,
    action.summary?.en ?? action.title.en,
    [
      `<h1>${e(action.title.en)}</h1>`,
      bill ? `<p class="meta">${e([bill.numbers.join(', '), bill.session].join(' · '))}</p>` : '',
      action.summary ? paragraphs(action.summary.en) : '',
      bill ? paragraphs(bill.status.en) : '',
      url ? `<p><a href="${e(url)}" rel="noreferrer">${e(action.label.en)}</a></p>` : '',
      entity ? paragraphs(entity.line.en) : '',
      `<p class="meta">As of ${day(action.asOf)}. Records kept by ${e(records.publisher.name.en)}. ${e(records.publisher.about.en)}</p>`,
      sourceList(action.sources),
    ]
      .filter(Boolean)
      .join('\n'),
  );
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
function statusSection({ value, note, asOf, reviewAfter, until }: CaseRecord['status']): string {
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

function eventItem(event: CaseRecord['events'][number], { id, events }: CaseRecord): string {
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

function casePage(records: Records, record: CaseRecord): string {
  const { name, about } = records.publisher;
  return page(
    `${record.name}: what happened, and what it is worth today`,
    `${CASE_STATUSES[record.status.value]}. ${record.status.note.en}`,
    [
      `<h1>${e(record.name)}</h1>`,
      `<p class="meta">${e(record.courts.join(' · '))}</p>`,
      statusSection(record.status),
      paragraphs(record.summary.en),
      `<p class="meta">${e(record.publisherRole.en)}</p>`,
      '<h2>What happened</h2>',
      `<ol class="events">\n${record.events.map((event) => eventItem(event, record)).join('\n')}\n</ol>`,
      `<p class="meta">Records kept by ${e(name.en)}. ${e(about.en)}</p>`,
    ].join('\n'),
  );
}

/** File name below `r/` → HTML. */
export function buildPages(records: Records): Map<string, string> {
  return new Map([
    ...records.towns.map((town) => [`towns/${town.slug}/index.html`, townPage(records, town)] as const),
    ...records.actions.map(
      (action) => [`actions/${action.id}/index.html`, actionPage(records, action)] as const,
    ),
    ...records.cases.map((record) => [`cases/${record.id}/index.html`, casePage(records, record)] as const),
  ]);
}
