import type { Locale } from '@rights-kit/content';
import type { Messages } from '@rights-kit/views';

/** What holds for all elements of this bundle. */
export interface Configuration {
  /** Base address of the feed, for elements that neither have `feed` nor stand inside `data-rights-feed`. */
  readonly feed?: string | undefined;
  /** What a feed's actions may open, for elements that neither have `allow` nor stand inside `data-rights-allow`. */
  readonly allow?: string | undefined;
  /** Loads the catalogue of a language; `undefined` where there is none, which is then shown in English. */
  readonly loadMessages?: ((locale: Locale) => Promise<Messages> | undefined) | undefined;
}

/** The type of each setting's value. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  feed: 'string',
  allow: 'string',
  loadMessages: 'function',
};

let current: Configuration = {};

/** `undefined` is valid too, and takes a setting back. A feed's address may be relative to the page. */
function isValid(name: string, value: unknown): boolean {
  if (value !== undefined && typeof value !== TYPES[name]) return false;
  try {
    return name !== 'feed' || new URL(String(value), 'https://./').protocol.startsWith("http");
  } catch {
    return false; // `URL.canParse()` is newer than some of the browsers that the kit runs in
  }
}

/**
 * Sets defaults of all elements. Call it before the first of them loads. Settings of an earlier call stay unless this one names them too;
 * `undefined` takes one back. A wrong or unknown one is left out, with one warning for the call.
 */
export function configure(configuration: Configuration): void {
  const ignored: string[] = [];
  for (const [name, value] of Object.entries({ ...configuration }))
    if (isValid(name, value)) current = { ...current, [name]: value };
    else ignored.push(name);
  if (ignored.length > 0)
    console.warn(
      `rights-kit: configure() ignores ${ignored.join(', ')}; it takes ${JSON.stringify(TYPES)}, feed being an address`,
    );
}

/** The defaults in use. */
export function configuration(): Configuration {
  return current;
}
