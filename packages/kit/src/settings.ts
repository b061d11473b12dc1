import type { Messages } from '@rights-kit/elements';
import { applyConfiguration } from '@rights-kit/elements/configuration.js';

/** Hashes of the catalogues in `locales/`, by locale; the build fills them in. */
declare const CATALOGUES: Readonly<Partial<Record<string, string>>>;

/** Where this file was loaded from: `…/<version>/rights-kit.js`. */
const here = import.meta.url;

/** `undefined` where this file has no place in a folder: script combiners load it from `blob:` and `data:` addresses. */
function findFeed(): string | undefined {
  try {
    // The feed is beside the version folders: its facts are mutable, while this file is immutable.
    return new URL('../feed/v1/', here).href;
  } catch {
    return undefined;
  }
}

async function loadMessages(locale: string, integrity: string): Promise<Messages> {
  const response = await fetch(new URL(`locales/${locale}.json`, here), {
    integrity,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
  // `integrity` guarantees that this is the catalogue that was type-checked when this script was built.
  return (await response.json()) as Messages;
}

applyConfiguration({
  feed: findFeed(),
  loadMessages(locale) {
    const integrity = CATALOGUES[locale];
    return integrity ? loadMessages(locale, integrity) : undefined;
  },
});
