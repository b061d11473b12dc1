/** Makes a record of a row. */
import type { Column } from './columns.ts';
import { CellError, readCell } from './cells.ts';
import type { Field, Shape } from './fields.ts';
import { isList, isRecord, type RecordValue, type Value } from './write-record.ts';

/** What is wrong with a cell, by the position of its column. */
interface CellProblem {
  readonly column: number;
  readonly expected: string;
}

/** A record in the making: lists have items at the positions that their columns name. */
type Part = Map<string | number, Part | Value>;

const isPart = (part: Part | Value | undefined): part is Part => part instanceof Map;

function put(part: Part, place: Column['place'], value: Value): void {
  const [key, ...rest] = place;
  if (key === undefined) return;
  if (rest.length === 0) {
    part.set(key, value);
    return;
  }
  const found = part.get(key);
  const inner: Part = isPart(found) ? found : new Map<string | number, Part | Value>();
  if (inner !== found) part.set(key, inner);
  put(inner, rest, value);
}

function toValue(part: Part | Value | undefined, shape: Shape): Value | undefined {
  if (shape.type === 'list') {
    if (part === undefined) return undefined;
    if (!isPart(part)) return part;
    const items = [...part].toSorted(([a], [b]) => Number(a) - Number(b));
    return items.map(([, item]) => toValue(item, shape.item)).filter((item) => item !== undefined);
  }
  if (shape.type !== 'record' || !isPart(part)) return isPart(part) ? undefined : part;
  const values = toRecord(part, shape.fields);
  const [[only, value] = [], ...others] = Object.entries(values);
  return shape.short && others.length === 0 && only === shape.short.name ? value : values;
}

/** The fields in the schema's order; of lists that may be empty, those that a record must have. */
function toRecord(part: Part, fields: readonly Field[]): RecordValue {
  return Object.fromEntries(
    fields.flatMap(({ name, shape, isRequired }): [string, Value][] => {
      const value = toValue(part.get(name), shape);
      if (value !== undefined) return [[name, value]];
      return isRequired && shape.type === 'list' && !shape.isFilled ? [[name, []]] : [];
    }),
  );
}

/** The first item of a list that follows an empty one, by its column. What cites items by number would mean others without the gap. */
function gapsIn(part: Part, columns: ReadonlyMap<number, Column>, cells: readonly string[]): CellProblem[] {
  const seen = new Set<string>();
  const filled = [...columns].filter(([index]) => cells[index]);
  return filled.flatMap(([column, { place }]) =>
    place.flatMap((key, depth): CellProblem[] => {
      if (typeof key !== 'number' || key === 0) return [];
      const list = place.slice(0, depth);
      const name = [...list, key].join('.');
      if (seen.has(name)) return [];
      seen.add(name);
      const before = [...list, key - 1].join('.');
      const isThere = filled.some(([, other]) => other.place.slice(0, depth + 1).join('.') === before);
      if (isThere) return [];
      const shown = (at: number): string =>
        [...list, at].map((each) => (typeof each === 'number' ? each + 1 : each)).join('.');
      return [{ column, expected: `expected ${shown(key - 1)} to be filled too, since ${shown(key)} is` }];
    }),
  );
}

export interface ReadRow {
  readonly record: RecordValue;
  readonly problems: readonly CellProblem[];
}

export function readRow(
  cells: readonly string[],
  columns: ReadonlyMap<number, Column>,
  fields: readonly Field[],
): ReadRow {
  const part: Part = new Map<string | number, Part | Value>();
  const problems: CellProblem[] = [];
  for (const [column, { place, shape }] of columns) {
    const text = cells[column] ?? '';
    if (!text) continue;
    try {
      const value = readCell(text, shape);
      if (!(isList(value) && value.length === 0)) put(part, place, value);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      problems.push({ column, expected: error.message });
      // In its place, so that the record is checked for what else is wrong with it.
      put(part, place, text);
    }
  }
  problems.push(...gapsIn(part, columns, cells));
  const record = toRecord(part, fields);
  return { record: isRecord(record) ? record : {}, problems };
}
