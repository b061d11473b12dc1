import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { summaryReporter } from '../summary-reporter.ts';

const FILE = 'test-results/summary.json';
const HERE = process.cwd();

beforeEach(() => process.chdir(mkdtempSync(path.join(tmpdir(), 'reporter-'))));
afterEach(() => {
  const folder = process.cwd();
  process.chdir(HERE);
  rmSync(folder, { recursive: true });
});

/** @param {object} session what differs from one that passed with one test */
function report(session) {
  const passing = {
    passed: true,
    testFile: path.resolve('src/card.test.ts'),
    browser: { name: 'Chrome' },
    errors: [],
    testResults: { name: '', tests: [{ name: 'shows', passed: true, skipped: false }], suites: [] },
  };
  const sessions = /** @type {import('@web/test-runner').TestSession[]} */ /** @type {unknown} */ [
    { ...passing, ...session },
  ];
  summaryReporter().onTestRunFinished?.({ sessions, testRun: 0 });
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

describe('the reporter of browser tests', () => {
  it('names a test with its suites', () => {
    const tests = [{ name: 'shows', passed: true, skipped: false }];
    const suites = [{ name: 'card', tests: [], suites: [{ name: 'ready', tests, suites: [] }] }];
    assert.deepEqual(report({ testResults: { name: '', tests: [], suites } }).titles, [
      'card › ready › shows',
    ]);
  });

  it('names the engine and the reason of a failure', () => {
    const tests = [{ name: 'shows', passed: false, skipped: false, error: { message: 'nothing there' } }];
    assert.deepEqual(report({ passed: false, testResults: { name: '', tests, suites: [] } }), {
      passed: 0,
      failed: 1,
      titles: [],
      failures: ['Chrome: shows: nothing there'],
    });
  });

  it('counts a file that did not load as a failure', () => {
    assert.deepEqual(
      report({ passed: false, testResults: undefined, errors: [{ message: 'no module' }] }).failures,
      ['Chrome: src/card.test.ts: no module'],
    );
  });

  it('counts an error outside the tests as a failure', () => {
    assert.equal(report({ passed: false, errors: [{ message: 'late' }] }).failed, 1);
  });

  it('counts a file without a test as a failure', () => {
    assert.equal(report({ testResults: { name: '', tests: [], suites: [] } }).failed, 1);
  });

  it('takes away what an earlier run left', async () => {
    report({});
    await summaryReporter().start?.(/** @type {import('@web/test-runner').ReporterArgs} */ {});
    assert.equal(existsSync(FILE), false);
  });
});
