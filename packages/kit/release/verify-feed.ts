/** Reads the files of a feed with the parser and the limits of a reader's browser. */
import {
  MAX_BYTES,
  parseActionsFile,
  parseCaseFile,
  parseCasePage,
  parseCasesFile,
  parseFeedFile,
  parseStatewideFile,
  parseTownFile,
  parseTownsFile,
  type Issue,
  type Parser,
} from '@rights-kit/content';
import type { Problem } from '../records/problem.ts';
import type { FeedFiles } from './feed.ts';

const PARSERS: readonly (readonly [name: RegExp, parse: Parser<unknown>])[] = [
  [/^actions\.json$/, parseActionsFile],
  [/^cases\.json$/, parseCasesFile],
  [/^feed\.json$/, parseFeedFile],
  [/^statewide\.json$/, parseStatewideFile],
  [/^towns\.json$/, parseTownsFile],
  [/^cases\/[^/.]+\.json$/, parseCaseFile],
  [/^cases\/[^/.]+\.\d+\.json$/, parseCasePage],
  [/^towns\/[^/.]+\.json$/, parseTownFile],
];

/** @throws {RangeError} for a file that no parser reads: whoever adds a kind of file adds its parser */
function parserOf(file: string): Parser<unknown> {
  const [, parse] = PARSERS.find(([name]) => name.test(file)) ?? [];
  if (!parse) throw new RangeError(`${file}: no parser reads this file of the feed`);
  return parse;
}

const inThousands = (count: number): string => count.toLocaleString('en');

function valueAt(json: unknown, issue: Issue): unknown {
  return issue
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      json,
    );
}

function expectedAt(json: unknown, issue: Issue): string {
  const value = valueAt(json, issue);
  const found = Array.isArray(value) ? `a list of ${inThousands(value.length)}` : JSON.stringify(value);
  const part = value === undefined ? 'this file' : found;
  return `expected what widgets read, but they would leave out a part of ${part}`;
}

/**
 * What widgets would refuse or cut of a feed.
 *
 * @returns problems whose `file` is below the release folder, and whose `field` is a path within the JSON
 */
export function feedProblems(files: FeedFiles): Problem[] {
  return [...files].flatMap(([name, text]): Problem[] => {
    const place = { file: `feed/v1/${name}`, line: 1, code: 'feed-limit' as const };
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_BYTES) {
      const expected = `expected at most ${inThousands(MAX_BYTES)} bytes, since widgets read no more, but found ${inThousands(bytes)}`;
      return [{ ...place, field: '', expected }];
    }
    const parse = parserOf(name);
    const json: unknown = JSON.parse(text);
    const { value, issues } = parse(json);
    const problems = issues.map((issue) => ({ ...place, field: issue, expected: expectedAt(json, issue) }));
    if (value !== undefined || problems.length > 0) return problems;
    return [{ ...place, field: '', expected: 'expected a file that widgets read, but they would refuse it' }];
  });
}
