/**
 * `ax-tree`: the accessibility tree as text, for review. It includes shadow roots and slotted nodes.
 */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Protocol } from 'puppeteer-core';
import { chromiumProtocol, commandPlugin } from './engine.ts';

type AXNode = Protocol.Accessibility.AXNode;
type DOMNode = Protocol.DOM.Node;

/** Roles that a screen reader does not announce. Only their children are listed. */
const SILENT_ROLES = new Set(['RootWebArea', 'InlineTextBox', 'ListMarker']);

/** Readable names for Chromium's own roles. */
const ROLE_WORDS = new Map([
  ['StaticText', 'text'],
  ['DescriptionList', 'description list'],
  ['DisclosureTriangle', 'summary'],
]);

/** The properties that a screen reader announces beside role and name. Addresses are omitted; other tests check them. */
const STATES = ['checked', 'pressed', 'selected', 'disabled', 'required', 'invalid', 'live'];

function roleOf(node: AXNode): string {
  return String(node.role?.value ?? 'none');
}

function nameOf(node: AXNode): string {
  return String(node.name?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isSilent(node: AXNode): boolean {
  const role = roleOf(node);
  if (node.ignored || SILENT_ROLES.has(role)) return true;
  return (role === 'none' || role === 'generic') && !nameOf(node) && !node.description?.value;
}

function isAnnounced(node: AXNode, property: string): boolean {
  if (property === 'level') return roleOf(node) === 'heading';
  return property === 'expanded' || STATES.includes(property);
}

function toLine(node: AXNode): string {
  const role = roleOf(node);
  const parts = [ROLE_WORDS.get(role) ?? role];
  const name = nameOf(node);
  if (name) parts.push(JSON.stringify(name));
  for (const { name: property, value } of node.properties ?? []) {
    // A state that is off is not announced, except for controls that can be expanded or checked.
    const isOff = value.value === false || value.value === 'false';
    if (isAnnounced(node, property) && (!isOff || property === 'expanded' || property === 'checked'))
      parts.push(`${property}=${value.value}`);
  }
  if (node.value?.value !== undefined) parts.push(`value=${JSON.stringify(node.value.value)}`);
  if (node.description?.value) parts.push(`description=${JSON.stringify(node.description.value)}`);
  return parts.join(' ');
}

/**
 * @param nodes the complete tree, as the protocol returns it
 * @param within ids of the DOM nodes to include. Default: all
 */
export function toTranscript(nodes: readonly AXNode[], within?: ReadonlySet<number>): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isWithin = (node: AXNode | undefined) =>
    node !== undefined &&
    (!within || (node.backendDOMNodeId !== undefined && within.has(node.backendDOMNodeId)));
  const lines: string[] = [];

  /** @param parentName the accessible name of the parent, where the node is its only child */
  const write = (node: AXNode, depth: number, parentName: string): void => {
    const silent = isSilent(node);
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    // The only text in a link is its name, which the line above already has.
    const repeated = roleOf(node) === 'StaticText' && nameOf(node) === parentName;
    if (!silent && !repeated) lines.push(`${'  '.repeat(depth)}${toLine(node)}`);
    const only = children.length === 1 ? (silent ? parentName : nameOf(node)) : '';
    for (const child of children) write(child, silent ? depth : depth + 1, only);
  };

  for (const node of nodes)
    if (isWithin(node) && !(node.parentId && isWithin(byId.get(node.parentId)))) write(node, 0, '');
  return lines.join('\n');
}

/** @returns the ids of a node and its descendants, including shadow roots and generated content */
function backendIds(node: DOMNode): number[] {
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.pseudoElements ?? [])];
  return [node.backendNodeId, ...below.flatMap(backendIds)];
}

async function domWithin(protocol: CDPSession, selector: string): Promise<Set<number>> {
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

export const accessibilityTree = (): TestRunnerPlugin =>
  commandPlugin('accessibility-tree', {
    async 'ax-tree'({ selector }, session) {
      const protocol = await chromiumProtocol(session, 'ax-tree');
      const within = selector === undefined ? undefined : await domWithin(protocol, selector);
      const { nodes } = await protocol.send('Accessibility.getFullAXTree');
      return toTranscript(nodes, within);
    },
  });
