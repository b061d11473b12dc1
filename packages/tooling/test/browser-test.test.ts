import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { readXml, type TestCase } from '../junit.ts';

const RUNNER = path.join(import.meta.dirname, '../browser-test.ts');

/** Runs a package's browser tests as on a machine without Chromium. */
function runWithout(config: string): { status: number | null; stdout: string; cases: TestCase[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'browser-test-'));
  mkdirSync(path.join(folder, 'src'));
  mkdirSync(path.join(folder, 'test-results'));
  writeFileSync(path.join(folder, 'web-test-runner.config.mjs'), config);
  for (const name of ['a', 'b']) writeFileSync(path.join(folder, `src/${name}.test.ts`), '');
  writeFileSync(path.join(folder, 'test-results/browser.xml'), 'stale');
  const { status, stdout } = spawnSync(process.execPath, [RUNNER], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, BROWSERS: 'chromium', CHROME_PATH: '/nowhere' },
  });
  const cases = readXml(readFileSync(path.join(folder, 'test-results/browser.xml'), 'utf8'));
  rmSync(folder, { recursive: true });
  return { status, stdout, cases };
}

describe('browser tests without a browser', () => {
  it('count as not run, file by file, and do not fail', () => {
    const { status, stdout, cases } = runWithout("export default { files: ['src/**/*.test.ts'] };");
    assert.equal(status, 0);
    assert.match(stdout, /^2 files of tests were not run: needs Chromium$/m);
    const outcome = { is: 'skipped', reason: 'needs Chromium', isWholeFile: true };
    assert.deepEqual(cases, [
      { suites: [], name: 'src/a.test.ts', outcome },
      { suites: [], name: 'src/b.test.ts', outcome },
    ]);
  });

  it('fail where the configuration matches no file', () => {
    assert.equal(runWithout("export default { files: ['test/*.test.ts'] };").status, 1);
  });
});
