/**
 * `releases.json`: every version that was ever published, with the hash of each file, by which those who serve a release folder or pin
 * one of its files can verify them.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Release, ReleaseFile } from '../src/snippet.ts';

export type ReleaseFiles = Release['files'];

const STATUSES = ['current', 'superseded', 'withdrawn'] as const;

export interface ReleaseEntry {
  readonly status: (typeof STATUSES)[number];
  /** ISO 8601 civil date. */
  readonly date: string;
  readonly files: ReleaseFiles;
  readonly withdrawn?: Withdrawal;
}

export interface Withdrawal {
  /** ISO 8601 civil date. */
  readonly date: string;
  /** One sentence for webmasters. */
  readonly reason: string;
}

/** Entries by version. */
export interface Releases {
  readonly [version: string]: ReleaseEntry;
}

/** Size limits. **Unit:** bytes, compressed. The reasons are in `docs/decisions/2026-11-24-what-the-core-file-weighs.md`. */
export const BUDGETS: Readonly<Record<string, number>> = {
  'rights-kit.js': 34_650,
  'action-banner.js': 18_750,
  'action-button.js': 18_450,
  'case-timeline.js': 21_450,
  'town-policy-card.js': 20_850,
};
const UPDATE_HINT = 'If the change is meant, run "npm run update:release" and commit the file.';

const VERSION = /^\d+\.\d+\.\d+$/;
/** A file name in a `releases.json`, which may come from another server: it must not lead out of the version folder. */
const FILE = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** Whether a name is that of a version folder. */
export function isVersion(name: string): boolean {
  return VERSION.test(name);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function filesProblem(files: unknown): string | undefined {
  if (!isObject(files)) return 'files: expected an object';
  for (const [name, file] of Object.entries(files)) {
    if (!FILE.test(name)) return `files.${name}: expected a name below the version's folder`;
    if (!isObject(file)) return `files.${name}: expected an object`;
    if (!/^sha384-[\w+/]{64}$/.test(String(file['integrity'])))
      return `files.${name}.integrity: expected sha384-…`;
  }
  return undefined;
}

/** The problem of an entry, as `field: what was expected`; `undefined` for a valid one. */
function entryProblem(entry: unknown): string | undefined {
  const { status, date, files, withdrawn } = isObject(entry) ? entry : {};
  if (!STATUSES.some((known) => known === status)) return `status: expected ${STATUSES.join(', ')}`;
  if (!isDay(date)) return 'date: expected YYYY-MM-DD';
  const problem = filesProblem(files);
  if (problem) return problem;
  if (status !== 'withdrawn') return undefined;
  return isObject(withdrawn) && isDay(withdrawn['date']) && withdrawn['reason']
    ? undefined
    : 'withdrawn: expected {"date": "YYYY-MM-DD", "reason": "…"}';
}

function isReleases(value: unknown, file: string): value is Releases {
  if (!isObject(value)) throw new Error(`${file}: expected an object`);
  for (const [version, entry] of Object.entries(value)) {
    const problem = isVersion(version) ? entryProblem(entry) : 'expected a version such as 1.2.3 as the key';
    if (problem) throw new Error(`${file}: ${version}: ${problem}`);
  }
  return true;
}

/** @throws {Error} with file, version, field and what was expected */
export function readReleases(file: string): Releases {
  return parseReleases(readFileSync(file, 'utf8'), file);
}

/**
 * @param name the name of the text in errors
 * @throws {Error} with version, field and what was expected
 */
export function parseReleases(text: string, name: string): Releases {
  let releases: unknown;
  try {
    releases = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name}: expected JSON`, { cause: error });
  }
  return isReleases(releases, name) ? releases : {};
}

/** Text of a `releases.json`. */
export function releasesText(releases: Releases): string {
  return `${JSON.stringify(releases, null, 2)}\n`;
}

/** Text of the `release.json` of a version folder. */
export function releaseText({ version, date, files }: Release): string {
  return `${JSON.stringify({ version, date, files }, null, 2)}\n`;
}

function isRelease(value: unknown): value is Release {
  return (
    isObject(value) &&
    typeof value['version'] === 'string' &&
    entryProblem({ ...value, status: 'current' }) === undefined
  );
}

/**
 * Reads the `release.json` of a version folder.
 *
 * @returns `undefined` where there is none, as for a withdrawn version
 * @throws {Error} when the file is invalid
 */
export function readRelease(folder: string): Release | undefined {
  const file = `${folder}/release.json`;
  if (!existsSync(file)) return undefined;
  const release: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRelease(release)) throw new Error(`${file}: expected version, date and files with their hashes`);
  return release;
}

const byVersion = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

export function isNewer(version: string, other: string): boolean {
  return byVersion(version, other) > 0;
}

/** Newest first. */
function sorted(releases: Releases): [version: string, entry: ReleaseEntry][] {
  return Object.entries(releases).sort(([one], [other]) => byVersion(other, one));
}

/** The version that `v1/` is a copy of: the current one, or where there is none the newest withdrawn one. */
export function currentOf(releases: Releases): string | undefined {
  const all = sorted(releases);
  const newest = (wanted: ReleaseEntry['status']): string | undefined =>
    all.find(([, { status }]) => status === wanted)?.[0];
  return newest('current') ?? newest('withdrawn');
}

/**
 * The `releases.json` of a release folder: the versions in it and the withdrawn ones, newest first.
 *
 * The current one is the newest in the record that is not withdrawn. A version that only an older release lists is kept for pages that
 * pinned it, but never becomes the current one, since its contents cannot be verified.
 *
 * @param own the version that the release is built from
 * @param older versions that are kept from an older release
 * @param record the package's own record of all versions
 */
export function releasesInFolder(own: Release, older: Releases, record: Releases): Releases {
  const { version, date, files } = own;
  const isWithdrawn = ([, { status }]: [string, ReleaseEntry]): boolean => status === 'withdrawn';
  const present = {
    [version]: { status: 'current' as const, date, files },
    ...older,
    ...Object.fromEntries(Object.entries(record).filter(isWithdrawn)),
  };
  const newest = sorted(present).find(
    ([name, { status }]) => status !== 'withdrawn' && (name === version || record[name] !== undefined),
  )?.[0];
  const entries = sorted(present).map(([name, entry]): [string, ReleaseEntry] =>
    entry.status === 'withdrawn'
      ? [name, entry]
      : [name, { ...entry, status: name === newest ? 'current' : 'superseded' }],
  );
  return Object.fromEntries(entries);
}

function inWords(file: ReleaseFile | undefined): string {
  return file ? `${file.bytes} bytes (${file.brotli} compressed)` : 'not there';
}

/** The names of files that were added, removed or have another hash. */
export function changedFiles(built: ReleaseFiles, recorded: ReleaseFiles): string[] {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(built)])].sort();
  return names.filter((name) => recorded[name]?.integrity !== built[name]?.integrity);
}

function changesOf(built: ReleaseFiles, recorded: ReleaseFiles): string[] {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(built)])].sort();
  return names
    .filter((name) => recorded[name]?.integrity !== built[name]?.integrity)
    .map((name) => `${name} is ${inWords(built[name])}; recorded: ${inWords(recorded[name])}.`);
}

/**
 * Compares the built files with the recorded ones, byte by byte, since pages have pinned them.
 *
 * @returns the problems, as sentences
 */
export function compareRelease(built: ReleaseFiles, recorded: ReleaseFiles): string[] {
  const changes = changesOf(built, recorded);
  return [...budgetProblems(built), ...changes, ...(changes.length > 0 ? [UPDATE_HINT] : [])];
}

function budgetProblems(built: ReleaseFiles): string[] {
  return Object.entries(BUDGETS).flatMap(([name, budget]) => {
    const file = built[name];
    if (!file) return [`The release has no ${name}.`];
    const excess = file.brotli - budget;
    return excess > 0
      ? [`${name} is ${file.brotli} bytes compressed, ${excess} over its budget of ${budget}.`]
      : [];
  });
}

/**
 * @param isPublished whether the version has been published
 * @returns the releases with the built version as the current one
 * @throws {Error} when that would change a published version, which pages may have pinned
 */
export function recordRelease(releases: Releases, built: Release, isPublished: boolean): Releases {
  const { version, date, files } = built;
  const known = releases[version];
  if (known?.status === 'withdrawn')
    throw new Error(`Version ${version} is withdrawn; its files never change. Raise the version.`);
  const isChanged = known && changesOf(files, known.files).length > 0;
  if (isChanged && (isPublished || known.status !== 'current'))
    throw new Error(`Version ${version} is published; its files never change. Raise the version.`);
  const others = Object.entries(releases).filter(([name]) => name !== version);
  const superseded = others.map(([name, entry]): [string, ReleaseEntry] => [
    name,
    entry.status === 'current' ? { ...entry, status: 'superseded' } : entry,
  ]);
  const current: ReleaseEntry = { status: 'current', date, files };
  return Object.fromEntries([[version, current], ...superseded]);
}
