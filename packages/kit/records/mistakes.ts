/** Adds to the findings of a schema where they are in the file, what was probably meant, and what to type. */
import type { FieldPath, Mistake } from '@rights-kit/content/schema';
import { LOCALES } from '@rights-kit/content';
import { valueIn } from './value-in.ts';
import { didYouMean, inOtherLetters, isSlip, nearest, toId } from './nearest.ts';
import type { FieldPlaces, Range } from './place.ts';
import type { Mend } from './problem.ts';
import type { Code } from './codes.ts';

interface Explained extends Range {
  readonly field: FieldPath;
  readonly code: Code;
  readonly expected: string;
  readonly type?: string;
  readonly mends?: readonly Mend[];
}

const mendAt = ({ offset, length }: Range, text: string): Mend => ({
  from: offset,
  to: offset + length,
  text,
});

/** More names would hide the message. */
const MAX_NAMES = 14;

function explainUnknownField({ field, options = [], ...mistake }: Mistake, place: FieldPlaces): Explained {
  const range = place.ofKey(field);
  const missing = options.filter((name) => !place.hasName(field.slice(0, -1), name));
  const meant = nearest(String(field.at(-1)), missing);
  const [first] = meant;
  // The name of another language is a slip of one letter, and would put a text before readers who cannot read it.
  const isLanguage = LOCALES.some((locale) => locale === first);
  if (first && meant.length === 1 && !isLanguage)
    return {
      ...mistake,
      ...range,
      field,
      expected: `expected no such field${inOtherLetters(String(field.at(-1)))}${didYouMean(meant)}`,
      type: `${first}:`,
      ...(isSlip(String(field.at(-1)), first) && { mends: [mendAt(range, first)] }),
    };
  const others = meant.length > 0 ? didYouMean(meant) : '; is it misspelled?';
  const names =
    options.length <= MAX_NAMES && meant.length === 0 ? ` (fields here are ${options.join(', ')})` : '';
  return { ...mistake, ...range, field, expected: `expected no such field${others}${names}` };
}

/** Fields that name a record. */
const ID_FIELDS: ReadonlySet<string> = new Set(
  'id slug town entity successor event townAction donate kind instrument'.split(' '),
);

/** A number that is a code, a docket or a date: what the parser reads of it has lost its zeros. */
function explainNumber({ field, code, expected }: Mistake, place: FieldPlaces): Explained {
  const range = place.ofValue(field);
  const written = place.written(field);
  if (!written?.isPlain) return { ...range, field, code, expected };
  const { source, value } = written;
  const type = `'${source}'`;
  const name = field.filter((part) => typeof part === 'string').at(-1) ?? '';
  const about = ID_FIELDS.has(name)
    ? 'an id in quotes'
    : /^\d{5}$/.test(source) && (source.startsWith('0') || /zip|postal/i.test(name))
      ? 'a ZIP code in quotes'
      : /docket/i.test(name)
        ? 'a docket number in quotes'
        : undefined;
  const lost = source === String(value) ? 'a number' : `the number ${String(value)}`;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(source) ?? [];
  if (year && month && day && expected.includes('a date'))
    return {
      ...range,
      field,
      code,
      expected: expected.replace(/but found .*$/, () => `but found ${source}, which YAML takes for ${lost}`),
      type: `${year}-${month}-${day}`,
    };
  const found = `but found ${source}, which YAML takes for ${lost}`;
  return {
    ...range,
    field,
    code,
    expected: about
      ? `expected ${about}, ${type}, ${found}`
      : expected.replace(/but found .*$/, () => `${found}: put it in quotes`),
    type,
    mends: [mendAt(written.range, type)],
  };
}

/**
 * The same mistakes, but of a number that quotes alone would not mend, what is wrong with it in quotes: `-5` is no time zone either way.
 *
 * @param check gives the mistakes of another value of the whole record
 */
export function mistakesInQuotes(
  mistakes: readonly Mistake[],
  raw: unknown,
  place: FieldPlaces,
  check: (raw: unknown) => readonly Mistake[],
): readonly Mistake[] {
  const nameOf = ({ field }: Mistake): string => JSON.stringify(field);
  // A date without its hyphens is told as one.
  const isDate = ({ field }: Mistake): boolean => /^\d{8}$/.test(place.written(field)?.source ?? '');
  const numbers = mistakes.filter((each) => each.code === 'unquoted-number' && !isDate(each));
  if (numbers.length === 0) return mistakes;
  const quoted = structuredClone(raw);
  for (const { field } of numbers) {
    const parent = valueIn(quoted, field.slice(0, -1));
    const name = field.at(-1);
    const { source } = place.written(field) ?? {};
    if (typeof parent === 'object' && parent !== null && name !== undefined && source !== undefined)
      Reflect.set(parent, name, source);
  }
  const names = new Set(numbers.map(nameOf));
  const left = check(quoted).filter((each) => names.has(nameOf(each)));
  const wrong = new Set(left.map(nameOf));
  return [...mistakes.filter((each) => !names.has(nameOf(each)) || !wrong.has(nameOf(each))), ...left];
}

/** Spaces at the ends of a text, which nobody sees. */
function trimmed(field: FieldPath, place: FieldPlaces): Pick<Explained, 'type' | 'mends'> | undefined {
  const { source = '', value, isPlain = false, range } = place.written(field) ?? {};
  if (typeof value !== 'string' || value === value.trim() || !value.trim() || !range) return undefined;
  const quote = isPlain ? '' : source.slice(0, 1);
  const inner = isPlain ? source : source.slice(1, -1);
  const text = `${quote}${inner.trim()}${quote}`;
  return { type: text, mends: [mendAt(range, text)] };
}

/** What to type in place of a value of another form; `''` where only an editor knows. */
function formOf(value: string, expected: string): string {
  if (expected.includes('joined by hyphens')) return toId(value);
  if (expected.includes('name of a time zone')) {
    const [zone = '', ...others] = nearest(value, Intl.supportedValuesOf('timeZone'));
    return others.length === 0 ? zone : '';
  }
  if (expected.includes('mailto:') && /^[^\s@:/]+@[^\s@/]+$/.test(value)) return `mailto:${value}`;
  if (!URL.canParse(value) || !/^https?:/i.test(value))
    return expected.includes('a host') && /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(value)
      ? value.toLowerCase()
      : '';
  const url = new URL(value);
  if (expected.includes('an https: address')) {
    url.protocol = 'https:';
    return url.href;
  }
  return expected.includes('a host') ? `${url.host}${url.pathname}`.replace(/\/$/, '') : '';
}

/** A text as the value of another kind that it was probably meant as. */
function kindOf(value: string, expected: string): string {
  if (expected.startsWith('expected true or false'))
    return /^(?:yes|y|on|no|n|off)$/i.test(value) ? String(/^(?:y|on)/i.test(value)) : '';
  if (expected.startsWith('expected a number')) return /^\d{1,9}$/.test(value) ? value : '';
  if (expected.startsWith('expected a list') && /^(?:none|nothing|n\/a|-+)$/i.test(value)) return '[]';
  return expected.startsWith('expected a list')
    ? `[${/[,[\]{}#&*!|>'"%@`]|: /.test(value) ? JSON.stringify(value) : value}]`
    : '';
}

function explainValue({ field, code, expected, options = [] }: Mistake, place: FieldPlaces): Explained {
  const plain = { ...place.ofValue(field), field, code, expected };
  const { value, source = '' } = place.written(field) ?? {};
  if (typeof value === 'number' && expected.startsWith('expected a list'))
    return { ...plain, type: `[${source}]` };
  if (typeof value !== 'string') return plain;
  const spaces = trimmed(field, place);
  if (spaces) return { ...plain, ...spaces };
  if (code === 'unknown-word') {
    const meant = nearest(value, options);
    const [first] = meant;
    return {
      ...plain,
      expected: `${expected}${inOtherLetters(value)}${didYouMean(meant)}`,
      ...(first && meant.length === 1 && { type: first }),
    };
  }
  if (code === 'wrong-date') {
    const [, type] = /: write (\S+)$/.exec(expected) ?? [];
    return { ...plain, ...(type && { type }) };
  }
  const type = code === 'wrong-kind' ? kindOf(value, expected) : formOf(value, expected);
  const odd = expected.includes('joined by hyphens') ? inOtherLetters(value) : '';
  return { ...plain, expected: `${expected}${odd}`, ...(type && { type }) };
}

/** The mistakes of one file. One field that is misspelled is not reported as missing too. */
export function explainMistakes(mistakes: readonly Mistake[], place: FieldPlaces): Explained[] {
  const unknown = mistakes
    .filter(({ code }) => code === 'unknown-field')
    .map((mistake) => explainUnknownField(mistake, place));
  const meant = new Set(
    unknown.flatMap(({ field, type }) =>
      type === undefined ? [] : [[...field.slice(0, -1), type.replace(/:$/, '')].join('.')],
    ),
  );
  const others = mistakes
    .filter(
      ({ code, field }) =>
        code !== 'unknown-field' && !(code === 'missing-field' && meant.has(field.join('.'))),
    )
    .map((mistake) =>
      mistake.code === 'unquoted-number' ? explainNumber(mistake, place) : explainValue(mistake, place),
    );
  return [...others, ...unknown];
}
