/** Words the findings of the schemas for the editor of a record. */
import type * as v from 'valibot';
import { isCivilDate } from '../civil-date.js';
import type { FieldPath, Mistake, MistakeCode } from './mistake.js';

type Issue = v.BaseIssue<unknown>;

/** More of a value would hide the message. **Unit:** UTF-16 code units. */
const MAX_FOUND = 4000;

/** A value in the words of an editor. */
function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${String(value.length)}`;
  if (typeof value === 'object')
    return Object.keys(value).length === 0
      ? 'no fields'
      : `fields such as "${Object.keys(value)[0] ?? ''}:" below it`;
  return typeof value === 'string' ? `"${value.slice(0, MAX_FOUND)}"` : JSON.stringify(value);
}

/** What the kinds of values are called, by the type of an issue. */
const KINDS: Readonly<Record<string, string>> = {
  object: 'fields, each on a line of its own',
  array: 'a list, each item behind "- " or all of them in [ ]',
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
  union: 'a text, or one for each language, such as en:',
};

const DATE = 'a date: ';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `2026-03-05`, or nothing for a month or a day that does not exist. */
function toDay(year: string, month: number, day: string): string[] {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(text) ? [text] : [];
}

/** What to write for a day that is written as people write it in letters. */
function dateHint(input: unknown): string {
  if (typeof input !== 'string') return '';
  const text = input.trim();
  const [, a, b, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  // Word processors make dashes of hyphens, and spreadsheet programs add midnight.
  const [, first, month, day] =
    /^(\d{4})[/.\u2010-\u2014-](\d{1,2})[/.\u2010-\u2014-](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(
      text,
    ) ?? [];
  const [, name, inWords, last] = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text) ?? [];
  const days =
    a && b && year
      ? [...toDay(year, Number(a), b), ...toDay(year, Number(b), a)]
      : first && month && day
        ? toDay(first, Number(month), day)
        : name && inWords && last
          ? toDay(last, MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1, inWords)
          : [];
  if (days.length > 0) return `: write ${[...new Set(days)].join(', or ')}`;
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(text) ? ', which is no day of the calendar' : '';
}

/** The options of a choice between words. */
function optionsOf({ expected }: Issue): readonly string[] {
  return [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
}

function lengthMistake({ type, input, ...issue }: Issue): Pick<Mistake, 'code' | 'expected'> {
  const limit = Number('requirement' in issue ? issue.requirement : 0).toLocaleString('en');
  const isList = Array.isArray(input);
  if (type === 'min_length')
    return {
      code: 'too-few',
      expected: isList
        ? `expected ${limit} or more items, but found none`
        : 'expected a text, but found nothing',
    };
  const found = isList || typeof input === 'string' ? input.length.toLocaleString('en') : '';
  return {
    code: 'too-long',
    expected: `expected ${limit} ${isList ? 'items' : 'characters'} at most, but found ${found}`,
  };
}

/** A choice between a text and fields: the mistake of the one that was meant. */
function unionMistakes(issue: Issue, field: FieldPath): Mistake[] {
  const { input, issues = [] } = issue;
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return [];
  return issues.filter(({ path }) => path).flatMap((inner) => toMistakes(inner, field));
}

/** @param above the field that the path of the issue begins at */
export function toMistakes(issue: Issue, above: FieldPath = []): Mistake[] {
  const { type, message, input } = issue;
  const field = [
    ...above,
    ...(issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key))),
  ];
  const parent: unknown = issue.path?.at(-1)?.input;
  if (type === 'object' && Array.isArray(parent))
    return [
      {
        field: field.slice(0, -1),
        code: 'wrong-kind',
        expected: `expected ${KINDS['object'] ?? ''}, but found ${inWords(parent)}`,
      },
    ];
  if (type === 'object' && issue.received === 'undefined')
    return [{ field, code: 'missing-field', expected: 'expected this field, but it is missing' }];
  if (type === 'union') {
    const inner = unionMistakes(issue, field);
    if (inner.length > 0) return inner;
  }
  const found = inWords(input);
  const isNumber =
    typeof input === 'number' &&
    type !== 'number' &&
    !type.endsWith('_length') &&
    !/_value$|^integer$/.test(type);
  const number = isNumber ? ', which YAML takes for a number: put it in quotes' : '';
  // Messages of the schemas are written for editors; Valibot's default messages begin with "Invalid".
  if (!message.startsWith('Invalid ')) {
    // The message of a check across fields begins with the path of the field to report.
    const [, about, rest] = /^([\w.-]+): (.*)$/.exec(message) ?? [];
    if (about && rest) {
      const below = about.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
      const code = rest.startsWith('the position of') ? 'unknown-id' : 'contradiction';
      return [{ field: [...field, ...below], code, expected: `expected ${rest}` }];
    }
    const size = type.endsWith('_length') && (Array.isArray(input) || typeof input === 'string');
    const code: MistakeCode = isNumber
      ? 'unquoted-number'
      : type === 'min_length'
        ? 'too-few'
        : type === 'max_length'
          ? 'too-long'
          : message.startsWith(DATE)
            ? 'wrong-date'
            : type === 'union'
              ? 'unknown-word'
              : 'wrong-form';
    const value = size
      ? String(input.length)
      : `${found}${number}${message.startsWith(DATE) ? dateHint(input) : ''}`;
    const choice = issue.issues?.find((inner) => inner.type === 'picklist');
    return [
      {
        field,
        code,
        expected: `expected ${message} but found ${value}`,
        ...(choice && { options: optionsOf(choice) }),
      },
    ];
  }
  if (type.endsWith('_length')) return [{ field, ...lengthMistake(issue) }];
  if (type === 'picklist') {
    const options = optionsOf(issue);
    const expected = `expected ${options.join(' or ')}, but found ${found}`;
    return [{ field, code: 'unknown-word', expected, options }];
  }
  if (isNumber)
    return [{ field, code: 'unquoted-number', expected: `expected a text, but found ${found}${number}` }];
  if (type === 'min_value')
    return [{ field, code: 'wrong-form', expected: `expected a number from 1 on, but found ${found}` }];
  return [
    { field, code: 'wrong-kind', expected: `expected ${KINDS[type] ?? 'another value'}, but found ${found}` },
  ];
}

/** What the parts of a schema that are walked have in common. */
interface Part {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly wrapped?: Part;
  readonly options?: readonly unknown[];
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Fields of a value that a schema does not know. A schema drops them, and refuses a record without naming them. */
export function unknownFields(schema: Part, raw: unknown, field: FieldPath = []): Mistake[] {
  if (typeof raw !== 'object' || raw === null) return [];
  if (schema.wrapped) return unknownFields(schema.wrapped, raw, field);
  if (schema.type === 'union') {
    const fields = schema.options?.find((option) => isPart(option) && option.type === 'object');
    return isPart(fields) ? unknownFields(fields, raw, field) : [];
  }
  if (Array.isArray(raw)) {
    const { item } = schema;
    return item ? raw.flatMap((each, index) => unknownFields(item, each, [...field, index])) : [];
  }
  const { entries } = schema;
  if (!entries) return [];
  return Object.entries(raw).flatMap(([key, value]): Mistake[] => {
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (known) return unknownFields(known, value, [...field, key]);
    const expected = 'expected no such field; is it misspelled?';
    return [{ field: [...field, key], code: 'unknown-field', expected, options: Object.keys(entries) }];
  });
}
