/** The folders of record pages below `r/`. All other pages there are handwritten. */
export const PAGE_KINDS = ['towns', 'actions', 'cases'] as const;

export type PageKind = (typeof PAGE_KINDS)[number];
