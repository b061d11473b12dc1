import { expect } from 'chai';
import { stampOf, type Locale, type Localized, type ShortText } from '@rights-kit/content';
import { day } from '@rights-kit/content/testing.js';
import { toShortText, type ShortTextView } from './short-text.view.js';

const OWN: Localized = { en: 'The long sample sentence.' };
const BASIS = [OWN.en, 'adopted'];

const short = (fields: Partial<ShortText> = {}): ShortText => ({
  text: { en: 'Sample.' },
  restsOn: 'summary',
  hash: stampOf(BASIS),
  ...fields,
});

const shown = (
  text: ShortText | undefined,
  { basis = BASIS, own = OWN, locale = 'en' }: { basis?: string[]; own?: Localized; locale?: Locale } = {},
): ShortTextView => toShortText(text, basis, own, locale);

describe('a short text', () => {
  it('W-02 is shown while it rests on what the record says', () => {
    expect(shown(short())).to.deep.equal({ text: 'Sample.', lang: '', isUnreviewed: true });
  });

  for (const [why, basis] of [
    ['sentence', ['The sentence of tomorrow.', 'adopted']],
    ['status', [OWN.en, 'repealed']],
  ] as const)
    it(`W-02 gives way to the record's own when its ${why} has changed`, () => {
      expect(shown(short(), { basis: [...basis] })).to.deep.equal({
        text: OWN.en,
        lang: '',
        isUnreviewed: false,
      });
    });

  it("W-02 gives way to the record's own when its stamp is damaged, and where there is none", () => {
    for (const text of [short({ hash: 'h00000000' }), undefined]) expect(shown(text).text).to.equal(OWN.en);
  });

  it('W-02 is trusted where what it rests on is in another file', () => {
    expect(toShortText(short({ hash: 'h00000000' }), undefined, OWN, 'en').text).to.equal('Sample.');
    expect(shown(short({ hash: 'h00000000', restsOn: 'quote' })).text).to.equal('Sample.');
  });

  it('W-02 says whether it was reviewed', () => {
    const reviewed = { by: 'immigration lawyer', date: day('2026-11-26') };
    expect(shown(short({ reviewed })).isUnreviewed).to.equal(false);
  });

  it("W-02 I-04 is in the reader's language, or the record's own is", () => {
    const both = short({ text: { en: 'Sample.', es: 'Muestra.' } });
    const own = { ...OWN, es: 'La frase larga de muestra.' };
    expect(shown(both, { locale: 'es' }).text).to.equal('Muestra.');
    expect(shown(both, { locale: 'es', own }).text).to.equal('Muestra.');
    expect(shown(short(), { locale: 'es', own })).to.deep.include({ text: own.es, lang: '' });
    expect(shown(short(), { locale: 'es' })).to.deep.include({ text: 'Sample.', lang: 'en' });
  });
});
