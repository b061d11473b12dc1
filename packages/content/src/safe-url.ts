/**
 * The only module that turns a string into a URL for `href`.
 *
 * Lit does not block `javascript:`, and a feed is not trusted, so templates accept only {@link SafeUrl}. A relative URL is accepted only
 * from the host page's own markup, by {@link safeHostUrl}.
 */

declare const safe: unique symbol;
/** A URL that {@link safeUrl} or {@link safeHostUrl} returned. */
export type SafeUrl = string & { readonly [safe]: true };

/** **Unit:** UTF-16 code units. */
const MAX_LENGTH = 2048;
/** **Unit:** UTF-16 code units. RFC 6068 sets no limit; mail programs do. */
const MAX_MAILTO = 1800;

// Printable ASCII without a backslash. It matches most URLs, and spares an old phone from compiling the slow expression below.
const PLAIN = /^[!-[\]-~]*$/;
// Characters that can disguise or split a URL: controls, white space, backslash, and bidi, zero-width and other format characters.
const FORBIDDEN = /[\s\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
// At least two labels, the last of letters (or punycode): no IP literal, no single-label host, no trailing dot.
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:[a-z]{2,}|xn--[a-z\d-]+)$/;
const MAILBOX = /^[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}$/i;

function isLegible(text: string): boolean {
  return text.length <= MAX_LENGTH && (PLAIN.test(text) || !FORBIDDEN.test(text));
}

/** Checks the length again, since percent-encoding makes a URL with non-ASCII characters longer. */
function asSafe(href: string): SafeUrl | undefined {
  return href.length <= MAX_LENGTH ? (href as SafeUrl) : undefined;
}

function isSafeMailto(url: URL): boolean {
  return (
    url.href.length <= MAX_MAILTO &&
    MAILBOX.test(url.pathname) &&
    // A line break in the subject could inject a header (RFC 6068, section 7).
    [...url.searchParams].every(
      ([key, value]) => (key === 'subject' && !/[\r\n]/.test(value)) || key === 'body',
    )
  );
}

/**
 * An absolute `https:`, `mailto:` or `tel:` URL in its canonical form, or `undefined`.
 *
 * Refused: more than 2,048 characters; controls, spaces, bidi and zero-width characters, backslashes; credentials, ports, IP
 * literals and single-label hosts; `tel:` with anything but digits after an optional `+`; `mailto:` beyond 1,800 characters,
 * with more than one address, a line break in the subject, or other fields than `subject` and `body`.
 */
export function safeUrl(text: string): SafeUrl | undefined {
  if (!isLegible(text)) return undefined;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  switch (url.protocol) {
    case 'https:':
      return !url.username && !url.password && !/^https:\/*[^/?#]*[@:]/i.test(text) && HOST.test(url.hostname)
        ? asSafe(url.href)
        : undefined;
    case 'mailto:':
      return isSafeMailto(url) ? asSafe(url.href) : undefined;
    case 'tel:':
      return /^tel:\+?\d{3,15}$/i.test(text) ? asSafe(url.href) : undefined;
    default:
      return undefined;
  }
}

/** A text with its telephone numbers as {@link safeUrl} takes them: without spaces and the visual separators of RFC 3966, section 5.1.1. */
export function toPlainNumbers(text: string): string {
  return text.replace(
    /(?:^|\s)tel:(?:[-+.()\d\s]|%20)+(?!\S)/gi,
    (number) => ` ${number.replace(/[-.()\s]|%20/g, '')}`,
  );
}

/**
 * A URL from the host page's own markup: one that {@link safeUrl} accepts, a number with separators, or one on the page's own origin.
 *
 * @param base the page's base URL; a result on its origin is returned as path, query and fragment
 * @param isAbsolute whether to return it as an absolute URL instead
 */
export function safeHostUrl(text: string, base: string, isAbsolute = false): SafeUrl | undefined {
  const trimmed = toPlainNumbers(text).trim();
  if (!isLegible(trimmed)) return undefined;
  try {
    const page = new URL(base);
    const url = new URL(trimmed, page);
    const address = url.pathname + url.search + url.hash;
    if (
      /^https?:$/.test(url.protocol) &&
      url.origin === page.origin &&
      !url.username &&
      !url.password &&
      // The path of "/.//host" is "//host", which alone would be a URL of another host.
      !address.startsWith('//')
    )
      return asSafe(isAbsolute ? url.href : address);
  } catch {
    // `base` or `text` is not a valid URL; the text may still be an absolute one.
  }
  return safeUrl(trimmed);
}
