/** Adds or deletes a custom state, `:state(name)`. Browsers without them, or with their first syntax, go without. */
export function setState({ states }: ElementInternals, name: string, isOn: boolean): void {
  try {
    states[isOn ? 'add' : 'delete'](name);
  } catch {
    // Only styles depend on states.
  }
}
