/** What was done to a file on its way, so far as its bytes tell. */
import { integrityOf } from './integrity.ts';

/** What systems do to files that they should not touch, each undone. */
const UNDONE: readonly (readonly [what: string, undo: (text: string) => string])[] = [
  ['its line ends were changed to those of Windows', (text) => text.replaceAll('\r\n', '\n')],
  ['a byte-order mark was put before it', (text) => text.replace(/^\ufeff/, '')],
  ['a line end was added at its end', (text) => text.replace(/\r?\n$/, '')],
  ['the line end at its end was taken off', (text) => `${text}\n`],
];

/**
 * What is different in a file, in words.
 *
 * @param hash that of the file that was built
 */
export function whatChanged(file: string, bytes: Buffer, hash: string): string {
  if (bytes.length === 0) return 'it is empty';
  // `TextDecoder` would leave a byte-order mark out.
  const text = bytes.toString('utf8');
  const undone = UNDONE.find(([, undo]) => integrityOf(Buffer.from(undo(text))) === hash);
  if (undone) return undone[0];
  if (!file.endsWith('.html') && /^\s*<(?:!doctype|html)\b/i.test(text))
    return 'a page of HTML stands in its place';
  return `its ${bytes.length.toLocaleString('en')} bytes are other ones`;
}
