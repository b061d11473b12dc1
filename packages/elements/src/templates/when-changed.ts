import { noChange } from 'lit';
import { directive, Directive, type DirectiveResult } from 'lit/directive.js';

class WhenChanged extends Directive {
  #values: readonly unknown[] = [];

  override render(values: readonly unknown[], template: () => unknown): unknown {
    const last = this.#values;
    if (last.length === values.length && values.every((value, index) => value === last[index]))
      return noChange;
    this.#values = values;
    return template();
  }
}

/**
 * Renders a template again only when one of the values that it is made of has changed, as Lit's `guard()` does, but without `Array.from()`,
 * which some pages replace. There must be a value.
 */
export const whenChanged: (...options: Parameters<WhenChanged['render']>) => DirectiveResult =
  directive(WhenChanged);
