import process from 'node:process';

/** Whether a CI system runs this: there all programs are installed, and a test that is not run counts as failed. */
export function isCI(): boolean {
  return !['', '0', 'false'].includes(process.env['CI'] ?? '');
}
