import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allowEntryOf, isAllowed, parseAllow } from './allow.js';
import { safeUrl, type SafeUrl } from './safe-url.js';

function address(text: string): SafeUrl {
  const url = safeUrl(text);
  if (!url) throw new Error(`not a safe address: ${text}`);
  return url;
}

describe('what a page allows', () => {
  const ENTRIES = [
    'www.example.org',
    'secure.actblue.com/donate/example',
    'example.org/page?id=5',
    'tel:+16175550100',
    'xn--bcher-kva.example',
  ];
  for (const entry of ENTRIES)
    it(`S-06 is a host, a host with a path, or a number: ${entry}`, () => {
      assert.deepEqual(parseAllow(` ${entry}\n`), { entries: [entry], refused: [] });
    });

  const REFUSED = [
    ...['*', '*.example.org', '.example.org', 'example', 'localhost', '127.0.0.1', '[::1]'],
    ...['https://www.example.org', '//www.example.org', 'www.example.org:443', 'user@www.example.org'],
    ...[
      'WWW.example.org',
      'www.example.org.',
      'www.example.org#x',
      'www.example.org\\x',
      'javascript:alert(1)',
    ],
    ...['tel:6175550100', 'tel:*31#', 'mailto:a@example.org', 'data:text/html,x'],
  ];
  for (const word of REFUSED)
    it(`S-06 is no pattern, scheme or port: ${word}`, () => {
      assert.deepEqual(parseAllow(`${word} one.example.org`), {
        entries: ['one.example.org'],
        refused: [word],
      });
    });

  it('K-12 may have a number with separators, a slash or a comma at the end of a word', () => {
    for (const word of [
      'tel:+1-617-555-0100',
      'tel:+1.617.555.0100',
      'tel:+1(617)555-0100',
      'tel:+16175550100,',
      'tel:+1 617 555 0100',
      ' tel:+1 (617)  555-0100, ',
      'tel:+1\u00a0617\u00a0555\u00a00100',
    ])
      assert.deepEqual(parseAllow(word), { entries: ['tel:+16175550100'], refused: [] }, word);
    assert.deepEqual(parseAllow('a.example.org, b.example.org/,\ntel:+1-617-555-0100').entries, [
      'a.example.org',
      'b.example.org',
      'tel:+16175550100',
    ]);
  });

  it('S-06 K-12 is no number without its country, which nobody may guess', () => {
    assert.deepEqual(parseAllow('tel:617-555-0100'), { entries: [], refused: ['tel:6175550100'] });
  });

  it('K-12 keeps a number apart from what follows it', () => {
    assert.deepEqual(parseAllow('tel:+1 617 555-0100 3a.example.org tel:+44 20 7946 0000\n911.example.org'), {
      entries: ['tel:+16175550100', '3a.example.org', 'tel:+442079460000', '911.example.org'],
      refused: [],
    });
  });

  it('S-06 has no entry where the list is empty', () => {
    assert.deepEqual(parseAllow(''), { entries: [], refused: [] });
    assert.equal(isAllowed(address('https://www.example.org/'), []), false);
  });
});

describe('an address on a list', () => {
  const TABLE: readonly (readonly [url: string, allow: string, isAllowed: boolean])[] = [
    ['https://www.example.org/any/page?x=1', 'www.example.org', true],
    ['https://www.example.org/', 'www.example.org', true],
    ['https://www.example.org.evil.example/', 'www.example.org', false],
    ['https://evil.example/www.example.org', 'www.example.org', false],
    ['https://sub.www.example.org/', 'www.example.org', false],
    ['https://example.org/', 'www.example.org', false],
    ['https://secure.actblue.com/donate/example', 'secure.actblue.com/donate/example', true],
    ['https://secure.actblue.com/donate/example/', 'secure.actblue.com/donate/example', true],
    ['https://secure.actblue.com/donate/example', 'secure.actblue.com/donate/example/', true],
    ['https://secure.actblue.com/donate/other', 'secure.actblue.com/donate/example', false],
    ['https://secure.actblue.com/donate/example2', 'secure.actblue.com/donate/example', false],
    ['https://secure.actblue.com/donate/example/more', 'secure.actblue.com/donate/example', false],
    ['https://secure.actblue.com/', 'secure.actblue.com/donate/example', false],
    ['https://secure.actblue.com/donate/example?recipient=other', 'secure.actblue.com/donate/example', false],
    ['https://example.org/page?id=5', 'example.org/page?id=5', true],
    ['https://example.org/page?id=6', 'example.org/page?id=5', false],
    ['tel:+16175550100', 'tel:+16175550100', true],
    ['tel:+16175550101', 'tel:+16175550100', false],
    ['mailto:a@example.org', 'example.org', false],
  ];
  for (const [url, allow, expected] of TABLE)
    it(`S-06 ${expected ? 'may' : 'may not'} be opened: ${url} with ${allow}`, () => {
      assert.equal(isAllowed(address(url), parseAllow(allow).entries), expected);
    });

  it('S-06 is allowed by the entry that is made for it', () => {
    for (const [url] of TABLE.filter(([text]) => !text.startsWith('mailto:'))) {
      const entry = allowEntryOf(address(url));
      assert.deepEqual(parseAllow(entry), { entries: [entry], refused: [] });
      assert.ok(isAllowed(address(url), [entry]), url);
    }
  });
});
