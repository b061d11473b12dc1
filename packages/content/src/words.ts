import type { PublisherRecord } from './records.js';
const COUNT = 'say how many have a record, and that the list is not complete';

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
  [
    /\b\d+ of (?:the |all )?[\d,]+(?= (?:(?:cities|towns|municipalities|communities|counties|parishes|villages|boroughs|places)\b|ha(?:ve|s|d) an? \w*(?:policy|record)))/,
    COUNT,
  ],
  [/\btax.deductible\b/i, 'only the publisher may say so, in an entity line'],
  [/\blast chance\b/i, 'no pressure'],
  [/\b(?:verified|compliant|certified)\b/i, 'say who checked what, and when'],
];

/** National names that contain such a word. A publisher lists local ones in `properNames`. */
const PROPER_NAMES: readonly string[] = [
  'U.S.',
  'US',
  'Customs and Border Protection',
  'Customs & Border Protection',
  'Border Protection',
  'Temporary Protected Status',
  'Public Safety',
  'Safe Third Country',
  'Safe Communities',
  'Safer Communities',
  'Safe Streets',
  'Safe Schools',
  'Safe Haven',
  'Safe Harbor',
  'Safe Horizon',
  'Safe Passage',
  'Health and Safety',
  'Traffic Safety',
  'Transportation Safety',
  'Equal Protection',
  'equal protection clause',
  'equal protection of the laws',
  'Consumer Protection',
  'Consumer Financial Protection',
  'Environmental Protection',
  'Data Protection',
  'Child Protection',
  'Witness Protection',
  'Violence Protection',
  'Victims Protection',
  'Protection and Advocacy',
  'Protect Democracy',
  'PROTECT Act',
  'Protect Our Courts',
  'Sanctuary for Families',
  'Sanctuary Movement',
  'Sanctuary Promise',
  'Our Lady',
  'Our Savior',
  'Our Redeemer',
  'Our Revolution',
  'United We Dream',
  'We the People',
  'We Are America',
  'We Are CASA',
  'Certified Mail',
  'Certified Public Accountant',
  'Enhancing Public Safety in the Interior of the United States',
  'Protecting the American People Against Invasion',
  'Protecting American Communities from Criminal Aliens',
  'Protecting the Meaning and Value of American Citizenship',
  'Protecting the Nation From Foreign Terrorist Entry',
  'Protecting the Nation from Foreign Terrorist Entry',
  'Protecting the United States From Foreign Terrorists',
  'Protecting the United States from Foreign Terrorists',
];

/** The last or first word of the names of laws, bodies and programs. */
const INSTITUTION =
  'Act|Administration|Agency|Amendment|Association|Authority|Ballot|Bill|Board|Bureau|Bylaw|Center|Centre|Clause|Coalition|Code|Commission|Committee|Convention|Council|Department|Directive|Division|Foundation|Fund|Initiative|Institute|Law|League|Ministry|Network|Office|Officers|Order|Ordinance|Policy|Program|Project|Protocol|Resolution|Secretary|Section|Service|Services|Statute|Status|Task Force|Unit';
const CAPITALIZED = "\\p{Lu}[\\p{L}\\p{M}'’.-]*,?";
const PARTICLE = 'of|and|the|for|from|in|to|on|&|a|an|with|or';
/** Nouns and participles of the list, as they stand in names; a finite verb such as "Protects" makes a sentence. */
const IN_NAMES =
  'Safe|Safer|Safety|SAFE|Protect|Protected|Protecting|Protection|Protections|PROTECT|Sanctuary';

/** "New Jersey Safe Schools Act": capitalized words with one of the list, which end in what kind of a thing is named. */
const NAMED_THING = new RegExp(
  `(?<![\\p{L}-])(?:${IN_NAMES}),?(?:(?: (?:${CAPITALIZED}|${PARTICLE})){0,7}? ${CAPITALIZED})? (?:${INSTITUTION})(?![\\p{L}-])`,
  'gu',
);
/** "Department of Child Safety": the same with the kind of thing first. */
const NAMED_OFFICE = new RegExp(
  `(?<![\\p{L}-])(?:Department|Division|Office|Bureau|Ministry|Board|Commission|Committee|Secretary|Center|Convention|Council|Agency|Service) (?:of|for|on)(?: (?:${CAPITALIZED}|${PARTICLE})){0,5}? (?:${IN_NAMES})(?![\\p{L}-])`,
  'gu',
);

/** A quotation within a paragraph: what a source says in its own words. */
const QUOTATION = /“[^“”\n]*”|"[^"\n]*"/g;

const escapeName = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A text without the names in it. Neither "Ur" in "our" nor "US" in "USPS" is one. */
/** A text where it stands as whole words. */
const wholeWords = (text: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escapeName(text)}(?![\\p{L}\\p{N}])`, flags);

function withoutNames(text: string, names: readonly string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .reduce(
      (rest, name) => (rest.includes(name) ? rest.replaceAll(wholeWords(name, 'gu'), '…') : rest),
      text,
    );
}

/**
 * The forbidden words in a text. Quotations, well-known names, and names of laws and bodies in capitals are left aside.
 *
 * @param properNames further names that may contain a forbidden word: the publisher's, and the policy's own
 * @param places how many places the records have: "37 of 351" is found without the word behind it
 * @param own words that the publisher does not use either
 * @returns one sentence for each finding
 */
export function forbiddenWords(
  text: string,
  properNames: readonly string[] = [],
  places?: number,
  own: NonNullable<PublisherRecord['words']> = [],
): string[] {
  const rest = withoutNames(text.replaceAll(QUOTATION, '…'), [...PROPER_NAMES, ...properNames])
    .replaceAll(NAMED_THING, '…')
    .replaceAll(NAMED_OFFICE, '…');
  const counted: typeof FORBIDDEN =
    places && places > 1 ? [[new RegExp(`\\b\\d+ of ${String(places)}\\b`), COUNT]] : [];
  const added = own.map(({ avoid, instead }): (typeof FORBIDDEN)[number] => [
    wholeWords(avoid, 'iu'),
    instead,
  ]);
  const findings = [...counted, ...FORBIDDEN, ...added].flatMap(([pattern, instead]) => {
    const found = pattern.exec(rest);
    return found ? [`"${found[0]}": ${instead}`] : [];
  });
  return [...new Set(findings)];
}
