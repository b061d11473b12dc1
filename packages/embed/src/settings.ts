import { configure } from '@rights-kit/elements';

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

// The feed lies beside the version folders and is corrected whenever the law changes, while this file stays as it was hashed.
configure({ feed: new URL('../feed/v1/', import.meta.url).href, actionHosts });
