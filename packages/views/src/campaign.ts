/** An action as a campaign: its state on a day, what follows it, and what is said of it once it no longer asks for anything. */
import {
  formatCivilDate,
  todayIn,
  type Action,
  type ActionsFile,
  type CivilDate,
  type Locale,
  type Localized,
  type SafeUrl,
  type Today,
} from '@rights-kit/content';
import {
  toActionAddress,
  toActionLink,
  type ActionLinkView,
  type PageContext,
  type RefusedAction,
} from './action-link.view.js';
import { fill } from './format.js';
import type { CampaignMessages, LinkMessages } from './messages/messages.js';
import { isUnreviewed, ownText, toText, type Language, type TextView } from './text.view.js';

/** The state of a campaign. Only a live one asks for something. */
export type CampaignState = 'upcoming' | 'live' | 'ended' | 'won';

/** First and last day, from a page or a feed. */
export interface Term {
  readonly starts?: CivilDate | undefined;
  readonly ends?: CivilDate | undefined;
}

/** What a page shows in place of the request of a campaign that is not live. */
export interface OutcomeView {
  /** "Won May 12, 2026", "Ended May 12, 2026" or "Begins May 12, 2026". */
  readonly when: string;
  /** The link to the action's record page, named by its title. */
  readonly link: ActionLinkView | undefined;
  /** The sentence about the win; empty otherwise. */
  readonly text: TextView;
}

interface CampaignLanguage {
  readonly locale: Locale;
  readonly messages: CampaignMessages & LinkMessages;
}

/** What banners and buttons know of an action. */
export interface Campaign {
  readonly action: Action;
  readonly state: CampaignState;
  /** The entity line, required beside a donation link. */
  readonly entity: Localized | undefined;
  /** Where it leads, or why there is no link; `undefined` unless it is live. */
  readonly address: SafeUrl | RefusedAction | undefined;
}

/** A term includes its last day. */
export function toBannerState({ starts, ends }: Term, today: Today): CampaignState {
  if (ends && today(ends) < 0) return 'ended';
  return starts && today(starts) > 0 ? 'upcoming' : 'live';
}

export function toCampaignState(action: Action, today: Today): CampaignState {
  return action.won ? 'won' : toBannerState(action, today);
}

/** The action, or the first successor that has not ended. */
export function findCurrent(
  actions: readonly Action[],
  id: string,
  stateOf: (action: Action) => CampaignState,
): Action | undefined {
  const action = actions.find((candidate) => candidate.id === id);
  if (!action?.successor || stateOf(action) !== 'ended') return action;
  // Each is visited once, since a feed may contain a cycle.
  const others = actions.filter((candidate) => candidate !== action);
  return findCurrent(others, action.successor, stateOf) ?? action;
}

/**
 * The campaign that an action stands for on a day: its own, or the one that follows it.
 *
 * @returns `undefined` where the feed has no such action, or a donation has no entity line
 */
export function toCampaign(
  { actions, entities, publisher }: ActionsFile,
  id: string,
  page: PageContext & { readonly now: number; readonly preview?: CampaignState | undefined },
): Campaign | undefined {
  const today = todayIn(page.now, publisher.timeZone);
  const stateOf = (action: Action): CampaignState =>
    (action.id === id && page.preview) || toCampaignState(action, today);
  const action = findCurrent(actions, id, stateOf);
  const entity = entities.find((candidate) => candidate.id === action?.entity)?.line;
  if (!action || (action.kind === 'donate' && !entity)) return undefined;
  const state = stateOf(action);
  return { action, state, entity, address: state === 'live' ? toActionAddress(action, page) : undefined };
}

/** The English of what is shown of an action, as far as its translation is unreviewed. */
export function toOriginals(
  texts: readonly (Localized | undefined)[],
  { translations }: Pick<Action, 'translations'>,
  locale: Locale,
): string[] {
  return texts.flatMap((text) => (text && isUnreviewed(text, translations, locale) ? text.en : []));
}

/** That the kit's own translation is unreviewed, where no English original says so; `''` otherwise. */
export function toReviewNote({ messages }: Language, original: readonly string[] = []): string {
  return messages.isReviewed || original.length > 0 ? '' : messages.notReviewed;
}

/** "Until May 12, 2026", or when it was won, has ended or begins; `''` without a date. */
export function toWhen(
  { won, starts, ends }: Action,
  state: CampaignState,
  { locale, messages }: CampaignLanguage,
): string {
  const date = state === 'won' ? won?.date : state === 'upcoming' ? starts : ends;
  return date
    ? fill(messages[state === 'live' ? 'until' : state], { date: formatCivilDate(date, locale) })
    : '';
}

/** The link to an action's record page, named by its title; `undefined` where its id is no path of a page. */
function toRecordLink(
  { id, title }: Action,
  page: PageContext,
  { locale, messages }: CampaignLanguage,
): ActionLinkView | undefined {
  const url = toActionAddress({ destination: { platform: 'record-page', page: `actions/${id}` } }, page);
  return typeof url === 'string'
    ? toActionLink({ id, kind: 'learn' }, toText(title, locale), url, messages)
    : undefined;
}

/** The link to the record page of the campaign that follows one that has ended. */
export function toSuccessor(
  { actions, publisher }: ActionsFile,
  id: string,
  page: PageContext & { readonly now: number },
  language: CampaignLanguage,
): ActionLinkView | undefined {
  const today = todayIn(page.now, publisher.timeZone);
  const next = findCurrent(actions, id, (action) => toCampaignState(action, today));
  return next && next.id !== id ? toRecordLink(next, page, language) : undefined;
}

/** @returns `undefined` for a live campaign */
export function toOutcome(
  action: Action,
  state: CampaignState,
  page: PageContext,
  language: CampaignLanguage,
): OutcomeView | undefined {
  if (state === 'live') return undefined;
  return {
    when: toWhen(action, state, language),
    link: toRecordLink(action, page, language),
    text: action.won ? toText(action.won.text, language.locale) : ownText(''),
  };
}
