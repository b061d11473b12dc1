/** What a town policy card says, decided without a DOM. */
import {
  FACETS,
  formatCivilDate,
  isPast,
  type CivilDate,
  type Policy,
  type Statement,
  type TownFile,
} from '@rights-kit/content';
import type { Messages } from '../messages/messages.js';
import {
  toActionAddress,
  toActionLink,
  type ActionLinkView,
  type PageContext,
} from '../templates/action-link.view.js';
import type { MarkName } from '../templates/mark.js';
import { toSources, type SourceView } from '../templates/sources.view.js';

export interface RowView {
  readonly mark: MarkName;
  readonly text: string;
}

export interface PolicyView {
  readonly name: string;
  readonly tag: string;
  /** Instrument and dates. */
  readonly facts: string;
  /** Past its review date; empty before. */
  readonly stale: string;
  /** What must stand before the summary: what the record as a whole is not. */
  readonly cautions: readonly string[];
  readonly summary: string;
  readonly exceptions: readonly RowView[];
  readonly facetsHeading: string;
  readonly facets: readonly RowView[];
  /** One sentence for all that the sources leave open; empty where nothing is. */
  readonly notStated: string;
  readonly asOf: string;
  readonly sources: readonly SourceView[];
}

export interface StatementView {
  readonly text: string;
  readonly asOf: string;
  readonly sources: readonly SourceView[];
}

export interface TownCardView {
  readonly name: string;
  readonly county: string;
  /** Newest first; empty where no policy is on record. */
  readonly policies: readonly PolicyView[];
  /** Said instead of policies. */
  readonly absence: string;
  readonly asOf: string;
  readonly region: string;
  /** The rules that hold everywhere, then the publisher's notices. */
  readonly statements: readonly StatementView[];
  readonly action: ActionLinkView | undefined;
  /** Whether there is an action that may not be a link. */
  readonly isRefused: boolean;
  readonly keptBy: string;
}

export interface TownCardContext extends PageContext {
  /** The day it is in the place the records are about. */
  readonly today: CivilDate;
  /** BCP 47, for dates and lists. */
  readonly locale: string;
  readonly messages: Messages;
}

/** What was repealed has no rows: nothing in it is asked or allowed any more. */
function toFacets({ facets, binding, status }: Policy, messages: Messages): RowView[] {
  if (status === 'repealed') return [];
  return FACETS.filter((name) => facets[name] !== 'not-stated').map((name) => {
    const words = messages.facets[name];
    if (facets[name] === 'allowed') return { mark: 'allows', text: words.allows };
    // Only a record that is known to bind is worded as a rule.
    return binding === 'yes' && status === 'adopted'
      ? { mark: 'limits', text: words.limits }
      : { mark: 'asks', text: words.asks };
  });
}

/** Not seen is not "no". Of what was voted down there is nothing to say. */
function toNotStated({ status, facets }: Policy, { locale, messages }: TownCardContext): string {
  const silent = FACETS.filter((name) => facets[name] === 'not-stated');
  if (status === 'rejected' || status === 'repealed' || silent.length === 0) return '';
  if (silent.length === FACETS.length) return messages.allSilent;
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  return messages.notStated(list.format(silent.map((name) => messages.facets[name].topic)));
}

function toFacts(
  { instrument, adopted, amended, decided, status }: Policy,
  context: TownCardContext,
): string {
  const { locale, messages } = context;
  const day = (date: CivilDate): string => formatCivilDate(date, locale);
  return [
    messages.instruments[instrument],
    adopted && messages.adopted(day(adopted)),
    ...(amended ?? []).map((date) => messages.amended(day(date))),
    decided && (status === 'rejected' ? messages.decided : messages.lastStep)(day(decided)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function toPolicy(policy: Policy, context: TownCardContext): PolicyView {
  const { locale, messages, today } = context;
  const { asOf, reviewAfter, status, binding, sources } = policy;
  const date = formatCivilDate(asOf, locale);
  const isAdopted = status === 'adopted';
  const headings = messages.facetHeadings;
  return {
    name: policy.name.en,
    tag: isAdopted ? messages.bindingTags[binding] : messages.statusTags[status],
    facts: toFacts(policy, context),
    stale: reviewAfter && isPast(reviewAfter, today) ? messages.notChecked(date) : '',
    cautions: [
      policy.disputed?.en,
      isAdopted ? messages.directions[policy.direction] : messages.outcomes[status],
      isAdopted && binding === 'no' ? messages.nonBinding : undefined,
    ].filter((caution) => caution !== undefined),
    summary: policy.summary.en,
    exceptions: policy.exceptions.map(({ text, sources: cited }) => ({
      mark: 'but',
      text: cited.length > 0 ? messages.cited(text.en, cited.join(', ')) : text.en,
    })),
    facetsHeading: !isAdopted ? headings.proposed : binding === 'yes' ? headings.says : headings.asks,
    facets: toFacets(policy, messages),
    notStated: toNotStated(policy, context),
    // The source that carries the record's date, if one does.
    asOf: messages.accordingTo(date, (sources.find((s) => s.date === asOf) ?? sources[0])?.publisher ?? ''),
    sources: toSources(sources, locale),
  };
}

function toStatement(
  { text, asOf, reviewAfter, sources }: Statement,
  context: TownCardContext,
): StatementView {
  const { locale, messages, today } = context;
  const isStale = reviewAfter && isPast(reviewAfter, today);
  return {
    text: text.en,
    asOf: (isStale ? messages.notChecked : messages.asOf)(formatCivilDate(asOf, locale)),
    sources: toSources(sources, locale),
  };
}

/** Everything a card shows of a town's file on a day, in a language, on a page. */
export function toTownCardView(file: TownFile, context: TownCardContext): TownCardView {
  const { messages, locale } = context;
  const { action, publisher, town } = file;
  // Money needs the line that says who receives it, and a town's file has none.
  const address = action && action.kind !== 'donate' ? toActionAddress(action, context) : undefined;
  return {
    name: town.name,
    county: messages.county(town.county),
    policies: file.policies.map((policy) => toPolicy(policy, context)),
    absence: messages.noRecord(town.name),
    asOf: messages.asOf(formatCivilDate(file.asOf, locale)),
    region: messages.everywhereIn(publisher.region),
    statements: [...file.baseline, ...file.notices].map((statement) => toStatement(statement, context)),
    action: action && address && toActionLink(action.kind, action.label.en, address, messages),
    isRefused: action !== undefined && !address,
    keptBy: messages.keptBy(publisher.name.en),
  };
}
