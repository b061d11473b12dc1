/** What was written to the console, so that each message stands there once a page. */
const printed = new Set<string>();

/** Tells a developer, once a page, what markup got wrong and what happens instead. */
export function warnOnce(element: Element, message: string): void {
  const text = `<${element.localName}> ${message}`;
  if (printed.has(text)) return;
  printed.add(text);
  console.warn(text, element);
}
