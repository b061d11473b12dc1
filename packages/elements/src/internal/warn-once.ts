const said = new WeakMap<Element, Set<string>>();

/** Tells a developer, once for an element, what its markup got wrong and what happens instead. */
export function warnOnce(element: Element, message: string): void {
  const heard = said.get(element) ?? new Set();
  if (heard.has(message)) return;
  said.set(element, heard.add(message));
  console.warn(`<${element.localName}> ${message}`, element);
}

/** The value of an enumerated attribute: the default, with a warning, for one that is not among the known. */
export function oneOf<const T extends string>(
  element: Element,
  attribute: string,
  value: string | null | undefined,
  known: readonly [T, ...T[]],
): T {
  const word = known.find((candidate) => candidate === value);
  if (word === undefined && value != null)
    warnOnce(element, `${attribute}="${value}" is not one of ${known.join(', ')}; using ${known[0]}`);
  return word ?? known[0];
}
