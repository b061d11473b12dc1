import { stampOf, type Basis, type Locale, type Localized, type ShortText } from '@rights-kit/content';
import { toText, type TextView } from './text.view.js';

/** A short text, or the record's own where there is none that holds. */
export interface ShortTextView extends TextView {
  /** Whether it is a short text that nobody has reviewed. */
  readonly isUnreviewed: boolean;
}

/**
 * A short text in the reader's language, while it rests on what the record says now; otherwise the record's own text.
 *
 * @param basis `undefined` where it is not at hand: it was then compared when the feed was built, as a quotation always is
 */
export function toShortText(
  short: ShortText | undefined,
  basis: Basis,
  own: Localized,
  locale: Locale,
): ShortTextView {
  const holds =
    short &&
    (!basis || short.restsOn === 'quote' || short.hash === stampOf(basis)) &&
    // The record's own text in the reader's language is better than a short one in English.
    (Object.hasOwn(short.text, locale) || !Object.hasOwn(own, locale));
  return { ...toText(holds ? short.text : own, locale), isUnreviewed: Boolean(holds && !short.reviewed) };
}
