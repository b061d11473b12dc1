/** The link that a page wrote inside an element, and its text. */
export interface AuthoredLink {
  /** As written; empty where there is no link, or more than one. */
  readonly href: string;
  /** All text outside of named slots. */
  readonly text: string;
}

/** Reads the link that the page wrote as the children of a button or banner. */
export function readAuthoredLink(element: Element): AuthoredLink {
  const children = [...element.childNodes].filter(
    (node) => node instanceof Text || (node instanceof Element && !node.slot),
  );
  const links = element.querySelectorAll(':scope > a[href]:not([slot])');
  return {
    href: (links.length === 1 && links[0]?.getAttribute('href')) || '',
    text: children
      .map((node) => node.textContent)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}
