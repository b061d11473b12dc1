/**
 * How the release folder is served: one table, from which come the local server's answers, nginx's configuration and the `_headers`
 * file of static hosts.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** Where a newer file replaces an older one under the same address: a cache asks again, and has the old one if nobody answers. */
const mutable = (/** @type {number} */ maxAge, /** @type {number} */ stale) =>
  `public, max-age=${maxAge}, stale-while-revalidate=${stale}, stale-if-error=${DAY}`;

const FOR_EVER = `public, max-age=${YEAR}, immutable`;
const FACTS = mutable(MINUTE, 10 * MINUTE);
const MOVING = mutable(5 * MINUTE, HOUR);

/** Of every answer, also of an error. */
export const SHARED_HEADERS = {
  // A partner's page is on another origin. Credentials are never used, so every origin may read.
  'Access-Control-Allow-Origin': '*',
  // Pages that isolate themselves (`Cross-Origin-Embedder-Policy: require-corp`) load only what says this.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'";
const FRAMED = `${NOTHING}; frame-ancestors *`;
const UNFRAMED = `${NOTHING}; frame-ancestors 'none'`;

/** @typedef {Record<string, {integrity: string}>} Files of a version, by name */

/** @param {string} file */
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** What the page of a frame runs, in this order. */
export const FRAME_SCRIPTS = ['rights-kit.js', 'embed.js'];

/**
 * The policy of a frame's page. A sandbox takes its origin away, and then `'self'` is nothing to WebKit: so its scripts are named
 * by their hashes, and where they may ask is up to them.
 *
 * @param {Files} files of the version
 */
function framePolicy(files) {
  const scripts = FRAME_SCRIPTS.flatMap((name) => files[name]?.integrity ?? []).map((hash) => `'${hash}'`);
  return `${FRAMED}; script-src ${scripts.join(' ')}; connect-src *; require-trusted-types-for 'script'; trusted-types lit-html`;
}

/**
 * A policy that also allows the styles and scripts that stand in pages, by their hashes.
 *
 * @param {string} policy
 * @param {readonly string[]} files
 */
function withInline(policy, files) {
  const pages = files.map((file) => readFileSync(file, 'utf8'));
  const directives = ['style', 'script'].map((tag) => {
    const texts = pages.flatMap((page) => [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))]);
    const hashes = texts.map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    return hashes.length > 0 ? `; ${tag}-src ${[...new Set(hashes)].sort().join(' ')}` : '';
  });
  return policy + directives.join('');
}

/**
 * @typedef {object} Rule
 * @property {string} pattern of paths below the release folder, as a regular expression
 * @property {readonly string[]} globs the same, as static hosts write it; empty for what they are left to decide
 * @property {Record<string, string>} headers
 *
 * @typedef {object} Rules of each list the first rule that fits a path counts
 * @property {readonly Rule[]} caching
 * @property {readonly Rule[]} policies
 */

/** @type {(pattern: string, globs: readonly string[], value: string) => Rule} */
const caching = (pattern, globs, value) => ({ pattern, globs, headers: { 'Cache-Control': value } });

/** @type {(pattern: string, globs: readonly string[], value: string, more?: Record<string, string>) => Rule} */
const policy = (pattern, globs, value, more = {}) => ({
  pattern,
  globs,
  headers: { 'Content-Security-Policy': value, ...more },
});

/**
 * The rule for the page of a frame. Some hosts leave out the ending of a page's name.
 *
 * @param {string} name of a folder
 * @param {Files} [files] of the version; none where it was withdrawn
 */
const framed = (name, files) =>
  policy(
    `^/${asPattern(name)}/embed\\.html$`,
    [`/${name}/embed.html`, `/${name}/embed`],
    files ? framePolicy(files) : FRAMED,
    // Pages that isolate themselves frame only pages that do so too.
    { 'Cross-Origin-Embedder-Policy': 'require-corp' },
  );

/** @param {string} name of a folder */
const asPattern = (name) => name.replaceAll('.', String.raw`\.`);

/**
 * @param {string} folder the release folder
 * @returns {Rules}
 */
export function releaseRules(folder) {
  const pages = (/** @type {string} */ glob) =>
    globSync(glob, { cwd: folder })
      .sort()
      .map((file) => path.join(folder, file));
  /** @type {Record<string, {status: string, files: Files}>} */
  const releases = readJson(path.join(folder, 'releases.json')) ?? {};
  /** @type {(name: string) => Files | undefined} of what lies in the folder; nothing while its version is withdrawn */
  const filesIn = (name) => readJson(path.join(folder, name, 'release.json'))?.files;
  const versions = Object.keys(releases);
  const withdrawn = versions.filter((version) => releases[version]?.status === 'withdrawn');
  const kept = versions.filter((version) => !withdrawn.includes(version));
  const folders = (/** @type {readonly string[]} */ names) => names.map((name) => `/${name}/*`);
  const alternatives = withdrawn.map(asPattern).join('|');

  return {
    caching: [
      // A tombstone must reach whoever still has the file that it replaces.
      ...(withdrawn.length > 0 ? [caching(`^/(${alternatives})/`, folders(withdrawn), MOVING)] : []),
      caching(String.raw`^/\d+\.\d+\.\d+/`, folders(kept), FOR_EVER),
      caching('^/feed/', ['/feed/*'], FACTS),
      caching('^/r/', ['/r/*'], FACTS),
      caching('^/', ['/v1/*', '/releases.json', '/mutable.json'], MOVING),
    ],
    policies: [
      framed('v1', filesIn('v1')),
      ...Object.entries(releases).map(([version, { status, files }]) =>
        // What was built just now need not be on record yet.
        framed(version, status === 'withdrawn' ? undefined : (filesIn(version) ?? files)),
      ),
      policy('^/r/', ['/r/*'], withInline(UNFRAMED, pages('r/**/*.html'))),
      policy('^/', [], UNFRAMED),
    ],
  };
}

/**
 * @param {Rules} rules
 * @param {string} pathname below the release folder, with a slash at its start
 * @returns {Record<string, string>}
 */
export function headersOf({ caching: kept, policies }, pathname) {
  return Object.assign(
    {},
    ...[kept, policies].map(
      (list) => list.find(({ pattern }) => new RegExp(pattern).test(pathname))?.headers,
    ),
  );
}
