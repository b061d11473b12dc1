/**
 * Compares the built release with the sizes in `packages/embed/sizes.json`, byte for byte: a change of size is a change to
 * review. `--update` writes them down.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Bytes, compressed, with all four elements. Why it is what it is: `docs/decisions/2026-11-24-what-the-core-file-weighs.md`. */
export const CORE_BUDGET = 24_500;

const CORE_FILE = 'rights-kit.js';
const UPDATE_HINT = 'If the change is meant, run "npm run update:sizes" and commit the file.';

/**
 * @typedef {{bytes: number, brotli: number}} Size
 * @typedef {{version: string, files: Record<string, Size>}} Release the parts of `release.json` that count here
 * @typedef {Record<string, Size>} Sizes by file name
 */

/**
 * @param {string} embed folder of the package `rights-kit`
 * @returns {Release}
 */
export function readRelease(embed) {
  const { version } = JSON.parse(readFileSync(path.join(embed, 'package.json'), 'utf8'));
  const file = path.join(embed, 'dist', version, 'release.json');
  if (!existsSync(file))
    throw new Error(`There is no ${path.join('dist', version, 'release.json')}: run "npm run build".`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * @param {Release} release
 * @returns {Sizes}
 */
export function toSizes({ files }) {
  return Object.fromEntries(
    Object.entries(files)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { bytes, brotli }]) => [name, { bytes, brotli }]),
  );
}

/** @param {Size | undefined} size */
function inWords(size) {
  return size ? `${size.bytes} bytes (${size.brotli} compressed)` : 'not there';
}

/**
 * @param {Release} release
 * @param {Sizes} recorded
 * @returns {string[]} what is wrong, in sentences; empty when all is well
 */
export function compareSizes(release, recorded) {
  const actual = toSizes(release);
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(actual)])].sort();
  const changes = names
    .filter((name) => inWords(actual[name]) !== inWords(recorded[name]))
    .map((name) => `${name} is ${inWords(actual[name])}; recorded: ${inWords(recorded[name])}.`);
  return [...budgetProblems(actual), ...changes, ...(changes.length > 0 ? [UPDATE_HINT] : [])];
}

/** @param {Sizes} sizes */
function budgetProblems(sizes) {
  const core = sizes[CORE_FILE];
  if (!core) return [`The release has no ${CORE_FILE}.`];
  return core.brotli > CORE_BUDGET
    ? [
        `${CORE_FILE} is ${core.brotli} bytes compressed, ${core.brotli - CORE_BUDGET} over its budget of ${CORE_BUDGET}.`,
      ]
    : [];
}

if (import.meta.main) {
  const embed = path.join(import.meta.dirname, '../embed');
  const recordFile = path.join(embed, 'sizes.json');
  const release = readRelease(embed);
  if (process.argv.includes('--update'))
    writeFileSync(recordFile, `${JSON.stringify(toSizes(release), null, 2)}\n`);
  const recorded = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {};
  const problems = compareSizes(release, recorded);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${CORE_FILE}: ${inWords(release.files[CORE_FILE])}`);
}
