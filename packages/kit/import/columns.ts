/** Columns of a table by the fields of the schema: `name.en`, `facets.asks-status`, `sources.1.title`. */
import type { Field, Shape } from './fields.ts';

/** A place in a record; an item of a list has its position from 0. */
type Place = readonly (string | number)[];

export interface Column {
  readonly place: Place;
  readonly shape: Shape;
}

/** A column for each item of a list is one of these. */
interface Pattern {
  /** `null` stands for the position of an item. */
  readonly place: readonly (string | null)[];
  readonly shape: Shape;
  /** Whether every record must have it. */
  readonly isRequired: boolean;
  /** Whether a table for a volunteer has it: what few records have is left to those who write YAML. */
  readonly isUsual: boolean;
  /** Another, shorter name: the usual one where the record may be written as one value. */
  readonly isAliasUsual?: boolean;
  readonly alias?: readonly (string | null)[] | undefined;
}

type Outer = Pick<Pattern, 'isRequired' | 'isUsual'>;

function patternsOf(shape: Shape, place: Pattern['place'], outer: Outer): Pattern[] {
  if (shape.type === 'list') {
    if (shape.item.type === 'record') {
      const isRequired = outer.isRequired && shape.isFilled;
      return patternsOf(shape.item, [...place, null], { ...outer, isRequired });
    }
    // One cell for all items, or one for each.
    return [
      { place, shape, ...outer, isRequired: outer.isRequired && shape.isFilled },
      ...patternsOf(shape.item, [...place, null], { isRequired: false, isUsual: false }),
    ];
  }
  if (shape.type !== 'record') return [{ place, shape, ...outer }];
  const { fields, isByLocale, short } = shape;
  return fields.flatMap((field) => {
    const inner = [...place, field.name];
    const isRequired = outer.isRequired && field.isRequired;
    const isSingle = field.shape.type !== 'record' || field.shape.isByLocale;
    // Of an optional record, one field means little without the others.
    const isUsual = outer.isUsual && (field.isRequired || (isSingle && !isByLocale && !short));
    const patterns = patternsOf(field.shape, inner, {
      isRequired,
      isUsual: isUsual && !isOptionalList(field),
    });
    const isMain = short ? field.name === short.name : isByLocale && field.isRequired;
    return isMain
      ? patterns.map((pattern) => ({ ...pattern, alias: place, isAliasUsual: short !== undefined }))
      : patterns;
  });
}

const isOptionalList = ({ isRequired, shape }: Field): boolean =>
  !isRequired && shape.type === 'list' && shape.item.type === 'record';

const toPatterns = (fields: readonly Field[]): Pattern[] =>
  patternsOf({ type: 'record', fields, isByLocale: false }, [], { isRequired: true, isUsual: true });

/** Spaces, hyphens, underscores, dots and capitals make no difference. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]/g, '');

/** Other names of columns, by the field that they stand for. */
type Aliases = Readonly<Record<string, readonly string[]>>;

/** What public lists of places call the fields of `towns.yaml`. A policy or a case has none of these by itself. */
export const TOWN_COLUMNS: Aliases = {
  name: ['place', 'town', 'town name', 'place name', 'municipality', 'town/city', 'city/town'],
  county: ['county name', 'parish', 'parish/county', 'county/parish', 'borough', 'area'],
  kind: ['type', 'class', 'place type'],
};

const toPattern = (place: Pattern['place']): RegExp =>
  new RegExp(`^${place.map((part) => (part === null ? String.raw`([1-9]\d?)` : plain(part))).join('')}$`);

function columnOf(header: string, pattern: Pattern): Column | undefined {
  for (const place of [pattern.place, ...(pattern.alias ? [pattern.alias] : [])]) {
    const match = toPattern(place).exec(plain(header));
    if (!match) continue;
    const [, ...positions] = match;
    let next = 0;
    return {
      place: pattern.place.map((part) => part ?? Number(positions[next++]) - 1),
      shape: pattern.shape,
    };
  }
  return undefined;
}

const nameOf = (place: Pattern['place']): string => place.map((part) => part ?? '1').join('.');

/** The columns of a table to fill in, with those of further languages where they are named. */
export function templateColumns(fields: readonly Field[], languages: readonly string[] = []): string[] {
  return toPatterns(fields).flatMap((pattern) => {
    if (!pattern.isUsual) return [];
    const { place, alias, isAliasUsual } = pattern;
    if (alias && isAliasUsual) return [nameOf(alias)];
    const isLocalized = place.at(-1) === 'en';
    const others = isLocalized ? languages.map((locale) => nameOf([...place.slice(0, -1), locale])) : [];
    return [nameOf(place), ...others];
  });
}

export interface Columns {
  /** By position in the table. */
  readonly used: ReadonlyMap<number, Column>;
  /** Positions of columns that no field has. */
  readonly unused: readonly number[];
  /** Positions of columns whose field an earlier one has, by that earlier one. */
  readonly twice: ReadonlyMap<number, number>;
  /** Names of columns that every record needs, with what belongs in them. */
  readonly missing: readonly { readonly name: string; readonly shape: Shape }[];
}

export function matchColumns(
  headers: readonly string[],
  fields: readonly Field[],
  aliases: Aliases = {},
): Columns {
  const patterns = toPatterns(fields);
  const used = new Map<number, Column>();
  const twice = new Map<number, number>();
  const firsts = new Map<string, number>();
  const unused: number[] = [];
  headers.forEach((header, index) => {
    const find = (name: string): Column | undefined =>
      patterns.map((pattern) => columnOf(name, pattern)).find((each) => each !== undefined);
    const [meant] =
      Object.entries(aliases).find(([, names]) => names.some((name) => plain(name) === plain(header))) ?? [];
    const column = find(header) ?? (meant === undefined ? undefined : find(meant));
    if (!column) {
      unused.push(index);
      return;
    }
    const name = column.place.join('.');
    const first = firsts.get(name);
    if (first === undefined) {
      firsts.set(name, index);
      used.set(index, column);
    } else twice.set(index, first);
  });
  const missing = patterns
    .filter(({ isRequired }) => isRequired)
    .filter(({ place }) => ![...used.values()].some((column) => isPlace(column.place, place)))
    .map(({ place, alias, shape }) => ({ name: nameOf(alias ?? place), shape }));
  return { used, unused, twice, missing };
}

/** Whether a place is that of a pattern, or one within it. */
function isPlace(place: Place, pattern: Pattern['place']): boolean {
  return pattern.every((part, index) =>
    part === null ? typeof place[index] === 'number' : place[index] === part,
  );
}
