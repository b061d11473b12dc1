/** Places of fields in a YAML file. */
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Scalar,
  type Document,
  type LineCounter,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { FieldPath } from '@rights-kit/content/schema';
import { frameOf } from './frame.ts';
import type { Problem } from './problem.ts';

/** **Unit:** UTF-16 code units from the start of the file. */
export interface Range {
  readonly offset: number;
  readonly length: number;
}

/** Line, column and frame of a part of a text. */
export function toPlace(
  text: string,
  lines: LineCounter,
  offset: number,
  length: number,
): Pick<Problem, 'line' | 'column' | 'frame'> {
  const { line } = lines.linePos(offset);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const whole = text.slice(start, end < 0 ? text.length : end);
  return {
    line,
    column: Array.from(text.slice(start, offset)).length + 1,
    frame: frameOf(whole, line, offset - start, Math.min(length, whole.length - (offset - start))),
  };
}

interface Written {
  /** As it stands in the file, with its quotes. */
  readonly source: string;
  readonly value: unknown;
  readonly isPlain: boolean;
  readonly range: Range;
}

/** Where the fields of one file are. */
export class FieldPlaces {
  readonly #document: Document;
  readonly #yaml: string;
  /** The fields of a part of the record by name, since the parser's own look-up goes through all of them. */
  readonly #pairs = new Map<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(document: Document, yaml: string) {
    this.#document = document;
    this.#yaml = yaml;
  }

  #pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.#pairs.get(map);
    if (known) return known;
    const pairs = new Map<string, Pair>();
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!pairs.has(name)) pairs.set(name, pair);
    }
    this.#pairs.set(map, pairs);
    return pairs;
  }

  #nodeAt(field: FieldPath): unknown {
    let node: unknown = this.#document.contents;
    for (const part of field) {
      if (isAlias(node)) node = node.resolve(this.#document);
      if (isMap(node)) node = this.#pairsOf(node).get(String(part))?.value;
      else if (isSeq(node) && typeof part === 'number') node = node.items[part];
      else return undefined;
    }
    return node;
  }

  /** Of a value, or of the nearest existing part of the record around it. */
  ofValue(field: FieldPath): Range {
    for (let length = field.length; length >= 0; length--) {
      const node = this.#nodeAt(field.slice(0, length));
      if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
        continue;
      const offset = Number(node.range[0]);
      if (isMap(node) && !node.flow) return { offset, length: this.#lengthOfKey(node.items[0]) };
      if (isCollection(node) && !node.flow) return { offset, length: 1 };
      return { offset, length: Math.max(1, Number(node.range[1]) - offset) };
    }
    return { offset: 0, length: 1 };
  }

  /** Of words within a text, which may stand on several lines of it. */
  ofWords(field: FieldPath, words: string): Range | undefined {
    const node = this.#nodeAt(field);
    if (!isScalar(node) || !node.range) return undefined;
    const [from, to] = node.range;
    const pattern = words
      .split(/\s+/)
      .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
      .join('\\s+');
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(
      this.#yaml.slice(from, to),
    );
    return found ? { offset: from + found.index, length: found[0].length } : undefined;
  }

  #lengthOfKey(pair: Pair | undefined): number {
    return isScalar(pair?.key) && pair.key.range ? pair.key.range[1] - pair.key.range[0] : 1;
  }

  /** Of the name of a field. */
  ofKey(field: FieldPath): Range {
    const map = this.#nodeAt(field.slice(0, -1));
    const pair = isMap(map) ? this.#pairsOf(map).get(String(field.at(-1))) : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? { offset: range[0], length: range[1] - range[0] } : this.ofValue(field);
  }

  /** Whether a part of the record has a field. */
  hasName(field: FieldPath, name: string): boolean {
    const map = this.#nodeAt(field);
    return isMap(map) && this.#pairsOf(map).has(name);
  }

  /** A value of one line as it stands in the file; `undefined` for any other. */
  written(field: FieldPath): Written | undefined {
    const node = this.#nodeAt(field);
    if (!isScalar(node) || !node.range || !node.type) return undefined;
    const [from, to] = node.range;
    const source = this.#yaml.slice(from, to);
    const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
    if (isBlock || !source || source.includes('\n')) return undefined;
    return {
      source,
      value: node.value,
      isPlain: node.type === Scalar.PLAIN,
      range: { offset: from, length: to - from },
    };
  }
}
