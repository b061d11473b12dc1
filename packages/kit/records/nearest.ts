/** Finds the word that was meant by a misspelled one. */

/** The number of letters to insert, delete, replace or swap with the next. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY;
      row.push(Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** Capitals and the sign between words do not count. */
const plain = (word: string): string => word.toLowerCase().replaceAll(/[\s_-]+/g, '');

/** The words that are nearest to one, if they are near: more than one only where they are equally so. */
export function nearest(word: string, words: Iterable<string>): string[] {
  const typed = plain(word);
  if (!typed) return [];
  // In words as short as "on" or "pt" a slip makes another word.
  let least = typed.length < 4 ? 0 : typed.length < 5 ? 1 : 2;
  let found: string[] = [];
  for (const each of new Set(words)) {
    const known = plain(each);
    if (Math.abs(known.length - typed.length) > least) continue;
    const slips = distance(typed, known);
    if (slips > least || slips >= Math.max(typed.length, known.length)) continue;
    if (slips < least) found = [];
    least = slips;
    found.push(each);
  }
  return found;
}

/** Whether two words differ by one slip at most, so that nothing else can have been meant. */
export const isSlip = (word: string, known: string): boolean => distance(plain(word), plain(known)) <= 1;

/** `; did you mean "adopted"?`, or nothing. */
export function didYouMean(words: readonly string[]): string {
  return words.length === 0 || words.length > 3
    ? ''
    : `; did you mean ${words.map((word) => `"${word}"`).join(' or ')}?`;
}

/** Letters of other alphabets that look like these, which nobody can see in a word. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's' },
  ...{ α: 'a', ο: 'o', ρ: 'p', ν: 'v', ι: 'i' },
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(LOOK_ALIKE).join('')}]`, 'giu');

/** `, in which "а" (U+0430) is of another alphabet`, of a Latin word that has a letter which only looks like one of it; or nothing. */
export function inOtherLetters(word: string): string {
  const [letter] = /[a-z]/i.test(word) ? (word.match(OTHER_LETTERS) ?? []) : [];
  return letter === undefined
    ? ''
    : `, in which "${letter}" (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}) is of another alphabet`;
}

/** A text as an id: lower-case words joined by hyphens. */
export const toId = (text: string): string =>
  text
    .replaceAll(OTHER_LETTERS, (letter) => LOOK_ALIKE[letter.toLowerCase()] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Whether a text that is no id, such as "The Fund" or "May 21, 2014", may stand for one: "fund", "2014-05-21". One without letters may stand for any. */
export function mayMean(written: string, id: string): boolean {
  const own = toId(written);
  const [year] = /^\d{4}\b/.exec(id) ?? [];
  return (
    own.includes(id) ||
    (own !== '' && id.includes(own)) ||
    nearest(id, [own]).length > 0 ||
    (year !== undefined && written.includes(year))
  );
}
