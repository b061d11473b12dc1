/** Checks that no list has one thing twice. */
import type { FieldPath } from '@rights-kit/content/schema';
import type { RecordFile } from './record-file.ts';

/** Lists whose items are compared by an address of their own, with more to say. */
const COMPARED_ELSEWHERE = /^(?:|events)$/;

const idOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : undefined;

function checkList(file: RecordFile<unknown>, items: readonly unknown[], field: FieldPath): void {
  const ids = new Map<unknown, number>();
  const firsts = new Map<string, number>();
  const said = new Set<string>();
  items.forEach((item, index) => {
    const text = JSON.stringify(item);
    const id = idOf(item);
    const first = firsts.get(text) ?? ids.get(id);
    if (first === undefined) {
      firsts.set(text, index);
      if (typeof id === 'string') ids.set(id, index);
      return;
    }
    // Of a thing that is there many times, one place is enough.
    const place = [...field, index];
    if (said.has(text) || !file.isSound(place)) return;
    said.add(text);
    const line = `on line ${String(file.lineOf([...field, first]))} too`;
    if (typeof id === 'string')
      file.reject([...place, 'id'], `expected each id once, but "${id}" is ${line}`, 'repeated-id');
    else
      file.reject(
        place,
        `expected each once, but this is ${line}: delete one, or correct it`,
        'repeated-item',
      );
  });
}

/** Refuses what is twice in a list, such as a source, a docket or an id of `publisher.yaml`. */
export function checkRepeats(
  file: RecordFile<unknown>,
  value: unknown = file.raw,
  field: FieldPath = [],
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    if (!COMPARED_ELSEWHERE.test(field.join('.'))) checkList(file, value, field);
    value.forEach((item: unknown, index) => checkRepeats(file, item, [...field, index]));
    return;
  }
  for (const [name, part] of Object.entries(value)) checkRepeats(file, part, [...field, name]);
}
