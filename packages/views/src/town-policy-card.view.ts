/** The view of a town policy card: everything that it shows, computed without a DOM. */
import {
  formatCivilDate,
  todayIn,
  type StatementLine,
  type StatewideFile,
  type Today,
  type TownFile,
} from '@rights-kit/content';
import {
  toActionAddress,
  toActionLink,
  toLabel,
  toOwner,
  type ActionLinkView,
  type RefusedAction,
} from './action-link.view.js';
import { toCampaignState, toOutcome, toWhen, type OutcomeView } from './campaign.js';
import { fill, plural } from './format.js';
import { toOverdue, toPolicyView, type PolicyView, type TownCardContext } from './policy.view.js';
import { toSources, type SourceView } from './sources.view.js';
import { isUnreviewed, toKeptBy, toText, type TextView } from './text.view.js';

export interface StatementView {
  readonly text: TextView;
  readonly asOf: string;
  readonly original: readonly string[];
}

/** A statement as a whole, with its sources. */
export interface WholeStatementView extends StatementView {
  readonly sources: readonly SourceView[];
}

export interface TownCardView {
  readonly name: string;
  readonly county: string;
  /** County, and how many policies are on record where there are several. */
  readonly area: string;
  /** A reminder that local policies change and do not bind federal agents. */
  readonly localNote: string;
  /** The leading one first; empty where no policy is on record. */
  readonly policies: readonly PolicyView[];
  /** The sentence shown where no policy is on record; `''` otherwise. */
  readonly absence: string;
  readonly asOf: string;
  readonly region: string;
  /** The first statement of the statewide baseline, then the publisher's notices, in short. */
  readonly statements: readonly StatementView[];
  /** The rest of the baseline, in short: in the place of the full text while that has not loaded, as on paper. */
  readonly further: readonly StatementView[];
  /** Opens all statements, whole, with their sources. */
  readonly fullText: string;
  /** Above the policies after the first. */
  readonly othersHeading: string;
  /** A sentence that nobody has reviewed the short wording; `''` where somebody has, or there is none. */
  readonly shortNotice: string;
  readonly action: ActionLinkView | undefined;
  /** The last day of the action; `''` without one. */
  readonly until: string;
  /** In place of an action that is not live. */
  readonly outcome: OutcomeView | undefined;
  /** Why the action's link is missing. */
  readonly refused: RefusedAction | undefined;
  /** The English source of what nobody has reviewed outside the policies: of the statements, then of the kit's own sentences. */
  readonly original: readonly string[];
  readonly keptBy: string;
}

/** The statewide rules alone, whole. */
export interface StatewideCardView {
  readonly name: string;
  readonly statements: readonly WholeStatementView[];
  readonly keptBy: string;
}

function toStatement(statement: StatementLine, today: Today, context: TownCardContext): StatementView {
  const { text, asOf, translations } = statement;
  const { locale, messages } = context;
  return {
    text: toText(text, locale),
    asOf:
      toOverdue(statement, today, context) || fill(messages.asOf, { date: formatCivilDate(asOf, locale) }),
    original: isUnreviewed(text, translations, locale) ? [text.en] : [],
  };
}

/** The statewide baseline and the publisher's notices, whole. */
export function toStatewideView(
  { baseline, notices, publisher }: StatewideFile,
  context: TownCardContext,
): readonly WholeStatementView[] {
  const today = todayIn(context.now, publisher.timeZone);
  return [...baseline, ...notices].map((statement) => ({
    ...toStatement(statement, today, context),
    sources: toSources(statement.sources, context.locale),
  }));
}

const toRegion = ({ region }: StatewideFile['publisher'], { messages }: TownCardContext): string =>
  fill(messages.everywhereIn, { region });

/** Everything that a card without a town shows. */
export function toStatewideCardView(file: StatewideFile, context: TownCardContext): StatewideCardView {
  const { publisher } = file;
  return {
    name: toRegion(publisher, context),
    statements: toStatewideView(file, context),
    keptBy: toKeptBy(publisher.name, context),
  };
}

const NO_LINK: RefusedAction = { error: 'refused-host', allow: '' };

/** Everything that a card shows of a town's file on a day, in a language, on a page. */
export function toTownCardView(file: TownFile, context: TownCardContext): TownCardView {
  const { messages, locale, english } = context;
  const { action, publisher, town, policies } = file;
  const today = todayIn(context.now, publisher.timeZone);
  const state = action && toCampaignState(action, today);
  // A donation link requires an entity line, and a town's file has none.
  const address =
    state === 'live'
      ? action?.kind === 'donate'
        ? NO_LINK
        : action && toActionAddress(action, context)
      : undefined;
  const url = typeof address === 'string' ? address : undefined;
  const { baseline, notices } = file;
  const toLines = (statements: readonly StatementLine[]): StatementView[] =>
    statements.map((statement) => toStatement(statement, today, context));
  // A town's own policy is not to drown in those of the state.
  const lines = toLines([...baseline.slice(0, 1), ...notices]);
  const further = toLines(baseline.slice(1));
  const views = policies.map((policy) => toPolicyView(policy, today, context));
  const isUnreviewedShort =
    [...baseline, ...notices].some(({ short }) => short === 'unreviewed') ||
    views.some(({ answer }) => answer.isUnreviewed);
  const { length } = policies;
  const county = typeof town.county === 'object' ? toText(town.county, locale).text : (town.county ?? '');
  const toAbsence = (text: string): string => fill(text, { town: town.name });
  return {
    name: town.name,
    county,
    area: [county, length > 1 && plural(messages.onRecord, length, locale)].filter(Boolean).join(' · '),
    localNote: messages.localNote,
    policies: views,
    absence: length > 0 ? '' : toAbsence(messages.noRecord),
    asOf: length > 0 ? '' : fill(messages.asOf, { date: formatCivilDate(file.asOf, locale) }),
    region: toRegion(publisher, context),
    statements: lines,
    further,
    fullText: plural(messages.fullText, Math.max(1, baseline.length), locale),
    othersHeading: messages.alsoOnRecord,
    shortNotice: isUnreviewedShort ? messages.shortNotReviewed : '',
    action:
      action &&
      url &&
      toActionLink(
        { ...action, owner: toOwner(action, locale) },
        toLabel(action, locale, messages),
        url,
        messages,
      ),
    until: action && state === 'live' ? toWhen(action, state, context) : '',
    outcome: action && state && toOutcome(action, state, context, context),
    refused: typeof address === 'string' ? undefined : address,
    original: [
      ...[...lines, ...further].flatMap(({ original }) => original),
      ...(messages.isReviewed
        ? []
        : [
            english.localNote,
            ...(length > 0 ? [] : [toAbsence(english.noRecord)]),
            ...(isUnreviewedShort ? [english.shortNotReviewed] : []),
          ]),
    ],
    keptBy: toKeptBy(publisher.name, context),
  };
}
