import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRecordName, toRecordName } from './record-name.js';

describe('the name of a record', () => {
  const NAMES = [
    ['boston', 'boston'],
    ['Boston', 'boston'],
    [' boston\u00a0', 'boston'],
    ['\u200bBoston\u00ad\ufeff', 'boston'],
    ['North  Adams', 'north-adams'],
    ['North\u00a0Adams', 'north-adams'],
    ['St. John\u2019s', 'st-johns'],
    ["King's Landing", 'kings-landing'],
    ['Peñasco', 'penasco'],
    ['Pen\u0303asco', 'penasco'],
    ['Lunn-v-Commonwealth', 'lunn-v-commonwealth'],
  ] as const;
  for (const [text, name] of NAMES)
    it(`K-12 is read as people write it: ${JSON.stringify(text)}`, () => {
      assert.equal(toRecordName(text), name);
      assert.ok(isRecordName(name));
    });

  for (const text of ['', ' ', '../x', 'a/b', '..', '%2e%2e', 'a?b', '-a', 'a-', 'a--b', 'Boston, MA', 'Øst'])
    it(`S-06 K-12 is not made of what is none: ${JSON.stringify(text)}`, () => {
      assert.equal(isRecordName(toRecordName(text)), false);
    });
});
