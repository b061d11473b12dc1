import type { LitElement } from 'lit';

/** What a declarative shadow root brought along; a `<style>` is Lit's own, where style sheets cannot be adopted. */
function bakedNodes(element: LitElement): ChildNode[] {
  return element.hasUpdated
    ? []
    : [...element.renderRoot.childNodes].filter(
        (node) => node.nodeName !== 'STYLE' && node.nodeName !== '#comment',
      );
}

/** Whether an element still shows content that came with the page's HTML as a declarative shadow root. */
export function isBaked(element: LitElement): boolean {
  return bakedNodes(element).length > 0;
}

/**
 * Removes baked content just before the first update, so that there is no blank frame between the two.
 *
 * Lit has stored the first baked node as the place to render before; it must forget it, or it throws.
 */
export function clearBaked(element: LitElement): void {
  const nodes = bakedNodes(element);
  if (nodes.length === 0) return;
  for (const node of nodes) node.remove();
  element.renderOptions.renderBefore = null;
}
