/** What an action banner says, decided without a DOM. */
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

/** Where a campaign stands. The page's words for `live` never show over `won` or `ended`. */
export type BannerState = 'upcoming' | 'live' | 'ended' | 'won';

export interface BannerView {
  readonly state: BannerState;
  /** What a dismissal is remembered by: the action shown, and the day its record was last checked. */
  readonly id: string;
  readonly revision: string;
  readonly title: TextView;
  readonly text: TextView;
  /** "Until May 12, 2026", or "Won May 12, 2026"; empty without a date. */
  readonly when: string;
  readonly link: ActionLinkView | undefined;
  /** What must stand beside a money link; empty otherwise. */
  readonly entity: TextView;
  /** As of when, and whose records; empty for the page's own in words that are checked. */
  readonly keptBy: string;
  /** Why there is no link, where there should be one. */
  readonly refused: RefusedAction | undefined;
}

export interface BannerContext extends PageContext, Language<ActionBannerMessages> {
  /** **Unit:** milliseconds since the epoch. */
  readonly now: number;
}

/** First and last day, as a page or a feed gives them. */
export interface Term {
  readonly starts?: CivilDate | undefined;
  readonly ends?: CivilDate | undefined;
}

/** What a banner is decided from. */
export interface BannerFacts {
  /** The days that the page itself gives, and the day it is in the zone of the page. */
  readonly own: Term;
  readonly today: Today;
  /** `now`: the reader has just dismissed it; `before`: it was remembered. */
  readonly dismissal: 'none' | 'now' | 'before';
  /** `pending` until the catalogue and the file of the action are there; `undefined` where that file has no such action. */
  readonly record: BannerView | 'pending' | undefined;
  /** Whether a page translator works on children that carry the words of the record. */
  readonly isTranslated: boolean;
}

/**
 * What a banner shows: `children`, also for an action that is `unknown` or `refused`; a band for a campaign, or words of the page, that
 * are `live`, and for one that is `won`; a note to the reader who has `dismissed` it; no box at all where it is `upcoming`, `ended` or
 * `remembered` as dismissed.
 */
export type BannerOutcome = 'children' | 'unknown' | 'refused' | BannerState | 'dismissed' | 'remembered';

/** The first that applies: the reader's word, then the page's, which need no request, then the feed's. */
export function decideBanner(facts: BannerFacts): BannerOutcome {
  const { own, today, dismissal, record, isTranslated } = facts;
  if (dismissal === 'now') return 'dismissed';
  const ownState = toBannerState(own, today);
  if (ownState !== 'live') return ownState;
  if (dismissal === 'before') return 'remembered';
  if (record === 'pending') return 'children';
  if (!record) return 'unknown';
  if (record.refused) return 'refused';
  // A translator's words are the page's; an end or a win still takes their place.
  return record.state === 'live' && isTranslated ? 'children' : record.state;
}

/**
 * A banner of the page's own words.
 *
 * @param href that of its one link; empty where it has none, or more
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
    link: url && toActionLink({ id: '', kind: 'learn' }, ownText(label), url, language.messages),
    entity: ownText(''),
    keptBy: toKeptBy(undefined, language),
    refused: undefined,
  };
}

/** The last day counts. */
export function toBannerState({ starts, ends }: Term, today: Today): BannerState {
  if (ends && today(ends) < 0) return 'ended';
  return starts && today(starts) > 0 ? 'upcoming' : 'live';
}

function stateOf(action: Action, today: Today): BannerState {
  return action.won ? 'won' : toBannerState(action, today);
}

/** The action itself, or what follows it once it has ended; each is looked at once, whatever circle a feed makes. */
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
 * @returns `undefined` where the feed has no such action, or its money has no line that says who receives it
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
  return {
    state,
    id: action.id,
    revision: action.asOf,
    title: toText(action.title, locale),
    text: words ? toText(words, locale) : ownText(''),
    when: won
      ? fill(messages.won, { date: formatCivilDate(won.date, locale) })
      : ends
        ? fill(messages.until, { date: formatCivilDate(ends, locale) })
        : '',
    link:
      state === 'live' && typeof address === 'string'
        ? toActionLink(action, toText(action.label, locale), address, messages)
        : undefined,
    entity: state === 'live' && entity ? toText(entity, locale) : ownText(''),
    keptBy: `${fill(messages.asOf, { date: formatCivilDate(action.asOf, locale) })} · ${toKeptBy(publisher.name, context)}`,
    refused: state === 'live' && typeof address !== 'string' ? address : undefined,
  };
}
