import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';

const ROOT = path.join(import.meta.dirname, '../../..');
const SCRIPT = path.join(ROOT, '.ci/run');

/**
 * Runs the script in a workspace whose `npm` is a stand-in.
 *
 * @param {string} npm body of a shell script; `$1 $2` are `run lint`, for example
 */
function runWith(npm) {
  const folder = mkdtempSync(path.join(tmpdir(), 'ci-run-'));
  mkdirSync(path.join(folder, '.ci'));
  mkdirSync(path.join(folder, 'bin'));
  copyFileSync(SCRIPT, path.join(folder, '.ci/run'));
  cpSync(path.join(ROOT, 'packages/tooling'), path.join(folder, 'packages/tooling'), {
    recursive: true,
    filter: (file) => !/node_modules|test-results/.test(path.relative(ROOT, file)),
  });
  writeFileSync(path.join(folder, 'package.json'), '{"type": "module", "workspaces": ["packages/*"]}');
  writeFileSync(path.join(folder, 'bin/npm'), `#!/bin/sh\n${npm}\n`);
  chmodSync(path.join(folder, 'bin/npm'), 0o755);
  const { stdout, status } = spawnSync(path.join(folder, '.ci/run'), {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [path.join(folder, 'bin'), path.dirname(process.execPath), process.env['PATH']].join(
        path.delimiter,
      ),
    },
  });
  rmSync(folder, { recursive: true });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

/** What `npm run test` leaves behind. */
const RESULTS = `mkdir -p packages/tooling/test-results
  echo '{"passed": 2, "failed": 0, "titles": ["a", "b"], "failures": []}' > packages/tooling/test-results/summary.json`;

describe('.ci/run', () => {
  it('can be run, and is bash that parses', () => {
    assert.equal(statSync(SCRIPT).mode & 0o111, 0o111);
    execFileSync('bash', ['-n', SCRIPT]);
  });

  it('ends with the closing line', () => {
    const { status, lastLine } = runWith(`case "$2" in test) ${RESULTS} ;; esac`);
    assert.deepEqual({ status, lastLine }, { status: 0, lastLine: '2 passed, 0 failed' });
  });

  it('counts a failed step, and runs the tests all the same', () => {
    const { status, lastLine } = runWith(`case "$2" in test) ${RESULTS} ;; lint) exit 1 ;; esac`);
    assert.deepEqual({ status, lastLine }, { status: 1, lastLine: '2 passed, 1 failed' });
  });

  it('fails when the tests end early', () => {
    const { status, lastLine } = runWith(`case "$2" in test) ${RESULTS}; exit 1 ;; esac`);
    assert.deepEqual({ status, lastLine }, { status: 1, lastLine: '2 passed, 1 failed' });
  });

  it('fails when no test left a result', () => {
    const { status, lastLine } = runWith('exit 0');
    assert.deepEqual({ status, lastLine }, { status: 1, lastLine: '0 passed, 0 failed' });
  });

  it('fails when the packages cannot be installed', () => {
    const { status, lastLine } = runWith('case "$1" in ci) exit 1 ;; esac');
    assert.deepEqual({ status, lastLine }, { status: 1, lastLine: '0 passed, 1 failed' });
  });
});
