import { expect } from 'chai';
import { LOCALES } from '@rights-kit/content';
import { en } from './messages/en.js';
import { es } from './messages/es.js';
import { directionOf, isUnreviewed, ownText, toKeptBy, toOriginal, toText } from './text.view.js';
import { toReviewNote } from './campaign.js';

describe('a text of a record', () => {
  it('I-03 is in the language of the reader, or else in English and says so', () => {
    expect(toText({ en: 'Sample', es: 'Muestra' }, 'es')).to.deep.equal(ownText('Muestra'));
    expect(toText({ en: 'Sample' }, 'es')).to.deep.equal({ text: 'Sample', lang: 'en' });
    expect(toText({ en: 'Sample' }, 'en')).to.deep.equal(ownText('Sample'));
  });

  for (const locale of LOCALES.filter((each) => each !== 'en'))
    it(`I-03 falls back to English where one field is missing: ${locale}`, () => {
      expect(toText({ en: 'Sample' }, locale)).to.deep.equal({ text: 'Sample', lang: 'en' });
    });

  it('S-07 is not looked for in the prototype', () => {
    const polluted = Object.create({ es: 'Contaminado' }, { en: { value: 'Sample', enumerable: true } });
    expect(toText(polluted, 'es')).to.deep.equal({ text: 'Sample', lang: 'en' });
  });

  const REVIEWS = [
    ['no status', undefined, true],
    ['unreviewed', { es: { status: 'unreviewed' } }, true],
    ['reviewed', { es: { status: 'reviewed' } }, false],
    ['another language reviewed', { ht: { status: 'reviewed' } }, true],
  ] as const;
  for (const [name, translations, expected] of REVIEWS)
    it(`I-04 is unreviewed unless somebody has said otherwise: ${name}`, () => {
      expect(isUnreviewed({ en: 'Sample', es: 'Muestra' }, translations, 'es')).to.equal(expected);
      expect(isUnreviewed({ en: 'Sample' }, translations, 'es'), 'no translation').to.equal(false);
      expect(isUnreviewed({ en: 'Sample', es: 'Muestra' }, translations, 'en'), 'English').to.equal(false);
    });

  it('I-04 is given in English where it is shown in another language, and only there', () => {
    const shown = [ownText('Uno'), { text: 'Two', lang: 'en' }, ownText('Tres'), ownText('')];
    const english = ['One', 'Two', 'Three', ''].map(ownText);
    expect(toOriginal(shown, english)).to.deep.equal(['One', 'Three']);
  });

  it('I-04 ends with whether anybody has checked the words of the kit', () => {
    const name = { en: 'Sample Publisher' };
    expect(toKeptBy(name, { locale: 'en', messages: en })).to.equal('Compiled by Sample Publisher');
    expect(toKeptBy(name, { locale: 'es', messages: es })).to.equal(
      'Compilado por Sample Publisher · Traducción no revisada',
    );
    expect(toReviewNote({ locale: 'en', messages: en })).to.equal('');
    expect(toReviewNote({ locale: 'es', messages: es })).to.equal('Traducción no revisada');
  });

  it('I-05 runs from right to left in Arabic alone', () => {
    expect(LOCALES.filter((locale) => directionOf({ locale }) === 'rtl')).to.deep.equal(['ar']);
  });
});
