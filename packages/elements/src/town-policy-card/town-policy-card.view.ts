/** What a town policy card says, decided without a DOM. */
import {
  FACETS,
  formatCivilDate,
  isPast,
  type CivilDate,
  type FacetName,
  type Localized,
  type Policy,
  type Statement,
  type TownFile,
} from '@rights-kit/content';
import type { Messages } from '../messages/messages.js';
import {
  toActionAddress,
  toOpens,
  type ActionLinkView,
  type PageContext,
} from '../templates/action-link.view.js';
import type { MarkName } from '../templates/mark.js';
import { newestSource, toSource, type SourceView } from '../templates/sources.view.js';

export interface RowView {
  readonly mark: MarkName;
  readonly text: string;
  /** "Source 2, 5"; empty where the row rests on all of them. */
  readonly cites: string;
}

export interface PolicyView {
  readonly name: string;
  readonly tag: string;
  /** Instrument, dates and vote. */
  readonly facts: string;
  /** Past its review date; empty before. */
  readonly stale: string;
  /** Sentences that must stand before the summary: what the record as a whole is not. */
  readonly cautions: readonly string[];
  readonly summary: readonly string[];
  readonly exceptions: readonly RowView[];
  readonly facetsHeading: string;
  readonly facets: readonly RowView[];
  readonly notStated: string;
  readonly asOf: string;
  readonly sources: readonly SourceView[];
}

export interface StatementView {
  readonly text: readonly string[];
  readonly asOf: string;
  readonly sources: readonly SourceView[];
}

export interface TownCardView {
  readonly name: string;
  readonly county: string;
  /** Newest first; empty where no policy is on record. */
  readonly policies: readonly PolicyView[];
  /** Said instead of policies. */
  readonly absence: { readonly lead: string; readonly asOf: string } | undefined;
  readonly statewide: { readonly heading: string; readonly statements: readonly StatementView[] };
  readonly action: ActionLinkView | undefined;
  /** Why the action has no link. */
  readonly refused: 'refused-host' | 'refused-address' | undefined;
  readonly keptBy: string;
}

export interface TownCardContext extends PageContext {
  /** The day it is in the place the records are about. */
  readonly today: CivilDate;
  /** BCP 47, for dates and lists. */
  readonly locale: string;
  readonly messages: Messages;
}

const inEnglish = (text: Localized): string => text.en;
const paragraphs = (text: Localized): string[] => inEnglish(text).split(/\n\s*\n/);

function toFacetRow(name: FacetName, policy: Policy, messages: Messages): RowView[] {
  const value = policy.facets[name];
  if (value === 'not-stated') return [];
  const words = messages.facets[name];
  // Only a record that is known to bind is worded as a rule.
  const binds = policy.binding === 'yes';
  if (value === 'allowed') return [{ mark: 'allows', text: words.allows, cites: '' }];
  return [{ mark: binds ? 'limits' : 'asks', text: binds ? words.limits : words.asks, cites: '' }];
}

function toFacetsHeading({ status, binding }: Policy, messages: Messages): string {
  if (status !== 'adopted') return messages.proposedHeading;
  return binding === 'yes' ? messages.saysHeading : messages.asksHeading;
}

/** One sentence for all that the sources leave open: not seen is not "no". Of what was voted down there is nothing to say. */
function toNotStated({ status, facets }: Policy, { locale, messages }: TownCardContext): string {
  const silent = FACETS.filter((name) => facets[name] === 'not-stated');
  if (status === 'rejected' || status === 'repealed' || silent.length === 0) return '';
  if (silent.length === FACETS.length) return messages.allSilent;
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  return messages.notStated(list.format(silent.map((name) => messages.facets[name].topic)));
}

function toFacts(policy: Policy, { locale, messages }: TownCardContext): string {
  const { adopted, amended = [], decided, vote, status } = policy;
  const day = (date: CivilDate): string => formatCivilDate(date, locale);
  const facts = [messages.instruments[policy.instrument]];
  if (adopted) facts.push(messages.adopted(day(adopted)));
  facts.push(...amended.map((date) => messages.amended(day(date))));
  if (decided)
    facts.push(status === 'rejected' ? messages.decided(day(decided)) : messages.lastStep(day(decided)));
  if (vote) facts.push(messages.vote(vote));
  return facts.filter(Boolean).join(' · ');
}

function toPolicy(policy: Policy, context: TownCardContext): PolicyView {
  const { locale, messages, today } = context;
  const { asOf, reviewAfter, status, binding, disputed } = policy;
  const date = formatCivilDate(asOf, locale);
  const isStale = reviewAfter !== undefined && isPast(reviewAfter, today);
  const cautions = [
    disputed && inEnglish(disputed),
    status === 'adopted' ? messages.directions[policy.direction] : messages.outcomes[status],
    status === 'adopted' && binding === 'no' ? messages.nonBindingNote : undefined,
  ].filter((caution) => caution !== undefined);
  return {
    name: inEnglish(policy.name),
    tag: status === 'adopted' ? messages.bindingTags[binding] : messages.statusTags[status],
    facts: toFacts(policy, context),
    stale: isStale ? messages.notChecked(date) : '',
    cautions,
    summary: paragraphs(policy.summary),
    exceptions: policy.exceptions.map((exception) => ({
      mark: 'but',
      text: inEnglish(exception.text),
      cites: exception.sources.length > 0 ? messages.cites(exception.sources.join(', ')) : '',
    })),
    facetsHeading: toFacetsHeading(policy, messages),
    facets: FACETS.flatMap((name) => toFacetRow(name, policy, messages)),
    notStated: toNotStated(policy, context),
    asOf: messages.accordingTo(date, newestSource(policy.sources, asOf)?.publisher ?? ''),
    sources: policy.sources.map((source) => toSource(source, locale)),
  };
}

function toStatement(
  { text, asOf, reviewAfter, sources }: Statement,
  context: TownCardContext,
): StatementView {
  const { locale, messages, today } = context;
  const date = formatCivilDate(asOf, locale);
  return {
    text: paragraphs(text),
    asOf: reviewAfter && isPast(reviewAfter, today) ? messages.notChecked(date) : messages.asOf(date),
    sources: sources.map((source) => toSource(source, locale)),
  };
}

/** Everything a card shows of a town's file on a day, in a language, on a page. */
export function toTownCardView(file: TownFile, context: TownCardContext): TownCardView {
  const { messages, locale } = context;
  const { action, policies, town } = file;
  const address = action && toActionAddress(action, context);
  return {
    name: town.name,
    county: messages.county(town.county),
    policies: policies.map((policy) => toPolicy(policy, context)),
    absence:
      policies.length > 0
        ? undefined
        : {
            lead: messages.noRecord(town.name),
            asOf: messages.recordsAsOf(formatCivilDate(file.asOf, locale)),
          },
    statewide: {
      heading: messages.everywhereIn(file.publisher.region),
      statements: [...file.notices, ...file.baseline].map((statement) => toStatement(statement, context)),
    },
    action:
      action && address && 'url' in address
        ? {
            kind: action.kind,
            label: inEnglish(action.label),
            url: address.url,
            ...toOpens(address.url, messages),
          }
        : undefined,
    refused: address && 'error' in address ? address.error : undefined,
    keptBy: messages.keptBy(inEnglish(file.publisher.name)),
  };
}
