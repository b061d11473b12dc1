import { isCivilDate } from '@rights-kit/content';
import type { AuthoredEvent } from '@rights-kit/views';

const toWords = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ');

/** One item; `undefined` where it does not begin with a `<time>`, or contains more than text and links after it. */
function readItem(item: Element): AuthoredEvent | undefined {
  const time = item.querySelector(':scope > time');
  const date = time?.getAttribute('datetime') ?? time?.textContent.trim();
  if (!time || !isCivilDate(date)) return undefined;
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
