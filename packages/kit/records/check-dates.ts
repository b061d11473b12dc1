/** Compares the dates of a record with one another, with the day the records were compiled, and with today. */
import type {
  ActionRecord,
  CaseRecord,
  CivilDate,
  PolicyRecord,
  PublisherRecord,
  Source,
  Statement,
  Translations,
} from '@rights-kit/content';
import type { FieldPath } from '@rights-kit/content/schema';
import type { Draft } from './draft.ts';
import type { RecordFile } from './record-file.ts';

export interface Calendar {
  readonly today: CivilDate;
  /** The publisher's file, for the day the records were compiled. */
  readonly publisher: RecordFile<PublisherRecord> | undefined;
}

interface DateField {
  readonly field: FieldPath;
  readonly date: CivilDate | undefined;
}

/** Whether one date is certainly after another: `2014-05` is not after `2014-05-21`, and `2014` is not after `2014-05`. */
function isAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

/** The same day some years later. */
const addYears = (date: string, years: number): string =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;

/** A review that is further away would let a mistyped year keep a status "in force" for good; `reviewYears` of the publisher replaces it. **Unit:** years. */
const MAX_REVIEW = 3;
/** What `reviewYears` may be at most. Where it cannot be read, no shorter limit is known. **Unit:** years. */
const MAX_REVIEW_OF_PUBLISHER = 10;
/** No campaign and no settlement in a record is planned for longer. **Unit:** years. */
const MAX_PLAN = 25;
/** The first year that a record or a source of one may be of. */
const FIRST_YEAR = 1600;

/** A year that two swapped digits make of a mistyped one: 2027 for 2207. */
function meantYear(date: string, last: string): string | undefined {
  const digits = date.slice(0, 4);
  return [0, 1, 2]
    .map((at) => `${digits.slice(0, at)}${digits[at + 1] ?? ''}${digits[at] ?? ''}${digits.slice(at + 2)}`)
    .find((year) => year !== digits && Number(year) >= 1990 && Number(year) <= Number(last.slice(0, 4)));
}

class DateCheck {
  readonly #file: RecordFile<unknown>;
  readonly #calendar: Calendar;

  constructor(file: RecordFile<unknown>, calendar: Calendar) {
    this.#file = file;
    this.#calendar = calendar;
  }

  #name({ field, date }: DateField): string {
    return `${field.join('.')}, ${date ?? ''} (line ${String(this.#file.lineOf(field))})`;
  }

  /** Reports `later`, where it lies before `earlier`. */
  inOrder(earlier: DateField, later: DateField): boolean {
    if (!earlier.date || !later.date || !isAfter(earlier.date, later.date)) return true;
    this.#file.reject(
      later.field,
      `expected no date before ${this.#name(earlier)}, but found ${later.date}`,
      'date-order',
    );
    return false;
  }

  /** Reports `earlier`, where it lies after `later`. */
  noLater(earlier: DateField, later: DateField): void {
    if (!earlier.date || !later.date || !isAfter(earlier.date, later.date)) return;
    this.#file.reject(
      earlier.field,
      `expected no date after ${this.#name(later)}, but found ${earlier.date}`,
      'date-order',
    );
  }

  /** The same, for what may have a reason. */
  preferNoLater(earlier: DateField, later: DateField): void {
    if (!earlier.date || !later.date || !isAfter(earlier.date, later.date)) return;
    this.#file.warn(
      earlier.field,
      `${earlier.date} is after ${this.#name(later)}: should that be ${earlier.date} too?`,
      'date-order',
    );
  }

  /** Reports what has happened, where it lies after today. */
  byToday(at: DateField): boolean {
    const { field, date } = at;
    const { today } = this.#calendar;
    if (!date) return true;
    if (this.#isAncient(at)) return false;
    if (!isAfter(date, today)) return true;
    const typo = this.#typo(date, today);
    this.#file.reject(
      field,
      `expected no date after today, ${today}, but found ${date}${typo}`,
      'date-order',
    );
    return false;
  }

  /** Reports what has happened, where it lies after today or after the records were compiled. */
  past(at: DateField): boolean {
    const { field, date } = at;
    const { publisher } = this.#calendar;
    if (!this.byToday(at)) return false;
    if (!date) return true;
    const compiled = publisher?.value.compiled;
    if (!publisher || !compiled || !isAfter(date, compiled)) return true;
    const line = String(publisher.lineOf(['compiled']));
    this.#file.reject(
      field,
      `expected no date after compiled, ${compiled} (publisher.yaml:${line}), but found ${date}`,
      'date-order',
    );
    return false;
  }

  /** How far ahead a review may be planned. **Unit:** years. */
  get reviewYears(): number {
    const { publisher } = this.#calendar;
    return publisher?.isSound(['reviewYears'])
      ? (publisher.value.reviewYears ?? MAX_REVIEW)
      : MAX_REVIEW_OF_PUBLISHER;
  }

  /** Reports what is planned, where it lies too many years after today. */
  within(years: number, at: DateField): void {
    const { field, date } = at;
    const { today } = this.#calendar;
    if (!date || this.#isAncient(at)) return;
    const last = addYears(today, years);
    if (isAfter(date, last))
      this.#file.reject(
        field,
        `expected a date at most ${String(years)} years after today, ${today}, but found ${date}${this.#typo(date, last)}`,
        'date-order',
      );
  }

  #typo(date: string, last: string): string {
    const year = meantYear(date, last);
    return year ? `: ${date.slice(0, 4)} typed for ${year}?` : '';
  }

  #isAncient({ field, date }: DateField): boolean {
    if (!date || Number(date.slice(0, 4)) >= FIRST_YEAR) return false;
    this.#file.reject(
      field,
      `expected a year from ${String(FIRST_YEAR)} on, but found ${date}`,
      'date-order',
    );
    return true;
  }

  sources(sources: Draft<readonly Source[]> | undefined, field: FieldPath): DateField[] {
    const dates = (sources ?? []).map((source, index) => ({
      field: [...field, index, 'date'],
      date: source?.date,
    }));
    for (const each of dates) this.past(each);
    return dates;
  }

  review(asOf: DateField, reviewAfter: DateField): void {
    this.inOrder(asOf, reviewAfter);
    this.within(this.reviewYears, reviewAfter);
  }

  /** When somebody looked for a newer source: not before the newest one that was found. */
  checkedOn(asOf: DateField, checkedOn: DateField): void {
    if (this.past(checkedOn)) this.inOrder(asOf, checkedOn);
  }

  translations(translations: Draft<Translations> | undefined, field: FieldPath, asOf: DateField): void {
    for (const [locale, translation] of Object.entries(translations ?? {})) {
      const { status, date } = translation ?? {};
      const reviewed = { field: [...field, locale, 'date'], date };
      if (this.#file.isSound([...field, locale]) && (status === 'reviewed') !== Boolean(date))
        this.#file.reject(reviewed.field, 'expected a date for a review, and only for one', 'contradiction');
      this.past(reviewed);
      if (date && asOf.date && isAfter(asOf.date, date))
        this.#file.warn(
          reviewed.field,
          `the review of ${date} is before ${this.#name(asOf)}: does it cover the text of today?`,
          'date-order',
        );
    }
  }
}

function checkStatement(check: DateCheck, statement: Draft<Statement>, field: FieldPath): void {
  const asOf = { field: [...field, 'asOf'], date: statement.asOf };
  check.past(asOf);
  check.checkedOn(asOf, { field: [...field, 'checkedOn'], date: statement.checkedOn });
  check.review(asOf, { field: [...field, 'reviewAfter'], date: statement.reviewAfter });
  for (const source of check.sources(statement.sources, [...field, 'sources']))
    check.preferNoLater(source, asOf);
  check.translations(statement.translations, [...field, 'translations'], asOf);
}

/** `compiled`, the day of the review, and the dates of the baseline and the notices. */
export function checkPublisherDates(file: RecordFile<PublisherRecord>, calendar: Calendar): void {
  const check = new DateCheck(file, calendar);
  check.past({ field: ['compiled'], date: file.value.compiled });
  // Records are reviewed after they were compiled.
  check.byToday({ field: ['reviewer', 'date'], date: file.value.reviewer?.date });
  for (const list of ['baseline', 'notices'] as const)
    file.value[list]?.forEach((statement, index) => {
      if (statement) checkStatement(check, statement, [list, index]);
    });
}

export function checkPolicyDates(file: RecordFile<PolicyRecord>, calendar: Calendar): void {
  const { value } = file;
  const check = new DateCheck(file, calendar);
  const asOf = { field: ['asOf'], date: value.asOf };
  const adopted = { field: ['adopted'], date: value.adopted };
  const amended = (value.amended ?? []).map((date, index) => ({ field: ['amended', index], date }));
  const decided = { field: ['decided'], date: value.decided };
  const steps: DateField[] = [adopted, ...amended, decided];
  check.past(asOf);
  for (const step of steps) {
    if (check.past(step)) check.noLater(step, asOf);
  }
  steps.forEach((step, index) => {
    steps.slice(0, index).every((earlier) => check.inOrder(earlier, step));
  });
  value.history?.forEach((step, index) => {
    check.past({ field: ['history', index, 'date'], date: step?.date });
  });
  check.checkedOn(asOf, { field: ['checkedOn'], date: value.checkedOn });
  check.review(asOf, { field: ['reviewAfter'], date: value.reviewAfter });
  for (const source of check.sources(value.sources, ['sources'])) check.preferNoLater(source, asOf);
  check.translations(value.translations, ['translations'], asOf);
}

/** Kinds of events that may be announced before their day. */
const ANNOUNCED: ReadonlySet<string> = new Set(['hearing', 'step', 'context']);

export function checkCaseDates(file: RecordFile<CaseRecord>, calendar: Calendar): void {
  const { status = {}, events = [], translations } = file.value;
  const check = new DateCheck(file, calendar);
  const asOf = { field: ['status', 'asOf'], date: status.asOf };
  const until = { field: ['status', 'until'], date: status.until };
  check.past(asOf);
  check.checkedOn(asOf, { field: ['status', 'checkedOn'], date: status.checkedOn });
  check.review(asOf, { field: ['status', 'reviewAfter'], date: status.reviewAfter });
  check.inOrder(asOf, until);
  check.within(MAX_PLAN, until);
  check.translations(translations, ['translations'], asOf);
  const days = events.map((event, index) => ({ field: ['events', index, 'date'], date: event?.date }));
  events.forEach((event, index) => {
    const { date, kind, force, sources } = event ?? {};
    const day = { field: ['events', index, 'date'], date };
    // Of a kind that is wrong, nobody can tell whether it may be announced.
    const isAnnounced = kind === undefined || ANNOUNCED.has(kind);
    if (isAnnounced) check.within(check.reviewYears, day);
    else if (check.past(day)) check.noLater(day, asOf);
    // An event that undoes another follows it, so this compares those two as well. All earlier ones, since a partial date may stand between.
    days.slice(0, index).every((earlier) => check.inOrder(earlier, day));
    const stayed = { field: ['events', index, 'force', 'stayed'], date: force?.stayed };
    const forceUntil = { field: ['events', index, 'force', 'until'], date: force?.until };
    if (check.past(stayed)) check.inOrder(day, stayed);
    check.inOrder(day, forceUntil);
    check.within(MAX_PLAN, forceUntil);
    const dated = check.sources(sources, ['events', index, 'sources']);
    const [newest] = dated.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    if (newest && !isAnnounced && dated.every((source) => source.date)) check.preferNoLater(day, newest);
  });
}

export function checkActionDates(file: RecordFile<ActionRecord>, calendar: Calendar): void {
  const { value } = file;
  const check = new DateCheck(file, calendar);
  const asOf = { field: ['asOf'], date: value.asOf };
  const starts = { field: ['starts'], date: value.starts };
  const ends = { field: ['ends'], date: value.ends };
  const won = { field: ['won', 'date'], date: value.won?.date };
  check.past(asOf);
  check.checkedOn(asOf, { field: ['checkedOn'], date: value.checkedOn });
  for (const planned of [starts, ends]) check.within(MAX_PLAN, planned);
  check.inOrder(starts, ends);
  check.inOrder(starts, won);
  if (check.past(won)) check.noLater(won, asOf);
  for (const source of check.sources(value.sources, ['sources'])) check.preferNoLater(source, asOf);
  check.translations(value.translations, ['translations'], asOf);
}
