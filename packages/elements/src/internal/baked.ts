import type { LitElement } from 'lit';

/**
 * Whether an element still shows content that came with the page's HTML as a declarative shadow root. A `<style>` is Lit's own,
 * where style sheets cannot be adopted.
 */
export function isBaked(element: LitElement): boolean {
  return !element.hasUpdated && element.renderRoot.querySelector(':not(style)') !== null;
}

/**
 * Removes baked content just before the first update, so that there is no blank frame between the two.
 *
 * Lit has stored the first baked node as the place to render before; it must forget it, or it throws.
 */
export function clearBaked(element: LitElement): void {
  if (!isBaked(element)) return;
  element.renderRoot.replaceChildren();
  element.renderOptions.renderBefore = null;
}
