import { expect } from 'chai';
import { en } from './en.js';
import { es } from './es.js';
import { plural } from '../format.js';

/** Every text of a catalogue by its path: "opens.host". */
function entries(node: unknown, place = ''): [place: string, text: string][] {
  if (typeof node === 'string') return [[place, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => entries(child, place ? `${place}.${key}` : key));
}

const names = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('the Spanish words', () => {
  const spanish = new Map(entries(es));

  for (const [place, text] of entries(en))
    it(`I-03 have this one, with the same names to fill in: ${place}`, () => {
      // The singular form may omit the number.
      const own = spanish.get(place) ?? '';
      expect(names(own)).to.deep.equal(names(text));
      if (text) expect(own).to.not.equal('');
    });

  it('I-04 are marked as unreviewed', () => {
    expect(es.isReviewed).to.equal(false);
  });

  it('I-06 name no month, and keep no English sentence', () => {
    const same = entries(en).filter(([place, text]) => text && spanish.get(place) === text);
    expect(same).to.deep.equal([]);
  });

  it('count as Spanish counts', () => {
    expect([1, 2, 0, 1_000_000].map((count) => plural(es.sources, count, 'es'))).to.deep.equal([
      'Fuente',
      'Fuentes (2)',
      'Fuentes (0)',
      'Fuentes (1000000)',
    ]);
  });

  it('promise nothing that the English does not', () => {
    const banned =
      /\b(?:nosotros|nuestr[oa]s?|segur[oa]s?|protegid[oa]s?|santuario|garantiza\w*|última oportunidad)\b/i;
    expect(entries(es).filter(([, text]) => banned.test(text))).to.deep.equal([]);
    expect('una ciudad santuario').to.match(banned);
  });
});
