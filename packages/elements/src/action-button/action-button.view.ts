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
import type { RightsErrorCode } from '../events/rights-error-event.js';
import type { Messages } from '../messages/messages.js';
import {
  toActionAddress,
  toOpens,
  type ActionLinkView,
  type PageContext,
} from '../templates/action-link.view.js';

/** Where a button leads, before the page's wishes are added: from a feed's record or from the page's own markup. */
export interface ActionTarget {
  readonly kind: ActionKind;
  readonly label: string;
  readonly url: SafeUrl;
  readonly platform: Platform;
  /** What must stand beside a money link from a feed; empty for the page's own. */
  readonly entity: string;
  /** "Records kept by …"; empty for the page's own. */
  readonly keptBy: string;
}

export interface TargetProblem {
  readonly error: RightsErrorCode;
}

/** What the page asks of a button. */
export interface ActionWishes {
  /** Whole US dollars, separated by spaces, as written. */
  readonly amounts: string;
  readonly offersMonthly: boolean;
  readonly isMonthly: boolean;
  /** The embedding site's code. */
  readonly partner: string | undefined;
  readonly newTab: boolean;
  /** Says only which host opens. */
  readonly isShort: boolean;
}

export interface AmountView {
  readonly text: string;
  /** Its accessible name where the text alone does not say enough. */
  readonly name: string | undefined;
  readonly link: ActionLinkView;
}

export interface ActionButtonView {
  readonly link: ActionLinkView;
  /** Links for single amounts, "Other" last; empty where the button is one link. */
  readonly amounts: readonly AmountView[];
  readonly offersMonthly: boolean;
  readonly entity: string;
  readonly keptBy: string;
  /** What of the wishes was left out, for the developer of the page. */
  readonly ignored: readonly string[];
}

/** The target of an action in a feed. */
export function toFeedTarget(
  file: ActionsFile,
  id: string,
  page: PageContext,
  messages: Messages,
): ActionTarget | TargetProblem {
  const action = file.actions.find((candidate) => candidate.id === id);
  const entity = file.entities.find((candidate) => candidate.id === action?.entity)?.line.en ?? '';
  // Money without the line that says who receives it is as good as not there.
  if (!action || (action.kind === 'donate' && !entity)) return { error: 'unknown-action' };
  const address = toActionAddress(action, page);
  if ('error' in address) return address;
  return {
    kind: action.kind,
    label: action.label.en,
    url: address.url,
    platform: action.destination.platform,
    entity,
    keptBy: messages.keptBy(file.publisher.name.en),
  };
}

/**
 * The target of the page's own markup.
 *
 * @param address `href`, or that of the one child link; nothing when there is none
 * @param label what the page calls it; empty for the kind's own words
 * @param base the page's base address
 */
export function toPageTarget(
  address: string | undefined,
  label: string,
  kind: ActionKind,
  base: string,
  messages: Messages,
): ActionTarget | TargetProblem {
  if (address === undefined) return { error: 'no-record' };
  const url = safeHostUrl(address, base);
  if (!url) return { error: 'refused-address' };
  return {
    kind,
    label: label || messages.actionLabels[kind],
    url,
    platform: platformOf(new URL(url, base).hostname),
    entity: '',
    keptBy: '',
  };
}

/** Everything a button shows of a target and the page's wishes. */
export function toActionButtonView(
  target: ActionTarget,
  wishes: ActionWishes,
  messages: Messages,
): ActionButtonView {
  const { platform, url, kind, label, entity } = target;
  const { partner, newTab, isShort } = wishes;
  const opening = toOpens(url, messages, newTab);
  const opens = isShort && opening.hostname ? opening.hostname : opening.opens;

  const words = wishes.amounts.split(/\s+/).filter(Boolean);
  const amounts = takes(platform, 'amount') ? words.filter((word) => /^[1-9]\d{0,5}$/.test(word)) : [];
  const offersMonthly = wishes.offersMonthly && takes(platform, 'monthly');
  const hasPartner = partner !== undefined && actionUrl(platform, url, { partner }).url !== undefined;
  const ignored = words
    .filter((word) => !amounts.includes(word))
    .map((word) => `amounts: "${word}" is left out: not whole dollars, or the address takes no amount`);
  if (wishes.offersMonthly && !offersMonthly) ignored.push('monthly is left out: the address takes none');
  if (partner !== undefined && !hasPartner)
    ignored.push(`partner="${partner}" is left out: not letters, digits or _, or the address takes none`);

  const link = (amount?: number): ActionLinkView => {
    const parameters = {
      ...(amount === undefined ? {} : { amount }),
      ...(offersMonthly && wishes.isMonthly ? { monthly: true } : {}),
      ...(hasPartner ? { partner } : {}),
    };
    const address = actionUrl(platform, url, parameters).url ?? url;
    return { kind, label, hostname: opening.hostname, opens, url: address };
  };
  const one = link();
  const each = amounts.map((word) => {
    const amount = Number(word);
    return { text: messages.dollars(amount), name: undefined, link: link(amount) };
  });

  return {
    link: one,
    amounts:
      each.length > 0 ? [...each, { text: messages.other, name: messages.otherAmount, link: one }] : [],
    offersMonthly,
    entity,
    keptBy: isShort ? '' : target.keptBy,
    ignored,
  };
}
