import type {
  ActionKind,
  Binding,
  Direction,
  FacetName,
  Instrument,
  PolicyStatus,
} from '@rights-kit/content';

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

/** A catalogue: the kit's own words in one language. A publisher's words come from the feed. A missing key is a compile error. */
export interface Messages {
  readonly facets: Readonly<Record<FacetName, FacetWords>>;
  readonly instruments: Readonly<Record<Instrument, string>>;
  readonly bindingTags: Readonly<Record<Binding, string>>;
  readonly statusTags: Readonly<Record<Exclude<PolicyStatus, 'adopted'>, string>>;
  /** What no row says: which way an adopted record as a whole points. */
  readonly directions: Readonly<Partial<Record<Direction, string>>>;
  /** What became of a record that was not adopted. */
  readonly outcomes: Readonly<Partial<Record<PolicyStatus, string>>>;
  readonly actionLabels: Readonly<Record<ActionKind, string>>;
  county(name: string): string;
  noRecord(town: string): string;
  adopted(date: string): string;
  amended(date: string): string;
  decided(date: string): string;
  lastStep(date: string): string;
  readonly but: string;
  /** Above the facets: of a binding record, of another, and of one that was not adopted. */
  readonly facetHeadings: Readonly<Record<'says' | 'asks' | 'proposed', string>>;
  readonly nonBinding: string;
  readonly allSilent: string;
  notStated(topics: string): string;
  notChecked(date: string): string;
  accordingTo(date: string, publisher: string): string;
  asOf(date: string): string;
  readonly localNote: string;
  sources(count: number): string;
  /** @param numbers places in the list of sources: "2, 5" */
  cited(text: string, numbers: string): string;
  everywhereIn(region: string): string;
  keptBy(publisher: string): string;
  /** @param host empty for a page of the same site */
  opens(host: string, newTab: boolean): string;
  readonly opensMail: string;
  dials(number: string): string;
  /** @param amount whole US dollars */
  dollars(amount: number): string;
  readonly other: string;
  readonly monthly: string;
  readonly copied: string;
}
