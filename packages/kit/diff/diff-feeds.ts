/** Compares the feed that records would give with a published one. */
import {
  destinationOf,
  parseActionsFile,
  parseCaseFile,
  parseCasePage,
  parseCasesFile,
  parseFeedFile,
  parseStatewideFile,
  parseTownFile,
  parseTownsFile,
  type Action,
  type Case,
  type Parser,
  type Policy,
  type TownEntry,
} from '@rights-kit/content';
import type { DifferenceJson } from '../command/json.ts';
import type { FeedFiles } from '../release/feed.ts';
import { changesOf, type Change } from './changes.ts';
import { eachOf, type Read } from './published-feed.ts';

type Kind = DifferenceJson['kind'];

const builtFeed =
  (files: FeedFiles): Read =>
  (name, parse) => {
    const { value } = parse(JSON.parse(files.get(name) ?? 'null'));
    return value === undefined ? Promise.reject(new Error(`${name} cannot be read`)) : Promise.resolve(value);
  };

interface Named {
  readonly id: string;
}

interface Lists<T> {
  readonly kind: Kind;
  readonly before: readonly T[];
  readonly after: readonly T[];
  /** The subject of a sentence. */
  readonly subject: (record: T) => string;
  readonly changes?: (before: T, after: T) => readonly Change[];
  /** What follows for pages. */
  readonly warning?: string;
}

const EMBEDDED = ': pages that embed it show only what they have themselves';

function compare<T extends Named>({
  kind,
  before,
  after,
  subject,
  changes = changesOf,
  warning = '',
}: Lists<T>): DifferenceJson[] {
  const olds = new Map(before.map((record) => [record.id, record]));
  const ids = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((record): DifferenceJson[] => {
      const old = olds.get(record.id);
      if (!old) return [{ what: 'added', kind, id: record.id, sentence: `${subject(record)} is added.` }];
      return changes(old, record).map(({ field, sentence }) => ({
        what: 'changed',
        kind,
        id: record.id,
        field,
        sentence: `${subject(record)}: ${sentence}.`,
      }));
    }),
    ...before
      .filter(({ id }) => !ids.has(id))
      .map((record): DifferenceJson => ({
        what: 'removed',
        kind,
        id: record.id,
        sentence: `${subject(record)} is removed${warning}.`,
      })),
  ];
}

/** The base URL for resolving the destinations of actions. */
const FEED = 'https://release.invalid/feed/v1/';

/** The host that an action opens; `''` for a page of the release itself. */
const hostOf = ({ destination }: Action): string =>
  destinationOf(destination, FEED, []).refused?.split('/')[0] ?? '';

function actionChanges(before: Action, after: Action): Change[] {
  const [from, to] = [hostOf(before), hostOf(after)];
  const others = changesOf({ ...before, destination: undefined }, { ...after, destination: undefined });
  if (from === to)
    return [...others, ...changesOf({ destination: before.destination }, { destination: after.destination })];
  const name = (host: string): string => host || 'a page of the release';
  return [{ field: 'destination', sentence: `opens another host: ${name(from)} → ${name(to)}` }, ...others];
}

/** A case with the events of all its files. */
async function readCase(read: Read, id: string): Promise<Case> {
  const { case: record, pages } = await read(`cases/${id}.json`, parseCaseFile);
  const names = (pages?.index ?? []).map((_, index) => `cases/${id}.${String(index + 2)}.json`);
  const older = await eachOf(names, (name) => read(name, parseCasePage));
  return { ...record, events: [...older.flatMap(({ events }) => events), ...record.events] };
}

/** Files that differ, and are in both feeds. */
type IsChanged = (name: string) => boolean;

interface Feeds {
  readonly before: Read;
  readonly after: Read;
  readonly isChanged: IsChanged;
}

function both<T>({ before, after }: Feeds, name: string, parse: Parser<T>): Promise<[T, T]> {
  return Promise.all([before(name, parse), after(name, parse)]);
}

async function policyDifferences(feeds: Feeds, town: TownEntry): Promise<DifferenceJson[]> {
  const name = `towns/${town.slug}.json`;
  if (!feeds.isChanged(name)) return [];
  const [before, after] = await both(feeds, name, parseTownFile);
  const isSingle = before.policies.length < 2 && after.policies.length < 2;
  const subject = (policy: Policy): string => (isSingle ? town.name : `${town.name}, ${policy.name.en}`);
  const named = (policy: Policy): string => `${town.name}: ${policy.name.en}`;
  return compare({ kind: 'policy', before: before.policies, after: after.policies, subject }).map(
    (difference) => {
      if (difference.what === 'changed') return difference;
      const policy = [...before.policies, ...after.policies].find(({ id }) => id === difference.id);
      return policy ? { ...difference, sentence: `${named(policy)} is ${difference.what}.` } : difference;
    },
  );
}

async function townDifferences(feeds: Feeds): Promise<DifferenceJson[]> {
  const [before, after] = await both(feeds, 'towns.json', parseTownsFile);
  const toNamed = (towns: readonly TownEntry[]): (Omit<TownEntry, 'policies'> & Named)[] =>
    towns.map(({ policies: _, ...town }) => ({ id: town.slug, ...town }));
  const towns = compare({
    kind: 'town',
    before: toNamed(before.towns),
    after: toNamed(after.towns),
    subject: ({ name }) => name,
    warning: EMBEDDED,
  });
  const known = new Map(before.towns.map((town) => [town.slug, town]));
  // The rest of a town's file stands in other files too, so a place without policies is not fetched.
  const withPolicies = after.towns.filter(
    ({ slug, policies = [] }) =>
      known.has(slug) && policies.length + (known.get(slug)?.policies?.length ?? 0) > 0,
  );
  const policies = await eachOf(withPolicies, (town) => policyDifferences(feeds, town));
  return [...towns, ...policies.flat()];
}

async function caseDifferences(feeds: Feeds): Promise<DifferenceJson[]> {
  const [before, after] = await both(feeds, 'cases.json', parseCasesFile);
  const subject = ({ id }: Named): string => `Case ${id}`;
  const lists = compare({
    kind: 'case',
    before: before.cases,
    after: after.cases,
    subject,
    // The whole record says the same and more.
    changes: () => [],
    warning: EMBEDDED,
  });
  const known = new Set(before.cases.map(({ id }) => id));
  const changed = after.cases.filter(({ id }) => known.has(id) && feeds.isChanged(`cases/${id}.json`));
  const details = await eachOf(changed, async ({ id }) => {
    const [old, record] = await Promise.all([readCase(feeds.before, id), readCase(feeds.after, id)]);
    return compare({ kind: 'case', before: [old], after: [record], subject });
  });
  return [...lists, ...details.flat()];
}

async function actionDifferences(feeds: Feeds): Promise<DifferenceJson[]> {
  const [before, after] = await both(feeds, 'actions.json', parseActionsFile);
  return compare({
    kind: 'action',
    before: before.actions,
    after: after.actions,
    subject: ({ id }) => `Action ${id}`,
    changes: actionChanges,
    warning: EMBEDDED,
  });
}

async function statewideDifferences(feeds: Feeds): Promise<DifferenceJson[]> {
  const [before, after] = await both(feeds, 'statewide.json', parseStatewideFile);
  return (['baseline', 'notices'] as const).flatMap((list) =>
    compare({
      kind: 'statement',
      before: before[list],
      after: after[list],
      subject: ({ id }) => `${list === 'baseline' ? 'Rule' : 'Notice'} ${id}`,
    }),
  );
}

/** @param files the feed that would be built */
export async function diffFeeds(published: Read, files: FeedFiles): Promise<DifferenceJson[]> {
  const after = builtFeed(files);
  const [old, now] = await Promise.all([
    published('feed.json', parseFeedFile),
    after('feed.json', parseFeedFile),
  ]);
  const isChanged: IsChanged = (name) => old.revisions[name] !== now.revisions[name];
  const feeds = { before: published, after, isChanged };
  const publisher = compare({
    kind: 'publisher',
    before: [
      {
        ...old.publisher,
        kinds: old.kinds,
        instruments: old.instruments,
        compiled: old.built,
        baseline: 0,
        notices: 0,
      },
    ],
    after: [
      {
        ...now.publisher,
        kinds: now.kinds,
        instruments: now.instruments,
        compiled: now.built,
        baseline: 0,
        notices: 0,
      },
    ],
    subject: () => 'The publisher',
  });
  const parts = [
    publisher,
    ...(isChanged('statewide.json') ? [await statewideDifferences(feeds)] : []),
    await townDifferences(feeds),
    await caseDifferences(feeds),
    ...(isChanged('actions.json') ? [await actionDifferences(feeds)] : []),
  ];
  return parts.flat();
}
