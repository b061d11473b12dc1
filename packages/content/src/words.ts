/** Words that no text of the kit or of a feed may contain, with advice for the editor. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b(?:we|our|ours|us)\b/i, 'name who is meant: on a partner\'s page "we" is the partner'],
  [/\bsafe(?:r|ly|ty)?\b/i, 'say what the policy does; nothing here can promise safety'],
  [/\bprotect(?:s|ed|ing|ion|ions)?\b/i, 'say what the policy does'],
  [
    /\bsanctuary\b/i,
    'only in the instrument\'s own name; else "policy on working with federal immigration enforcement"',
  ],
  [
    /\bICE (?:cannot|can['’]t|may not)\b/i,
    'say what local officers are told; a local policy does not bind federal agents',
  ],
  [/\bpolice (?:cannot|can['’]t)\b/i, 'say "The policy tells officers not to …"'],
  [/\bwon\b(?!['’]t)/i, 'say what the court ruled and what it is worth today'],
  [/\bin force(?! (?:as of|since|until))\b/i, 'give the date: "in force as of …"'],
  [/\b\d+ of 351\b/, 'say how many have a record, and that the list is not complete'],
  [/\btax.deductible\b/i, 'only the publisher may say so, in an entity line'],
  [/\blast chance\b/i, 'no pressure'],
  [/\b(?:verified|compliant|certified)\b/i, 'say who checked what, and when'],
];

/** National names that contain such a word. A publisher lists local ones in `properNames`. */
const PROPER_NAMES: readonly string[] = [
  'Public Safety',
  'Temporary Protected Status',
  'Customs and Border Protection',
  'U.S.',
  'US',
];

/**
 * The forbidden words in a text.
 *
 * @param properNames further names that may contain a forbidden word: the publisher's, and the policy's own
 * @returns one sentence for each finding
 */
export function forbiddenWords(text: string, properNames: readonly string[] = []): string[] {
  let rest = text;
  for (const name of [...PROPER_NAMES, ...properNames].sort((a, b) => b.length - a.length))
    rest = rest.replaceAll(name, '…');
  return FORBIDDEN.flatMap(([pattern, instead]) => {
    const found = pattern.exec(rest);
    return found ? [`"${found[0]}": ${instead}`] : [];
  });
}
