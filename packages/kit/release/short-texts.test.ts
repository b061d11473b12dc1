import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stampOf, type ShortTextRecord, type StatementRecord } from '@rights-kit/content';
import { day, source } from '@rights-kit/content/testing.js';
import { ShortTextPublisher } from './short-texts.ts';

const TEXT = { en: 'A court of Sample State ruled on detainers.' };
const SHORT: ShortTextRecord = {
  text: { en: 'A sample ruling.' },
  restsOn: 'text',
  hash: stampOf([TEXT.en]),
  drops: [{ words: 'detainers', reason: 'The record has them.' }],
};
const REVIEWED = { reviewed: { by: 'immigration lawyer', date: day('2026-11-26') } };

const statement = (brief?: ShortTextRecord): StatementRecord => ({
  id: 'ruling',
  text: TEXT,
  asOf: day('2026-11-22'),
  sources: [source()],
  ...(brief && { brief }),
});

const lineOf = (brief: ShortTextRecord | undefined, unreviewed?: 'show' | 'hide'): unknown =>
  new ShortTextPublisher(unreviewed).line(statement(brief));
const WHOLE = { id: 'ruling', text: TEXT, asOf: day('2026-11-22') };

describe('a statement in the file of a town', () => {
  it('W-02 is its short text, with whether somebody reviewed it, and without the notes of editors', () => {
    assert.deepEqual(lineOf(SHORT, 'show'), { ...WHOLE, text: SHORT.text, short: 'unreviewed' });
    for (const setting of ['show', 'hide', undefined] as const)
      assert.deepEqual(lineOf({ ...SHORT, ...REVIEWED }, setting), {
        ...WHOLE,
        text: SHORT.text,
        short: 'reviewed',
      });
  });

  for (const [why, brief, setting] of [
    ['there is no short text', undefined, 'show'],
    ['nobody reviewed it, and the publisher does not show such', SHORT, undefined],
    ['it is withdrawn, reviewed or not', { ...SHORT, ...REVIEWED, hide: true }, 'show'],
    ['it has no stamp', { text: SHORT.text, restsOn: 'text' }, 'show'],
    ['the statement has changed', { ...SHORT, hash: stampOf(['Another ruling.']) }, 'show'],
    ['it rests on what is not there', { ...SHORT, restsOn: 'summary' }, 'show'],
  ] as const)
    it(`W-02 is the whole where ${why}`, () => {
      assert.deepEqual(lineOf(brief, setting), WHOLE);
    });
});
