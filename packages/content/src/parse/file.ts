import { isTooDeep, type Issue, type Reader } from './reader.js';

export interface Parsed<T> {
  /** `undefined` when nothing could be made of the file. Always its own field, whatever a page did to `Object.prototype`. */
  readonly value: T | undefined;
  /** The paths of what was dropped or replaced. */
  readonly issues: readonly Issue[];
}

export type Parse<T> = (json: unknown) => Parsed<T>;

/** A parser of whole files: what nests too deep is refused before anything is read. */
export function toParse<T>(read: Reader<T>): Parse<T> {
  return (json) => {
    if (isTooDeep(json)) return { value: undefined, issues: ['depth'] };
    const issues: Issue[] = [];
    return { value: read(json, '', issues), issues };
  };
}
