/** Reads a folder of records and collects their errors and warnings. */
import { readRecords, type ReadOptions, type Records } from '../records/read-records.ts';
import { buildFeed } from '../release/feed.ts';
import { feedProblems } from '../release/verify-feed.ts';
import { RecordsError } from './call.ts';
import type { CountsJson, ProblemJson } from './json.ts';

export interface Reading {
  /** `undefined` if there is any error. */
  readonly records: Records | undefined;
  /** Errors, then warnings. */
  readonly problems: readonly ProblemJson[];
}

function readFolder(folder: string, options?: ReadOptions): Reading {
  const { records, problems, warnings } = readRecords(folder, options);
  return {
    records,
    problems: [
      ...problems.map((problem) => ({ ...problem, severity: 'error' as const })),
      ...warnings.map((problem) => ({ ...problem, severity: 'warning' as const })),
    ],
  };
}

/** The same for records that are to be published: what widgets would refuse or cut of their feed is an error too. */
export function readForRelease(folder: string, options?: ReadOptions): Reading {
  const reading = readFolder(folder, options);
  const cut = reading.records ? feedProblems(buildFeed(reading.records)) : [];
  if (cut.length === 0) return reading;
  const errors = cut.map((problem) => ({ ...problem, severity: 'error' as const }));
  return { records: undefined, problems: [...errors, ...reading.problems] };
}

/** @throws {RecordsError} if any record is invalid */
export function readSound(folder: string, read = readFolder): Reading & { readonly records: Records } {
  const { records, problems } = read(folder);
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
