// cspell:ignore edly -- part of a pattern
/** The rules of short texts that a program can check: each compares the English text with the sentence that it rests on. */
import type { CivilDate, PolicyRecord } from '@rights-kit/content';
import { sentencesOf, wordsOf } from './reading-grade.ts';
import {
  ACTORS,
  ADDRESSING,
  ASKING_VERB,
  ATTRIBUTE_END,
  BINDING_VERB,
  DOER,
  DOER_FIRST,
  INSTRUMENT_NOUN,
  JARGON,
  LIMITERS,
  NOT_ADOPTED,
  PRESENT,
  SAYING_VERB,
} from './short-text-words.ts';
import type { PlacedShortText } from './short-texts.ts';

/** **Unit:** words of a sentence. */
const MAX_WORDS = 20;
/** An instrument that comes later is not the subject. **Unit:** words. */
const MAX_SUBJECT = 12;
/** Of what a message quotes. **Unit:** characters. */
const MAX_QUOTE = 120;

/** What the rules ask of the record that a text belongs to. */
export interface RecordOfText {
  /** In which a year of a text may stand: its dates, its names, the session of its bill. */
  readonly dated: string;
  readonly today: CivilDate;
  readonly policy?: Pick<
    PolicyRecord,
    'name' | 'instrument' | 'status' | 'binding' | 'direction' | 'disputed' | 'facets'
  >;
  readonly isPartly?: boolean;
}

/** A short text with the record's English text behind it. */
export interface Compared {
  readonly placed: PlacedShortText;
  readonly text: string;
  /** The sentence; of an action also where its bill stands, and of an event its title. */
  readonly evidence: string;
  readonly record: RecordOfText;
}

/** @returns what is wrong with a text, one sentence for each finding */
type Rule = (compared: Compared) => string[];

/** The sentence around a word, shortened on both sides. */
export function quoteAround(text: string, at = 0): string {
  let start = 0;
  const sentence = sentencesOf(text).find((each) => {
    start = text.indexOf(each, start);
    return at < start + each.length;
  });
  const whole = sentence ?? text;
  if (whole.length <= MAX_QUOTE) return `“${whole}”`;
  const from = Math.max(0, Math.min(at - start - MAX_QUOTE / 2, whole.length - MAX_QUOTE));
  const first = from === 0 ? 0 : whole.indexOf(' ', from) + 1;
  const end = first + MAX_QUOTE;
  const last = end >= whole.length ? whole.length : whole.lastIndexOf(' ', end);
  return `“${first > 0 ? '… ' : ''}${whole.slice(first, last)}${last < whole.length ? ' …' : ''}”`;
}

/** All that a text rests on; of a very long one the first sentence. */
export const quoteWhole = (text: string): string =>
  text.length <= 5 * MAX_QUOTE ? `“${text.replaceAll(/\s+/g, ' ')}”` : quoteAround(text);

/** Whether a word is part of a name: "the Civil Rights Litigation Clearinghouse". A capital at the start of a sentence alone is none. */
function isInName(text: string, { 0: word, index }: RegExpExecArray): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
  const startsSentence = /(?:^|[.!?:\n—–]|\s-)\s*["“(]*$|["“(]$/.test(text.slice(0, index));
  const adjective = /^(?:Civil|Administrative)$/.test(word);
  return !startsSentence || (adjective && /^ \p{Lu}\p{Ll}/u.test(text.slice(index + word.length)));
}

/** The groups of limiting words in a text, with the place of the first word of each. */
function limitersOf(text: string): ReadonlyMap<string, number> {
  return new Map(
    LIMITERS.flatMap(({ name, pattern }): [string, number][] => {
      const found = [...text.matchAll(pattern)].find((match) => !isInName(text, match));
      return found ? [[name, found.index]] : [];
    }),
  );
}

const escapeWords = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Whether a text has the words as they are, whatever their case. */
export const hasWords = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${escapeWords(words)}(?![\\p{L}\\p{N}])`, 'iu').test(text);

const limitersSurvive: Rule = ({ placed: { short }, text, evidence }) => {
  const kept = limitersOf(text);
  const dropped = limitersOf((short.drops ?? []).map(({ words }) => words).join('\n'));
  return [...limitersOf(evidence)]
    .filter(([name]) => !kept.has(name) && !dropped.has(name))
    .map(
      ([name, at]) =>
        `expected the limiting word ${name}, since it rests on ${quoteAround(evidence, at)}: write it into the text, or name it in drops with the reason why a reader who acts on the text is not worse off`,
    );
};

/** Those whom a text names beside the instrument. */
function actorsOf(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let rest = text;
  for (const { name, pattern } of ACTORS)
    rest = rest.replaceAll(pattern, (word: string, at: number) => {
      if (!found.has(name)) found.set(name, at);
      return ' '.repeat(word.length);
    });
  return found;
}

const sameActors: Rule = ({ text, evidence }) => {
  const known = actorsOf(evidence);
  return [...actorsOf(text).keys()]
    .filter((name) => !known.has(name))
    .map(
      (name) =>
        `expected no "${name}", whom the sentence it rests on does not name: ${quoteAround(evidence)}; use the record's own words for who acts or is bound`,
    );
};

/** Without what may stand before a subject: "In 2017, a …", "According to a report, a …", "As reported, a …" */
const withoutLead = (text: string): string =>
  text.replace(/^(?:In (?:\p{Lu}\p{Ll}+ )?\d{4},?|According to [^,.]{1,60},|As reported,|Reportedly,) /u, '');

/** "Under the order, police …" has them as its subject, too. */
const withoutPhrase = (text: string): string =>
  text.replace(/^(?:In|Under|By|At|For|According to|As reported|Reportedly)\b[^,.]{0,60}, /, '');

/** What may not stand between the article and the instrument: "of" and "and" may, within a name such as "City of Alder". */
const isNoAttribute = (word: string, index: number, words: readonly string[]): boolean =>
  DOER.test(word) ||
  // "A rejected resolution" is one; "The council passed a resolution" is about the council.
  (index > 0 && /^[a-z]+ed$/.test(word)) ||
  (ATTRIBUTE_END.test(word) &&
    !(
      /^(?:of|and)$/.test(word) &&
      /^\p{Lu}/u.test(words[index - 1] ?? '') &&
      /^\p{Lu}/u.test(words[index + 1] ?? '')
    ));

/** "A Boston ordinance", "The Boston police policy": an article, no verb, and nobody who acts but as an attribute of the instrument. */
function hasInstrumentFirst(text: string, names: readonly string[]): boolean {
  const subject = withoutLead(text);
  const named = subject.replace(/^The /i, '');
  if (names.some((name) => named.startsWith(name))) return true;
  const [, words] = /^(?:an?|the) (.*)$/is.exec(subject) ?? [];
  const first = (words ?? '').split(/\s+/).slice(0, MAX_SUBJECT);
  const at = first.findIndex((word) => INSTRUMENT_NOUN.test(word));
  if (at < 0) return false;
  const attributes = first.slice(0, at);
  if (attributes.at(-1)?.toLowerCase() === 'police') attributes.pop();
  return !attributes.some(isNoAttribute);
}

const instrumentFirst: Rule = ({ placed: { role }, text, record: { policy } }) => {
  if (DOER_FIRST.test(text) || DOER_FIRST.test(withoutPhrase(text)))
    return [
      `expected the instrument, the court or the case as the subject, but found ${quoteAround(text)}: say what the ordinance, order or ruling tells whom`,
    ];
  if (role !== 'answer' || !policy) return [];
  const names = [policy.name.en, policy.name.en.replace(/(?: \(|: ).*$/, '')];
  return hasInstrumentFirst(text, names)
    ? []
    : [
        `expected the instrument as the subject of the first sentence, as in "A ${policy.instrument.replaceAll('-', ' ')} tells …" with the name of the place, but found ${quoteAround(text)}`,
      ];
};

const ASK = 'asks, urges, supports, opposes, declares or is about something';

/** A rejected proposal "would have kept police from …": that says what did not come about. */
function isBindingVerb(text: string, isRejected: boolean): string | undefined {
  return [...text.matchAll(BINDING_VERB)]
    .map(([verb]) => verb)
    .find((verb) => !(isRejected && verb.startsWith('would ')));
}

const bindingAsRecorded: Rule = ({ placed: { role }, text, record: { policy } }) => {
  if (role !== 'answer' || !policy) return [];
  const { binding, status } = policy;
  const isRejected = status === 'rejected';
  const findings: string[] = [];
  if (isRejected && !NOT_ADOPTED.test(text))
    findings.push('expected "did not pass" or the like, since the status is rejected');
  const verb = binding === 'yes' ? undefined : isBindingVerb(text, isRejected);
  if (verb && binding === 'no')
    findings.push(`expected no "${verb}", since binding is no: the instrument ${ASK}, and binds nobody`);
  if (verb && binding === 'not-stated')
    findings.push(
      `expected no "${verb}", since binding is not-stated: the instrument "says" or "states" something`,
    );
  if (binding === 'no' && !isRejected && !ASKING_VERB.test(text))
    findings.push(`expected a verb such as "asks", since binding is no: the instrument ${ASK}`);
  if (binding === 'not-stated' && !SAYING_VERB.test(text))
    findings.push('expected "says" or "states", since binding is not-stated: whom it binds is not known');
  return findings;
};

const exceptionsAdded: Rule = ({ text }) => {
  const [found] = /\bexceptions?\b/i.exec(text) ?? [];
  return found ? [`expected no "${found}": the card adds that there are exceptions, and opens on them`] : [];
};

const hasTwoHalves = (text: string): boolean =>
  /\b(?:but|yet|while|though|although|however)\b|;/i.test(text) || sentencesOf(text).length > 1;

/**
 * An event that was undone in part needs no second half: beside every such event the view says since when it is in part no longer in force.
 */
const bothSides: Rule = ({ placed: { role }, text, record: { policy, isPartly } }) => {
  const findings: string[] = [];
  const reason =
    role === 'answer' && policy?.direction === 'mixed'
      ? 'direction is mixed'
      : role === 'answer' && policy?.disputed
        ? 'the record is disputed'
        : role === 'status' && isPartly
          ? 'the status is partly'
          : undefined;
  if (reason && !hasTwoHalves(text))
    findings.push(`expected both sides, joined by "but" or in two sentences, since ${reason}`);
  const isPractice =
    role === 'answer' &&
    Object.values(policy?.facets ?? {}).some(
      (facet) => typeof facet === 'object' && facet.basis === 'practice',
    );
  if (isPractice && !/\b(?:report(?:s|ed|edly)?|described)\b/i.test(text))
    findings.push(
      'expected "report", "reported" or "described", since a facet has basis: practice: the text of the instrument does not say it',
    );
  return findings;
};

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A day of any year, in words or in figures. */
const FULL_DAY = new RegExp(
  [
    `\\b(?:${MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?) \\d{1,2}(?:st|nd|rd|th)?\\b`,
    `\\b\\d{1,2}(?:(?:st|nd|rd|th)(?: day)? of)? (?:${MONTHS})\\b`,
    '\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b',
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
  ].join('|'),
  'g',
);
const YEAR = new RegExp(`\\b(?:(${MONTHS}) (?:of )?)?((?:1[6-9]|20|21)\\d{2})(?:s|\\b)`, 'g');

/** Whether a year, or a month of it, stands in the sentence or among the record's dates. */
function isDated(evidence: string, dated: string, year: string, month: string | undefined): boolean {
  if (!month) return new RegExp(`\\b${year}(?:s|\\b)`).test(`${evidence} ${dated}`);
  const number = String(MONTHS.split('|').indexOf(month) + 1).padStart(2, '0');
  return (
    new RegExp(`\\b${month}(?: \\d{1,2},?)?(?: of)? ${year}\\b`).test(evidence) ||
    dated.includes(`${year}-${number}`)
  );
}

const noDateOfItsOwn: Rule = ({ text, evidence, record: { dated } }) => {
  const present = [...text.matchAll(PRESENT)].map(
    ([word]) => `expected no "${word}": the view adds the status and its date`,
  );
  const days = [...text.matchAll(FULL_DAY)].map(
    ([day]) => `expected no full day, but found "${day}": the view adds the date`,
  );
  const years = [...text.matchAll(YEAR)].flatMap(([found, month, year = '']) =>
    isDated(evidence, dated, year, month)
      ? []
      : [
          `expected a year that the record gives, but found "${found}", which is neither among its dates nor in ${quoteAround(evidence)}`,
        ],
  );
  return [...present, ...days, ...years];
};

const forbidden: Rule = ({ text }) =>
  [...ADDRESSING, ...JARGON.map(([pattern, plain]) => [pattern, `write ${plain}`] as const)].flatMap(
    ([pattern, instead]) => {
      const [found] = pattern.exec(text) ?? [];
      return found ? [`expected no "${found}": ${instead}`] : [];
    },
  );

const shortSentences: Rule = ({ text }) =>
  sentencesOf(text).flatMap((sentence) => {
    const count = wordsOf(sentence).length;
    return count > MAX_WORDS
      ? [
          `expected at most ${String(MAX_WORDS)} words in a sentence, but found ${String(count)} in ${quoteAround(sentence)}`,
        ]
      : [];
  });

/** The rules by name, as the guide for editors has them. */
export const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['the instrument first', instrumentFirst],
  ['the instrument first', bindingAsRecorded],
  ['the instrument first', sameActors],
  ['limiting words stay', limitersSurvive],
  ['no exceptions typed', exceptionsAdded],
  ['both sides', bothSides],
  ['no date or status of its own', noDateOfItsOwn],
  ['nobody is spoken to', forbidden],
  ['short and plain', shortSentences],
];

/** A finding with the rule it breaks and the sentence that the text rests on. */
export function withRule(name: string, finding: string, evidence: string): string {
  // Some quote it already, around the word that they are about.
  const isQuoted = /\b(?:rests? on|does not name:|nor in|is not in) “/.test(finding);
  return `${finding} (rule: ${name}${isQuoted ? '' : `; it rests on ${quoteAround(evidence)}`})`;
}
