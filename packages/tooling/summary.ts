/**
 * The last step of a test run: adds up what every package left in `test-results/`, says which requirements no test is named
 * after, and ends with the line `N passed, N failed`.
 *
 *     node packages/tooling/summary.ts [--failed-step <name>] …
 *
 * A step that failed before or beside the tests counts as one failure.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const ROOT = path.join(import.meta.dirname, '../..');

/** Every requirement's id, such as `A-01`. */
const CHECK_IDS = /** @type {string[]} */ JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'check-ids.json'), 'utf8'),
);

/** The step that runs the tests: its failure is usually counted already, test by test. */
const TEST_STEP = 'test';

/**
 * @param {string} root a workspace root
 * @returns {import('./results.ts').Results[]}
 */
export function readResults(root) {
  const { workspaces } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return globSync(
    /** @type {string[]} */ workspaces.map((workspace) => `${workspace}/test-results/*.json`),
    { cwd: root },
  )
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')));
}

/**
 * @param {readonly string[]} titles
 * @param {readonly string[]} [ids]
 */
export function unguardedIds(titles, ids = CHECK_IDS) {
  const named = new Set(titles.flatMap((title) => title.match(/\b[A-Z]-\d\d\b/g) ?? []));
  return ids.filter((id) => !named.has(id));
}

/**
 * @param {readonly import('./results.ts').Results[]} results
 * @param {readonly string[]} failedSteps
 * @returns {{lines: string[], ok: boolean}} the last line is the closing line
 */
export function summarize(results, failedSteps = []) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  const steps = failedSteps.filter((step) => step !== TEST_STEP || failures.length === 0);
  const failed = failures.length + steps.length;
  const unguarded = unguardedIds(results.flatMap(({ titles }) => titles));
  return {
    lines: [
      ...failures.map((failure) => `Failed: ${failure}`),
      ...steps.map((step) => `Failed: the step "${step}"`),
      ...(unguarded.length > 0 ? [`Not guarded yet: ${unguarded.join(' ')}`] : []),
      ...(passed === 0 ? ['No test passed: nothing was proved.'] : []),
      `${passed} passed, ${failed} failed`,
    ],
    ok: failed === 0 && passed > 0,
  };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { 'failed-step': { type: 'string', multiple: true, default: [] } },
  });
  const { lines, ok } = summarize(readResults(ROOT), values['failed-step']);
  console.log(lines.join('\n'));
  if (!ok) process.exitCode = 1;
}
