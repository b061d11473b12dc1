/** What is sound of a record that has mistakes, so that one run compares all that can be compared. */
import type { FieldPath } from '@rights-kit/content/schema';
import { valueIn } from './value-in.ts';
import type { RecordFile } from './record-file.ts';

/** A record without its wrong values. Items of a list keep their positions. */
export type Draft<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly (Draft<E> | undefined)[]
    : { readonly [K in keyof T]?: Draft<T[K]> | undefined };

const keyOf = (field: FieldPath): string => field.join('\0');

/** The fields of a record that are wrong. */
export class WrongFields {
  readonly #wrong = new Set<string>();
  readonly #around = new Set<string>();

  constructor(fields: Iterable<FieldPath>) {
    for (const field of fields) {
      this.#wrong.add(keyOf(field));
      for (let length = 0; length < field.length; length++) this.#around.add(keyOf(field.slice(0, length)));
    }
  }

  /** Whether nothing is wrong with a field: with itself, with what is below it, or with what it is a part of. */
  isSound(field: FieldPath): boolean {
    return !this.#around.has(keyOf(field)) && !this.hold(field);
  }

  /** Whether a field is one of them, or a part of one. */
  hold(field: FieldPath): boolean {
    for (let length = 0; length <= field.length; length++)
      if (this.#wrong.has(keyOf(field.slice(0, length)))) return true;
    return false;
  }

  /** A copy of a value without what is wrong. */
  without(value: unknown, field: FieldPath = []): unknown {
    const key = keyOf(field);
    if (this.#wrong.has(key)) return undefined;
    if (!this.#around.has(key) || typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, index) => this.without(item, [...field, index]));
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => [name, this.without(child, [...field, name])]),
    );
  }
}

/** A part of a draft as it is in a sound record, unless any of its named fields is wrong or missing. */
function partAt<P>(
  { value, isSound }: RecordFile<unknown>,
  field: FieldPath,
  names: readonly (keyof P & string)[],
): P | undefined {
  if (!names.every((name) => isSound([...field, name]))) return undefined;
  const part = valueIn(value, field);
  // The schema has refused none of the named fields, so that each of them is of its type.
  return typeof part === 'object' && part !== null ? (part as P) : undefined;
}

/** Fields of a record, if all of them are sound. */
export const partOf = <T, K extends keyof T & string>(
  file: RecordFile<T>,
  ...names: readonly K[]
): Pick<T, K> | undefined => partAt(file, [], names);

type ItemOf<T> = T extends readonly (infer E)[] ? E : T;

/** Fields of an item of a list, or of another part of a record, if all of them are sound. */
export const partIn = <T, L extends keyof T & string, K extends keyof ItemOf<T[L]> & string>(
  file: RecordFile<T>,
  field: readonly [name: L, index?: number],
  ...names: readonly K[]
): Pick<ItemOf<T[L]>, K> | undefined =>
  partAt(
    file,
    field.filter((part) => part !== undefined),
    names,
  );
