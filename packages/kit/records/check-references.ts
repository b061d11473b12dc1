/** Checks that what a record names by an id is there. */
import {
  INSTRUMENTS,
  TOWN_KINDS,
  type ActionRecord,
  type PolicyRecord,
  type PublisherRecord,
  type TownRecord,
} from '@rights-kit/content';
import type { FieldPath } from '@rights-kit/content/schema';
import type { Code } from './codes.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { RecordFile } from './record-file.ts';

interface Reference {
  readonly field: FieldPath;
  readonly id: string;
  readonly expected: string;
  readonly known: ReadonlySet<string>;
  readonly code?: Code;
}

/** Refuses an id that names nothing, with the one that was probably meant. */
function checkId(
  { reject }: RecordFile<unknown>,
  { field, id, expected, known, code = 'unknown-id' }: Reference,
): void {
  if (known.has(id)) return;
  const meant = nearest(id, known);
  const [type] = meant;
  reject(field, `${expected}${didYouMean(meant)}`, { code, ...(type && meant.length === 1 && { type }) });
}

/** One of the kit's words, or the id of one in a list of the publisher's. */
function checkWord(
  file: RecordFile<unknown>,
  reference: Pick<Reference, 'field' | 'id'>,
  { value }: RecordFile<PublisherRecord>,
  list: 'kinds' | 'instruments',
): void {
  const usual: readonly string[] = list === 'kinds' ? TOWN_KINDS : INSTRUMENTS;
  const known = new Set([...usual, ...(value[list] ?? []).map(({ id }) => id)]);
  const expected = `expected ${[...known].join(' or ')}, or the id of another in ${list} of publisher.yaml, but found "${reference.id}"`;
  checkId(file, { ...reference, expected, known, code: 'unknown-word' });
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
): Set<string> {
  const firsts = new Map<string, number>();
  towns.value.forEach(({ slug, kind }, index) => {
    const first = firsts.get(slug);
    if (first === undefined) firsts.set(slug, index);
    else
      towns.reject(
        [index, 'slug'],
        `expected each town once, but "${slug}" is on line ${String(towns.lineOf([first, 'slug']))} too`,
        'repeated-id',
      );
    if (publisher) checkWord(towns, { field: [index, 'kind'], id: kind }, publisher, 'kinds');
  });
  return new Set(firsts.keys());
}

export function checkReferences({ publisher, towns, policies, actions, actionIds }: Files): void {
  const slugs = towns && checkTowns(towns, publisher);
  for (const file of policies) {
    const { town, instrument } = file.value;
    if (slugs)
      checkId(file, {
        field: ['town'],
        id: town,
        expected: 'expected the slug of a town in towns.yaml',
        known: slugs,
      });
    if (publisher) checkWord(file, { field: ['instrument'], id: instrument }, publisher, 'instruments');
  }
  const inActions = { expected: 'expected the id of an action in actions/', known: new Set(actionIds) };
  for (const field of ['townAction', 'donate'] as const) {
    const id = publisher?.value[field];
    if (id) checkId(publisher, { ...inActions, field: [field], id });
  }
  const entities = publisher && new Set(publisher.value.entities.map(({ id }) => id));
  for (const file of actions) {
    const { kind, entity, successor } = file.value;
    if (kind === 'donate' && !entity)
      file.reject(['entity'], 'expected an entity: who receives the money', 'missing-field');
    if (entity && entities)
      checkId(file, {
        field: ['entity'],
        id: entity,
        expected: 'expected the id of an entity in publisher.yaml',
        known: entities,
      });
    if (successor) checkId(file, { ...inActions, field: ['successor'], id: successor });
  }
}
