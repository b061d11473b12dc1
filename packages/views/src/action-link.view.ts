import {
  destinationOf,
  ownerBasis,
  safeHostUrl,
  type Action,
  type ActionKind,
  type Locale,
  type SafeUrl,
} from '@rights-kit/content';
import { fill } from './format.js';
import type { LinkMessages } from './messages/messages.js';
import { toShortText } from './short-text.view.js';
import { ownText, toText, type TextView } from './text.view.js';

/** Everything that a template shows of a link. */
export interface ActionLinkView {
  /** Id of the feed's action; `''` for the page's own link. */
  readonly id: string;
  readonly kind: ActionKind;
  readonly label: TextView;
  readonly url: SafeUrl;
  /** The host of another site that the link opens; `''` for the same site, mail and telephone. */
  readonly hostname: string;
  /** `hostname` as readers know it, without `www.`. */
  readonly site: string;
  /** "Opens secure.actblue.com", and whose pages those are. */
  readonly opens: string;
}

/** What a view needs to know of the page around the widget. */
export interface PageContext {
  /** The page's own URL. A link to its origin is written without the origin. */
  readonly page: string;
  /** Whether the page is inside a frame: then "this site" is not the one that a reader sees, and links are absolute. */
  readonly isFramed?: boolean;
  /** The feed's base URL, with a trailing slash. */
  readonly feed: string;
  /** The entries of the page's `allow`: what a feed's actions may open. */
  readonly allow: readonly string[];
}

/** The label of an action; where it is English on a page in another language, the kit's own, since what is pressed is in the reader's. */
export function toLabel(
  { label, kind }: Pick<Action, 'label' | 'kind'>,
  locale: Locale,
  { actionLabels }: LinkMessages,
): TextView {
  const own = toText(label, locale);
  return own.lang ? ownText(actionLabels[kind]) : own;
}

/** Whose pages an action opens; `''` where the record does not say. */
export function toOwner(action: Action, locale: Locale): string {
  const { owner } = action.destination;
  return owner ? toShortText(owner, ownerBasis(action, owner.restsOn), { en: '' }, locale).text : '';
}

export function toActionLink(
  { id, kind, owner = '' }: Pick<Action, 'id' | 'kind'> & { readonly owner?: string },
  label: TextView,
  url: SafeUrl,
  { opens, newTab }: LinkMessages,
  isNewTab = false,
): ActionLinkView {
  const { protocol, host, pathname } = new URL(url, 'https://./');
  const hostname = host === '.' ? '' : host; // mail and telephone have none
  const site = hostname.replace(/^www\./, '');
  const where = fill(
    opens[protocol === 'tel:' ? 'phone' : protocol === 'mailto:' ? 'mail' : hostname ? 'host' : 'page'],
    { host: site + (owner && ` (${owner})`), number: pathname },
  );
  return { id, kind, label, url, hostname, site, opens: isNewTab ? `${where} ${newTab}` : where };
}

/** Why there is no link to an action: the page does not allow its destination. */
export interface RefusedAction {
  readonly error: 'refused-host';
  /** The entry that would allow it; `''` where none would. */
  readonly allow: string;
}

/** The URL of a feed's action. */
export function toActionAddress(
  { destination }: Pick<Action, 'destination'>,
  { page, isFramed, feed, allow }: PageContext,
): SafeUrl | RefusedAction {
  const { url, refused = '' } = destinationOf(destination, feed, allow);
  // The feed's own origin is trusted for its records, so for their pages too, as from a server on the reader's own computer.
  const address =
    url === undefined ? url : (safeHostUrl(url, page, isFramed) ?? safeHostUrl(url, feed, true));
  return address ?? { error: 'refused-host', allow: refused };
}
