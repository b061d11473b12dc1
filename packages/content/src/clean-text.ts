/**
 * Text from a feed without what can disguise it: C0 and C1 controls, bidi overrides and isolates, zero-width spaces and
 * byte-order marks. The joiners U+200C and U+200D stay, since Khmer and Arabic are spelled with them; so do tab-free line
 * breaks, since a blank line separates paragraphs.
 */
export function cleanText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g,
      '',
    )
    .trim();
}
