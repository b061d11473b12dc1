/**
 * Upgrades `<div data-rights="town-policy-card" data-town="boston">`, for editors that strip unknown tags but keep `div` with
 * `data-*`. The children move into the element as they are; the `div` stays, so that the page's own styles and scripts find it.
 */

/** Whether the parser may still add to an element: nothing stands after it yet, nor after what it stands in. */
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
  // Only attributes that the element listens to: nothing else on a page's div is meant for it.
  const attributes: unknown = Reflect.get(known, 'observedAttributes');
  for (const name of Array.isArray(attributes) ? attributes.map(String) : []) {
    const value = placeholder.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
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
