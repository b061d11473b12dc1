/** The link that a page wrote inside an element, and its text. */
export interface AuthoredLink {
  /** As written; empty where there is no link, or more than one. */
  readonly href: string;
  /** All text outside of named slots, with that of images; without any, another name of the link. */
  readonly text: string;
}

/** A child, or one in a paragraph of its own, which WordPress and Markdown put around it. */
const LINKS = ':scope > a[href]:not([slot]), :scope > p:not([slot]) > a[href]';

/** The link that the page wrote as a child of a button or banner; `undefined` where there is none, or more than one. */
export function findAuthoredLink(element: Element): HTMLAnchorElement | undefined {
  const [link, ...others] = element.querySelectorAll<HTMLAnchorElement>(LINKS);
  const parent = link?.parentElement;
  const isAlone = parent === element || parent?.textContent.trim() === link?.textContent.trim();
  return others.length === 0 && isAlone ? link : undefined;
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  return node instanceof HTMLImageElement ? ` ${node.alt} ` : [...node.childNodes].map(textOf).join('');
}

/** Reads the link that the page wrote as the child of a button or banner. */
export function readAuthoredLink(element: Element): AuthoredLink {
  const link = findAuthoredLink(element);
  const read = (name: string): string =>
    (link?.getAttribute(name) ?? link?.querySelector(`[${name}]`)?.getAttribute(name) ?? '').trim();
  const text = [...element.childNodes]
    .filter((node) => !(node instanceof Element && node.slot))
    .map(textOf)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return { href: link?.getAttribute('href') ?? '', text: text || read('aria-label') || read('title') };
}
