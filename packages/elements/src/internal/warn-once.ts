/** The messages printed so far, since each is printed once per page. */
const printed = new Set<string>();

/** Warns in the console, once per page, of wrong markup and its effect. */
export function warnOnce(element: Element, message: string): void {
  const text = `<${element.localName}> ${message}`;
  if (printed.has(text)) return;
  printed.add(text);
  console.warn(text, element);
}

/** Warns of a value that has no effect. */
export function warnOfValue(
  element: Element,
  attribute: string,
  value: string | number | null | undefined,
  takes: string,
): void {
  warnOnce(element, `${attribute}="${value ?? ''}" is left out; it takes ${takes}`);
}
