import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXml, type TestCase, titleOf, toXml } from '../junit.ts';

const CASES: readonly TestCase[] = [
  { suites: [], name: 'alone', outcome: { is: 'passed' } },
  { suites: ['card', 'ready'], name: 'shows <b> & "quotes"', outcome: { is: 'passed' } },
  { suites: ['card'], name: 'fails', outcome: { is: 'failed', reason: 'two\nlines' } },
  {
    suites: ['card', 'ready'],
    name: 'waits',
    outcome: { is: 'skipped', reason: 'needs PHP', isWholeFile: false },
  },
  { suites: [], name: 'a.test.ts', outcome: { is: 'skipped', reason: 'needs PHP', isWholeFile: true } },
];

describe('results as XML', () => {
  it('come back as they were, suite by suite', () => {
    const byTitle = (a: TestCase, b: TestCase): number => titleOf(a).localeCompare(titleOf(b));
    assert.deepEqual(readXml(toXml(CASES)).sort(byTitle), [...CASES].sort(byTitle));
  });

  it('lose characters that XML does not allow', () => {
    const colored: TestCase = {
      suites: [],
      name: '\u{1b}[31mred\u{0}',
      outcome: { is: 'failed', reason: '\u{1b}[0m no' },
    };
    assert.deepEqual(readXml(toXml([colored])), [
      { suites: [], name: '[31mred', outcome: { is: 'failed', reason: '[0m no' } },
    ]);
  });

  it('are refused where they are no XML', () => {
    assert.throws(() => readXml('<testsuites><testcase name="a">'));
    assert.throws(() => readXml(''));
  });
});
