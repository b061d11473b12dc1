/** An error in a record file, described for an editor. */
export interface Problem {
  /** Relative to the records folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1; only where a single character is meant. **Unit:** characters. */
  readonly column?: number;
  /** `facets.asks-status`; `''` for the file as a whole. */
  readonly field: string;
  /** What was expected, as a sentence or a list of words. */
  readonly expected: string;
}

/** `policies/boston-ordinance.yaml:12: facets.asks-status: expected …`; with a column, `towns.yaml:3:14: expected …` */
export function formatProblem({ file, line, column, field, expected }: Problem): string {
  const place = [file, line, ...(column === undefined ? [] : [column])].join(':');
  return `${place}: ${field ? `${field}: ` : ''}${expected}`;
}
