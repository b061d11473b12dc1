/** `npm test`, in a workspace with a mock Turborepo and a mock package manager. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { toXml } from '../junit.ts';
import { PROGRAMS } from '../programs.ts';
import { stand, standInWorkspace } from './stand-in.ts';

const NOWHERE = Object.fromEntries(Object.values(PROGRAMS).map(({ variable }) => [variable, '/nowhere']));
const PASSED = toXml([{ suites: [], name: 'passes', outcome: { is: 'passed' } }]);
const NOT_RUN = toXml([
  { suites: [], name: 'passes', outcome: { is: 'passed' } },
  { suites: [], name: 'serves', outcome: { is: 'skipped', reason: 'needs nginx' } },
]);

interface Run {
  readonly status: number | null;
  readonly lines: readonly string[];
}

/** @param turbo the body of a shell script; `$XML` contains the results of tests */
function run(turbo: string, env: Readonly<Record<string, string>>, xml = PASSED): Run {
  const folder = standInWorkspace();
  stand(folder, 'turbo', `mkdir -p packages/a/test-results\n${turbo}`);
  stand(folder, 'apt-get', 'exit 1'); // no test may install programs
  const stale = path.join(folder, 'packages/b/test-results');
  mkdirSync(stale, { recursive: true });
  writeFileSync(path.join(stale, 'node.xml'), PASSED);
  const { stdout, status } = spawnSync(
    process.execPath,
    [path.join(folder, 'packages/tooling/run-tests.ts')],
    {
      encoding: 'utf8',
      cwd: folder,
      env: {
        ...process.env,
        CI: '',
        BROWSERS: 'chromium',
        ...NOWHERE,
        XML: xml,
        PATH: [path.join(folder, 'bin'), process.env['PATH']].join(path.delimiter),
        ...env,
      },
    },
  );
  rmSync(folder, { recursive: true });
  return { status, lines: stdout.trimEnd().split('\n') };
}

const LEAVES = 'echo "$XML" > packages/a/test-results/node.xml';
const WITH_BROWSER = { CHROME_PATH: process.execPath };

describe('npm test', () => {
  it('ends with what ran, and installs no server', () => {
    const { status, lines } = run(LEAVES, WITH_BROWSER, NOT_RUN);
    assert.equal(status, 0);
    assert.match(lines[0] ?? '', /^Not found: nginx, PHP, MariaDB, WordPress\. .*NGINX_PATH/);
    assert.deepEqual(lines.slice(1), ['1 not run: nginx', '1 passed, 0 failed']);
  });

  it('runs without a browser, names what to install, and never installs a server beside it', () => {
    const { status, lines } = run(LEAVES, {});
    assert.equal(status, 0);
    assert.ok(lines.some((line) => /^Not found: Chromium, nginx, .*CHROME_PATH/.test(line)));
    assert.ok(!lines.some((line) => /^Installing .*(nginx|php|mariadb|wordpress)/.test(line)));
    assert.equal(lines.at(-1), '1 passed, 0 failed');
  });

  it('fails in CI for a test that was not run', () => {
    const { status, lines } = run(LEAVES, { ...WITH_BROWSER, CI: 'true' }, NOT_RUN);
    assert.equal(status, 1);
    assert.ok(lines.includes('Failed: serves: not run, needs nginx'));
    assert.equal(lines.at(-1), '1 passed, 1 failed');
  });

  it('fails when Turborepo fails, and counts no results of an earlier run', () => {
    const { status, lines } = run(`${LEAVES}\nexit 1`, WITH_BROWSER);
    assert.equal(status, 1);
    assert.equal(lines.at(-1), '1 passed, 1 failed');
    assert.equal(run('exit 1', WITH_BROWSER).lines.at(-1), '0 passed, 1 failed');
  });

  it('gives Turborepo the programs that are there, on which a cached result depends', () => {
    const { lines } = run(`${LEAVES}\necho "programs: $TEST_PROGRAMS"`, WITH_BROWSER);
    assert.ok(lines.includes('programs: chromium'), lines.join('\n'));
  });

  it('fails with one line for an engine that does not exist', () => {
    const { status, lines } = run(LEAVES, { BROWSERS: 'netscape' });
    assert.deepEqual({ status, lines }, { status: 1, lines: ['0 passed, 1 failed'] });
  });
});
