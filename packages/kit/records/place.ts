/** Places of fields in a YAML file. */
import { isCollection, isMap, isScalar, Scalar, type Document, type LineCounter, type Pair } from 'yaml';
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

  constructor(document: Document, yaml: string) {
    this.#document = document;
    this.#yaml = yaml;
  }

  /** Of a value, or of the nearest existing part of the record around it. */
  ofValue(field: FieldPath): Range {
    for (let length = field.length; length >= 0; length--) {
      const node: unknown = this.#document.getIn(field.slice(0, length), true);
      if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
        continue;
      const offset = Number(node.range[0]);
      if (isMap(node) && !node.flow) return { offset, length: this.#lengthOfKey(node.items[0]) };
      if (isCollection(node) && !node.flow) return { offset, length: 1 };
      return { offset, length: Math.max(1, Number(node.range[1]) - offset) };
    }
    return { offset: 0, length: 1 };
  }

  #lengthOfKey(pair: Pair | undefined): number {
    return isScalar(pair?.key) && pair.key.range ? pair.key.range[1] - pair.key.range[0] : 1;
  }

  /** Of the name of a field. */
  ofKey(field: FieldPath): Range {
    const map: unknown = this.#document.getIn(field.slice(0, -1), true);
    const pair = isMap(map)
      ? map.items.find(({ key }) => isScalar(key) && String(key.value) === String(field.at(-1)))
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? { offset: range[0], length: range[1] - range[0] } : this.ofValue(field);
  }

  /** The names of the fields that a part of the record has. */
  namesIn(field: FieldPath): string[] {
    const map: unknown = this.#document.getIn(field, true);
    return isMap(map) ? map.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : [])) : [];
  }

  /** A value of one line as it stands in the file; `undefined` for any other. */
  written(field: FieldPath): Written | undefined {
    const node: unknown = this.#document.getIn(field, true);
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
