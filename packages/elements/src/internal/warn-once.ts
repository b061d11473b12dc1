/** The messages printed so far, since each is printed once per page. */
const printed = new Set<string>();

/** Warns in the console, once per page, of wrong markup and its effect. */
export function warnOnce(element: Element, message: string): void {
  const text = `<${element.localName}> ${message}`;
  if (printed.has(text)) return;
  printed.add(text);
  console.warn(text, element);
}
