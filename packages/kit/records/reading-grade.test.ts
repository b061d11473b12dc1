import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readingGrade, sentencesOf, syllablesOf, wordsOf } from './reading-grade.ts';

/** Words of short texts, by their syllables. */
const WORDS: readonly (readonly [syllables: number, words: string])[] = [
  [1, 'the be he tells asked barred whole rule rules need freed yes sent makes homes states fees'],
  [
    2,
    'police people little title settled handled released aside houses judges classes being doing trying lawyers',
  ],
  [
    2,
    'asking before supreme enforce enforced allowed argued agreed carried language patient million union create',
  ],
  [
    3,
    'officers ordinance detainer decided area idea agency official opinion employees hearing-room enforcement',
  ],
  [3, 'government violence evidence audience rejected created immigrant actual serious period custody'],
  [4, 'resolution authorities community communities citizenship experience society usually'],
];

describe('the syllables of a word', () => {
  for (const [syllables, words] of WORDS)
    it(`W-02 are ${String(syllables)} of “${words.slice(0, 30)} …”`, () => {
      const counted = words.split(' ').map((word) => `${word} ${String(syllablesOf(word))}`);
      assert.deepEqual(
        counted,
        words.split(' ').map((word) => `${word} ${String(syllables)}`),
      );
    });

  it('W-02 are at least one, whatever is counted', () => {
    for (const word of ['2017', 'ICE', 'v.', "'s", '']) assert.equal(syllablesOf(word), 1, word);
  });
});

describe('sentences', () => {
  it('W-02 end neither at "U.S." nor at "v."', () => {
    assert.deepEqual(
      sentencesOf('The U.S. Supreme Court ruled in Doe v. Moniz. It ended in the U.S. It was over.'),
      ['The U.S. Supreme Court ruled in Doe v. Moniz.', 'It ended in the U.S.', 'It was over.'],
    );
  });

  it('W-02 have words with hyphens and apostrophes in one piece', () => {
    assert.deepEqual(wordsOf("A non-binding 2017 vote, 5-4: the mayor's."), [
      'A',
      'non-binding',
      '2017',
      'vote',
      '5-4',
      'the',
      "mayor's",
    ]);
  });
});

describe('the reading grade', () => {
  it('W-02 is that of Flesch and Kincaid', () => {
    // 10 words, 2 sentences, 12 syllables.
    const grade = readingGrade(['The city asks police to wait. The court says no.']);
    assert.equal(grade.toFixed(2), (0.39 * 5 + 11.8 * (12 / 10) - 15.59).toFixed(2));
  });

  it('W-02 counts names and "immigration" as two syllables', () => {
    assert.equal(readingGrade(['It is in Massachusetts.']), readingGrade(['It is in Boston.']));
    assert.equal(readingGrade(['It is on immigration.']), readingGrade(['It is on custom.']));
    assert.ok(readingGrade(['It is on adjudication.']) > readingGrade(['It is on custom.']));
  });

  it('W-02 is 0 without words', () => {
    assert.equal(readingGrade([]), 0);
  });
});
