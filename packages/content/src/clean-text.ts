/**
 * Removes the characters that can disguise text: C0 and C1 controls, bidi overrides and isolates, zero-width spaces and byte-order
 * marks. The joiners U+200C and U+200D stay, since Khmer and Arabic spelling needs them; so do line feeds, since a blank line separates
 * paragraphs. A tab becomes a space.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(
      // eslint-disable-next-line no-control-regex -- control characters are what is removed
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
      '',
    )
    .trim();
}
