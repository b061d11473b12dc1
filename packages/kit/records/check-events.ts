/** Checks that each event of a publisher has an address of its own, that `undoneBy` names an event, and that the main events tell the whole. */
import { eventAnchor, type CaseEvent, type CaseRecord } from '@rights-kit/content';
import type { RecordFile } from './record-file.ts';

/** Ids are words of an address. The kind tells two events of one day apart, and stays true when a third is added. */
const suggestId = ({ date, kind }: Pick<CaseEvent, 'date' | 'kind'>): string => `${date}-${kind}`;

/** An id that is there twice, by itself or as the date of an event without one: no order of events decides which is meant. */
function checkIds({ value, lineOf, reject }: RecordFile<CaseRecord>): void {
  const firsts = new Map<string, number>();
  value.events.forEach((event, index) => {
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

function checkUndoneBy({ value: { events }, reject }: RecordFile<CaseRecord>): void {
  events.forEach(({ undoneBy }, index) => {
    const later = events.slice(index + 1);
    if (!undoneBy || later.some(({ id }) => id === undoneBy.event)) return;
    const ofThatDate = later.filter(({ date }) => date === undoneBy.event).map(({ id }) => id);
    const meant = ofThatDate.length > 0 ? `: ${ofThatDate.join(' or ')}?` : '';
    reject(
      ['events', index, 'undoneBy', 'event'],
      `expected the id of a later event of the case, but found ${undoneBy.event}${meant}`,
      'undone-event',
    );
  });
}

/** The address of an event `2014` of a case `a-b` is that of an event `b-2014` of a case `a`. */
function checkAnchors(cases: readonly RecordFile<CaseRecord>[]): void {
  const firsts = new Map<string, { file: RecordFile<CaseRecord>; index: number }>();
  for (const file of cases)
    file.value.events.forEach((event, index) => {
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
function checkKeyEvents({ value: { events }, warn }: RecordFile<CaseRecord>): void {
  events.forEach(({ key, brief, undoneBy }, index) => {
    if (!key) return;
    if (!brief)
      warn(
        ['events', index, 'key'],
        'expected a brief, since the event is one of the main ones',
        'main-event',
      );
    const undoing = events.findIndex(({ id }) => id === undoneBy?.event);
    if (undoing >= 0 && !events[undoing]?.key)
      warn(
        ['events', undoing, 'key'],
        `expected key: true, since this event undid a main one, ${events[index]?.id ?? ''}`,
        'main-event',
      );
  });
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
