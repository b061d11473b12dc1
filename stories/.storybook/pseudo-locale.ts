/** A pseudo-locale: English with accents, and longer. A text that is not in a catalogue, or has too little room, stands out in it. */
import type { Messages } from '@rights-kit/elements';
import { derivedCatalogue } from '../src/derived-catalogue';

/**
 * Haitian Creole, which stands in for the pseudo-locale: the elements take no other languages than those of the kit, this one has no
 * catalogue yet, and browsers format its dates as they do English ones.
 */
export const PSEUDO = 'ht';

const PLAIN = 'AaCcDdEeGgIiLlNnOoRrSsTtUuYyZz';
const ACCENTED = 'ÅåÇçÐðÉéĜĝÎîĻļÑñÖöŔŕŠšŢţÛûÝýŽž';

/** Translations are up to a third longer; short ones more. */
const paddingOf = (text: string): string =>
  ' one two three four five six'.slice(0, Math.ceil(text.length / 3));

const accent = (text: string): string =>
  text.replaceAll(/\p{L}/gu, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);

/** A text in the pseudo-locale. Its placeholders stay as they are. */
const toPseudo = (text: string): string =>
  /\p{L}{2}/u.test(text)
    ? `[${text
        .split(/(\{\w+\})/)
        .map((part) => (part.startsWith('{') ? part : accent(part)))
        .join('')}${paddingOf(text)}]`
    : text;

export const pseudo: Messages = derivedCatalogue(toPseudo);
