import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { type Outcome, type TestCase, titleOf, toXml } from '../junit.ts';
import { readResults, summarize } from '../summary.ts';

const ID = ['Z', '01'].join('-'); // assembled from parts, since a literal id would count as one of these tests
const NO_IDS = { requirements: [] };

const test = (name: string, outcome: Outcome = { is: 'passed' }): TestCase => ({ suites: [], name, outcome });
const failing = (name: string, reason: string): TestCase => test(name, { is: 'failed', reason });
const skipped = (name: string, reason: string): TestCase => test(name, { is: 'skipped', reason });

describe('the closing line', () => {
  it('adds up all tests', () => {
    const { lines, ok } = summarize([test('one'), test('two'), test('three')], NO_IDS);
    assert.deepEqual({ lines, ok }, { lines: ['3 passed, 0 failed'], ok: true });
  });

  it('fails with a failure, and names it', () => {
    const { lines, ok } = summarize([test('one'), failing('two', 'expected 1')], NO_IDS);
    assert.deepEqual({ lines, ok }, { lines: ['Failed: two: expected 1', '1 passed, 1 failed'], ok: false });
  });

  it('fails when nothing ran', () => {
    const { lines, ok } = summarize([], NO_IDS);
    assert.equal(lines.at(-1), '0 passed, 0 failed');
    assert.equal(ok, false);
  });

  it('fails when nothing could run', () => {
    const { lines, ok } = summarize([skipped('one', 'needs nginx')], NO_IDS);
    assert.deepEqual(lines.slice(-2), ['1 not run: nginx', '0 passed, 0 failed']);
    assert.equal(ok, false);
  });

  it('counts a failed step', () => {
    const { lines, ok } = summarize([test('one')], { ...NO_IDS, failedSteps: ['lint', 'typecheck'] });
    assert.equal(lines.at(-1), '1 passed, 2 failed');
    assert.equal(ok, false);
  });

  it('counts the test step only when no test accounts for it', () => {
    const step = { ...NO_IDS, failedSteps: ['test'] };
    assert.equal(summarize([test('one'), failing('two', '')], step).lines.at(-1), '1 passed, 1 failed');
    const { lines, ok } = summarize([test('one')], step);
    assert.equal(lines.at(-1), '1 passed, 1 failed');
    assert.equal(ok, false);
  });
});

describe('tests that were not run', () => {
  const CASES = [
    test('one'),
    skipped('two', 'needs nginx'),
    skipped('three', 'needs nginx, PHP'),
    skipped('four', 'needs MariaDB, WordPress'),
  ];

  it('are counted before the closing line, with the programs they need', () => {
    const { lines, ok } = summarize(CASES, NO_IDS);
    assert.deepEqual(lines, ['3 not run: nginx, PHP, MariaDB, WordPress', '1 passed, 0 failed']);
    assert.equal(ok, true);
  });

  it('count as failed where everything must run', () => {
    const { lines, ok } = summarize(CASES, { ...NO_IDS, isStrict: true });
    assert.ok(lines.includes('Failed: three: not run, needs nginx, PHP'), lines.join('\n'));
    assert.equal(lines.at(-1), '1 passed, 3 failed');
    assert.equal(ok, false);
  });

  it('are files where no browser could count them', () => {
    const file = test('a.test.ts', { is: 'skipped', reason: 'needs Chromium', isWholeFile: true });
    const { lines } = summarize([...CASES, file], NO_IDS);
    assert.deepEqual(lines.slice(0, 2), [
      'Files of browser tests that were not run, each counted as one test: 1',
      '4 not run: nginx, PHP, MariaDB, WordPress, Chromium',
    ]);
  });

  it('fail when they were skipped without need', () => {
    for (const reason of ['', 'true', 'too slow']) {
      const { lines, ok } = summarize([test('one'), skipped('two', reason)], NO_IDS);
      assert.deepEqual(lines, ['Failed: two: skipped, though no program is missing', '1 passed, 1 failed']);
      assert.equal(ok, false);
    }
  });
});

describe('requirements of a run', () => {
  const requirements = [{ id: ID, isPlanned: false }];
  const isStrict = true;

  it('fail in CI without a test', () => {
    const { lines } = summarize([test('one')], { requirements, isStrict });
    assert.deepEqual(lines, [`Failed: no test is named after requirement ${ID}`, '1 passed, 1 failed']);
  });

  it('are only listed elsewhere: fewer engines or programs may be there', () => {
    const { lines, ok } = summarize([test('one')], { requirements });
    assert.deepEqual(lines, [`Not guarded in this run: ${ID}`, '1 passed, 0 failed']);
    assert.equal(ok, true);
  });

  it('fail once where their test failed', () => {
    const { lines } = summarize([test('one'), failing(`${ID} two`, 'no')], { requirements, isStrict });
    assert.equal(lines.at(-1), '1 passed, 1 failed');
  });

  it('are listed where they are planned', () => {
    const planned = [{ id: ID, isPlanned: true }];
    const { lines, ok } = summarize([test('one')], { requirements: planned, isStrict });
    assert.deepEqual(lines, [`Not guarded yet: ${ID}`, '1 passed, 0 failed']);
    assert.equal(ok, true);
  });

  it('fail everywhere when they are unknown, or planned in spite of a test', () => {
    const title = `${ID} one`;
    const unknown = summarize([test(title)], NO_IDS);
    assert.deepEqual(unknown.lines, [
      `Failed: docs/requirements.md has no ${ID}, which a test is named after: ${title}`,
      '1 passed, 1 failed',
    ]);
    const stale = summarize([test(title)], { requirements: [{ id: ID, isPlanned: true }] });
    assert.deepEqual(stale.lines, [
      `Failed: docs/requirements.md marks ${ID} as planned, and it has a test`,
      '1 passed, 1 failed',
    ]);
  });
});

describe('results', () => {
  const inWorkspace = (files: Readonly<Record<string, string>>): TestCase[] => {
    const root = mkdtempSync(path.join(tmpdir(), 'summary-'));
    writeFileSync(path.join(root, 'package.json'), '{"workspaces": ["packages/*", "stories"]}');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    try {
      return readResults(root);
    } finally {
      rmSync(root, { recursive: true });
    }
  };

  it('are those of each workspace and each runner', () => {
    const cases = inWorkspace({
      'packages/a/test-results/node.xml': toXml([test('a')]),
      'packages/b/test-results/browser.xml': toXml([test('b in a browser')]),
      'packages/b/test-results/node.xml': toXml([test('b in Node')]),
      'stories/test-results/browser.xml': toXml([test('stories')]),
      'elsewhere/test-results/node.xml': toXml([test('not a workspace')]),
    });
    assert.deepEqual(cases.map(titleOf), ['a', 'b in a browser', 'b in Node', 'stories']);
  });

  it('fail where the file was cut short', () => {
    const whole = toXml([test('a')]);
    const [only] = inWorkspace({ 'packages/a/test-results/node.xml': whole.slice(0, -20) });
    assert.equal(only?.name, 'packages/a/test-results/node.xml');
    assert.equal(only.outcome.is, 'failed');
  });
});
