/** Warns an editor of the work that waits: reviews that are due, and sources without a date. */
import type {
  ActionRecord,
  CaseRecord,
  CivilDate,
  PolicyRecord,
  PublisherRecord,
  Source,
} from '@rights-kit/content';
import type { FieldPath } from '@rights-kit/content/schema';
import type { Draft } from './draft.ts';
import type { RecordFile } from './record-file.ts';

/** How long before a review an editor is told of it. **Unit:** days. */
const NOTICE = 30;

const DAY = 24 * 60 * 60 * 1000;

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

type AnyFile = Pick<RecordFile<unknown>, 'warn' | 'isSound'>;

function checkReview(
  { warn }: AnyFile,
  field: FieldPath,
  reviewAfter: string | undefined,
  today: CivilDate,
): void {
  if (!reviewAfter) return;
  // A month or a year is over when the next one has begun.
  const isPast = (day: string): boolean => day.slice(0, reviewAfter.length) > reviewAfter;
  const mend = 'look for newer sources, then enter the day as checkedOn and a later reviewAfter';
  if (isPast(today))
    warn(field, `the review was due by ${reviewAfter}, and today is ${today}: ${mend}`, 'review-overdue');
  else if (isPast(addDays(today, NOTICE)))
    warn(
      field,
      `the review is due by ${reviewAfter}, in ${String(NOTICE)} days or less: ${mend}`,
      'review-due',
    );
}

function checkSources(
  { warn, isSound }: AnyFile,
  field: FieldPath,
  sources: Draft<readonly Source[]> | undefined,
): void {
  sources?.forEach((source, index) => {
    if (source && !source.date && isSound([...field, index, 'date']))
      warn(
        [...field, index],
        'expected a date of this source, as 2026-11-26, or 2026-11 or a year in quotes where no more is known',
        'undated-source',
      );
  });
}

interface Files {
  readonly publisher: RecordFile<PublisherRecord> | undefined;
  readonly policies: readonly RecordFile<PolicyRecord>[];
  readonly cases: readonly RecordFile<CaseRecord>[];
  readonly actions: readonly RecordFile<ActionRecord>[];
}

export function checkUpkeep({ publisher, policies, cases, actions }: Files, today: CivilDate): void {
  for (const list of ['baseline', 'notices'] as const)
    publisher?.value[list]?.forEach((statement, index) => {
      checkReview(publisher, [list, index, 'reviewAfter'], statement?.reviewAfter, today);
      checkSources(publisher, [list, index, 'sources'], statement?.sources);
    });
  for (const file of policies) {
    checkReview(file, ['reviewAfter'], file.value.reviewAfter, today);
    checkSources(file, ['sources'], file.value.sources);
  }
  for (const file of cases) {
    checkReview(file, ['status', 'reviewAfter'], file.value.status?.reviewAfter, today);
    file.value.events?.forEach((event, index) => {
      checkSources(file, ['events', index, 'sources'], event?.sources);
    });
  }
  for (const file of actions) checkSources(file, ['sources'], file.value.sources);
}
