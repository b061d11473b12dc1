import type { Locale, Localized, Translations } from '@rights-kit/content';
import { fill } from './format.js';
import type { CommonMessages } from './messages/messages.js';

/** A text in the reader's language, or else in English. */
export interface TextView {
  readonly text: string;
  /** Its language, where that is not the element's; else empty. */
  readonly lang: string;
}

/** The language that a widget speaks, and its words. */
export interface Language<M extends CommonMessages = CommonMessages> {
  readonly locale: Locale;
  readonly messages: M;
}

/** A text of the kit's own, or of the page. */
export function ownText(text: string): TextView {
  return { text, lang: '' };
}

/** A text of a record. */
export function toText(localized: Localized, locale: Locale): TextView {
  const own = Object.hasOwn(localized, locale) ? localized[locale] : undefined;
  return own ? ownText(own) : { text: localized.en, lang: 'en' };
}

/** Whether a text of a record is a translation that nobody has checked. What is not said to be checked, is not. */
export function isUnreviewed(
  localized: Localized,
  translations: Translations | undefined,
  locale: Locale,
): boolean {
  return locale !== 'en' && Object.hasOwn(localized, locale) && translations?.[locale]?.status !== 'reviewed';
}

/** The English words of what is shown in another language; what is shown in English already is not said twice. */
export function toOriginal(shown: readonly TextView[], english: readonly TextView[]): string[] {
  return english.flatMap(({ text }, index) => (text && !shown[index]?.lang ? [text] : []));
}

/**
 * Whose records these are, and whether the kit's own words are checked.
 *
 * @param name of the publisher, in whatever language it has; `undefined` for the page's own words
 */
export function toKeptBy(name: Localized | undefined, { locale, messages }: Language): string {
  return [
    name && fill(messages.keptBy, { publisher: toText(name, locale).text }),
    !messages.isReviewed && messages.notReviewed,
  ]
    .filter(Boolean)
    .join(' · ');
}

export function directionOf({ locale }: Pick<Language, 'locale'>): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
