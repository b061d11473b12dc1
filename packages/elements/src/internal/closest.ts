/** The attribute's value on the nearest element that has it, going on outside where a shadow root ends, as inheritance does. */
export function closestAcrossRoots(element: Element, attribute: string): string | null | undefined {
  const found = element.closest(`[${attribute}]`);
  if (found) return found.getAttribute(attribute);
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestAcrossRoots(root.host, attribute) : undefined;
}
