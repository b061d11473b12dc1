/**
 * Civil dates: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a day on a calendar and never a moment in time. They are compared as
 * text and formatted in UTC, so that no reader's time zone shifts a day.
 */

declare const civilDate: unique symbol;
/** An ISO 8601 civil date, possibly partial: `2014`, `2014-05` or `2014-05-21`. */
export type CivilDate = string & { readonly [civilDate]: true };

const SHAPE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Whether a text is a civil date of an existing day, month or year. */
export function isCivilDate(text: unknown): text is CivilDate {
  const [, year, month, day] = (typeof text === 'string' ? SHAPE.exec(text) : null) ?? [];
  if (!year) return false;
  // Day 0 of the next month is the last of this one.
  const last = (): number => new Date(Date.UTC(+year, +(month ?? 1), 0)).getUTCDate();
  return (!month || (+month > 0 && +month < 13)) && (!day || (+day > 0 && (+day < 29 || +day <= last())));
}

/** **Unit:** milliseconds. */
const HOUR = 3_600_000;
/** Hours that New York is behind UTC, in summer and in winter (15 U.S.C. 260a, 263). */
const NEW_YORK = [4, 5];

/**
 * The day it is in Boston (America/New_York) at a moment.
 *
 * @param now milliseconds since the epoch
 */
export function civilToday(now: number): CivilDate {
  const [summer, winter] = NEW_YORK.map((hours) => new Date(now - hours * HOUR).toISOString().slice(0, 10));
  // Swedish formats dates as ISO 8601 does. An old phone needs a tenth of a second to load its time zones, so they are asked only
  // in the one hour of a day when it matters which of the two holds.
  const today =
    summer === winter
      ? summer
      : new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(now);
  return today as CivilDate;
}

/**
 * Whether a date lies wholly before a day: a partial date only once its year or month is over.
 *
 * @param today a full civil date
 */
export function isPast(date: CivilDate, today: CivilDate): boolean {
  return date < today.slice(0, date.length);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** As `Intl` writes it. The first question to `Intl` takes an old phone longer than all else that a card shows. */
function formatEnglish(date: CivilDate, hasYear: boolean): string {
  const [year, month, day] = date.split('-').map(Number);
  const words = [month && MONTHS[month - 1], day].filter(Boolean).join(' ');
  return hasYear ? [words, year].filter(Boolean).join(day ? ', ' : ' ') : words;
}

/** Each is costly to make and used for many dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function makeFormatter(locale: string, precision: number, hasYear: boolean): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC' };
  if (hasYear) options.year = 'numeric';
  if (precision > 4) options.month = 'long';
  if (precision > 7) options.day = 'numeric';
  return new Intl.DateTimeFormat(locale, options);
}

function formatByIntl(date: CivilDate, locale: string, hasYear: boolean): string {
  const key = [locale, date.length, hasYear].join();
  const formatter = formatters.get(key) ?? makeFormatter(locale, date.length, hasYear);
  formatters.set(key, formatter);
  return formatter.format(Date.parse(date));
}

function format(date: CivilDate, locale: string, hasYear: boolean): string {
  const words = locale === 'en' ? formatEnglish(date, hasYear) : formatByIntl(date, locale, hasYear);
  return words.replaceAll(' ', '\u00a0');
}

/**
 * A date as readers of a language write it: "May 21, 2014", "May 2014", "2014"; its spaces do not break.
 *
 * @param locale BCP 47
 */
export function formatCivilDate(date: CivilDate, locale: string): string {
  return format(date, locale, true);
}

/**
 * A date without its year, for lists that show the year apart: "May 21", "May"; empty for a year alone.
 *
 * @param locale BCP 47
 */
export function formatMonthAndDay(date: CivilDate, locale: string): string {
  return date.length > 4 ? format(date, locale, false) : '';
}
