/**
 * Types of the records of a feed after parsing.
 *
 * `schema/` has the same types as Valibot schemas; `schema/equal.ts` fails to compile when the two differ. They are written out here so
 * that the published types carry their documentation and need no library.
 */
import type { CivilDate } from './civil-date.js';
import type { SafeUrl } from './safe-url.js';

/** The languages that a record may have texts in, as BCP 47 tags. */
export const LOCALES = [
  'en',
  'es',
  'pt-BR',
  'ht',
  'zh-Hans',
  'zh-Hant',
  'vi',
  'km',
  'ar',
  'kea',
  'ru',
  'fr',
] as const;
export type Locale = (typeof LOCALES)[number];

/** Plain text in one or more languages; English is required. A blank line separates paragraphs. */
export type Localized = { readonly en: string } & { readonly [L in Exclude<Locale, 'en'>]?: string };

export const TRANSLATION_STATUSES = ['reviewed', 'unreviewed'] as const;
export interface Translation {
  /** An unknown status becomes `unreviewed`. */
  readonly status: (typeof TRANSLATION_STATUSES)[number];
  /** When a speaker of the language reviewed it. */
  readonly date?: CivilDate;
}

/** Which of a record's translations have been reviewed; one that is not listed counts as unreviewed. */
export type Translations = { readonly [L in Exclude<Locale, 'en'>]?: Translation };

export const SOURCE_KINDS = ['primary', 'official', 'press', 'advocacy'] as const;
/** `primary`: the instrument or ruling itself; `official`: a public body's account of it; then the press and advocacy groups. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The document that a claim is based on. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** Missing when no `https:` URL is known: the source is then shown without a link. */
  readonly url?: SafeUrl;
  /** When the source was published, as precisely as it states. */
  readonly date?: CivilDate;
  readonly kind: SourceKind;
}

/** Who compared a short text with what it rests on: a role such as "immigration lawyer", never a name. */
export interface Review {
  readonly by: string;
  readonly date: CivilDate;
}

/**
 * A short text for the place where a reader looks first, instead of a longer one of the record.
 *
 * It is shown only while `hash` is the stamp of what it rests on. When that changes, views show the record's own text by themselves.
 */
export interface ShortText {
  readonly text: Localized;
  /**
   * The part of the record that it shortens: `summary`, `note` (of a status), `text` (of a statement), `event:<id>`, `source:<n>`
   * (position from 1) or `quote`.
   */
  readonly restsOn: string;
  /** {@link stampOf} that part at the time when an editor last compared the two. */
  readonly hash: string;
  /** Missing where nobody but the editor has compared it. */
  readonly reviewed?: Review;
}

/** A limiting word that a short text leaves out, and why a reader who acts on the text is not worse off. */
export interface Drop {
  readonly words: string;
  readonly reason: string;
}

/** A short text as editors write it; a feed has it as {@link ShortText}, or not at all. */
export interface ShortTextRecord extends Pick<ShortText, 'text' | 'restsOn'> {
  /** Missing until an editor has compared the text with what it rests on. It is published only with a current one. */
  readonly hash?: string;
  /** For `restsOn: quote`: a source's own words. */
  readonly quote?: {
    readonly text: string;
    /** Position in the record's `sources`, from 1. */
    readonly source: number;
  };
  readonly drops?: readonly Drop[];
  readonly reviewed?: Review | null;
  /** Withdraws the text within the feed's cache time. */
  readonly hide?: boolean;
}

/** A dated sentence about the law: part of the statewide baseline, or one of the publisher's notices. */
export interface Statement {
  readonly id: string;
  readonly text: Localized;
  /** The date of the newest source. */
  readonly asOf: CivilDate;
  /** When somebody last looked for a newer source. */
  readonly checkedOn?: CivilDate;
  /** From the day after this date, the statement is shown as not checked since `asOf`. */
  readonly reviewAfter?: CivilDate;
  readonly translations?: Translations;
  readonly sources: readonly Source[];
}

/** A statement in a town's file: its short text, or the whole where there is none. `statewide.json` has the whole with its sources. */
export interface StatementLine extends Omit<Statement, 'sources'> {
  /** Whether `text` is the short text, and whether that was reviewed. */
  readonly short?: 'reviewed' | 'unreviewed';
}

/** A statement in `records/publisher.yaml`. */
export interface StatementRecord extends Statement {
  readonly brief?: ShortTextRecord;
}

/** The legal forms that every publisher has; `instruments` in `publisher.yaml` adds others, such as a county commission's resolution. */
export const INSTRUMENTS = [
  'ordinance',
  'bylaw',
  'executive-order',
  'police-policy',
  'council-resolution',
  'other',
] as const;
/** The legal form of a policy; an unknown one becomes `other`. */
export type Instrument = (typeof INSTRUMENTS)[number];

export const FACETS = [
  'asks-status',
  'honors-detainers',
  'ice-access',
  'notifies-release',
  'agreement-287g',
  'town-resources',
  'information-sharing',
  'equal-services',
] as const;
/** A topic that a policy may address. */
export type FacetName = (typeof FACETS)[number];

export const FACET_VALUES = ['limited', 'allowed', 'not-stated'] as const;
/** What the sources state about a facet. `not-stated` never means "no". */
export type FacetValue = (typeof FACET_VALUES)[number];

export const FACET_BASES = ['text', 'practice', 'official-statement'] as const;
/** What a facet's value is known from: the text of the policy, what officials were seen to do, or what one of them said. */
export type FacetBasis = (typeof FACET_BASES)[number];

/** A facet with the evidence for its value. */
export interface FacetClaim {
  readonly value: FacetValue;
  readonly basis?: FacetBasis;
  /** Who is bound, where that is not everyone who works for the municipality. */
  readonly who?: Localized;
  /** Positions in the policy's `sources`, from 1. */
  readonly sources?: readonly number[];
  /** A source's own words. */
  readonly quote?: string;
}

/** The value alone, or with its evidence. */
export type Facet = FacetValue | FacetClaim;

export const POLICY_STATUSES = ['adopted', 'rejected', 'repealed', 'pending', 'not-stated'] as const;
export type PolicyStatus = (typeof POLICY_STATUSES)[number];

export const BINDING = ['yes', 'no', 'not-stated'] as const;
export type Binding = (typeof BINDING)[number];

export const DIRECTIONS = [
  'limits-collaboration',
  'mixed',
  'values-only',
  'neutral',
  'opposes-limits',
  'none-adopted',
  'not-stated',
] as const;
/** Whether a record limits or supports work with federal immigration enforcement. It has no color: each direction has its own sentence. */
export type Direction = (typeof DIRECTIONS)[number];

/** Something a policy still allows although it limits other things. */
export interface PolicyException {
  readonly text: Localized;
  /** Positions in the policy's `sources`, from 1. */
  readonly sources: readonly number[];
}

/** One decision of one municipality. */
export interface Policy<Short = ShortText> {
  readonly id: string;
  readonly name: Localized;
  /** One of {@link INSTRUMENTS}, or the name of a form that the publisher adds, as it is shown. */
  readonly instrument: Instrument | Localized;
  readonly status: PolicyStatus;
  readonly binding: Binding;
  /** Only where `status` is `adopted` and a source states the date. */
  readonly adopted?: CivilDate;
  readonly amended?: readonly CivilDate[];
  /** The date of a rejection, or of the latest reported step; never of an adoption. */
  readonly decided?: CivilDate;
  readonly vote?: string;
  readonly direction: Direction;
  /** Present where other lists include the municipality and the municipality disputes it. */
  readonly disputed?: Localized;
  readonly summary: Localized;
  /** The short text of `summary`. It is shown with its date, and with a sentence that there are exceptions. */
  readonly answer?: Short;
  readonly exceptions: readonly PolicyException[];
  readonly facets: Readonly<Record<FacetName, Facet>>;
  /** The date of the newest source. */
  readonly asOf: CivilDate;
  /** When somebody last looked for a newer source. */
  readonly checkedOn?: CivilDate;
  readonly reviewAfter?: CivilDate;
  readonly translations?: Translations;
  readonly sources: readonly Source[];
}

/** The kinds of places that every publisher has; `kinds` in `publisher.yaml` adds others, such as `parish` or `plantation`. */
export const TOWN_KINDS = ['city', 'town'] as const;

/** A kind of place, or the form of a policy, that a publisher adds. */
export interface AddedKind {
  readonly id: string;
  readonly name: Localized;
}

/** One municipality. */
export interface Town {
  readonly slug: string;
  readonly name: string;
  /**
   * The whole name of the county, parish or borough that it lies in, as it is shown: "Orleans Parish". A plain text is the same in every
   * language. Missing where it lies in none, as an independent city does.
   */
  readonly county?: string | Localized;
  /** Id of one of {@link TOWN_KINDS} or of the publisher's kinds; what is no id becomes `town`. */
  readonly kind: string;
}

export const ACTION_KINDS = [
  'donate',
  'sign',
  'email',
  'call',
  'attend',
  'share',
  'learn',
  'contact',
] as const;
/** What a reader does by following the action's link; an unknown kind becomes `learn`. */
export type ActionKind = (typeof ACTION_KINDS)[number];

export const PLATFORMS = ['actblue', 'action-network', 'givebutter', 'site', 'record-page'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Where an action leads: a platform and a page on it, never an arbitrary URL. */
export interface Destination<Short = ShortText> {
  readonly platform: Platform;
  /** The page on the platform, without a leading slash: `donate/name`, `petitions/name`, `Bills/194/H1588`. */
  readonly page: string;
  /** For `site` only: the host. */
  readonly host?: string;
  /** Whose pages these are, for readers who do not know the host. */
  readonly owner?: Short;
}

/** A bill, as of the action's `asOf`. */
export interface Bill {
  readonly numbers: readonly string[];
  readonly session: string;
  readonly status: Localized;
}

/** How a campaign was won; a banner shows this instead of the call to act. */
export interface Win {
  readonly date: CivilDate;
  readonly text: Localized;
}

/** Something a reader can do. */
export interface Action<Short = ShortText> {
  readonly id: string;
  readonly kind: ActionKind;
  readonly title: Localized;
  /** The words on the button. */
  readonly label: Localized;
  readonly summary?: Localized;
  /** The short text of `summary` and of the bill's status. */
  readonly brief?: Short;
  readonly bill?: Bill;
  readonly destination: Destination<Short>;
  /** For `donate`: id of the publisher's entity that receives the money. */
  readonly entity?: string;
  /** First and last day of the action, in the publisher's time zone; missing where it is open-ended. */
  readonly starts?: CivilDate;
  readonly ends?: CivilDate;
  readonly won?: Win;
  /** Id of the action that follows when this one has ended. */
  readonly successor?: string;
  readonly asOf: CivilDate;
  /** When somebody last looked for a newer source. */
  readonly checkedOn?: CivilDate;
  readonly translations?: Translations;
  readonly sources: readonly Source[];
}

/** A legal entity that receives money. */
export interface Entity {
  readonly id: string;
  /** The entity line: text that must be shown beside a donation link, with the tax status. */
  readonly line: Localized;
}

/** The organization that keeps the records of a feed file. */
export interface PublisherName {
  readonly name: Localized;
  /** The state or region whose law the baseline describes. */
  readonly region: string;
  /** IANA name of the time zone of the publisher's dates. */
  readonly timeZone: string;
}

/** `towns/<slug>.json` */
export interface TownFile {
  readonly version: 1;
  readonly publisher: PublisherName;
  readonly town: Town;
  /** When the records of this municipality, or their absence, were last compiled. */
  readonly asOf: CivilDate;
  readonly policies: readonly Policy[];
  readonly baseline: readonly StatementLine[];
  readonly notices: readonly StatementLine[];
  /** The action offered where there is no policy. */
  readonly action?: Action;
}

/** `statewide.json`: what the publisher says of every place, whole. */
export interface StatewideFile {
  readonly version: 1;
  readonly publisher: PublisherName;
  readonly baseline: readonly Statement[];
  readonly notices: readonly Statement[];
}

/** `actions.json` */
export interface ActionsFile {
  readonly version: 1;
  readonly publisher: PublisherName;
  readonly entities: readonly Entity[];
  readonly actions: readonly Action[];
}

export const CASE_STATUSES = [
  'in-force',
  'partly',
  'superseded',
  'settled',
  'pending',
  'closed',
  'unverified',
] as const;
/** The current legal effect of a case's outcome; an unknown value becomes `unverified`. */
export type CaseStatusValue = (typeof CASE_STATUSES)[number];

export const EVENT_KINDS = [
  'filing',
  'hearing',
  'order',
  'ruling',
  'appeal',
  'settlement',
  'policy',
  'step',
  'context',
] as const;
/** `context` is national background, not a step of the case; an unknown kind becomes `step`. */
export type EventKind = (typeof EVENT_KINDS)[number];

export const TOPICS = [
  'detention',
  'bond-hearings',
  'local-police',
  'deportation',
  'courthouses',
  'travel-ban',
  'citizenship',
  'free-speech',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface CaseStatus<Short = ShortText> {
  readonly value: CaseStatusValue;
  readonly note: Localized;
  /** The short text of `note`. */
  readonly brief?: Short;
  /** The date of the newest source. */
  readonly asOf: CivilDate;
  /** When somebody last looked for a newer source. */
  readonly checkedOn?: CivilDate;
  readonly reviewAfter: CivilDate;
  /** The date on which a settlement's terms end. */
  readonly until?: CivilDate;
}

export const FORCE_SCOPES = ['case', 'some'] as const;

/** What an order did, beside what a later event undid of it. */
export interface Force {
  /** Whether it was for all whom the case is about, or for some of them. An unknown value becomes `some`. */
  readonly for: (typeof FORCE_SCOPES)[number];
  /** Its last day, where it ended by itself. */
  readonly until?: CivilDate;
  /** The day on which a higher court stayed it. */
  readonly stayed?: CivilDate;
}

export interface CaseEvent<Short = ShortText> {
  /** Unique within the case, and stable: it ends the event's address. In YAML it may be missing: it is then the date. */
  readonly id: string;
  readonly date: CivilDate;
  readonly kind: EventKind;
  readonly title: Localized;
  readonly summary: Localized;
  /** The short text of `summary`. */
  readonly brief?: Short;
  readonly court?: string;
  readonly docket?: string;
  readonly citation?: string;
  /** Whether it is one of the main events, which a feed has at hand in the first file of a long case. */
  readonly key?: boolean;
  /** The later event that undid this one, by its id. In a feed it has its date where that event is in another file or list. */
  readonly undoneBy?: {
    readonly event: string;
    readonly extent: 'whole' | 'part';
    readonly date?: CivilDate;
  };
  readonly force?: Force;
  readonly sources: readonly Source[];
}

/** One lawsuit. `events` are in chronological order and must not be sorted by date, since dates may be partial. */
export interface Case<Short = ShortText> {
  readonly id: string;
  readonly name: string;
  /** What the case is about in plain words: the short text of `summary` or of an event. */
  readonly title?: Short;
  readonly alsoKnownAs: readonly string[];
  readonly courts: readonly string[];
  readonly dockets: readonly string[];
  readonly citations: readonly string[];
  readonly summary: Localized;
  readonly publisherRole: Localized;
  readonly topics: readonly Topic[];
  readonly translations?: Translations;
  readonly status: CaseStatus<Short>;
  readonly events: readonly CaseEvent<Short>[];
}

/** The files that hold the older events of a long case. */
export interface CasePages {
  /** The number of events in all files, by kind. */
  readonly counts: Readonly<Partial<Record<EventKind, number>>>;
  /** The main ones among the older events. */
  readonly key?: readonly CaseEvent[];
  /** The ids of the events in `cases/<id>.2.json`, `cases/<id>.3.json` and so on, the last of which comes right before this file. */
  readonly index: readonly (readonly string[])[];
}

/** `cases/<id>.json`. With `pages`, `case.events` holds the latest events only. */
export interface CaseFile {
  readonly version: 1;
  readonly publisher: PublisherName;
  readonly case: Case;
  readonly pages?: CasePages;
}

/** `cases/<id>.2.json` and so on: events of a long case, in chronological order; the first of these files has the oldest. */
export interface CasePage {
  readonly version: 1;
  readonly publisher: PublisherName;
  /** The id of the case. */
  readonly case: string;
  readonly page: number;
  readonly events: readonly CaseEvent[];
}

/** One policy in `towns.json`. */
export interface PolicyEntry extends Pick<Policy, 'id' | 'binding' | 'direction' | 'adopted'> {
  /** Id of one of {@link INSTRUMENTS} or of the publisher's, which `feed.json` names. */
  readonly instrument: string;
}

/** One municipality in `towns.json`. */
export interface TownEntry extends Town {
  /** Former spellings and neighborhoods that readers may search for. */
  readonly aliases?: readonly string[];
  readonly policies?: readonly PolicyEntry[];
}

/** `towns.json`: every municipality, for lists and searches that must not disclose which one a reader chose. */
export interface TownsFile {
  readonly version: 1;
  readonly publisher: PublisherName;
  readonly asOf: CivilDate;
  readonly towns: readonly TownEntry[];
}

/** `cases.json`: every case with its status, without events. */
export interface CasesFile {
  readonly version: 1;
  readonly publisher: PublisherName;
  readonly cases: readonly Pick<Case, 'id' | 'name' | 'topics' | 'status'>[];
}

/** A telephone number that a publisher answers. */
export interface Phone {
  readonly id: string;
  readonly label: Localized;
  /** In international form: `+16175550100`. */
  readonly number: string;
  readonly hours: Localized;
}

/** The publisher's own record, as published in `feed.json`. */
export interface Publisher extends PublisherName {
  readonly id: string;
  /** The scope and limits of these records. */
  readonly about: Localized;
  readonly entities: readonly Entity[];
  readonly baseline: readonly Statement[];
  readonly notices: readonly Statement[];
  readonly phones: readonly Phone[];
}

/** `feed.json`: the publisher, and a revision of each file. */
export interface FeedFile {
  readonly version: 1;
  readonly built: CivilDate;
  /** BCP 47 tags of all languages that records have texts in, English first. */
  readonly locales: readonly string[];
  readonly publisher: Publisher;
  /** The kinds of places that the publisher has beside cities and towns. */
  readonly kinds?: readonly AddedKind[];
  /** The forms of policies that the publisher has beside the usual ones. */
  readonly instruments?: readonly AddedKind[];
  /** The first characters of each file's hash, by file name. */
  readonly revisions: { readonly [file: string]: string };
}

/** `records/publisher.yaml` */
export interface PublisherRecord extends Publisher {
  readonly baseline: readonly StatementRecord[];
  readonly notices: readonly StatementRecord[];
  /** The date on which the records were compiled. It also dates the absence of a policy. */
  readonly compiled: CivilDate;
  /** The publisher's own site, to which record pages lead. Never published in the feed. */
  readonly url?: SafeUrl;
  /**
   * The destinations of actions: hosts, hosts with a path, numbers. Never published in the feed: snippets, frames and record pages take
   * their `allow` from it.
   */
  readonly hosts: readonly string[];
  /** Kinds of places beside {@link TOWN_KINDS}. */
  readonly kinds?: readonly AddedKind[];
  /** Forms of policies beside {@link INSTRUMENTS}. */
  readonly instruments?: readonly AddedKind[];
  /** Id of the action that is offered where a municipality has no policy on record. */
  readonly townAction?: string;
  /** Whether unreviewed translations are published in the feed. Default `show`: the elements label them as unreviewed. */
  readonly unreviewed?: 'show' | 'hide';
  /** Whether short texts that nobody reviewed are published. Default `hide`: pages then show the records' own sentences. */
  readonly unreviewedShortTexts?: 'show' | 'hide';
  /** Id of the donation action. */
  readonly donate?: string;
  /** Names of laws and bodies that contain a forbidden word: "Safe Communities Act". */
  readonly properNames?: readonly string[];
  /** Words that texts may not use, beside those of the kit. */
  readonly words?: readonly { readonly avoid: string; readonly instead: string }[];
  /** How far ahead a review may be planned. **Unit:** years. Default 3. */
  readonly reviewYears?: number;
  /** Where a reader reports a mistake: an `https:` or `mailto:` address. Never published in the feed. */
  readonly corrections?: string;
  /** Who read the records before they were published, by role, and when. `null`: nobody, as every widget then says. */
  readonly reviewer?: { readonly role: string; readonly date: CivilDate } | null;
}

/** One municipality in `records/towns.yaml`. */
export interface TownRecord extends Town {
  readonly aliases?: readonly string[];
}

/** `records/policies/<id>.yaml`: the feed's policy, its town and fields that only the record page shows. */
export interface PolicyRecord extends Omit<Policy<ShortTextRecord>, 'instrument'> {
  /** Id of one of {@link INSTRUMENTS} or of the publisher's. */
  readonly instrument: string;
  /** Slug of the municipality. */
  readonly town: string;
  /** Whether it comes first among the policies of its municipality. */
  readonly lead?: boolean;
  readonly history?: readonly { readonly date: CivilDate; readonly text: Localized }[];
}

/** `records/cases/<id>.yaml` */
export type CaseRecord = Case<ShortTextRecord>;

/** `records/actions/<id>.yaml` */
export type ActionRecord = Action<ShortTextRecord>;
