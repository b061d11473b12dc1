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
  recordsAsOf(date: string): string;
  adopted(date: string): string;
  amended(date: string): string;
  decided(date: string): string;
  lastStep(date: string): string;
  vote(vote: string): string;
  readonly but: string;
  readonly saysHeading: string;
  readonly asksHeading: string;
  readonly proposedHeading: string;
  readonly nonBindingNote: string;
  readonly allSilent: string;
  notStated(topics: string): string;
  notChecked(date: string): string;
  accordingTo(date: string, publisher: string): string;
  asOf(date: string): string;
  readonly localNote: string;
  sources(count: number): string;
  cites(numbers: string): string;
  everywhereIn(region: string): string;
  keptBy(publisher: string): string;
  opens(host: string): string;
  opensInNewTab(host: string): string;
  readonly thisSite: string;
  readonly opensMail: string;
  dials(number: string): string;
  /** @param amount whole US dollars */
  dollars(amount: number): string;
  readonly other: string;
  readonly otherAmount: string;
  readonly monthly: string;
  readonly copied: string;
  copyByHand(address: string): string;
}
