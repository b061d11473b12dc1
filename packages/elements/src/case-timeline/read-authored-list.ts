import { isCivilDate } from '@rights-kit/content';
import type { AuthoredEvent } from '@rights-kit/views';
import { toDate } from '../internal/to-date.js';
import { warnOnce } from '../internal/warn-once.js';

/** What content systems and editors put around an item, or around its date. */
const WRAPPERS = 'p, div, span, strong, em, b, i';

const toWords = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ');
const toText = (element: Element): string => toWords(element.textContent).trim();

/** The innermost of the elements that each contain all that an item contains. */
function unwrap(item: Element): Element {
  const only = item.childElementCount === 1 && item.firstElementChild;
  return only && only.matches(WRAPPERS) && toText(only) === toText(item) ? unwrap(only) : item;
}

/** The outermost of the elements that contain only the date; a separator may stand beside it. */
function wrapperOf(element: Element, item: Element): Element {
  const { parentElement: around } = element;
  const isAll = around && around !== item && around.matches(WRAPPERS) && around.childElementCount === 1;
  return isAll && toText(around).replace(/[\s:.,–—-]+$/, '') === toText(element)
    ? wrapperOf(around, item)
    : element;
}

/** One item; `undefined` where it does not begin with a `<time>`, or contains more than text and links after it. */
function readItem(listItem: Element): AuthoredEvent | undefined {
  const item = unwrap(listItem);
  const found = item.querySelector('time');
  const date = toDate(found?.getAttribute('datetime') ?? found?.textContent);
  if (!found || !isCivilDate(date)) return undefined;
  const time = wrapperOf(found, item);
  if (time.parentElement !== item) return undefined;
  const runs: { text: string; href?: string }[] = [];
  for (const node of item.childNodes) {
    if (node === time || node instanceof Comment) continue;
    const isBefore = Boolean(node.compareDocumentPosition(time) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (isBefore && node instanceof Text && !node.data.trim()) continue;
    if (isBefore) return undefined;
    if (node instanceof Text) runs.push({ text: toWords(node.data) });
    else if (node instanceof HTMLAnchorElement && node.childElementCount === 0)
      runs.push({ text: toWords(node.textContent), href: node.getAttribute('href') ?? '' });
    else return undefined;
  }
  const [first] = runs;
  // Removes the separator between the date and the text: "2014: …", "2014 – …".
  if (first && first.href === undefined) runs[0] = { text: first.text.replace(/^[\s:.,–—-]+/, '') };
  return { date, words: toText(found), runs };
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

/** Warns of a list that stays as written. */
export function warnOfList(element: Element): void {
  if (element.querySelector(':scope > ol:not([slot])') && !readAuthoredList(element))
    warnOnce(
      element,
      'leaves its list as written; one <ol> takes items of a <time> with a date, then text and links',
    );
}
