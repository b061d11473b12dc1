import type { Locale } from '@rights-kit/content';
import type { Messages } from '@rights-kit/views';

/** What holds for all elements of this bundle. */
export interface Configuration {
  /** Base address of the feed, for elements that neither have `feed` nor stand inside `data-rights-feed`. */
  readonly feed?: string;
  /** What a feed's actions may open, for elements that neither have `allow` nor stand inside `data-rights-allow`. */
  readonly allow?: string;
  /** Loads the catalogue of a language; `undefined` where there is none, which is then shown in English. */
  readonly loadMessages?: (locale: Locale) => Promise<Messages> | undefined;
}

let current: Configuration = {};

/** Sets the defaults of all elements. Call it before the first of them loads. */
export function configure(configuration: Configuration): void {
  current = configuration;
}

/** The defaults in use. */
export function configuration(): Configuration {
  return current;
}
