/** The text of HTML that somebody typed into a cell. */
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that a paragraph ends at. */
const BREAKS = /^(?:p|br|div|li|ul|ol|h[1-6]|blockquote|tr|table|hr|section|article|figure|figcaption)$/;
/** Elements whose text no reader sees. */
const UNSEEN = /^(?:script|style|template|noscript|iframe|title|head)$/;

export interface PlainText {
  /** Paragraphs are separated by a blank line. */
  readonly text: string;
  /** Addresses of links and pictures, each once. */
  readonly links: readonly string[];
}

export function toPlainText(html: string): PlainText {
  const links = new Set<string>();
  const read = (node: Node): string => {
    if (tree.isTextNode(node)) return node.value;
    if (tree.isElementNode(node)) {
      if (UNSEEN.test(node.tagName)) return '';
      for (const { name, value } of node.attrs)
        if (name === 'href' || name === 'src') links.add(value.replaceAll(/\s+/g, ' ').trim());
    }
    const inner = 'childNodes' in node ? node.childNodes.map(read).join('') : '';
    return tree.isElementNode(node) && BREAKS.test(node.tagName) ? `\n${inner}\n` : inner;
  };
  const text = read(parseFragment(html))
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
  return { text, links: [...links].filter(Boolean) };
}
