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
  /** `{publisher}` */
  readonly keptBy: string;
  /** `{date}` */
  readonly asOf: string;
}

/** Texts of an action's link. */
export interface LinkMessages {
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
  /** `{date}` */
  readonly notChecked: string;
  /** `{count}` */
  readonly sources: Readonly<Record<Plural, string>>;
  /** Summary of the disclosure that holds the English source of an unreviewed translation. */
  readonly original: string;
}

/** When a campaign begins, ends, ended or was won. */
export interface CampaignMessages {
  /** `{date}` each */
  readonly until: string;
  readonly won: string;
  readonly ended: string;
  readonly upcoming: string;
}

export interface ActionBannerMessages extends CommonMessages, LinkMessages, CampaignMessages {
  readonly dismiss: string;
  /** `{title}` */
  readonly dismissTitle: string;
  readonly dismissed: string;
  /** Beside a short text that nobody but the editor has compared with the record. */
  readonly shortNotReviewed: string;
  /** Above a state that the page asks for by its name in English, `{state}`, or in place of a banner that shows nothing in it. */
  readonly preview: string;
}

export interface ActionButtonMessages extends CommonMessages, LinkMessages, CampaignMessages {
  /** Default labels, for a button without text. */
  readonly actionLabels: Readonly<Record<ActionKind, string>>;
  /** The link to any other amount. */
  readonly other: string;
  /** The rhythm of a gift. */
  readonly once: string;
  readonly monthly: string;
  readonly copied: string;
}

export interface CaseTimelineMessages<Plural extends Intl.LDMLPluralRule = 'other'>
  extends CommonMessages, RecordMessages<Plural> {
  /** The current legal effect of a case's outcome. */
  readonly caseStatuses: Readonly<Record<CaseStatusValue, string>>;
  /** Instead of `caseStatuses.settled`, where the last day of the terms is known: `{date}` */
  readonly settledUntil: string;
  /** A later event undid this one, in whole or in part: `{date}` */
  readonly undone: Readonly<Record<'whole' | 'part', string>>;
  /** `{count}` each */
  readonly showAll: string;
  readonly showLatest: string;
  /** Instead of `showAll`, while events are loaded. */
  readonly loading: string;
  /** Beside `showAll`, where events failed to load. */
  readonly loadFailed: string;
}

/** A facet as a noun and as the sentences of a row. */
export interface FacetWords {
  /** Completes "The sources found do not say anything about: …". */
  readonly topic: string;
  /** For a binding policy that limits it. */
  readonly limits: string;
  /** For a non-binding policy that asks for the limit. */
  readonly asks: string;
  /** For a policy that allows it. */
  readonly allows: string;
}

export interface TownPolicyCardMessages<Plural extends Intl.LDMLPluralRule = 'other'>
  extends CommonMessages, LinkMessages, CampaignMessages, RecordMessages<Plural> {
  readonly facets: Readonly<Record<FacetName, FacetWords>>;
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
  readonly but: string;
  /** Headings of the facets: for a binding policy, for a non-binding one, and for one that was not adopted. */
  readonly facetHeadings: Readonly<Record<'says' | 'asks' | 'proposed', string>>;
  readonly nonBinding: string;
  readonly allSilent: string;
  /** `{topics}` */
  readonly notStated: string;
  /** `{date}`, `{publisher}` */
  readonly accordingTo: string;
  readonly localNote: string;
  /** `{numbers}`: positions in the list of sources, "2, 5" */
  readonly cited: string;
  /** `{region}` */
  readonly everywhereIn: string;
  /** Beside an answer, which never states an exception itself. */
  readonly hasExceptions: string;
  /** Beside short texts that nobody but the editor has compared with the record. */
  readonly shortNotReviewed: string;
  /** Opens the statewide rules in full, with their sources. */
  readonly fullText: string;
  /** Under `fullText`, while it is loaded. */
  readonly loading: string;
  /** Under `fullText`, where it failed to load. */
  readonly fullTextFailed: string;
}

/** Texts of a release outside its widgets: of record pages, of snippets, and of frames that show no widget. */
export interface ReleaseMessages {
  /** The language's name for itself: the link to the page in it. */
  readonly languageName: string;
  /** `{town}` */
  readonly townTitle: string;
  /** `{name}` */
  readonly caseTitle: string;
  /** `{date}`: when the records were compiled. */
  readonly compiled: string;
  /** `{date}`: a printed or saved page cannot show by itself that its review is overdue. */
  readonly relyUntil: string;
  readonly events: string;
  readonly history: string;
  readonly sourcesHeading: string;
  /** The link beside a frame, for readers whose browser shows no frame: `{title}` */
  readonly openTitled: string;
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
