/** What a page, or a tool at work on it, says about its widgets as a whole. */
import { closestAcrossRoots } from './closest.js';

/** The attribute that takes widgets off: around them, on them, or on a script tag. */
export const OFF = 'data-rights-off';

/** Whether the page has taken an element off, so that it shows its children and requests no record. */
export function isOff(element: Element): boolean {
  return (closestAcrossRoots(element, OFF) ?? document.querySelector(`script[${OFF}]`)) != null;
}

/**
 * Whether a page translator is active and the element has fallback content. Translators do not translate shadow roots, so readers can
 * only read the children.
 */
function isTranslated(element: Element): boolean {
  return (
    /\btranslated-(ltr|rtl)\b/.test(document.documentElement.className) &&
    element.querySelector(':scope > [data-rights-text]') !== null
  );
}

/** Whether an element shows its children whatever its record says, also in place of pre-rendered content. */
export function yieldsToPage(element: Element): boolean {
  return isTranslated(element) || isOff(element);
}
