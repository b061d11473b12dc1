/** The status and the last review of the chosen record, in short sentences. */
import { formatCivilDate, type Locale } from '@rights-kit/content';
import { fill } from '@rights-kit/views';
import type { RecordFile, Widget } from '../command/pre-render.ts';
import { messagesOf as catalogueOf } from '../release/messages.ts';
import type { GetMessages } from './messages/en.ts';
import type { Lists } from './search.ts';

interface Chosen {
  readonly widget: Widget;
  readonly record: string;
  /** The files of the record, once they are read. */
  readonly records: readonly RecordFile[];
  readonly lists: Lists;
  readonly locale: Locale;
  readonly messages: GetMessages;
}

const countOf = (words: GetMessages['policies'], count: number): string =>
  count === 0 ? words.none : count === 1 ? words.one : fill(words.other, { count: String(count) });

/** @returns no sentence for a record that is not in the lists */
export function factsOf({ widget, record, records, lists, locale, messages }: Chosen): string[] {
  type Day = Parameters<typeof formatCivilDate>[0];
  const day = (words: string, date: Day | undefined): string =>
    date === undefined ? '' : fill(words, { date: formatCivilDate(date, locale) });
  const said = (...sentences: readonly string[]): string[] => sentences.filter(Boolean);
  if (widget === 'town-policy-card') {
    const entry = lists.towns.towns.find(({ slug }) => slug === record);
    if (!entry) return [];
    const count = countOf(messages.policies, entry.policies?.length ?? 0);
    const [file] = records;
    const [policy] = file && 'policies' in file ? file.policies : [];
    return policy
      ? said(count, day(messages.asOf, policy.asOf), day(messages.nextReview, policy.reviewAfter))
      : said(count, day(messages.listAsOf, lists.towns.asOf));
  }
  if (widget === 'case-timeline') {
    const found = lists.cases.cases.find(({ id }) => id === record);
    if (!found) return [];
    const { value, asOf, reviewAfter } = found.status;
    return said(
      `${catalogueOf(locale).caseStatuses[value]}.`,
      day(messages.asOf, asOf),
      day(messages.nextReview, reviewAfter),
    );
  }
  const action = lists.actions.actions.find(({ id }) => id === record);
  if (!action) return [];
  const { won, ends, asOf } = action;
  return said(won ? messages.won : day(messages.ends, ends) || messages.open, day(messages.asOf, asOf));
}
