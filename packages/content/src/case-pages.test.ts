import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withPage } from './case-pages.js';
import type { CaseFile, CasePage } from './records.js';
import { caseFile, event } from './testing.js';

const { publisher } = caseFile();
const INDEX = [
  ['a', 'b'],
  ['c', 'd'],
];

const first: CaseFile = {
  ...caseFile({ events: ['e', 'f'].map((id) => event({ id })) }),
  pages: { counts: { filing: 6 }, index: INDEX },
};
const page = (...ids: readonly string[]): CasePage => ({
  version: 1,
  publisher,
  case: 'sample-v-sample',
  page: 2,
  events: ids.map((id) => event({ id, title: { en: 'Sample of the page' } })),
});
const idsOf = (read: CaseFile): string[] => read.case.events.map(({ id }) => id);

describe('the pages of a long case', () => {
  it('K-09 give all events in their order, page by page', () => {
    const second = withPage(first, page('c', 'd'));
    assert.deepEqual([idsOf(second), second.pages?.index], [['c', 'd', 'e', 'f'], INDEX.slice(0, 1)]);
    const whole = withPage(second, page('a', 'b'));
    assert.deepEqual([idsOf(whole), whole.pages?.index], [['a', 'b', 'c', 'd', 'e', 'f'], []]);
    assert.deepEqual(idsOf(withPage(whole, page('a', 'b'))), idsOf(whole));
  });

  it('K-09 give no event twice where the feed has changed meanwhile, and the newer text of it', () => {
    const second = withPage(first, page('d', 'e'));
    assert.deepEqual(idsOf(second), ['d', 'e', 'f']);
    assert.deepEqual(second.case.events[1], first.case.events[0]);
    assert.deepEqual(idsOf(withPage(second, page('b', 'c', 'd'))), ['b', 'c', 'd', 'e', 'f']);
  });

  it('K-09 are none of a case with one file', () => {
    assert.deepEqual(withPage(caseFile(), page('a')), caseFile());
  });
});
