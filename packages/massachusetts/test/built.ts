/** The built release, as a page would read it, and the records that it was made from. Build first. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { FOLDERS } from '../release.ts';

export const { records, pages, release, demo } = FOLDERS;

const feed = path.join(release, 'feed', 'v1');

/** The text of a feed file: `towns/boston.json`. */
export const text = (file) => readFileSync(path.join(feed, file), 'utf8');
const json = (file) => JSON.parse(text(file));

const all = (folder) =>
  readdirSync(path.join(feed, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => json(`${folder}/${name}`));
export const towns = all('towns');
export const cases = all('cases').map((file) => file.case);
export const { actions, entities } = json('actions.json');
export const { publisher } = json('feed.json');
export const policies = towns.flatMap((file) =>
  file.policies.map((policy) => ({ ...policy, town: file.town })),
);
export const theCase = (id) => cases.find((item) => item.id === id);
export const theTown = (slug) => towns.find((file) => file.town.slug === slug);

/** All English texts of a value, wherever they stand. */
export function texts(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'en' && typeof child === 'string' ? [child] : texts(child),
  );
}

/** The record files as their editors see them: name → text. */
export const files = new Map(
  readdirSync(records, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(path.join(records, name), 'utf8')]),
);
