/** The view of one policy on a card, computed without a DOM. */
import {
  FACETS,
  formatCivilDate,
  policyBasis,
  type CivilDate,
  type Policy,
  type Today,
} from '@rights-kit/content';
import type { PageContext } from './action-link.view.js';
import { fill, plural } from './format.js';
import type { TownPolicyCardMessages } from './messages/messages.js';
import { toExceptions, toFacets, toSilence, type RowGroupView } from './policy-rows.view.js';
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
  /** When it was adopted, amended or decided, by year. */
  readonly years: readonly string[];
  /** The same by day. */
  readonly dates: readonly string[];
  /** How many exceptions there are, for a policy that is folded; `''` where there are none. */
  readonly exceptionsCount: string;
  /** Required before the rows: what the record as a whole does not do. */
  readonly cautions: readonly TextView[];
  /** The facets by heading, then the exceptions. */
  readonly groups: readonly RowGroupView[];
  /** Whom it does not bind. */
  readonly binds: string;
  /** The facets that the sources do not state: one group, or none. */
  readonly silence: readonly RowGroupView[];
  /** The record's own summary, where the answer is not that; `undefined` otherwise. */
  readonly summary: TextView | undefined;
  /** Opens the sources and the topics that they do not mention. */
  readonly sourcesSummary: string;
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

/** @param format words of a date */
function toDates(
  { adopted, amended = [], decided, status }: Policy,
  messages: TownPolicyCardMessages,
  format: (date: CivilDate) => string,
): string[] {
  const last = status === 'rejected' ? messages.decided : messages.lastStep;
  return [
    ...(adopted ? [fill(messages.adopted, { date: format(adopted) })] : []),
    ...amended.map((date) => fill(messages.amended, { date: format(date) })),
    ...(decided ? [fill(last, { date: format(decided) })] : []),
  ];
}

function describePolicy(policy: Policy, today: Today, context: TownCardContext): PolicyView {
  const { locale, messages } = context;
  const { asOf, status, binding, exceptions, sources } = policy;
  const date = formatCivilDate(asOf, locale);
  const isAdopted = status === 'adopted';
  const silence = toSilence(policy, context);
  // These directions are told of an adopted policy, and tell that it has no rule.
  const isWithoutRule = isAdopted && ['neutral', 'values-only'].includes(policy.direction);
  const isSilent = silence[0]?.rows.length === FACETS.length && !isWithoutRule;
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
    years: [...new Set(toDates(policy, messages, (day) => day.slice(0, 4)))],
    dates: toDates(policy, messages, (day) => formatCivilDate(day, locale)),
    exceptionsCount: exceptions.length > 0 ? plural(messages.withExceptions, exceptions.length, locale) : '',
    cautions: [
      ...(policy.disputed ? [toText(policy.disputed, locale)] : []),
      ...[
        isAdopted ? messages.directions[policy.direction] : messages.outcomes[status],
        isSilent && messages.allSilent,
      ].flatMap((caution) => (caution ? ownText(caution) : [])),
    ],
    groups: [...toFacets(policy, context), ...toExceptions(policy, context)],
    binds: messages.binds[isRequest ? 'request' : isAdopted && binding === 'yes' ? 'rule' : 'other'],
    silence,
    summary: answer.text === summary.text ? undefined : summary,
    sourcesSummary: [plural(messages.sources, sources.length, locale), silence[0]?.heading]
      .filter(Boolean)
      .join(' · '),
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
  const { answer, exceptionsNote, name, instrument, tag, cautions, groups, binds, silence, summary } = view;
  const toRows = ({ heading, rows }: RowGroupView): TextView[] => [
    ownText(heading),
    ...rows.flatMap(({ text, who }) => (who ? [text, who] : text)),
  ];
  return [
    answer,
    ownText(exceptionsNote),
    name,
    ownText(instrument),
    ownText(tag),
    ...cautions,
    ...groups.flatMap(toRows),
    ownText(binds),
    ...silence.flatMap(toRows),
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
