/** The texts of a view that a reader is meant to see, in the order of its fields. */
/** Fields that control the presentation, or that repeat a part of another field. */
const NOT_SHOWN = new Set([
  ...['anchor', 'date', 'day', 'year', 'id', 'revision', 'kind', 'lang', 'state', 'undoneBy', 'url', 'value'],
  ...['hostname', 'site'], // in `opens`
  // Short texts stand for a longer one, which a page has in whole.
  ...['brief', 'statements', 'further', 'shortNotice', 'owner', 'force'],
  // What folds and unfolds, and the rail, which a page without a script has not.
  ...[
    'area',
    'othersHeading',
    'fullText',
    'sourcesSummary',
    'years',
    'exceptionsCount',
    'today',
    'rails',
    'endRail',
    'extent',
    'footing',
  ],
]);

/** @param view a view, or any part of one */
export function textsOf(view: unknown): string[] {
  if (typeof view === 'string') return view ? [view] : [];
  if (typeof view !== 'object' || view === null) return [];
  return Object.entries(view).flatMap(([name, part]) => (NOT_SHOWN.has(name) ? [] : textsOf(part)));
}

/** Text with line breaks and no-break spaces replaced by single spaces. */
export const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The texts that are missing from a page. Each is searched after the one before. */
export function missingFrom(page: string, texts: readonly string[]): string[] {
  const words = squeeze(page);
  let from = 0;
  return texts.filter((text) => {
    // A page renders each paragraph as a block.
    const parts = text.split(/\n\s*\n/).map(squeeze);
    for (const part of parts) {
      const at = words.indexOf(part, from);
      if (at < 0) return true;
      from = at;
    }
    return false;
  });
}
