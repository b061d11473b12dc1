/**
 * `releases.json`: every version that was ever published, with the hash of each file. Whoever serves the release folder, and whoever
 * pinned a file of it, can compare.
 */
import { readFileSync } from 'node:fs';

/**
 * @typedef {{integrity: string, bytes: number, brotli: number}} ReleaseFile
 * @typedef {{status: 'current' | 'superseded' | 'withdrawn', date: string, files: Record<string, ReleaseFile>, withdrawn?: {date: string, reason: string}}} ReleaseEntry
 * @typedef {Record<string, ReleaseEntry>} Releases by version
 */

const STATUSES = ['current', 'superseded', 'withdrawn'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Bytes, compressed, with all four elements. Why it is what it is: `docs/decisions/2026-11-24-what-the-core-file-weighs.md`. */
export const CORE_BUDGET = 25_100;
const CORE_FILE = 'rights-kit.js';
const UPDATE_HINT = 'If the change is meant, run "npm run update:release" and commit the file.';

/** What is wrong with an entry, as `field: what was expected`; nothing when it is well. */
function problemOf({ status, date, files, withdrawn } = {}) {
  if (!STATUSES.includes(status)) return `status: expected ${STATUSES.join(', ')}`;
  if (!DAY.test(date ?? '')) return 'date: expected YYYY-MM-DD';
  if (typeof files !== 'object' || files === null) return 'files: expected an object';
  const wrong = Object.keys(files).find((name) => !/^sha384-[\w+/]{64}$/.test(files[name].integrity));
  if (wrong) return `files.${wrong}.integrity: expected sha384-…`;
  if (status !== 'withdrawn') return undefined;
  return DAY.test(withdrawn?.date ?? '') && withdrawn?.reason
    ? undefined
    : 'withdrawn: expected {"date": "YYYY-MM-DD", "reason": "…"}';
}

/**
 * @param {string} file
 * @returns {Releases}
 * @throws {Error} with file, version, field and what was expected
 */
export function readReleases(file) {
  /** @type {Releases} */
  const releases = JSON.parse(readFileSync(file, 'utf8'));
  for (const [version, entry] of Object.entries(releases)) {
    const problem = /^\d+\.\d+\.\d+$/.test(version)
      ? problemOf(entry)
      : 'expected a version such as 1.2.3 as the key';
    if (problem) throw new Error(`${file}: ${version}: ${problem}`);
  }
  return releases;
}

/**
 * The version that `v1/` is a copy of, whatever became of it.
 *
 * @param {Releases} releases
 */
export const newestOf = (releases) =>
  Object.keys(releases)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1);

const inWords = (file) => (file ? `${file.bytes} bytes (${file.brotli} compressed)` : 'not there');

/**
 * Compares what was built with what is on record: every byte counts, since pages have pinned it.
 *
 * @param {Record<string, ReleaseFile>} built
 * @param {Record<string, ReleaseFile>} recorded
 * @returns {string[]} what is wrong, in sentences; empty when all is well
 */
export function compareRelease(built, recorded) {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(built)])].sort();
  const changes = names
    .filter((name) => recorded[name]?.integrity !== built[name]?.integrity)
    .map((name) => `${name} is ${inWords(built[name])}; recorded: ${inWords(recorded[name])}.`);
  return [...budgetProblems(built), ...changes, ...(changes.length > 0 ? [UPDATE_HINT] : [])];
}

function budgetProblems({ [CORE_FILE]: core }) {
  if (!core) return [`The release has no ${CORE_FILE}.`];
  return core.brotli > CORE_BUDGET
    ? [
        `${CORE_FILE} is ${core.brotli} bytes compressed, ${core.brotli - CORE_BUDGET} over its budget of ${CORE_BUDGET}.`,
      ]
    : [];
}

/**
 * @param {Releases} releases
 * @param {{version: string, date: string, files: Record<string, ReleaseFile>}} built
 * @param {boolean} isPublished whether the version has left this repository
 * @returns {Releases} with the built version as the current one
 * @throws {Error} when that would change a version that pages may have pinned
 */
export function recordRelease(releases, { version, date, files }, isPublished) {
  const known = releases[version];
  const changed = known && compareRelease(files, known.files).length > 0;
  if (changed && (isPublished || known.status !== 'current'))
    throw new Error(`Version ${version} is published; its files never change. Raise the version.`);
  const others = Object.entries(releases)
    .filter(([name]) => name !== version)
    .map(([name, entry]) => [name, entry.status === 'current' ? { ...entry, status: 'superseded' } : entry]);
  return Object.fromEntries([[version, { status: 'current', date, files }], ...others]);
}
