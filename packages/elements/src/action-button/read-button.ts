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
import { choice, choose, type Choice } from '../internal/choice.js';
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

/** Warns in the console of an invalid `kind` of the page's own link. */
export function warnOfKind(button: Button): void {
  if (!button.action) choose(button, KIND, button.kind);
}

/**
 * The destination of a button, or the reason why it has none: by its `action`, else its `href`, else the one link inside it.
 *
 * @returns `undefined` while it is not known yet
 */
export function findTarget(
  button: Button,
  feed: { readonly value: ActionsFile | undefined; readonly base: string },
  language: Language<ActionButtonMessages>,
): ActionTarget | TargetProblem | undefined {
  const page = button.baseURI;
  const { action, href } = button;
  if (action) return feed.value && toFeedTarget(feed.value, action, pageContext(button, feed.base), language);
  const kind = ACTION_KINDS.find((known) => known === button.kind) ?? 'learn';
  const link = readAuthoredLink(button);
  const address = href ?? (link.href || (kind === 'share' ? page : ''));
  // The parser may not have reached the link yet; its slot changes when it has.
  if (!address && document.readyState === 'loading') return undefined;
  return toPageTarget(address, link.text, kind, page, language);
}

export function readLinkOptions(button: Button, isMonthly: boolean): ActionLinkOptions {
  const { amounts, monthly, partner, newTab } = button;
  return { amounts: amounts ?? '', monthly, isMonthly, partner: partner ?? undefined, newTab };
}
