/** Decodes the bytes of a record file. */
import type { Code } from './codes.ts';
import { frameOf } from './frame.ts';

/** Why bytes are not read, and where. */
export interface Undecodable {
  /** From 1. */
  readonly line: number;
  /** From 1. **Unit:** characters. */
  readonly column: number;
  readonly expected: string;
  readonly code: Code;
  readonly frame: readonly [line: string, caret: string];
}

const NEW_LINE = 0x0a;

const SAVE_AS_UTF_8 = 'save it as UTF-8';

/** The encoding with two bytes a character that a text begins in. */
function wideEncoding(start: string): string | undefined {
  if (/^(?:\xff\xfe\0\0|\0\0\xfe\xff)/.test(start)) return 'UTF-32';
  // Without a byte-order mark the letters of English give every second byte as 0.
  if (/^(?:\xff\xfe|\xfe\xff|(?:[^\0]\0){2}|(?:\0[^\0]){2})/.test(start)) return 'UTF-16';
  return undefined;
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(NEW_LINE, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function describeLine(bytes: Uint8Array, line: number): Undecodable {
  const before = new TextDecoder().decode(bytes).split('\ufffd')[0] ?? '';
  const byte = bytes[new TextEncoder().encode(before).length] ?? 0;
  // ISO 8859-1 has no letters in this range, and Windows-1252 has its quotation marks there.
  const encoding = bytes.some((each) => each >= 0x80 && each < 0xa0)
    ? 'Windows-1252'
    : 'Windows-1252 or ISO-8859-1';
  const rest = new TextDecoder('windows-1252').decode(bytes).slice(before.length);
  const shown = `${before}${rest}`;
  const word = `${/\S*$/.exec(before)?.[0] ?? ''}${/^\S*/.exec(rest)?.[0] ?? ''}`.slice(0, 40);
  return {
    line,
    column: Array.from(before).length + 1,
    code: 'wrong-encoding',
    frame: frameOf(shown, line, before.length, 1),
    expected: `expected UTF-8 but found the byte 0x${byte.toString(16).toUpperCase()}: the file seems to be in ${encoding}, where this word is "${word}"; ${SAVE_AS_UTF_8}`,
  };
}

/**
 * The text of a file, without a byte-order mark. Another encoding than UTF-8 is refused: decoded by guess, letters would be lost without
 * anybody noticing.
 */
export function decodeUtf8(bytes: Uint8Array): string | Undecodable {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const wide = wideEncoding(start);
  if (wide) {
    // UTF-32 has two more zeros for each letter, which are left out below as those of UTF-16 are.
    const letters = new TextDecoder('windows-1252')
      .decode(bytes.subarray(0, 400))
      .replaceAll(/[\0\xff\xfeÿþ]/g, '');
    return {
      line: 1,
      column: 1,
      code: 'wrong-encoding',
      frame: frameOf(letters.split('\n')[0] ?? '', 1, 0, 1),
      expected: `expected UTF-8, but the file is in ${wide}; ${SAVE_AS_UTF_8}`,
    };
  }
  let line = 0;
  for (const each of linesOf(bytes)) {
    line++;
    const nul = each.indexOf(0);
    if (nul >= 0)
      return {
        line,
        column: nul + 1,
        code: 'wrong-encoding',
        frame: frameOf(new TextDecoder().decode(each.subarray(0, nul + 1)), line, nul, 1),
        expected: 'expected text but found U+0000 NULL: the file is damaged, or it is no text file',
      };
    if (!isUtf8(each)) {
      const found = describeLine(each, line);
      return bytes.includes(0)
        ? { ...found, expected: 'expected text, but the file seems to be none: a picture, or an archive' }
        : found;
    }
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
