import { warnOnce } from './warn-once.js';

let first: Element | undefined;

/** Warns of a second element that shows the same as the first one on the page, which is seldom meant. It is shown all the same. */
export function warnOfSecond(element: Element, cure: string): void {
  if (first?.isConnected && first !== element) warnOnce(element, `stands twice on the page; ${cure}`);
  else first = element;
}
