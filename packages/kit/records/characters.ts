// cspell:ignore CHOSEONG JUNGSEONG HALFWIDTH Kaithi
/** Characters that an editor cannot see, and how messages show them. */

export interface UnseenCharacter {
  /** **Unit:** UTF-16 code units from the start of the text. */
  readonly offset: number;
  /** `U+200B ZERO WIDTH SPACE` */
  readonly name: string;
}

const NAMES: Readonly<Record<number, string>> = {
  0x0000: 'NULL',
  0x0008: 'BACKSPACE',
  0x0009: 'TAB',
  0x000b: 'LINE TABULATION',
  0x000c: 'FORM FEED',
  0x000d: 'CARRIAGE RETURN',
  0x001b: 'ESCAPE',
  0x007f: 'DELETE',
  0x0085: 'NEXT LINE',
  0x00a0: 'NO-BREAK SPACE',
  0x00ad: 'SOFT HYPHEN',
  0x034f: 'COMBINING GRAPHEME JOINER',
  0x061c: 'ARABIC LETTER MARK',
  0x115f: 'HANGUL CHOSEONG FILLER',
  0x1160: 'HANGUL JUNGSEONG FILLER',
  0x180e: 'MONGOLIAN VOWEL SEPARATOR',
  0x2003: 'EM SPACE',
  0x2007: 'FIGURE SPACE',
  0x2009: 'THIN SPACE',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x2028: 'LINE SEPARATOR',
  0x2029: 'PARAGRAPH SEPARATOR',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x202f: 'NARROW NO-BREAK SPACE',
  0x2060: 'WORD JOINER',
  0x2061: 'FUNCTION APPLICATION',
  0x2062: 'INVISIBLE TIMES',
  0x2063: 'INVISIBLE SEPARATOR',
  0x2064: 'INVISIBLE PLUS',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0x2800: 'BRAILLE PATTERN BLANK',
  0x3000: 'IDEOGRAPHIC SPACE',
  0x3164: 'HANGUL FILLER',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
  0xffa0: 'HALFWIDTH HANGUL FILLER',
  0xfffc: 'OBJECT REPLACEMENT CHARACTER',
  0xfffd: 'REPLACEMENT CHARACTER',
};

/** `U+200B ZERO WIDTH SPACE`; one without a name of its own has that of its kind. */
function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const kind = /\p{Cc}/u.test(character)
    ? 'control character'
    : /\p{Co}/u.test(character)
      ? 'character that no font has'
      : 'invisible character';
  return `${number} ${NAMES[code] ?? kind}`;
}

// The signs of numbers in Arabic, Syriac and Kaithi are format characters that can be seen. The joiners U+200C and U+200D are needed by
// the spelling of Khmer and Arabic, but never beside a Latin letter.
const UNSEEN =
  /(?![\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]|\u200c|\u200d|\r\n)(?:[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0\ufffc\ufffd]|\u034f|\u17b4|\u17b5)|(?<=\p{Script=Latin})(?:\u200c|\u200d)|(?:\u200c|\u200d)(?=\p{Script=Latin})/gu;

// As indentation and behind the colon of a field, YAML takes any space but U+0020 for a letter.
const STRAY_SPACE =
  /(?<=^[ \t\p{Zs}]*(?:-\p{Zs}+)*(?:-|[\w-]+:\p{Zs}*)?)[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gmu;

/**
 * Deleting one of these changes nothing that is seen or spoken. All others may stand for something that was lost, as a space of no width
 * between two words does, or order a text that runs from right to left.
 */
const WITHOUT_WIDTH = /[\u00ad\u2060\ufeff]/u;

/** What to put in place of a character that cannot be seen; `undefined` where only an editor knows. */
export function replacementOf(character: string): string | undefined {
  if (WITHOUT_WIDTH.test(character)) return '';
  return /[\p{Zs}\u2028\u2029]/u.test(character) ? ' ' : undefined;
}

/** All characters of a YAML file that cannot be seen, or that stand for a letter that was lost. */
export function unseenCharacters(text: string): UnseenCharacter[] {
  return [...text.matchAll(UNSEEN), ...text.matchAll(STRAY_SPACE)]
    .map(({ 0: character, index }) => ({ offset: index, name: nameOf(character) }))
    .sort((a, b) => a.offset - b.offset);
}

/** The same text with a space for each of them, so that all other places in the file stay the same. */
export function withoutUnseen(text: string): string {
  const blank = ({ length }: string): string => ' '.repeat(length);
  return text.replaceAll(UNSEEN, blank).replaceAll(STRAY_SPACE, blank);
}

/** More of a value would hide what the message says about it. **Unit:** UTF-16 code units. */
const MAX_SHOWN = 400;

const ODD = /(?! )(?:[\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0\ufffc\ufffd]|\u034f|\u17b4|\u17b5)/gu;

/** A message for an editor: each character that cannot be seen is shown as `<U+200B>`, and the middle of an overlong one is left out. */
export function toVisible(message: string): string {
  const shown = message.replaceAll(ODD, (character) => `<${nameOf(character).split(' ')[0] ?? ''}>`);
  return shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN - 60)} … ${shown.slice(-57)}` : shown;
}
