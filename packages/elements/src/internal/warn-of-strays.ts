import { warnOnce } from './warn-once.js';

/**
 * Warns of the first child that the parser did not leave to an element. Markdown and WordPress put a paragraph around an element, which
 * ends at the first block element inside; or around its children, which then have no slot.
 */
export function warnOfStrays(element: Element): void {
  let stray = element.querySelector(':scope > p:not([slot]) > [slot]');
  let next: Element | null | undefined = element.closest('p');
  // In a custom element such siblings have slots of its own.
  if (next?.parentElement?.localName.includes('-')) return;
  // Up to a paragraph with another element, whose children they could be.
  while (
    !stray &&
    (next = next?.nextElementSibling) &&
    ![next, ...next.children].some((each) => each.shadowRoot)
  )
    if (next.slot || (next.localName === 'ol' && !element.childElementCount)) stray = next;
  if (stray) warnOnce(element, `lost <${stray.localName}> to a paragraph; write it as <div data-rights="…">`);
}
