import { LOCALES, type Locale } from '@rights-kit/content';

const TRADITIONAL = ['TW', 'HK', 'MO'];

/** The language of the kit that fits a BCP 47 tag best; English where none does, or the tag is malformed. */
export function toLocale(tag: string): Locale {
  try {
    const { language, script, region } = new Intl.Locale(tag);
    if (language === 'pt') return 'pt-BR';
    if (language === 'zh') {
      const isTraditional = script ? script === 'Hant' : TRADITIONAL.includes(region ?? '');
      return isTraditional ? 'zh-Hant' : 'zh-Hans';
    }
    return LOCALES.find((locale) => locale === language) ?? 'en';
  } catch {
    return 'en';
  }
}
