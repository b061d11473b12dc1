/**
 * Checks that short texts say no more than what they rest on.
 *
 * A program finds what an editor overlooks; that a text is true is for its two readers (docs/publishers/editing-records.md).
 */
import {
  stampOf,
  type ActionRecord,
  type CaseRecord,
  type CivilDate,
  type PolicyRecord,
  type PublisherRecord,
  type Source,
} from '@rights-kit/content';
import type { FieldPath } from '@rights-kit/content/schema';
import { valueIn } from './value-in.ts';
import { partIn, partOf, type Draft } from './draft.ts';
import { readingGrade, wordsOf } from './reading-grade.ts';
import type { RecordFile } from './record-file.ts';
import {
  hasWords,
  quoteAround,
  quoteWhole,
  RULES,
  withRule,
  type Compared,
  type RecordOfText,
} from './short-text-rules.ts';
import {
  briefOfAction,
  briefOfEvent,
  briefOfStatus,
  isCurrent,
  ownerOfAction,
  shortTextsOfPolicy,
  shortTextsOfStatement,
  titleOfCase,
  type PlacedShortText,
} from './short-texts.ts';

/** **Unit:** characters. */
const MAX_ENGLISH = 140;
/** Languages differ in length. **Unit:** characters. */
const MAX_TRANSLATION = 180;
/** By Flesch and Kincaid, over all short texts of a record. */
const MAX_GRADE = 9;
/** Of fewer words the grade says little: "Overruled." would be for postgraduates. */
const MIN_GRADED = 10;
/** A shorter reason explains nothing. **Unit:** characters. */
const MIN_REASON = 20;

const codePoints = (text: string): number => Array.from(text).length;

/** What `restsOn` may name, by role. */
const NAMED: Readonly<Record<PlacedShortText['role'], string>> = {
  answer: 'summary',
  title: 'summary, or event: with the id of an event,',
  status: 'note',
  event: 'summary',
  action: 'summary',
  owner: 'source: with the position of a source, from 1,',
  statement: 'text',
};

/** What the stamp covers beside the sentence, by role. */
const ALSO: Readonly<Partial<Record<PlacedShortText['role'], string>>> = {
  answer: 'status, binding, direction, disputed, exceptions and facets',
  title: 'the status of the case',
  status: 'value and until',
  event: 'title and undoneBy',
  action: 'the status of the bill',
  owner: 'the host',
};

/** The number of sources that a quotation in a short text may name. */
type SourceCount = (placed: PlacedShortText) => number;

type AnyFile = Pick<RecordFile<unknown>, 'reject' | 'warn'>;

function checkDrops(file: AnyFile, { placed: { field, short }, text, evidence }: Compared): void {
  const reject = (place: FieldPath, finding: string): void => {
    file.reject(place, withRule('limiting words stay', finding, evidence), 'short-text');
  };
  short.drops?.forEach(({ words, reason }, index) => {
    const place = [...field, 'drops', index];
    if (!hasWords(evidence, words))
      reject(
        [...place, 'words'],
        `expected words of the sentence that the text rests on, but "${words}" is not in ${quoteAround(evidence)}`,
      );
    else if (hasWords(text, words))
      reject(
        [...place, 'words'],
        `expected no drop of "${words}", which the text still has: delete the entry`,
      );
    if (codePoints(reason) < MIN_REASON)
      reject(
        [...place, 'reason'],
        `expected the reason why a reader who acts on the text is not worse off, in ${String(MIN_REASON)} characters or more`,
      );
  });
}

const numbersOf = (text: string): string[] => text.match(/\d+/g) ?? [];

/** The lengths of a text. A translation is held to the English text by its length and its numbers, such as the years. Its words are for a reader of the language. */
function checkLengths(file: AnyFile, { placed: { field, short }, evidence }: Compared): void {
  const reject = (place: FieldPath, finding: string): void => {
    file.reject(place, withRule('short and plain', finding, evidence), 'short-text');
  };
  const known = new Set(numbersOf(short.text.en));
  for (const [locale, text] of Object.entries<string>(short.text)) {
    const most = locale === 'en' ? MAX_ENGLISH : MAX_TRANSLATION;
    const count = codePoints(text);
    if (count > most)
      reject(
        [...field, 'text', locale],
        `expected at most ${String(most)} characters, but found ${String(count)}`,
      );
    const added = numbersOf(text).find((number) => !known.has(number));
    if (added)
      reject(
        [...field, 'text', locale],
        `expected no number beside those of the English text, but found ${added}`,
      );
  }
}

/** What the stamp of a text says of it: only of a current one do the rules speak. */
function isComparable(file: AnyFile, placed: PlacedShortText, sources: SourceCount): boolean {
  const { field, short, role, sentence, basis } = placed;
  const also = ALSO[role];
  if (short.hide) return false;
  if (sentence === undefined || basis === undefined) {
    file.reject(
      [...field, 'restsOn'],
      `expected ${NAMED[role]} or quote, but "${short.restsOn}" names nothing that is there`,
      'short-text',
    );
    return false;
  }
  if (short.quote && short.quote.source > sources(placed))
    file.reject(
      [...field, 'quote', 'source'],
      `expected the position of one of the ${String(sources(placed))} sources, but found ${String(short.quote.source)}`,
      'short-text',
    );
  if (isCurrent(placed)) return true;
  file.warn(
    [...field, 'hash'],
    `the short text is left out until an editor has compared it: expected ${stampOf(basis)}, once the text has been compared with ${quoteWhole(sentence)}${also ? `, and with ${also}` : ''}`,
    'short-text-outdated',
  );
  return false;
}

/** The short texts of one record, or of all statements. */
function checkTexts(
  file: AnyFile,
  texts: readonly PlacedShortText[],
  record: RecordOfText,
  sources: SourceCount,
): void {
  const comparable = texts.filter((placed) => isComparable(file, placed, sources));
  for (const placed of comparable) {
    const { field, short, role, sentence = '', basis } = placed;
    // Of an action also where its bill stands, and of an event its title.
    const isOfTwo = (role === 'action' || role === 'event') && !short.quote;
    const evidence = isOfTwo ? (basis ?? []).slice(0, 2).filter(Boolean).join('\n') : sentence;
    const compared: Compared = { placed, text: short.text.en, evidence, record };
    checkLengths(file, compared);
    if (short.reviewed && short.reviewed.date > record.today)
      file.reject(
        [...field, 'reviewed', 'date'],
        `expected no date after today, ${record.today}, but found ${short.reviewed.date}`,
        'short-text',
      );
    if (role === 'owner') continue; // a name
    checkDrops(file, compared);
    for (const [name, rule] of RULES)
      for (const finding of rule(compared))
        file.reject([...field, 'text', 'en'], withRule(name, finding, evidence), 'short-text');
  }
  checkGrade(
    file,
    comparable.filter(({ role }) => role !== 'owner'),
  );
}

function checkGrade({ reject }: AnyFile, texts: readonly PlacedShortText[]): void {
  const english = texts.map(({ short }) => short.text.en);
  const grade = readingGrade(english);
  if (grade <= MAX_GRADE || english.flatMap(wordsOf).length < MIN_GRADED) return;
  const gradeOf = ({ short }: PlacedShortText): number => readingGrade([short.text.en]);
  const hardest = texts.reduce((a, b) => (gradeOf(b) > gradeOf(a) ? b : a));
  reject(
    [...hardest.field, 'text', 'en'],
    `expected a reading grade of ${String(MAX_GRADE)} at most over all short texts of the record, but found ${grade.toFixed(1)}; this one, ${gradeOf(hardest).toFixed(1)}, is the hardest: write shorter words and sentences (rule: short and plain)`,
    'short-text',
  );
}

/** Not about the law but about the work of editors. */
const NO_DATES_OF_THE_RECORD = ['checkedOn', 'reviewAfter', 'translations', 'reviewed', 'hash'];

/** The dates of a record, its names and the session of its bill, as one text. */
function datedOf(value: unknown, key = ''): string {
  if (typeof value === 'string') {
    const isDate = /^\d{4}(?:-\d{2}){0,2}$/.test(value);
    return isDate || key === 'session' ? value : '';
  }
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([child]) => !NO_DATES_OF_THE_RECORD.includes(child))
    .map(([child, each]) => datedOf(each, child))
    .filter(Boolean)
    .join(' ');
}

/** A text without a review that is not published says nothing to anyone; the editor of the publisher decides. */
function warnOfHidden(
  publisher: RecordFile<PublisherRecord> | undefined,
  texts: readonly PlacedShortText[],
): void {
  if (!publisher?.isSound(['unreviewedShortTexts'])) return;
  if (publisher.value.unreviewedShortTexts === 'show') return;
  const count = texts.filter(
    (placed) => !placed.short.hide && isCurrent(placed) && !placed.short.reviewed,
  ).length;
  if (count > 0)
    publisher.warn(
      ['unreviewedShortTexts'],
      `${String(count)} short ${count === 1 ? 'text is' : 'texts are'} left out, since nobody has reviewed ${count === 1 ? 'it' : 'them'}: enter the review (reviewed: by and date), or "unreviewedShortTexts: show" here`,
      'short-text-unreviewed',
    );
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** Whose pages a host has is known from a source that lies there. */
function checkOwner(
  { reject }: AnyFile,
  { destination, sources }: Pick<ActionRecord, 'destination' | 'sources'>,
  owner: PlacedShortText,
): void {
  const { field, short, sentence, basis } = owner;
  if (short.hide || sentence === undefined || !isCurrent(owner)) return;
  if (!sentence.includes(short.text.en))
    reject(
      [...field, 'text', 'en'],
      `expected a name as the source gives it, "${sentence}", but found "${short.text.en}"`,
      'short-text',
    );
  const { host } = destination;
  if (!host || short.quote || !basis) return;
  const url = sources[Number(short.restsOn.replace('source:', '')) - 1]?.url;
  if (!url || hostOf(url) !== host.replace(/^www\./, ''))
    reject(
      [...field, 'restsOn'],
      `expected a source on ${host}, but ${short.restsOn} ${url ? `is on ${new URL(url).hostname}` : 'has no address'}`,
      'short-text',
    );
}

export interface FilesOfRecords {
  readonly publisher: RecordFile<PublisherRecord> | undefined;
  readonly policies: readonly RecordFile<PolicyRecord>[];
  readonly cases: readonly RecordFile<CaseRecord>[];
  readonly actions: readonly RecordFile<ActionRecord>[];
}

/** The dates of a record, and whatever stands where one of its fields is wrong: a short text may name it. */
const datesOf = (
  { value, raw, wrong }: Pick<RecordFile<unknown>, 'value' | 'raw' | 'wrong'>,
  name = '',
): string => [name, datedOf(value), ...wrong.map((field) => String(valueIn(raw, field)))].join(' ');

/** No more sources are known than there are, unless one is wrong. */
const countOf = (sources: Draft<readonly Source[]> | undefined): number =>
  sources?.length ?? Number.POSITIVE_INFINITY;

/** A title rests on the summary or on an event, which must be sound for a comparison. */
function titleIn(file: RecordFile<CaseRecord>): PlacedShortText[] {
  const part = partOf(file, 'title', 'summary');
  const status = partIn(file, ['status'], 'value');
  const { events = [] } = file.value;
  const sound = events.flatMap((event, index) => {
    const summary = partIn(file, ['events', index], 'summary');
    return summary && event?.id !== undefined ? [{ id: event.id, ...summary }] : [];
  });
  if (!part?.title || !status) return [];
  const named = part.title.restsOn.replace(/^event:/, '');
  const mayBeWrong = sound.length < events.length || !file.isSound(['events']);
  if (named !== part.title.restsOn && mayBeWrong && !sound.some(({ id }) => id === named)) return [];
  return titleOfCase({ ...part, status, events: sound });
}

/** All short texts of a publisher. A stale one is a warning only: no short text may hold up a correction of what it rests on. */
export function checkShortTexts(
  { publisher, policies, cases, actions }: FilesOfRecords,
  today: CivilDate,
): void {
  const all: PlacedShortText[] = [];
  const check = (
    file: AnyFile,
    texts: readonly PlacedShortText[],
    record: RecordOfText,
    sources: SourceCount,
  ): void => {
    all.push(...texts);
    checkTexts(file, texts, record, sources);
  };
  for (const file of policies) {
    const policy = partOf(
      file,
      ...(['name', 'instrument', 'status', 'binding', 'direction', 'disputed'] as const),
      ...(['summary', 'answer', 'exceptions', 'facets'] as const),
    );
    if (policy)
      check(file, shortTextsOfPolicy(policy), { dated: datesOf(file, policy.name.en), today, policy }, () =>
        countOf(file.value.sources),
      );
  }
  for (const file of cases) {
    // Only events have sources. A quote of the title or the status counts through those of all events.
    const counts = file.value.events?.map((event) => countOf(event?.sources)) ?? [];
    const sources = ({ role, field }: PlacedShortText): number =>
      role === 'event' ? (counts[Number(field[1])] ?? 0) : counts.reduce((sum, count) => sum + count, 0);
    const status = partIn(file, ['status'], 'value', 'note', 'until', 'brief');
    check(
      file,
      [
        ...titleIn(file),
        ...(status ? briefOfStatus(status) : []),
        ...counts.flatMap((_, index) => {
          const event = partIn(file, ['events', index], 'title', 'summary', 'undoneBy', 'brief');
          return event ? briefOfEvent(event, index) : [];
        }),
      ],
      { dated: datesOf(file), today, isPartly: status?.value === 'partly' },
      sources,
    );
  }
  for (const file of actions) {
    const action = partOf(file, 'summary', 'bill', 'brief');
    const leading = partOf(file, 'destination', 'sources');
    const owners = leading ? ownerOfAction(leading) : [];
    check(
      file,
      [...(action ? briefOfAction(action) : []), ...owners],
      { dated: datesOf(file, file.value.title?.en), today },
      () => countOf(file.value.sources),
    );
    for (const owner of owners) if (leading) checkOwner(file, leading, owner);
  }
  if (publisher)
    for (const list of ['baseline', 'notices'] as const)
      publisher.value[list]?.forEach((statement, index) => {
        const part = partIn(publisher, [list, index], 'text', 'brief');
        const texts = part ? shortTextsOfStatement(part, [list, index]) : [];
        check(publisher, texts, { dated: datesOf({ ...publisher, value: statement ?? {} }), today }, () =>
          countOf(statement?.sources),
        );
      });
  warnOfHidden(publisher, all);
}
