import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  actionBasis,
  eventBasis,
  noteBasis,
  ownerBasis,
  policyBasis,
  stampOf,
  titleBasis,
  type Basis,
} from './short-text.js';
import { action, caseFile, day, event, facets, policy } from './testing.js';

const stamp = (basis: Basis): string => stampOf(basis ?? []);

describe('the stamp of a short text', () => {
  it('W-02 is the same in every version, or all short texts would be withdrawn', () => {
    assert.equal(stampOf(['The policy tells officers not to ask.', 'adopted', 'yes']), 'h73c44a4a');
    assert.equal(stampOf(['Ñandú 🕊', undefined]), 'hf0a6be2a');
    assert.equal(stampOf([]), 'h811c9dc5');
  });

  it('W-02 is no number to YAML', () => {
    for (const text of ['', 'a', 'b', 'c']) assert.match(stampOf([text]), /^h[0-9a-f]{8}$/);
  });

  it('W-02 changes with a word, a comma and a letter of the sentence', () => {
    const sentence = 'Officers are told not to ask, except in set cases.';
    const changed = [
      'Officers are told not to ask.',
      sentence.replace(',', ''),
      sentence.replace('set', 'Set'),
    ];
    const stamps = [sentence, ...changed].map((text) => stampOf([text]));
    assert.equal(new Set(stamps).size, stamps.length);
  });
});

describe('what a short text rests on', () => {
  it('W-02 is, for an answer, all that would make it untrue', () => {
    const before = stamp(policyBasis(policy()));
    const exception = { text: { en: 'The chief may ask.' }, sources: [1] };
    for (const change of [
      { summary: { en: 'Another summary.' } },
      { status: 'repealed' },
      { binding: 'no' },
      { direction: 'mixed' },
      { disputed: { en: 'The town denies it.' } },
      { exceptions: [exception] },
      { facets: facets({ 'asks-status': 'allowed' }) },
      { facets: facets({ ...policy().facets, 'asks-status': { value: 'limited', basis: 'practice' } }) },
    ] as const)
      assert.notEqual(stamp(policyBasis(policy(change))), before, JSON.stringify(change));
    const cited = { ...policy().facets, 'asks-status': { value: 'limited', sources: [1] } } as const;
    for (const same of [{ asOf: day('2020-01-01') }, { facets: cited }])
      assert.equal(stamp(policyBasis(policy(same))), before);
    const translated = { ...policy().summary, es: 'Resumen de muestra.' };
    assert.equal(stamp(policyBasis(policy({ summary: translated }))), before);
  });

  it('S-07 W-02 is the same on a page that polluted the prototype of objects', () => {
    const before = stamp(policyBasis(policy()));
    Object.defineProperty(Object.prototype, 'basis', { value: 'practice', configurable: true });
    try {
      assert.equal(stamp(policyBasis(policy())), before);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'basis');
    }
  });

  it('W-02 is, for a status and a title, also the status itself', () => {
    const { case: record } = caseFile();
    const { status } = record;
    const closed = { ...status, value: 'closed' } as const;
    assert.notEqual(stamp(noteBasis(closed)), stamp(noteBasis(status)));
    assert.notEqual(stamp(noteBasis({ ...status, until: day('2027-01-16') })), stamp(noteBasis(status)));
    const [first] = record.events;
    assert.ok(first);
    for (const restsOn of ['summary', `event:${first.id}`])
      assert.notEqual(
        stamp(titleBasis({ ...record, status: closed }, restsOn)),
        stamp(titleBasis(record, restsOn)),
      );
    assert.notEqual(stamp(titleBasis(record, `event:${first.id}`)), stamp(titleBasis(record, 'summary')));
    assert.equal(titleBasis(record, 'event:of-another-file'), undefined);
  });

  it('W-02 is, for an event, also what a later one undid of it, but not the date that a page of the feed adds', () => {
    const undoneBy = { event: 'third', extent: 'part' } as const;
    const stamps = [
      event(),
      event({ title: { en: 'Another title' } }),
      event({ undoneBy }),
      event({ undoneBy: { ...undoneBy, extent: 'whole' } }),
    ].map((each) => stamp(eventBasis(each)));
    assert.equal(new Set(stamps).size, 4);
    assert.equal(stamp(eventBasis(event({ undoneBy: { ...undoneBy, date: day('2020') } }))), stamps[2]);
  });

  it('W-02 is, for an action, also where its bill stands', () => {
    const bill = { numbers: ['H.1'], session: '2025', status: { en: 'In committee.' } };
    const later = { ...bill, status: { en: 'In conference.' } };
    assert.notEqual(stamp(actionBasis(action({ bill: later }))), stamp(actionBasis(action({ bill }))));
  });

  it('W-02 is, for the owner of a host, the publisher of a source and the host', () => {
    const record = action();
    const before = stamp(ownerBasis(record, 'source:1'));
    const elsewhere = { ...record, destination: { ...record.destination, host: 'other.example.org' } };
    const renamed = { ...record, sources: record.sources.map((each) => ({ ...each, publisher: 'Another' })) };
    for (const changed of [elsewhere, renamed])
      assert.notEqual(stamp(ownerBasis(changed, 'source:1')), before);
    assert.equal(ownerBasis(record, 'source:9')?.[1], undefined);
  });
});
