import type { Messages } from '@rights-kit/elements';
import { derivedCatalogue } from './derived-catalogue.js';

/** "Sample text to show the direction": it translates nothing, so no reader can take it for a translation. */
const WORDS = ['نص', 'تجريبي', 'لعرض', 'الاتجاه'];

/** Sample words of about this many characters, and never fewer than those that say that they are a sample. */
function sampleWords(length: number): string {
  let words = WORDS.slice(0, 2).join(' ');
  for (let count = 2; words.length < length - 3; count++) words += ` ${WORDS[count % WORDS.length] ?? ''}`;
  return words;
}

/** A text with sample words in place of its own. Its placeholders, and the punctuation around them, stay where they were. */
export function toSample(text: string): string {
  return text.replace(/\{\w+\}|\p{L}(?:[^{}]*[\p{L})])?/gu, (part) =>
    part.startsWith('{') ? part : sampleWords(part.length),
  );
}

/** A catalogue that makes the widgets run from right to left, which they do only in a language that is written so. */
export const sampleArabic: Messages = derivedCatalogue(toSample);
