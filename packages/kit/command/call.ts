/** What the verbs of the command share: how they are defined, what they hand back, and how a call fails. */
import type { Command } from '@commander-js/extra-typings';
import { formatProblem } from '../records/problem.ts';
import type { ProblemJson, ResultJson } from './json.ts';

/** What a verb found or made, for people and for programs. */
export interface Outcome {
  /** What `--json` prints. The exit code is 0 where it is `ok`, else 1. */
  readonly json: ResultJson;
  /** Lines for stdout without `--json`. */
  readonly out?: readonly string[];
  /** Lines for stderr without `--json`. */
  readonly err?: readonly string[];
}

/** Adds arguments, options and the action of a verb to its command; the action hands its outcome to `finish`. */
export type Define = (command: Command, finish: (outcome: Outcome) => void) => void;

/** The call itself is wrong: exit code 2. */
export class CallError extends Error {}

/** Records are wrong: exit code 1, and each problem on its own line. */
export class RecordsError extends Error {
  readonly problems: readonly ProblemJson[];

  constructor(message: string, problems: readonly ProblemJson[]) {
    super(message);
    this.problems = problems;
  }
}

/** The option that each verb has. */
export const JSON_OPTION = [
  '--json',
  'prints one JSON object, and nothing else, also when it fails',
] as const;

/** The last lines of a verb's help. */
export function example(...lines: readonly string[]): string {
  return `\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/**
 * The address of `--base`.
 *
 * @returns with a slash at its end
 * @throws {CallError} when it is none under which files can be served
 */
export function toBase(text: string): string {
  const isAddress = /^https?:\/\/[^?#]+$/i.test(text) && URL.canParse(text);
  if (!isAddress)
    throw new CallError(`--base ${text}: expected an address such as https://www.example.org/rights-kit/`);
  return new URL(text).href.replace(/\/*$/, '/');
}

/** One line for each problem. */
export function linesOf(problems: readonly ProblemJson[]): string[] {
  return problems.map(
    (problem) => `${problem.severity === 'warning' ? 'warning: ' : ''}${formatProblem(problem)}`,
  );
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
