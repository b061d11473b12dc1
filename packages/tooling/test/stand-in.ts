/** A temporary workspace with a copy of the tooling, for tests of the scripts that run tests. */
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../../..');

/** @returns the folder of the workspace, whose document lists no requirements */
export function standInWorkspace(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'workspace-'));
  for (const name of ['.ci', 'bin', 'docs']) mkdirSync(path.join(folder, name));
  copyFileSync(path.join(ROOT, '.ci/run'), path.join(folder, '.ci/run'));
  cpSync(path.join(ROOT, 'packages/tooling'), path.join(folder, 'packages/tooling'), {
    recursive: true,
    filter: (file) => !/node_modules|test-results/.test(path.relative(ROOT, file)),
  });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'docs/requirements.md'), '');
  writeFileSync(path.join(folder, 'package.json'), '{"type": "module", "workspaces": ["packages/*"]}');
  return folder;
}

/**
 * Adds a program to the workspace's `bin/`.
 *
 * @param script the body of a shell script
 */
export function stand(folder: string, name: string, script: string): void {
  const file = path.join(folder, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}
