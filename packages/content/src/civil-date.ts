/**
 * Civil dates: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a calendar date without a time or time zone. They are compared as strings and
 * formatted in UTC, so that no reader's time zone shifts a day.
 */

declare const civilDate: unique symbol;
/** An ISO 8601 civil date, possibly partial: `2014`, `2014-05` or `2014-05-21`. */
export type CivilDate = string & { readonly [civilDate]: true };

const SHAPE = /^\d{4}(?:-\d\d){0,2}$/;

/** Whether a value is a civil date that exists in the calendar. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  // Of a day that its month does not have, some engines make one of the next month.
  const date = new Date(text);
  return !Number.isNaN(+date) && date.toISOString().startsWith(text);
}

/** **Unit:** milliseconds. */
const HOUR = 3_600_000;

const dayAt = (now: number, hoursFromUtc: number): string =>
  new Date(now + hoursFromUtc * HOUR).toISOString().slice(0, 10);

/**
 * Compares a date with today: -1 for a past date, 0 for one that includes today, 1 for a future one. A partial date is past only once
 * its whole year or month is.
 */
export type Today = (date: CivilDate) => number;

/**
 * A comparison of dates with the current day in a time zone.
 *
 * An old phone needs 100 ms to load its time zone data. So `Intl` is called only where the result differs between UTC−12 and UTC+14,
 * that is, within hours of the date.
 *
 * @param now milliseconds since the epoch
 * @param timeZone IANA name; without one, the reader's own. **Invalid:** the reader's own
 * @param onUnknownZone called when the zone is needed and this platform does not know it
 */
export function todayIn(now: number, timeZone?: string | null, onUnknownZone?: () => void): Today {
  let today: string | undefined;
  const toToday = (): string => {
    try {
      // The Swedish locale formats dates as ISO 8601.
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
    return first === compare(dayAt(now, 14)) ? first : compare((today ??= toToday()));
  };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Gives what `Intl` would, without it: on an old phone the first call of `Intl` takes longer than the rest of a card's rendering. */
function formatEnglish(date: CivilDate, hasYear: boolean): string {
  const [year, month, day] = date.split('-').map(Number);
  const words = [month && MONTHS[month - 1], day].filter(Boolean).join(' ');
  return hasYear ? [words, year].filter(Boolean).join(day ? ', ' : ' ') : words;
}

/** Cached, since each is slow to construct and formats many dates. */
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
 * A date in the long format of a language, "May 21, 2014", "May 2014" or "2014", with no-break spaces.
 *
 * @param locale BCP 47
 */
export function formatCivilDate(date: CivilDate, locale: string): string {
  return format(date, locale, true);
}

/**
 * A date without its year, for lists that show the year separately: "May 21", "May"; `''` for a year alone.
 *
 * @param locale BCP 47
 */
export function formatMonthAndDay(date: CivilDate, locale: string): string {
  return date.length > 4 ? format(date, locale, false) : '';
}
