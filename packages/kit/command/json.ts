/** What each verb prints with `--json`. `docs/data/editing-records.md` documents it: fields may be added, and none is lost or renamed. */
import type { Problem } from '../records/problem.ts';

/** Something wrong in a record, or worth a look. */
export interface ProblemJson extends Problem {
  readonly severity: 'error' | 'warning';
}

export interface CountsJson {
  readonly towns: number;
  readonly policies: number;
  readonly cases: number;
  readonly actions: number;
}

/** What any verb prints when it could not do its work. */
export interface FailureJson {
  readonly ok: false;
  readonly error: {
    readonly message: string;
    /** 1: records, or what was read or written; 2: the call. */
    readonly exitCode: 1 | 2;
  };
  /** Where records are the reason. */
  readonly problems?: readonly ProblemJson[];
}

export interface CheckJson {
  readonly ok: boolean;
  /** `null` where the records cannot be used. */
  readonly counts: CountsJson | null;
  readonly problems: readonly ProblemJson[];
}

export interface RecordJson {
  readonly kind: 'town' | 'case' | 'action';
  readonly id: string;
  /** Name of a town or case, title of an action; in English. */
  readonly name: string;
  /** Of a town: how many policies have a record. */
  readonly policies?: number;
}

export interface ListJson {
  readonly ok: true;
  readonly records: readonly RecordJson[];
}

export interface SnippetJson {
  readonly ok: true;
  readonly widget: string;
  readonly form: string;
  /** What is pasted; several lines where the script tag stands before the widget. */
  readonly snippet: string;
  /** `sha256-…`: what `style-src` of a content security policy needs for a pre-rendered snippet. */
  readonly styleHash?: string;
}

export interface CheckReleaseJson {
  readonly ok: boolean;
  readonly place: string;
  /** How many files were compared. */
  readonly files: number;
  /** Each begins with the name of the file or folder. */
  readonly problems: readonly string[];
  /** Published versions that this release never had or no longer has: snippets of them do not work here. */
  readonly absent: readonly string[];
  /** Versions that the command does not know: they were compared with what the release itself says of them. */
  readonly unknown: readonly string[];
}

export interface BuildJson {
  readonly ok: true;
  readonly out: string;
  readonly version: string;
  readonly counts: CountsJson;
  /** Warnings only. */
  readonly problems: readonly ProblemJson[];
  /** Older versions that `--previous` gave. */
  readonly kept: readonly string[];
  /** Versions whose snippets will stop, and why each could not be kept. */
  readonly lost: readonly { readonly version: string; readonly reason: string }[];
  /** What the release cannot do, in sentences. */
  readonly notes: readonly string[];
}

export type ResultJson = CheckJson | BuildJson | ListJson | SnippetJson | CheckReleaseJson;
