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

const dayAt = (now: number, hoursFromUtc: number): string =>
  new Date(now + hoursFromUtc * HOUR).toISOString().slice(0, 10);

/**
 * Compares a date with today: -1 for a date that is over, 0 for one that today is in, 1 for one that is still to come. A partial date is
 * over only once its year or month is.
 */
export type Today = (date: CivilDate) => number;

/**
 * The day it is in a time zone.
 *
 * An old phone needs a tenth of a second to load its time zones. So they are asked only where the answer would differ between the
 * earliest and the latest day on Earth: around a date, for some of its hours.
 *
 * @param now milliseconds since the epoch
 * @param timeZone IANA name; without one, the reader's own. **Invalid:** the reader's own
 * @param onUnknownZone called when the zone is asked for and this platform does not know it
 */
export function todayIn(now: number, timeZone?: string | null, onUnknownZone?: () => void): Today {
  let today: string | undefined;
  const ask = (): string => {
    try {
      // Swedish formats dates as ISO 8601 does.
      if (timeZone) return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
    } catch {
      onUnknownZone?.();
    }
    return dayAt(now, -new Date(now).getTimezoneOffset() / 60);
  };
  return (date) => {
    const compare = (day: string): number => {
      const part = day.slice(0, date.length);
      return date < part ? -1 : +(date > part);
    };
    const first = compare(dayAt(now, -12));
    return first === compare(dayAt(now, 14)) ? first : compare((today ??= ask()));
  };
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
