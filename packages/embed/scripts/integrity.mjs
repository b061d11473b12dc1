import { createHash } from 'node:crypto';

/**
 * What a page or a script writes into `integrity`.
 *
 * @param {Buffer} bytes
 */
export function integrityOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
