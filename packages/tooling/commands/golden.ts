/** `golden`: compares a text with the reviewed file beside the test. `UPDATE_GOLDEN=1` writes the file instead. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import type { GoldenResult } from '../testing/commands.ts';
import { commandPlugin } from './engine.ts';

/** @returns the folder that holds the nearest package.json */
function packageFolder(file: string): string {
  const folder = path.dirname(file);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  if (folder === file) throw new Error('the test is in no package');
  return packageFolder(folder);
}

/**
 * @param name relative to the test's folder
 * @throws when the name leads out of the test's package
 */
export function goldenFile(testFile: string, name: string): string {
  const file = path.resolve(path.dirname(testFile), name);
  if (!file.startsWith(packageFolder(testFile) + path.sep))
    throw new Error(`The golden file "${name}" lies outside the test's package.`);
  return file;
}

export function compareGolden(file: string, text: string, update: boolean): GoldenResult {
  const actual = text.endsWith('\n') ? text : `${text}\n`;
  if (update) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : null;
  return { same: expected === actual, expected };
}

export const golden = (): TestRunnerPlugin =>
  commandPlugin('golden', {
    golden: ({ name, text }, { testFile }) =>
      compareGolden(goldenFile(testFile, name), text, Boolean(process.env['UPDATE_GOLDEN'])),
  });
