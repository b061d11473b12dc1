/** `@rights-kit/tooling/whole-words`: searches the files of a folder for words that they must not contain. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Searches the files of a folder for words and phrases, as whole words.
 *
 * @returns a sentence for each word found in each file
 */
export function wholeWordsIn(folder: string, words: Iterable<string>): string[] {
  const patterns = [...words].map((word) => {
    const parts = word.split(/\s+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
    // A file may contain a phrase with line breaks, or as an identifier.
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

/** A text by its language. */
type Texts = Readonly<Partial<Record<string, string>>>;

export interface Publisher {
  readonly id: string;
  readonly name: Texts;
  readonly region: string;
  readonly timeZone: string;
  readonly hosts: readonly string[];
  readonly entities: readonly { readonly id: string; readonly line: Texts }[];
}

/** The words that identify a publisher and its region. */
export function wordsOf({ id, name, region, timeZone, hosts, entities }: Publisher): string[] {
  const texts = [name, ...entities.map(({ line }) => line)].flatMap((text) => Object.values(text));
  return [id, region, timeZone, ...hosts, ...entities.map((entity) => entity.id), ...texts].filter(
    (word) => word !== undefined,
  );
}
