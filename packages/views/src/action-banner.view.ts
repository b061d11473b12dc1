/** The view of an action banner: which state it is in and what it shows, computed without a DOM. */
import {
  actionBasis,
  formatCivilDate,
  safeHostUrl,
  type ActionsFile,
  type Locale,
  type Today,
} from '@rights-kit/content';
import {
  toActionLink,
  toLabel,
  type ActionLinkView,
  type PageContext,
  type RefusedAction,
} from './action-link.view.js';
import {
  toBannerState,
  toCampaign,
  toOriginals,
  toReviewNote,
  toWhen,
  type CampaignState,
  type Term,
} from './campaign.js';
import { fill } from './format.js';
import type { ActionBannerMessages } from './messages/messages.js';
import { toShortText, type ShortTextView } from './short-text.view.js';
import { ownText, toText, type Language, type TextView } from './text.view.js';
import type { ViewErrorCode } from './view-error-code.js';

/** A banner has the states of its campaign. Fallback content written for `live` is never shown for `won` or `ended`. */
export type BannerState = CampaignState;

/** What is missing for the page's own content is optional. */
export interface BannerView {
  readonly state: BannerState;
  /** The key of a remembered dismissal: the id of the action shown, and the `asOf` date of its record. */
  readonly id?: string;
  readonly revision?: string;
  /** The heading of the band: the title, or what was won. */
  readonly lead: TextView;
  /** The one sentence below it: of a live campaign, in short where a short text holds; the title of one that was won; else empty. */
  readonly brief: TextView;
  /** Beside `brief`, where it is a short text that nobody has reviewed; `''` otherwise. */
  readonly shortNotice?: string;
  /** "Until May 12, 2026", or when it was won, has ended or begins; `''` without a date. */
  readonly when?: string;
  readonly link: ActionLinkView | undefined;
  /** The entity line, required beside a donation link; empty otherwise. */
  readonly entity: TextView;
  /** The date of the record, and that the kit's own words are unreviewed; `''` for fallback content in a reviewed language. */
  readonly asOf: string;
  /** The English source of an unreviewed translation; empty where it is reviewed, or there is none. */
  readonly original: readonly string[];
  /** Why the action's link is missing. */
  readonly refused?: RefusedAction | undefined;
}

export interface BannerContext extends PageContext, Language<ActionBannerMessages> {
  /** **Unit:** milliseconds since the epoch. */
  readonly now: number;
  /** The state to show the action in, whatever its dates say. */
  readonly preview?: BannerState | undefined;
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
  /** The state that a webmaster looks at; `''` for the one that it is in. */
  readonly preview?: BannerState | 'dismissed' | '';
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

/** The reader's dismissal comes first, then the page's own days, which need no request, then the feed's record. A preview asks neither of the first two. */
export function decideBanner(facts: BannerFacts): BannerDecision {
  const { own, today, dismissal, record, isTranslated, preview } = facts;
  if (preview === 'dismissed') return { show: 'nothing' };
  if (!preview) {
    if (dismissal === 'now') return { show: 'note' };
    if (toBannerState(own, today) !== 'live' || dismissal === 'before') return { show: 'nothing' };
  }
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
  state: BannerState = 'live',
): BannerView {
  const url = href ? safeHostUrl(href, page) : undefined;
  return {
    state,
    lead: ownText(''),
    brief: ownText(''),
    link:
      url && label
        ? toActionLink({ id: '', kind: 'learn' }, ownText(label), url, language.messages)
        : undefined,
    entity: ownText(''),
    asOf: toReviewNote(language),
    original: [],
  };
}

/**
 * What a banner shows of a feed's action on a day.
 *
 * @returns `undefined` where the feed has no such action, or a donation has no entity line
 */
export function toBannerView(file: ActionsFile, id: string, context: BannerContext): BannerView | undefined {
  const campaign = toCampaign(file, id, context);
  if (!campaign) return undefined;
  const { locale, messages } = context;
  const { action, state, entity, address } = campaign;
  const { asOf, label, summary, won } = action;
  const title = toText(action.title, locale);
  const toBrief = (language: Locale): ShortTextView | undefined =>
    state === 'live' && summary
      ? toShortText(action.brief, actionBasis(action), summary, language)
      : undefined;
  const brief = toBrief(locale);
  const lead = state === 'won' && won ? toText(won.text, locale) : title;
  const both = brief && !brief.lang ? { [locale]: brief.text, en: toBrief('en')?.text ?? '' } : undefined;
  const ending = state === 'won' ? won?.text : undefined;
  const original = toOriginals([action.title, ending, both, label], action, locale);
  return {
    state,
    id: action.id,
    revision: asOf,
    lead,
    brief: brief ?? (lead === title ? ownText('') : title),
    shortNotice: brief?.isUnreviewed ? messages.shortNotReviewed : '',
    when: toWhen(action, state, context),
    link:
      typeof address === 'string'
        ? toActionLink(action, toLabel(action, locale, messages), address, messages)
        : undefined,
    entity: state === 'live' && entity ? toText(entity, locale) : ownText(''),
    asOf: [fill(messages.asOf, { date: formatCivilDate(asOf, locale) }), toReviewNote(context, original)]
      .filter(Boolean)
      .join('\u00a0· '),
    original,
    refused: typeof address === 'string' ? undefined : address,
  };
}
