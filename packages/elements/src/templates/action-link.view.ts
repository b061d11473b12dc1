import { destinationUrl, safeHostUrl, type Action, type ActionKind, type SafeUrl } from '@rights-kit/content';
import type { Messages } from '../messages/messages.js';

/** Where a link leads and what is said of it; decided before anything is rendered. */
export interface ActionLinkView {
  readonly kind: ActionKind;
  readonly label: string;
  readonly url: SafeUrl;
  /** The host that opens; empty when no web page does. */
  readonly hostname: string;
  readonly opens: string;
}

/** What a view may know of the page around it. */
export interface PageContext {
  /** The page's own address; an address on its origin is written without it. */
  readonly base: string;
  /** The feed's base address, with a slash at its end. */
  readonly feed: string;
  /** Hosts that the build and the page allow for a feed's actions. */
  readonly allowed: readonly string[];
}

/** Says what following an address does: "Opens secure.actblue.com". */
export function toOpens(
  url: SafeUrl,
  messages: Messages,
  newTab = false,
): { hostname: string; opens: string } {
  const { protocol, hostname, pathname } = new URL(url, 'https://page.invalid');
  if (protocol === 'tel:') return { hostname: '', opens: messages.dials(pathname) };
  if (protocol === 'mailto:') return { hostname: '', opens: messages.opensMail };
  const where = url.startsWith('/') ? messages.thisSite : hostname;
  return {
    hostname: url.startsWith('/') ? '' : hostname,
    opens: newTab ? messages.opensInNewTab(where) : messages.opens(where),
  };
}

/** The address of a feed's action, or why it may not be a link. */
export function toActionAddress(
  action: Action,
  page: PageContext,
): { readonly url: SafeUrl } | { readonly error: 'refused-host' | 'refused-address' } {
  const address = destinationUrl(action.destination, page.feed, page.allowed);
  if (!address) return { error: 'refused-host' };
  const url = safeHostUrl(address, page.base);
  return url ? { url } : { error: 'refused-address' };
}
