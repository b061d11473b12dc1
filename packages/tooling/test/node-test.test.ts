/** Tests of the test runner: one that passed by mistake would hide all other failures. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { readXml, titleOf } from '../junit.ts';

const RUNNER = path.join(import.meta.dirname, '../node-test.ts');
const NEEDS = path.join(import.meta.dirname, '../testing/needs.ts');
const TEST =
  "import { after, before, describe, it } from 'node:test';\nimport assert from 'node:assert/strict';\n";

interface Ended {
  readonly code: unknown;
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

/** Runs the tests of a package that has these files. */
async function runIn(
  files: Readonly<Record<string, string>>,
  { globs = [], env = {} }: { globs?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const folder = mkdtempSync(path.join(tmpdir(), 'node-test-'));
  const results = path.join(folder, 'test-results/node.xml');
  for (const [name, text] of Object.entries({ 'package.json': '{"type": "module"}', ...files })) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  // With this variable set, Node would not start a nested test run.
  const { NODE_TEST_CONTEXT: _, ...own } = process.env;
  const code = await new Promise((resolve) => {
    execFile(process.execPath, [RUNNER, ...globs], { cwd: folder, env: { ...own, ...env } }, (error) => {
      resolve(error ? error.code : 0);
    });
  });
  const cases = existsSync(results) ? readXml(readFileSync(results, 'utf8')) : [];
  rmSync(folder, { recursive: true });
  const passed: string[] = [];
  const failed: string[] = [];
  const skipped: string[] = [];
  for (const test of cases)
    if (test.outcome.is === 'passed') passed.push(titleOf(test));
    else (test.outcome.is === 'failed' ? failed : skipped).push(`${titleOf(test)}: ${test.outcome.reason}`);
  return { code, passed, failed, skipped };
}

const ended = (code: number, parts: Partial<Ended>): Ended => ({
  passed: [],
  failed: [],
  skipped: [],
  ...parts,
  code,
});

describe('node-test.ts', () => {
  it('runs TypeScript whose imports end in .js, and names tests with their suites', async () => {
    const files = {
      'src/one.ts': 'export const one: number = 1;',
      'src/one.test.ts': `${TEST}import { one } from './one.js';
        describe('outer', () => { describe('"inner"', () => { it('adds', () => { assert.equal(one, 1); }); }); });`,
    };
    assert.deepEqual(await runIn(files), ended(0, { passed: ['outer › "inner" › adds'] }));
  });

  it('sets a time zone that is neither UTC nor New York', async () => {
    const { code } = await runIn({
      'test/zone.test.ts': `${TEST}it('is in Newfoundland', () => {
        assert.equal(new Date(2026, 0, 1).getTimezoneOffset(), 210);
      });`,
    });
    assert.equal(code, 0);
  });

  it('fails when a test fails, with the reason', async () => {
    const files = {
      'src/one.test.ts': `${TEST}it('is one', () => { throw new Error('two is not one'); }); it('passes', () => {});`,
    };
    assert.deepEqual(
      await runIn(files),
      ended(1, { passed: ['passes'], failed: ['is one: two is not one'] }),
    );
  });

  it('fails when a hook fails after tests that passed, in a suite and in a file', async () => {
    const hook = "after(() => { throw new Error('no'); });";
    const files = {
      'src/a.test.ts': `${TEST}describe('suite', () => { ${hook} it('passes', () => {}); });`,
      'src/b.test.ts': `${TEST}${hook} it('passes too', () => {});`,
    };
    const failed = ['suite › outside of its tests: no', 'src/b.test.ts: no'];
    assert.deepEqual(await runIn(files), ended(1, { passed: ['suite › passes', 'passes too'], failed }));
  });

  it('fails when a test fails after its subtests passed', async () => {
    const files = {
      'src/a.test.ts': `${TEST}it('all', async (t) => { await t.test('one', () => {}); throw new Error('no'); });`,
    };
    const failed = ['all › outside of its tests: no'];
    assert.deepEqual(await runIn(files), ended(1, { passed: ['all › one'], failed }));
  });

  it('fails when a file does not load', async () => {
    const { code, failed } = await runIn({ 'src/one.test.ts': "import './nowhere.js';" });
    assert.deepEqual({ code, failed }, { code: 1, failed: ['src/one.test.ts: test failed'] });
  });

  it('fails when a file or a suite has no test', async () => {
    const files = {
      'src/one.test.ts': 'export {};',
      'src/two.test.ts': `${TEST}describe('empty', () => {});`,
    };
    const failed = ['src/one.test.ts: has no test', 'empty: has no test'];
    assert.deepEqual(await runIn(files), ended(1, { failed }));
  });

  it('fails when no file matches', async () => {
    assert.equal((await runIn({})).code, 1);
    const { code, failed } = await runIn(
      { 'src/one.test.ts': `${TEST}it('is', () => {});` },
      { globs: ['cli/*.test.ts'] },
    );
    assert.deepEqual({ code, failed }, { code: 1, failed: ['the tests: no test matches cli/*.test.ts'] });
  });

  it('fails when a test is skipped or only planned, also beside one that passes', async () => {
    const files = {
      'src/one.test.ts': `${TEST}it('passes', () => {}); it.skip('is', () => {}); it('slow', { skip: 'too slow' }); it.todo('later');`,
    };
    const failed = [
      'is: is skipped, though no program is missing',
      'slow: is skipped, though no program is missing',
      'later: is still to be written',
    ];
    assert.deepEqual(await runIn(files), ended(1, { passed: ['passes'], failed }));
  });

  it('passes when a program is missing, and counts each test that needs it', async () => {
    const files = {
      'src/one.test.ts': `${TEST}import { testsNeeding } from ${JSON.stringify(NEEDS)};
        const served = testsNeeding('nginx', 'wordpress');
        describe('suite', () => {
          served.before(() => { throw new Error('runs'); });
          served.after(() => { throw new Error('runs'); });
          served.it('one', () => { throw new Error('runs'); });
          served.it('two', { timeout: 9 }, () => { throw new Error('runs'); });
        });`,
    };
    const env = { NGINX_PATH: '/nowhere', WORDPRESS_PATH: '/nowhere' };
    const skipped = ['suite › one: needs nginx, WordPress', 'suite › two: needs nginx, WordPress'];
    assert.deepEqual(await runIn(files, { env }), ended(0, { skipped }));
  });

  it('runs the tests whose program is there', async () => {
    const files = {
      'src/one.test.ts': `${TEST}import { testsNeeding } from ${JSON.stringify(NEEDS)};
        const { it: itInBrowser, before: first } = testsNeeding('chromium');
        let count = 0;
        first(() => { count += 1; });
        itInBrowser('one', (t) => { assert.equal(count, 1); assert.equal(t.name, 'one'); });
        itInBrowser('two', { timeout: 60_000 }, async () => { throw new Error('runs'); });`,
    };
    const env = { CHROME_PATH: process.execPath };
    assert.deepEqual(await runIn(files, { env }), ended(1, { passed: ['one'], failed: ['two: runs'] }));
  });

  it('leaves no results of an earlier run when it dies', async () => {
    const files = {
      'test-results/node.xml': '<testsuites><testcase name="stale"/></testsuites>',
      // A test file runs in a child process of the runner.
      'src/one.test.ts': "process.kill(process.ppid, 'SIGKILL');",
    };
    const { code, passed } = await runIn(files);
    assert.deepEqual({ code, passed }, { code: null, passed: [] });
  });

  it('leaves the tests in src/ of a package with browser tests to the browser', async () => {
    const files = {
      'web-test-runner.config.mjs': '',
      'src/page.test.ts': 'document.title;',
      'test/build.test.ts': `${TEST}it('builds', () => {});`,
    };
    assert.deepEqual(await runIn(files), ended(0, { passed: ['builds'] }));
  });
});
