/** Checks that each event of a publisher has an address of its own, that `undoneBy` names an event, and that the main events tell the whole. */
import { eventAnchor, type CaseEvent, type CaseRecord } from '@rights-kit/content';
import { valueIn } from './value-in.ts';
import type { Draft } from './draft.ts';
import { mayMean } from './nearest.ts';
import type { RecordFile } from './record-file.ts';

/** Ids are words of an address. The kind tells two events of one day apart, and stays true when a third is added. */
const suggestId = ({ date, kind = 'step' }: Pick<Draft<CaseEvent>, 'date' | 'kind'>): string =>
  `${date ?? ''}-${kind}`;

/** An id that is there twice, by itself or as the date of an event without one: no order of events decides which is meant. */
function checkIds({ value, lineOf, reject }: RecordFile<CaseRecord>): void {
  const firsts = new Map<string, number>();
  value.events?.forEach((event, index) => {
    if (event?.id === undefined) return;
    const first = firsts.get(event.id);
    if (first === undefined) {
      firsts.set(event.id, index);
      return;
    }
    const line = String(lineOf(['events', first]));
    const cure =
      event.id === event.date
        ? `an id for one of two events of ${event.date}, such as id: ${suggestId(event)}, since the event on line ${line} has the same address`
        : `another id than the event on line ${line}, "${event.id}"`;
    reject(['events', index, 'id'], `expected ${cure}`, 'event-address');
  });
}

/** Whether an event may be the one that an id names, although its own id or date is wrong. */
function mayBe({ value, raw }: RecordFile<CaseRecord>, index: number, id: string): boolean {
  if (value.events?.[index]?.id !== undefined) return false;
  const written = ['id', 'date']
    .map((name) => valueIn(raw, ['events', index, name]))
    .find((each) => each !== undefined);
  return (typeof written !== 'string' && typeof written !== 'number') || mayMean(String(written), id);
}

function checkUndoneBy(file: RecordFile<CaseRecord>): void {
  const { events = [] } = file.value;
  events.forEach((each, index) => {
    const named = each?.undoneBy?.event;
    const later = events.slice(index + 1);
    if (named === undefined || later.some((event) => event?.id === named)) return;
    if (later.some((_, ahead) => mayBe(file, index + 1 + ahead, named))) return;
    const ofThatDate = later.flatMap((event) => (event?.date === named ? (event.id ?? []) : []));
    const meant = ofThatDate.length > 0 ? `: ${ofThatDate.join(' or ')}?` : '';
    file.reject(
      ['events', index, 'undoneBy', 'event'],
      `expected the id of a later event of the case, but found ${named}${meant}`,
      'undone-event',
    );
  });
}

/** The address of an event `2014` of a case `a-b` is that of an event `b-2014` of a case `a`. */
function checkAnchors(cases: readonly RecordFile<CaseRecord>[]): void {
  const firsts = new Map<string, { file: RecordFile<CaseRecord>; index: number }>();
  for (const file of cases)
    file.value.events?.forEach((event, index) => {
      if (file.value.id === undefined || event?.id === undefined) return;
      const anchor = eventAnchor(file.value.id, event.id);
      const first = firsts.get(anchor);
      if (!first) firsts.set(anchor, { file, index });
      else if (first.file !== file)
        file.reject(
          ['events', index, 'id'],
          `expected another id, since #${anchor} is also the address of an event in ${first.file.file}:${String(first.file.lineOf(['events', first.index]))}`,
          'event-address',
        );
    });
}

/** A reader who sees the main events alone must see what undid one of them. */
function checkKeyEvents({ value: { events = [] }, warn, isSound }: RecordFile<CaseRecord>): void {
  events.forEach((event, index) => {
    if (!event?.key) return;
    if (!event.brief && isSound(['events', index, 'brief']))
      warn(
        ['events', index, 'key'],
        'expected a brief, since the event is one of the main ones',
        'main-event',
      );
    const named = event.undoneBy?.event;
    const undoing = named === undefined ? -1 : events.findIndex((other) => other?.id === named);
    if (undoing >= 0 && !events[undoing]?.key && isSound(['events', undoing, 'key']))
      warn(
        ['events', undoing, 'key'],
        `expected key: true, since this event undid a main one, ${event.id ?? ''}`,
        'main-event',
      );
  });
}

/**
 * The events of a draft with their ids, as the schema gives them to those of a sound record: an event without an id of its own has its date
 * for one.
 */
export function withEventIds(file: RecordFile<CaseRecord>): RecordFile<CaseRecord> {
  const events = file.value.events?.map((event, index) => {
    const id = event?.id ?? (file.isSound(['events', index, 'id']) ? event?.date : undefined);
    return event && id !== undefined ? { ...event, id } : event;
  });
  return events ? { ...file, value: { ...file.value, events } } : file;
}

/** All cases of a publisher, which may stand on one page. */
export function checkEvents(cases: readonly RecordFile<CaseRecord>[]): void {
  for (const file of cases) {
    checkIds(file);
    checkUndoneBy(file);
    checkKeyEvents(file);
  }
  checkAnchors(cases);
}
