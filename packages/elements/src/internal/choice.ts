import type { LitElement, PropertyDeclaration } from 'lit';
import { warnOfValue } from './warn-once.js';

/** The declaration of an attribute that takes one of a few values. */
export interface Choice<T extends string = string> extends PropertyDeclaration {
  readonly attribute: string;
  /** The first is the default. */
  readonly values: readonly [T, ...T[]];
}

/** What a page may have set such a property to; `toChoice()` narrows it. */
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

/** The value of a choice; the default for one that is not among the declared ones. */
export function toChoice<T extends string>(
  { values }: Choice<T>,
  value: string | number | null | undefined,
): T {
  return values.find((candidate) => candidate === String(value)) ?? values[0];
}

/** Warns of each attribute of an element that is a choice and has a value that is not among the declared ones. */
export function warnOfChoices(element: LitElement): void {
  const { elementProperties } = element.constructor as typeof LitElement;
  for (const [property, declaration] of elementProperties) {
    const value = String(Reflect.get(element, property) || '');
    if (!isChoice(declaration) || !value || declaration.values.includes(value)) continue;
    const { attribute, values } = declaration;
    warnOfValue(element, attribute, value, values.filter(Boolean).join(', '));
  }
}

const isChoice = (declaration: PropertyDeclaration): declaration is Choice => 'values' in declaration;
