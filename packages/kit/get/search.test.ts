import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseActionsFile, parseCasesFile, parseTownsFile } from '@rights-kit/content';
import { built } from '../test/invented.ts';
import { entriesOf, fold, search, type Entry } from './search.ts';

const entry = (name: string, ...aliases: string[]): Entry => ({
  id: name.toLowerCase(),
  name,
  detail: '',
  aliases,
});

const ENTRIES = [
  entry('New Alder'),
  entry('Alder', 'Alder Landing', 'Old Mill'),
  entry('Peña Blanca'),
  entry("Widow's Gap"),
  entry('Calder'),
];
const names = (typed: string): string[] => search(ENTRIES, typed).map(({ name }) => name);

describe('the search', () => {
  for (const [typed, expected] of [
    ['ALDER', ['Alder', 'New Alder', 'Calder']],
    ['pena', ['Peña Blanca']],
    ['PEÑA  blanca', ['Peña Blanca']],
    ['widows gap', ["Widow's Gap"]],
    ['WIDOW’S', ["Widow's Gap"]],
    ['old-mill', ['Alder']],
    ['.*', ENTRIES.map(({ name }) => name)],
    ['zz', []],
  ] as const)
    it(`W-07 ignores case, accents, apostrophes and signs: ${typed}`, () => {
      assert.deepEqual(names(typed), expected);
    });

  it('W-07 says which other name was found, and none where the name itself fits', () => {
    assert.deepEqual(
      search(ENTRIES, 'mill').map(({ alias }) => alias),
      ['Old Mill'],
    );
    assert.equal(search(ENTRIES, 'alder')[0]?.alias, '');
  });

  it('W-07 finds a case by its subject, which the row has once', () => {
    const towns = parseTownsFile(JSON.parse(built('feed/v1/towns.json'))).value;
    const cases = parseCasesFile(JSON.parse(built('feed/v1/cases.json'))).value;
    const actions = parseActionsFile(JSON.parse(built('feed/v1/actions.json'))).value;
    assert.ok(towns && cases && actions);
    const subject = 'A 2014 order for hearings';
    const lists = { towns, cases, actions, subjects: { 'doe-v-sample': subject } };
    const found = search(entriesOf('case-timeline', lists, 'en'), 'order for hear');
    assert.deepEqual(
      found.map(({ id, detail, alias }) => [id, detail, alias]),
      [['doe-v-sample', subject, '']],
    );
  });

  it('W-07 folds a text that is composed or not to the same', () => {
    assert.equal(fold('Pe\u006e\u0303a'), fold('Pe\u00f1a'));
  });
});
