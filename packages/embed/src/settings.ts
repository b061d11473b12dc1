import { configure, type Messages } from '@rights-kit/elements';

/** Hashes of the catalogues in `locales/`, by locale; the build fills them in. */
declare const CATALOGUES: Readonly<Partial<Record<string, string>>>;

/**
 * Hosts of the publisher, and of the public bodies it cites, that a feed's actions may open. They stand here, inside the hashed
 * file, so that nobody who can change the feed can change where its readers are sent.
 */
const actionHosts = [
  'gazettenet.com',
  'malegislature.gov',
  'www.aclum.org',
  'www.lucemass.org',
  'www.mass.gov',
  'www.masslive.com',
  'www.miracoalition.org',
  'www.mma.org',
];

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
  actionHosts,
  loadMessages(locale) {
    const integrity = CATALOGUES[locale];
    return integrity ? loadMessages(locale, integrity) : undefined;
  },
});
