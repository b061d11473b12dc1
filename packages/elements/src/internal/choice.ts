import type { PropertyDeclaration } from 'lit';
import { warnOnce } from './warn-once.js';

/** The declaration of an attribute that takes one of a few values. */
export interface Choice<T extends string = string> extends PropertyDeclaration {
  readonly attribute: string;
  /** The first is the default. */
  readonly values: readonly [T, ...T[]];
}

/** The values that a page may set such a property to; `choose()` narrows them. */
export type ChoiceValue<C extends Choice> = C['values'][number] | null | undefined;

/**
 * Declares an attribute by its name and values, once for the element, its types, its documentation and its snippets.
 *
 * @param reflect for attributes that style sheets match, since frameworks set only the property
 */
export function choice<const T extends string>(
  attribute: string,
  values: readonly [T, ...T[]],
  reflect = false,
): Choice<T> {
  return { attribute, values, reflect };
}

/** The value of a choice: the default, with a warning, for one that is not among the declared ones. */
export function choose<T extends string>(
  element: Element,
  { attribute, values }: Choice<T>,
  value: string | number | null | undefined,
): T {
  const known = values.find((candidate) => candidate === String(value));
  if (!known && value)
    warnOnce(element, `${attribute}="${value}" is unknown; using ${values[0]} of ${values.join(', ')}`);
  return known ?? values[0];
}
