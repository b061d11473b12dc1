import { expect } from 'chai';
import { toLocale } from './to-locale.js';

const VECTORS: Readonly<Record<string, string>> = {
  en: 'en',
  'en-US': 'en',
  'en-GB': 'en',
  EN: 'en',
  es: 'es',
  'es-MX': 'es',
  'es-419': 'es',
  'es-PR': 'es',
  ES: 'es',
  pt: 'pt-BR',
  'pt-BR': 'pt-BR',
  'pt-PT': 'pt-BR',
  'pt-AO': 'pt-BR',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-SG': 'zh-Hans',
  'zh-Hans': 'zh-Hans',
  'zh-Hans-TW': 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
  'zh-MO': 'zh-Hant',
  'zh-Hant': 'zh-Hant',
  'zh-Hant-CN': 'zh-Hant',
  ht: 'ht',
  'ht-HT': 'ht',
  vi: 'vi',
  'vi-VN': 'vi',
  km: 'km',
  'km-KH': 'km',
  ar: 'ar',
  'ar-EG': 'ar',
  'ar-u-nu-latn': 'ar',
  fr: 'fr',
  'fr-CA': 'fr',
  ru: 'ru',
  'ru-RU': 'ru',
  de: 'en',
  tlh: 'en',
  '': 'en',
  es_MX: 'en',
  'e s': 'en',
  'not a tag': 'en',
  '<script>': 'en',
  undefined: 'en',
};

describe('the language of a page', () => {
  for (const [tag, locale] of Object.entries(VECTORS))
    it(`I-01 “${tag}” is shown as ${locale}`, () => {
      expect(toLocale(tag)).to.equal(locale);
    });

  it('I-01 is tried with at least 40 tags', () => {
    expect(Object.keys(VECTORS)).to.have.lengthOf.at.least(40);
  });
});
