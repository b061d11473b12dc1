import { expect } from 'chai';
import { toNames, toRecordFile } from './record-file.js';

describe('the file of a record', () => {
  it('K-12 is found by its name as people write it', () => {
    expect(toRecordFile('towns', ' North\u00a0Adams ')).to.deep.equal(['towns/north-adams.json']);
  });

  it('K-12 is one of a list, with commas or without', () => {
    expect(toNames(' Lunn-v-Commonwealth, ryan-v-ice\nsavino-v-souza,')).to.deep.equal([
      'lunn-v-commonwealth',
      'ryan-v-ice',
      'savino-v-souza',
    ]);
    expect(toNames(null)).to.deep.equal([]);
  });

  it('S-06 is in no other folder', () => {
    for (const text of ['', ' ', undefined, '../x', 'a/b', '..', '%2e%2e', 'a?b', '-a', 'a-', 'a--b', 'a_b'])
      expect(toRecordFile('towns', text), String(text)).to.deep.equal([]);
  });
});
