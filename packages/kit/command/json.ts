/** The output of each subcommand with `--json`, documented in `docs/publishers/editing-records.md`. Fields may be added, never removed or renamed. */
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
  /** What is wrong with how the release is served, one object a code; empty for a folder. */
  readonly findings: readonly {
    readonly code: string;
    readonly severity: 'error' | 'warning';
    /** Completes a sentence that begins with the files. */
    readonly what: string;
    /** What it means for a reader. */
    readonly why: string;
    readonly files: readonly string[];
    /** Lines for the configuration of nginx. */
    readonly nginx?: string;
    /** Lines for the `_headers` file of static hosts. */
    readonly headers?: string;
    readonly fix?: string;
  }[];
  /** What a page meets that has pinned a version: the scripts that a browser would not run, and why. */
  readonly pinned: readonly {
    readonly version: string;
    readonly refused: readonly { readonly file: string; readonly reasons: readonly string[] }[];
  }[];
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

export interface InitJson {
  readonly ok: true;
  readonly folder: string;
  /** The files that were written, relative to the folder. */
  readonly files: readonly string[];
}

/** Of `dev`, which prints no JSON, since it runs until it is stopped. */
interface DevJson {
  readonly ok: true;
}

export interface NewJson {
  readonly ok: true;
  /** The file that was written, relative to the records folder. */
  readonly file: string;
  /** How many answers it lacks. */
  readonly todos: number;
}

/** Of `import csv`. With `--template` the table's header alone is there. */
export interface ImportJson {
  readonly ok: true;
  /** The names of the columns; with `--template`, in the order of the schema. */
  readonly columns: readonly string[];
  /** The files that were written or, with `--dry-run`, would be; relative to the records folder. */
  readonly files?: readonly string[];
  /** Ids of rows that were left out, since the records have them already. */
  readonly skipped?: readonly string[];
  /** Columns that no field has. */
  readonly unused?: readonly string[];
  /** With `--dry-run`: the first files as they would be. */
  readonly shown?: readonly { readonly file: string; readonly text: string }[];
  /** Warnings only. */
  readonly problems?: readonly ProblemJson[];
  /** Sentences about what is left to do. */
  readonly notes?: readonly string[];
}

export interface DifferenceJson {
  readonly what: 'added' | 'removed' | 'changed';
  /** `town`, `policy`, `case`, `action`, `statement` or `publisher`. */
  readonly kind: string;
  /** The record's id. */
  readonly id: string;
  /** The field that changed; missing for a record that was added or removed. */
  readonly field?: string;
  readonly sentence: string;
}

export interface DiffJson {
  /** With `--exit-code`, whether nothing differs. */
  readonly ok: boolean;
  readonly published: string;
  readonly differences: readonly DifferenceJson[];
}

export type ResultJson =
  | InitJson
  | DevJson
  | CheckJson
  | BuildJson
  | ListJson
  | ReviewJson
  | SnippetJson
  | CheckReleaseJson
  | NewJson
  | ImportJson
  | DiffJson;
