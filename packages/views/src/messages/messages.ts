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
 * Catalogues: the kit's own words by widget and language, as data, so that one can be a file. A publisher's words come from the feed.
 * A missing key or plural category is a compile error. `{name}` in a text is filled by `fill()`. No key means two things: the
 * catalogue of a language is one flat object, of which each widget reads its part.
 */

/** What every widget says. */
export interface CommonMessages {
  /** Whether a reader of the language has checked it; until then the widgets say that nobody has. */
  readonly isReviewed: boolean;
  /** Beside a text that is shown in English since there is no other. */
  readonly english: string;
  /** Nobody has checked this translation. */
  readonly notReviewed: string;
  /** `{publisher}` */
  readonly keptBy: string;
  /** `{date}` */
  readonly asOf: string;
}

/** What is said of a link that a reader acts by. */
export interface LinkMessages {
  /** Where it leads: `{host}`, a page of the same site, an email program, or the telephone: `{number}`. */
  readonly opens: Readonly<Record<'host' | 'page' | 'mail' | 'phone', string>>;
  /** Added to where it leads. */
  readonly newTab: string;
}

/**
 * What is said of a record of the law.
 *
 * @typeParam Plural the plural categories of the language, as `Intl.PluralRules` names them
 */
export interface RecordMessages<Plural extends Intl.LDMLPluralRule = 'other'> {
  /** `{date}` */
  readonly notChecked: string;
  /** `{count}` */
  readonly sources: Readonly<Record<Plural, string>>;
  /** Opens the English words that an unreviewed translation was made from. */
  readonly original: string;
}

export interface ActionBannerMessages extends CommonMessages, LinkMessages {
  /** `{date}` each */
  readonly until: string;
  readonly won: string;
  readonly dismiss: string;
  /** `{title}` */
  readonly dismissTitle: string;
  readonly dismissed: string;
}

export interface ActionButtonMessages extends CommonMessages, LinkMessages {
  /** Where a page gives a button no words. */
  readonly actionLabels: Readonly<Record<ActionKind, string>>;
  /** Another amount. */
  readonly other: string;
  readonly monthly: string;
  readonly copied: string;
}

export interface CaseTimelineMessages<Plural extends Intl.LDMLPluralRule = 'other'>
  extends CommonMessages, RecordMessages<Plural> {
  /** What a case's outcome is worth today. */
  readonly caseStatuses: Readonly<Record<CaseStatusValue, string>>;
  /** Instead of "settled" where the day is known: `{date}` */
  readonly settledUntil: string;
  /** That a later event undid this one, wholly or in part: `{date}` */
  readonly undone: Readonly<Record<'whole' | 'part', string>>;
  /** `{count}` each */
  readonly showAll: string;
  /** Where there are too many to show at once. */
  readonly showMore: string;
  readonly showLatest: string;
}

/** One thing a policy can speak about, as a noun and as the sentences of a row. */
export interface FacetWords {
  /** Completes "The sources found do not say anything about: …". */
  readonly topic: string;
  /** A binding record limits it. */
  readonly limits: string;
  /** A non-binding record asks for the limit. */
  readonly asks: string;
  /** The record says that it goes on. */
  readonly allows: string;
}

export interface TownPolicyCardMessages<Plural extends Intl.LDMLPluralRule = 'other'>
  extends CommonMessages, LinkMessages, RecordMessages<Plural> {
  readonly facets: Readonly<Record<FacetName, FacetWords>>;
  readonly instruments: Readonly<Record<Instrument, string>>;
  readonly bindingTags: Readonly<Record<Binding, string>>;
  readonly statusTags: Readonly<Record<Exclude<PolicyStatus, 'adopted'>, string>>;
  /** What no row says: which way an adopted record as a whole points. */
  readonly directions: Readonly<Partial<Record<Direction, string>>>;
  /** What became of a record that was not adopted. */
  readonly outcomes: Readonly<Partial<Record<PolicyStatus, string>>>;
  /** `{name}` */
  readonly county: string;
  /** `{town}` */
  readonly noRecord: string;
  /** `{date}` each */
  readonly adopted: string;
  readonly amended: string;
  readonly decided: string;
  readonly lastStep: string;
  readonly but: string;
  /** Above the facets: of a binding record, of another, and of one that was not adopted. */
  readonly facetHeadings: Readonly<Record<'says' | 'asks' | 'proposed', string>>;
  readonly nonBinding: string;
  readonly allSilent: string;
  /** `{topics}` */
  readonly notStated: string;
  /** `{date}`, `{publisher}` */
  readonly accordingTo: string;
  readonly localNote: string;
  /** `{numbers}`: places in the list of sources, "2, 5" */
  readonly cited: string;
  /** `{region}` */
  readonly everywhereIn: string;
}

/** What a release says besides its widgets: on the plain pages of records, in snippets, and in frames that show no widget. */
export interface ReleaseMessages {
  /** The language's name for itself: the link to the page in it. */
  readonly languageName: string;
  /** `{town}` */
  readonly townTitle: string;
  /** `{name}` */
  readonly caseTitle: string;
  /** `{date}`: the day on which the records were compiled. */
  readonly compiled: string;
  /** `{date}`: a page that is printed or saved cannot change by itself. */
  readonly relyUntil: string;
  readonly events: string;
  readonly history: string;
  readonly sourcesHeading: string;
  /** The link beside a frame, for those who see none: `{title}` */
  readonly openTitled: string;
  /** Inside a frame without scripts. */
  readonly needsScript: string;
  /** Inside a frame of a version that was withdrawn. */
  readonly withdrawn: string;
}

/** What the page of a frame says around its widget. */
export interface FrameMessages {
  /** The link out of the frame. */
  readonly openAlone: string;
}

/** All words of the widgets in a language: what a script fetches. */
export interface Messages<Plural extends Intl.LDMLPluralRule = 'other'>
  extends
    ActionBannerMessages,
    ActionButtonMessages,
    CaseTimelineMessages<Plural>,
    TownPolicyCardMessages<Plural> {}
