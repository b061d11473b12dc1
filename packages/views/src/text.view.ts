import type { Locale, Localized, Translations } from '@rights-kit/content';
import { fill } from './format.js';
import type { CommonMessages, RecordMessages } from './messages/messages.js';

/** A text in the reader's language, or else in English. */
export interface TextView {
  readonly text: string;
  /** Its language, where it differs from the element's; `''` otherwise. */
  readonly lang: string;
}

/** The language of a widget, and its catalogue. */
export interface Language<M extends CommonMessages = CommonMessages> {
  readonly locale: Locale;
  readonly messages: M;
}

/** A text of the kit or of the page, in the element's language. */
export function ownText(text: string): TextView {
  return { text, lang: '' };
}

/** A text of a record. */
export function toText(localized: Localized, locale: Locale): TextView {
  const own = Object.hasOwn(localized, locale) ? localized[locale] : undefined;
  return own ? ownText(own) : { text: localized.en, lang: 'en' };
}

/** Whether a text of a record is an unreviewed translation. One without a `reviewed` status counts as unreviewed. */
export function isUnreviewed(
  localized: Localized,
  translations: Translations | undefined,
  locale: Locale,
): boolean {
  return locale !== 'en' && Object.hasOwn(localized, locale) && translations?.[locale]?.status !== 'reviewed';
}

/** The English source of translated texts, without texts that are already shown in English. */
export function toOriginal(shown: readonly TextView[], english: readonly TextView[]): string[] {
  return english.flatMap(({ text }, index) => (text && !shown[index]?.lang ? [text] : []));
}

/** The publisher of the records, and whether the kit's own translation is unreviewed. */
export function toKeptBy(
  name: Localized,
  { locale, messages }: Language<CommonMessages & Pick<RecordMessages, 'keptBy'>>,
): string {
  const publisher = fill(messages.keptBy, { publisher: toText(name, locale).text });
  return messages.isReviewed ? publisher : `${publisher} · ${messages.notReviewed}`;
}

export function directionOf({ locale }: Pick<Language, 'locale'>): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
