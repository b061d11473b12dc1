import { ACTION_KINDS, type ActionKind, type ActionsFile } from '@rights-kit/content';
import {
  toFeedTarget,
  toPageTarget,
  type ActionButtonMessages,
  type ActionTarget,
  type ActionLinkOptions,
  type Language,
  type TargetProblem,
} from '@rights-kit/views';
import { choice, toChoice, type Choice } from '../internal/choice.js';
import { pageContext } from '../internal/page-context.js';
import { readAuthoredLink } from '../internal/read-authored-link.js';

export const KIND: Choice<ActionKind> = choice('kind', [
  'learn',
  ...ACTION_KINDS.filter((kind) => kind !== 'learn'),
]);

/** The attributes that determine the destination of a button and its options. */
interface Button extends Element, Readonly<Record<TextAttribute, string | null | undefined>> {
  readonly monthly: boolean;
  readonly newTab: boolean;
}
type TextAttribute = 'action' | 'href' | 'kind' | 'allow' | 'amounts' | 'partner';

/**
 * The destination of a button, or the reason why it has none: by its `action`, else its `href`, else the one link inside it.
 *
 * @param isComplete whether the parser has reached the end of the button's children
 * @returns `undefined` while that is not known yet
 */
export function findTarget(
  button: Button,
  feed: { readonly value: ActionsFile | undefined; readonly base: string },
  isComplete: boolean,
  language: Language<ActionButtonMessages>,
): ActionTarget | TargetProblem | undefined {
  const page = button.baseURI;
  const { action, href } = button;
  if (action) return feed.value && toFeedTarget(feed.value, action, pageContext(button, feed.base), language);
  if (!isComplete) return undefined;
  const kind = toChoice(KIND, button.kind);
  const link = readAuthoredLink(button);
  const address = href ?? (link.href || (kind === 'share' ? page : ''));
  return toPageTarget(address, link.text, kind, page, language);
}

export function readLinkOptions(button: Button, isMonthly: boolean): ActionLinkOptions {
  const { amounts, monthly, partner, newTab } = button;
  return { amounts: amounts ?? '', monthly, isMonthly, partner: partner ?? undefined, newTab };
}
