import { ACTION_KINDS, toRecordName, type ActionKind, type ActionsFile } from '@rights-kit/content';
import {
  toFeedTarget,
  toPageTarget,
  type ActionButtonMessages,
  type ActionOutcome,
  type ActionTarget,
  type ActionLinkOptions,
  type Language,
  type TargetProblem,
} from '@rights-kit/views';
import { choice, toChoice, type Choice } from '../internal/choice.js';
import { pageContext } from '../internal/page-context.js';
import { findAuthoredLink, readAuthoredLink } from '../internal/read-authored-link.js';
import { warnOfValue } from '../internal/warn-once.js';
import { findSlotted } from '../templates/heading.js';
import type { ActionButtonOptions } from './action-button.template.js';

export const KIND: Choice<ActionKind> = choice('kind', [
  'learn',
  ...ACTION_KINDS.filter((kind) => kind !== 'learn'),
]);

/** The attributes that determine the destination of a button and its options. */
interface Button extends Element, Readonly<Record<TextAttribute, string | null | undefined>> {
  readonly monthly: boolean;
  readonly newTab: boolean;
}
type TextAttribute = 'action' | 'appearance' | 'href' | 'kind' | 'allow' | 'amounts' | 'partner';

/**
 * The destination of a button, the outcome of its campaign, or the reason why it has neither: by its `action`, else its `href`, else the one link inside it.
 *
 * @param isComplete whether the parser has reached the end of the button's children
 * @returns `undefined` while that is not known yet
 */
export function findTarget(
  button: Button,
  feed: { readonly value: ActionsFile | undefined; readonly base: string },
  isComplete: boolean,
  language: Language<ActionButtonMessages>,
): ActionOutcome | ActionTarget | TargetProblem | undefined {
  const page = button.baseURI;
  const { action, href } = button;
  if (action) {
    const context = { ...pageContext(button, feed.base), now: Date.now() };
    return feed.value && toFeedTarget(feed.value, toRecordName(action), context, language);
  }
  if (!isComplete) return undefined;
  const kind = toChoice(KIND, button.kind);
  const link = readAuthoredLink(button);
  // A picture without a name would become a button that says nothing of it.
  if (href == null && link.href && !link.text && !findSlotted(button, 'label')) return { error: 'no-record' };
  const address = href ?? (link.href || (kind === 'share' ? page : ''));
  return toPageTarget(address, link.text, kind, page, language);
}

/** The page's own link, where the button leads to its address; another one is only a fallback. */
function findOwnLink(button: Button): HTMLAnchorElement | undefined {
  const { action, href } = button;
  const link = action ? undefined : findAuthoredLink(button);
  return href == null || href === link?.getAttribute('href') || href === link?.href ? link : undefined;
}

/**
 * The options of a button's links, the page's own link that they stand for, and the slots of its texts.
 *
 * @param id of the action that is shown; `''` for the page's own link
 */
export function readLinkOptions(
  button: Button,
  isMonthly: boolean,
  id: string,
): ActionLinkOptions & Pick<ActionButtonOptions, 'own' | 'place' | 'suffix'> {
  const { action, amounts, appearance, monthly, partner, newTab } = button;
  return {
    suffix: id && id !== action ? '-none' : '',
    amounts: amounts ?? '',
    monthly,
    isMonthly,
    partner: partner ?? undefined,
    newTab,
    own: findOwnLink(button),
    place: appearance === 'link' && button.matches('li + li > *') ? 'next' : '',
  };
}

/** Warns of an address that may not be a link. */
export function warnOfAddress(button: Button): void {
  const address = button.href ?? readAuthoredLink(button).href;
  warnOfValue(button, 'refused-address: href', address, 'https:, mailto:, tel: or this site');
}
