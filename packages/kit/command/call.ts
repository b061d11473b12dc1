/** What the subcommands share: their definition, their outcome, and their errors. */
import type { Command } from '@commander-js/extra-typings';
import { isCivilDate, type CivilDate } from '@rights-kit/content';
import type { ProblemJson, ResultJson } from './json.ts';

/** The outcome of a subcommand, for people and for programs. */
export interface Outcome {
  /** The output with `--json`. The exit code is 0 if it is `ok`, else 1. */
  readonly json: ResultJson;
  /** Lines for stdout without `--json`. */
  readonly out?: readonly string[];
  /** Lines for stderr without `--json`. */
  readonly err?: readonly string[];
}

/** Adds arguments, options and the action to a subcommand; the action passes its outcome to `finish`. */
export type Define = (command: Command, finish: (outcome: Outcome) => void) => void;

/** The command line is invalid: exit code 2. */
export class CallError extends Error {}

/** Records are invalid: exit code 1, with each problem. */
export class RecordsError extends Error {
  readonly problems: readonly ProblemJson[];

  constructor(message: string, problems: readonly ProblemJson[]) {
    super(message);
    this.problems = problems;
  }
}

/** The option that every subcommand has. */
export const JSON_OPTION = [
  '--json',
  'prints one JSON object, and nothing else, also when it fails',
] as const;

/** The last lines of a subcommand's help. */
export function example(...lines: readonly string[]): string {
  return `\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/**
 * The URL of `--base`.
 *
 * @returns with a trailing slash
 * @throws {CallError} when it is not an `http:` or `https:` URL without query and fragment
 */
export function toBase(text: string): string {
  const isAddress = /^https?:\/\/[^?#]+$/i.test(text) && URL.canParse(text);
  if (!isAddress)
    throw new CallError(`--base ${text}: expected an address such as https://www.example.org/rights-kit/`);
  return new URL(text).href.replace(/\/*$/, '/');
}

/**
 * The day of `--date`.
 *
 * @throws {CallError} when it is not a whole date
 */
export function toDay(text: string): CivilDate {
  if (text.length < '2026-11-26'.length || !isCivilDate(text))
    throw new CallError(`--date ${text}: expected a day such as 2026-11-26`);
  return text;
}

export { linesOf } from './problem-lines.ts';

/** What the system's codes of errors mean. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read or written',
  EPERM: 'it may not be read or written',
  EROFS: 'nothing may be written there',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of it is a file, and no folder',
  EISDIR: 'it is a folder, and no file',
  EEXIST: 'a file of this name is in its place',
  ELOOP: 'it is a link that leads to itself',
  ENOSPC: 'the disk is full',
};

/** The message of any thrown value; of an error of the system, in words and with its place. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code: unknown = Reflect.get(error, 'code');
  const place: unknown = Reflect.get(error, 'path');
  const words = typeof code === 'string' ? SYSTEM[code] : undefined;
  return words !== undefined && typeof place === 'string' ? `${place}: ${words}` : error.message;
}
