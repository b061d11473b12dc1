/** Writes the folder of a new publisher as a whole, or nothing. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeText } from '../release/files.ts';

/** @throws {Error} when there is anything in the folder, or a file has its name */
export function refuseTaken(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file; nothing was written`);
  const [first] = readdirSync(folder);
  if (first !== undefined)
    throw new Error(`${folder} is not empty: it has "${first}"; name a new folder. Nothing was written`);
}

/** Moves all that a folder has into an empty one. What was moved is removed again where a part fails. */
function moveInto(target: string, draft: string): void {
  const moved: string[] = [];
  try {
    for (const name of readdirSync(draft)) {
      renameSync(path.join(draft, name), path.join(target, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) rmSync(path.join(target, name), { recursive: true, force: true });
    throw error;
  }
}

/**
 * Writes files beside the folder first, so that whatever fails leaves nothing.
 *
 * @param target a new or empty folder
 * @param check called with the draft; throws where it is no good
 */
export function writeFolder(
  target: string,
  files: ReadonlyMap<string, string>,
  check: (draft: string) => void,
): void {
  const place = path.resolve(target);
  mkdirSync(path.dirname(place), { recursive: true });
  const scratch = mkdtempSync(`${place}.draft-`);
  try {
    // A subfolder, since the folder that `mkdtemp` makes is readable only by its owner.
    const draft = path.join(scratch, 'new');
    for (const [name, text] of files) writeText(draft, name, text);
    check(draft);
    refuseTaken(place);
    if (existsSync(place)) moveInto(place, draft);
    else renameSync(draft, place);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
