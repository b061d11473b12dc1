/** The output of each subcommand with `--json`, documented in `docs/data/editing-records.md`. Fields may be added, never removed or renamed. */
import type { Problem } from '../records/problem.ts';

export type Severity = 'error' | 'warning' | 'note';

/** An error, a warning or a note about a record. */
export interface ProblemJson extends Problem {
  readonly severity: Severity;
  /** Why it matters to a reader; present where `code` is. */
  readonly why?: string;
}

/** A problem that `check --fix` has mended. */
export type MendedJson = Pick<Problem, 'file' | 'line' | 'column' | 'field' | 'expected' | 'code'>;

export interface CountsJson {
  readonly towns: number;
  readonly policies: number;
  readonly cases: number;
  readonly actions: number;
}

/** The output of any subcommand that fails. */
export interface FailureJson {
  readonly ok: false;
  readonly error: {
    readonly message: string;
    /** 1: invalid records, or an error of reading or writing; 2: an invalid command line. */
    readonly exitCode: 1 | 2;
  };
  /** Present where records are invalid. */
  readonly problems?: readonly ProblemJson[];
}

export interface CheckJson {
  /** `false` where the records are invalid, and with `--strict` where there is any warning. */
  readonly ok: boolean;
  /** `null` where the records are invalid. */
  readonly counts: CountsJson | null;
  /** Errors, warnings, then notes. */
  readonly problems: readonly ProblemJson[];
  /** With `--fix`. Lines and columns are those of the file before. */
  readonly mended?: readonly MendedJson[];
}

export interface RecordJson {
  readonly kind: 'town' | 'case' | 'action';
  readonly id: string;
  /** Name of a town or case, title of an action; in English. */
  readonly name: string;
  /** Of a town: the number of policies on record. */
  readonly policies?: number;
}

export interface ListJson {
  readonly ok: true;
  readonly records: readonly RecordJson[];
}

/** `current`, `stale` and `hidden` make up `total`; `reviewed` are among the current ones. */
export interface ReviewCountsJson {
  readonly total: number;
  readonly current: number;
  readonly reviewed: number;
  readonly stale: number;
  readonly hidden: number;
}

export interface ReviewJson {
  readonly ok: true;
  /** With `--in`: after the answers were written. */
  readonly counts: ReviewCountsJson;
  /** Warnings only. */
  readonly problems: readonly ProblemJson[];
  /** With `--out`: the table. */
  readonly out?: string;
  /** With `--in`: the keys of the texts that the reviewer accepted, and of those refused. */
  readonly accepted?: readonly string[];
  readonly refused?: readonly string[];
  /** With `--in`: the reviewer's notes; `accepted` is `null` where the box is empty. */
  readonly notes?: readonly {
    readonly key: string;
    readonly accepted: boolean | null;
    readonly note: string;
  }[];
  /** With `--in`: the files that changed, relative to the records folder. */
  readonly files?: readonly string[];
}

export interface SnippetJson {
  readonly ok: true;
  readonly widget: string;
  readonly form: string;
  /** The markup to paste; several lines where a script tag precedes the widget. */
  readonly snippet: string;
  /** `sha256-…`: the hash that `style-src` of a content security policy needs for a pre-rendered snippet. */
  readonly styleHash?: string;
  /** Of the form `email`: the same words for the plain text part of a mail, which the form `email-text` gives as its `snippet`. */
  readonly text?: string;
}

export interface CheckReleaseJson {
  readonly ok: boolean;
  readonly place: string;
  /** The number of files compared. */
  readonly files: number;
  /** Each begins with the name of the file or folder. */
  readonly problems: readonly string[];
  /** Published versions that are missing from this release, so that their snippets do not work here. */
  readonly absent: readonly string[];
  /** Versions that the command does not know, which were compared only with the release's own list. */
  readonly unknown: readonly string[];
}

export interface BuildJson {
  readonly ok: true;
  readonly out: string;
  readonly version: string;
  readonly counts: CountsJson;
  /** Warnings only. */
  readonly problems: readonly ProblemJson[];
  /** Older versions that were copied from `--previous`. */
  readonly kept: readonly string[];
  /** Older versions that could not be copied, and why; their snippets will stop working. */
  readonly lost: readonly { readonly version: string; readonly reason: string }[];
  /** Sentences about what the release cannot do. */
  readonly notes: readonly string[];
}

export type ResultJson = CheckJson | BuildJson | ListJson | ReviewJson | SnippetJson | CheckReleaseJson;
