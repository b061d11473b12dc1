import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { latestEvents, mayHold, shortKey, withPage } from './case-pages.js';
import type { CaseFile, CasePage } from './records.js';
import { caseFile, event } from './testing.js';

const { publisher } = caseFile();
const keysOf = (...ids: readonly string[]): string => ids.map(shortKey).join('');
const INDEX = [keysOf('c', 'd'), keysOf('a', 'b')];

/** A file whose last two events are the latest, before two further pages. */
const first = (...ids: readonly string[]): CaseFile => ({
  ...caseFile({ events: ids.map((id) => event({ id })) }),
  pages: { counts: { filing: 6 }, latest: 2, index: INDEX },
});
const page = (...ids: readonly string[]): CasePage => ({
  version: 1,
  publisher,
  case: 'sample-v-sample',
  page: 2,
  events: ids.map((id) => event({ id })),
});
const all = (read: CaseFile): string[] => read.case.events.map(({ id }) => id);
const latest = (read: CaseFile): string[] => latestEvents(read).map(({ id }) => id);

describe('the pages of a long case', () => {
  it('K-09 give all events in their order, page by page', () => {
    const second = withPage(first('e', 'f'), page('c', 'd'));
    assert.deepEqual([all(second), second.pages?.index], [['c', 'd', 'e', 'f'], INDEX.slice(1)]);
    const whole = withPage(second, page('a', 'b'));
    assert.deepEqual([all(whole), 'pages' in whole], [['a', 'b', 'c', 'd', 'e', 'f'], false]);
    assert.deepEqual(latest(whole), all(whole));
    assert.deepEqual(withPage(whole, page('a', 'b')), whole);
  });

  it('K-09 put a main event of the first file in its place', () => {
    const file = first('a', 'd', 'e', 'f');
    assert.deepEqual(latest(file), ['e', 'f']);
    const second = withPage(file, page('c', 'd'));
    assert.deepEqual(all(second), ['a', 'c', 'd', 'e', 'f']);
    assert.deepEqual(latest(second), ['c', 'd', 'e', 'f']);
    assert.deepEqual(all(withPage(second, page('a', 'b'))), ['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('K-09 give no event twice where the feed has changed meanwhile', () => {
    const second = withPage(first('e', 'f'), page('d', 'e'));
    assert.deepEqual(latest(second), ['d', 'e', 'f']);
    assert.deepEqual(all(withPage(second, page('b', 'c', 'd'))), ['b', 'c', 'd', 'e', 'f']);
  });

  it('K-09 are found by the id of an event, as long as they have not come', () => {
    const file = first('e', 'f');
    assert.deepEqual(
      ['a', 'd', 'e', 'f', 'g'].map((id) => mayHold(file, id)),
      [true, true, false, false, false],
    );
    const second = withPage(file, page('c', 'd'));
    assert.deepEqual([mayHold(second, 'a'), mayHold(second, 'd')], [true, false]);
    assert.equal(mayHold(withPage(second, page('a', 'b')), 'a'), false);
    assert.equal(mayHold(caseFile(), 'sample-filing'), false);
  });

  it('K-09 have a key for each event that is no part of two others', () => {
    const index = ['0a1', 'a10'].join('');
    const file = { ...first('e', 'f'), pages: { counts: {}, latest: 2, index: [index] } };
    const ids = Array.from({ length: 2000 }, (_, number) => `event-${String(number)}`);
    const found = ids.filter((id) => mayHold(file, id)).map(shortKey);
    assert.ok(found.every((key) => key === '0a1' || key === 'a10'));
    // So few share a key that an unknown id rarely loads a page.
    assert.ok(new Set(ids.map(shortKey)).size > 1900);
    for (const id of ids) assert.match(shortKey(id), /^[a-z0-9]{3}$/);
  });
});
