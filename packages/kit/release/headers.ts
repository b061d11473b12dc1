/**
 * The HTTP headers of a release folder: one table of rules, from which nginx's configuration, the `_headers` file of static hosts and
 * the responses of a server in Node are made.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from './files.ts';
import { previewStyle, TEXT_SIZES } from '../get/preview.ts';
import { FRAME_PAGE, scriptHashesOf } from './frame-page.ts';
import { BUILDER } from './get-page.ts';
import { inlineHashOf } from './integrity.ts';
import { isMadeFromRecords } from './page-kinds.ts';
import { PAGE_STYLE_HASH } from './page-style.ts';
import { readReleases, type Releases } from './releases.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** `Cache-Control` of a file that changes at the same address: a cache revalidates it, and serves the stale copy while the server fails. */
function mutable(maxAge: number, stale: number): string {
  return `public, max-age=${maxAge}, stale-while-revalidate=${stale}, stale-if-error=${DAY}`;
}

const FOR_EVER = `public, max-age=${YEAR}, immutable`;
const FACTS = mutable(MINUTE, 10 * MINUTE);
const CURRENT = mutable(5 * MINUTE, HOUR);

/** Header values by name. */
export interface Headers {
  readonly [name: string]: string;
}

/** Headers of every response, including errors. */
export const SHARED_HEADERS: Headers = {
  // A partner's page is on another origin. No request sends credentials to another origin, so every origin may read.
  'Access-Control-Allow-Origin': '*',
  // Isolated pages (`Cross-Origin-Embedder-Policy: require-corp`) load only resources with this header.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const DENY_ALL = "default-src 'none'; base-uri 'none'; form-action 'none'";
/** Without `frame-ancestors`: `*` matches no sandboxed page, and site builders put pasted code into such pages. */
const FRAMED = DENY_ALL;
const UNFRAMED = `${DENY_ALL}; frame-ancestors 'none'`;

/**
 * The content security policy of `embed.html`. In a sandboxed frame its origin is opaque, and `'self'` matches no address in WebKit. So
 * `script-src` lists hashes, and `connect-src` allows every host.
 */
function framePolicy(page: string): string {
  const scripts = scriptHashesOf(page).map((hash) => `'${hash}'`);
  if (scripts.length === 0) return FRAMED;
  return `${FRAMED}; script-src ${scripts.join(' ')}; connect-src *; require-trusted-types-for 'script'; trusted-types lit-html`;
}

/** The hashes of the inline `<style>` and `<script>` elements of pages. */
interface InlineHashes {
  readonly style: readonly string[];
  readonly script: readonly string[];
}

/** The inline hashes of handwritten pages. Record pages need not be read: all have the one style of {@link PAGE_STYLE_HASH}. */
function inlineHashesOf(pages: readonly string[]): InlineHashes {
  const hashesOf = (tag: string): string[] =>
    pages.flatMap((page) =>
      [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) =>
        inlineHashOf(text),
      ),
    );
  return { style: hashesOf('style'), script: hashesOf('script') };
}

/** The content security policy of pages outside a frame. It allows their inline styles and scripts. */
function pagePolicy({ style, script }: InlineHashes): string {
  const directive = (name: string, hashes: readonly string[]): string => {
    const sources = [...new Set(hashes)].sort().map((hash) => `'${hash}'`);
    return sources.length > 0 ? `; ${name} ${sources.join(' ')}` : '';
  };
  return UNFRAMED + directive('style-src', [...style, PAGE_STYLE_HASH]) + directive('script-src', script);
}

/**
 * The content security policy of the builder. The frame with the preview inherits it: it runs the scripts of a snippet, which are on the same
 * host and named by their hashes, and reads the feed or frames a page beside them. Its origin is opaque, and there `'self'` matches no
 * address of a feed in WebKit and none of a frame in Firefox. A snippet with colors has a style attribute.
 */
function builderPolicy(folder: string): string {
  const page = path.join(folder, BUILDER, 'index.html');
  if (!existsSync(page)) return UNFRAMED;
  const html = readFileSync(page, 'utf8');
  const styles = [
    ...inlineHashesOf([html]).style,
    ...TEXT_SIZES.map((size) => inlineHashOf(previewStyle(size))),
  ];
  const scripts = [...html.matchAll(/"(?:(?:rights-kit|frame)\.js":\{"integrity|stage)":"([^"]+)"/g)].map(
    ([, hash = '']) => `'${hash}'`,
  );
  const sources = styles.map((hash) => `'${hash}'`).join(' ');
  return `${UNFRAMED}; style-src ${sources}; style-src-attr 'unsafe-inline'; script-src 'self' ${scripts.join(' ')}; connect-src *; frame-src *`;
}

export interface Rule {
  /** A regular expression for paths below the release folder, with a slash at their start. */
  readonly pattern: string;
  /** The same as globs of static hosts; empty where the host's own default applies. */
  readonly globs: readonly string[];
  readonly headers: Headers;
}

/** In each list the first rule whose pattern matches a path applies. */
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

/** The rule for `embed.html`, which some hosts serve without its extension. */
function framed(folder: string): Rule {
  const file = path.join(folder, FRAME_PAGE);
  return policy(
    String.raw`^/embed\.html$`,
    ['/embed.html', '/embed'],
    framePolicy(existsSync(file) ? readFileSync(file, 'utf8') : ''),
    // Isolated pages frame only pages that are isolated too.
    { 'Cross-Origin-Embedder-Policy': 'require-corp' },
  );
}

/** The pages below `r/` that are not made from records. */
function handwrittenPages(folder: string): string[] {
  const place = path.join(folder, 'r');
  if (!existsSync(place)) return [];
  return filesOf(place)
    .filter((file) => file.endsWith('.html') && !isMadeFromRecords(file.replace(/\/.*/, '')))
    .map((file) => readFileSync(path.join(place, file), 'utf8'));
}

/** The rules for a release folder. */
export function releaseRules(folder: string): Rules {
  const manifest = path.join(folder, 'releases.json');
  const releases: Releases = existsSync(manifest) ? readReleases(manifest) : {};
  const versions = Object.keys(releases);
  const withdrawn = versions.filter((version) => releases[version]?.status === 'withdrawn');
  const kept = versions.filter((version) => !withdrawn.includes(version));
  const globsOf = (names: readonly string[]): string[] => names.map((name) => `/${name}/*`);

  return {
    caching: [
      // A tombstone must replace the cached copies of the withdrawn script.
      ...(withdrawn.length > 0
        ? [caching(`^/(${withdrawn.map(asPattern).join('|')})/`, globsOf(withdrawn), CURRENT)]
        : []),
      caching(String.raw`^/\d+\.\d+\.\d+/`, globsOf(kept), FOR_EVER),
      caching('^/feed/', ['/feed/*'], FACTS),
      caching('^/r/', ['/r/*'], FACTS),
      caching(String.raw`^/llms(-full)?\.txt$`, ['/llms.txt', '/llms-full.txt'], FACTS),
      caching(
        '^/',
        ['/v1/*', '/get/*', '/embed.html', '/embed', '/releases.json', '/mutable.json', '/embeds.json'],
        CURRENT,
      ),
    ],
    policies: [
      framed(folder),
      policy('^/r/', ['/r/*'], pagePolicy(inlineHashesOf(handwrittenPages(folder)))),
      policy('^/get/', ['/get/*'], builderPolicy(folder)),
      policy('^/', [], UNFRAMED),
    ],
  };
}

/**
 * The headers of an existing file.
 *
 * @param pathname its path below the release folder, with a slash at its start
 */
export function headersOf({ caching: kept, policies }: Rules, pathname: string): Headers {
  const first = (rules: readonly Rule[]): Headers | undefined =>
    rules.find(({ pattern }) => new RegExp(pattern).test(pathname))?.headers;
  return { ...first(kept), ...first(policies) };
}

/** The response headers for the files of a release folder. */
export interface ReleaseHeaders {
  /** Of every response below the folder, including errors. */
  readonly shared: Headers;
  /** Of an existing file, by its path below the folder, with a slash at its start. */
  readonly of: (pathname: string) => Headers;
}

/**
 * The headers for a server that serves a release folder itself.
 *
 * @param folder is read once; after another build the server must be restarted
 */
export function releaseHeaders(folder: string): ReleaseHeaders {
  const rules = releaseRules(folder);
  return { shared: SHARED_HEADERS, of: (pathname) => headersOf(rules, pathname) };
}
