import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CellError, readCell } from './cells.ts';
import type { Shape } from './fields.ts';
import type { Value } from './write-record.ts';

const LIST = (item: Shape): Shape => ({ type: 'list', item, isFilled: false });
const STATUS: Shape = { type: 'choice', choices: ['adopted', 'not-stated'] };

const CELLS: readonly (readonly [what: string, text: string, shape: Shape, value: Value])[] = [
  ['a whole date', '2026-11-26', { type: 'date' }, '2026-11-26'],
  ['a month', '2026-11', { type: 'date' }, '2026-11'],
  ['a choice in words', 'Not Stated', STATUS, 'not-stated'],
  ['a choice with an underscore', 'not_stated', STATUS, 'not-stated'],
  ['a choice that is none, as it is', 'maybe', STATUS, 'maybe'],
  ['the name of a place', 'Saint Elm (sample)', { type: 'id' }, 'saint-elm-sample'],
  ['a path, as it is', '../elm', { type: 'id' }, '../elm'],
  ['letters that no id has, as they are', 'Øre', { type: 'id' }, 'Øre'],
  ['a number', '3', { type: 'number' }, 3],
  ['a yes', 'Yes', { type: 'boolean' }, true],
  ['a no', 'no', { type: 'boolean' }, false],
  ['what is neither, as it is', 'maybe', { type: 'boolean' }, 'maybe'],
  [
    'texts with commas',
    'District Court, Sample County; High Court',
    LIST({ type: 'text' }),
    ['District Court, Sample County', 'High Court'],
  ],
  ['numbers with commas', '1, 2', LIST({ type: 'number' }), [1, 2]],
  ['lines of a text', 'One. \n\n Two.', { type: 'text' }, 'One.\n\nTwo.'],
];

const DATES: readonly (readonly [text: string, says: RegExp])[] = [
  ['3/5/2026', /type 2026-03-05 or 2026-05-03, whichever is meant$/],
  ['5/5/2026', /type 2026-05-05$/],
  ['25.3.2026', /type 2026-03-25$/],
  ['2026/3/5', /type 2026-03-05$/],
  ['2026-3-5', /type 2026-03-05$/],
  ['2026-03-05 00:00', /type 2026-03-05$/],
  ['March 5, 2026', /type 2026-03-05$/],
  ['Mar. 5th, 2026', /type 2026-03-05$/],
  ['5 March 2026', /type 2026-03-05$/],
  ['46086', /type 2026-03-05$/],
  ['3/5/26', /type it as 2026-11-26$/],
  ['13/13/2026', /type it as 2026-11-26$/],
  ['2026-02-30', /type it as 2026-11-26$/],
  ['spring', /type it as 2026-11-26$/],
];

describe('a cell', () => {
  for (const [what, text, shape, value] of CELLS)
    it(`is read: ${what}`, () => {
      assert.deepEqual(readCell(text, shape), value);
    });

  for (const [text, says] of DATES)
    it(`is refused as a date, with what to type: ${text}`, () => {
      assert.throws(
        () => readCell(text, { type: 'date' }),
        (error) => error instanceof CellError && says.test(error.message),
      );
    });
});
