/**
 * What each field of a record is for, in an editor's words: for the JSON Schemas that editors' programs show, and for the field
 * reference of the guides. A field without a text, and a text without a field, stop the build.
 */

/** Texts by the path of a field within its record; `[]` stands for an item of a list. */
export type FieldTexts = Readonly<Record<string, string>>;

const SOURCE: FieldTexts = {
  sources: 'The documents that each claim rests on, one at least.',
  'sources[].title': 'Its title as the document has it.',
  'sources[].publisher': 'Who published it.',
  'sources[].url': 'Its https: address. Without one it is listed without a link.',
  'sources[].date': 'When it was published, as precisely as it says.',
  'sources[].kind':
    'What kind of document it is: the rule or ruling itself is primary, what a public body says of it official, what a group says of it advocacy.',
};

const DATES: FieldTexts = {
  asOf: 'As of when this is known: as a rule the date of the newest source.',
  checkedOn: 'When somebody last looked for a newer source.',
};

const TRANSLATIONS: FieldTexts = {
  translations: 'Which languages somebody has reviewed. One that is not listed counts as unreviewed.',
  'translations.*': 'One language.',
  'translations.*.status': 'Whether a speaker of the language reviewed it. Pages say so.',
  'translations.*.date': 'When it was reviewed.',
};

/** The fields of a short text at a path. */
const shortText = (path: string, what: string): FieldTexts => ({
  [path]: what,
  [`${path}.text`]: 'The sentence that pages show: 140 characters in English, 180 in a translation.',
  [`${path}.restsOn`]: 'Which longer text of the record it stands for, and must never go beyond.',
  [`${path}.hash`]:
    'The stamp of that longer text. Leave it out in a new text: the command names it once you have compared the two.',
  [`${path}.quote`]: "A source's own words, where the short text rests on them.",
  [`${path}.quote.text`]: 'The words.',
  [`${path}.quote.source`]: 'The position of the source in the list of sources, from 1.',
  [`${path}.drops`]: 'Limiting words of the longer text that the short one leaves out.',
  [`${path}.drops[].words`]: 'The words.',
  [`${path}.drops[].reason`]: 'Why no reader is worse off without them.',
  [`${path}.reviewed`]: 'Who compared the two; null while nobody has.',
  [`${path}.reviewed.by`]: 'A role such as "immigration lawyer", never a name: it is published.',
  [`${path}.reviewed.date`]: 'The day of the review.',
  [`${path}.hide`]: 'true withdraws the short text at once: pages show the longer one.',
});

/** The same fields below another one. */
const below = (path: string, texts: FieldTexts): FieldTexts =>
  Object.fromEntries(Object.entries(texts).map(([field, text]) => [`${path}.${field}`, text]));

const statements = (path: string, what: string): FieldTexts => ({
  [path]: what,
  ...below(`${path}[]`, {
    id: 'Its name in the feed: lower-case words joined by hyphens.',
    text: 'The whole statement: record pages and "Full text and sources" show it.',
    ...DATES,
    reviewAfter: 'After this day pages say that it was not checked since.',
    ...TRANSLATIONS,
    ...shortText('brief', 'The statement in short, for the card of each place.'),
    ...SOURCE,
  }),
});

const named = (path: string, what: string): FieldTexts => ({
  [path]: what,
  [`${path}[].id`]: 'What records call it: lower-case words joined by hyphens.',
  [`${path}[].name`]: 'What pages call it, in each language.',
});

export const FIELD_TEXTS: Readonly<Record<'publisher' | 'towns' | 'policy' | 'case' | 'action', FieldTexts>> =
  {
    publisher: {
      id: "The publisher's own name in the feed: lower-case words joined by hyphens.",
      name: 'Who publishes these records, as pages show it.',
      region: 'The state or area, as pages show it: "Everywhere in Vermont".',
      timeZone: 'The IANA name of the zone in which a day ends, such as America/Chicago.',
      about: 'The scope and limits of these records, on each record page.',
      compiled: 'The day the records were compiled. It also dates that a place has no policy on record.',
      url: "The address of the publisher's own site, to which its name on record pages leads.",
      entities: 'Lines that the law asks for beside a request for money.',
      'entities[].id': 'What an action of the kind donate calls it.',
      'entities[].line': 'The line, word for word as a lawyer wrote it.',
      ...statements(
        'baseline',
        'What holds in every place of the region, the most important first. It may be empty: [].',
      ),
      ...statements('notices', 'What every card says beside that, such as that an outcome is not confirmed.'),
      phones: 'Numbers that pages may offer for help. They stand nowhere else.',
      'phones[].id': 'Its name in the feed.',
      'phones[].label': 'Whose number it is.',
      'phones[].number': 'A + and 6 to 15 digits.',
      'phones[].hours': 'When somebody answers.',
      hosts:
        'Where actions may lead: hosts (www.example.org), hosts with a path, or tel: numbers. They never stand in the feed.',
      ...named('kinds', 'Kinds of place beside city and town, such as parish or county.'),
      ...named('instruments', 'Legal forms of policies beside the built-in ones.'),
      townAction: 'The id of the action that is offered where a place has no policy on record.',
      donate: 'The id of the action that asks for a gift.',
      unreviewed:
        'Whether translations that nobody reviewed are published; each is labelled. show if left out.',
      unreviewedShortTexts:
        'Whether short texts that nobody reviewed are published; pages then say so. hide if left out.',
      properNames: 'Names of laws and bodies that have a word in them which texts may not use.',
      words: "Words that this publisher's texts may not use either, each with what to write instead.",
      'words[].avoid': 'The word or words, in lower case. Other forms of a word are listed by themselves.',
      'words[].instead': 'What to write instead.',
      corrections: 'Where a reader reports a mistake: an https: or mailto: address.',
      reviewer: 'Who read the records before they were published; null for nobody, and pages then say so.',
      'reviewer.role': 'A role such as "immigration lawyer", never a name.',
      'reviewer.date': 'The day of the review.',
      reviewYears: 'How many years ahead a review may be planned. 3 if left out.',
    },
    towns: {
      '[].slug': 'Its name in addresses and snippets: lower-case words joined by hyphens.',
      '[].name': 'Its name as pages show it.',
      '[].county':
        'The whole name of the area it lies in, as pages show it: "Orleans Parish". An independent city has none.',
      '[].kind': 'What it is: city, town, or the id of another kind in publisher.yaml.',
      '[].aliases': 'Other names by which pages and readers find it.',
    },
    policy: {
      id: "The file's name without .yaml.",
      town: 'The slug of the place that decided.',
      name: 'The name of the policy. It may have words in it that other texts may not use.',
      lead: 'true for the policy that comes first where a place has several.',
      instrument: 'Its legal form: one of the built-in ones, or the id of another in publisher.yaml.',
      status: 'What became of it.',
      binding: "Whether it binds those it names. 'yes' and 'no' need quotes.",
      adopted: 'When it was adopted; only where status is adopted.',
      amended: 'When it was changed, oldest first.',
      decided: 'The day of a rejection, or of the latest reported step.',
      vote: 'How the vote went. Record pages show it.',
      direction: 'What it is for: to limit collaboration with deportation, both, or neither.',
      disputed: "The place's own denial, where others list it.",
      summary: 'What it says, in plain words: two to five sentences.',
      ...shortText('answer', 'What it says in one or two sentences: the first line of the card.'),
      exceptions: 'What it still allows, each whole. An empty list says that the sources name none.',
      'exceptions[].text': 'The exception as a sentence.',
      'exceptions[].sources': 'Positions of its sources in the list of sources, from 1.',
      facets:
        'The eight topics, each What the policy says on this topic. not-stated means that the sources found do not say; it never means no.',
      'facets.asks-status': 'Asking about immigration status.',
      'facets.honors-detainers': 'Holding people on ICE requests (detainers).',
      'facets.ice-access': 'ICE access to people in custody.',
      'facets.notifies-release': 'Telling ICE when a person will be released.',
      'facets.agreement-287g': 'Local police acting as immigration officers.',
      'facets.town-resources': 'Using local money, staff or buildings for immigration enforcement.',
      'facets.information-sharing': 'Sharing information with immigration authorities.',
      'facets.equal-services': 'Services whatever the immigration status.',
      'facets.*.value': 'limited, allowed or not-stated.',
      'facets.*.basis':
        "Whether it rests on the policy's own text, on what officials were seen to do, or on what one of them said.",
      'facets.*.who': 'Who is bound, where that is not everyone who works for the place.',
      'facets.*.sources': 'Positions of its sources in the list of sources, from 1.',
      'facets.*.quote': "The source's own words.",
      history: 'Further steps, for the record page.',
      'history[].date': 'When.',
      'history[].text': 'What happened, as a sentence.',
      ...DATES,
      reviewAfter: 'After this day the card says "Not checked since …". Without it, never.',
      ...TRANSLATIONS,
      ...SOURCE,
    },
    case: {
      id: "The file's name without .yaml. It begins with a letter.",
      name: 'The caption of the case.',
      ...shortText('title', 'What the case is about, as a heading in plain words.'),
      alsoKnownAs: 'Other captions, which texts may use as names.',
      courts: 'The courts, in the order in which they had the case.',
      dockets: 'The docket numbers, each with its court. In quotes, if it could be taken for a number.',
      citations: 'Where the decisions are printed.',
      summary: 'What it was about, and what came of it.',
      publisherRole: "The publisher's part in it.",
      topics: 'What it is about, for programs that list cases by topic.',
      status: 'What the case is worth today.',
      ...below('status', {
        value: 'The law of it today.',
        note: 'The ground of the status, with its dates.',
        ...shortText('brief', 'The note in short.'),
        ...DATES,
        reviewAfter: 'After this day pages say that the review is overdue.',
        until: 'The last day of a settlement; only and always where the value is settled.',
      }),
      events: 'What happened, in true order, one at least.',
      ...below('events[]', {
        id: 'Its name in addresses. Left out, it is the date; two events of one day need an id.',
        date: 'When it happened, as precisely as it is known.',
        kind: 'What kind of step it is.',
        title: 'What happened, in a few words.',
        summary: 'What happened, as sentences, with what has become of it.',
        ...shortText('brief', 'The summary in short, for the timeline.'),
        court: 'The court of this step.',
        docket: 'The docket number of this step.',
        citation: 'Where the decision is printed.',
        key: 'true for an event that a short timeline shows; it needs a brief.',
        undoneBy: 'The later event that ended what this one did.',
        'undoneBy.event': 'The id of that event.',
        'undoneBy.extent': 'How much of it that event ended.',
        force: 'What an order did, and for whom; the line beside the events is drawn from it.',
        'force.for': 'Whether it was for all whom the case is about, or for some of them.',
        'force.until': 'Its last day, where it ended by itself.',
        'force.stayed': 'When a court suspended it.',
        ...SOURCE,
      }),
      ...TRANSLATIONS,
    },
    action: {
      id: "The file's name without .yaml.",
      kind: 'What a reader is asked to do.',
      title: 'The name of the campaign, law or page.',
      label: 'What the button says: a verb first.',
      summary: 'What it is about.',
      ...shortText('brief', 'The summary in short, for the banner.'),
      bill: 'A bill, where the action is about one.',
      'bill.numbers': 'Its numbers in both chambers.',
      'bill.session': 'The session of the legislature, with its years.',
      'bill.status': 'What is known of it, and since when.',
      destination: 'Where the button leads: a platform and a page on it, never a free address.',
      'destination.platform': 'The platform: site for any other host, record-page for a page of the release.',
      'destination.page': 'The path on that platform, without a slash at its beginning.',
      'destination.host': 'The host; only for the platform site.',
      ...below('destination', shortText('owner', 'Whose site it is, as a source names it.')),
      entity:
        'The id of an entity line in publisher.yaml: who receives the money. Only for donate, and needed there.',
      starts: 'The first day.',
      ends: 'The last day. It ends at midnight in the time zone of the publisher.',
      won: 'That the campaign reached its aim.',
      'won.date': 'When.',
      'won.text': 'What was reached, as a sentence.',
      successor: 'The id of the action that follows.',
      ...DATES,
      ...TRANSLATIONS,
      ...SOURCE,
    },
  };
