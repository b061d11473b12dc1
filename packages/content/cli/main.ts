/**
 * rights-content check <dir>               says what is wrong with the records of a folder
 * rights-content build <dir> --out <dir>   writes their feed to <out>/feed/v1/ and their pages to <out>/r/
 *
 * Exit code 1 when a record is wrong, 2 when the call is. Nothing is half-written: the folders are replaced whole.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildFeed } from './build-feed.js';
import { formatProblem } from './problem.js';
import { readRecords } from './read-records.js';
import { buildPages } from './record-page.js';

const USAGE = 'usage: rights-content check <dir>\n       rights-content build <dir> --out <dir>';

/** Writes all files into a new folder beside the target, then puts it in the target's place. */
function replaceFolder(target: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(path.dirname(target), { recursive: true });
  const draft = mkdtempSync(`${target}.draft-`);
  try {
    for (const [file, text] of files) {
      const place = path.join(draft, file);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

function run(args: string[]): number {
  let command: string | undefined, folder: string | undefined, out: string | undefined;
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    [command, folder] = positionals;
    out = values.out;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  if ((command !== 'check' && command !== 'build') || !folder || (command === 'build' && !out)) {
    console.error(USAGE);
    return 2;
  }
  const { records, problems } = readRecords(folder);
  for (const problem of problems) console.error(formatProblem(problem));
  if (!records) {
    console.error(`${String(problems.length)} problems in ${folder}; nothing was written`);
    return 1;
  }
  if (out) {
    replaceFolder(path.join(out, 'feed', 'v1'), buildFeed(records));
    replaceFolder(path.join(out, 'r'), buildPages(records));
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
