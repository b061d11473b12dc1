import type { en } from './en.js';

/** A catalogue: what `en` says, in another language. A missing key is a compile error. */
export type Messages = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : (typeof en)[K];
};
