// Runs a package's `node:test` files and leaves the results for the closing line.
//
//     node ../tooling/node-test.ts [glob …]
//
// Without globs: {src,test}/**/*.test.ts. In a package with browser tests (it has a web-test-runner.config.mjs) those in
// src/ run in the browser, and only those in test/ run here.
import './time-zone.ts';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { clearResults, writeResults } from './results.ts';

const RESULTS = 'summary-node.json';

function defaultGlob() {
  const folders = existsSync('web-test-runner.config.mjs') ? 'test' : '{src,test}';
  return `${folders}/**/*.test.ts`;
}

const globs = process.argv.slice(2);
const patterns = globs.length > 0 ? globs : [defaultGlob()];
const files = globSync(patterns, { exclude: ['**/node_modules/**'] })
  .map((file) => path.resolve(file))
  .sort();

clearResults(RESULTS);

/** @type {string[]} */
const titles = [];
/** @type {string[]} */
const failures = [];
/** Names of the suites that the test at hand is in. */
/** @type {string[]} */
const parents = [];

/**
 * Node reports a file that has no test, or that fails to load, as a test with the file's name.
 *
 * @param {{name: string, nesting: number}} test
 */
function isFile({ name, nesting }) {
  return nesting === 0 && files.includes(path.resolve(name));
}

/** @param {{name: string, nesting: number}} test */
function titleOf(test) {
  if (isFile(test)) return path.relative('.', test.name);
  return [...parents.slice(0, test.nesting), test.name].join(' › ');
}

if (files.length === 0) {
  failures.push(`no test matches ${patterns.join(' ')}`);
  console.error(failures[0]);
} else {
  const stream = run({
    files,
    concurrency: true,
    timeout: 300_000, // milliseconds: a test that hangs fails, with its name, before the whole run is stopped
    execArgv: ['--import', pathToFileURL(path.join(import.meta.dirname, 'node-test-hooks.ts')).href],
  });
  stream.on('test:start', (test) => {
    parents[test.nesting] = test.name;
  });
  stream.on('test:pass', (test) => {
    if (test.skip !== undefined || test.details.type === 'suite') return;
    if (isFile(test)) failures.push(`${titleOf(test)}: has no test`);
    else titles.push(titleOf(test));
  });
  stream.on('test:fail', (test) => {
    // A suite fails with its tests, which are counted; alone, it failed while it was set up.
    const { type } = test.details;
    const error = /** @type {Error & {failureType?: string, cause?: unknown}} */ test.details.error;
    if (error.failureType === 'subtestsFailed' && type === 'suite') return;
    const reason = error.cause instanceof Error ? error.cause.message : error.message;
    failures.push(`${titleOf(test)}: ${reason}`);
  });
  // The output stays open: what follows is printed too.
  await pipeline(stream, new spec(), process.stdout, { end: false });
  if (titles.length === 0 && failures.length === 0) failures.push('every test was skipped');
}

writeResults(RESULTS, titles, failures);
for (const failure of failures) if (failure.endsWith('has no test')) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
