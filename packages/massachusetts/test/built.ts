/** The files of the built release, and the records that it was built from. Needs a build. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type {
  ActionsFile,
  Case,
  CaseFile,
  FeedFile,
  Policy,
  StatewideFile,
  Town,
  TownFile,
} from '@rights-kit/content';
import { FOLDERS } from '../release.ts';

export const { records, pages, release, demo } = FOLDERS;

const feed = path.join(release, 'feed', 'v1');

/** The text of a feed file, such as `towns/boston.json`. */
export const text = (file: string): string => readFileSync(path.join(feed, file), 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));

const all = (folder: string): unknown[] =>
  readdirSync(path.join(feed, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => json(`${folder}/${name}`));
// The build validates its input; `records.test.ts` checks the records themselves.
const townFiles = all('towns') as TownFile[];
/** One file each; an alias has a copy. */
export const towns = [...new Map(townFiles.map((file) => [file.town.slug, file])).values()];
export const cases = (all('cases') as CaseFile[]).map((file) => file.case);
export const { actions, entities } = json('actions.json') as ActionsFile;
export const statewide = json('statewide.json') as StatewideFile;
export const { publisher } = json('feed.json') as FeedFile;
export const policies: readonly (Policy & { readonly town: Town })[] = towns.flatMap((file) =>
  file.policies.map((policy) => ({ ...policy, town: file.town })),
);
export const theCase = (id: string): Case => cases.find((item) => item.id === id)!;
export const theTown = (slug: string): TownFile => towns.find((file) => file.town.slug === slug)!;

/** All English texts in a value, at any depth. */
export function texts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'en' && typeof child === 'string' ? [child] : texts(child),
  );
}

/** The source of the record files: name → text. */
export const files = new Map(
  readdirSync(records, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(path.join(records, name), 'utf8')]),
);
