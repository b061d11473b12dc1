import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseTownFile } from '../src/parse/index.js';
import { ACTION_KINDS } from '../src/records.js';
import { checkActionRecord, checkTownRecords, toTownFile } from '../src/schema/index.js';
import { change, sampleActionsFile, sampleTownFile, type Json } from './sample-files.js';

const TOWNS = [{ slug: 'alder', name: 'Alder', county: 'Sample', kind: 'town', aliases: ['Alderton'] }];

/** The first action of the sample file, with a field set or, for `undefined`, deleted. */
function actionWith(path: string, value: Json | undefined): unknown {
  const file: unknown = change(sampleActionsFile(), `actions.0.${path}`, value);
  return Reflect.get(Object(Reflect.get(Object(file), 'actions')), 0);
}

describe('the check of a record', () => {
  it('gives what fits, as it was written', () => {
    assert.deepEqual(checkTownRecords(TOWNS), { value: TOWNS, mistakes: [] });
  });

  for (const [what, path, value, mistake] of [
    [
      'a word that is not on the list',
      'kind',
      'give',
      {
        field: ['kind'],
        code: 'unknown-word',
        expected: `expected ${ACTION_KINDS.join(' or ')}, but found "give"`,
        options: [...ACTION_KINDS],
      },
    ],
    [
      'a field that is missing',
      'label',
      undefined,
      { field: ['label'], code: 'missing-field', expected: 'expected this field, but it is missing' },
    ],
    [
      'an address that is not encrypted',
      'sources.0.url',
      'http://example.org/minutes',
      {
        field: ['sources', 0, 'url'],
        code: 'wrong-form',
        expected: 'expected an https: address in its canonical form but found "http://example.org/minutes"',
      },
    ],
    [
      'a rule about two fields',
      'destination.host',
      'example.org',
      {
        field: ['destination', 'host'],
        code: 'contradiction',
        expected: 'expected for the platform "site", and only for it',
      },
    ],
  ] as const)
    it(`names field and expectation: ${what}`, () => {
      const { value: record, mistakes } = checkActionRecord(actionWith(path, value));
      assert.equal(record, undefined);
      assert.deepEqual(mistakes, [mistake]);
    });

  it('gives a record with a field too many, and names the field', () => {
    const { value, mistakes } = checkActionRecord(actionWith('sources.0.page', 12));
    assert.equal(value?.id, 'first');
    assert.deepEqual(mistakes, [
      {
        field: ['sources', 0, 'page'],
        code: 'unknown-field',
        expected: 'expected no such field; is it misspelled?',
        options: ['title', 'publisher', 'url', 'date', 'kind'],
      },
    ]);
  });
});

describe('the value of a feed file', () => {
  it('has the fields that the schema publishes, and no others', () => {
    const { value } = parseTownFile(sampleTownFile());
    assert.ok(value);
    const [policy] = value.policies;
    assert.ok(policy);
    const wider = { ...policy, town: 'sample', history: [] };
    assert.deepEqual(toTownFile({ ...value, policies: [wider] }), toTownFile(value));
    assert.doesNotMatch(JSON.stringify(toTownFile({ ...value, policies: [wider] })), /history/);
  });

  it('is refused where a reader could not use it', () => {
    const { value } = parseTownFile(sampleTownFile());
    assert.ok(value);
    assert.throws(
      () => toTownFile({ ...value, town: { ...value.town, slug: 'No Slug' } }),
      /lower-case words/,
    );
  });
});
