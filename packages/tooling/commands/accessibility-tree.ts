/**
 * `ax-tree`: what a screen reader is given, as text to review. It looks into shadow roots, and follows slots.
 */
import { chromiumProtocol } from './engine.ts';

/**
 * @typedef {import('puppeteer-core').Protocol.Accessibility.AXNode} AXNode
 * @typedef {import('puppeteer-core').Protocol.DOM.Node} DOMNode
 */

/** Roles that say nothing by themselves: their children take their place. */
const SILENT_ROLES = new Set(['RootWebArea', 'InlineTextBox', 'ListMarker']);

/** Chromium's own names, in words. */
const ROLE_WORDS = new Map([
  ['StaticText', 'text'],
  ['DescriptionList', 'description list'],
  ['DisclosureTriangle', 'summary'],
]);

/** What a reader hears beside role and name. Addresses are left out: they have tests of their own. */
const STATES = ['checked', 'pressed', 'selected', 'disabled', 'required', 'invalid', 'live'];

/** @param {AXNode} node */
function roleOf(node) {
  return String(node.role?.value ?? 'none');
}

/** @param {AXNode} node */
function nameOf(node) {
  return String(node.name?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** @param {AXNode} node */
function isSilent(node) {
  const role = roleOf(node);
  if (node.ignored || SILENT_ROLES.has(role)) return true;
  return (role === 'none' || role === 'generic') && !nameOf(node) && !node.description?.value;
}

/**
 * @param {AXNode} node
 * @param {string} property
 */
function isTold(node, property) {
  if (property === 'level') return roleOf(node) === 'heading';
  return property === 'expanded' || STATES.includes(property);
}

/** @param {AXNode} node */
function toLine(node) {
  const role = roleOf(node);
  const parts = [ROLE_WORDS.get(role) ?? role];
  const name = nameOf(node);
  if (name) parts.push(JSON.stringify(name));
  for (const { name: property, value } of node.properties ?? []) {
    // What is off goes without saying, except that a thing can be opened or checked.
    const isOff = value.value === false || value.value === 'false';
    if (isTold(node, property) && (!isOff || property === 'expanded' || property === 'checked'))
      parts.push(`${property}=${value.value}`);
  }
  if (node.value?.value !== undefined) parts.push(`value=${JSON.stringify(node.value.value)}`);
  if (node.description?.value) parts.push(`description=${JSON.stringify(node.description.value)}`);
  return parts.join(' ');
}

/**
 * @param {readonly AXNode[]} nodes a full tree, as the protocol lists it
 * @param {ReadonlySet<number>} [within] DOM nodes to show; default all
 */
export function toTranscript(nodes, within) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @param {AXNode | undefined} node */
  const isWithin = (node) =>
    node !== undefined &&
    (!within || (node.backendDOMNodeId !== undefined && within.has(node.backendDOMNodeId)));
  /** @type {string[]} */
  const lines = [];

  /**
   * @param {AXNode} node
   * @param {number} depth
   * @param {string} heard name of the line above
   */
  const write = (node, depth, heard) => {
    const silent = isSilent(node);
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    // A link's only text is its name, said already.
    const repeated = roleOf(node) === 'StaticText' && nameOf(node) === heard;
    if (!silent && !repeated) lines.push(`${'  '.repeat(depth)}${toLine(node)}`);
    const only = children.length === 1 ? (silent ? heard : nameOf(node)) : '';
    for (const child of children) write(child, silent ? depth : depth + 1, only);
  };

  for (const node of nodes)
    if (isWithin(node) && !(node.parentId && isWithin(byId.get(node.parentId)))) write(node, 0, '');
  return lines.join('\n');
}

/**
 * @param {DOMNode} node
 * @returns {number[]} itself and what is below, shadow roots and generated content included
 */
function backendIds(node) {
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.pseudoElements ?? [])];
  return [node.backendNodeId, ...below.flatMap(backendIds)];
}

/**
 * @param {import('./engine.ts').CDPSession} protocol
 * @param {string} selector
 */
async function domWithin(protocol, selector) {
  const { result } = await protocol.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  if (!result.objectId) throw new Error(`ax-tree: nothing matches "${selector}"`);
  const { node } = await protocol.send('DOM.describeNode', {
    objectId: result.objectId,
    depth: -1,
    pierce: true,
  });
  return new Set(backendIds(node));
}

/** @returns {import('./engine.ts').Plugin} */
export function accessibilityTree() {
  return {
    name: 'accessibility-tree',
    async executeCommand({ command, payload, session }) {
      if (command !== 'ax-tree') return undefined;
      const { selector } = /** @type {{selector?: string}} */ payload ?? {};
      const protocol = await chromiumProtocol(session, command);
      const within = selector === undefined ? undefined : await domWithin(protocol, selector);
      const { nodes } = await protocol.send('Accessibility.getFullAXTree');
      return toTranscript(nodes, within);
    },
  };
}
