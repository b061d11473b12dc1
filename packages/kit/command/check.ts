import path from 'node:path';
import { mendFiles } from '../records/mend.ts';
import { formatProblem, type Problem } from '../records/problem.ts';
import { CallError, example, JSON_OPTION, linesOf, toDay, type Define } from './call.ts';
import type { MendedJson } from './json.ts';
import { annotationsOf } from './problem-lines.ts';
import { countsOf, inWords, readForRelease, totalOf } from './read.ts';

const FORMATS = ['text', 'github'];

const toMended = ({ file, line, column, field, expected, code }: Problem): MendedJson => ({
  file,
  line,
  field,
  expected,
  ...(column !== undefined && { column }),
  ...(code !== undefined && { code }),
});

/** A mend may lay open what could not be read before, which may have a mend too. */
const MAX_ROUNDS = 5;

function mend(folder: string, read: () => readonly Problem[]): Problem[] {
  const all: Problem[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const mended = mendFiles(folder, read());
    if (mended.length === 0) break;
    all.push(...mended);
  }
  return all;
}

/** As git and workflows name a file: from the current folder, with `/`. */
const pathIn = (folder: string, file: string): string =>
  path.relative('', path.join(folder, file)).split(path.sep).join('/');

export const defineCheck: Define = (command, finish) => {
  command
    .description(
      `Says what is wrong with records: by file, line and column, with the line itself, what to type, and why it matters to a reader.
Warnings are about what may wait, such as a review that is due.`,
    )
    .argument('<records>', 'folder of records')
    .option(
      '--date <day>',
      "the day to check on, as 2026-11-26; without it, today in the publisher's time zone",
    )
    .option('--fix', 'mends what can be mended without changing what a record says, and says what it mended')
    .option('--strict', 'ends with 1 for a warning too, for workflows')
    .option('--all', 'shows all problems; without it, the first 50')
    .option('--format <format>', 'text, or github for annotations in a workflow', 'text')
    .option(...JSON_OPTION)
    .addHelpText('after', example('rights-kit check records'))
    .action((folder, { date, fix, strict = false, all = false, format }) => {
      if (!FORMATS.includes(format))
        throw new CallError(`--format ${format}: expected ${FORMATS.join(' or ')}`);
      const today = date === undefined ? undefined : toDay(date);
      const read = (): ReturnType<typeof readForRelease> => readForRelease(folder, { today, upkeep: true });
      const mended = fix ? mend(folder, () => read().problems) : [];
      const { records, problems } = read();
      const counts = records ? countsOf(records) : null;
      const total = totalOf(problems);
      const mendable = problems.filter(({ mends }) => mends).length;
      const colors = process.stderr.isTTY && !process.env['NO_COLOR'];
      const isGithub = format === 'github';
      const isRefused = strict && problems.some(({ severity }) => severity === 'warning');
      finish({
        json: {
          ok: Boolean(records) && !isRefused,
          counts,
          problems,
          ...(fix && { mended: mended.map(toMended) }),
        },
        out: [
          ...mended.map((problem) => `mended ${formatProblem(problem)}`),
          ...(isGithub ? annotationsOf(problems, (file) => pathIn(folder, file)) : []),
          ...(counts && !isRefused ? [`all well: ${inWords(counts)}`] : []),
        ],
        err: [
          ...(isGithub ? [] : linesOf(problems, { all, colors })),
          ...(total ? [`${total} in ${folder}`] : []),
          ...(mendable > 0 ? [`--fix mends ${String(mendable)} of them`] : []),
        ],
      });
    });
};
