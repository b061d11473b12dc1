import { createHash } from 'node:crypto';

/** What a page or a script writes into `integrity`. */
export function integrityOf(bytes: Buffer): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** What a content security policy calls a style or script that stands in the page: `'sha256-…'`, without the quotes. */
export function inlineHashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
