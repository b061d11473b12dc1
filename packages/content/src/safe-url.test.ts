import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeHostUrl, safeUrl } from './safe-url.js';

const PAGE = 'https://partner.example.org/campaign/';
const LONG = `https://example.org/${'a'.repeat(2028)}`;

const ACCEPTED: readonly { given: string; href?: string; why: string }[] = [
  { given: 'https://example.org/', why: 'a web page' },
  { given: 'https://example.org', href: 'https://example.org/', why: 'a host, made canonical' },
  { given: 'HTTPS://Example.ORG/A', href: 'https://example.org/A', why: 'capitals in scheme and host' },
  { given: 'https://www.mass.gov/a/b?c=d&e=f#g', why: 'path, query and fragment' },
  { given: 'https://example.org/#:~:text=one,two', why: 'a text fragment' },
  { given: 'https://example.org/@name:1', why: 'an at sign and a colon after the host' },
  {
    given: 'https://example.org?to=a@b.org:80',
    href: 'https://example.org/?to=a@b.org:80',
    why: 'and in a query',
  },
  { given: 'https://example.org/a/../b', href: 'https://example.org/b', why: 'dot segments, resolved' },
  {
    given: 'https://example.org/caf\u00e9',
    href: 'https://example.org/caf%C3%A9',
    why: 'letters beyond ASCII',
  },
  {
    given: 'https://b\u00fccher.example/',
    href: 'https://xn--bcher-kva.example/',
    why: 'an IDN shown as punycode',
  },
  { given: 'https://xn--bcher-kva.example/', why: 'punycode' },
  { given: 'https://example.xn--p1ai/', why: 'a top-level domain in punycode' },
  { given: 'https://a-b.c-d.example/', why: 'hyphens inside labels' },
  { given: LONG, why: 'exactly 2,048 characters' },
  { given: 'tel:911', why: 'a short number' },
  { given: 'tel:6175551234', why: 'a number' },
  { given: 'tel:+16175551234', why: 'a number with its country' },
  { given: 'TEL:+16175551234', href: 'tel:+16175551234', why: 'the scheme in capitals' },
  { given: 'mailto:help@example.org', why: 'one mailbox' },
  { given: 'mailto:first.last+tag@mail.example.org', why: 'a mailbox with dots and a tag' },
  { given: 'mailto:a@b.org?subject=Hello&body=One%0D%0ATwo', why: 'subject, and a body of two lines' },
];

const REFUSED: readonly { given: string; why: string }[] = [
  { given: '', why: 'an empty text' },
  { given: 'javascript:alert(1)', why: 'a script' },
  { given: 'JaVaScRiPt:alert(1)', why: 'a script in mixed case' },
  { given: ' javascript:alert(1)', why: 'a script after a space' },
  { given: 'java\tscript:alert(1)', why: 'a script with a tab inside' },
  { given: 'java\nscript:alert(1)', why: 'a script with a line feed inside' },
  { given: '\u0001javascript:alert(1)', why: 'a script after a control character' },
  { given: 'javascript://example.org/%0aalert(1)', why: 'a script that looks like a host' },
  { given: 'data:text/html,<script>alert(1)</script>', why: 'a document' },
  { given: 'vbscript:msgbox(1)', why: 'an old script' },
  { given: 'blob:https://example.org/1', why: 'a blob' },
  { given: 'file:///etc/passwd', why: 'a file' },
  { given: 'ftp://example.org/', why: 'another protocol' },
  { given: 'http://example.org/', why: 'a page that anyone on the way can change' },
  { given: 'sms:+16175551234', why: 'a text message' },
  { given: '//example.org/', why: 'a host without a protocol' },
  { given: '/donate', why: 'a path' },
  { given: 'donate', why: 'a relative address' },
  { given: '#top', why: 'a fragment alone' },
  { given: '?a=b', why: 'a query alone' },
  { given: '\\\\example.org\\a', why: 'backslashes for slashes' },
  { given: 'https:\\\\example.org', why: 'backslashes after the protocol' },
  { given: 'https://example.org\\@evil.example/', why: 'a backslash before an at sign' },
  { given: 'https://', why: 'no host' },
  { given: 'https://user@example.org/', why: 'a user name' },
  { given: 'https://user:pass@example.org/', why: 'credentials' },
  { given: 'https://@example.org/', why: 'empty credentials' },
  { given: 'https://secure.actblue.com@evil.example/', why: 'a known host as a user name' },
  { given: 'https:/user@example.org/', why: 'a user name after one slash' },
  { given: 'https://example.org:8443/', why: 'a port' },
  { given: 'https://example.org:443/', why: 'the usual port, spelled out' },
  { given: 'https://example.org:/', why: 'an empty port' },
  { given: 'https://127.0.0.1/', why: 'an IPv4 address' },
  { given: 'https://2130706433/', why: 'an IPv4 address as a number' },
  { given: 'https://0x7f000001/', why: 'an IPv4 address in hex' },
  { given: 'https://0x7f.1/', why: 'an IPv4 address in two parts' },
  { given: 'https://0177.0.0.1/', why: 'an IPv4 address in octal' },
  { given: 'https://\uff11\uff12\uff17.0.0.1/', why: 'an IPv4 address in wide digits' },
  { given: 'https://[::1]/', why: 'an IPv6 address' },
  { given: 'https://[::ffff:7f00:1]/', why: 'an IPv4 address inside IPv6' },
  { given: 'https://localhost/', why: 'a single label' },
  { given: 'https://intranet/', why: 'a name of the local network' },
  { given: 'https://example.org./', why: 'a trailing dot' },
  { given: 'https://example..org/', why: 'an empty label' },
  { given: 'https://-example.org/', why: 'a label that begins with a hyphen' },
  { given: 'https://ex_ample.org/', why: 'an underscore in the host' },
  { given: 'https://example.o/', why: 'a top-level domain of one letter' },
  { given: 'https://exam\uff1aple.org/', why: 'a wide colon in the host' },
  { given: 'https://ex%00ample.org/', why: 'an encoded control in the host' },
  { given: 'https://example.org/a b', why: 'a space' },
  { given: ' https://example.org/', why: 'a space before' },
  { given: 'https://example.org/\n', why: 'a line feed after' },
  { given: 'https://exam\tple.org/', why: 'a tab, which a browser would drop' },
  { given: 'https://example.org/\u00a0', why: 'a no-break space' },
  { given: 'https://example.org/\u3000', why: 'a wide space' },
  { given: 'https://example.org/\u202egpj.exe', why: 'a bidi override' },
  { given: 'https://example.org/\u2066a\u2069', why: 'bidi isolates' },
  { given: 'https://example.org/\u061c', why: 'an Arabic letter mark' },
  { given: 'https://exam\u200bple.org/', why: 'a zero-width space' },
  { given: 'https://exam\u200dple.org/', why: 'a joiner' },
  { given: 'https://exam\u00adple.org/', why: 'a soft hyphen' },
  { given: '\ufeffhttps://example.org/', why: 'a byte-order mark' },
  { given: 'https://example.org/\u2028', why: 'a line separator' },
  { given: 'https://example.org/\u{e0041}', why: 'a tag character' },
  { given: 'https://example.org/\ue000', why: 'a private-use character' },
  { given: 'https://example.org/\ud800', why: 'half a surrogate pair' },
  { given: 'https://example.org/\u0000', why: 'a null' },
  { given: 'https://example.org/\u0085', why: 'a C1 control' },
  { given: `${LONG}a`, why: '2,049 characters' },
  {
    given: `https://example.org/${'\u00e9'.repeat(400)}`,
    why: 'more than 2,048 characters once it is encoded',
  },
  { given: 'tel:', why: 'no number' },
  { given: 'tel:12', why: 'too few digits' },
  { given: 'tel:1234567890123456', why: 'too many digits' },
  { given: 'tel:1-800-FLOWERS', why: 'letters and hyphens' },
  { given: 'tel:+1(617)5551234', why: 'brackets' },
  { given: 'tel:++16175551234', why: 'two plus signs' },
  { given: 'tel:6175551234;ext=5', why: 'a parameter' },
  { given: 'tel:6175551234?body=x', why: 'a query' },
  { given: 'tel:*31#', why: 'a code for the telephone itself' },
  { given: 'tel://6175551234', why: 'slashes' },
  { given: 'mailto:', why: 'no mailbox' },
  { given: 'mailto:?subject=x', why: 'a subject without a mailbox' },
  { given: 'mailto:a@b.org,c@d.org', why: 'two mailboxes' },
  { given: 'mailto:a@b.org%2Cc@d.org', why: 'two mailboxes, the comma encoded' },
  { given: 'mailto:a@b.org;c@d.org', why: 'two mailboxes and a semicolon' },
  { given: 'mailto:a@localhost', why: 'a single-label host' },
  { given: 'mailto:a@b.org?cc=c@d.org', why: 'a copy' },
  { given: 'mailto:a@b.org?subject=x&bcc=c@d.org', why: 'a blind copy' },
  { given: 'mailto:a@b.org?CC=c@d.org', why: 'a copy in capitals' },
  { given: 'mailto:a@b.org?c%63=c@d.org', why: 'a copy, encoded' },
  { given: 'mailto:a@b.org?to=c@d.org', why: 'a further recipient' },
  { given: 'mailto:a@b.org?attach=/etc/passwd', why: 'an attachment' },
  { given: 'mailto:a@b.org?subject=x%0D%0ABcc:c@d.org', why: 'a header behind a line break in the subject' },
  { given: `mailto:a@b.org?body=${'a'.repeat(1800)}`, why: 'more than 1,800 characters' },
];

const HOST_PAGE: readonly { given: string; href: string | undefined; base?: string; why: string }[] = [
  { given: '/donate', href: '/donate', why: 'a path' },
  { given: ' /donate\n', href: '/donate', why: 'white space around it, as in an indented attribute' },
  { given: 'sign', href: '/campaign/sign', why: 'an address relative to the page' },
  { given: '../about?x=1#y', href: '/about?x=1#y', why: 'the folder above, with query and fragment' },
  { given: '#sign', href: '/campaign/#sign', why: 'a place on the page' },
  { given: 'https://partner.example.org/x', href: '/x', why: "the page's own host" },
  { given: 'https://example.org/x', href: 'https://example.org/x', why: 'another host' },
  { given: '//partner.example.org/x', href: '/x', why: "the page's own host without a protocol" },
  { given: 'tel:911', href: 'tel:911', why: 'a number' },
  { given: 'tel:+1-617-555-0100', href: 'tel:+16175550100', why: 'a number with hyphens' },
  { given: 'tel:(617) 555.0100', href: 'tel:6175550100', why: 'a number with spaces, dots and brackets' },
  { given: 'tel:+1%20617', href: 'tel:+1617', why: 'a number with encoded spaces' },
  { given: 'tel:1-800-FLOWERS', href: undefined, why: 'letters' },
  { given: 'tel:*31#', href: undefined, why: 'a code for the telephone itself' },
  { given: '/x', base: 'http://localhost:8080/', href: '/x', why: 'a path on a page served locally' },
  { given: 'http://localhost:8080/x', base: 'http://localhost:8080/', href: '/x', why: 'its full address' },
  { given: 'http://localhost:9090/x', base: 'http://localhost:8080/', href: undefined, why: 'another port' },
  { given: '//evil.example/x', href: undefined, why: 'another host without a protocol' },
  { given: '/\\evil.example/x', href: undefined, why: 'a backslash for the second slash' },
  { given: '/\t/evil.example/x', href: undefined, why: 'a tab between two slashes' },
  {
    given: '/.//evil.example/x',
    href: undefined,
    why: 'a path that is an address of another host by itself',
  },
  { given: '..//evil.example/x', href: undefined, why: 'the same by way of the folder above' },
  { given: 'javascript:alert(1)', href: undefined, why: 'a script' },
  { given: 'data:text/html,x', href: undefined, why: 'a document' },
  { given: 'http://partner.example.org/x', href: undefined, why: 'the same host without encryption' },
  { given: 'https://user@partner.example.org/x', href: undefined, why: 'credentials on the own host' },
  { given: '/a\u202eb', href: undefined, why: 'a bidi override' },
  { given: `/${'a'.repeat(2048)}`, href: undefined, why: 'more than 2,048 characters' },
  {
    given: `/${'\u00e9'.repeat(400)}`,
    href: undefined,
    why: 'more than 2,048 characters once it is encoded',
  },
  { given: '/x', base: 'about:blank', href: undefined, why: 'a page without an address' },
  { given: '/x', base: 'nonsense', href: undefined, why: 'a base that is none' },
];

describe('safeUrl', () => {
  for (const { given, href = given, why } of ACCEPTED)
    it(`S-05 links to ${why}: ${JSON.stringify(given.slice(0, 60))}`, () => {
      assert.equal(safeUrl(given), href);
    });
  for (const { given, why } of REFUSED)
    it(`S-05 makes no link of ${why}: ${JSON.stringify(given.slice(0, 60))}`, () => {
      assert.equal(safeUrl(given), undefined);
    });
  it('S-05 is tried with at least 49 addresses', () => {
    assert.ok(new Set([...ACCEPTED, ...REFUSED].map(({ given }) => given)).size >= 49);
  });
});

describe('safeHostUrl', () => {
  for (const { given, href, base = PAGE, why } of HOST_PAGE)
    it(`S-05 on a host's page ${href === undefined ? 'makes no link of' : 'links to'} ${why}: ${JSON.stringify(given.slice(0, 60))}`, () => {
      assert.equal(safeHostUrl(given, base), href);
      if (!href?.startsWith('/')) return;
      assert.equal(new URL(href, base).origin, new URL(base).origin);
      assert.equal(safeHostUrl(given, base, true), new URL(href, base).href);
    });
});

// Text that resembles a URL, and sometimes is one.
const fragments = fc.constantFrom(
  ...[
    'https:',
    'HTTPS:',
    'http:',
    'javascript:',
    'data:',
    'mailto:',
    'tel:',
    'blob:',
    '//',
    '/',
    '\\',
    '..',
    '.',
  ],
  ...[
    'example',
    'org',
    'secure.actblue.com',
    'localhost',
    '127.0.0.1',
    '0x7f',
    '[::1]',
    'xn--a',
    '@',
    ':',
    ':443',
  ],
  ...[
    'a@b.org',
    '+1617',
    '5551234',
    '?',
    'subject=',
    'body=',
    'cc=',
    '&',
    '=',
    '#',
    '%',
    '%00',
    '%2F',
    '%0d%0a',
    '%40',
  ],
  ...[
    '\t',
    '\n',
    ' ',
    '\u0000',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\uff0e',
    '\u3002',
    '\u00df',
  ],
);
const nearlyAddress = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(fragments, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
  { weight: 1, arbitrary: fc.emailAddress().map((address) => `mailto:${address}?subject=x`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => `https://example.org/${text}`) },
);

const REFUSED_CHARACTERS = /[\s\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function assertSafe(href: string): void {
  const url = new URL(href);
  assert.ok(['https:', 'mailto:', 'tel:'].includes(url.protocol), url.protocol);
  assert.equal(url.username + url.password + url.port, '');
  assert.ok(href.length <= 2048);
  assert.doesNotMatch(href, REFUSED_CHARACTERS);
  if (url.protocol === 'https:') {
    assert.match(url.hostname, /^[a-z\d.-]+\.[a-z][a-z\d-]+$/);
    assert.doesNotMatch(url.hostname, /^[\d.]+$/);
  }
  if (url.protocol === 'tel:') assert.match(href, /^tel:\+?\d+$/);
  if (url.protocol === 'mailto:') assert.equal(url.pathname.split('@').length, 2);
}

describe('whatever a feed or a page gives for an address', () => {
  it('S-05 becomes a plain https:, mailto: or tel: address, the same when read again, or no link', () => {
    let accepted = 0;
    fc.assert(
      fc.property(nearlyAddress, (text) => {
        const href = safeUrl(text);
        if (href === undefined) return;
        accepted++;
        assertSafe(href);
        assert.equal(safeUrl(href), href);
      }),
      { numRuns: 20_000 },
    );
    assert.ok(accepted > 500, `only ${String(accepted)} were addresses: the test would show little`);
  });

  it("S-05 stays on the host page's own origin when it is relative", () => {
    let relative = 0;
    fc.assert(
      fc.property(nearlyAddress, (text) => {
        const href = safeHostUrl(text, PAGE);
        if (href === undefined) return;
        const isAbsolute = safeUrl(href) !== undefined;
        if (isAbsolute) return;
        relative++;
        const url = new URL(href, PAGE);
        assert.equal(url.origin, new URL(PAGE).origin);
        assert.equal(url.pathname + url.search + url.hash, href);
        assert.equal(safeHostUrl(href, PAGE), href);
      }),
      { numRuns: 10_000 },
    );
    assert.ok(relative > 500, `only ${String(relative)} were relative`);
  });
});
