import { formatCivilDate, type SafeUrl, type Source } from '@rights-kit/content';

export interface SourceView {
  readonly title: string;
  readonly url: SafeUrl | undefined;
  /** Publisher and date: "Sample City, December 2019". */
  readonly origin: string;
}

/** @param locale BCP 47 */
export function toSources(sources: readonly Source[], locale: string): SourceView[] {
  return sources.map(({ title, publisher, url, date }) => ({
    title,
    url,
    origin: date ? `${publisher}, ${formatCivilDate(date, locale)}` : publisher,
  }));
}
