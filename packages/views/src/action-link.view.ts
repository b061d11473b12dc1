import { destinationOf, safeHostUrl, type Action, type ActionKind, type SafeUrl } from '@rights-kit/content';
import { fill } from './format.js';
import type { LinkMessages } from './messages/messages.js';
import type { TextView } from './text.view.js';

/** Where a link leads and what is said of it; decided before anything is rendered. */
export interface ActionLinkView {
  /** Id of the feed's action; `''` for the page's own link. */
  readonly action: string;
  readonly kind: ActionKind;
  readonly label: TextView;
  readonly url: SafeUrl;
  /** The host that opens; empty when no other site does. */
  readonly hostname: string;
  /** "Opens secure.actblue.com". */
  readonly opens: string;
}

/** What a view may know of the page around it. */
export interface PageContext {
  /** The page's own address; an address on its origin is written without it. */
  readonly page: string;
  /** Whether another page frames it: then "this site" is not the one that a reader sees. */
  readonly isFramed?: boolean;
  /** The feed's base address, with a slash at its end. */
  readonly feed: string;
  /** What the page lets a feed's actions open: entries of its `allow`. */
  readonly allow: readonly string[];
}

export function toActionLink(
  { id, kind }: Pick<Action, 'id' | 'kind'>,
  label: TextView,
  url: SafeUrl,
  { opens, newTab }: LinkMessages,
  isNewTab = false,
): ActionLinkView {
  const { protocol, host, pathname } = new URL(url, 'https://./');
  const hostname = protocol === 'https:' && host !== '.' ? host : '';
  const means =
    protocol === 'tel:'
      ? opens.phone
      : protocol === 'mailto:'
        ? opens.mail
        : hostname
          ? opens.host
          : opens.page;
  const where = fill(means, { host: hostname, number: pathname });
  return { action: id, kind, label, url, hostname, opens: isNewTab ? `${where} ${newTab}` : where };
}

/** Why there is no link to an action: the page does not allow it. */
export interface RefusedAction {
  readonly error: 'refused-host';
  /** The entry that would allow it; empty where none would. */
  readonly allow: string;
}

/** The address of a feed's action. */
export function toActionAddress(
  { destination }: Action,
  { page, isFramed, feed, allow }: PageContext,
): SafeUrl | RefusedAction {
  const { url, refused = '' } = destinationOf(destination, feed, allow);
  const address = url === undefined ? url : safeHostUrl(url, page, isFramed);
  return address ?? { error: 'refused-host', allow: refused };
}
