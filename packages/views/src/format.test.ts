import { expect } from 'chai';
import { en } from './messages/en.js';
import { anyOfThese, fill, plural } from './format.js';

describe('a text with names in it', () => {
  it('is filled, once, and with nothing but what it is given', () => {
    expect(fill('As of {date}, {publisher}.', { date: '{publisher}', publisher: 'X' })).to.equal(
      'As of {publisher}, X.',
    );
    expect(fill('{count} {unknown}', { count: 3 })).to.equal('3 ');
  });
});

describe('English', () => {
  it('lists as the platform does', () => {
    const list = new Intl.ListFormat('en', { type: 'disjunction' });
    const items = ['jails', 'status', 'holds', 'sharing', 'services'];
    for (let count = 0; count <= items.length; count++) {
      const some = items.slice(0, count);
      expect(anyOfThese(some, 'en')).to.equal(list.format(some));
    }
  });

  it('counts as the platform does', () => {
    const rules = new Intl.PluralRules('en');
    for (let count = 0; count <= 120; count++) {
      const form = rules.select(count) === 'one' ? en.sources.one : en.sources.other;
      expect(plural(en.sources, count, 'en')).to.equal(fill(form, { count }));
    }
  });
});

describe('another language', () => {
  it('lists as the platform does', () => {
    expect(anyOfThese(['cárceles', 'estatus', 'oficiales'], 'es')).to.equal('cárceles, estatus u oficiales');
  });
});
