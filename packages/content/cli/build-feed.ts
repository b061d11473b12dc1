/** From records to the files of a feed. Pure: the same records give the same bytes. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { actionsFile } from '../src/schema/action.js';
import { caseFile, casesFile } from '../src/schema/case.js';
import { feedFile } from '../src/schema/publisher.js';
import { townFile, townsFile } from '../src/schema/town.js';
import type { Records } from './read-records.js';
import { localesOf, withoutUnreviewed } from './translations.js';

/** File name below `feed/v1/` → text. */
export type FeedFiles = Map<string, string>;

/** The date by which policies are put in order: adoption, else the latest that is known. */
function decidedOn(policy: Records['policies'][number]): string {
  return policy.adopted ?? policy.amended?.at(-1) ?? policy.decided ?? '';
}

/** Newest first. */
export function policiesOf(records: Records, slug: string): Records['policies'] {
  return records.policies
    .filter((policy) => policy.town === slug)
    .toSorted((a, b) => decidedOn(b).localeCompare(decidedOn(a)));
}

export function buildFeed(all: Records): FeedFiles {
  const records = all.publisher.unreviewed === 'hide' ? withoutUnreviewed(all) : all;
  const { compiled, townAction, donate: _, unreviewed: ___, ...publisher } = records.publisher;
  const { name, region } = publisher;
  const files: FeedFiles = new Map();
  // Parsing our own output drops what only the record pages show, and proves that it is what the schema publishes.
  const add = <S extends v.GenericSchema>(file: string, schema: S, value: v.InferInput<S>): void => {
    files.set(file, JSON.stringify(v.parse(schema, value)));
  };
  const head = { version: 1 as const, publisher: { name, region } };

  const fallback = records.actions.find((action) => action.id === townAction);
  for (const { aliases: __, ...town } of records.towns) {
    const policies = policiesOf(records, town.slug);
    add(`towns/${town.slug}.json`, townFile, {
      ...head,
      town,
      asOf: compiled,
      policies: [...policies],
      baseline: publisher.baseline,
      notices: publisher.notices,
      ...(fallback && policies.every((policy) => policy.status !== 'adopted') ? { action: fallback } : {}),
    });
  }
  add('towns.json', townsFile, {
    ...head,
    asOf: compiled,
    towns: records.towns.map((town) => {
      const policies = policiesOf(records, town.slug);
      return policies.length > 0 ? { ...town, policies: [...policies] } : town;
    }),
  });
  add('actions.json', actionsFile, {
    ...head,
    entities: publisher.entities,
    actions: [...records.actions],
  });
  for (const record of records.cases) add(`cases/${record.id}.json`, caseFile, { ...head, case: record });
  add('cases.json', casesFile, { ...head, cases: [...records.cases] });

  const revisions = Object.fromEntries(
    [...files].map(([file, text]) => [file, createHash('sha256').update(text).digest('hex').slice(0, 12)]),
  );
  add('feed.json', feedFile, {
    version: 1,
    built: compiled,
    locales: localesOf(records),
    publisher,
    revisions,
  });
  return files;
}
