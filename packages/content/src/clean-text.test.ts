import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanText } from './clean-text.js';

const STRIPPED: readonly { given: string; shown: string; why: string }[] = [
  { given: 'a\u202egpj.exe', shown: 'agpj.exe', why: 'a right-to-left override' },
  { given: '\u202aa\u202bb\u202cc\u202dd', shown: 'abcd', why: 'bidi embeddings' },
  { given: '\u2066a\u2067b\u2068c\u2069', shown: 'abc', why: 'bidi isolates' },
  { given: 'a\u200eb\u200fc\u061cd', shown: 'abcd', why: 'direction marks' },
  { given: 'a\u206ab\u206fc', shown: 'abc', why: 'the old shaping controls' },
  { given: 'a\u0000b\u0007c\u001bd\u007f', shown: 'abcd', why: 'C0 controls' },
  { given: 'a\u0080b\u0085c\u009f', shown: 'abc', why: 'C1 controls' },
  { given: 'a\u200bb\u2060c\ufeffd', shown: 'abcd', why: 'zero-width characters' },
  { given: 'a\u00adb', shown: 'ab', why: 'a soft hyphen' },
  { given: 'a\u180eb', shown: 'ab', why: 'the Mongolian vowel separator' },
  { given: 'a\u2028b\u2029c', shown: 'abc', why: 'line and paragraph separators' },
  { given: 'a\ufff9b\ufffac\ufffb', shown: 'abc', why: 'annotation characters' },
  { given: 'One\r\n\r\nTwo', shown: 'One\n\nTwo', why: 'carriage returns' },
  { given: ' \n a \t', shown: 'a', why: 'white space at the ends' },
  { given: 'one\ttwo', shown: 'one two', why: 'a tab, which parted two words' },
  { given: '\u202e\u200b', shown: '', why: 'all that there is' },
];

const KEPT: readonly { text: string; why: string }[] = [
  { text: 'One\n\nTwo', why: 'the blank line between two paragraphs' },
  { text: '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', why: 'the non-joiner of a Persian word' },
  { text: '\u0647\u200d', why: 'the joiner that shapes an Arabic letter' },
  {
    text: '\u0627\u0644\u0634\u0631\u0637\u0629 \u0627\u0644\u0645\u062d\u0644\u064a\u0629',
    why: 'Arabic words',
  },
  { text: '\u1794\u17c9\u17bb\u17c7\u200c\u1796\u17b6\u179b\u17cb', why: 'the non-joiner of a Khmer word' },
  {
    text: '\u1780\u17d2\u179a\u17bb\u1784\u200d\u1794\u17bb\u179f\u17d2\u178f\u17bb\u1793',
    why: 'the joiner of Khmer words',
  },
  { text: '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', why: 'an emoji of three' },
  { text: 'Konvwa\u00a0a, k\u00e8k \u00ab\u00a0mo\u00a0\u00bb', why: 'no-break spaces and accents' },
  { text: '\u7b2c 287(g) \u6761', why: 'Chinese' },
  { text: '<b>&amp;</b> "quoted"', why: 'what looks like markup: it is shown as text' },
];

describe('text from a feed', () => {
  for (const { given, shown, why } of STRIPPED)
    it(`S-08 is shown without ${why}`, () => {
      assert.equal(cleanText(given), shown);
    });
  for (const { text, why } of KEPT)
    it(`S-08 keeps ${why}`, () => {
      assert.equal(cleanText(text), text);
    });
  it('S-08 holds no bidi or control character, and is the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        assert.doesNotMatch(clean, /\p{Bidi_Control}|(?!\n)\p{Cc}/u);
        assert.equal(cleanText(clean), clean);
      }),
      { numRuns: 5_000 },
    );
  });
});
