/** Reads one YAML file of records. */
import { lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { isScalar, LineCounter, parseDocument, Scalar, visit, type Document } from 'yaml';
import type { Checked, FieldPath, Mistake } from '@rights-kit/content/schema';
import { valueIn } from './value-in.ts';
import { replacementOf, toVisible, unseenCharacters, withoutUnseen } from './characters.ts';
import type { Code } from './codes.ts';
import { decodeUtf8 } from './decode.ts';
import { WrongFields, type Draft } from './draft.ts';
import { fieldOf, lostTexts } from './lost-text.ts';
import { explainMistakes, mistakesInQuotes } from './mistakes.ts';
import { FieldPlaces, toPlace, type Range } from './place.ts';
import type { Mend, Problem } from './problem.ts';
import { repeatedField, syntaxProblems } from './syntax.ts';
import { isUnfinished, unfinished } from './unfinished.ts';

/** Receives errors and warnings. */
export interface Reports {
  readonly problems: Problem[];
  /** Problems that do not prevent a release. */
  readonly warnings: Problem[];
  /** What an editor may want to know. */
  readonly notes: Problem[];
}

/** What a problem has beside its place and its words. */
interface About {
  readonly code: Code;
  /** What is meant of a text, which may be of many lines. */
  readonly words?: string;
  readonly type?: string;
  readonly mends?: readonly Mend[];
}

/** Reports a problem of a field: of its value, or of the nearest part of the record around one that is missing. */
type Report = (field: FieldPath, expected: string, about: About | Code) => void;

/** A parsed file that can report a problem at the place of a field. */
export interface RecordFile<T> {
  /** Relative to the records folder. */
  readonly file: string;
  /** What is sound of the record. */
  readonly value: Draft<T>;
  /** The record; `undefined` if any of its fields is wrong or missing. */
  readonly record: T | undefined;
  /** What the file says, right or wrong. */
  readonly raw: unknown;
  /** The fields that are wrong or missing. */
  readonly wrong: readonly FieldPath[];
  /** Whether nothing in a field is wrong or missing. */
  readonly isSound: (field: FieldPath) => boolean;
  /** The line of a field, or of its nearest existing ancestor. */
  readonly lineOf: (field: FieldPath) => number;
  readonly reject: Report;
  readonly warn: Report;
}

/** A damaged file may hold thousands; an editor mends the first ones and checks again. */
const MAX_UNSEEN = 10;

const CURE: Readonly<Record<string, string>> = {
  'U+FFFD': 'it stands for a letter that was lost: type the letter again',
};

function reportUnseen(
  yaml: string,
  report: (offset: number, length: number, expected: string, about: About) => void,
): void {
  const unseen = unseenCharacters(yaml);
  const mendsOf = (from: number): Mend[] => {
    const character = String.fromCodePoint(yaml.codePointAt(from) ?? 0);
    const text = replacementOf(character);
    return text === undefined ? [] : [{ from, to: from + character.length, text }];
  };
  unseen.slice(0, MAX_UNSEEN).forEach(({ offset, name }, index) => {
    const cure = CURE[name.split(' ')[0] ?? ''] ?? 'delete it, or put a space in its place';
    const more = unseen.length - MAX_UNSEEN;
    const rest = index === MAX_UNSEEN - 1 && more > 0 ? `; ${String(more)} more follow` : '';
    const last = index === MAX_UNSEEN - 1 ? unseen.slice(index) : [{ offset }];
    report(offset, 1, `expected no ${name}, which cannot be seen: ${cure}${rest}`, {
      code: name.startsWith('U+FFFD') ? 'damaged-text' : 'unseen-character',
      mends: last.flatMap((each) => mendsOf(each.offset)),
    });
  });
}

/** The places of all line ends of a file that has no other than those of Macs before 2001. */
const lineEndsOfOldMacs = (text: string): number[] =>
  text.includes('\n') ? [] : [...text.matchAll(/\r/g)].map(({ index }) => index);

/** Directives, such as `%YAML 1.1`, with which a date or a "no" would be another value. The version that is read anyway may be named. */
function directivesIn(yaml: string): Range[] {
  const [head = ''] = /^(?:[ \t]*(?:#.*|%.*)?\r?\n)*/.exec(yaml) ?? [];
  return [...head.matchAll(/^%(?!YAML 1\.2[ \t]*\r?$).*?(?=\r?$)/gm)].map(({ index, 0: line }) => ({
    offset: index,
    length: line.length,
  }));
}

/** Letters that UTF-8 bytes give when they were decoded as Windows-1252 and saved again: "Ã±" for "ñ", "â€™" for "’". */
const TWICE_ENCODED = /(?:[ÂÃ][\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|â€[\u0080-\u00bf™œ\u02dc”“])/u;

/**
 * The text of a scalar. One of several lines is folded by YAML into paragraphs with a single line break between them, or keeps its line
 * breaks after `|`; in records a blank line separates paragraphs, and a line break within one is a space.
 */
function toParagraphs({ type, value }: Scalar): unknown {
  if (typeof value !== 'string' || !value.includes('\n')) return value;
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) return value;
  const paragraphs = value.split(type === Scalar.BLOCK_LITERAL ? /\n(?:[ \t]*\n)+/ : /\n+/);
  return paragraphs
    .map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/g, ' '))
    .filter(Boolean)
    .join('\n\n');
}

/** The places of TODOs. */
function unfinishedIn(value: unknown, field: FieldPath = []): FieldPath[] {
  if (isUnfinished(value)) return [field];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    unfinishedIn(child, [...field, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A letter of UTF-8 that was read as ISO-8859-1: "ñ" for "Ã±". */
function letterOf(found: string): string | undefined {
  const letter = Buffer.from(found, 'latin1').toString('utf8');
  return letter.length === 1 && letter !== '\ufffd' && found.length === 2 ? letter : undefined;
}

interface UnknownAlias {
  readonly offset: number;
  readonly source: string;
  readonly field: FieldPath;
}

/** Takes the aliases that name no anchor out of a document: nothing else of it depends on them. */
function takeUnknownAliases(document: Document): UnknownAlias[] {
  const found: UnknownAlias[] = [];
  visit(document, {
    Alias: (_key, alias, ancestors) => {
      if (alias.resolve(document)) return undefined;
      const offset = alias.range?.[0] ?? 0;
      found.push({ offset, source: alias.source, field: fieldOf(alias, ancestors) });
      const empty = new Scalar(null);
      empty.range = alias.range ?? null;
      return empty;
    },
  });
  return found;
}

/** The last alias of those that are meant. */
function aliasIn(
  document: Document,
  isMeant: (target: unknown, around: readonly unknown[]) => boolean,
): Range {
  let found: Range = { offset: 0, length: 1 };
  visit(document, {
    Alias: (_key, alias, ancestors) => {
      if (alias.range && isMeant(alias.resolve(document), ancestors))
        found = { offset: alias.range[0], length: alias.source.length + 1 };
    },
  });
  return found;
}

/** The fields that are there twice, each where it is repeated. The parser's own search takes a time that grows with the square of their number. */
function repeatedFields(document: Document): { readonly name: Scalar; readonly field: FieldPath }[] {
  const found: { name: Scalar; field: FieldPath }[] = [];
  visit(document, {
    Map: (_key, map, ancestors) => {
      const names = new Set<unknown>();
      for (const pair of map.items) {
        if (!isScalar(pair.key)) continue;
        if (names.has(pair.key.value))
          found.push({ name: pair.key, field: fieldOf(pair.value, [...ancestors, map, pair]) });
        names.add(pair.key.value);
      }
    },
  });
  return found;
}

/** Whether a mistake leaves nothing that can be compared. A list that is too long still has its items. */
const spoils = ({ code, field }: Mistake, raw: unknown): boolean =>
  code !== 'unknown-field' &&
  code !== 'unknown-id' &&
  !(code === 'too-long' && Array.isArray(valueIn(raw, field)));

/** What is wrong with a link in place of a file or a folder; `''` where it is no link. */
export function linkInWords(place: string, error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === 'ELOOP') return ', but it is a link that leads back to itself: put the file in its place';
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return code === 'ENOENT' && isLink
    ? `, but it is a link to ${readlinkSync(place)}, which is not there`
    : '';
}

/** @returns `undefined` if the file cannot be read, or holds no record */
export function readRecordFile<T>(
  folder: string,
  file: string,
  check: (raw: unknown) => Checked<T>,
  { problems, warnings, notes }: Reports,
): RecordFile<T> | undefined {
  let bytes: Uint8Array;
  try {
    const place = path.join(folder, file);
    // To read a pipe or a device may take forever.
    if (!statSync(place).isFile()) throw new Error('no regular file');
    bytes = readFileSync(place);
  } catch (error) {
    const expected = `expected this file to exist and be readable${linkInWords(path.join(folder, file), error)}`;
    problems.push({ file, line: 1, field: '', expected, code: 'missing-file' });
    return undefined;
  }
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') {
    problems.push({ file, field: '', ...text });
    return undefined;
  }
  const returns = lineEndsOfOldMacs(text);
  const decoded = returns.length > 0 ? text.replaceAll('\r', '\n') : text;
  const lines = new LineCounter();
  const plain = withoutUnseen(decoded);
  const directives = directivesIn(plain);
  // A comment in its place keeps all others where they are.
  const yaml = directives.reduce(
    (result, { offset }) => `${result.slice(0, offset)}#${result.slice(offset + 1)}`,
    plain,
  );
  const document = parseDocument(yaml, {
    lineCounter: lines,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const at = (
    offset: number,
    length: number,
    field: FieldPath,
    expected: string,
    { code, type, mends = [] }: About,
  ): Problem => ({
    file,
    ...toPlace(decoded, lines, offset, length),
    field: field.join('.'),
    expected: toVisible(expected),
    code,
    ...(type !== undefined && { type }),
    ...(mends.length > 0 && { mends }),
  });
  if (bytes[0] === 0xef && decoded.length > 0 && bytes[1] === 0xbb)
    notes.push(
      at(0, 1, [], 'expected no byte-order mark before the first letter', {
        code: 'byte-order-mark',
        mends: [{ from: 0, to: 0, text: '' }],
      }),
    );
  if (returns.length > 0)
    problems.push(
      at(
        returns[0] ?? 0,
        1,
        [],
        'expected lines that end as on Linux (LF) or Windows (CR LF), but those of this file end in CR alone, as on old Macs: save it with other line ends',
        { code: 'unseen-character', mends: returns.map((from) => ({ from, to: from + 1, text: '\n' })) },
      ),
    );
  for (const { offset, length } of directives)
    problems.push(
      at(
        offset,
        length,
        [],
        'expected no line that begins with % before the record, since it changes how the whole file is read: delete it',
        { code: 'bad-yaml' },
      ),
    );
  reportUnseen(decoded, (offset, length, expected, about) => {
    problems.push(at(offset, length, [], expected, about));
  });
  const syntax = syntaxProblems(document.errors, yaml);
  // A line with a character in it that nobody sees is read otherwise than it looks, which has been said.
  const odd = new Set(unseenCharacters(decoded).map(({ offset }) => lines.linePos(offset).line));
  const hasUnseen = (offset: number): boolean => odd.has(lines.linePos(offset).line);
  const repeated = repeatedFields(document);
  for (const { offset, length, expected, ...about } of [
    ...syntax.filter(({ offset }) => !hasUnseen(offset)),
    ...repeated.map(({ name }) => repeatedField(name)),
  ])
    problems.push(at(offset, length, [], expected, about));
  if (syntax.length > 0) return undefined;
  const place = new FieldPlaces(document, yaml);
  const reportTo =
    (list: Problem[]): Report =>
    (field, expected, about) => {
      const more = typeof about === 'string' ? { code: about } : about;
      const { words } = more;
      const { offset, length } =
        (words === undefined ? undefined : place.ofWords(field, words)) ?? place.ofValue(field);
      list.push(at(offset, length, field, expected, more));
    };
  const lost = lostTexts(document, yaml);
  for (const { field, offset, expected, type } of lost)
    problems.push(at(offset, 1, field, expected, { code: 'lost-text', type }));
  visit(document, {
    Scalar: (_key, scalar) => {
      const [found] = TWICE_ENCODED.exec(String(scalar.value)) ?? [];
      if (found) {
        const start = scalar.range?.[0] ?? 0;
        const index = yaml.indexOf(found, start);
        const type = letterOf(found);
        problems.push(
          at(
            index < 0 ? start : index,
            found.length,
            [],
            `expected no "${found}", which is a letter or a sign in UTF-8 that was read in another encoding: type it again`,
            { code: 'damaged-text', ...(type !== undefined && { type }) },
          ),
        );
      }
      scalar.value = toParagraphs(scalar);
    },
  });
  const aliases = takeUnknownAliases(document);
  for (const { offset, source } of aliases)
    problems.push(
      at(
        offset,
        source.length + 1,
        [],
        `expected "&${source}" at an earlier value that "*${source}" repeats: put a text that begins with * in quotes`,
        { code: 'unknown-alias', type: `'*${source}'` },
      ),
    );
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch {
    // More aliases than the library allows.
    const expected = 'expected fewer values that are repeated with *';
    const { offset, length } = aliasIn(document, () => true);
    problems.push(at(offset, length, [], expected, { code: 'unknown-alias' }));
    return undefined;
  }
  try {
    JSON.stringify(raw);
  } catch {
    const expected = 'expected no value that contains itself by a name with *';
    const { offset, length } = aliasIn(document, (target, around) => around.includes(target));
    problems.push(at(offset, length, [], expected, { code: 'unknown-alias' }));
    return undefined;
  }
  const todos = unfinishedIn(raw);
  for (const field of todos) reportTo(problems)(field, unfinished(valueIn(raw, field)), 'unfinished');
  // One of two values, a text that YAML leaves out, and a TODO, which is none of the choices and no date: that has been said.
  const said = [...[...lost, ...aliases, ...repeated].map(({ field }) => field), ...todos];
  const saidFields = new WrongFields(said);
  const { value: record, mistakes } = check(saidFields.without(raw));
  const told = mistakesInQuotes(mistakes, saidFields.without(raw), place, (other) => check(other).mistakes);
  const others = told.filter(({ field }) => !saidFields.hold(field));
  // What cannot be seen was read as a space: a mend around it would delete it with the spaces.
  const isAsRead = ({ from, to }: Mend): boolean => decoded.slice(from, to) === yaml.slice(from, to);
  for (const { offset, length, field, expected, mends = [], ...about } of explainMistakes(others, place))
    problems.push(at(offset, length, field, expected, { ...about, mends: mends.filter(isAsRead) }));
  const spoiled = mistakes.filter((mistake) => spoils(mistake, raw)).map(({ field }) => field);
  const wrong = [...said, ...spoiled];
  const fields = new WrongFields(wrong);
  const value = fields.without(record ?? raw);
  if (typeof value !== 'object' || value === null) return undefined;
  return {
    file,
    // What the schema refused is not in it, so that the rest is of its type.
    value: value as Draft<T>,
    record: wrong.length === 0 ? record : undefined,
    raw,
    wrong,
    isSound: (field) => fields.isSound(field),
    lineOf: (field) => lines.linePos(place.ofValue(field).offset).line,
    reject: reportTo(problems),
    warn: reportTo(warnings),
  };
}
