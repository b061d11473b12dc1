import { createHash } from 'node:crypto';

/** The value of an `integrity` attribute. */
export function integrityOf(bytes: Buffer): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** The hash of an inline style or script in a content security policy: `'sha256-…'`, without the quotes. */
export function inlineHashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
