/** The view of an action banner: which state it is in and what it shows, computed without a DOM. */
import {
  formatCivilDate,
  todayIn,
  safeHostUrl,
  type Action,
  type ActionsFile,
  type CivilDate,
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
import type { ActionBannerMessages } from './messages/messages.js';
import { ownText, toKeptBy, toText, type Language, type TextView } from './text.view.js';
import type { ViewErrorCode } from './view-error-code.js';

/** The state of a campaign. Fallback content written for `live` is never shown for `won` or `ended`. */
export type BannerState = 'upcoming' | 'live' | 'ended' | 'won';

export interface BannerView {
  readonly state: BannerState;
  /** The key of a remembered dismissal: the id of the action shown, and the `asOf` date of its record. */
  readonly id: string;
  readonly revision: string;
  readonly title: TextView;
  readonly text: TextView;
  /** "Until May 12, 2026", or "Won May 12, 2026"; `''` without a date. */
  readonly when: string;
  readonly link: ActionLinkView | undefined;
  /** The entity line, required beside a donation link; empty otherwise. */
  readonly entity: TextView;
  /** The date of the record and its publisher; `''` for fallback content in a reviewed language. */
  readonly keptBy: string;
  /** Why the action's link is missing. */
  readonly refused: RefusedAction | undefined;
}

export interface BannerContext extends PageContext, Language<ActionBannerMessages> {
  /** **Unit:** milliseconds since the epoch. */
  readonly now: number;
}

/** First and last day, from a page or a feed. */
export interface Term {
  readonly starts?: CivilDate | undefined;
  readonly ends?: CivilDate | undefined;
}

/** The input of {@link decideBanner}. */
export interface BannerFacts {
  /** The days in the page's own attributes, and the current day in their time zone. */
  readonly own: Term;
  readonly today: Today;
  /** `now`: dismissed since the page loaded; `before`: remembered from an earlier page. */
  readonly dismissal: 'none' | 'now' | 'before';
  /** `pending` until the catalogue and the action's file have loaded; `undefined` where that file has no such action. */
  readonly record: BannerView | 'pending' | undefined;
  /** Whether a page translator is translating children that hold the record's text. */
  readonly isTranslated: boolean;
}

/**
 * What a banner shows: a `band` for a campaign that is live or won, or for the page's own content; a `note` to a reader who has just
 * dismissed it; `nothing`, with no box, before the term, after it, and after an earlier dismissal; otherwise its `children`.
 */
export type BannerDecision =
  | { readonly show: 'band'; readonly view: BannerView }
  | { readonly show: 'note' }
  | { readonly show: 'nothing' }
  | { readonly show: 'children'; readonly error?: ViewErrorCode; readonly allow?: string };

/** The reader's dismissal comes first, then the page's own days, which need no request, then the feed's record. */
export function decideBanner({ own, today, dismissal, record, isTranslated }: BannerFacts): BannerDecision {
  if (dismissal === 'now') return { show: 'note' };
  if (toBannerState(own, today) !== 'live' || dismissal === 'before') return { show: 'nothing' };
  if (record === 'pending') return { show: 'children' };
  if (!record) return { show: 'children', error: 'unknown-action' };
  const { refused, state } = record;
  if (refused) return { show: 'children', ...refused };
  // The translated children stay while the campaign is live; a win or an end replaces them.
  if (state === 'live' && isTranslated) return { show: 'children' };
  return state === 'live' || state === 'won' ? { show: 'band', view: record } : { show: 'nothing' };
}

/**
 * A banner with the page's own content.
 *
 * @param href of its only link; `''` where it has none or several
 * @param label its name; without one it stays as the page wrote it
 */
export function toAuthoredBannerView(
  href: string,
  label: string,
  page: string,
  language: Language<ActionBannerMessages>,
): BannerView {
  const url = href ? safeHostUrl(href, page) : undefined;
  return {
    state: 'live',
    id: '',
    revision: '',
    title: ownText(''),
    text: ownText(''),
    when: '',
    link:
      url && label
        ? toActionLink({ id: '', kind: 'learn' }, ownText(label), url, language.messages)
        : undefined,
    entity: ownText(''),
    keptBy: toKeptBy(undefined, language),
    refused: undefined,
  };
}

/** A term includes its last day. */
export function toBannerState({ starts, ends }: Term, today: Today): BannerState {
  if (ends && today(ends) < 0) return 'ended';
  return starts && today(starts) > 0 ? 'upcoming' : 'live';
}

function stateOf(action: Action, today: Today): BannerState {
  return action.won ? 'won' : toBannerState(action, today);
}

/** The action, or the first successor that has not ended. Each action is visited once, since a feed may contain a cycle. */
function findCurrent(actions: readonly Action[], id: string, today: Today): Action | undefined {
  const seen = new Set<string>();
  let action = actions.find((candidate) => candidate.id === id);
  while (action?.successor && stateOf(action, today) === 'ended' && !seen.has(action.id)) {
    seen.add(action.id);
    const next = actions.find((candidate) => candidate.id === action?.successor);
    if (!next) break;
    action = next;
  }
  return action;
}

/**
 * What a banner shows of a feed's action on a day.
 *
 * @returns `undefined` where the feed has no such action, or a donation has no entity line
 */
export function toBannerView(
  { actions, entities, publisher }: ActionsFile,
  id: string,
  context: BannerContext,
): BannerView | undefined {
  const { now, locale, messages } = context;
  const today = todayIn(now, publisher.timeZone);
  const action = findCurrent(actions, id, today);
  const entity = entities.find((candidate) => candidate.id === action?.entity)?.line;
  if (!action || (action.kind === 'donate' && !entity)) return undefined;
  const { won, ends } = action;
  const state = stateOf(action, today);
  const address = toActionAddress(action, context);
  const words = won ? won.text : action.summary;
  const on = (text: string, date: CivilDate): string => fill(text, { date: formatCivilDate(date, locale) });
  return {
    state,
    id: action.id,
    revision: action.asOf,
    title: toText(action.title, locale),
    text: words ? toText(words, locale) : ownText(''),
    when: won ? on(messages.won, won.date) : ends ? on(messages.until, ends) : '',
    link:
      state === 'live' && typeof address === 'string'
        ? toActionLink(action, toText(action.label, locale), address, messages)
        : undefined,
    entity: state === 'live' && entity ? toText(entity, locale) : ownText(''),
    keptBy: `${on(messages.asOf, action.asOf)} · ${toKeptBy(publisher.name, context)}`,
    refused: state === 'live' && typeof address !== 'string' ? address : undefined,
  };
}
