/** The translations in records. */
import { LOCALES, type Locale, type Translations } from '@rights-kit/content';
import type { Records } from './read-records.ts';

/** A copy of a value without its localized texts in some languages, at any depth. */
function without<T>(value: T, locales: readonly string[]): T {
  const clean = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(clean);
    if (typeof part !== 'object' || part === null) return part;
    const kept = Object.entries(part).filter(([key]) => !('en' in part) || !locales.includes(key));
    return Object.fromEntries(kept.map(([key, child]) => [key, clean(child)]));
  };
  // The removed fields are optional in every record.
  return clean(value) as T;
}

function reviewedOnly<T extends { translations?: Translations }>(record: T): T {
  const isReviewed = (locale: Locale): boolean =>
    locale === 'en' || record.translations?.[locale]?.status === 'reviewed';
  return without(
    record,
    LOCALES.filter((locale) => !isReviewed(locale)),
  );
}

/** Records without their unreviewed translations. One without a `reviewed` status counts as unreviewed. */
export function withoutUnreviewed(records: Records): Records {
  const { publisher, policies, cases, actions } = records;
  return {
    ...records,
    publisher: {
      ...publisher,
      baseline: publisher.baseline.map(reviewedOnly),
      notices: publisher.notices.map(reviewedOnly),
    },
    policies: policies.map(reviewedOnly),
    cases: cases.map(reviewedOnly),
    actions: actions.map(reviewedOnly),
  };
}

/** All languages that records have texts in, English first. */
export function localesOf({ publisher, policies, cases, actions }: Records): Locale[] {
  // The names of counties, of kinds of places and of forms of policies are no texts that a page could be in.
  const text = JSON.stringify([{ ...publisher, kinds: [], instruments: [] }, policies, cases, actions]);
  return LOCALES.filter((locale) => locale === 'en' || text.includes(`"${locale}":"`));
}
