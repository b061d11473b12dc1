// cspell:ignore polic promis binjuncti bvacat bstatut badjudicat bcollaborat ocal ounty ederal rself rselves yself -- parts of patterns
/** The words that the rules of short texts are about. */

/** Finds a word or words of one kind. All are global, for `matchAll`. */
interface WordKind {
  readonly name: string;
  readonly pattern: RegExp;
}

/**
 * Words that limit what a sentence says. Within a group one stands for another; a text that loses the group says more than its sentence.
 */
export const LIMITERS: readonly WordKind[] = [
  { name: '"only", "solely" or "alone"', pattern: /\b(?:only|solely|alone)\b/gi },
  { name: '"civil"', pattern: /\bcivil\b/gi },
  { name: '"administrative"', pattern: /\badministrative\b/gi },
  { name: '"routinely"', pattern: /\broutinely\b/gi },
  { name: '"generally"', pattern: /\bgenerally\b/gi },
  { name: '"usually"', pattern: /\busually\b/gi },
  // The month has a capital.
  { name: '"may"', pattern: /\bmay\b/g },
  { name: '"such as"', pattern: /\bsuch as\b/gi },
  { name: '"in part" or "partly"', pattern: /\b(?:in part|partly|partially)\b/gi },
  { name: '"as described"', pattern: /\bas described\b/gi },
  { name: '"court officers"', pattern: /\bcourt officers?\b/gi },
  {
    name: '"according to", "reported" or "reportedly"',
    pattern: /\b(?:according to|reported(?:ly)?|reports? (?:says?|describes?|finds?))\b/gi,
  },
  { name: '"non-binding"', pattern: /\bnon-?binding\b/gi },
  { name: '"certain"', pattern: /\bcertain\b/gi },
  { name: '"some"', pattern: /\bsome\b/gi },
  { name: '"unless"', pattern: /\bunless\b/gi },
  { name: '"except"', pattern: /\bexcept\b/gi },
  { name: '"promptly"', pattern: /\bpromptly\b/gi },
  { name: '"non-public"', pattern: /\bnon-?public\b/gi },
  { name: '"in writing"', pattern: /\bin writing\b/gi },
  { name: '"at most"', pattern: /\bat most\b/gi },
  { name: '"most"', pattern: /(?<!\bat )\bmost\b/gi },
  { name: '"formally"', pattern: /\bformally\b/gi },
  { name: '"preliminary" or "for the time being"', pattern: /\b(?:preliminary|for the time being)\b/gi },
  { name: '"likely"', pattern: /\blikely\b/gi },
  { name: '"perceived"', pattern: /\bperceived\b/gi },
  { name: '"suspected"', pattern: /\bsuspected\b/gi },
  { name: '"voluntary"', pattern: /\b(?:voluntary|voluntarily)\b/gi },
  { name: '"where the law allows"', pattern: /\b(?:where|as far as|as) the law allows\b/gi },
  {
    name: '"without a warrant" or "without an order"',
    pattern: /\bwithout an? (?:\w+(?:['’]s)? ){0,2}(?:warrant|order)\b/gi,
  },
];

/**
 * Those who act or are bound. "Court officers" are no "officers": what comes first is taken as a whole.
 */
export const ACTORS: readonly WordKind[] = [
  { name: 'court officers', pattern: /\bcourt officers?\b/gi },
  { name: 'police', pattern: /\bpolice\b/gi },
  { name: 'officers', pattern: /\bofficers?\b/gi },
  { name: 'staff', pattern: /\bstaff\b/gi },
  { name: 'employees', pattern: /\bemployees?\b/gi },
  { name: 'officials', pattern: /\bofficials?\b/gi },
  { name: 'personnel', pattern: /\bpersonnel\b/gi },
  { name: 'law enforcement', pattern: /\blaw enforcement\b/gi },
  { name: 'guards', pattern: /\bguards?\b/gi },
  { name: 'servants', pattern: /\bservants?\b/gi },
  { name: 'workers', pattern: /\bworkers?\b/gi },
  { name: 'deputies', pattern: /\b(?:deputy|deputies)\b/gi },
  { name: 'sheriffs', pattern: /\bsheriffs?\b/gi },
  { name: 'troopers', pattern: /\btroopers?\b/gi },
  { name: 'agents', pattern: /\bagents?\b/gi },
  { name: 'authorities', pattern: /\bauthorities\b/gi },
  { name: 'agencies', pattern: /\b(?:agency|agencies)\b/gi },
  { name: 'departments', pattern: /\bdepartments?\b/gi },
  { name: 'chiefs', pattern: /\bchiefs?\b/gi },
  { name: 'prosecutors', pattern: /\bprosecutors?\b/gi },
  { name: 'jails', pattern: /\bjails?\b/gi },
  // "A court" is the one that ruled; "courts" are places and bodies that are bound.
  { name: 'courts', pattern: /\bcourts\b/gi },
];

/** What a policy can be: the subject of an answer. It is a whole word, so that neither "law-abiding" nor "policy's" is one. */
export const INSTRUMENT_NOUN =
  /^(?:ordinances?|by-?laws?|orders?|polic(?:y|ies)|resolutions?|motions?|petitions?|votes?|rules?|articles?|acts?|laws?|codes?|charters?|directives?|memos?|proclamations?|statements?|reports?|rulings?|agreements?)["”]?[,:;]?$/i;

/** Those of whom no short text says what they do: it is the instrument that says so. */
const DOERS =
  'officers?|staff|employees|officials|deputies|sheriffs?|troopers|agents|authorities|departments?|police';
export const DOER = new RegExp(`\\b(?:${DOERS})\\b`, 'i');

/** Letters of a word in either case, at the start of a text. */
const DOERS_FIRST = DOERS.replaceAll(/(?<=^|\|)[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const BEFORE_DOERS =
  "[Tt]he|[Aa]ll|[Ss]ome|[Mm]ost|[Mm]any|[Nn]o|[Ll]ocal|[Ss]tate|[Cc]ity|[Tt]own|[Cc]ounty|[Ff]ederal|\\p{Lu}[\\p{L}.'’-]*";
/**
 * A text that begins with one of them, behind "the" and the name of a place at most, or with one person of theirs. "ICE custody" and
 * "police policy" are things. So is "ICE arrests", but it may be what ICE does.
 */
export const DOER_FIRST = new RegExp(
  [
    `^(?:(?:${BEFORE_DOERS}) ){0,3}?(?:ICE|${DOERS_FIRST})(?! (?:custody|detention|detainers?|warrants?|ordinances?|bylaws?|polic(?:y|ies)|directives?|memos?|practice|guidance)\\b)(?![\\p{L}-])`,
    "^An? (?:[\\p{L}.'’-]+ ){0,2}(?:officer|employee|official|deputy|sheriff|trooper|agent)(?![\\p{L}'’-])",
  ].join('|'),
  'u',
);

/** Verbs and small words that end a subject or begin another: an instrument behind them is not the subject. */
export const ATTRIBUTE_END =
  /^(?:is|are|was|were|has|have|had|do|does|did|will|would|may|must|shall|tells?|told|asks?|says?|said|bars?|follows?|keeps?|works?|limits|that|which|who|whose|where|when|and|or|an?|the|of|by|with|without|under|to|from|for|on|in|at)$/i;

/**
 * What an instrument does that binds. "Orders", "limits", "bars" and "bans" are nouns as well: what stands before them tells which they
 * are.
 */
export const BINDING_VERB = new RegExp(
  [
    '(?:tells|told|forbids|forbade|prohibits|prohibited|requires|required|mandates|directs|directed|instructs|ordered|barred|banned|compels|prevents|must|shall)',
    "(?<!\\b(?:no|any|the|these|its|sets?|of|on|with|without|executive|immigration|federal|court|removal|class|ICE|judges?['’]s?) )(?:orders|limits|bars|bans)",
    'would (?:tell|forbid|prohibit|require|mandate|direct|instruct|order|limit|bar|ban|stop|prevent|block|keep|have (?:told|forbidden|prohibited|required|ordered|limited|barred|banned|stopped|prevented|blocked|kept))',
    '(?:keeps|stops|blocks)(?= .*\\b(?:from|out)\\b)',
    '(?:not (?:let|allow|permit)|forbidden)',
  ]
    .map((verbs) => `\\b${verbs}\\b`)
    .join('|'),
  'gi',
);
/** What an instrument does that binds nobody. */
export const ASKING_VERB =
  /\b(?:asks?|asked|urges?|urged|backs?|backed|supports?|supported|opposes?|opposed|states?|stated|says?|said|declares?|declared|welcomes?|welcomed|is (?:about|on)|non-?binding)\b/i;
export const SAYING_VERB = /\b(?:says|said|states|stated|declares|declared)\b/i;
/** What became of a proposal. */
export const NOT_ADOPTED =
  /\b(?:did not pass|not adopt(?:ed)?|turned down|voted down|rejected|failed|defeated|withdrawn|got no [\p{L} ]*vote|was not put)\b/iu;

/** Words for a claim about the present day: the view gives the date and the status. No text at all may have "in force" without a date. */
export const PRESENT =
  /\b(?:in force(?= until\b)|in effect|no longer|still|now|current(?:ly)?|today|so far|to date|at present|as of|since|valid|remain(?:s|ed)?|continues?|expires?)\b/gi;

/** Words that speak to the reader or promise something. */
export const ADDRESSING: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [
    /\b[Yy]ou(?:rs?|rself|rselves)?\b|\bYOUR?\b/,
    'name who is meant: a short text never speaks to its reader',
  ],
  [/\b[Mm](?:y|e|ine|yself)\b/, 'name who is meant: a short text never speaks for its reader'],
  [
    /\b[Cc]an(?:not|['’]t)?\b/,
    'say what the instrument tells whom: what anyone may or may not do depends on the case',
  ],
  [/\bhelp\w*/i, 'say what is offered, and by whom: "help" is a promise here'],
  [/\b(?:promis(?:e|es|ed|ing)|guarantee(?:s|d|ing)?)\b/i, 'promise nothing: say what the record says'],
  [/\bfree (?:legal|lawyers?|advice|attorneys?)\b/i, 'promise nothing: say who offers what'],
  [/\?/, 'write a statement: a question asks for a yes or no that no record gives'],
];

/** Legal terms with plain ones. */
export const JARGON: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bplaintiffs?\b/i, '"those who sued"'],
  [/\bdefendants?\b/i, '"those who were sued"'],
  [/\bpetitioners?\b/i, '"the person who asked the court"'],
  [/\brespondents?\b/i, '"the person whose case it is"'],
  [/\binjuncti(?:ons?|ve)\b/i, '"order"'],
  [/\bhabeas\b/i, '"petition for release"'],
  [/\ben banc\b/i, '"the full court"'],
  [/\bvacat(?:e|es|ed|ing|ur)\b/i, '"set aside"'],
  [/\bremand(?:s|ed|ing)?\b/i, '"sent back"'],
  [/\bstatut(?:e|es|ory)\b/i, '"law"'],
  [/\bpursuant\b/i, '"under"'],
  [/\bcertiorari\b/i, '"asked the U.S. Supreme Court to hear the case"'],
  [/\bjurisdiction(?:s|al)?\b/i, '"power to hear the case", or "place"'],
  [/\b287 ?\(g\)/i, '"police acting as immigration officers"'],
  [/\badjudicat(?:e|es|ed|ing|ion|ions)\b/i, '"decide" or "decision"'],
  [/\bcollaborat(?:e|es|ed|ing|ion|ions)\b/i, '"work with"'],
];
