/** The texts of a view, in the order in which its fields stand: what a reader is meant to see. */

/** Fields that decide how something is shown, or that stand in another field too. */
const NOT_SHOWN = new Set([
  ...['anchor', 'date', 'day', 'year', 'id', 'revision', 'kind', 'lang', 'state', 'undoneBy', 'url', 'value'],
  'hostname', // in `opens`
]);

/** @param view any part of it */
export function textsOf(view: unknown): string[] {
  if (typeof view === 'string') return view ? [view] : [];
  if (typeof view !== 'object' || view === null) return [];
  return Object.entries(view).flatMap(([name, part]) => (NOT_SHOWN.has(name) ? [] : textsOf(part)));
}

/** Text without what a page lays out anew: line breaks, and spaces that do not break. */
export const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The texts that are missing from a page, each looked for behind the one before. */
export function missingFrom(page: string, texts: readonly string[]): string[] {
  const words = squeeze(page);
  let from = 0;
  return texts.filter((text) => {
    // Paragraphs are blocks of their own.
    const parts = text.split(/\n\s*\n/).map(squeeze);
    for (const part of parts) {
      const at = words.indexOf(part, from);
      if (at < 0) return true;
      from = at;
    }
    return false;
  });
}
