/**
 * URLs of actions: the only module that knows how donation and petition platforms spell an amount, a recurrence and a referral code.
 *
 * There is no parameter for anything about a reader: no name, email address, zip code or town can be written into a URL.
 */
import { allowEntryOf, isAllowed } from './allow.js';
import type { Destination, Platform } from './records.js';
import { safeUrl, type SafeUrl } from './safe-url.js';

/**
 * The parameters that each platform supports; any other is a type error and, at run time, an error value. `false` is a choice too: an amount
 * or a recurrence that the address already has is taken out.
 */
export interface PlatformParameters {
  actblue: { amount?: number | false; monthly?: boolean; partner?: string };
  'action-network': { partner?: string };
  givebutter: { amount?: number | false; monthly?: boolean };
  // `{}` would accept any parameter.
  site: { amount?: never; monthly?: never; partner?: never };
  'record-page': { amount?: number | false; monthly?: boolean; partner?: string };
}

export type ActionUrl =
  | { readonly url: SafeUrl; readonly error?: undefined }
  | {
      readonly url?: undefined;
      readonly error: 'unsupported' | 'invalid' | 'taken';
      readonly parameter: string;
    };

type Parameter = 'amount' | 'monthly' | 'partner';

/** The query parameter for each supported option; text after `=` is its fixed value. */
const SPELLINGS: { readonly [P in Platform]: { readonly [K in Parameter]?: string } } = {
  // `recurring=1` means monthly with no end date. `express_lane` would charge the reader without a confirmation, so it is never set.
  actblue: { amount: 'amount', monthly: 'recurring=1', partner: 'refcode' },
  'action-network': { partner: 'source' },
  givebutter: { amount: 'amount', monthly: 'frequency=monthly' },
  site: {},
  'record-page': { amount: 'amount', monthly: 'monthly=1', partner: 'source' },
};

const isValid: { readonly [K in Parameter]: (value: unknown) => boolean } = {
  /** Whole US dollars. */
  amount: (value) => value === false || (Number.isInteger(value) && Number(value) > 0 && Number(value) < 1e6),
  monthly: (value) => typeof value === 'boolean',
  /** Letters, digits and `_`, which ActBlue accepts as a refcode. It identifies the embedding site, never a reader. */
  partner: (value) => typeof value === 'string' && /^\w{1,64}$/.test(value),
};

const PLATFORM_HOSTS: { readonly [host: string]: Platform } = {
  'secure.actblue.com': 'actblue',
  'actionnetwork.org': 'action-network',
  'givebutter.com': 'givebutter',
};

/** The platform of a host; `site` for a host that the kit does not know. */
export function platformOf(hostname: string): Platform {
  return Object.hasOwn(PLATFORM_HOSTS, hostname) ? (PLATFORM_HOSTS[hostname] ?? 'site') : 'site';
}

/** Whether a platform supports a parameter. */
export function takes(platform: Platform, parameter: string): parameter is Parameter {
  return Object.hasOwn(SPELLINGS[platform], parameter);
}

/** A parameter that is absent must not be deleted: that would write the rest of the query anew (URL standard, "update" of `URLSearchParams`). */
function remove({ searchParams }: URL, name: string): void {
  if (searchParams.has(name)) searchParams.delete(name);
}

/**
 * The URL of an action with its parameters.
 *
 * @param address where the action leads; an amount or a recurrence that is set here, also to `false`, replaces its own
 * @param parameters `amount` in whole US dollars; `monthly`; `partner`: the embedding site's code, `[A-Za-z0-9_]`, at most 64 characters
 * @returns `error: 'unsupported'` for a parameter that the platform lacks, `'invalid'` for a value that it does not accept, `'taken'` for
 * a `partner` where the address has another code, which is whose report the gift is counted in
 */
export function actionUrl<P extends Platform>(
  platform: P,
  address: SafeUrl,
  parameters: PlatformParameters[P],
): ActionUrl {
  const relative = address.startsWith('/');
  const url = new URL(address, 'https://page.invalid');
  if (platform === 'actblue') remove(url, 'express_lane');
  if (platform === 'action-network') remove(url, 'referrer');
  for (const [parameter, value] of Object.entries<string | number | boolean | undefined>({ ...parameters })) {
    if (value === undefined) continue;
    if (!takes(platform, parameter)) return { error: 'unsupported', parameter };
    if (!isValid[parameter](value)) return { error: 'invalid', parameter };
    const [name = '', word = String(value)] = SPELLINGS[platform][parameter]?.split('=') ?? [];
    const own = parameter === 'partner' && url.searchParams.get(name);
    if (own && own !== value) return { error: 'taken', parameter };
    if (value === false) remove(url, name);
    else if (!own) url.searchParams.set(name, word);
  }
  // The address was checked, and the parameters hold only checked letters and digits.
  const href = relative ? url.pathname + url.search + url.hash : url.href;
  return { url: href as SafeUrl };
}

/** Where a feed's action leads, or the entry of `allow` that the page lacks; `''` where no entry would help. */
export type ActionDestination =
  | { readonly url: string; readonly refused?: undefined }
  | { readonly url?: undefined; readonly refused: string };

/**
 * Resolves a feed's action to a record page of the same release or to an address that the page allows. A feed can change the page on
 * an allowed host, never the host.
 *
 * @param feed the feed's base address, absolute; record pages are resolved relative to it
 * @param allow entries of the page's `allow`
 */
export function destinationOf(
  { platform, page, host }: Pick<Destination, 'platform' | 'page' | 'host'>,
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
