/** Builds the files of a feed from records. Pure: the same records give the same bytes. */
import { createHash } from 'node:crypto';
import { facetOf, FACETS, INSTRUMENTS, isRecordName, toRecordName, type Policy } from '@rights-kit/content';
import {
  toActionsFile,
  toCaseFile,
  toCasePage,
  toCasesFile,
  toFeedFile,
  toStatewideFile,
  toTownFile,
  toTownsFile,
} from '@rights-kit/content/schema';
import { todayIn } from '@rights-kit/content';
import { findCurrent, toCampaignState } from '@rights-kit/views';
import type { Records } from '../records/read-records.ts';
import { caseFiles } from './case-files.ts';
import { markNotReviewed } from './not-reviewed.ts';
import { ShortTextPublisher } from './short-texts.ts';
import { localesOf, withoutUnreviewed } from '../records/translations.ts';

/** File name below `feed/v1/` → text. */
export type FeedFiles = Map<string, string>;

/** The date that policies are sorted by: of adoption, else of the latest known amendment or decision. */
function decidedOn(policy: Records['policies'][number]): string {
  return policy.adopted ?? policy.amended?.at(-1) ?? policy.decided ?? '';
}

/** The topics about which a policy says most to a reader who fears an arrest. */
export const POLICE_FACETS = FACETS.filter((name) => name !== 'town-resources' && name !== 'equal-services');

/** How many of them a policy speaks of. */
function policeFacetsOf(policy: Records['policies'][number]): number {
  return POLICE_FACETS.filter((name) => facetOf(policy, name).value !== 'not-stated').length;
}

/** Sorts the policy first that is marked `lead`, else a binding one, else the one that says most about police, else the newest. */
function byLead(a: Records['policies'][number], b: Records['policies'][number]): number {
  const isBinding = ({ binding, status }: typeof a): boolean => binding === 'yes' && status === 'adopted';
  return (
    Number(b.lead ?? false) - Number(a.lead ?? false) ||
    Number(isBinding(b)) - Number(isBinding(a)) ||
    policeFacetsOf(b) - policeFacetsOf(a) ||
    decidedOn(b).localeCompare(decidedOn(a))
  );
}

/** The policies of a town: the leading one, then the others, newest first. */
export function policiesOf(records: Records, slug: string): Records['policies'] {
  const [first, ...others] = records.policies.filter((policy) => policy.town === slug).toSorted(byLead);
  if (!first) return [];
  return [first, ...others.toSorted((a, b) => decidedOn(b).localeCompare(decidedOn(a)))];
}

/** The form of a policy as a card reads it: a form that the publisher adds comes with its name, since a card reads no other file. */
function instrumentOf(
  { instrument }: Records['policies'][number],
  added: Records['publisher']['instruments'] = [],
): Policy['instrument'] {
  const own = added.find(({ id }) => id === instrument);
  return own?.name ?? INSTRUMENTS.find((known) => known === instrument) ?? 'other';
}

/** The names under which a page finds the file of a town beside its slug, and that slug. One that means several towns, or is a slug, is none. */
function aliasesOf(towns: Records['towns']): Map<string, string> {
  const slugs = new Set(towns.map(({ slug }) => slug));
  const found = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { slug, name, aliases = [] } of towns)
    for (const alias of [name, ...aliases].map(toRecordName)) {
      if (!isRecordName(alias) || slugs.has(alias)) continue;
      if ((found.get(alias) ?? slug) !== slug) ambiguous.add(alias);
      found.set(alias, slug);
    }
  for (const alias of ambiguous) found.delete(alias);
  return found;
}

export function buildFeed(all: Records): FeedFiles {
  const records = markNotReviewed(all.publisher.unreviewed === 'hide' ? withoutUnreviewed(all) : all);
  const {
    compiled,
    kinds,
    instruments,
    townAction,
    donate: _,
    unreviewed: ___,
    properNames: ____,
    hosts: _____,
    url: ______,
    corrections: _______,
    reviewer: ________,
    unreviewedShortTexts,
    ...publisher
  } = records.publisher;
  const { name, region, timeZone } = publisher;
  const files: FeedFiles = new Map();
  const add = (file: string, value: object): void => {
    files.set(file, JSON.stringify(value));
  };
  const head = { version: 1 as const, publisher: { name, region, timeZone } };

  const short = new ShortTextPublisher(unreviewedShortTexts);
  const actions = records.actions.map((action) => short.action(action));
  const baseline = publisher.baseline.map((statement) => short.line(statement));
  const notices = publisher.notices.map((statement) => short.line(statement));

  // Parsing by the schema drops the fields that only record pages show.
  // A town's file holds one action, so that its card does not find the one that follows by itself.
  const noon = Date.parse(compiled) + 12 * 3_600_000;
  const today = todayIn(noon, timeZone);
  const fallback = findCurrent(actions, townAction ?? '', (action) => toCampaignState(action, today));
  for (const { aliases: __, ...town } of records.towns) {
    const policies = policiesOf(records, town.slug);
    const needsAction = policies.every((policy) => policy.status !== 'adopted');
    const file = toTownFile({
      ...head,
      town,
      asOf: compiled,
      policies: policies.map((policy) => ({
        ...short.policy(policy),
        instrument: instrumentOf(policy, instruments),
      })),
      baseline,
      notices,
      ...(fallback && needsAction ? { action: fallback } : {}),
    });
    add(`towns/${town.slug}.json`, file);
  }
  // Copies, since to look an alias up in a list would take a widget a second request.
  for (const [alias, slug] of aliasesOf(records.towns))
    files.set(`towns/${alias}.json`, files.get(`towns/${slug}.json`) ?? '');
  const towns = records.towns.map((town) => {
    const policies = policiesOf(records, town.slug);
    return policies.length > 0 ? { ...town, policies } : town;
  });
  add('towns.json', toTownsFile({ ...head, asOf: compiled, towns }));
  add('actions.json', toActionsFile({ ...head, entities: publisher.entities, actions }));
  add(
    'statewide.json',
    toStatewideFile({ ...head, baseline: publisher.baseline, notices: publisher.notices }),
  );
  const cases = records.cases.map((record) => short.case(record));
  for (const record of cases) {
    const { first, pages } = caseFiles(head, record);
    add(first[0], toCaseFile(first[1]));
    for (const [name, page] of pages) add(name, toCasePage(page));
  }
  add('cases.json', toCasesFile({ ...head, cases }));

  const revisions = Object.fromEntries(
    [...files].map(([file, text]) => [file, createHash('sha256').update(text).digest('hex').slice(0, 12)]),
  );
  add(
    'feed.json',
    toFeedFile({
      version: 1,
      built: compiled,
      locales: localesOf(records),
      publisher,
      ...(kinds ? { kinds } : {}),
      ...(instruments ? { instruments } : {}),
      revisions,
    }),
  );
  return files;
}
