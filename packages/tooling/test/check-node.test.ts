import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';

const ROOT = path.join(import.meta.dirname, '../../..');
const SCRIPT = path.join(ROOT, 'packages/tooling/bin/check-node.js');

/** Runs the check with another version in `process.versions`. */
function check(version: string): { status: number | null; stderr: string } {
  const setVersion = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(setVersion)}`, SCRIPT],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

describe('a Node that is too old', () => {
  it('is refused in one line', () => {
    for (const version of ['20.20.2', '22.12.0', '24.1.9']) {
      const { status, stderr } = check(version);
      assert.equal(status, 1, version);
      assert.match(stderr, /^Rights Kit needs Node 24\.2 or later, and this is [\d.]+\. [^\n]*\n$/);
    }
  });

  it('is not one that is new enough', () => {
    for (const version of ['24.2.0', '24.21.0', '25.0.0', '26.1.0'])
      assert.deepEqual(check(version), { status: 0, stderr: '' }, version);
  });

  it('is noticed first by the commands of the README', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const name of ['start', 'test'])
      assert.match(scripts[name] ?? '', /^node packages\/tooling\/bin\/check-node\.js && /);
  });
});
