/** Marks records whose publisher names nobody who has reviewed them. */
import { LOCALES, type ActionRecord, type Localized } from '@rights-kit/content';
import type { Records } from '../records/read-records.ts';
import { messagesOf, withCatalogue } from './messages.ts';

/** Adds the notice behind a text in each language that has the words, and to each translation that the text has. */
function withNotice(text: Localized | undefined, separator: string): Localized {
  const own: Partial<Record<string, string>> = text ?? {};
  const locales = LOCALES.filter((locale) => withCatalogue([locale]).length > 0 || own[locale] !== undefined);
  const texts = locales.map((locale) => {
    const notice = messagesOf(locale).recordsNotReviewed;
    return [locale, [own[locale] ?? own['en'], notice].filter(Boolean).join(separator)] as const;
  });
  return { en: '', ...Object.fromEntries(texts) };
}

/** The id of the line below actions that have no line about who receives money. */
const NOTICE = 'records-not-reviewed';

/**
 * The records with a notice on each widget, unless the publisher names a reviewer. One that shows short texts which nobody reviewed says so
 * beside them already, and gets the notice only where `reviewer` is `null`. A card and a timeline print the publisher's name, a banner and a
 * button the line of an entity: so does every version of the scripts, and a page with an older one shows the notice too.
 */
export function markNotReviewed(records: Records): Records {
  const { publisher, actions } = records;
  const { reviewer, unreviewedShortTexts } = publisher;
  if (reviewer ?? (reviewer === undefined && unreviewedShortTexts === 'show')) return records;
  const entities = publisher.entities.map(({ id, line }) => ({ id, line: withNotice(line, ' ') }));
  const marked = actions.map((action): ActionRecord => ({ ...action, entity: action.entity ?? NOTICE }));
  return {
    ...records,
    publisher: {
      ...publisher,
      name: withNotice(publisher.name, ' · '),
      entities: [...entities, { id: NOTICE, line: withNotice(undefined, '') }],
    },
    actions: marked,
  };
}
