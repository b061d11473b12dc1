/**
 * `npm test`: installs or reports missing programs, runs the tests of every package, and prints the summary.
 *
 *     node packages/tooling/run-tests.ts [option of turbo …]
 */
import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureTools } from './ensure-tools.ts';
import { RESULTS_FOLDER } from './junit.ts';
import { presentPrograms } from './programs.ts';
import { printSummary } from './summary.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** Removes the results of earlier runs, which would otherwise count for a package whose build fails in this one. */
function clearAllResults(): void {
  for (const folder of globSync(`{packages/*,stories}/${RESULTS_FOLDER}`, { cwd: ROOT }))
    rmSync(path.join(ROOT, folder), { recursive: true });
}

/** @returns whether every package passed */
function runTurbo(options: readonly string[]): boolean {
  const args = ['run', 'test', '--continue', '--concurrency=2', '--output-logs=new-only', ...options];
  const { status, error } = spawnSync('turbo', args, {
    cwd: ROOT,
    stdio: 'inherit',
    // Part of Turborepo's cache key: results are reused only where the same programs are installed.
    env: { ...process.env, TEST_PROGRAMS: presentPrograms().join(' ') },
  });
  if (error) console.error(error.message);
  return status === 0;
}

function runAll(): void {
  clearAllResults();
  ensureTools();
  printSummary(runTurbo(process.argv.slice(2)) ? [] : ['test']);
}

try {
  runAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
