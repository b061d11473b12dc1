import type { LitElement } from 'lit';

/**
 * Whether a reader's focus is on the page's own words, which a record would take away. The element asks again when the focus
 * has moved on.
 */
export function hasFocus(element: LitElement): boolean {
  const child = element.querySelector(':scope > :not([slot]):focus-within');
  child?.addEventListener(
    'focusout',
    () => {
      element.requestUpdate();
    },
    { once: true },
  );
  return child !== null;
}
