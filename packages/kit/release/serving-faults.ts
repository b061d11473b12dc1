/** What can be wrong with how a release is served: in plain words, with why it matters to a reader, and what to write in a server's configuration. */

/** A fault of `error` breaks widgets or lets a wrong fact stand; one of `warning` costs readers time or room. */
type Severity = 'error' | 'warning';

interface Fault {
  readonly severity: Severity;
  /** Completes a sentence that begins with the files. */
  readonly what: string;
  readonly why: string;
  /** The lines of nginx's configuration that mend it; without, the mend is not in a server's configuration, or is said in `fix`. */
  readonly nginx?: string;
  /** The same for the `_headers` file of static hosts. */
  readonly headers?: string;
  /** What else to do. */
  readonly fix?: string;
}

const fault = (severity: Severity, fault: Omit<Fault, 'severity'>): Fault => ({ severity, ...fault });

/** By code. Each has a section in `docs/publishers/check-release.md`. */
export const FAULTS = {
  redirect: fault('error', {
    what: 'leads to another address',
    why: 'A widget follows no redirect, so that its readers see the words of the page.',
    fix: 'Serve the file at its own address, and take the rule out that redirects it.',
  }),
  refused: fault('error', {
    what: 'answers neither with the file nor with 404',
    why: 'Readers see the words of the page instead of the record.',
    fix: 'Look into the error log of the server; it must be able to read every file of the folder.',
  }),
  changed: fault('error', {
    what: 'has other bytes than the build wrote',
    why: 'A page that pinned a script by its hash refuses it; a changed fact is not what was reviewed.',
    fix: 'Copy the folder again, in binary mode, and turn off what rewrites files on their way: "minify", "optimize", "rocket loader", added analytics.',
  }),
  cors: fault('error', {
    what: 'is sent without "Access-Control-Allow-Origin: *", or with it twice',
    why: 'A page on another origin may not read the file, so that its readers see the words of the page.',
    nginx: 'add_header Access-Control-Allow-Origin "*" always;',
    headers: '/*\n  Access-Control-Allow-Origin: *',
  }),
  'content-type': fault('error', {
    what: 'is sent with the type of another kind of file',
    why: 'A browser runs no script, and shows no page, of the wrong type.',
    nginx: 'types { text/html html; text/javascript js; application/json json; image/png png; }',
    fix: 'On an object store set the Content-Type of each file when you copy it.',
  }),
  nosniff: fault('warning', {
    what: 'is sent without "X-Content-Type-Options: nosniff"',
    why: 'A browser may guess another type than the one that was sent.',
    nginx: 'add_header X-Content-Type-Options "nosniff" always;',
    headers: '/*\n  X-Content-Type-Options: nosniff',
  }),
  'soft-404': fault('error', {
    what: 'does not exist, and is answered with a page',
    why: 'A widget takes the page for a damaged record, and a mistaken name is never found out.',
    nginx: 'try_files $uri $uri/ =404;',
    fix: 'On a static host turn off the setting for "single-page applications", and have a 404.html.',
  }),
  'not-404': fault('warning', {
    what: 'does not exist, and is answered with another status than 404',
    why: 'A widget cannot say that the name is wrong, and asks twice.',
    fix: 'On an object store let everyone list the bucket, or have the CDN turn 403 into 404.',
  }),
  'cache-long': fault('error', {
    what: 'may be kept by browsers for too long, or they may guess how long',
    why: 'A correction does not reach readers who have the old file.',
    nginx:
      'location /feed/ { add_header Cache-Control "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400" always; }',
    headers: '/feed/*\n  Cache-Control: public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
    fix: 'In nginx an "add_header" in a location takes away those of the server around it: repeat them there, or use the "nginx.conf" of the release.',
  }),
  'cache-short': fault('warning', {
    what: 'never changes, and is asked for again',
    why: 'Each visit costs readers and the server a request that brings nothing new.',
    nginx: 'add_header Cache-Control "public, max-age=31536000, immutable" always;',
    headers: '/0.1.0/*\n  Cache-Control: public, max-age=31536000, immutable',
  }),
  'cache-error': fault('error', {
    what: 'does not exist, and caches may remember that',
    why: 'A record that you add later stays missing for readers whose browser has asked before.',
    nginx: 'map $status $cache_control { "~^[23]" $caching; default "no-store"; }',
  }),
  uncompressed: fault('warning', {
    what: 'is sent without compression to browsers that ask for it',
    why: 'Readers on slow lines wait three times as long.',
    nginx: 'gzip_static on; brotli_static on;',
  }),
  'compressed-twice': fault('error', {
    what: 'is compressed twice',
    why: 'A browser unpacks it once, and finds no script or record.',
    fix: 'Let either the server or the CDN compress. A stored ".gz" or ".br" must not be packed again.',
  }),
  'damaged-encoding': fault('error', {
    what: 'cannot be unpacked as its Content-Encoding says',
    why: 'A browser shows nothing of it.',
    fix: 'Delete the ".br" and ".gz" of this file at the server, and copy those of the build again.',
  }),
  'unasked-encoding': fault('warning', {
    what: 'is sent compressed to who did not ask for it',
    why: 'A program that cannot unpack it, such as a mail server or a feed reader, reads nothing.',
    nginx: 'gzip_static on; # not "always"',
  }),
  vary: fault('error', {
    what: 'is sent compressed without "Vary: Accept-Encoding"',
    why: 'A cache on the way may give the compressed file to who cannot read it.',
    nginx: 'gzip_vary on;',
    headers: '/*\n  Vary: Accept-Encoding',
  }),
  csp: fault('warning', {
    what: 'is a page without a Content-Security-Policy',
    why: 'Nothing but the text itself then keeps foreign scripts out of it.',
    fix: 'Take the lines for "Content-Security-Policy" from the "nginx.conf" or the "_headers" of the release.',
  }),
  'csp-blocks': fault('error', {
    what: 'has a Content-Security-Policy that blocks its own styles or scripts',
    why: 'Readers see a bare page, or an empty frame.',
    fix: 'Take the lines for "Content-Security-Policy" from the "nginx.conf" or the "_headers" of this release; they change with it.',
  }),
  'frame-refused': fault('error', {
    what: 'lets no other site show it in a frame',
    why: 'Each page that embeds a widget as a frame shows an empty box.',
    fix: 'Send no X-Frame-Options with embed.html, and no frame-ancestors in its Content-Security-Policy.',
  }),
  'no-https': fault('warning', {
    what: 'is served without encryption',
    why: 'A page with https loads nothing from http, and others can change what is sent on its way.',
    fix: 'Get a certificate, and give the https address.',
  }),
  'leads-to-https': fault('warning', {
    what: 'leads to https',
    why: 'A widget follows no redirect: a snippet with the http address shows the words of the page.',
    fix: 'Give snippets and --base the https address. The rest of this check looks there.',
  }),
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultCode = keyof typeof FAULTS;

/** A fault, with all files that have it. */
export interface Finding extends Fault {
  readonly code: FaultCode;
  /** Paths below the release, sorted, with what was found where that is more than the code says. */
  readonly files: readonly string[];
}

/** Collects what is found, by code. */
export class Findings {
  readonly #files = new Map<FaultCode, Map<string, string>>();

  /** @param detail such as the value of a header; of one file the first counts */
  add(code: FaultCode, file: string, detail = ''): void {
    const files = this.#files.get(code) ?? new Map<string, string>();
    if (!files.has(file)) files.set(file, detail);
    this.#files.set(code, files);
  }

  has(code: FaultCode): boolean {
    return this.#files.has(code);
  }

  /** The codes that a file has. */
  of(file: string): FaultCode[] {
    return [...this.#files].flatMap(([code, files]) => (files.has(file) ? [code] : []));
  }

  /** In the order of the table. */
  list(): Finding[] {
    return Object.entries(FAULTS).flatMap(([name, found]) => {
      const code = name as FaultCode; // a key of the table
      const files = [...(this.#files.get(code) ?? [])].sort(([one], [other]) =>
        one.localeCompare(other, 'en'),
      );
      if (files.length === 0) return [];
      return [
        { code, ...found, files: files.map(([file, detail]) => (detail ? `${file} (${detail})` : file)) },
      ];
    });
  }
}

/** Files beyond these are counted. */
const MAX_FILES_NAMED = 3;

/** A finding as lines of text. */
export function linesOfFinding({ code, severity, what, why, files, nginx, headers, fix }: Finding): string[] {
  const named = files.slice(0, MAX_FILES_NAMED).join(', ');
  const more = files.length > MAX_FILES_NAMED ? ` and ${files.length - MAX_FILES_NAMED} more` : '';
  const indented = (label: string, text: string | undefined): string[] =>
    text ? [`  ${label} ${text.replaceAll('\n', '\n      ')}`] : [];
  return [
    `${severity} ${code}: ${named}${more}: ${what}`,
    `  ${why}`,
    ...(fix ? [`  ${fix}`] : []),
    ...indented('nginx:', nginx),
    ...indented('_headers:', headers),
  ];
}
