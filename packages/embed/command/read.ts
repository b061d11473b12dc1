/** Reads the records that a call names, and says what is wrong with them. */
import { formatProblem } from '../records/problem.ts';
import { readRecords, type Records } from '../records/read-records.ts';

/** @returns `undefined` when a record is wrong; then each problem was printed on a line */
export function readOrComplain(folder: string): Records | undefined {
  const { records, problems, warnings } = readRecords(folder);
  for (const warning of warnings) console.error(`warning: ${formatProblem(warning)}`);
  for (const problem of problems) console.error(formatProblem(problem));
  if (records) return records;
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  console.error(`${count} in ${folder}; nothing was written`);
  return undefined;
}

export function countsOf(records: Records): string {
  return [
    `${String(records.towns.length)} towns`,
    `${String(records.policies.length)} policies`,
    `${String(records.cases.length)} cases`,
    `${String(records.actions.length)} actions`,
  ].join(', ');
}
