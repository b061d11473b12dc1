/** Looks at a release at its address as browsers, caches and pages on other origins meet it. */
import type { IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Answer, Client } from './ask.ts';
import { FRAME_PAGE, scriptHashesOf } from './frame-page.ts';
import { integrityOf } from './integrity.ts';
import { PAGE_STYLE_HASH } from './page-style.ts';
import { whatChanged } from './what-changed.ts';
import type { Findings } from './serving-faults.ts';

/** Content types by ending. Those of scripts are what the HTML standard lets a browser run. */
const TYPES: readonly [ending: RegExp, type: RegExp][] = [
  [/\.js$/, /^(?:text|application)\/(?:x-)?(?:javascript|ecmascript)$/],
  [/\.json$/, /^application\/json$/],
  [/\.html$/, /^text\/html$/],
  [/\.png$/, /^image\/png$/],
];
const IS_TEXT = /\.(?:html|js|json)$/;
const IS_READ_BY_SCRIPT = /\.(?:js|json)$/;
const IS_OF_VERSION = /^\d+\.\d+\.\d+\//;
/** Names that no release has. */
const MISSING = ['feed/v1/towns/no-such-place-0.json', 'no-such-folder-0/no-such-file.js'];

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** Of facts; the release's own value is a minute. **Unit:** seconds. */
const MAX_AGE_OF_FACTS = 5 * MINUTE;
/** Of `v1/` and the lists; the release's own value is five minutes. **Unit:** seconds. */
const MAX_AGE_OF_LISTS = 60 * MINUTE;
/** Of what never changes; the release's own value is a year. **Unit:** seconds. */
const MIN_AGE_OF_VERSION = 30 * DAY;
/** **Unit:** bytes. Less fits into one packet with its headers. */
const WORTH_COMPRESSING = 1400;
const MAX_REDIRECTS = 3;

/** A file in one of the forms in which it is sent. */
export interface SentForm {
  readonly encoding: 'identity' | 'br' | 'gzip';
  /** Unpacked; `undefined` where that fails. */
  readonly bytes: Buffer | undefined;
}

/** A header that was sent several times is joined by commas. */
function headerOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(', ') : (value ?? '')).trim();
}

/** `max-age` in seconds, as a browser takes it: without it from `Expires`; `undefined` where neither is sent. */
function maxAgeOf(headers: IncomingHttpHeaders): number | undefined {
  const control = headerOf(headers, 'cache-control').toLowerCase();
  if (/\bno-(?:store|cache)\b/.test(control)) return 0;
  const [, seconds] = /\bmax-age="?(\d+)/.exec(control) ?? [];
  if (seconds !== undefined) return Number(seconds);
  const expires = Date.parse(headerOf(headers, 'expires'));
  const sent = Date.parse(headerOf(headers, 'date'));
  if (headers.expires === undefined) return undefined;
  return Number.isNaN(expires) || Number.isNaN(sent) ? 0 : Math.max(0, (expires - sent) / 1000);
}

function unpack(bytes: Buffer, encoding: string, maxOutputLength: number): Buffer | undefined {
  const decompress = { br: brotliDecompressSync, gzip: gunzipSync, 'x-gzip': gunzipSync }[encoding];
  try {
    return decompress?.(bytes, { maxOutputLength });
  } catch {
    return undefined;
  }
}

/**
 * The address at which readers ask for a file: that of the folder for an index page. Names come from the server that is checked, so that each is
 * only ever a path below the release.
 */
const pathOf = (file: string): string =>
  file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** The sources of a directive of a content security policy, `undefined` where it has none; by the rules of `default-src`. */
function sourcesOf(policy: string, name: string): string | undefined {
  const directives = policy.split(/[;,]/).map((directive) => directive.trim());
  const of = (wanted: string): string | undefined =>
    directives.find((directive) => directive.split(/\s+/, 1)[0]?.toLowerCase() === wanted);
  return of(name) ?? (name.endsWith('-src') ? of('default-src') : undefined);
}

export class ServedRelease {
  readonly #client: Client;
  readonly #findings: Findings;
  #base: string;

  /** @param address of the release folder */
  constructor(address: string, client: Client, findings: Findings) {
    this.#base = address.replace(/\/*$/, '/');
    this.#client = client;
    this.#findings = findings;
  }

  /** Looks at the address itself; where it leads to https, everything else is requested there. */
  async start(file: string): Promise<void> {
    const base = new URL(this.#base);
    if (base.protocol === 'https:') return;
    const { headers } = await this.#client.ask(this.#base + pathOf(file));
    const location =
      headers.location === undefined ? undefined : new URL(headers.location, this.#base + file);
    if (location?.protocol === 'https:' && location.pathname.endsWith(`/${file}`)) {
      this.#findings.add('leads-to-https', this.#base, location.href.slice(0, -file.length));
      this.#base = location.href.slice(0, -file.length);
    } else if (!/^(?:localhost|127\..*|\[::1\])$/.test(base.hostname))
      this.#findings.add('no-https', this.#base);
  }

  /**
   * A file, uncompressed first and in each encoding that browsers ask for.
   *
   * @param hash that of the file that was built
   * @returns an empty list for a missing file; `undefined` where the answer is neither the file nor 404
   */
  async forms(file: string, hash?: string): Promise<SentForm[] | undefined> {
    const forms: SentForm[] = [];
    let isCompressed = false;
    for (const encoding of IS_TEXT.test(file)
      ? (['identity', 'br', 'gzip'] as const)
      : (['identity'] as const)) {
      const answer = await this.#askFor(file, encoding);
      if (!answer) return undefined;
      if (answer.status === 404 || answer.status === 410) return [];
      const sent = headerOf(answer.headers, 'content-encoding').toLowerCase();
      isCompressed ||= sent !== '';
      this.#checkEncoding(file, encoding, answer);
      const bytes = sent === '' || sent === 'identity' ? answer.body : this.#unpack(file, sent, answer, hash);
      if (encoding === 'identity') this.#checkHeaders(file, answer, bytes);
      if (bytes && hash !== undefined && integrityOf(bytes) !== hash)
        this.#findings.add('changed', file, whatChanged(file, bytes, hash));
      if (bytes || !this.#findings.of(file).includes('compressed-twice')) forms.push({ encoding, bytes });
    }
    const [plain] = forms;
    if (IS_TEXT.test(file) && !isCompressed && (plain?.bytes?.length ?? 0) > WORTH_COMPRESSING)
      this.#findings.add('uncompressed', file);
    return forms;
  }

  /** Asks for names that no release has. */
  async checkMissing(): Promise<void> {
    for (const file of MISSING) {
      const { status, headers } = await this.#client.ask(this.#base + pathOf(file));
      // Where all files are redirected, this one is no other fault.
      if (status < 300 || (status < 400 && !this.#findings.has('redirect')))
        this.#findings.add('soft-404', file, `${status}`);
      else if (status < 400) continue;
      else if (status !== 404 && status !== 410) this.#findings.add('not-404', file, `${status}`);
      this.#checkOrigin(file, headers);
      // Without a lifetime caches keep a 404 by a guess from its age, and it has none.
      if (status >= 400 && (maxAgeOf(headers) ?? 0) > MINUTE)
        this.#findings.add('cache-error', file, headerOf(headers, 'cache-control'));
    }
  }

  /** Asks again for files that a browser has: the answer 304 needs the header of other origins too. */
  async checkRevalidation(files: readonly string[]): Promise<void> {
    for (const file of files) {
      const { headers } = await this.#client.ask(this.#base + pathOf(file));
      const { etag, 'last-modified': modified } = headers;
      const condition = etag
        ? { 'If-None-Match': etag }
        : modified
          ? { 'If-Modified-Since': modified }
          : undefined;
      if (!condition) continue;
      const again = await this.#client.ask(this.#base + pathOf(file), condition);
      if (again.status === 304) this.#checkOrigin(file, again.headers, 'with the answer 304');
    }
  }

  /** Readers of a page follow a redirect, such as of a host that serves pages without their ending. Widgets follow none. */
  async #askFor(file: string, encoding: string): Promise<Answer | undefined> {
    let url = new URL(pathOf(file), this.#base);
    for (let count = 0; ; count++) {
      const answer = await this.#client.ask(url.href, {
        'Accept-Encoding': encoding,
        Origin: 'https://partner.example.org',
      });
      const { status, headers } = answer;
      if (status === 200 || status === 404 || status === 410) return answer;
      if (
        status < 300 ||
        status >= 400 ||
        headers.location === undefined ||
        !URL.canParse(headers.location, url.href)
      ) {
        this.#findings.add('refused', file, `${status}`);
        return undefined;
      }
      const next = new URL(headers.location, url.href);
      if (!file.endsWith('.html') || next.origin !== url.origin || count === MAX_REDIRECTS) {
        this.#findings.add('redirect', file, `${status} to ${next.href}`);
        return undefined;
      }
      url = next;
    }
  }

  #unpack(file: string, sent: string, { body }: Answer, hash: string | undefined): Buffer | undefined {
    const max = this.#client.maxBody;
    const names = sent.split(',').map((name) => name.trim());
    const bytes = names.reduceRight<Buffer | undefined>(
      (packed, name) => (packed ? unpack(packed, name, max) : undefined),
      body,
    );
    if (!bytes) {
      this.#findings.add('damaged-encoding', file, sent);
      return undefined;
    }
    const again = unpack(bytes, 'gzip', max) ?? (hash === undefined ? undefined : unpack(bytes, 'br', max));
    const isPackedTwice = again && (hash === undefined || integrityOf(again) === hash);
    if (names.length > 1 || isPackedTwice) this.#findings.add('compressed-twice', file, sent);
    return isPackedTwice ? undefined : bytes;
  }

  #checkEncoding(file: string, encoding: string, { headers }: Answer): void {
    const sent = headerOf(headers, 'content-encoding').toLowerCase();
    if (sent === '' || sent === 'identity') return;
    if (encoding === 'identity') this.#findings.add('unasked-encoding', file, sent);
    else if (!/(?:^|,)\s*(?:accept-encoding|\*)\s*(?:,|$)/i.test(headerOf(headers, 'vary')))
      this.#findings.add('vary', file);
  }

  #checkOrigin(file: string, headers: IncomingHttpHeaders, detail = ''): void {
    const origin = headerOf(headers, 'access-control-allow-origin');
    if (origin !== '*' && IS_READ_BY_SCRIPT.test(file)) this.#findings.add('cors', file, detail || origin);
  }

  #checkHeaders(file: string, { headers }: Answer, bytes: Buffer | undefined): void {
    this.#checkOrigin(file, headers);
    const [type = '', ...parameters] = headerOf(headers, 'content-type').toLowerCase().split(';');
    const expected = TYPES.find(([ending]) => ending.test(file))?.[1];
    const [, charset = 'utf-8'] = /charset="?([\w-]+)/.exec(parameters.join(';')) ?? [];
    if (expected && (!expected.test(type.trim()) || (file.endsWith('.html') && charset !== 'utf-8')))
      this.#findings.add('content-type', file, headerOf(headers, 'content-type') || 'none');
    if (headerOf(headers, 'x-content-type-options').toLowerCase() !== 'nosniff')
      this.#findings.add('nosniff', file);
    this.#checkCaching(file, headers);
    if (file.endsWith('.html')) this.#checkPolicy(file, headers, String(bytes));
  }

  #checkCaching(file: string, headers: IncomingHttpHeaders): void {
    const age = maxAgeOf(headers);
    const value = headerOf(headers, 'cache-control') || 'no Cache-Control';
    if (IS_OF_VERSION.test(file)) {
      if ((age ?? 0) < MIN_AGE_OF_VERSION) this.#findings.add('cache-short', file, value);
      return;
    }
    if (!IS_TEXT.test(file)) return;
    const limit = /^(?:feed|r)\//.test(file) ? MAX_AGE_OF_FACTS : MAX_AGE_OF_LISTS;
    if (age === undefined || age > limit || /\bimmutable\b/i.test(value))
      this.#findings.add('cache-long', file, value);
    else if (Number(headerOf(headers, 'age')) > limit)
      this.#findings.add('cache-long', file, `a cache sends a copy of ${headerOf(headers, 'age')} seconds`);
  }

  #checkPolicy(file: string, headers: IncomingHttpHeaders, page: string): void {
    const policy = headerOf(headers, 'content-security-policy');
    if (!policy) this.#findings.add('csp', file);
    if (file === FRAME_PAGE) {
      const ancestors = sourcesOf(policy, 'frame-ancestors');
      const refuses = ancestors !== undefined && !/\s\*(?:\s|$)/.test(ancestors);
      if (refuses || headerOf(headers, 'x-frame-options')) this.#findings.add('frame-refused', file);
    }
    const styles = page.includes('<style>') ? sourcesOf(policy, 'style-src') : undefined;
    const allows = (sources: string, hash: string): boolean =>
      sources.includes(`'${hash}'`) ||
      (sources.includes("'unsafe-inline'") && !/'(?:sha\d+|nonce)-/.test(sources));
    const isOfRecord = file.startsWith('r/') && page.includes('<style>:root');
    if (isOfRecord && styles !== undefined && !allows(styles, PAGE_STYLE_HASH))
      this.#findings.add('csp-blocks', file);
    const scripts = file === FRAME_PAGE ? sourcesOf(policy, 'script-src') : undefined;
    const isBlocked = (hash: string): boolean =>
      scripts !== undefined && !scripts.includes(`'${hash}'`) && !/\s(?:\*|'self'|https?:)/.test(scripts);
    if (scriptHashesOf(page).some(isBlocked)) this.#findings.add('csp-blocks', file);
  }
}
