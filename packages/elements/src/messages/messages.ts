import type {
  ActionKind,
  Binding,
  Direction,
  FacetName,
  Instrument,
  PolicyStatus,
  CaseStatusValue,
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

/**
 * A catalogue: the kit's own words in one language, as data, so that it can be a file. A publisher's words come from the feed. A
 * missing key or plural category is a compile error. `{name}` in a text is filled by {@link fill}.
 *
 * @typeParam Plural the plural categories of the language, as `Intl.PluralRules` names them
 */
export interface Messages<Plural extends Intl.LDMLPluralRule = 'other'> {
  /** Whether a reader of the language has checked it; until then the elements say that nobody has. */
  readonly isReviewed: boolean;
  readonly facets: Readonly<Record<FacetName, FacetWords>>;
  readonly instruments: Readonly<Record<Instrument, string>>;
  readonly bindingTags: Readonly<Record<Binding, string>>;
  readonly statusTags: Readonly<Record<Exclude<PolicyStatus, 'adopted'>, string>>;
  /** What no row says: which way an adopted record as a whole points. */
  readonly directions: Readonly<Partial<Record<Direction, string>>>;
  /** What became of a record that was not adopted. */
  readonly outcomes: Readonly<Partial<Record<PolicyStatus, string>>>;
  readonly actionLabels: Readonly<Record<ActionKind, string>>;
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
  /** `{date}` */
  readonly notChecked: string;
  /** `{date}`, `{publisher}` */
  readonly accordingTo: string;
  /** `{date}` */
  readonly asOf: string;
  readonly localNote: string;
  /** `{count}` */
  readonly sources: Readonly<Record<Plural, string>>;
  /** `{numbers}`: places in the list of sources, "2, 5" */
  readonly cited: string;
  /** `{region}` */
  readonly everywhereIn: string;
  /** `{publisher}` */
  readonly keptBy: string;
  /** Where a link leads: `{host}`, a page of the same site, an email program, or the telephone: `{number}`. */
  readonly opens: Readonly<Record<'host' | 'page' | 'mail' | 'phone', string>>;
  /** Added to where a link leads. */
  readonly newTab: string;
  readonly other: string;
  readonly monthly: string;
  readonly copied: string;
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
  /** `{date}` each */
  readonly until: string;
  readonly won: string;
  readonly dismiss: string;
  /** `{title}` */
  readonly dismissTitle: string;
  readonly dismissed: string;
  /** Beside a text that is shown in English since there is no other. */
  readonly english: string;
  /** Nobody has checked this translation. */
  readonly notReviewed: string;
  /** Opens the English words that an unreviewed translation was made from. */
  readonly original: string;
}

/** A text with its `{names}` replaced. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The form that a language uses for a number: "Source", "Sources (3)". */
export function plural(
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>,
  count: number,
  locale: string,
): string {
  const rule = locale === 'en' ? (count === 1 ? 'one' : 'other') : new Intl.PluralRules(locale).select(count);
  return fill(forms[rule] ?? forms.other ?? '', { count });
}

/** "A, B, or C". English is set by hand: the first question to `Intl` takes an old phone longer than all else that a card shows. */
export function anyOfThese(items: readonly string[], locale: string): string {
  if (locale !== 'en') return new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
  return items.length < 3 ? items.join(' or ') : `${items.slice(0, -1).join(', ')}, or ${items.at(-1) ?? ''}`;
}
