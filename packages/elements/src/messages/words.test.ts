import { forbiddenWords } from '@rights-kit/content';
import { expect } from 'chai';
import { en } from './en.js';

/** Every sentence of a catalogue; a sentence that takes words is given samples. */
function sentences(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node === 'function') return [String(Reflect.apply(node, undefined, ['Sample', 'Sample']))];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(sentences) : [];
}

describe("the kit's own words", () => {
  it('S-13 promise nothing, and speak for nobody', () => {
    const found = sentences(en).flatMap((text) => forbiddenWords(text, []).map((word) => `${word}: ${text}`));
    expect(found).to.deep.equal([]);
    expect(sentences(en).length).to.be.greaterThan(70);
  });

  it('S-13 would be found out', () => {
    expect(forbiddenWords('We keep you safe in this sanctuary', [])).to.have.lengthOf.at.least(3);
  });
});
