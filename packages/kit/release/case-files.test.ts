import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import {
  parseCaseFile,
  parseCasePage,
  withPage,
  type CaseEvent,
  type CaseFile,
  type CasePage,
  type Parser,
} from '@rights-kit/content';
import { longEvents, withEvents } from '../test/long-case.ts';
import { recordsOf } from '../test/sample-records.ts';
import { buildFeed, type FeedFiles } from './feed.ts';
import { buildPages } from './build-pages.ts';
import { feedProblems } from './verify-feed.ts';

const feedOf = (events: ReturnType<typeof longEvents>): FeedFiles =>
  buildFeed(withEvents(recordsOf(), events));

function read<T>(feed: FeedFiles, file: string, parse: Parser<T>): T {
  const { value, issues } = parse(JSON.parse(feed.get(file) ?? 'null'));
  assert.deepEqual(issues, []);
  assert.ok(value !== undefined);
  return value;
}
const firstOf = (feed: FeedFiles): CaseFile => read(feed, 'cases/a-v-b.json', parseCaseFile);
const pageOf = (feed: FeedFiles, page: number): CasePage =>
  read(feed, `cases/a-v-b.${String(page)}.json`, parseCasePage);
const idsOf = (events: readonly CaseEvent[]): string[] => events.map(({ id }) => id);

function wholeOf(feed: FeedFiles): CaseFile {
  let file = firstOf(feed);
  for (let page = file.pages?.index.length ?? 0; page > 0; page--)
    file = withPage(file, pageOf(feed, page + 1));
  return file;
}

describe('the files of a long case', () => {
  it('K-09 are one, as before, up to 60 events', () => {
    const feed = feedOf(longEvents(60));
    assert.deepEqual(
      [...feed.keys()].filter((name) => name.startsWith('cases/')),
      ['cases/a-v-b.json'],
    );
    assert.equal(firstOf(feed).pages, undefined);
    assert.deepEqual(firstOf(feed).case.events.length, 60);
  });

  for (const count of [61, 160, 161, 1000, 1101])
    it(`K-09 reach each of ${String(count)} events, in their order`, () => {
      const events = longEvents(count);
      const feed = feedOf(events);
      assert.deepEqual(feedProblems(feed), []);
      const first = firstOf(feed);
      assert.deepEqual(idsOf(first.case.events), idsOf(events.slice(-60)));
      const counted = Object.values(first.pages?.counts ?? {}).reduce((sum, each) => sum + each, 0);
      assert.equal(counted, count);
      assert.deepEqual(first.pages?.index.flat(), idsOf(events.slice(0, -60)));
      assert.deepEqual(idsOf(wholeOf(feed).case.events), idsOf(events));
    });

  it('K-09 hold at most 100 events each, with the head, the case and the number', () => {
    const feed = feedOf(longEvents(1000));
    const numbers = Array.from({ length: firstOf(feed).pages?.index.length ?? 0 }, (_, index) => index + 2);
    assert.deepEqual(numbers, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const number of numbers) {
      const { events, ...head } = pageOf(feed, number);
      assert.ok(events.length <= 100);
      assert.deepEqual(
        { ...head },
        {
          version: 1,
          publisher: firstOf(feed).publisher,
          case: 'a-v-b',
          page: number,
        },
      );
    }
  });

  it('K-09 are small: the first has at most 16,000 bytes, compressed, of a case of 1,000 events', () => {
    const feed = feedOf(longEvents(1000));
    const bytes = brotliCompressSync(feed.get('cases/a-v-b.json') ?? '').length;
    // The texts of the sample weigh about what those of real cases do.
    assert.ok(bytes > 10_000, String(bytes));
    assert.ok(bytes <= 16_000, String(bytes));
  });

  it('K-09 keep the main events in the first one, and each at its place on a page too', () => {
    const events = longEvents(300).map((event, index) => ({ ...event, key: index === 20 || index === 299 }));
    const feed = feedOf(events);
    const first = firstOf(feed);
    assert.deepEqual(idsOf(first.pages?.key ?? []), [events[20]?.id]);
    assert.deepEqual(idsOf(first.case.events), idsOf(events.slice(-60)));
    assert.deepEqual(idsOf(wholeOf(feed).case.events), idsOf(events));
  });

  it('C-03 say of an event when it was undone, whichever file has what undid it', () => {
    const undoneBy = (index: number) => ({ event: events[index]?.id ?? '', extent: 'whole' as const });
    const events = longEvents(300);
    const changed = events.map((event, index) => {
      const later = { 20: undoneBy(290), 21: undoneBy(22), 150: undoneBy(210), 295: undoneBy(299) }[index];
      return { ...event, key: index === 20, ...(later && { undoneBy: later }) };
    });
    const feed = feedOf(changed);
    const undone = (list: readonly CaseEvent[]): unknown =>
      list.flatMap((event) => (event.undoneBy ? [{ ...event.undoneBy }] : []));
    const dated = (index: number) => ({ ...undoneBy(index), date: events[index]?.date });
    assert.deepEqual(undone(firstOf(feed).case.events), [undoneBy(299)]);
    assert.deepEqual(undone(firstOf(feed).pages?.key ?? []), [dated(290)]);
    assert.deepEqual(undone(pageOf(feed, 2).events), [dated(290), undoneBy(22)]);
    assert.deepEqual(undone(pageOf(feed, 3).events), [dated(210)]);
  });

  it('S-10 stay what they are but for two, when an event is added', () => {
    const events = longEvents(1001);
    const [before, after] = [feedOf(events.slice(0, 1000)), feedOf(events)];
    const changed = [...after.keys()].filter((name) => before.get(name) !== after.get(name));
    assert.deepEqual(changed, ['cases/a-v-b.json', 'cases/a-v-b.11.json', 'feed.json']);
  });

  it('K-09 leave the record page whole', () => {
    const records = withEvents(recordsOf(), longEvents(300));
    const pages = buildPages(records, buildFeed(records), { now: Date.parse('2026-11-22T12:00Z') });
    const html = pages.find(({ kind }) => kind === 'cases')?.html() ?? '';
    assert.equal(html.match(/<time /g)?.length, 300);
  });
});
