import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { ReporterArgs, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import { junitReporter } from '../junit-reporter.ts';
import { readXml, titleOf } from '../junit.ts';

const FILE = 'test-results/browser.xml';
const HERE = process.cwd();

beforeEach(() => {
  process.chdir(mkdtempSync(path.join(tmpdir(), 'reporter-')));
});
afterEach(() => {
  const folder = process.cwd();
  process.chdir(HERE);
  rmSync(folder, { recursive: true });
});

const SHOWS: TestResult = { name: 'shows', passed: true, skipped: false };
const suite = (name: string, tests: TestResult[], suites: TestSuiteResult[] = []): TestSuiteResult => ({
  name,
  tests,
  suites,
});
const CHROME = { name: 'Chrome' };

/** @param sessions the fields that differ from a session with one passed test */
function report(sessions: readonly object[], skipped?: Readonly<Record<string, string>>): string[] {
  const passing = {
    passed: true,
    testFile: path.resolve('src/card.test.ts'),
    browser: CHROME,
    errors: [],
    testResults: suite('', [SHOWS]),
  };
  // A session has more fields, which the reporter does not read.
  const all = sessions.map((session) => ({ ...passing, ...session })) as unknown as TestSession[];
  junitReporter(skipped).onTestRunFinished?.({ sessions: all, testRun: 0 });
  return readXml(readFileSync(FILE, 'utf8')).map((test) => {
    const { outcome } = test;
    return `${outcome.is}: ${titleOf(test)}${outcome.is === 'passed' ? '' : `: ${outcome.reason}`}`;
  });
}

describe('the reporter of browser tests', () => {
  it('names a test with its engine and suites', () => {
    const testResults = suite('', [], [suite('card', [], [suite('ready', [SHOWS])])]);
    assert.deepEqual(report([{ testResults }]), ['passed: Chrome › card › ready › shows']);
  });

  it('names the reason of a failure', () => {
    const testResults = suite('', [{ ...SHOWS, passed: false, error: { message: 'nothing there' } }]);
    assert.deepEqual(report([{ passed: false, testResults }]), ['failed: Chrome › shows: nothing there']);
  });

  it('counts a file that did not load as a failure', () => {
    const session = { passed: false, testResults: undefined, errors: [{ message: 'no module' }] };
    assert.deepEqual(report([session]), ['failed: Chrome › src/card.test.ts: no module']);
  });

  it('counts an error outside the tests as a failure', () => {
    assert.deepEqual(report([{ passed: false, errors: [{ message: 'late' }] }]), [
      'passed: Chrome › shows',
      'failed: Chrome › src/card.test.ts: late',
    ]);
  });

  it('counts a file without a test as a failure', () => {
    assert.deepEqual(report([{ testResults: suite('', []) }]), [
      'failed: Chrome › src/card.test.ts: has no test',
    ]);
  });

  it('keeps a test that was skipped', () => {
    const testResults = suite('', [{ ...SHOWS, passed: false, skipped: true }]);
    assert.deepEqual(report([{ testResults }]), ['skipped: Chrome › shows: ']);
  });

  it('counts the tests of an engine that is missing, once', () => {
    const sessions = [{}, { browser: { name: 'WebKitGTK' } }];
    assert.deepEqual(report(sessions, { Firefox: 'needs Firefox' }), [
      'passed: Chrome › shows',
      'passed: WebKitGTK › shows',
      'skipped: Firefox › shows: needs Firefox',
    ]);
  });

  it('removes the results of an earlier run', async () => {
    report([{}]);
    await junitReporter().start?.({} as ReporterArgs); // the reporter does not read them
    assert.equal(existsSync(FILE), false);
  });
});
