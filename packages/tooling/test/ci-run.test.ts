import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { toXml } from '../junit.ts';
import { stand, standInWorkspace } from './stand-in.ts';

const SCRIPT = path.join(import.meta.dirname, '../../../.ci/run');

interface Run {
  readonly status: number | null;
  readonly lastLine: string | undefined;
}

/**
 * Runs the script in a workspace with a mock `npm`.
 *
 * @param npm the body of a shell script; `$1 $2` are, for example, `run lint`
 */
function runWith(npm: string): Run {
  const folder = standInWorkspace();
  stand(folder, 'npm', npm);
  // The script prepends node_modules/.bin to `PATH`, so only npm comes from the workspace's own folder of programs.
  const { stdout, status } = spawnSync(path.join(folder, '.ci/run'), {
    encoding: 'utf8',
    env: {
      ...process.env,
      XML: toXml(['a', 'b'].map((name) => ({ suites: [], name, outcome: { is: 'passed' } }))),
      NOT_RUN: toXml([{ suites: [], name: 'c', outcome: { is: 'skipped', reason: 'needs nginx' } }]),
      PATH: [path.join(folder, 'bin'), path.dirname(process.execPath), process.env['PATH']].join(
        path.delimiter,
      ),
    },
  });
  rmSync(folder, { recursive: true });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

/** A shell command that writes the results of `npm run test`. */
const RESULTS =
  'mkdir -p packages/tooling/test-results; echo "$XML" > packages/tooling/test-results/node.xml';

describe('.ci/run', () => {
  it('is executable, and bash that parses', () => {
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

  it('fails when a test was not run', () => {
    const notRun = 'echo "$NOT_RUN" > packages/tooling/test-results/more.xml';
    const { status, lastLine } = runWith(`case "$2" in test) ${RESULTS}; ${notRun} ;; esac`);
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
