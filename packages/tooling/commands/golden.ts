/** `golden`: compares a text with the reviewed file beside the test. `UPDATE_GOLDEN=1` writes the file instead. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} file
 * @returns {string} the folder that holds the nearest package.json
 */
function packageFolder(file) {
  const folder = path.dirname(file);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  if (folder === file) throw new Error('the test is in no package');
  return packageFolder(folder);
}

/**
 * @param {string} testFile
 * @param {string} name relative to the test's folder
 * @returns {string}
 * @throws when the name leads out of the test's package
 */
export function goldenFile(testFile, name) {
  const file = path.resolve(path.dirname(testFile), name);
  if (!file.startsWith(packageFolder(testFile) + path.sep))
    throw new Error(`The golden file "${name}" lies outside the test's package.`);
  return file;
}

/**
 * @param {string} file
 * @param {string} text
 * @param {boolean} update
 * @returns {{same: boolean, expected: string | null}} `expected` is null when there is no such file yet
 */
export function compareGolden(file, text, update) {
  const actual = text.endsWith('\n') ? text : `${text}\n`;
  if (update) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : null;
  return { same: expected === actual, expected };
}

/** @returns {import('./engine.ts').Plugin} */
export function golden() {
  return {
    name: 'golden',
    executeCommand({ command, payload, session }) {
      if (command !== 'golden') return undefined;
      const { name, text } = /** @type {{name: string, text: string}} */ (payload);
      return compareGolden(goldenFile(session.testFile, name), text, Boolean(process.env['UPDATE_GOLDEN']));
    },
  };
}
