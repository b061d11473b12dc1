import type { Locale } from '@rights-kit/content';
import type { Messages } from '@rights-kit/views';

/** The settings of all elements of this bundle. */
export interface Configuration {
  /** Base address of the feed, for elements that neither have `feed` nor stand inside `data-rights-feed`. */
  readonly feed?: string | undefined;
  /** What a feed's actions may open, for elements that neither have `allow` nor stand inside `data-rights-allow`. */
  readonly allow?: string | undefined;
  /** Loads the catalogue of a language; `undefined` where there is none, which is then shown in English. */
  readonly loadMessages?: ((locale: Locale) => Promise<Messages> | undefined) | undefined;
}

let current: Configuration = {};

/** The settings in use. */
export function configuration(): Configuration {
  return current;
}

/** Merges settings into those in use without the checks of `configure()`, for a bundle whose own settings are known to be valid. */
export function applyConfiguration(changed: Configuration): void {
  current = { ...current, ...changed };
}
