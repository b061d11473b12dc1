/** Turns the markup of a shadow root into one line, and into plain markup of the same words. */
import { defaultTreeAdapter as tree, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** What carries words, with the attributes that matter outside the shadow root. */
const KEPT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    h2: [],
    h3: [],
    h4: [],
    h5: [],
    h6: [],
    p: [],
    ol: ['reversed'],
    ul: [],
    li: [],
    dl: [],
    dt: [],
    dd: [],
    time: ['datetime'],
    details: [],
    summary: [],
    a: ['href', 'rel', 'referrerpolicy', 'target'],
  }),
);

/** Works only with its script, or says nothing. */
const LEFT_OUT = new Set(['button', 'input', 'label', 'style', 'svg', 'template']);

const attributeOf = (node: Node, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined;

/** Where the line breaks of a text are shown. */
const keepsLines = (node: Node): boolean => /(^|\s)text(\s|$)/.test(attributeOf(node, 'class') ?? '');

/** Removes comments and the white space between tags; line breaks that are shown become `&#10;`. */
function tidy(node: ParentNode): void {
  for (const child of [...node.childNodes]) {
    if (tree.isCommentNode(child)) tree.detachNode(child);
    else if (tree.isTextNode(child)) {
      if (!keepsLines(node)) child.value = child.value.replace(/\s+/g, ' ');
    } else if ('childNodes' in child) tidy(child);
  }
  // Neighbors of what went away.
  if (['ol', 'ul', 'dl', 'div', 'section', 'article', 'svg'].includes(node.nodeName))
    for (const child of [...node.childNodes])
      if (tree.isTextNode(child) && child.value.trim() === '') tree.detachNode(child);
}

const oneLine = (html: string): string => html.trim().replaceAll('\n', '&#10;');

/** @param html as rendered */
export function toShadowMarkup(html: string): string {
  const fragment = parseFragment(html);
  tidy(fragment);
  return oneLine(serialize(fragment));
}

/** The nodes that remain of one: itself without its look, its children in its place, or none. */
function plain(node: ChildNode): ChildNode[] {
  if (tree.isTextNode(node)) return [node];
  if (!tree.isElementNode(node) || LEFT_OUT.has(node.nodeName)) return [];
  if (attributeOf(node, 'aria-hidden') === 'true' || attributeOf(node, 'inert') !== undefined) return [];
  const children = node.childNodes.flatMap(plain);
  const lang = attributeOf(node, 'lang');
  const names = KEPT.get(node.nodeName);
  // A link within the record leads nowhere outside the shadow root.
  const isLink = node.nodeName !== 'a' || !attributeOf(node, 'href')?.startsWith('#');
  if ((!names || !isLink) && !lang) return children;
  const isEmpty = children.every((child) => tree.isTextNode(child) && child.value.trim() === '');
  if (isEmpty) return [];
  const attrs = node.attrs.filter(({ name }) => ['lang', 'dir', ...(names ?? [])].includes(name));
  const element = tree.createElement(names && isLink ? node.nodeName : 'span', node.namespaceURI, attrs);
  for (const child of children) tree.appendChild(element, child);
  return [element];
}

/**
 * @param html as rendered
 * @returns empty where no words are shown
 */
export function toPlainMarkup(html: string): string {
  const fragment = parseFragment(html);
  tidy(fragment);
  const [root] = fragment.childNodes;
  if (!root) return '';
  const parts = 'childNodes' in root ? root.childNodes : [root];
  const result = tree.createDocumentFragment();
  for (const node of parts.flatMap(plain)) tree.appendChild(result, node);
  return oneLine(serialize(result).replace(/\s+/g, ' '));
}
