/**
 * Upgrades `<div data-rights="town-policy-card" data-town="boston">`, for editors that strip unknown tags but keep `div` with
 * `data-*`, and for block elements inside, which Markdown would put outside of an unknown tag. The children move into the element; the `div`
 * stays, so that the page's own styles and scripts still find it.
 */

/** Whether the parser may still append to an element: neither it nor any ancestor has a next sibling yet. */
function isUnfinished(element: Element): boolean {
  if (document.readyState !== 'loading') return false;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return false;
  return true;
}

function upgrade(placeholder: HTMLElement): void {
  if (isUnfinished(placeholder)) return;
  const tag = `rights-${String(placeholder.dataset['rights'])}`;
  const known = customElements.get(tag);
  if (!known || placeholder.querySelector(tag)) return;
  const element = document.createElement(tag);
  // Besides the id, which a banner is remembered by, only observed attributes: other `data-*` of the page's div are not meant for the element.
  const attributes: unknown = Reflect.get(known, 'observedAttributes');
  for (const name of ['id', ...(Array.isArray(attributes) ? attributes.map(String) : [])]) {
    const value = placeholder.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  // WordPress and Markdown put paragraphs around inline elements, and the children of a paragraph have no slot.
  for (const { parentElement } of placeholder.querySelectorAll(':scope > p:not([slot]) > [slot]'))
    if (parentElement !== placeholder) parentElement?.replaceWith(...parentElement.childNodes);
  element.append(...placeholder.childNodes);
  placeholder.append(element);
}

/** Upgrades the placeholders of a page, now and when they are added later. */
export function watchPlaceholders(): void {
  const upgradeAll = (): void => {
    document.querySelectorAll<HTMLElement>('div[data-rights]').forEach(upgrade);
  };
  upgradeAll();
  document.addEventListener('DOMContentLoaded', upgradeAll);
  new MutationObserver(upgradeAll).observe(document, { childList: true, subtree: true });
}
