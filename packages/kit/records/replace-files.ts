import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Draft {
  readonly target: string;
  readonly draft: string;
  readonly before: string;
}

/**
 * Replaces the texts of files: of all or of none. Each is written beside its file first, so that a full disk or a missing permission
 * leaves every file as it was.
 *
 * @throws {Error} when one cannot be written
 */
export function replaceFiles(
  files: readonly { readonly file: string; readonly before: string; readonly after: string }[],
): void {
  const drafts: Draft[] = [];
  const renamed: Draft[] = [];
  try {
    for (const { file, before, after } of files) {
      // A symbolic link stays, and its target is replaced.
      const target = realpathSync(file);
      // What begins with a dot is never taken for a record.
      const draft = path.join(path.dirname(target), `.${path.basename(target)}.${String(process.pid)}.draft`);
      drafts.push({ target, draft, before });
      writeFileSync(draft, after, { mode: statSync(target).mode });
    }
    for (const each of drafts) {
      renameSync(each.draft, each.target);
      renamed.push(each);
    }
  } catch (error) {
    for (const { target, before } of renamed) writeFileSync(target, before);
    throw error;
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
}
