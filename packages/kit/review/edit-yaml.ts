/** Changes values of a map in a YAML file. Everything else, such as comments, order and line breaks, stays byte for byte. */
import { isDeepStrictEqual } from 'node:util';
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  stringify,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { FieldPath } from '@rights-kit/content/schema';
import { valueIn } from '../records/value-in.ts';

/** The new values of a map's fields. */
export interface MapChange {
  /** Place of the map. */
  readonly field: FieldPath;
  /** By key: a scalar, or a map of scalars. */
  readonly values: Readonly<Record<string, unknown>>;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** The end of a node's last character; its own range may include the line breaks and comments behind. */
function endOf(node: unknown, yaml: string): number {
  const last = isMap(node) && !node.flow ? node.items.at(-1) : undefined;
  if (last) return endOf(last.value ?? last.key, yaml);
  const start = startOf(node);
  const end = isNode(node) ? (node.range?.[1] ?? start) : start;
  return start + yaml.slice(start, end).trimEnd().length;
}

function pairOf({ items }: YAMLMap, key: string): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

const toFlow = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();

function replace({ key, value }: Pair, text: string, yaml: string): Edit {
  const keyEnd = endOf(key, yaml);
  const [colon] = /^\s*:/.exec(yaml.slice(keyEnd)) ?? [];
  // `{ reviewed }` is a key without a value.
  if (!colon) return { from: keyEnd, to: keyEnd, text: `: ${text}` };
  const [behind, start, end] = [keyEnd + colon.length, startOf(value), endOf(value, yaml)];
  if (end <= start) return { from: behind, to: behind, text: ` ${text}` };
  const hasComment = yaml.slice(behind, start).includes('#');
  return hasComment ? { from: start, to: end, text } : { from: behind, to: end, text: ` ${text}` };
}

/** Adds a field behind the nearest one before it in `order` that is a scalar, or a map in braces. */
function insert(map: YAMLMap, key: string, value: string, order: readonly string[], yaml: string): Edit[] {
  const anchor = order
    .slice(0, order.indexOf(key))
    .map((before) => pairOf(map, before))
    .findLast((pair) => isNode(pair?.value) && !(isCollection(pair.value) && !pair.value.flow));
  const end = endOf(anchor?.value, yaml);
  // An empty value has no end to go by.
  if (!anchor || end <= startOf(anchor.value)) return [];
  if (map.flow) return [{ from: end, to: end, text: `, ${key}: ${value}` }];
  const from = end + (/^[^\r\n]*/.exec(yaml.slice(end))?.[0].length ?? 0);
  const lineBreak = yaml.includes('\r\n') ? '\r\n' : '\n';
  const keyStart = startOf(anchor.key);
  // A list has "- " before the first field of a map.
  const indent = yaml.slice(yaml.lastIndexOf('\n', keyStart) + 1, keyStart).replaceAll(/[^ ]/g, ' ');
  return [{ from, to: from, text: `${lineBreak}${indent}${key}: ${value}` }];
}

function editsOf(map: YAMLMap, values: MapChange['values'], order: readonly string[], yaml: string): Edit[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const pair = pairOf(map, key);
    if (!pair) return insert(map, key, toFlow(value), order, yaml);
    if (isMap(pair.value) && !pair.value.flow && value !== null && typeof value === 'object')
      // Comments between the fields of a map stay.
      return editsOf(pair.value, { ...value }, [], yaml);
    return [replace(pair, toFlow(value), yaml)];
  });
}

/** Whether a file has the new values and no other. In a copy, a map with an anchor is changed in one place only. */
function isChangedTo(before: unknown, changes: readonly MapChange[], after: unknown): boolean {
  const expected: unknown = JSON.parse(JSON.stringify(before));
  for (const { field, values } of changes) {
    const map = valueIn(expected, field);
    if (typeof map === 'object' && map !== null) Object.assign(map, values);
  }
  return isDeepStrictEqual(JSON.parse(JSON.stringify(after)), expected);
}

/**
 * @param yaml a file without errors
 * @param order the keys of the maps as they follow one another, for fields that are missing
 * @returns `undefined` where the file is written in a way that this function cannot change, such as with anchors
 */
export function editYaml(
  yaml: string,
  changes: readonly MapChange[],
  order: readonly string[],
): string | undefined {
  const document = parseDocument(yaml);
  const edits = changes.flatMap(({ field, values }) => {
    const map = document.getIn(field, true);
    return isMap(map) ? editsOf(map, values, order, yaml) : [];
  });
  let changed = '';
  let end = 0;
  // Sorting keeps the order of what is added in the same place.
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    changed += yaml.slice(end, from) + text;
    end = to;
  }
  changed += yaml.slice(end);
  const result = parseDocument(changed);
  if (result.errors.length > 0 || !isChangedTo(document.toJS(), changes, result.toJS())) return undefined;
  return changed;
}
