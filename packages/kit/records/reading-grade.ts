// cspell:ignore aeioulrw aeiouydt aeiouyl aeouy aeou tscgqln scien creat ments immigra tion -- parts of patterns
/** The reading grade of English texts. */

/** Before a full stop that ends no sentence: "U.S. Supreme Court", "Doe v. Moniz", "No. 650". */
const ABBREVIATION = /(?:\b(?:v|vs|No|Mr|Ms|Mrs|Dr|St|Jr|Sr|Inc|art|sec)|\b(?:\p{Lu}\.)*\p{Lu})\.$/u;
/** "… in the U.S. It …" does end one. */
const STARTER = /^(?:The|It|A|An|This|That|They|He|She|In|Those)\b/;

/** The sentences of a text, as far as full stops tell. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let rest = '';
  for (const part of text.split(/(?<=[.!?]["”’)]*)\s+(?=["“(]*[\p{Lu}\d])|\n+/u)) {
    const isSame = ABBREVIATION.test(rest) && !(/\.\p{Lu}\.$/u.test(rest) && STARTER.test(part));
    if (rest && !isSame) {
      sentences.push(rest);
      rest = '';
    }
    rest = rest ? `${rest} ${part}` : part;
  }
  return rest.trim() ? [...sentences, rest] : sentences;
}

export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.,-]*[\p{L}\p{N}])?/gu) ?? [];

/** Neighboring vowels that are spoken apart, as in "official" they are not: idea, video, radio, actual, client, create, being, employee. */
const HIATUS =
  /(?<=[aeiouy].*)ea$|eo(?!p|u)|(?<![tscgqln])i[aou]|(?<![qg])ua|(?<!t|c|s|fr)ien|scien|iet|creat|(?<=[aeouy])ing|(?<=[aou])y(?=e)/g;

/**
 * The syllables of an English word, by its groups of vowels: a final *e* and the *e* of *-es* and *-ed* are silent except after letters
 * that need them (*houses*, *wanted*), and *-le* after a consonant is one more.
 */
export function syllablesOf(word: string): number {
  const letters = word
    .toLowerCase()
    .replaceAll(/['’]s?$/g, '')
    .split(/[^a-z]+/);
  return Math.max(
    1,
    letters.reduce((sum, part) => sum + (part ? syllablesOfPart(part) : 0), 0),
  );
}

function syllablesOfPart(part: string): number {
  const spoken = part
    .replace(/(?<=[^aeioulrw])le[ds]?$/, 'el')
    .replace(/(?<=[aeou]y|[aeiouy].*[^aeiouydt])ed$/, '')
    .replace(/(?<=[aeiouy].*)(?<!s|x|z|[cs]h|c|g)es$/, '')
    .replace(/(?<=[aeiouy].*[^aeiouy])e$/, '')
    .replace(/(?<=[aeiouy].*[^aeiouyl])e(?=(?:ments?|ful|ly|less|ness)$)/, '');
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length + (spoken.match(HIATUS) ?? []).length);
}

/** Names cannot be replaced by shorter ones, nor can "immigration". They count as two syllables. */
const isFixed = (word: string, isFirst: boolean, next: string | undefined): boolean =>
  /^immigra(?:tion|nts?)\b/i.test(word) ||
  (/^\p{Lu}/u.test(word) && (!isFirst || (next !== undefined && /^\p{Lu}/u.test(next))));

/**
 * The Flesch–Kincaid grade of texts taken together (J. P. Kincaid et al., 1975). Proper names and "immigration" count as two syllables
 * at most.
 *
 * @returns a school grade of the United States; 0 where there are no words
 */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf).map(wordsOf);
  const words = sentences.flat().length;
  if (words === 0) return 0;
  const syllables = sentences.flatMap((sentence) =>
    sentence.map((word, index) =>
      isFixed(word, index === 0, sentence[index + 1]) ? Math.min(2, syllablesOf(word)) : syllablesOf(word),
    ),
  );
  const sum = syllables.reduce((total, count) => total + count, 0);
  return 0.39 * (words / sentences.length) + 11.8 * (sum / words) - 15.59;
}
