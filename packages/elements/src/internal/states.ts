const internals = new WeakMap<HTMLElement, ElementInternals>();

/** Sets or takes away `:state(name)`. Browsers without custom states, or with their first syntax, go without. */
export function setState(element: HTMLElement, name: string, isOn: boolean): void {
  try {
    const own = internals.get(element) ?? element.attachInternals();
    internals.set(element, own);
    own.states[isOn ? 'add' : 'delete'](name);
  } catch {
    // Nothing depends on it but how an element looks.
  }
}
