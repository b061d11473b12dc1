import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesOf } from './changes.ts';

const sentencesOf = (before: unknown, after: unknown): string[] =>
  changesOf(before, after).map(({ sentence }) => sentence);

const answer = (en: string, es?: string, reviewed?: object): object => ({
  answer: {
    text: { en, ...(es && { es }) },
    restsOn: 'summary',
    hash: `h${String(en.length).padStart(8, '0')}`,
    ...(reviewed && { reviewed }),
  },
});

describe('what differs in a record', () => {
  it('is nothing where only the order of fields differs', () => {
    assert.deepEqual(sentencesOf({ a: 1, b: [{ id: 'x' }] }, { b: [{ id: 'x' }], a: 1 }), []);
  });

  it('is the words of a short text, not the stamp of what it rests on', () => {
    assert.deepEqual(sentencesOf(answer('Police may not ask.'), answer('Police may ask.')), [
      'the answer changes from “Police may not ask.” to “Police may ask.”',
    ]);
    assert.deepEqual(
      sentencesOf(
        { answer: { text: { en: 'A.' }, restsOn: 'summary', hash: 'h1' } },
        { answer: { text: { en: 'A.' }, restsOn: 'summary', hash: 'h2' } },
      ),
      [],
    );
  });

  it('is whether a short text is new, goes, or was reviewed', () => {
    const review = { by: 'immigration lawyer', date: '2026-11-22' };
    assert.deepEqual(sentencesOf({}, answer('Police may ask.')), ['the answer is new: “Police may ask.”']);
    assert.deepEqual(sentencesOf(answer('Police may ask.'), {}), [
      'the answer goes; it was “Police may ask.”',
    ]);
    assert.deepEqual(sentencesOf(answer('A.'), answer('A.', undefined, review)), [
      'the answer is now marked as reviewed',
    ]);
    assert.deepEqual(sentencesOf(answer('A.', undefined, review), answer('A.')), [
      'the answer is no longer marked as reviewed',
    ]);
  });

  it('is a translation that the English has left behind', () => {
    assert.deepEqual(sentencesOf(answer('One.', 'Uno.'), answer('Two.', 'Uno.')), [
      'the answer changes from “One.” to “Two.”',
      'Spanish of the answer is now out of date: the English changes and it does not',
    ]);
    assert.deepEqual(sentencesOf(answer('One.', 'Uno.'), answer('Two.', 'Dos.')), [
      'the answer changes from “One.” to “Two.”',
      'the answer in Spanish changes from “Uno.” to “Dos.”',
    ]);
  });

  it('is shown near the first difference of a long text', () => {
    const long = 'The same words. '.repeat(40);
    const [sentence = ''] = sentencesOf({ note: `${long}Yes.` }, { note: `${long}No.` });
    assert.match(sentence, /^the note on the status changes from “….*Yes\.” to “….*No\.”$/);
    assert.ok(sentence.length < 400, sentence);
  });

  it('shows what nobody could see', () => {
    assert.deepEqual(sentencesOf({ name: 'a' }, { name: 'a\u202eb' }), [
      'the name changes from “a” to “a<U+202E>b”',
    ]);
  });

  it('is an item of a list by its id, and the order of the others', () => {
    const list = (...ids: string[]): object => ({ events: ids.map((id) => ({ id })) });
    assert.deepEqual(sentencesOf(list('a', 'b'), list('b', 'c')), [
      'events: “c” is added',
      'events: “a” is removed',
    ]);
    assert.deepEqual(sentencesOf(list('a', 'b'), list('b', 'a')), ['events are in another order']);
  });
});
