/** The link that a page wrote inside an action button, and the words it used. */
export interface AuthoredLink {
  /** As written; nothing where there is no link, or more than one. */
  readonly href: string | undefined;
  /** All that stands outside named slots. */
  readonly text: string;
}

/** Reads an element's children; the only place where the button looks at the page's own markup. */
export function readAuthoredLink(element: Element): AuthoredLink {
  const children = [...element.childNodes].filter((node) => !(node instanceof Element && node.slot));
  const links = children.filter((node) => node instanceof HTMLAnchorElement && node.hasAttribute('href'));
  const [link] = links.length === 1 ? links : [];
  return {
    href: (link instanceof Element && link.getAttribute('href')) || undefined,
    text: children
      .map((node) => (node instanceof Comment ? '' : node.textContent))
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}
