/** `@rights-kit/tooling/whole-words`: what a folder must not say. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Which of some words and phrases the files of a folder say, as whole words.
 *
 * @param {string} folder
 * @param {Iterable<string>} words
 * @returns {string[]} sentences, one for each word in each file
 */
export function wholeWordsIn(folder, words) {
  const patterns = [...words].map((word) => {
    const parts = word.split(/\s+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
    // A file may break a phrase into lines, or make a name of it.
    return { word, pattern: new RegExp(`(?<![\\p{L}\\d])${parts.join('[\\s_-]+')}(?![\\p{L}\\d])`, 'iu') };
  });
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return patterns
        .filter(({ pattern }) => pattern.test(text))
        .map(({ word }) => `${path.relative(folder, file)} says "${word}"`);
    });
}

/**
 * What tells a publisher and its place from all others.
 *
 * @param {{id: string, name: Readonly<Partial<Record<string, string>>>, region: string, timeZone: string, hosts: readonly string[],
 *   entities: readonly {id: string, line: Readonly<Partial<Record<string, string>>>}[]}} publisher
 * @returns {string[]}
 */
export function wordsOf({ id, name, region, timeZone, hosts, entities }) {
  const texts = [name, ...entities.map(({ line }) => line)].flatMap((text) => Object.values(text));
  return [id, region, timeZone, ...hosts, ...entities.map((entity) => entity.id), ...texts].filter(
    (word) => word !== undefined,
  );
}
