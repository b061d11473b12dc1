/** Checks that what a record names by an id is there. */
import {
  INSTRUMENTS,
  TOWN_KINDS,
  type ActionRecord,
  type AddedKind,
  type Entity,
  type PolicyRecord,
  type PublisherRecord,
  type TownRecord,
} from '@rights-kit/content';
import type { FieldPath } from '@rights-kit/content/schema';
import { valueIn } from './value-in.ts';
import type { Code } from './codes.ts';
import type { Draft } from './draft.ts';
import { didYouMean, mayMean, nearest } from './nearest.ts';
import type { RecordFile } from './record-file.ts';

/** The ids that records may name. */
interface Ids {
  readonly known: ReadonlySet<string>;
  /** What stands where an id is wrong: a reference to what was meant is right. `undefined` where nobody can tell. */
  readonly doubtful: readonly (string | undefined)[];
}

interface Reference extends Ids {
  readonly field: FieldPath;
  /** `undefined` where it is missing, or wrong itself. */
  readonly id: string | undefined;
  readonly expected: string;
  readonly code?: Code;
}

/** Refuses an id that names nothing, with the one that was probably meant. */
function checkId(
  { reject }: Pick<RecordFile<unknown>, 'reject'>,
  { field, id, expected, known, doubtful, code = 'unknown-id' }: Reference,
): void {
  if (id === undefined || known.has(id)) return;
  if (doubtful.some((written) => written === undefined || mayMean(written, id))) return;
  const meant = nearest(id, known);
  const [type] = meant;
  reject(field, `${expected}${didYouMean(meant)}`, { code, ...(type && meant.length === 1 && { type }) });
}

/** What stands in place of a wrong id, and the name beside it. */
function hintsOf(raw: unknown, id: FieldPath, name: string | undefined): (string | undefined)[] {
  const written = valueIn(raw, id);
  const hints = [...(typeof written === 'string' ? [written] : []), ...(name === undefined ? [] : [name])];
  return hints.length > 0 ? hints : [undefined];
}

const nameOf = (item: Draft<AddedKind | Entity> | undefined): string | undefined =>
  item && 'name' in item ? item.name?.en : undefined;

/** The ids in a list of `publisher.yaml`. */
function idsIn(
  { value, raw, isSound }: RecordFile<PublisherRecord>,
  list: 'kinds' | 'instruments' | 'entities',
): Ids {
  const items = value[list] ?? [];
  const wrong = items.flatMap((item, index) =>
    item?.id === undefined ? hintsOf(raw, [list, index, 'id'], nameOf(item)) : [],
  );
  const isMissing = value[list] === undefined && !isSound([list]);
  return {
    known: new Set(items.flatMap((item) => item?.id ?? [])),
    doubtful: [...wrong, ...(isMissing ? [undefined] : [])],
  };
}

/** One of the kit's words, or the id of one in a list of the publisher's. */
function checkWord(
  file: RecordFile<unknown>,
  reference: Pick<Reference, 'field' | 'id'>,
  publisher: RecordFile<PublisherRecord>,
  list: 'kinds' | 'instruments',
): void {
  const usual: readonly string[] = list === 'kinds' ? TOWN_KINDS : INSTRUMENTS;
  const own = idsIn(publisher, list);
  const known = new Set([...usual, ...own.known]);
  const expected = `expected ${[...known].join(' or ')}, or the id of another in ${list} of publisher.yaml, but found "${reference.id ?? ''}"`;
  checkId(file, { ...reference, ...own, expected, known, code: 'unknown-word' });
}

interface Files {
  readonly publisher: RecordFile<PublisherRecord> | undefined;
  readonly towns: RecordFile<readonly TownRecord[]> | undefined;
  readonly policies: readonly RecordFile<PolicyRecord>[];
  readonly actions: readonly RecordFile<ActionRecord>[];
  /** By the names of their files, since one that cannot be read is there nevertheless. */
  readonly actionIds: readonly string[];
}

function checkTowns(
  towns: RecordFile<readonly TownRecord[]>,
  publisher: RecordFile<PublisherRecord> | undefined,
): Ids {
  const firsts = new Map<string, number>();
  const places = new Map<string, number>();
  const doubtful: Ids['doubtful'][number][] = [];
  towns.value.forEach((town, index) => {
    const { slug, name, kind, county } = town ?? {};
    if (publisher) checkWord(towns, { field: [index, 'kind'], id: kind }, publisher, 'kinds');
    if (slug === undefined) {
      doubtful.push(...hintsOf(towns.raw, [index, 'slug'], name));
      return;
    }
    const first = firsts.get(slug);
    if (first === undefined) firsts.set(slug, index);
    else
      towns.reject(
        [index, 'slug'],
        `expected each town once, but "${slug}" is on line ${String(towns.lineOf([first, 'slug']))} too`,
        'repeated-id',
      );
    // A city and a town may share a name, and so may towns of two counties.
    const key = JSON.stringify([name?.toLowerCase(), kind, county]);
    const same = places.get(key);
    if (same === undefined) places.set(key, index);
    else if (first === undefined && name !== undefined && kind !== undefined)
      towns.reject(
        [index, 'name'],
        `expected each place once, but "${name}" of the same kind and county is on line ${String(towns.lineOf([same, 'name']))} too`,
        'repeated-item',
      );
  });
  return { known: new Set(firsts.keys()), doubtful };
}

/** Refuses actions that follow one another in a circle, at the first of them. */
function checkSuccessors(actions: readonly RecordFile<ActionRecord>[]): void {
  const next = new Map(actions.map(({ value }) => [value.id, value.successor]));
  const seen = new Set<string>();
  for (const file of actions) {
    const circle: string[] = [];
    let id = file.value.id;
    while (id !== undefined && !seen.has(id)) {
      circle.push(id);
      seen.add(id);
      id = next.get(id);
    }
    // Of a way into a circle, only the circle is wrong.
    const closing = id === undefined ? -1 : circle.indexOf(id);
    if (closing < 0 || id === undefined) continue;
    const path = [...circle.slice(closing), id].join(' → ');
    const first = actions.find(({ value }) => value.id === id);
    first?.reject(
      ['successor'],
      `expected another action, since these follow one another in a circle: ${path}`,
      'circular-id',
    );
  }
}

export function checkReferences({ publisher, towns, policies, actions, actionIds }: Files): void {
  const slugs = towns && checkTowns(towns, publisher);
  for (const file of policies) {
    const { town, instrument } = file.value;
    const expected = 'expected the slug of a town in towns.yaml';
    if (slugs) checkId(file, { ...slugs, field: ['town'], id: town, expected });
    if (publisher) checkWord(file, { field: ['instrument'], id: instrument }, publisher, 'instruments');
  }
  const inActions = {
    expected: 'expected the id of an action in actions/',
    known: new Set(actionIds),
    doubtful: [],
  };
  for (const field of ['townAction', 'donate'] as const)
    if (publisher) checkId(publisher, { ...inActions, field: [field], id: publisher.value[field] });
  const entities = publisher && idsIn(publisher, 'entities');
  for (const file of actions) {
    const { kind, entity, successor } = file.value;
    if (kind === 'donate' && !entity && file.isSound(['entity']))
      file.reject(['entity'], 'expected an entity: who receives the money', 'missing-field');
    if (entities)
      checkId(file, {
        ...entities,
        field: ['entity'],
        id: entity,
        expected: 'expected the id of an entity in publisher.yaml',
      });
    checkId(file, { ...inActions, field: ['successor'], id: successor });
  }
  checkSuccessors(actions);
}
