import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  civilToday,
  formatCivilDate,
  formatMonthAndDay,
  isCivilDate,
  isPast,
  type CivilDate,
} from './civil-date.js';
import { LOCALES } from './records.js';

function civil(text: string): CivilDate {
  assert.ok(isCivilDate(text), `${text} is no civil date`);
  return text;
}

const DATES = [
  ...['2014', '2014-05', '2014-05-21', '1999-12-31', '2000-01-01', '9999-12-31', '1789-03-04'],
  ...['2000-02-29', '2024-02-29', '2023-02-28', '2026-04-30', '2026-12-31'],
];

const NO_DATES: readonly { given: unknown; why: string }[] = [
  { given: '2023-02-29', why: 'a leap day in a common year' },
  { given: '1900-02-29', why: 'a leap day in a century that has none' },
  { given: '2026-02-30', why: 'February 30' },
  { given: '2026-04-31', why: 'April 31' },
  { given: '2026-13-01', why: 'month 13' },
  { given: '2026-00-01', why: 'month 0' },
  { given: '2026-13', why: 'month 13 of a partial date' },
  { given: '2026-01-00', why: 'day 0' },
  { given: '2026-1-2', why: 'single digits' },
  { given: '26-01-02', why: 'a year of two digits' },
  { given: '12026-01-02', why: 'a year of five digits' },
  { given: '-2026', why: 'a year before the common era' },
  { given: '2026-01-02T00:00:00Z', why: 'a moment' },
  { given: '2026-01-02 ', why: 'a space' },
  { given: '2026-01-02\n', why: 'a line feed' },
  { given: '2026/01/02', why: 'slashes' },
  { given: '2026-', why: 'a hyphen at the end' },
  { given: '\u0662\u0660\u0662\u0666', why: 'Arabic digits' },
  { given: 'May 21, 2014', why: 'words' },
  { given: '', why: 'nothing' },
  { given: 2014, why: 'a number' },
  { given: null, why: 'null' },
  { given: new Date(0), why: 'a Date' },
  { given: ['2014'], why: 'a list' },
];

describe('a civil date', () => {
  for (const date of DATES)
    it(`T-02 is ${date}`, () => {
      assert.equal(isCivilDate(date), true);
    });
  for (const { given, why } of NO_DATES)
    it(`T-02 is not ${why}`, () => {
      assert.equal(isCivilDate(given), false);
    });
});

describe('a date is past', () => {
  const TABLE: readonly { date: string; today: string; past: boolean }[] = [
    { date: '2026-11-22', today: '2026-11-22', past: false },
    { date: '2026-11-22', today: '2026-11-23', past: true },
    { date: '2026-11-22', today: '2026-11-21', past: false },
    { date: '2026-11', today: '2026-11-30', past: false },
    { date: '2026-11', today: '2026-12-01', past: true },
    { date: '2026-11', today: '2026-10-31', past: false },
    { date: '2026', today: '2026-12-31', past: false },
    { date: '2026', today: '2027-01-01', past: true },
    { date: '2026', today: '2025-12-31', past: false },
    { date: '2025-12-31', today: '2026-01-01', past: true },
  ];
  for (const { date, today, past } of TABLE)
    it(`T-02 ${past ? 'on' : 'but not yet on'} ${today}: ${date}`, () => {
      assert.equal(isPast(civil(date), civil(today)), past);
    });
});

describe('today in Boston', () => {
  const zone = process.env['TZ'];
  after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  const TABLE: readonly { moment: string; today: string; why: string }[] = [
    { moment: '2026-11-23T04:59:59.999Z', today: '2026-11-22', why: 'the last moment of a winter day' },
    { moment: '2026-11-23T05:00:00.000Z', today: '2026-11-23', why: 'midnight in winter' },
    { moment: '2026-07-01T03:59:59.999Z', today: '2026-06-30', why: 'the last moment of a summer day' },
    { moment: '2026-07-01T04:00:00.000Z', today: '2026-07-01', why: 'midnight in summer' },
    { moment: '2026-03-08T04:59:59.999Z', today: '2026-03-07', why: 'before the day that clocks go forward' },
    { moment: '2026-03-08T05:00:00.000Z', today: '2026-03-08', why: 'its first moment' },
    { moment: '2026-03-09T03:59:59.999Z', today: '2026-03-08', why: 'its last moment, after 23 hours' },
    { moment: '2026-03-09T04:00:00.000Z', today: '2026-03-09', why: 'the day after' },
    { moment: '2026-11-01T03:59:59.999Z', today: '2026-10-31', why: 'before the day that clocks go back' },
    { moment: '2026-11-01T04:00:00.000Z', today: '2026-11-01', why: 'its first moment' },
    { moment: '2026-11-02T04:59:59.999Z', today: '2026-11-01', why: 'its last moment, after 25 hours' },
    { moment: '2026-11-02T05:00:00.000Z', today: '2026-11-02', why: 'the day after' },
    { moment: '2027-01-01T04:59:59.999Z', today: '2026-12-31', why: 'the last moment of a year' },
    { moment: '2028-03-01T04:59:59.999Z', today: '2028-02-29', why: 'a leap day' },
  ];
  for (const { moment, today, why } of TABLE)
    it(`T-02 is ${today} at ${moment}: ${why}`, () => {
      assert.ok(isCivilDate(today));
      for (const place of ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Niue']) {
        process.env['TZ'] = place;
        assert.equal(civilToday(Date.parse(moment)), today, `for a reader in ${place}`);
      }
    });

  it('T-02 is what the time zones of the platform say, in every hour of three years', () => {
    const newYork = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' });
    for (let now = Date.UTC(2025, 0); now < Date.UTC(2028, 0); now += 30 * 60_000)
      assert.equal(civilToday(now), newYork.format(now));
  });
});

/** Days at which a zone east or west of UTC would show a neighbor, and others. */
const THIRTY: readonly string[] = [
  ...['2014-01-01', '2014-12-31', '2016-02-29', '2017-07-24', '2018-02-05', '2019-05-06', '2020-03-08'],
  ...['2020-11-01', '2021-03-28', '2021-10-31', '2022-03-13', '2022-11-06', '2023-02-28', '2023-03-01'],
  ...['2024-02-29', '2024-03-10', '2024-11-03', '2025-01-16', '2025-03-09', '2025-11-02', '2025-06-15'],
  ...['2026-01-28', '2026-04-09', '2026-05-10', '2026-08-11', '2026-09-12', '2026-10-13', '2026-11-14'],
  ...['1994-12-31', '2027-01-16'],
];

/** First one where a date taken for a moment in UTC would be the day before: what was made there is kept for the others. */
const ZONES = ['America/New_York', 'UTC', 'Pacific/Kiritimati', 'America/St_Johns'];

/** A text with the digits of any script written as ASCII ones: `٢١` as `21`. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return String(code - zero);
  });
}

describe('a date in words', () => {
  const zone = process.env['TZ'];
  after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('T-02 is tried with thirty dates, twelve languages and zones that are really in effect', () => {
    assert.equal(new Set(THIRTY).size, 30);
    assert.equal(LOCALES.length, 12);
    const noon = ZONES.map((name) => {
      process.env['TZ'] = name;
      return new Date('2026-11-22T12:00:00Z').getHours();
    });
    assert.deepEqual(noon, [7, 12, 2, 8]);
  });

  for (const locale of LOCALES)
    it(`T-02 names the same day in every zone: ${locale}`, () => {
      for (const date of THIRTY) {
        const [year = '', , day = ''] = date.split('-');
        const shown = ZONES.map((name) => {
          process.env['TZ'] = name;
          return formatCivilDate(civil(date), locale);
        });
        assert.equal(new Set(shown).size, 1, shown.join(' / '));
        const numbers: string[] = asciiDigits(shown[0] ?? '').match(/\d+/g) ?? [];
        assert.ok(
          numbers.includes(year) && numbers.includes(String(Number(day))),
          `${date}: ${shown.join()}`,
        );
      }
    });

  it('T-02 is in English what the platform makes of it', () => {
    const options = { month: 'long', timeZone: 'UTC' } as const;
    for (const date of THIRTY) {
      const say = (more: Intl.DateTimeFormatOptions): string =>
        new Intl.DateTimeFormat('en', { ...options, ...more })
          .format(Date.parse(date))
          .replaceAll(' ', '\u00a0');
      assert.equal(formatCivilDate(civil(date), 'en'), say({ day: 'numeric', year: 'numeric' }));
      assert.equal(formatCivilDate(civil(date.slice(0, 7)), 'en'), say({ year: 'numeric' }));
      assert.equal(formatMonthAndDay(civil(date), 'en'), say({ day: 'numeric' }));
      assert.equal(formatMonthAndDay(civil(date.slice(0, 7)), 'en'), say({}));
    }
  });

  it('T-02 says no more than the date does', () => {
    assert.equal(formatCivilDate(civil('2014-05-21'), 'en'), 'May\u00a021,\u00a02014');
    assert.equal(formatCivilDate(civil('2014-05'), 'en'), 'May\u00a02014');
    assert.equal(formatCivilDate(civil('2014'), 'en'), '2014');
    assert.equal(formatCivilDate(civil('2014-05-01'), 'es'), '1\u00a0de\u00a0mayo\u00a0de\u00a02014');
    assert.equal(formatCivilDate(civil('2014-05'), 'pt-BR'), 'maio\u00a0de\u00a02014');
    assert.equal(formatCivilDate(civil('2014-05-21'), 'zh-Hant'), '2014\u5e745\u670821\u65e5');
    assert.equal(formatCivilDate(civil('2014-05-21'), 'fr'), '21\u00a0mai\u00a02014');
  });
});
