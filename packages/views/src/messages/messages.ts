import type {
  ActionKind,
  Binding,
  CaseStatusValue,
  Direction,
  FacetName,
  Instrument,
  PolicyStatus,
} from '@rights-kit/content';

/*
 * Catalogues: the kit's own texts by widget and language, as data, so that a catalogue can be a JSON file. A publisher's texts come from
 * the feed. A missing key or plural category is a compile error. `fill()` replaces `{name}` in a text. Each key has one meaning in all
 * widgets, since the catalogue of a language is one flat object and each widget reads its part.
 */

/** Texts that every widget has. */
export interface CommonMessages {
  /** Whether a speaker of the language has reviewed it; until then the widgets show `notReviewed`. */
  readonly isReviewed: boolean;
  /** Label of a text that is shown in English because it has no translation. */
  readonly english: string;
  /** Label of an unreviewed translation. */
  readonly notReviewed: string;
  /** Summary of the disclosure that holds the English source of an unreviewed translation. */
  readonly original: string;
}

/** Texts beside the first sentence of a widget. */
export interface ShortTextMessages {
  /** `{date}` */
  readonly asOf: string;
  /** Beside short texts that nobody but the editor has compared with the record. */
  readonly shortNotReviewed: string;
}

/** Texts of an action's link. */
export interface LinkMessages {
  /** For a link without words of its own in the language of the page. */
  readonly actionLabels: Readonly<Record<ActionKind, string>>;
  /** Where the link leads: `{host}`, a page of the same site, an email program, or the telephone: `{number}`. */
  readonly opens: Readonly<Record<'host' | 'page' | 'mail' | 'phone', string>>;
  /** Appended to `opens`. */
  readonly newTab: string;
}

/**
 * Texts of a policy or case.
 *
 * @typeParam Plural the plural categories of the language, as `Intl.PluralRules` names them
 */
export interface RecordMessages<Plural extends Intl.LDMLPluralRule = 'other'> {
  /** `{publisher}` */
  readonly keptBy: string;
  /** `{count}` */
  readonly sources: Readonly<Record<Plural, string>>;
}

/** When a campaign begins, ends, ended or was won. */
export interface CampaignMessages {
  /** `{date}` each */
  readonly until: string;
  readonly won: string;
  readonly ended: string;
  readonly upcoming: string;
}

export interface ActionBannerMessages
  extends CommonMessages, LinkMessages, CampaignMessages, ShortTextMessages {
  readonly dismiss: string;
  /** `{title}` */
  readonly dismissTitle: string;
  readonly dismissed: string;
  /** Above a state that the page asks for by its name in English, `{state}`, or in place of a banner that shows nothing in it. */
  readonly preview: string;
}

export interface ActionButtonMessages extends CommonMessages, LinkMessages, CampaignMessages {
  /** The link to any other amount. */
  readonly other: string;
  /** The rhythm of a gift. */
  readonly once: string;
  readonly monthly: string;
  readonly copied: string;
}

export interface CaseTimelineMessages<Plural extends Intl.LDMLPluralRule = 'other'>
  extends CommonMessages, ShortTextMessages, RecordMessages<Plural> {
  /** The current legal effect of a case's outcome. */
  readonly caseStatuses: Readonly<Record<CaseStatusValue, string>>;
  /** Instead of `caseStatuses.superseded`, where the last order is known to have ended: `{date}` */
  readonly supersededSince: string;
  /** Instead of `caseStatuses.settled`, where the last day of the terms is known: `{date}` */
  readonly settledUntil: string;
  /** Instead of `settledUntil`, from that day on: `{date}` */
  readonly settledEnded: string;
  /** Past the review date: `{status}`, which begins with a small letter. */
  readonly lastKnown: string;
  /** `{date}` of the newest source, and `{review}`: when the next review is due, or since when it is overdue. */
  readonly newestSource: Readonly<Record<'due' | 'overdue', string>>;
  /** The end of the rail: `{status}`, which begins with a small letter. */
  readonly today: string;
  /** An event ended, in whole or in part: `{date}` */
  readonly undone: Readonly<Record<'whole' | 'part', string>>;
  /** An order that a higher court stayed: `{date}` */
  readonly stayed: string;
  /** The last day of an order: `{date}` */
  readonly runsUntil: string;
  /** `{count}` */
  readonly showAll: string;
  /** Shows the main or latest events alone again. */
  readonly showFewer: string;
  /** Opens the record of a case. */
  readonly aboutCase: string;
  /** Instead of `showAll`, while events are loaded. */
  readonly loading: string;
  /** Beside `showAll`, where events failed to load. */
  readonly loadFailed: string;
}

export interface TownPolicyCardMessages<Plural extends Intl.LDMLPluralRule = 'other'>
  extends CommonMessages, LinkMessages, CampaignMessages, ShortTextMessages, RecordMessages<Plural> {
  /** What a facet is about, as a row under a heading that carries the verb. No row says more than its facet does. */
  readonly facets: Readonly<Record<FacetName, string>>;
  /** What goes on where a policy allows it, for facets of which `facets` is not that. */
  readonly allowed: Readonly<Partial<Record<FacetName, string>>>;
  /** A row under a heading whose verb is not "limit": `{topic}` */
  readonly limitsOn: string;
  readonly instruments: Readonly<Record<Instrument, string>>;
  readonly bindingTags: Readonly<Record<Binding, string>>;
  readonly statusTags: Readonly<Record<Exclude<PolicyStatus, 'adopted'>, string>>;
  /** The direction of an adopted policy as a whole, which no row states. */
  readonly directions: Readonly<Partial<Record<Direction, string>>>;
  /** The outcome of a policy that is not in effect. */
  readonly outcomes: Readonly<Partial<Record<PolicyStatus, string>>>;
  /** `{town}` */
  readonly noRecord: string;
  /** `{date}` each */
  readonly adopted: string;
  readonly amended: string;
  readonly decided: string;
  readonly lastStep: string;
  /** Headings of rows, which carry their verb and what they rest on; of `practice`: `{year}` */
  readonly rowHeadings: Readonly<
    Record<Binding | 'allowed' | 'proposed' | 'practice' | 'official-statement' | 'exceptions', string>
  >;
  /** Whom a rule, a request, or anything else does not bind. */
  readonly binds: Readonly<Record<'rule' | 'request' | 'other', string>>;
  readonly allSilent: string;
  /** `{count}` each; `notMentioned`: topics of which the sources say nothing */
  readonly notMentioned: Readonly<Record<Plural, string>>;
  readonly onRecord: Readonly<Record<Plural, string>>;
  readonly withExceptions: Readonly<Record<Plural, string>>;
  /** Above the policies of a town after the leading one. */
  readonly alsoOnRecord: string;
  /** `{reviewAfter}`, `{asOf}` */
  readonly overdue: string;
  readonly localNote: string;
  /** `{numbers}`: positions in the list of sources, "2, 5" */
  readonly cited: string;
  /** `{region}` */
  readonly everywhereIn: string;
  /** Beside an answer, which never states an exception itself. */
  readonly hasExceptions: string;
  /** Opens the statewide rules in full, with their sources. Of several, only the first stands above. */
  readonly fullText: Readonly<Record<Plural, string>>;
  /** Under `fullText`, while it is loaded. */
  readonly loading: string;
  /** Under `fullText`, where it failed to load. */
  readonly fullTextFailed: string;
}

/**
 * Texts of a release outside its widgets: of record pages and their indexes, of snippets and e-mails, and of frames that show no widget.
 *
 * @typeParam Plural the plural categories of the language, as `Intl.PluralRules` names them
 */
export interface ReleaseMessages<Plural extends Intl.LDMLPluralRule = 'other'> {
  /** The language's name for itself: the link to the page in it. */
  readonly languageName: string;
  /** On each widget of a publisher whose records nobody has reviewed. */
  readonly recordsNotReviewed: string;
  /** `{town}` */
  readonly townTitle: string;
  /** `{name}` */
  readonly caseTitle: string;
  /** `{date}`: when the records were compiled. */
  readonly compiled: string;
  /** `{date}`: "As of December 2019"; `{publisher}` */
  readonly accordingTo: string;
  /** `{date}`: a printed or saved page cannot show by itself that its review is overdue. */
  readonly relyUntil: string;
  /** The link to where a reader reports a mistake. */
  readonly reportMistake: string;
  readonly events: string;
  readonly history: string;
  /** Stands before how a vote went. */
  readonly vote: string;
  readonly sourcesHeading: string;
  /** The headings of the indexes, which are also the links to them; `all` is the page that leads to the others. */
  readonly indexes: Readonly<Record<'all' | 'towns' | 'cases' | 'actions', string>>;
  /** `{count}` each. Of towns only those with a record are counted. */
  readonly counts: Readonly<Record<'towns' | 'cases' | 'actions', Readonly<Record<Plural, string>>>>;
  /** What the page of the statewide rules has. */
  readonly statewideNote: string;
  /** Above links to towns: what following one reveals, and what does not. */
  readonly linksTell: string;
  /** Above the list of towns, once for all of them without a record: `{date}` */
  readonly absenceNote: string;
  /** Beside each town without a record. */
  readonly noPolicy: string;
  /** Other names of a town: `{names}` */
  readonly alsoNamed: string;
  /** The name of the links to the letters in a list of towns. */
  readonly letters: string;
  /** The name of the links to a page in other languages. */
  readonly languages: string;
  /** Opens the snippet of the page's widget. */
  readonly embed: string;
  /** The link to the page that makes a snippet of the record. */
  readonly embedChoose: string;
  /** Above the snippets of the widgets that show a record. */
  readonly embedForms: Readonly<Record<'banner' | 'button' | 'card' | 'timeline', string>>;
  /** In place of a snippet, where the address of the release is not known. */
  readonly embedMissing: string;
  /** In the picture that stands for a shared page, which is kept after a correction. */
  readonly seePage: string;
  /** The link beside a frame, for readers whose browser shows no frame: `{title}` */
  readonly openTitled: string;
  /** The link of an e-mail to the record's page. */
  readonly holdsNow: string;
  /** The last words of an e-mail, which is never corrected: `{date}` */
  readonly madeOn: string;
  /** Inside a frame without scripts. */
  readonly needsScript: string;
  /** Inside a frame of a withdrawn version. */
  readonly withdrawn: string;
}

/** Texts of a frame's page around its widget. */
export interface FrameMessages {
  /** The link out of the frame. */
  readonly openAlone: string;
}

/** All texts of the widgets in a language: the content of a catalogue file. */
export interface Messages<Plural extends Intl.LDMLPluralRule = 'other'>
  extends
    ActionBannerMessages,
    ActionButtonMessages,
    CaseTimelineMessages<Plural>,
    TownPolicyCardMessages<Plural> {}
