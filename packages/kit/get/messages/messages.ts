/** The builder's own texts by language. Those of records and widgets come from their catalogues. */
import { en, type GetMessages } from './en.ts';
import { es } from './es.ts';

const BY_LOCALE: ReadonlyMap<string, GetMessages> = new Map([
  ['en', en],
  ['es', es],
]);

/** The texts in a language; the English ones where there are none. */
export const messagesFor = (locale: string): GetMessages => BY_LOCALE.get(locale) ?? en;
