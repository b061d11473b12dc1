/** What the verbs of the command share: how a call is read, and how it fails. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** One verb of the command. */
export interface Verb {
  /** What `--help` prints, with an example; by the other words of the call. */
  readonly help: (args: readonly string[]) => string;
  /** @returns the exit code: 0, or 1 where records or what was checked are wrong */
  readonly run: (args: string[]) => number | Promise<number>;
}

/** The call itself is wrong: exit code 2. */
export class CallError extends Error {}

/**
 * Reads the options of a call.
 *
 * @throws {CallError} for an option that there is not, or that lacks its value
 */
export function readCall<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
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

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
