/**
 * `ax-tree`: what a screen reader is given, as text to review. It looks into shadow roots, and follows slots.
 */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Protocol } from 'puppeteer-core';
import { chromiumProtocol, commandPlugin } from './engine.ts';

type AXNode = Protocol.Accessibility.AXNode;
type DOMNode = Protocol.DOM.Node;

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

function isTold(node: AXNode, property: string): boolean {
  if (property === 'level') return roleOf(node) === 'heading';
  return property === 'expanded' || STATES.includes(property);
}

function toLine(node: AXNode): string {
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
 * @param nodes a full tree, as the protocol lists it
 * @param within DOM nodes to show; default all
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
    // A link's only text is its name, said already.
    const repeated = roleOf(node) === 'StaticText' && nameOf(node) === parentName;
    if (!silent && !repeated) lines.push(`${'  '.repeat(depth)}${toLine(node)}`);
    const only = children.length === 1 ? (silent ? parentName : nameOf(node)) : '';
    for (const child of children) write(child, silent ? depth : depth + 1, only);
  };

  for (const node of nodes)
    if (isWithin(node) && !(node.parentId && isWithin(byId.get(node.parentId)))) write(node, 0, '');
  return lines.join('\n');
}

/** @returns itself and what is below, shadow roots and generated content included */
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
