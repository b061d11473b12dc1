/** Reads the page's markup for a banner: its view, and the options of its template. */
import { toRecordName, type ActionsFile } from '@rights-kit/content';
import {
  decideBanner,
  toAuthoredBannerView,
  toBannerView,
  type ActionBannerMessages,
  type BannerDecision,
  type BannerFacts,
  type BannerView,
  type Language,
} from '@rights-kit/views';
import type { LitElement } from 'lit';
import { REMEMBER, type Dismissal } from '../controllers/dismissal-controller.js';
import { toChoice } from '../internal/choice.js';
import { yieldsToPage } from '../internal/page-marks.js';
import { pageContext } from '../internal/page-context.js';
import { findAuthoredLink, readAuthoredLink } from '../internal/read-authored-link.js';
import type { SharedAttributes } from '../shared-attributes.js';
import { headingSlot, readLevel, slotText } from '../templates/heading.js';
import {
  actionBanner,
  dismissedNote,
  PLACEMENT,
  PREVIEW,
  previewLine,
  VARIANT,
  type BandOptions,
} from './action-banner.template.js';
import { readDays } from './read-days.js';

/** Slotted links, which have the page's own color: style sheets of the shadow root do not apply to them. */
const LINKS_IN_SLOTS = ':scope > [slot] a, :scope > a[slot]';

type Words = Readonly<
  Record<
    | 'action'
    | 'allow'
    | 'ends'
    | 'label'
    | 'placement'
    | 'preview'
    | 'remember'
    | 'starts'
    | 'timeZone'
    | 'variant',
    string | null | undefined
  >
>;

/** A banner by its attributes. */
interface Banner extends LitElement, Words, Pick<SharedAttributes, 'headingLevel'> {
  readonly dismissible: boolean;
}

export function isSticky(banner: Banner): boolean {
  return toChoice(PLACEMENT, banner.placement) !== 'inline';
}

/**
 * The view of the banner: of its action, else of the page's own text.
 *
 * @returns `undefined` without a language, and where the feed, as far as it is there, has no such action
 */
export function readView(
  banner: Banner,
  feed: { readonly value: ActionsFile | undefined; readonly base: string },
  language: Language<ActionBannerMessages> | undefined,
): BannerView | undefined {
  if (!language) return undefined;
  const asked = toChoice(PREVIEW, banner.preview);
  const preview = asked && asked !== 'dismissed' ? asked : undefined;
  if (!banner.action) {
    const { href, text } = readAuthoredLink(banner);
    return toAuthoredBannerView(href, text, banner.baseURI, language, preview);
  }
  const context = { ...language, now: Date.now(), preview, ...pageContext(banner, feed.base) };
  return feed.value && toBannerView(feed.value, toRecordName(banner.action), context);
}

/** The id and revision by which a dismissal is remembered; `undefined` where the banner is not dismissible. */
export function readDismissal(
  { action, dismissible, remember, ends, id }: Banner,
  view: BannerView | undefined,
): Dismissal | undefined {
  if (!dismissible) return undefined;
  const memory = toChoice(REMEMBER, remember);
  // The page's own banner has no revision but its last day.
  return action
    ? { memory, id: view?.id ?? toRecordName(action), revision: view?.revision ?? '' }
    : { memory, id, revision: ends ?? 'always' };
}

/** The options of the template, with the page's own texts where they apply. */
function readBandOptions(banner: Banner, { state, id, link, lead }: BannerView): BandOptions {
  const isOwn = !banner.action;
  const isWon = state === 'won';
  // The page's own texts apply only to the named action in this state, never to its successor.
  const suffix = isOwn || id === toRecordName(banner.action) ? (isWon ? '-won' : '') : '-none';
  // Slotted content other than one link keeps the page's background, for which its colors were chosen.
  const isPlain = (isOwn && !link) || banner.querySelector(LINKS_IN_SLOTS) !== null;
  return {
    isOwn,
    renderTitle: (fallback) => headingSlot(banner, readLevel(banner), fallback, `heading${suffix}`),
    body: `body${suffix}`,
    title: slotText(banner, `heading${suffix}`) || lead.text,
    label: banner.label ?? '',
    variant: isPlain ? 'plain' : isWon ? 'victory' : toChoice(VARIANT, banner.variant),
    sticky: isSticky(banner),
    dismissible: banner.dismissible,
    own: isOwn ? findAuthoredLink(banner) : undefined,
  };
}

export function decideBand(
  banner: Banner,
  record: BannerFacts['record'],
  dismissal: BannerFacts['dismissal'],
): BannerDecision {
  return decideBanner({
    ...readDays(banner),
    dismissal,
    record,
    isTranslated: yieldsToPage(banner),
    preview: toChoice(PREVIEW, banner.preview),
  });
}

/** @returns `undefined` for no content at all */
export function toContent(
  banner: Banner,
  decision: BannerDecision,
  language: Language<ActionBannerMessages> | undefined,
  onDismiss: () => void,
): (() => unknown) | undefined {
  if (decision.show === 'note') return () => dismissedNote(language);
  const view = decision.show === 'band' ? decision.view : undefined;
  const preview = toChoice(PREVIEW, banner.preview);
  const band = (): unknown =>
    language && [
      preview && previewLine(preview, language),
      view && actionBanner(view, language, readBandOptions(banner, view), onDismiss),
    ];
  return view || preview ? band : undefined;
}
