/**
 * A reporter that writes the results of browser tests as JUnit XML.
 *
 * `@web/test-runner-junit-reporter` omits files that failed to load, tests outside of suites, failures without an error, and the reasons
 * of skipped tests.
 */
import path from 'node:path';
import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import { clearResults, type Outcome, type TestCase, toXml, writeResults } from './junit.ts';

export const BROWSER_RESULTS = 'browser.xml';

function outcomeOf({ passed, skipped, error }: TestResult): Outcome {
  if (skipped) return { is: 'skipped', reason: '' };
  return passed ? { is: 'passed' } : { is: 'failed', reason: error?.message ?? 'failed' };
}

function casesOf(suite: TestSuiteResult, parents: readonly string[]): TestCase[] {
  const suites = suite.name ? [...parents, suite.name] : parents;
  return [
    ...suite.tests.map((test) => ({
      suites,
      name: test.name,
      outcome: outcomeOf(test),
      ...(test.duration !== undefined && { time: test.duration / 1000 }),
    })),
    ...suite.suites.flatMap((child) => casesOf(child, suites)),
  ];
}

/** The tests of a file in one engine. A file that failed to load, or outside of its tests, counts as one failure. */
function sessionCases({ browser, testFile, testResults, passed, errors }: TestSession): TestCase[] {
  const cases = testResults ? casesOf(testResults, [browser.name]) : [];
  const failsAsFile = (reason: string): TestCase => ({
    suites: [browser.name],
    name: path.relative('.', testFile),
    outcome: { is: 'failed', reason },
  });
  if (!passed && !cases.some(({ outcome }) => outcome.is === 'failed'))
    return [...cases, failsAsFile(errors[0]?.message ?? 'did not load')];
  return cases.length > 0 ? cases : [failsAsFile('has no test')];
}

/** @param skipped the reason for skipping tests, by missing engine */
export function junitReporter(skipped: Readonly<Record<string, string>> = {}): Reporter {
  return {
    start() {
      clearResults(BROWSER_RESULTS);
    },
    onTestRunFinished({ sessions }) {
      // A missing engine would have run the same tests as the first one.
      const model = sessions.filter(({ browser }) => browser === sessions[0]?.browser).flatMap(sessionCases);
      const notRun = Object.entries(skipped).flatMap(([engine, reason]) =>
        model.map(({ suites, name }): TestCase => ({
          suites: [engine, ...suites.slice(1)],
          name,
          outcome: { is: 'skipped', reason },
        })),
      );
      writeResults(BROWSER_RESULTS, toXml([...sessions.flatMap(sessionCases), ...notRun]));
    },
  };
}
