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

function casesOf(suite: TestSuiteResult, parents: readonly string[], file: string): TestCase[] {
  const suites = suite.name ? [...parents, suite.name] : parents;
  return [
    ...suite.tests.map((test) => ({
      suites,
      name: test.name,
      outcome: outcomeOf(test),
      ...(test.duration !== undefined && { time: test.duration / 1000 }),
      file,
    })),
    ...suite.suites.flatMap((child) => casesOf(child, suites, file)),
  ];
}

/** The tests of a file in one engine. A file that failed to load, or outside of its tests, counts as one failure. */
function sessionCases({ browser, testFile, testResults, passed, errors }: TestSession): TestCase[] {
  const file = path.relative('.', testFile);
  const cases = testResults ? casesOf(testResults, [browser.name], file) : [];
  const failsAsFile = (reason: string): TestCase => ({
    suites: [browser.name],
    name: file,
    outcome: { is: 'failed', reason },
  });
  if (!passed && !cases.some(({ outcome }) => outcome.is === 'failed'))
    return [...cases, failsAsFile(errors[0]?.message ?? 'did not load')];
  return cases.length > 0 ? cases : [failsAsFile('has no test')];
}

/** The version that the launchers of `browsers.ts` have; `''` for another. */
const versionOf = (browser: object): string =>
  'version' in browser && typeof browser.version === 'string' ? browser.version : '';

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
        model.map(({ suites, ...test }): TestCase => ({
          ...test,
          suites: [engine, ...suites.slice(1)],
          outcome: { is: 'skipped', reason },
        })),
      );
      const engines = Object.fromEntries(sessions.map(({ browser }) => [browser.name, versionOf(browser)]));
      const run = { timestamp: new Date().toISOString(), engines };
      writeResults(BROWSER_RESULTS, toXml([...sessions.flatMap(sessionCases), ...notRun], run));
    },
  };
}
