/** The folders of record pages below `r/`; what else lies there was written by hand. */
export const PAGE_KINDS = ['towns', 'actions', 'cases'] as const;

export type PageKind = (typeof PAGE_KINDS)[number];
