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

function hasPreRendered(element: LitElement): boolean {
  // A `<style>` is Lit's own, where style sheets cannot be adopted.
  return !element.hasUpdated && element.renderRoot.querySelector(':not(style)') !== null;
}

/** Whether an element is to keep content that came with the page's HTML as a declarative shadow root. */
export function isPreRendered(element: LitElement): boolean {
  return hasPreRendered(element) && !isTranslated(element);
}

/**
 * Removes pre-rendered content just before the first update, so that there is no blank frame between the two.
 *
 * Lit has stored the first pre-rendered node as the place to render before; it must forget it, or it throws.
 */
export function clearPreRendered(element: LitElement): void {
  if (!hasPreRendered(element)) return;
  element.renderRoot.replaceChildren();
  element.renderOptions.renderBefore = null;
}
