/**
 * Addresses of actions: the one place that knows how donation and petition platforms take an amount, a rhythm and a source.
 *
 * There is no parameter for anything about a reader: no name, e-mail, zip code or town can be written into an address.
 */
import { allowEntryOf, isAllowed } from './allow.js';
import type { Destination, Platform } from './records.js';
import { safeUrl, type SafeUrl } from './safe-url.js';

/** What each platform understands; any other parameter is a type error and, at run time, an error value. */
export interface PlatformParameters {
  actblue: { amount?: number; monthly?: boolean; partner?: string };
  'action-network': { partner?: string };
  givebutter: { amount?: number; monthly?: boolean };
  // Not `{}`, to which any parameter could be given.
  site: { amount?: never; monthly?: never; partner?: never };
  'record-page': { amount?: number; monthly?: boolean; partner?: string };
}

export type ActionUrl =
  | { readonly url: SafeUrl; readonly error?: undefined }
  | { readonly url?: undefined; readonly error: 'unsupported' | 'invalid'; readonly parameter: string };

type Parameter = 'amount' | 'monthly' | 'partner';

/** How each platform spells what it takes; a word after `=` is the value. */
const SPELLINGS: { readonly [P in Platform]: { readonly [K in Parameter]?: string } } = {
  // `recurring=1` means every month without an end; `express_lane` would charge without a further question.
  actblue: { amount: 'amount', monthly: 'recurring=1', partner: 'refcode' },
  'action-network': { partner: 'source' },
  givebutter: { amount: 'amount', monthly: 'frequency=monthly' },
  site: {},
  'record-page': { amount: 'amount', monthly: 'monthly=1', partner: 'source' },
};

const isValid: { readonly [K in Parameter]: (value: unknown) => boolean } = {
  /** Whole US dollars. */
  amount: (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) < 1e6,
  monthly: (value) => value === true,
  /** Letters, digits and `_`: what ActBlue takes as a refcode. It names the embedding site, never a reader. */
  partner: (value) => typeof value === 'string' && /^\w{1,64}$/.test(value),
};

const PLATFORM_HOSTS: { readonly [host: string]: Platform } = {
  'secure.actblue.com': 'actblue',
  'actionnetwork.org': 'action-network',
  'givebutter.com': 'givebutter',
};

/** Which platform an address belongs to; `site` when it is none that the kit knows. */
export function platformOf(hostname: string): Platform {
  return Object.hasOwn(PLATFORM_HOSTS, hostname) ? (PLATFORM_HOSTS[hostname] ?? 'site') : 'site';
}

/** Whether a platform takes a parameter. */
export function takes(platform: Platform, parameter: string): parameter is Parameter {
  return Object.hasOwn(SPELLINGS[platform], parameter);
}

/**
 * The address of an action with its parameters.
 *
 * @param address where the action leads, without parameters of its own for what is set here
 * @param parameters `amount` in whole US dollars; `monthly`; `partner`: the embedding site's code, `[A-Za-z0-9_]`, 64 at most
 * @returns `error: 'unsupported'` for a parameter the platform does not know, `'invalid'` for a value it cannot carry
 */
export function actionUrl<P extends Platform>(
  platform: P,
  address: SafeUrl,
  parameters: PlatformParameters[P],
): ActionUrl {
  const relative = address.startsWith('/');
  const url = new URL(address, 'https://page.invalid');
  if (platform === 'actblue') url.searchParams.delete('express_lane');
  if (platform === 'action-network') url.searchParams.delete('referrer');
  for (const [parameter, value] of Object.entries<string | number | boolean | undefined>({ ...parameters })) {
    if (value === undefined || value === false) continue;
    if (!takes(platform, parameter)) return { error: 'unsupported', parameter };
    if (!isValid[parameter](value)) return { error: 'invalid', parameter };
    const [name = '', word = String(value)] = SPELLINGS[platform][parameter]?.split('=') ?? [];
    url.searchParams.set(name, word);
  }
  // Parameters of checked letters and digits keep a safe address safe.
  const href = relative ? url.pathname + url.search + url.hash : url.href;
  return { url: href as SafeUrl };
}

/** Where a feed's action leads, or what the page would have to allow first: an entry of `allow`, empty where nothing would help. */
export type ActionDestination =
  | { readonly url: string; readonly refused?: undefined }
  | { readonly url?: undefined; readonly refused: string };

/**
 * Where a feed's action leads: to a record page of the feed's own release, or to what the page allows. A feed may name a page, never
 * a new place.
 *
 * @param feed the feed's base address, absolute; record pages lie beside it
 * @param allow entries of the page's `allow`
 */
export function destinationOf(
  { platform, page, host }: Destination,
  feed: string,
  allow: readonly string[],
): ActionDestination {
  if (platform === 'record-page') {
    const pages = new URL('../../r/', feed);
    const { href } = new URL(`./${page}/`, pages);
    return href.startsWith(pages.href) ? { url: href } : { refused: '' };
  }
  const name =
    platform === 'site' ? host : Object.keys(PLATFORM_HOSTS).find((h) => PLATFORM_HOSTS[h] === platform);
  const url = name ? safeUrl(`https://${name}/${page}`) : undefined;
  if (!url) return { refused: '' };
  return isAllowed(url, allow) ? { url } : { refused: allowEntryOf(url) };
}
