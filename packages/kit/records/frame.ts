/** Shows a place in a file as people see it in an editor. */
import { toVisible } from './characters.ts';

/** More of a line does not fit beside its number. **Unit:** characters. */
const MAX_WIDTH = 96;
/** What is shown before the place, where a line is too long. **Unit:** characters. */
const BEFORE = 48;

/** An ideograph is as wide as two letters, and a combining mark has no width. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, letter) => {
    if (/\p{M}/u.test(letter)) return width;
    const isWide =
      /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}/u;
    return width + (isWide.test(letter) ? 2 : 1);
  }, 0);
}

/**
 * @param start of what is meant. **Unit:** UTF-16 code units from the start of the line
 * @param length of what is meant; it ends with its line
 * @returns the line with its number, and a line with `^` below what is meant
 */
export function frameOf(
  text: string,
  number: number,
  start: number,
  length: number,
): readonly [line: string, caret: string] {
  const line = text.replace(/\r$/, '');
  const from = line.length > MAX_WIDTH ? Math.max(0, start - BEFORE) : 0;
  const to = Math.min(line.length, from + MAX_WIDTH);
  const show = (part: string): string => toVisible(part.replaceAll('\t', '→'));
  const before = `${from > 0 ? '… ' : ''}${show(line.slice(from, start))}`;
  const marked = show(line.slice(start, Math.min(to, start + Math.max(1, length))));
  const rest = show(line.slice(Math.min(to, start + Math.max(1, length)), to));
  const label = String(number).padStart(5);
  const shown = `${before}${marked}${rest}${to < line.length ? ' …' : ''}`;
  return [
    `${label} | ${shown}`.trimEnd(),
    `${' '.repeat(label.length)} | ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  ];
}
