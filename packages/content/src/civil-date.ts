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
  const last = new Date(Date.UTC(+year, +(month ?? 1), 0)).getUTCDate();
  return (!month || (+month > 0 && +month < 13)) && (!day || (+day > 0 && +day <= last));
}

/**
 * The day it is in Boston (America/New_York) at a moment.
 *
 * @param now milliseconds since the epoch
 */
export function civilToday(now: number): CivilDate {
  // Swedish formats dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(now) as CivilDate;
}

/**
 * Whether a date lies wholly before a day: a partial date only once its year or month is over.
 *
 * @param today a full civil date
 */
export function isPast(date: CivilDate, today: CivilDate): boolean {
  return date < today.slice(0, date.length);
}

function format(date: CivilDate, locale: string, year: Intl.DateTimeFormatOptions): string {
  const options: Intl.DateTimeFormatOptions = { ...year, timeZone: 'UTC' };
  if (date.length > 4) options.month = 'long';
  if (date.length > 7) options.day = 'numeric';
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(date)).replaceAll(' ', '\u00a0');
}

/**
 * A date as readers of a language write it: "May 21, 2014", "May 2014", "2014"; its spaces do not break.
 *
 * @param locale BCP 47
 */
export function formatCivilDate(date: CivilDate, locale: string): string {
  return format(date, locale, { year: 'numeric' });
}

/**
 * A date without its year, for lists that show the year apart: "May 21", "May"; empty for a year alone.
 *
 * @param locale BCP 47
 */
export function formatMonthAndDay(date: CivilDate, locale: string): string {
  return date.length > 4 ? format(date, locale, {}) : '';
}
