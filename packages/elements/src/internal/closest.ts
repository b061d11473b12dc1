/** `closest()` that goes on outside when a shadow root ends, as inheritance does. */
export function closestAcrossRoots(element: Element, selector: string): Element | undefined {
  for (let from: Element | undefined = element; from;) {
    const found = from.closest(selector);
    if (found) return found;
    const root = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
