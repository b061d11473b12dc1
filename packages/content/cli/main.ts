/**
 * rights-content check <dir>               says what is wrong with the records of a folder
 * rights-content build <dir> --out <dir>   writes their feed to <out>/feed/v1/ and their pages to <out>/r/
 *
 * Exit code 1 when a record is wrong or the folder cannot be written, 2 when the call is wrong. Nothing is half-written: both
 * folders are replaced whole, and what else they held is gone.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildFeed } from './build-feed.js';
import { formatProblem } from './problem.js';
import { readRecords } from './read-records.js';
import { buildPages } from './record-page.js';

const USAGE = 'usage: rights-content check <dir>\n       rights-content build <dir> --out <dir>';

/**
 * Gives each target folder the files named for it. All are written beside their targets first, so that a full disk or a
 * missing right changes nothing; a target is away only between two renames.
 */
function replaceFolders(folders: ReadonlyMap<string, ReadonlyMap<string, string>>): void {
  const beside = (target: string, what: string): string => `${target}.${what}-${String(process.pid)}`;
  const remove = (folder: string): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const [target, files] of folders) {
      for (const [file, text] of files) {
        const place = path.join(beside(target, 'draft'), file);
        mkdirSync(path.dirname(place), { recursive: true });
        writeFileSync(place, text);
      }
    }
    for (const target of folders.keys()) {
      const old = beside(target, 'old');
      const exists = existsSync(target);
      if (exists) renameSync(target, old);
      try {
        renameSync(beside(target, 'draft'), target);
      } catch (error) {
        if (exists) renameSync(old, target);
        throw error;
      }
      remove(old);
    }
  } catch (error) {
    for (const target of folders.keys()) remove(beside(target, 'draft'));
    throw error;
  }
}

function run(args: string[]): number {
  let command: string | undefined, folder: string | undefined, rest: string[], out: string | undefined;
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    [command, folder, ...rest] = positionals;
    out = values.out;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const isCall = (command === 'check' && out === undefined) || (command === 'build' && Boolean(out));
  if (!isCall || !folder || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const { records, problems } = readRecords(folder);
  for (const problem of problems) console.error(formatProblem(problem));
  if (!records) {
    const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
    console.error(`${count} in ${folder}; nothing was written`);
    return 1;
  }
  if (out) {
    const folders = new Map([
      [path.join(out, 'feed', 'v1'), buildFeed(records)],
      [path.join(out, 'r'), buildPages(records)],
    ]);
    try {
      replaceFolders(folders);
    } catch (error) {
      console.error(`cannot write to ${out}: ${error instanceof Error ? error.message : String(error)}`);
      return 1;
    }
  }
  const counts = [
    `${String(records.towns.length)} towns`,
    `${String(records.policies.length)} policies`,
    `${String(records.cases.length)} cases`,
    `${String(records.actions.length)} actions`,
  ];
  console.log(`${out ? `written to ${out}` : 'all well'}: ${counts.join(', ')}`);
  return 0;
}

process.exitCode = run(process.argv.slice(2));
