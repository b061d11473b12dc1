/** Mends what a program can mend without changing what a record says. Everything else in a file stays byte for byte. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { replaceFiles } from './replace-files.ts';
import type { Mend, Problem } from './problem.ts';

const BYTE_ORDER_MARK = '\ufeff';

function apply(text: string, mends: readonly Mend[]): string {
  return mends
    .toSorted((a, b) => b.from - a.from)
    .reduce((result, { from, to, text: mend }) => result.slice(0, from) + mend + result.slice(to), text);
}

/** Each place once: of two mends that overlap, the first. */
function apart(mends: readonly Mend[]): Mend[] {
  const kept: Mend[] = [];
  for (const mend of mends.toSorted((a, b) => a.from - b.from || a.to - b.to))
    if (mend.from >= (kept.at(-1)?.to ?? 0)) kept.push(mend);
  return kept;
}

const errorsIn = (yaml: string): number => parseDocument(yaml).errors.length;

/**
 * Writes all mends of problems, or none.
 *
 * @returns the problems that were mended
 * @throws {Error} when a file cannot be written
 */
export function mendFiles(folder: string, problems: readonly Problem[]): Problem[] {
  const changes: { file: string; before: string; after: string }[] = [];
  const mended: Problem[] = [];
  for (const name of new Set(problems.map(({ file }) => file))) {
    const found = problems.filter(({ file, mends }) => file === name && mends);
    if (found.length === 0) continue;
    const file = path.join(folder, name);
    const before = readFileSync(file, 'utf8');
    const text = before.startsWith(BYTE_ORDER_MARK) ? before.slice(1) : before;
    const mends = apart(found.flatMap(({ mends = [] }) => mends));
    const after = apply(text, mends);
    if (after === before || errorsIn(after) > errorsIn(text)) continue;
    changes.push({ file, before, after });
    mended.push(...found.filter((problem) => problem.mends?.every((mend) => mends.includes(mend))));
  }
  replaceFiles(changes);
  return mended;
}
