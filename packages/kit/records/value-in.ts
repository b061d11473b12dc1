import type { FieldPath } from '@rights-kit/content/schema';

/** The value at a place in parsed YAML or a record; `undefined` where there is none. */
export function valueIn(value: unknown, field: FieldPath): unknown {
  return field.reduce<unknown>(
    (place, part) => (typeof place === 'object' && place !== null ? Reflect.get(place, part) : undefined),
    value,
  );
}
