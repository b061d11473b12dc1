/**
 * The one place where a text becomes an address that may stand in `href`.
 *
 * Lit does not stop `javascript:`, and a feed is not trusted, so templates take only {@link SafeUrl}. A relative address is
 * accepted from the host page's own markup alone, by {@link safeHostUrl}.
 */

declare const safe: unique symbol;
/** An address that went through {@link safeUrl} or {@link safeHostUrl}. */
export type SafeUrl = string & { readonly [safe]: true };

/** The longest address accepted, in characters. */
const MAX_LENGTH = 2048;
/** RFC 6068 would allow more; mail programs do not. In characters. */
const MAX_MAILTO = 1800;

// Printable ASCII without a backslash. Most addresses are no more; the expression below is slow to make on an old phone.
const PLAIN = /^[!-[\]-~]*$/;
// What can hide or split an address: controls, white space, backslash, and bidi, zero-width and other format characters.
const FORBIDDEN = /[\s\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
// At least two labels, the last of letters (or punycode): no IP literal, no single-label host, no trailing dot.
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:[a-z]{2,}|xn--[a-z\d-]+)$/;
const MAILBOX = /^[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}$/i;

function isLegible(text: string): boolean {
  return text.length <= MAX_LENGTH && (PLAIN.test(text) || !FORBIDDEN.test(text));
}

/** The length is looked at again: an address grows when its letters beyond ASCII are percent-encoded. */
function asSafe(href: string): SafeUrl | undefined {
  return href.length <= MAX_LENGTH ? (href as SafeUrl) : undefined;
}

function isSafeMailto(url: URL): boolean {
  return (
    url.href.length <= MAX_MAILTO &&
    MAILBOX.test(url.pathname) &&
    // A line break in a subject is how a further header gets in (RFC 6068, section 7).
    [...url.searchParams].every(
      ([key, value]) => (key === 'subject' && !/[\r\n]/.test(value)) || key === 'body',
    )
  );
}

/**
 * An absolute `https:`, `mailto:` or `tel:` address in its canonical form, or nothing.
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

/**
 * An address from the host page's own markup: what {@link safeUrl} accepts, or one on the page's own origin.
 *
 * @param base the page's base address; a result on its origin is given back as path, query and fragment
 * @param isWhole whether to give it back whole instead
 */
export function safeHostUrl(text: string, base: string, isWhole = false): SafeUrl | undefined {
  const trimmed = text.trim();
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
      // The path of "/.//host" is "//host", which by itself names another host.
      !address.startsWith('//')
    )
      return asSafe(isWhole ? url.href : address);
  } catch {
    // Not relative to a page; it may still be an address of its own.
  }
  return safeUrl(trimmed);
}
