import { isCivilDate } from '@rights-kit/content';
import type { AuthoredEvent } from '@rights-kit/views';
import { toDate } from '../internal/to-date.js';
import { warnOnce } from '../internal/warn-once.js';

/** What content systems and editors put around an item, or around its date. */
const WRAPPERS = 'p, div, span, strong, em, b, i';

const toWords = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ');

/** The nodes of an item in order, those of wrappers around its date in place of the wrappers. */
function nodesOf(parent: Element, time: Element): Node[] {
  return [...parent.childNodes].flatMap((node) =>
    node !== time && node instanceof Element && node.contains(time) && node.matches(WRAPPERS)
      ? nodesOf(node, time)
      : node,
  );
}

/** One item; `undefined` where it does not begin with a `<time>`, or contains more than text and links after it. */
function readItem(item: Element): AuthoredEvent | undefined {
  const time = item.querySelector('time');
  const date = toDate(time?.getAttribute('datetime') || time?.textContent);
  if (!time || !isCivilDate(date)) return undefined;
  const runs: { text: string; href?: string }[] = [];
  let isBefore = true;
  for (const node of nodesOf(item, time)) {
    if (node === time) isBefore = false;
    else if (node instanceof Comment || (isBefore && node instanceof Text && !node.data.trim())) continue;
    else if (isBefore) return undefined;
    else if (node instanceof Text) runs.push({ text: toWords(node.data) });
    else if (node instanceof HTMLAnchorElement && node.childElementCount === 0)
      runs.push({ text: toWords(node.textContent), href: node.getAttribute('href') ?? '' });
    else return undefined;
  }
  const [first] = runs;
  // Removes the separator between the date and the text: "2014: …", "2014 – …".
  if (first && first.href === undefined) runs[0] = { text: first.text.replace(/^[\s:.,–—-]+/, '') };
  return { date, words: toWords(time.textContent).trim(), runs };
}

/**
 * Reads the one `<ol>` among an element's children, the only part of the page's markup that the timeline reads.
 *
 * @returns `undefined` where there is no such list, or an item has content that a timeline cannot show: then the list stays as written
 */
export function readAuthoredList(element: Element): readonly AuthoredEvent[] | undefined {
  const lists = element.querySelectorAll(':scope > ol:not([slot])');
  const items = lists.length === 1 ? [...(lists[0]?.children ?? [])].map(readItem) : [];
  const events = items.filter((item) => item !== undefined);
  return events.length > 0 && events.length === items.length ? events : undefined;
}

/** Warns of a list that stays as written, with its first item that cannot be read. */
export function warnOfList(element: Element): void {
  const items = [...element.querySelectorAll(':scope > ol:not([slot]) > *')];
  if (items.length === 0 || readAuthoredList(element)) return;
  const wrong = toWords(items.find((item) => !readItem(item))?.textContent ?? '').slice(0, 40);
  const fix = 'write one <ol>, each item <time datetime="2026-03-02">, then text and links';
  warnOnce(element, `leaves its list as written; ${fix}: "${wrong}"`);
}
