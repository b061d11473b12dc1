/** Reads a folder of records and collects their errors and warnings. */
import { readRecords, type ReadOptions, type Records } from '../records/read-records.ts';
import { RecordsError } from './call.ts';
import type { CountsJson, ProblemJson } from './json.ts';

export interface Reading {
  /** `undefined` if there is any error. */
  readonly records: Records | undefined;
  /** Errors, then warnings. */
  readonly problems: readonly ProblemJson[];
}

export function readFolder(folder: string, options?: ReadOptions): Reading {
  const { records, problems, warnings } = readRecords(folder, options);
  return {
    records,
    problems: [
      ...problems.map((problem) => ({ ...problem, severity: 'error' as const })),
      ...warnings.map((problem) => ({ ...problem, severity: 'warning' as const })),
    ],
  };
}

/** @throws {RecordsError} if any record is invalid */
export function readSound(folder: string): Reading & { readonly records: Records } {
  const { records, problems } = readFolder(folder);
  if (!records) throw new RecordsError(`${countOf(problems)} in ${folder}; nothing was written`, problems);
  return { records, problems };
}

/** `2 problems`, without warnings. */
export function countOf(problems: readonly ProblemJson[]): string {
  const { length } = problems.filter(({ severity }) => severity === 'error');
  return length === 1 ? '1 problem' : `${String(length)} problems`;
}

export function countsOf({ towns, policies, cases, actions }: Records): CountsJson {
  return {
    towns: towns.length,
    policies: policies.length,
    cases: cases.length,
    actions: actions.length,
  };
}

export function inWords({ towns, policies, cases, actions }: CountsJson): string {
  return `${towns} towns, ${policies} policies, ${cases} cases, ${actions} actions`;
}
