/**
 * Makes the draft of a case from a spreadsheet of TimelineJS. Such a sheet says neither what is in force nor who says so, so the draft
 * asks for it, and no release is built until an editor has answered.
 *
 * Source of the columns: https://timeline.knightlab.com/docs/using-spreadsheets.html
 */
import { isCivilDate, safeUrl } from '@rights-kit/content';
import type { Problem } from '../records/problem.ts';
import { TODO } from '../records/unfinished.ts';
import { toPlainText } from './plain-text.ts';
import { columnName, type Row } from './table.ts';
import { template } from './template.ts';
import type { RecordValue } from './write-record.ts';

const NAMES = {
  year: 'Year',
  month: 'Month',
  day: 'Day',
  endYear: 'End Year',
  endMonth: 'End Month',
  endDay: 'End Day',
  displayDate: 'Display Date',
  headline: 'Headline',
  text: 'Text',
  media: 'Media',
  credit: 'Media Credit',
  caption: 'Media Caption',
  type: 'Type',
  group: 'Group',
} as const;
type Name = keyof typeof NAMES;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');

/** Whether a header is that of such a sheet. */
export function isTimelineSheet(header: Row): boolean {
  const names = new Set(header.cells.map(plain));
  return names.has('headline') && names.has('year');
}

interface Event {
  readonly date: string;
  readonly value: RecordValue;
  /** Lines for a comment. */
  readonly notes: readonly string[];
}

type Cells = (name: Name) => string;

const pad = (text: string): string => text.padStart(2, '0');

function toDate(year: string, month: string, day: string): string {
  return [year.padStart(4, '0'), ...(month ? [pad(month), ...(day ? [pad(day)] : [])] : [])].join('-');
}

/** A comment is one line, whatever was typed. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function toEvent(cells: Cells, date: string): Event {
  const headline = toPlainText(cells('headline'));
  const body = toPlainText(cells('text'));
  const caption = toPlainText(cells('caption')).text;
  const media = cells('media');
  const url = safeUrl(media);
  const isSource = url?.startsWith('https:') && !/\.(?:jpe?g|png|gif|webp|svg|mp4|mp3)(?:\?|$)/i.test(media);
  const end = cells('endYear') ? toDate(cells('endYear'), cells('endMonth'), cells('endDay')) : '';
  const noted: readonly (readonly [string, string])[] = [
    ['the sheet shows the date as', cells('displayDate')],
    ['it ended', end],
    ['its group', cells('group')],
    ['links in its text', [...headline.links, ...body.links].join(' ')],
    ['media', isSource ? '' : media],
    ['caption of the media', caption],
    ['credit of the media', isSource ? '' : toPlainText(cells('credit')).text],
  ];
  const credit = toPlainText(cells('credit')).text;
  return {
    date,
    value: {
      date,
      kind: TODO,
      title: { en: headline.text || TODO },
      summary: { en: body.text || TODO },
      undoneBy: {
        event: `${TODO}: the id of the later event that undid this one; where none did, delete these three lines`,
        extent: `${TODO}: whole or part`,
      },
      sources: [
        {
          title: isSource && caption ? oneLine(caption) : TODO,
          publisher: isSource && credit ? oneLine(credit) : TODO,
          ...(isSource && url ? { url } : {}),
          kind: TODO,
        },
      ],
    },
    notes: noted.filter(([, text]) => text).map(([what, text]) => `Of the sheet: ${what}: ${oneLine(text)}`),
  };
}

export interface TimelineDraft {
  readonly text: string;
  readonly events: number;
  /** Rows that are no events. */
  readonly left: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * @param name of the table, for messages
 * @param id of the case
 */
export function timelineDraft(name: string, rows: readonly Row[], id: string): TimelineDraft {
  const [header, ...body] = rows;
  const positions = new Map(header?.cells.map((cell, index) => [plain(cell), index]));
  const positionOf = (field: Name): number => positions.get(plain(NAMES[field])) ?? -1;
  const problems: Problem[] = [];
  const left: string[] = [];
  const events: Event[] = [];
  let [title, about] = ['', ''];
  for (const row of body) {
    const cells: Cells = (field) => row.cells[positionOf(field)] ?? '';
    const type = cells('type').toLowerCase();
    if (type === 'title') {
      title = oneLine(toPlainText(cells('headline')).text);
      about = toPlainText(cells('text')).text;
      continue;
    }
    if (type === 'era') {
      left.push(`row ${String(row.number)} is an era, not an event: ${oneLine(cells('headline'))}`);
      continue;
    }
    const date = toDate(cells('year'), cells('month'), cells('day'));
    if (!isCivilDate(date) || !cells('year') || (!cells('month') && cells('day'))) {
      const field = (['year', 'month', 'day'] as const)
        .map((each) => `${NAMES[each]} "${cells(each)}"`)
        .join(', ');
      problems.push({
        file: name,
        line: row.line,
        field: `row ${String(row.number)}, column ${columnName(positionOf('year'))} (Year)`,
        expected: `expected a date in numbers, with a month where there is a day, but found ${field}`,
      });
      continue;
    }
    events.push(toEvent(cells, date));
  }
  if (body.length > 0 && events.length === 0 && problems.length === 0)
    problems.push({
      file: name,
      line: 1,
      field: '',
      expected: 'expected at least one event, but the sheet has none',
    });
  // Partial dates come before the days in them; the order of the sheet decides among the events of a day.
  const sorted = events.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const dates = sorted.map(({ date }) => date);
  const values: RecordValue = {
    id,
    name: title || TODO,
    summary: { en: about || TODO },
    topics: TODO,
    events: sorted.map(({ date, value }) => ({
      // The id of an event is its date, unless two have the same.
      ...(dates.indexOf(date) === dates.lastIndexOf(date)
        ? {}
        : { id: `${TODO}: an id, such as ${date}-ruling` }),
      ...value,
    })),
  };
  const notes = new Map(sorted.map((event, index) => [`events.${String(index)}.date`, event.notes]));
  const head = [`A draft from the spreadsheet ${oneLine(name)}.`];
  return {
    text: template({ kind: 'case', values, notes, head }),
    events: events.length,
    left,
    problems,
  };
}
