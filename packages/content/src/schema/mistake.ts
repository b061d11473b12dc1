/** What a schema found in a record, for the editor of it. */

/** The path from a record to one of its fields: `['sources', 0, 'url']`. */
export type FieldPath = readonly (string | number)[];

/** What kind of mistake it is, as a stable word for programs and for the guide. */
export type MistakeCode =
  | 'missing-field'
  | 'unknown-field'
  | 'unknown-word'
  | 'unknown-id'
  | 'unquoted-number'
  | 'wrong-kind'
  | 'wrong-form'
  | 'wrong-date'
  | 'contradiction'
  | 'too-few'
  | 'too-long';

/** One error in a record. */
export interface Mistake {
  readonly field: FieldPath;
  readonly code: MistakeCode;
  /** What was expected, as a message for an editor: "expected …". */
  readonly expected: string;
  /** The words that a value may be, or the names that a field may have. */
  readonly options?: readonly string[];
}
