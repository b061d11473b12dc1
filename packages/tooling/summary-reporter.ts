/** Writes the browser tests' results for the closing line. */
import path from 'node:path';
import { clearResults, writeResults } from './results.ts';

const FILE = 'summary.json';

/**
 * @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult
 * @typedef {import('@web/test-runner').TestResult} TestResult
 */

/**
 * @param {TestSuiteResult | undefined} suite
 * @param {readonly string[]} parents
 * @returns {{title: string, test: TestResult}[]}
 */
function allTests(suite, parents = []) {
  if (!suite) return [];
  const names = suite.name ? [...parents, suite.name] : parents;
  return [
    ...suite.tests.map((test) => ({ title: [...names, test.name].join(' › '), test })),
    ...suite.suites.flatMap((child) => allTests(child, names)),
  ];
}

/**
 * A file that failed to load, or failed outside its tests, is one failure.
 *
 * @param {import('@web/test-runner').TestSession} session
 */
function outcome(session) {
  const engine = session.browser.name;
  const tests = allTests(session.testResults).filter(({ test }) => !test.skipped);
  const titles = tests.filter(({ test }) => test.passed).map(({ title }) => title);
  const failures = tests
    .filter(({ test }) => !test.passed)
    .map(({ title, test }) => `${engine}: ${title}: ${test.error?.message ?? 'failed'}`);
  if (!session.passed && failures.length === 0)
    failures.push(
      `${engine}: ${path.relative('.', session.testFile)}: ${session.errors[0]?.message ?? 'did not load'}`,
    );
  if (session.passed && tests.length === 0)
    failures.push(`${engine}: ${path.relative('.', session.testFile)}: has no test`);
  return { titles, failures };
}

/** @returns {import('@web/test-runner').Reporter} */
export function summaryReporter() {
  return {
    start() {
      clearResults(FILE);
    },
    onTestRunFinished({ sessions }) {
      const outcomes = sessions.map(outcome);
      writeResults(
        FILE,
        outcomes.flatMap(({ titles }) => titles),
        outcomes.flatMap(({ failures }) => failures),
      );
    },
  };
}
