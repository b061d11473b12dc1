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
