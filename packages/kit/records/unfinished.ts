/** What an editor has still to write. Templates have it in place of each required value, and no release is built while one is left. */
export const TODO = 'TODO';

/** Whether a value is a TODO, alone or with a colon and a hint behind it. */
export function isUnfinished(value: unknown): boolean {
  return typeof value === 'string' && /^TODO(?:$|:)/.test(value.trim());
}

/** What is expected instead of a TODO. */
export function unfinished(value: unknown): string {
  const hint = String(value).trim().slice(TODO.length).replace(/^:\s*/, '');
  return `expected an answer in place of TODO${hint ? `: ${hint}` : '; the comment above it says which'}`;
}
