/**
 * Hosts of the publisher, and of the public bodies it cites, that a feed's actions may open. They stand here, inside the hashed
 * file, so that nobody who can change the feed can change where its readers are sent.
 */
export const actionHosts: readonly string[] = [
  // Of the invented publisher in `test/publisher/`, for the tests.
  'bills.example.org',
  'guides.example.org',
  'www.example.org',
  // Of `packages/massachusetts`. Each publisher is to name its own hosts in its data; until then they are listed here.
  'gazettenet.com',
  'malegislature.gov',
  'www.aclum.org',
  'www.lucemass.org',
  'www.mass.gov',
  'www.masslive.com',
  'www.miracoalition.org',
  'www.mma.org',
];
