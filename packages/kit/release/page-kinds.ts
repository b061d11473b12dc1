import { LOCALES } from '@rights-kit/content';

/** The folders of record pages below `r/`. */
const PAGE_KINDS = ['towns', 'actions', 'cases'] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

/** The folders of indexes below `r/`: one for each kind of page, and the statewide rules. */
const INDEX_KINDS = [...PAGE_KINDS, 'statewide'] as const;

export type IndexKind = (typeof INDEX_KINDS)[number];

/** Whether a file or folder directly below `r/` is made from the records; all others are handwritten. */
export const isMadeFromRecords = (name: string): boolean =>
  name === 'index.html' || [...INDEX_KINDS, ...LOCALES].some((own) => own === name);
