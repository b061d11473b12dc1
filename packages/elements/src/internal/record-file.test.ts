import { expect } from 'chai';
import { toName, toNames, toRecordFile } from './record-file.js';

describe('the name of a record', () => {
  const NAMES = [
    ['boston', 'boston'],
    ['Boston', 'boston'],
    [' boston\u00a0', 'boston'],
    ['North  Adams', 'north-adams'],
    ['St. John\u2019s', 'st-johns'],
    ["King's Landing", 'kings-landing'],
    ['Peñasco', 'penasco'],
    ['Lunn-v-Commonwealth', 'lunn-v-commonwealth'],
  ] as const;
  for (const [text, name] of NAMES)
    it(`K-12 is read as people write it: ${JSON.stringify(text)}`, () => {
      expect(toName(text)).to.equal(name);
      expect(toRecordFile('towns', text)).to.deep.equal([`towns/${name}.json`]);
    });

  it('K-12 is one of a list, with commas or without', () => {
    expect(toNames(' Lunn-v-Commonwealth, ryan-v-ice\nsavino-v-souza,')).to.deep.equal([
      'lunn-v-commonwealth',
      'ryan-v-ice',
      'savino-v-souza',
    ]);
    expect(toNames(null)).to.deep.equal([]);
  });

  it('S-06 leads to no other folder', () => {
    for (const text of ['', ' ', undefined, '../x', 'a/b', '..', '%2e%2e', 'a?b', '-a', 'a-', 'a--b', 'a_b'])
      expect(toRecordFile('towns', text), String(text)).to.deep.equal([]);
  });
});
