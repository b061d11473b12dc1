/**
 * Whether a page translator is active and the element has fallback content. Translators do not translate shadow roots, so readers can
 * only read the children.
 */
export function isTranslated(element: Element): boolean {
  return (
    /\btranslated-(ltr|rtl)\b/.test(document.documentElement.className) &&
    element.querySelector(':scope > [data-rights-text]') !== null
  );
}
