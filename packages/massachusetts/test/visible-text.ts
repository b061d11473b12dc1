/** The visible content of a page, as lines of text for golden files. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const BLOCKS = new Set(
  'article aside blockquote body dd details div dl dt footer h1 h2 h3 h4 h5 h6 header html li main nav ol p section summary ul'.split(
    ' ',
  ),
);
const PREFIXES: Readonly<Record<string, string>> = {
  h1: '# ',
  h2: '## ',
  h3: '### ',
  h4: '#### ',
  h5: '##### ',
  h6: '###### ',
  li: '- ',
  summary: '> ',
};
const UNSEEN = new Set(['head', 'script', 'style', 'svg', 'template']);

const attributeOf = (node: Node, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

/**
 * @param html a complete page
 * @returns one line for each block: headings begin with `#`, items with `-`; `<>` has the address of a link, and `()` a language that
 *   differs from that of the page
 */
export function visibleText(html: string): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const text = line.replace(/[ \n\t\r\u00a0]+/g, ' ').trim();
    if (/[^#\->\s]/.test(text)) lines.push(text);
    line = '';
  };
  const walk = (node: Node): void => {
    if ('value' in node) line += node.value;
    if (UNSEEN.has(node.nodeName)) return;
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) {
      end();
      line = PREFIXES[node.nodeName] ?? '';
    }
    for (const child of childrenOf(node)) walk(child);
    const href = node.nodeName === 'a' && attributeOf(node, 'href');
    if (href) line += ` <${href}>`;
    const lang = node.nodeName !== 'html' && attributeOf(node, 'lang');
    if (lang) line += ` (${lang})`;
    if (isBlock) end();
  };
  walk(parse(html));
  end();
  return lines;
}

/** The metadata in a page's head for search engines and shared links: title, description, social tags. */
export function headText(html: string): string[] {
  const lines: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeName === 'title') {
      const [text] = childrenOf(node);
      lines.push(`title: ${text && 'value' in text ? text.value : ''}`);
    }
    const name = attributeOf(node, 'name') ?? attributeOf(node, 'property');
    if (node.nodeName === 'meta' && name) lines.push(`${name}: ${attributeOf(node, 'content') ?? ''}`);
    for (const child of childrenOf(node)) walk(child);
  };
  walk(parse(html));
  return lines;
}
