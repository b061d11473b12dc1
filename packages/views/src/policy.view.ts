/** The view of one policy on a card, computed without a DOM. */
import { formatCivilDate, policyBasis, type CivilDate, type Policy, type Today } from '@rights-kit/content';
import type { PageContext } from './action-link.view.js';
import { fill, plural } from './format.js';
import type { TownPolicyCardMessages } from './messages/messages.js';
import {
  toExceptions,
  toFacets,
  toSilence,
  type RowGroupView,
  type SilenceView,
} from './policy-rows.view.js';
import { toShortText, type ShortTextView } from './short-text.view.js';
import { toSources, type SourceView } from './sources.view.js';
import { isUnreviewed, ownText, toOriginal, toText, type Language, type TextView } from './text.view.js';

export interface PolicyView {
  readonly name: TextView;
  /** The short text of the summary, else the summary. */
  readonly answer: ShortTextView;
  /** "It has exceptions.", which belongs to the answer; `''` where there are none. */
  readonly exceptionsNote: string;
  /** "As of …", which belongs to the answer. */
  readonly date: string;
  /** A sentence that the review is overdue; `''` otherwise. */
  readonly stale: string;
  readonly instrument: string;
  /** Whether it binds, or what became of it. */
  readonly tag: string;
  /** When it was adopted, amended or decided. */
  readonly dates: readonly string[];
  /** Instrument, tag, year and number of exceptions, for a policy that is folded. */
  readonly brief: readonly string[];
  /** Required before the rows: what the record as a whole does not do. */
  readonly cautions: readonly TextView[];
  /** The facets by heading, then the exceptions. */
  readonly groups: readonly RowGroupView[];
  /** Whom it does not bind. */
  readonly binds: string;
  /** The facets that the sources do not state. */
  readonly silence: SilenceView;
  /** The record's own summary, where the answer is not that; `undefined` otherwise. */
  readonly summary: TextView | undefined;
  /** Opens the sources. */
  readonly sourcesSummary: string;
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

function toDates(
  { adopted, amended, decided, status }: Policy,
  { locale, messages }: Language<TownPolicyCardMessages>,
): string[] {
  const on = (text: string, date: CivilDate): string => fill(text, { date: formatCivilDate(date, locale) });
  return [
    ...(adopted ? [on(messages.adopted, adopted)] : []),
    ...(amended ?? []).map((date) => on(messages.amended, date)),
    ...(decided ? [on(status === 'rejected' ? messages.decided : messages.lastStep, decided)] : []),
  ];
}

function describePolicy(policy: Policy, today: Today, context: TownCardContext): PolicyView {
  const { locale, messages } = context;
  const { asOf, status, binding, exceptions, sources, adopted, decided } = policy;
  const date = formatCivilDate(asOf, locale);
  const isAdopted = status === 'adopted';
  const caution = isAdopted ? messages.directions[policy.direction] : messages.outcomes[status];
  const summary = toText(policy.summary, locale);
  const answer = toShortText(policy.answer, policyBasis(policy), policy.summary, locale);
  const instrument =
    typeof policy.instrument === 'string'
      ? messages.instruments[policy.instrument]
      : toText(policy.instrument, locale).text;
  const tag = isAdopted ? messages.bindingTags[binding] : messages.statusTags[status];
  const isRequest = binding === 'no' && (isAdopted || status === 'rejected');
  return {
    name: toText(policy.name, locale),
    answer,
    exceptionsNote: exceptions.length > 0 ? messages.hasExceptions : '',
    date: fill(messages.asOf, { date }),
    stale: toOverdue(policy, today, context),
    instrument,
    tag,
    dates: toDates(policy, context),
    brief: [
      instrument,
      tag,
      (adopted ?? decided ?? '').slice(0, 4),
      exceptions.length > 0 ? plural(messages.withExceptions, exceptions.length, locale) : '',
    ].filter(Boolean),
    cautions: [
      ...(policy.disputed ? [toText(policy.disputed, locale)] : []),
      ...(caution ? [ownText(caution)] : []),
    ],
    groups: [...toFacets(policy, context), ...toExceptions(policy, context)],
    binds: messages.binds[isRequest ? 'request' : isAdopted && binding === 'yes' ? 'rule' : 'other'],
    silence: toSilence(policy, context),
    summary: answer.text === summary.text ? undefined : summary,
    sourcesSummary: plural(messages.sourcesAsOf, sources.length, locale, { date }),
    asOf: fill(messages.accordingTo, {
      date,
      // The source that carries the record's date, if one does.
      publisher: (sources.find((source) => source.date === asOf) ?? sources[0])?.publisher ?? '',
    }),
    original: [],
    sources: toSources(sources, locale),
  };
}

/** That the review of what has these dates is overdue; `''` where it is not. */
export function toOverdue(
  { asOf, reviewAfter }: { readonly asOf: CivilDate; readonly reviewAfter?: CivilDate | undefined },
  today: Today,
  { locale, messages }: Language<TownPolicyCardMessages>,
): string {
  if (!reviewAfter || today(reviewAfter) >= 0) return '';
  return fill(messages.overdue, {
    reviewAfter: formatCivilDate(reviewAfter, locale),
    asOf: formatCivilDate(asOf, locale),
  });
}

/** The texts of a policy in reading order. */
function textsOf(view: PolicyView): TextView[] {
  const { answer, exceptionsNote, name, instrument, tag, cautions, silence, groups, binds, summary } = view;
  return [
    answer,
    ownText(exceptionsNote),
    name,
    ownText(instrument),
    ownText(tag),
    ...cautions,
    ownText(silence.whole),
    ...groups.flatMap(({ heading, rows }) => [
      ownText(heading),
      ...rows.flatMap(({ text, who }) => (who ? [text, who] : [text])),
    ]),
    ownText(binds),
    ownText(silence.summary),
    ...silence.topics.map(ownText),
    ...(summary ? [summary] : []),
  ];
}

export function toPolicyView(policy: Policy, today: Today, context: TownCardContext): PolicyView {
  const { locale, messages, english } = context;
  const view = describePolicy(policy, today, context);
  if (locale === 'en' || (messages.isReviewed && !isUnreviewed(policy.summary, policy.translations, locale)))
    return view;
  const original = describePolicy(policy, today, { ...context, locale: 'en', messages: english });
  return { ...view, original: toOriginal(textsOf(view), textsOf(original)) };
}
