import { formatCivilDate, type CivilDate, type SafeUrl, type Source } from '@rights-kit/content';

export interface SourceView {
  readonly title: string;
  readonly url: SafeUrl | undefined;
  /** Publisher and date: "City of Boston, December 2019". */
  readonly origin: string;
}

/** @param locale BCP 47 */
export function toSource({ title, publisher, url, date }: Source, locale: string): SourceView {
  return { title, url, origin: date ? `${publisher}, ${formatCivilDate(date, locale)}` : publisher };
}

/** The source that a record's date rests on: the one of that date, else the newest. */
export function newestSource(sources: readonly Source[], asOf: CivilDate): Source | undefined {
  const newestFirst = [...sources].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return sources.find((source) => source.date === asOf) ?? newestFirst[0];
}
