/** Builds the records once into a temporary folder; the tests read what a page would read. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { build } from '../build.mjs';

export const root = path.join(import.meta.dirname, '..');
export const records = path.join(root, 'records');
export const out = mkdtempSync(path.join(tmpdir(), 'massachusetts-'));
after(() => rmSync(out, { recursive: true, force: true }));

export const exitCode = build(records, path.join(root, 'pages'), out);

const feed = path.join(out, 'feed', 'v1');

/** The text of a feed file: `towns/boston.json`. */
export const text = (file) => readFileSync(path.join(feed, file), 'utf8');
const json = (file) => JSON.parse(text(file));

const all = (folder) => readdirSync(path.join(feed, folder)).map((name) => json(`${folder}/${name}`));
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
