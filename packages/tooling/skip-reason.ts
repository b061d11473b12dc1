/** The only reason for which a test may be skipped: a program is missing. */
const NEEDS = 'needs ';

/** @param programs their names, as they are printed */
export function skipReason(programs: readonly string[]): string {
  return NEEDS + programs.join(', ');
}

/** The names of the missing programs; `undefined` for a test that was skipped for another reason, or for none. */
export function missingIn(reason: string): string[] | undefined {
  return reason.startsWith(NEEDS) ? reason.slice(NEEDS.length).split(', ') : undefined;
}
