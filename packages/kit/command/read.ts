/** Reads a folder of records and collects their errors and warnings. */
import { CODES } from '../records/codes.ts';
import type { Problem } from '../records/problem.ts';
import { statSync } from 'node:fs';
import { readRecords, type ReadOptions, type Records } from '../records/read-records.ts';
import { buildFeed } from '../release/feed.ts';
import { feedProblems } from '../release/verify-feed.ts';
import { CallError, RecordsError } from './call.ts';
import type { CountsJson, ProblemJson, Severity } from './json.ts';

export interface Reading {
  /** `undefined` if there is any error. */
  readonly records: Records | undefined;
  /** Errors, warnings, then notes. */
  readonly problems: readonly ProblemJson[];
}

/** A problem with its severity, and with what its code says. */
function toProblemJson(problem: Problem, severity: Severity): ProblemJson {
  const { code } = problem;
  return { ...problem, severity, ...(code && { why: CODES[code] }) };
}

function readFolder(folder: string, options?: ReadOptions): Reading {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CallError(`${folder}: there is no such folder`);
  const { records, problems, warnings, notes } = readRecords(folder, options);
  return {
    records,
    problems: [
      ...problems.map((problem) => toProblemJson(problem, 'error')),
      ...warnings.map((problem) => toProblemJson(problem, 'warning')),
      ...notes.map((problem) => toProblemJson(problem, 'note')),
    ],
  };
}

/** The same for records that are to be published: what widgets would refuse or cut of their feed is an error too. */
export function readForRelease(folder: string, options?: ReadOptions): Reading {
  const reading = readFolder(folder, options);
  const cut = reading.records ? feedProblems(buildFeed(reading.records)) : [];
  if (cut.length === 0) return reading;
  const errors = cut.map((problem) => toProblemJson(problem, 'error'));
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

/** `2 problems, 1 warning`; `''` without any. */
export function totalOf(problems: readonly ProblemJson[]): string {
  const kinds = [
    ['error', 'problem'],
    ['warning', 'warning'],
    ['note', 'note'],
  ] as const;
  return kinds
    .flatMap(([kind, word]) => {
      const { length } = problems.filter(({ severity }) => severity === kind);
      return length === 0 ? [] : [`${String(length)} ${word}${length === 1 ? '' : 's'}`];
    })
    .join(', ');
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
  const count = (number: number, one: string, other: string): string =>
    `${String(number)} ${number === 1 ? one : other}`;
  return [
    count(towns, 'town', 'towns'),
    count(policies, 'policy', 'policies'),
    count(cases, 'case', 'cases'),
    count(actions, 'action', 'actions'),
  ].join(', ');
}
