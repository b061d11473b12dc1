/** What an action button shows and where it leads, decided without a DOM. */
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
import { toActionAddress, toActionLink, type ActionLinkView, type PageContext } from './action-link.view.js';
import type { ActionButtonMessages } from './messages/messages.js';
import type { ViewErrorCode } from './view-error-code.js';
import { ownText, toKeptBy, toText, type Language, type TextView } from './text.view.js';

/** Where a button leads, before the page's wishes are added: from a feed's record or from the page's own markup. */
export interface ActionTarget {
  /** Of the feed's action; `''` for the page's own link. */
  readonly id: string;
  readonly kind: ActionKind;
  readonly label: TextView;
  readonly url: SafeUrl;
  readonly platform: Platform;
  /** What must stand beside a money link from a feed; empty for the page's own. */
  readonly entity: TextView;
  /** "Records kept by …"; empty for the page's own in words that are checked. */
  readonly keptBy: string;
}

/** Why there is no target. */
export interface TargetProblem {
  readonly error: ViewErrorCode;
  /** For `refused-host`: the entry of `allow` that the page lacks; empty where none would help. */
  readonly allow?: string;
}

/** What the page asks of a button, as its attributes say it. */
export interface ActionWishes {
  /** Whole US dollars, separated by spaces. */
  readonly amounts: string;
  /** Offers a monthly gift. */
  readonly monthly: boolean;
  /** The reader has ticked it. */
  readonly isMonthly: boolean;
  /** The embedding site's code. */
  readonly partner: string | undefined;
  readonly newTab: boolean;
}

export interface ActionButtonView {
  /** Where the button, or "Other", leads. */
  readonly link: ActionLinkView;
  /** One link for each amount; empty where the button is one link. */
  readonly amounts: readonly ActionLinkView[];
  readonly monthly: boolean;
  /** Which of the wishes were left out, for the developer of the page. */
  readonly ignored: readonly string[];
}

/** The target of an action in a feed. */
export function toFeedTarget(
  { actions, entities, publisher }: ActionsFile,
  id: string,
  page: PageContext,
  language: Language<ActionButtonMessages>,
): ActionTarget | TargetProblem {
  const action = actions.find((candidate) => candidate.id === id);
  const entity = entities.find((candidate) => candidate.id === action?.entity)?.line;
  // Money without the line that says who receives it is as good as not there.
  if (!action || (action.kind === 'donate' && !entity)) return { error: 'unknown-action' };
  const url = toActionAddress(action, page);
  if (typeof url !== 'string') return url;
  return {
    id,
    kind: action.kind,
    label: toText(action.label, language.locale),
    url,
    platform: action.destination.platform,
    entity: entity ? toText(entity, language.locale) : ownText(''),
    keptBy: toKeptBy(publisher.name, language),
  };
}

/**
 * The target of the page's own markup.
 *
 * @param address `href`, or that of the one child link; empty when there is none
 * @param label what the page calls it; empty for the kind's own words
 * @param page the page's base address
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
    keptBy: toKeptBy(undefined, language),
  };
}

/** Everything a button shows of a target and the page's wishes. */
export function toActionButtonView(
  target: ActionTarget,
  wishes: ActionWishes,
  { messages }: Language<ActionButtonMessages>,
): ActionButtonView {
  const { platform, url, label } = target;
  const { partner, newTab } = wishes;
  const words = wishes.amounts.split(/\s+/).filter(Boolean);
  const amounts = words.filter((word) => takes(platform, 'amount') && /^[1-9]\d{0,5}$/.test(word));
  const monthly = wishes.monthly && takes(platform, 'monthly');
  const isCounted = !partner || actionUrl(platform, url, { partner }).url !== undefined;

  const toLink = (text: TextView, amount?: number): ActionLinkView => {
    const parameters = {
      ...(amount && { amount }),
      ...(monthly && wishes.isMonthly && { monthly }),
      ...(partner && isCounted && { partner }),
    };
    return toActionLink(target, text, actionUrl(platform, url, parameters).url ?? url, messages, newTab);
  };
  return {
    link: toLink(label),
    amounts: amounts.map((word) => toLink(ownText(`$${(+word).toLocaleString('en-US')}`), +word)),
    monthly,
    ignored: [
      ...words.filter((word) => !amounts.includes(word)).map((word) => `amounts: ${word}`),
      ...(wishes.monthly === monthly ? [] : ['monthly']),
      ...(isCounted ? [] : [`partner="${partner}"`]),
    ],
  };
}
