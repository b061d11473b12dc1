import { isTooDeep, optional, record, text, type Issue, type Reader } from './reader.js';

export interface Parsed<T> {
  /** `undefined` when the file is refused. Always an own property, so that a polluted `Object.prototype` cannot supply it. */
  readonly value: T | undefined;
  /** Paths of the values that were dropped or replaced. */
  readonly issues: readonly Issue[];
  /** The last line of a feed that its publisher has closed; empty where there is none. `undefined` of a feed that goes on. */
  readonly closed?: string | undefined;
}

/** A file that is closed counts as closed whatever its line is. */
const head = record<Pick<Parsed<never>, 'closed'>>({
  closed: optional((value) => text(value, '', []) ?? ''),
});

/** Turns the unknown JSON of a feed file into a typed record. */
export type Parser<T> = (json: unknown) => Parsed<T>;

/** A parser of a whole file. A file that nests too deep is refused before any field is read. */
/* @__NO_SIDE_EFFECTS__ */
export function toParser<T>(read: Reader<T>): Parser<T> {
  return (json) => {
    if (isTooDeep(json)) return { value: undefined, issues: ['depth'] };
    const issues: Issue[] = [];
    return { value: read(json, '', issues), issues, closed: head(json, '', [])?.closed };
  };
}
