import { readFileSync, writeFileSync } from 'node:fs';
import type { CivilDate } from '@rights-kit/content';
import { toVisible } from '../records/characters.ts';
import { decodeUtf8 } from '../records/decode.ts';
import type { Problem } from '../records/problem.ts';
import { todayOf } from '../records/read-records.ts';
import { reviewedTexts } from '../review/reviewed-texts.ts';
import { countTexts, readAnswers, toTable, type Answer } from '../review/table.ts';
import { lineIn, writeAnswers } from '../review/write-answers.ts';
import {
  CallError,
  example,
  JSON_OPTION,
  linesOf,
  messageOf,
  RecordsError,
  toDay,
  type Define,
  type Outcome,
} from './call.ts';
import type { ReviewCountsJson } from './json.ts';
import { countOf, readSound } from './read.ts';

/** Longer ones are a sentence. **Unit:** UTF-16 code units. */
const MAX_ROLE = 80;

/** @throws {CallError} when it has what no role has; whether it is a name, no program can tell */
function toRole(text: string): string {
  const role = text.trim();
  if (!/^\p{L}[\p{L}\p{M} ,.'’()&/-]*$/u.test(role) || role.length > MAX_ROLE)
    throw new CallError(
      `--by ${text}: expected a role such as "immigration lawyer", never a name or an address`,
    );
  return role;
}

const inWords = ({ total, current, reviewed, stale, hidden }: ReviewCountsJson): string =>
  `${total} short texts: ${current} current (${reviewed} of them reviewed), ${stale} stale, ${hidden} hidden`;

/** @throws {RecordsError} if there is any problem */
function refuse(problems: readonly Problem[], table: string): void {
  if (problems.length === 0) return;
  const errors = problems.map((problem) => ({ ...problem, severity: 'error' as const }));
  throw new RecordsError(`${countOf(errors)} with ${table}; nothing was written`, errors);
}

/** @throws {Error} when the file exists, since it may hold answers, or cannot be written */
function writeTable(out: string, table: string): void {
  try {
    writeFileSync(out, table, { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new Error(
      exists
        ? `--out ${out}: it is there already, perhaps with answers, so it is left alone`
        : `cannot write to ${out}: ${messageOf(error)}`,
      { cause: error },
    );
  }
}

/** @throws {Error} when it cannot be read, or {RecordsError} when it is not UTF-8 */
function readTable(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`--in ${file}: it cannot be read: ${messageOf(error)}`, { cause: error });
  }
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') return text;
  refuse([{ file, field: '', ...text }], file);
  return '';
}

function countOrWrite(folder: string, out: string | undefined): Outcome {
  const { records, problems } = readSound(folder);
  const texts = reviewedTexts(records);
  const counts = countTexts(texts);
  if (out !== undefined) writeTable(out, toTable(texts));
  return {
    json: { ok: true, counts, problems, ...(out !== undefined && { out }) },
    out: [...(out === undefined ? [] : [`written to ${out}`]), inWords(counts)],
    err: linesOf(problems),
  };
}

const verdictOf = (accepted: boolean | null): string =>
  accepted === null ? 'open' : accepted ? 'accepted' : 'refused';

const keysOf = (answers: readonly Answer[], verdict: boolean): string[] =>
  answers.filter(({ accepted }) => accepted === verdict).map(({ text }) => text.key);

interface TakeBack {
  readonly table: string;
  readonly by: string;
  /** Default: today in the publisher's time zone. */
  readonly date: CivilDate | undefined;
}

function takeBack(folder: string, { table, by, date: given }: TakeBack): Outcome {
  const { records, problems } = readSound(folder);
  const today = todayOf(records.publisher.timeZone);
  const date = given ?? today;
  if (date > today) throw new CallError(`--date ${date}: expected a day that is not after today, ${today}`);
  const read = readAnswers(readTable(table), table, reviewedTexts(records), (text) =>
    lineIn(folder, text.file, text.field),
  );
  refuse(read.problems, table);
  const { answers } = read;
  const { files, problems: found, records: changed = records } = writeAnswers(folder, answers, { by, date });
  refuse(found, table);
  const counts = countTexts(reviewedTexts(changed));
  const [accepted, refused] = [keysOf(answers, true), keysOf(answers, false)];
  const notes = answers
    .filter(({ note }) => note)
    .map(({ text, accepted: verdict = null, note }) => ({ key: text.key, accepted: verdict, note }));
  const hidden = answers.filter((answer) => answer.accepted && answer.text.short.hide);
  return {
    json: { ok: true, counts, problems, accepted, refused, notes, files },
    out: [
      `${accepted.length} accepted, ${refused.length} refused and hidden; ${files.length} files changed`,
      ...notes.map((note) => `${verdictOf(note.accepted)}: ${note.key}: ${toVisible(note.note)}`),
      ...hidden.map(({ text }) => `accepted, but it stays hidden until "hide" is taken out: ${text.key}`),
      inWords(counts),
    ],
    err: linesOf(problems),
  };
}

export const defineReview: Define = (command, finish) => {
  command
    .description(
      `Counts the short texts of records, and those that somebody has compared with their sources.
Writes a table of them for a reviewer, and takes it back: in its column ok, x, yes or 1 accepts a text, no withdraws it, and
nothing leaves it as it is.`,
    )
    .argument('<records>', 'folder of records')
    .option('--out <file>', 'a new file for the table, as CSV for a spreadsheet program')
    .option('--in <file>', 'the table that a reviewer has filled in')
    .option('--by <role>', "who filled it in: a role such as 'immigration lawyer', never a name")
    .option('--date <day>', "when, as 2026-11-26; without it, today in the publisher's time zone")
    .option(...JSON_OPTION)
    .addHelpText('after', example('rights-kit review records --out review.csv'))
    .action((folder, { out, in: table, by, date }) => {
      if (out === '') throw new CallError('--out: expected a file');
      if (table === undefined) {
        if (by !== undefined || date !== undefined)
          throw new CallError('--by and --date: expected only with --in');
        finish(countOrWrite(folder, out));
        return;
      }
      if (table === '') throw new CallError('--in: expected a file');
      if (out !== undefined) throw new CallError('expected --out or --in, not both');
      if (by === undefined)
        throw new CallError("--in: expected --by too, with a role such as 'immigration lawyer'");
      finish(takeBack(folder, { table, by: toRole(by), date: date === undefined ? undefined : toDay(date) }));
    });
};
