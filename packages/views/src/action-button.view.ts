/** The view of an action button: what it shows and where it leads, computed without a DOM. */
import {
  actionUrl,
  platformOf,
  safeHostUrl,
  takes,
  type ActionKind,
  type ActionsFile,
  type Platform,
  type SafeUrl,
} from '@rights-kit/content';
import { toActionLink, toLabel, toOwner, type ActionLinkView, type PageContext } from './action-link.view.js';
import { toCampaign, toOriginals, toOutcome, toReviewNote, type OutcomeView } from './campaign.js';
import type { ActionButtonMessages } from './messages/messages.js';
import type { ViewErrorCode } from './view-error-code.js';
import { ownText, toText, type Language, type TextView } from './text.view.js';

/** Where a button leads, without the page's options: from a feed's record or from the page's own markup. */
export interface ActionTarget {
  /** Of the feed's action; `''` for the page's own link. */
  readonly id: string;
  readonly kind: ActionKind;
  readonly label: TextView;
  readonly url: SafeUrl;
  readonly platform: Platform;
  /** The entity line, required beside a donation link from a feed; empty for the page's own link. */
  readonly entity: TextView;
  /** Whose pages they are; `''` where no record says so. */
  readonly owner: string;
  /** That the kit's own words are unreviewed; `''` otherwise. */
  readonly notice: string;
  /** The English source of an unreviewed translation; empty where it is reviewed, or there is none. */
  readonly original: readonly string[];
}

/** Why there is no target. */
export interface TargetProblem {
  readonly error: ViewErrorCode;
  /** For `refused-host`: the entry of `allow` that the page lacks; `''` where none would help. */
  readonly allow?: string;
}

/** The options of a button, from its attributes. */
export interface ActionLinkOptions {
  /** Whole US dollars, separated by spaces. */
  readonly amounts: string;
  /** Whether to offer a monthly gift. */
  readonly monthly: boolean;
  /** Whether the reader has chosen it. */
  readonly isMonthly: boolean;
  /** The embedding site's code. */
  readonly partner: string | undefined;
  readonly newTab: boolean;
}

export interface ActionButtonView {
  /** The link of the button. */
  readonly link: ActionLinkView;
  /** One link for each amount, and "Other"; empty where the button is a single link. */
  readonly amounts: readonly ActionLinkView[];
  readonly monthly: boolean;
  /** The options that were ignored, for a warning to the developer of the page. */
  readonly ignored: readonly string[];
  /** Whether `partner` was ignored because the address has another code. */
  readonly isPartnerTaken: boolean;
}

/** A feed's action that is not live, and has no successor that is. */
export interface ActionOutcome extends Pick<ActionTarget, 'notice' | 'original'> {
  readonly outcome: OutcomeView;
}

/** The target of a feed's action, or of the one that follows it; for a campaign that is not live, its outcome. */
export function toFeedTarget(
  file: ActionsFile,
  id: string,
  page: PageContext & { readonly now: number },
  language: Language<ActionButtonMessages>,
): ActionTarget | ActionOutcome | TargetProblem {
  const campaign = toCampaign(file, id, page);
  if (!campaign) return { error: 'unknown-action' };
  const { action, state, entity, address } = campaign;
  const { locale } = language;
  const original = toOriginals([action.label, entity], action, locale);
  const notice = toReviewNote(language, original);
  const outcome = toOutcome(action, state, page, language);
  if (outcome)
    return {
      outcome,
      notice: toReviewNote(language),
      original: toOriginals([action.won?.text], action, locale),
    };
  if (typeof address !== 'string') return address ?? { error: 'unknown-action' };
  return {
    id: action.id,
    kind: action.kind,
    label: toLabel(action, locale, language.messages),
    url: address,
    platform: action.destination.platform,
    entity: entity ? toText(entity, locale) : ownText(''),
    owner: toOwner(action, locale),
    notice,
    original,
  };
}

/**
 * The target in the page's own markup.
 *
 * @param address of `href`, or of the only child link; `''` when there is none
 * @param label the page's own text; `''` for the default label of the kind
 * @param page the page's base URL
 */
export function toPageTarget(
  address: string,
  label: string,
  kind: ActionKind,
  page: string,
  language: Language<ActionButtonMessages>,
): ActionTarget | TargetProblem {
  const url = address ? safeHostUrl(address, page) : undefined;
  if (!url) return { error: address ? 'refused-address' : 'no-record' };
  const platform = platformOf(new URL(url, page).hostname);
  return {
    id: '',
    kind,
    label: ownText(label || language.messages.actionLabels[kind]),
    url,
    platform,
    entity: ownText(''),
    owner: '',
    notice: toReviewNote(language),
    original: [],
  };
}

/** Everything that a button shows for a target and the page's options. */
export function toActionButtonView(
  target: ActionTarget,
  options: ActionLinkOptions,
  { messages }: Language<ActionButtonMessages>,
): ActionButtonView {
  const { platform, url, label } = target;
  const { partner, newTab } = options;
  const words = options.amounts.split(/,?\s+/).filter(Boolean);
  const amounts = words.filter((word) => takes(platform, 'amount') && /^[1-9]\d{0,5}$/.test(word));
  const monthly = options.monthly && takes(platform, 'monthly');
  const problem = partner ? actionUrl(platform, url, { partner }).error : undefined;

  const toLink = (text: TextView, amount: number | false = false): ActionLinkView => {
    // What the button does not offer stays as the address has it.
    const parameters = {
      ...(amounts.length > 0 && { amount }),
      ...(monthly && { monthly: options.isMonthly }),
      ...(partner && !problem && { partner }),
    };
    return toActionLink(target, text, actionUrl(platform, url, parameters).url ?? url, messages, newTab);
  };
  const links = amounts.map((word) => toLink(ownText(`$${(+word).toLocaleString('en-US')}`), +word));
  return {
    link: toLink(label),
    amounts: links.length > 0 ? [...links, toLink(ownText(messages.other))] : links,
    monthly,
    ignored: [
      ...words.filter((word) => !amounts.includes(word)).map((word) => `amounts: ${word}`),
      ...(options.monthly === monthly ? [] : ['monthly']),
      ...(problem && problem !== 'taken' ? [`partner="${partner}"`] : []),
    ],
    isPartnerTaken: problem === 'taken',
  };
}
