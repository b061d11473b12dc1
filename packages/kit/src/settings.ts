import { configure, type Messages } from '@rights-kit/elements';

/** Hashes of the catalogues in `locales/`, by locale; the build fills them in. */
declare const CATALOGUES: Readonly<Partial<Record<string, string>>>;

/** Where this file was loaded from: `…/<version>/rights-kit.js`. */
const here = import.meta.url;

async function loadMessages(locale: string, integrity: string): Promise<Messages> {
  const response = await fetch(new URL(`locales/${locale}.json`, here), {
    integrity,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
  // Its hash is that of the file which was checked when this code was built.
  return (await response.json()) as Messages;
}

configure({
  // The feed lies beside the version folders and is corrected whenever the law changes, while this file stays as it was hashed.
  feed: new URL('../feed/v1/', here).href,
  loadMessages(locale) {
    const integrity = CATALOGUES[locale];
    return integrity ? loadMessages(locale, integrity) : undefined;
  },
});
