import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { colorFields, takeColors, type Drafts } from './color-fields.ts';
import { messagesFor } from './messages/messages.ts';
import { START, type State } from './state.ts';

/** What stands beside each field once something is typed. */
function typed(state: Partial<State>, drafts: Drafts): { state: State; refused: string[]; words: string[] } {
  const taken = takeColors({ ...START, ...state }, drafts);
  const fields = colorFields(taken.state, taken.drafts, messagesFor('en'), 'en');
  return {
    state: taken.state,
    refused: fields.flatMap(({ field, isRefused }) => (isRefused ? [field] : [])),
    words: fields.map(({ words }) => words),
  };
}

describe('the fields for colors', () => {
  for (const [name, state, drafts, refused] of [
    ['an accent on the usual ground', {}, { accent: '#ffcc00' }, ['accent']],
    ['an accent on a chosen ground', { ground: '#fffdf8' }, { accent: '#ffcc00' }, ['accent']],
    ['a ground under a chosen accent', { accent: '#6b2f74' }, { ground: '#333333' }, ['ground']],
    ['a ground of a banner', { widget: 'action-banner' }, { ground: '#333333' }, ['ground']],
    [
      'a text on a button',
      { widget: 'action-button', accent: '#6b2f74' },
      { onAccent: '#333' },
      ['onAccent'],
    ],
    ['a name', {}, { accent: 'yellow' }, ['accent']],
    ['an address with an accent', { accent: '#999999' }, {}, ['accent']],
  ] as const)
    it(`W-07 warns of a refused color beside its own field alone: ${name}`, () => {
      const found = typed(state, drafts);
      assert.deepEqual(found.refused, refused);
      assert.equal(found.words.filter((words) => /too little|Write it/.test(words)).length, 1);
    });

  it('W-07 takes a color beside one that is refused', () => {
    const { state, refused } = typed({}, { accent: '#ffcc00', ground: '#fffdf8' });
    assert.deepEqual([state.accent, state.ground, refused], ['', '#fffdf8', ['accent']]);
  });

  it('W-07 says how a color is written', () => {
    assert.match(typed({}, { accent: 'yellow' }).words[0] ?? '', /^Write it as #ffcc00\. The code keeps /);
  });
});
