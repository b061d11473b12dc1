/** What a package's tests leave behind for the closing line. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Results
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} titles of the tests that passed
 * @property {string[]} failures
 */

/**
 * Takes away the results of an earlier run, so that one that dies leaves none.
 *
 * @param {string} name each runner in a package has its own file
 */
export function clearResults(name) {
  rmSync(path.join('test-results', name), { force: true });
}

/**
 * @param {string} name
 * @param {readonly string[]} titles
 * @param {readonly string[]} failures
 */
export function writeResults(name, titles, failures) {
  mkdirSync('test-results', { recursive: true });
  const results = { passed: titles.length, failed: failures.length, titles, failures };
  writeFileSync(path.join('test-results', name), `${JSON.stringify(results, null, 2)}\n`);
}
