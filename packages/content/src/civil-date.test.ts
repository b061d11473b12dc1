import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { formatCivilDate, formatMonthAndDay, isCivilDate, todayIn, type CivilDate } from './civil-date.js';
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
  { given: '', why: 'an empty text' },
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
      assert.equal(todayIn(Date.parse(`${today}T12:00Z`), 'UTC')(civil(date)) < 0, past);
    });
});

/** How many `Intl.DateTimeFormat` a function constructs. */
function countZones(run: () => void): number {
  const { DateTimeFormat } = Intl;
  let count = 0;
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(target, args) {
      count++;
      return Reflect.construct(target, args) as object;
    },
  });
  try {
    run();
  } finally {
    Intl.DateTimeFormat = DateTimeFormat;
  }
  return count;
}

describe('today in a time zone', () => {
  const readerZone = process.env['TZ'];
  after(() => {
    if (readerZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = readerZone;
  });

  const ZONES = [
    'America/New_York',
    'Pacific/Kiritimati',
    'Pacific/Niue',
    'Asia/Kathmandu',
    'Europe/Lisbon',
    'UTC',
  ];
  const DATES = ['2026-03-08', '2026-07-01', '2026-11-01', '2026-11', '2026-12-31', '2027', '2028-02-29'];

  for (const zone of ZONES)
    it(`T-02 is what the platform's calendar says, in every half hour around some dates: ${zone}`, () => {
      const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
      for (const text of DATES) {
        const date = civil(text);
        const begin = Date.parse(`${text.padEnd(7, '-01').padEnd(10, '-01')}T00:00Z`);
        for (let now = begin - 36 * 3_600_000; now < begin + 60 * 3_600_000; now += 30 * 60_000) {
          const day = calendar.format(now).slice(0, text.length);
          const today = todayIn(now, zone);
          assert.equal(today(date) < 0, text < day, `${text} at ${new Date(now).toISOString()}`);
          assert.equal(today(date) <= 0, text <= day, `${text} at ${new Date(now).toISOString()}`);
        }
      }
    });

  it('T-02 is the same for readers anywhere', () => {
    const now = Date.parse('2026-11-23T04:59:59.999Z');
    for (const place of ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Niue']) {
      process.env['TZ'] = place;
      assert.equal(todayIn(now, 'America/New_York')(civil('2026-11-22')) < 0, false, place);
      assert.equal(todayIn(now + 1, 'America/New_York')(civil('2026-11-22')) < 0, true, place);
    }
  });

  it("T-02 is the reader's own where no zone is named, or one that the platform does not know", () => {
    const now = Date.parse('2026-11-23T04:30:00Z');
    for (const [place, isOver] of [
      ['America/New_York', false],
      ['Asia/Kolkata', true],
    ] as const) {
      process.env['TZ'] = place;
      for (const zone of [undefined, '', 'Nowhere/Land'])
        assert.equal(todayIn(now, zone)(civil('2026-11-22')) < 0, isOver, `${place} ${String(zone)}`);
    }
  });

  it('asks for the zone only where the earliest and the latest day on Earth disagree, and once', () => {
    const noon = Date.parse('2026-11-22T17:00Z');
    const count = (...texts: string[]): number =>
      countZones(() => {
        const today = todayIn(noon, 'America/New_York');
        for (const text of texts) today(civil(text));
      });
    assert.equal(count('2014', '2026-05-01', '2026-11-20', '2026-11-24', '2027-05-22', '2099-12-31'), 0);
    assert.equal(count('2026-11-23'), 1);
    assert.equal(count('2026-11-21', '2026-11-22', '2026-11-23', '2026-11-22'), 1);
  });
});

/** Dates that a shift by one day would move into another month or year, and others. */
const THIRTY: readonly string[] = [
  ...['2014-01-01', '2014-12-31', '2016-02-29', '2017-07-24', '2018-02-05', '2019-05-06', '2020-03-08'],
  ...['2020-11-01', '2021-03-28', '2021-10-31', '2022-03-13', '2022-11-06', '2023-02-28', '2023-03-01'],
  ...['2024-02-29', '2024-03-10', '2024-11-03', '2025-01-16', '2025-03-09', '2025-11-02', '2025-06-15'],
  ...['2026-01-28', '2026-04-09', '2026-05-10', '2026-08-11', '2026-09-12', '2026-10-13', '2026-11-14'],
  ...['1994-12-31', '2027-01-16'],
];

/** The first is west of UTC, where a date parsed as a UTC timestamp would be the day before. Formatters cached there serve the others. */
const ZONES = ['America/New_York', 'UTC', 'Pacific/Kiritimati', 'America/St_Johns'];

/** A text with the digits of any script replaced by ASCII digits: `٢١` by `21`. */
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
      const expected = (more: Intl.DateTimeFormatOptions): string =>
        new Intl.DateTimeFormat('en', { ...options, ...more })
          .format(Date.parse(date))
          .replaceAll(' ', '\u00a0');
      assert.equal(formatCivilDate(civil(date), 'en'), expected({ day: 'numeric', year: 'numeric' }));
      assert.equal(formatCivilDate(civil(date.slice(0, 7)), 'en'), expected({ year: 'numeric' }));
      assert.equal(formatMonthAndDay(civil(date), 'en'), expected({ day: 'numeric' }));
      assert.equal(formatMonthAndDay(civil(date.slice(0, 7)), 'en'), expected({}));
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
