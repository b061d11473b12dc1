import type { Code } from './codes.ts';

/** A replacement of a part of a file. */
export interface Mend {
  /** **Unit:** UTF-16 code units from the start of the text, without a byte-order mark. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** An error in a record file, described for an editor. */
export interface Problem {
  /** Relative to the records folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. **Unit:** characters. */
  readonly column?: number;
  /** `facets.asks-status`; `''` for the file as a whole. */
  readonly field: string;
  /** What was expected, as a sentence or a list of words. */
  readonly expected: string;
  /** Absent for a file that is no record, such as a reviewer's table. */
  readonly code?: Code;
  /** The line, and below it `^` at what is meant. */
  readonly frame?: readonly [line: string, caret: string];
  /** The exact text to type, where there is one. */
  readonly type?: string;
  /** Changes that cannot alter what the record says. */
  readonly mends?: readonly Mend[];
}

/** `policies/boston-ordinance.yaml:12:16: facets.asks-status: expected …` */
export function formatProblem({ file, line, column, field, expected }: Problem): string {
  const place = [file, line, ...(column === undefined ? [] : [column])].join(':');
  return `${place}: ${field ? `${field}: ` : ''}${expected}`;
}
