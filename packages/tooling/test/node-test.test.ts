/** The runner, run: a runner that passes when it should fail hides everything else. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';

const RUNNER = path.join(import.meta.dirname, '../node-test.ts');
const TEST = "import { describe, it } from 'node:test';\nimport assert from 'node:assert/strict';\n";

/**
 * Runs the tests of a package with these files.
 *
 * @param {Record<string, string>} files
 * @param {readonly string[]} [globs]
 */
async function runIn(files, globs = []) {
  const folder = mkdtempSync(path.join(tmpdir(), 'node-test-'));
  for (const [name, text] of Object.entries({ 'package.json': '{"type": "module"}', ...files })) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  // The variable tells Node that it is inside a test run, where it would start no other.
  const env = { ...process.env };
  delete env['NODE_TEST_CONTEXT'];
  const code = await new Promise((resolve) => {
    execFile(process.execPath, [RUNNER, ...globs], { cwd: folder, env }, (error) =>
      resolve(error ? error.code : 0),
    );
  });
  const results = /** @type {import('../results.ts').Results} */ JSON.parse(
    readFileSync(path.join(folder, 'test-results/summary-node.json'), 'utf8'),
  );
  rmSync(folder, { recursive: true });
  return { code, ...results };
}

describe('node-test.ts', () => {
  it('runs TypeScript whose imports end in .js, and names tests with their suites', async () => {
    const { code, titles, failed } = await runIn({
      'src/one.ts': 'export const one: number = 1;',
      'src/one.test.ts': `${TEST}import { one } from './one.js';
        describe('outer', () => { describe('inner', () => { it('adds', () => { assert.equal(one, 1); }); }); });`,
    });
    assert.deepEqual({ code, titles, failed }, { code: 0, titles: ['outer › inner › adds'], failed: 0 });
  });

  it('sets a time zone that is neither UTC nor New York', async () => {
    const { code } = await runIn({
      'test/zone.test.ts': `${TEST}it('is in Newfoundland', () => {
        assert.equal(new Date(2026, 0, 1).getTimezoneOffset(), 210);
      });`,
    });
    assert.equal(code, 0);
  });

  it('fails when a test fails, and says why', async () => {
    const { code, passed, failures } = await runIn({
      'src/one.test.ts': `${TEST}it('is one', () => { throw new Error('two is not one'); }); it('passes', () => {});`,
    });
    assert.deepEqual(
      { code, passed, failures },
      { code: 1, passed: 1, failures: ['is one: two is not one'] },
    );
  });

  it('fails when a file does not load', async () => {
    const { code, failed } = await runIn({ 'src/one.test.ts': "import './nowhere.js';" });
    assert.deepEqual({ code, failed }, { code: 1, failed: 1 });
  });

  it('fails when a file has no test', async () => {
    const { code, failures } = await runIn({ 'src/one.test.ts': 'export {};' });
    assert.deepEqual({ code, failures }, { code: 1, failures: ['src/one.test.ts: has no test'] });
  });

  it('fails when no file matches', async () => {
    assert.equal((await runIn({})).code, 1);
    const { code, failures } = await runIn({ 'src/one.test.ts': `${TEST}it('is', () => {});` }, [
      'cli/*.test.ts',
    ]);
    assert.deepEqual({ code, failures }, { code: 1, failures: ['no test matches cli/*.test.ts'] });
  });

  it('fails when every test is skipped', async () => {
    const { code } = await runIn({ 'src/one.test.ts': `${TEST}it.skip('is', () => {});` });
    assert.equal(code, 1);
  });

  it('leaves the tests in src/ of a package with browser tests to the browser', async () => {
    const { code, titles } = await runIn({
      'web-test-runner.config.mjs': '',
      'src/page.test.ts': 'document.title;',
      'test/build.test.ts': `${TEST}it('builds', () => {});`,
    });
    assert.deepEqual({ code, titles }, { code: 0, titles: ['builds'] });
  });
});
