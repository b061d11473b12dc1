/**
 * The last step of a test run: sums up the results in the packages' `test-results/`, compares the titles with the requirements, and prints
 * `N passed, N failed` as the last line.
 *
 *     node packages/tooling/summary.ts [--failed-step <name>] …
 *
 * Each failed step other than the tests counts as one failure. In CI a test that was not run counts as failed, and so does a requirement
 * without a test in the run.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { isCI } from './ci.ts';
import { readXml, RESULTS_FOLDER, type TestCase, titleOf } from './junit.ts';
import { checkRequirements, readRequirements, type Requirement } from './requirements.ts';
import { missingIn } from './skip-reason.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** The step that runs the tests. Its failure counts only where no test failed, since failed tests are counted already. */
const TEST_STEP = 'test';

/** @param root the root of a workspace */
export function readResults(root: string): TestCase[] {
  const { workspaces } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    workspaces: string[];
  };
  const files = globSync(
    workspaces.map((workspace) => `${workspace}/${RESULTS_FOLDER}/*.xml`),
    { cwd: root },
  ).sort();
  return files.flatMap((file) => {
    try {
      return readXml(readFileSync(path.join(root, file), 'utf8'));
    } catch (error) {
      const reason = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      return [{ suites: [], name: file, outcome: { is: 'failed', reason } } satisfies TestCase];
    }
  });
}

interface Options {
  readonly requirements: readonly Requirement[];
  readonly failedSteps?: readonly string[];
  /** Whether tests that were not run count as failed. */
  readonly isStrict?: boolean;
}

interface Summary {
  /** The lines to print. The last one is `N passed, N failed`. */
  readonly lines: readonly string[];
  readonly ok: boolean;
}

/** Groups tests by outcome, and describes each failure. */
function sort(cases: readonly TestCase[]) {
  const passed: string[] = [];
  const failures: string[] = [];
  const notRun: { title: string; needs: string[]; isWholeFile: boolean }[] = [];
  for (const test of cases) {
    const title = titleOf(test);
    const { outcome } = test;
    if (outcome.is === 'passed') passed.push(title);
    else if (outcome.is === 'failed') failures.push(`${title}: ${outcome.reason}`);
    else {
      const needs = missingIn(outcome.reason);
      if (needs) notRun.push({ title, needs, isWholeFile: outcome.isWholeFile ?? false });
      else failures.push(`${title}: skipped, though no program is missing`);
    }
  }
  return { passed, failures, notRun };
}

export function summarize(cases: readonly TestCase[], options: Options): Summary {
  const { requirements, failedSteps = [], isStrict = false } = options;
  const { passed, failures, notRun } = sort(cases);
  const others = cases.filter(({ outcome }) => outcome.is !== 'passed').map(titleOf);
  const { problems, planned, unguarded } = checkRequirements(requirements, { passed, others });

  const ofTests = [
    ...failures,
    ...(isStrict ? notRun.map(({ title, needs }) => `${title}: not run, needs ${needs.join(', ')}`) : []),
    ...problems,
    ...(isStrict ? unguarded.map((id) => `no test is named after requirement ${id}`) : []),
  ];
  const steps = failedSteps.filter((step) => step !== TEST_STEP || ofTests.length === 0);
  const failed = ofTests.length + steps.length;
  const programs = [...new Set(notRun.flatMap(({ needs }) => needs))];
  const wholeFiles = notRun.filter(({ isWholeFile }) => isWholeFile).length;
  return {
    lines: [
      ...ofTests.map((failure) => `Failed: ${failure}`),
      ...steps.map((step) => `Failed: the step "${step}"`),
      ...(planned.length > 0 ? [`Not guarded yet: ${planned.join(' ')}`] : []),
      ...(!isStrict && unguarded.length > 0 ? [`Not guarded in this run: ${unguarded.join(' ')}`] : []),
      ...(passed.length === 0 ? ['No test passed.'] : []),
      ...(wholeFiles > 0
        ? [`Files of browser tests that were not run, each counted as one test: ${wholeFiles}`]
        : []),
      ...(notRun.length > 0 ? [`${notRun.length} not run: ${programs.join(', ')}`] : []),
      `${passed.length} passed, ${failed} failed`,
    ],
    ok: failed === 0 && passed.length > 0,
  };
}

/**
 * Prints the summary of a workspace, and sets the exit status.
 *
 * @param failedSteps the failed steps of `.ci/run`
 */
export function printSummary(failedSteps: readonly string[]): void {
  const requirements = readRequirements(readFileSync(path.join(ROOT, 'docs/requirements.md'), 'utf8'));
  const { lines, ok } = summarize(readResults(ROOT), { requirements, failedSteps, isStrict: isCI() });
  console.log(lines.join('\n'));
  if (!ok) process.exitCode = 1;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { 'failed-step': { type: 'string', multiple: true, default: [] } },
  });
  printSummary(values['failed-step']);
}
