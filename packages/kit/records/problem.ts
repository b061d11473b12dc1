/** An error in a record file, described for an editor. */
export interface Problem {
  /** Relative to the records folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** `facets.asks-status`; `''` for the file as a whole. */
  readonly field: string;
  /** What was expected, as a sentence or a list of words. */
  readonly expected: string;
}

/** `policies/boston-ordinance.yaml:12: facets.asks-status: expected …` */
export function formatProblem({ file, line, field, expected }: Problem): string {
  return `${file}:${String(line)}: ${field ? `${field}: ` : ''}${expected}`;
}
