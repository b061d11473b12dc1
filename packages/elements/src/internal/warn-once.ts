/** What was written to the console, so that each message stands there once a page. */
const printed = new Set<string>();

/** Tells a developer, once a page, what markup got wrong and what happens instead. */
export function warnOnce(element: Element, message: string): void {
  const text = `<${element.localName}> ${message}`;
  if (printed.has(text)) return;
  printed.add(text);
  console.warn(text, element);
}

/** The value of an enumerated attribute: the first of the known ones, with a warning, for one that is not among them. */
export function oneOf<const T extends string>(
  element: Element,
  attribute: string,
  value: string | null | undefined,
  known: readonly [T, ...T[]],
): T {
  const word = known.find((candidate) => candidate === value);
  if (!word && value)
    warnOnce(element, `${attribute}="${value}" is unknown; using ${known[0]} of ${known.join(', ')}`);
  return word ?? known[0];
}
