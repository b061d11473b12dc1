import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes new files: all or none. A file that exists is never replaced.
 *
 * @throws {Error} when one exists or cannot be written
 */
export function createFiles(files: readonly { readonly file: string; readonly text: string }[]): void {
  const created: string[] = [];
  try {
    for (const { file, text } of files) {
      // Removing the first folder that was made removes those below it.
      const folder = mkdirSync(path.dirname(file), { recursive: true });
      if (folder !== undefined) created.push(folder);
      // Opened before it is listed: a file of somebody else's must not be removed below.
      writeFileSync(file, '', { flag: 'wx' });
      created.push(file);
      writeFileSync(file, text);
    }
  } catch (error) {
    for (const place of created.toReversed()) rmSync(place, { recursive: true, force: true });
    throw error;
  }
}
