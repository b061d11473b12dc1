import process from 'node:process';

/** Whether this runs in a CI system, where all programs are installed and a test that is not run counts as failed. */
export function isCI(): boolean {
  return !['', '0', 'false'].includes(process.env['CI'] ?? '');
}
