/** The view of one policy on a card, computed without a DOM. */
import {
  FACETS,
  facetValueOf,
  formatCivilDate,
  policyBasis,
  type CivilDate,
  type Policy,
  type Today,
} from '@rights-kit/content';
import type { PageContext } from './action-link.view.js';
import { anyOfThese, fill } from './format.js';
import type { TownPolicyCardMessages } from './messages/messages.js';
import { toShortText, type ShortTextView } from './short-text.view.js';
import { toSources, type SourceView } from './sources.view.js';
import { isUnreviewed, ownText, toOriginal, toText, type Language, type TextView } from './text.view.js';

/** What a row states: a limit, a request for one, a permission, or an exception. */
export type RowKind = 'limits' | 'asks' | 'allows' | 'but';

export interface RowView {
  readonly kind: RowKind;
  readonly text: TextView;
  /** The sources that it cites: "(source 2)"; `''` where it cites none. */
  readonly cited: string;
}

export interface PolicyView {
  readonly name: TextView;
  readonly tag: string;
  /** Instrument and dates. */
  readonly facts: string;
  /** A sentence that the review is overdue; `''` otherwise. */
  readonly stale: string;
  /** Required before the summary: what the record as a whole does not do. */
  readonly cautions: readonly TextView[];
  readonly summary: TextView;
  /** The short text of the summary, else the summary. */
  readonly answer: ShortTextView;
  /** "It has exceptions.", which belongs to the answer; `''` where there are none. */
  readonly exceptionsNote: string;
  /** Above the exceptions; `''` where there are none. */
  readonly exceptionsHeading: string;
  readonly exceptions: readonly RowView[];
  /** Above the facets; `''` where there are none. */
  readonly facetsHeading: string;
  readonly facets: readonly RowView[];
  /** One sentence for all facets that the sources do not state; `''` where there are none. */
  readonly notStated: string;
  readonly asOf: string;
  /** The English source of an unreviewed translation; empty where it is reviewed, or there is none. */
  readonly original: readonly string[];
  readonly sources: readonly SourceView[];
}

export interface TownCardContext extends PageContext, Language<TownPolicyCardMessages> {
  /** **Unit:** milliseconds since the epoch. */
  readonly now: number;
  /** The English words, which translations were made from. */
  readonly english: TownPolicyCardMessages;
}

/** A repealed policy has no rows, since none of its provisions applies any longer. */
function toFacets(policy: Policy, messages: TownPolicyCardMessages): RowView[] {
  const { binding, status } = policy;
  if (status === 'repealed') return [];
  return FACETS.filter((name) => facetValueOf(policy, name) !== 'not-stated').map((name) => {
    const words = messages.facets[name];
    // Only a policy that is known to be binding is worded as a rule.
    const [kind, text] =
      facetValueOf(policy, name) === 'allowed'
        ? (['allows', words.allows] as const)
        : binding === 'yes' && status === 'adopted'
          ? (['limits', words.limits] as const)
          : (['asks', words.asks] as const);
    return { kind, text: ownText(text), cited: '' };
  });
}

/** A facet that no source states is not a "no". A rejected or repealed policy has no effect, so its open facets do not matter. */
function toNotStated(policy: Policy, { locale, messages }: Language<TownPolicyCardMessages>): string {
  const { status } = policy;
  const silent = FACETS.filter((name) => facetValueOf(policy, name) === 'not-stated');
  if (status === 'rejected' || status === 'repealed' || silent.length === 0) return '';
  if (silent.length === FACETS.length) return messages.allSilent;
  const topics = silent.map((name) => messages.facets[name].topic);
  return fill(messages.notStated, { topics: anyOfThese(topics, locale) });
}

function toFacts(
  { instrument, adopted, amended, decided, status }: Policy,
  language: Language<TownPolicyCardMessages>,
): string {
  const { locale, messages } = language;
  const on = (text: string, date: CivilDate): string => fill(text, { date: formatCivilDate(date, locale) });
  return [
    typeof instrument === 'string' ? messages.instruments[instrument] : toText(instrument, locale).text,
    adopted && on(messages.adopted, adopted),
    ...(amended ?? []).map((date) => on(messages.amended, date)),
    decided && on(status === 'rejected' ? messages.decided : messages.lastStep, decided),
  ]
    .filter(Boolean)
    .join(' · ');
}

function describePolicy(policy: Policy, today: Today, context: TownCardContext): PolicyView {
  const { locale, messages } = context;
  const { asOf, reviewAfter, status, binding, sources } = policy;
  const date = formatCivilDate(asOf, locale);
  const isAdopted = status === 'adopted';
  const headings = messages.facetHeadings;
  const heading = !isAdopted ? headings.proposed : binding === 'yes' ? headings.says : headings.asks;
  const facets = toFacets(policy, messages);
  const own = [
    isAdopted ? messages.directions[policy.direction] : messages.outcomes[status],
    isAdopted && binding === 'no' ? messages.nonBinding : undefined,
  ].filter((caution) => caution !== undefined);
  return {
    name: toText(policy.name, locale),
    tag: isAdopted ? messages.bindingTags[binding] : messages.statusTags[status],
    facts: toFacts(policy, context),
    stale: reviewAfter && today(reviewAfter) < 0 ? fill(messages.notChecked, { date }) : '',
    cautions: [...(policy.disputed ? [toText(policy.disputed, locale)] : []), ...own.map(ownText)],
    summary: toText(policy.summary, locale),
    answer: toShortText(policy.answer, policyBasis(policy), policy.summary, locale),
    exceptionsNote: policy.exceptions.length > 0 ? messages.hasExceptions : '',
    exceptionsHeading: policy.exceptions.length > 0 ? messages.but : '',
    exceptions: policy.exceptions.map(({ text, sources: cited }) => ({
      kind: 'but',
      text: toText(text, locale),
      cited: cited.length > 0 ? fill(messages.cited, { numbers: cited.join(', ') }) : '',
    })),
    facetsHeading: facets.length > 0 ? heading : '',
    facets,
    notStated: toNotStated(policy, context),
    asOf: fill(messages.accordingTo, {
      date,
      // The source that carries the record's date, if one does.
      publisher: (sources.find((source) => source.date === asOf) ?? sources[0])?.publisher ?? '',
    }),
    original: [],
    sources: toSources(sources, locale),
  };
}

/** The texts of a policy in reading order. */
function textsOf({ name, tag, cautions, summary, exceptions, facets, notStated }: PolicyView): TextView[] {
  const rows = [...exceptions, ...facets].map(({ text }) => text);
  return [name, ownText(tag), ...cautions, summary, ...rows, ownText(notStated)];
}

export function toPolicyView(policy: Policy, today: Today, context: TownCardContext): PolicyView {
  const { locale, messages, english } = context;
  const view = describePolicy(policy, today, context);
  if (locale === 'en' || (messages.isReviewed && !isUnreviewed(policy.summary, policy.translations, locale)))
    return view;
  const original = describePolicy(policy, today, { ...context, locale: 'en', messages: english });
  return { ...view, original: toOriginal(textsOf(view), textsOf(original)) };
}
