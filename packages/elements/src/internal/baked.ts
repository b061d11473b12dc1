import type { LitElement } from 'lit';

/**
 * Whether a page translator is at work and the element's children carry the record's words: translators do not look into shadow
 * roots, so the children are what a reader can read.
 */
export function isTranslated(element: Element): boolean {
  return (
    /\btranslated-(ltr|rtl)\b/.test(document.documentElement.className) &&
    element.querySelector(':scope > [data-rights-text]') !== null
  );
}

function hasBaked(element: LitElement): boolean {
  // A `<style>` is Lit's own, where style sheets cannot be adopted.
  return !element.hasUpdated && element.renderRoot.querySelector(':not(style)') !== null;
}

/** Whether an element is to keep content that came with the page's HTML as a declarative shadow root. */
export function isBaked(element: LitElement): boolean {
  return hasBaked(element) && !isTranslated(element);
}

/**
 * Removes baked content just before the first update, so that there is no blank frame between the two.
 *
 * Lit has stored the first baked node as the place to render before; it must forget it, or it throws.
 */
export function clearBaked(element: LitElement): void {
  if (!hasBaked(element)) return;
  element.renderRoot.replaceChildren();
  element.renderOptions.renderBefore = null;
}
