/**
 * How the release folder is served: one table, from which come nginx's configuration, the `_headers` file of static hosts and the
 * answers of a server in Node.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from './files.ts';
import { FRAME_PAGE, scriptHashesOf } from './frame-page.ts';
import { inlineHashOf } from './integrity.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { PAGE_STYLE_HASH } from './page-style.ts';
import { readReleases, type Releases } from './releases.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** Where a newer file replaces an older one under the same address: a cache asks again, and uses the old one if no server answers. */
function mutable(maxAge: number, stale: number): string {
  return `public, max-age=${maxAge}, stale-while-revalidate=${stale}, stale-if-error=${DAY}`;
}

const FOR_EVER = `public, max-age=${YEAR}, immutable`;
const FACTS = mutable(MINUTE, 10 * MINUTE);
const MOVING = mutable(5 * MINUTE, HOUR);

/** Values by name. */
export interface Headers {
  readonly [name: string]: string;
}

/** Of every answer, also of an error. */
export const SHARED_HEADERS: Headers = {
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

/**
 * The policy of a frame's page. A sandbox takes its origin away, and then `'self'` matches nothing in WebKit: so its scripts are
 * named by their hashes, and where they may ask is up to them.
 */
function framePolicy(page: string): string {
  const scripts = scriptHashesOf(page).map((hash) => `'${hash}'`);
  if (scripts.length === 0) return FRAMED;
  return `${FRAMED}; script-src ${scripts.join(' ')}; connect-src *; require-trusted-types-for 'script'; trusted-types lit-html`;
}

/** What pages hold in their markup: the hashes of their `<style>` and `<script>` elements. */
interface InlineHashes {
  readonly style: readonly string[];
  readonly script: readonly string[];
}

/** What stands in pages that were written by hand. Record pages are not read: whoever builds them knows their one style. */
function inlineHashesOf(pages: readonly string[]): InlineHashes {
  const hashesOf = (tag: string): string[] =>
    pages.flatMap((page) =>
      [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) =>
        inlineHashOf(text),
      ),
    );
  return { style: hashesOf('style'), script: hashesOf('script') };
}

/** The policy of pages outside a frame, which also allows what stands in them. */
function pagePolicy({ style, script }: InlineHashes): string {
  const directive = (name: string, hashes: readonly string[]): string => {
    const sources = [...new Set(hashes)].sort().map((hash) => `'${hash}'`);
    return sources.length > 0 ? `; ${name} ${sources.join(' ')}` : '';
  };
  return UNFRAMED + directive('style-src', [...style, PAGE_STYLE_HASH]) + directive('script-src', script);
}

export interface Rule {
  /** Of paths below the release folder, as a regular expression. */
  readonly pattern: string;
  /** The same, as static hosts write it; empty for what they are left to decide. */
  readonly globs: readonly string[];
  readonly headers: Headers;
}

/** Of each list the first rule that fits a path counts. */
export interface Rules {
  readonly caching: readonly Rule[];
  readonly policies: readonly Rule[];
}

function caching(pattern: string, globs: readonly string[], value: string): Rule {
  return { pattern, globs, headers: { 'Cache-Control': value } };
}

function policy(pattern: string, globs: readonly string[], value: string, more: Headers = {}): Rule {
  return { pattern, globs, headers: { 'Content-Security-Policy': value, ...more } };
}

function asPattern(folder: string): string {
  return folder.replaceAll('.', String.raw`\.`);
}

/** The rule for the page of a frame. Some hosts leave out the ending of a page's name. */
function framed(folder: string): Rule {
  const file = path.join(folder, FRAME_PAGE);
  return policy(
    String.raw`^/embed\.html$`,
    ['/embed.html', '/embed'],
    framePolicy(existsSync(file) ? readFileSync(file, 'utf8') : ''),
    // Pages that isolate themselves frame only pages that do so too.
    { 'Cross-Origin-Embedder-Policy': 'require-corp' },
  );
}

/** The pages that no builder made from a record. */
function handwrittenPages(folder: string): string[] {
  const place = path.join(folder, 'r');
  if (!existsSync(place)) return [];
  return filesOf(place)
    .filter((file) => file.endsWith('.html') && !PAGE_KINDS.some((kind) => file.startsWith(`${kind}/`)))
    .map((file) => readFileSync(path.join(place, file), 'utf8'));
}

/** The rules by which a release folder is served. */
export function releaseRules(folder: string): Rules {
  const manifest = path.join(folder, 'releases.json');
  const releases: Releases = existsSync(manifest) ? readReleases(manifest) : {};
  const versions = Object.keys(releases);
  const withdrawn = versions.filter((version) => releases[version]?.status === 'withdrawn');
  const kept = versions.filter((version) => !withdrawn.includes(version));
  const globsOf = (names: readonly string[]): string[] => names.map((name) => `/${name}/*`);

  return {
    caching: [
      // A tombstone must reach whoever still has the file that it replaces.
      ...(withdrawn.length > 0
        ? [caching(`^/(${withdrawn.map(asPattern).join('|')})/`, globsOf(withdrawn), MOVING)]
        : []),
      caching(String.raw`^/\d+\.\d+\.\d+/`, globsOf(kept), FOR_EVER),
      caching('^/feed/', ['/feed/*'], FACTS),
      caching('^/r/', ['/r/*'], FACTS),
      caching('^/', ['/v1/*', '/embed.html', '/embed', '/releases.json', '/mutable.json'], MOVING),
    ],
    policies: [
      framed(folder),
      policy('^/r/', ['/r/*'], pagePolicy(inlineHashesOf(handwrittenPages(folder)))),
      policy('^/', [], UNFRAMED),
    ],
  };
}

/**
 * The headers of a file that is there.
 *
 * @param pathname below the release folder, with a slash at its start
 */
export function headersOf({ caching: kept, policies }: Rules, pathname: string): Headers {
  const first = (rules: readonly Rule[]): Headers | undefined =>
    rules.find(({ pattern }) => new RegExp(pattern).test(pathname))?.headers;
  return { ...first(kept), ...first(policies) };
}

/** What a server sends with the files of a release folder. */
export interface ReleaseHeaders {
  /** With every answer below the folder, also with an error. */
  readonly shared: Headers;
  /** With a file that is there, by its path below the folder, with a slash at its start. */
  readonly of: (pathname: string) => Headers;
}

/**
 * The headers for a server that sends a release folder itself.
 *
 * @param folder as it was built; after another build the server has to start again
 */
export function releaseHeaders(folder: string): ReleaseHeaders {
  const rules = releaseRules(folder);
  return { shared: SHARED_HEADERS, of: (pathname) => headersOf(rules, pathname) };
}
