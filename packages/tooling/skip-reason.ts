/** The prefix of the only valid reason for skipping a test: a missing program. */
const NEEDS = 'needs ';

/** @param programs the names of the missing programs */
export function skipReason(programs: readonly string[]): string {
  return NEEDS + programs.join(', ');
}

/** The names of the missing programs; `undefined` where a test was skipped for another reason, or without one. */
export function missingIn(reason: string): string[] | undefined {
  return reason.startsWith(NEEDS) ? reason.slice(NEEDS.length).split(', ') : undefined;
}
