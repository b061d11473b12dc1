/** Words the errors of the YAML parser for an editor, who knows neither the parser's terms nor those of its grammar. */
import type { Scalar, YAMLParseError } from 'yaml';
import type { Code } from './codes.ts';
import { toVisible } from './characters.ts';

/** An error as the parser gives it. */
type ParseError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

interface SyntaxProblem {
  readonly code: Code;
  /** **Unit:** UTF-16 code units from the start of the file. */
  readonly offset: number;
  readonly length: number;
  readonly expected: string;
  readonly type?: string;
}

const lineStart = (yaml: string, offset: number): number => yaml.lastIndexOf('\n', offset - 1) + 1;

function lineAround(yaml: string, offset: number): string {
  const end = yaml.indexOf('\n', offset);
  return yaml.slice(lineStart(yaml, offset), end < 0 ? yaml.length : end).replace(/\r$/, '');
}

/** A text with a quote in it is easier to read in the other quotes. */
const quoted = (text: string): string =>
  text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;

/** `title: Roe: a summary`: the line with its text in quotes. */
function quotedLine(line: string): string | undefined {
  const [, head, text = ''] =
    /^\s*((?:- +)*[\w-]+: +)(\S.*)$/.exec(line) ?? /^\s*(- +)(.*: .*)$/.exec(line) ?? [];
  // In quotes that an apostrophe ends, as in 'The town's rule'.
  const [, , inner] = /^(['"])((?:(?!\1).|(?<=\p{L})\1(?=\p{L}))+)\1$/u.exec(text.trim()) ?? [];
  return head && text ? `${head}${quoted(inner ?? text.trim())}` : undefined;
}

/** A tab at the start of a line, which the parser reports in many ways. */
function tabProblem(yaml: string, offset: number): SyntaxProblem | undefined {
  const start = lineStart(yaml, offset);
  const [indent = ''] = /^[ \t]*/.exec(yaml.slice(start)) ?? [];
  const at = indent.indexOf('\t');
  return at < 0
    ? undefined
    : {
        code: 'bad-yaml',
        offset: start + at,
        length: 1,
        expected: 'expected spaces at the start of the line, but found a tab: type two spaces for each step',
      };
}

/** What a merge of two versions left: no line of a record begins so. */
function conflict(yaml: string): SyntaxProblem | undefined {
  const found = /^(?:<{7}|={7}|>{7})(?= |\r?$)/m.exec(yaml);
  return (
    (found && {
      code: 'bad-yaml',
      offset: found.index,
      length: found[0].length,
      expected: `expected no line that a merge of two versions left: keep one of the two parts between <<<<<<< and >>>>>>>, and delete these lines`,
    }) ??
    undefined
  );
}

/** A sign that lacks its space, or that is another one than it looks like. */
function oddSign(yaml: string, offset: number): SyntaxProblem | undefined {
  const line = lineAround(yaml, offset);
  const start = lineStart(yaml, offset);
  const [, indent = '', item] = /^(\s*)-([a-z][\w-]*:(?: .*)?)$/i.exec(line) ?? [];
  if (item)
    return {
      code: 'bad-yaml',
      offset: start + indent.length,
      length: 1,
      expected: 'expected a space behind the hyphen that begins an item of a list',
      type: `- ${item}`,
    };
  const [, name = '', colon, text = ''] = /^(\s*(?:- +)*[\w-]+ *)([：﹕︰]) *(.*)$/.exec(line) ?? [];
  return colon
    ? {
        code: 'bad-yaml',
        offset: start + name.length,
        length: 1,
        expected: `expected ":" behind the name of a field, but found "${colon}", which is another sign`,
        type: `${name.trim()}: ${text}`.trimEnd(),
      }
    : undefined;
}

/** Whether a line follows a text of several lines, which begins with a sign behind its field, without being indented as that is. */
function isMoreText(yaml: string, offset: number): boolean {
  const before = yaml.slice(0, lineStart(yaml, offset)).split('\n');
  const field = before.findLast((line) => /^\s*(?:- +)*[\w-]+:(?:\s|$)/.test(line));
  return field !== undefined && /:\s+[>|][-+\d]*\s*$/.test(field);
}

/** A quote that nothing closes: the parser notices only where the file or the next quote ends. */
function openQuote(yaml: string, offset: number, quote: string): SyntaxProblem | undefined {
  const before = yaml.slice(0, offset).split('\n');
  let end = offset;
  for (const line of before.toReversed()) {
    const start = Math.max(0, end - line.length);
    const [all = '', head = ''] = new RegExp(`^(\\s*(?:- +)*(?:[\\w-]+: +)?)${quote}`).exec(line) ?? [];
    if (all)
      return {
        code: 'bad-yaml',
        offset: start + head.length,
        length: 1,
        expected: `expected a second ${quote} that closes this one`,
      };
    end = start - 1;
  }
  return undefined;
}

/** A bracket that nothing closes: the parser notices only at the next field. */
function openBracket(yaml: string, offset: number, close: string): SyntaxProblem | undefined {
  const open = close === ']' ? '[' : '{';
  let depth = 1;
  for (let at = offset - 1; at >= 0; at--) {
    if (yaml[at] === close) depth++;
    if (yaml[at] === open) depth--;
    if (depth === 0)
      return {
        code: 'bad-yaml',
        offset: at,
        length: 1,
        expected: `expected ${close} that closes this bracket: a text that begins with a bracket needs quotes`,
      };
  }
  return undefined;
}

/** A field further to the right than the one above it, which the parser takes for more of that one's text. */
function shiftedField(yaml: string, offset: number): SyntaxProblem | undefined {
  const start = lineStart(yaml, offset);
  const line = lineAround(yaml, offset);
  const [, indent = '', next = '', name = ''] =
    /^\r?\n(( +)([\w-]+:))(?=\s)/.exec(yaml.slice(start + line.length))?.map(String) ?? [];
  const hasOneColon = (line.match(/: /g) ?? []).length === 1;
  if (!name || !hasOneColon) return undefined;
  const column = line.search(/[^ -]/) + 1;
  const at = yaml.indexOf('\n', start) + 1 + next.length;
  return {
    code: 'bad-yaml',
    offset: at,
    length: indent.length - next.length,
    expected: `expected this field to begin below the one above it, in column ${String(column)}`,
    type: lineAround(yaml, at).trim(),
  };
}

const EXPECTED: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'expected nothing between a * and its name: put a text that begins with * in quotes',
  BAD_ALIAS: 'expected a name behind * or &: put a text that begins with one of them in quotes',
  BAD_DIRECTIVE: 'expected no line that begins with %: put the text in quotes',
  BAD_DQ_ESCAPE: 'expected no \\ within double quotes: use single quotes around the text',
  BAD_INDENT:
    'expected this line to begin below the one that it belongs with: fields of one record begin in one column',
  BAD_PROP_ORDER: 'expected no & or ! before the sign of a list: put the text in quotes',
  BAD_COLLECTION_TYPE: 'expected no word that begins with !: put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'expected one colon with a space behind it in a line: a text with a colon in it needs quotes',
  BLOCK_IN_FLOW:
    'expected a comma between the parts of { } or [ ], and quotes around a text with a colon in it',
  KEY_OVER_1024_CHARS:
    'expected a short name of a field before the colon: a text with a colon in it needs quotes',
  MULTILINE_IMPLICIT_KEY:
    'expected a colon with a space behind it after the name of a field, all on one line',
  MULTIPLE_ANCHORS: 'expected no word that begins with &: put the text in quotes',
  MULTIPLE_TAGS: 'expected no word that begins with !: put the text in quotes',
  NON_STRING_KEY: 'expected the name of a field before the colon',
  TAG_RESOLVE_FAILED: 'expected no word that begins with !: put the text in quotes',
  UNEXPECTED_TOKEN: 'expected nothing more here: put a text with such signs in quotes',
  RESOURCE_EXHAUSTION: 'expected fewer lists and fields within one another',
};

/** What is missing, by the parser's message. */
function missing(message: string, yaml: string, offset: number): string {
  if (message.includes('Comments')) return 'expected a space before #, or quotes around the text';
  if (message.includes('Tags and anchors')) return 'expected quotes around a text that begins with & or !';
  if (/Missing ,|Missing space after :/.test(message))
    return 'expected a comma between the parts of { } or [ ], and a space behind each colon';
  if (/closing|ends? with|must end/i.test(message) || /flow/i.test(message))
    return 'expected a bracket that closes { or [: a text that begins with a bracket needs quotes';
  if (message.includes('Sequence item'))
    return 'expected this line to begin below the field above it, or "- " before another item of the list';
  const line = lineAround(yaml, offset).trim();
  const [, name = ''] = /^(?:- +)*([\w-]+):\S/.exec(line) ?? [];
  return name
    ? `expected a space behind the colon of "${name}:"`
    : 'expected the name of a field and a colon, such as "name: …"; a text of several lines is indented';
}

/** A line that ends a record within a file: `---`, or `...`, which the parser notices only where something follows. */
function secondRecord(yaml: string, found: number): SyntaxProblem {
  const end = yaml.slice(0, found).search(/^\.\.\.(?=\s)/m);
  const offset = end < 0 ? found : end;
  const sign = yaml.slice(offset, offset + 3);
  return {
    code: 'bad-yaml',
    offset,
    length: sign.length,
    expected: `expected one record in a file, but found a line of ${sign} within it: delete it, or move what follows into a file of its own`,
  };
}

/** The editor's view of one error of the parser. */
function toSyntaxProblem({ code, message, pos: [from, to] }: ParseError, yaml: string): SyntaxProblem {
  // The parser may report the end of the file.
  const offset = Math.min(from, yaml.trimEnd().length);
  const place = { offset, length: Math.max(1, Math.min(to, yaml.length) - offset) };
  if (code === 'MULTIPLE_DOCS') return secondRecord(yaml, offset);
  const sign = tabProblem(yaml, offset) ?? conflict(yaml) ?? oddSign(yaml, offset);
  if (sign) return sign;
  const [, quote] = /Missing closing (['"])quote/.exec(message) ?? [];
  if (quote) {
    const open = openQuote(yaml, offset, quote);
    return (
      open ?? { ...place, code: 'bad-yaml', expected: `expected a second ${quote} that closes the first one` }
    );
  }
  const [, bracket] = /^Flow .* end with a ([}\]])/.exec(message) ?? [];
  const found =
    (bracket && openBracket(yaml, offset, bracket)) ||
    (code === 'BLOCK_AS_IMPLICIT_KEY' && shiftedField(yaml, offset));
  if (found) return found;
  if (code === 'BAD_SCALAR_START') {
    const first = toVisible(yaml.slice(offset, offset + 1));
    return {
      ...place,
      length: 1,
      code: 'bad-yaml',
      expected: `expected no text that begins with ${first}: put it in quotes`,
      ...typeOf(yaml, offset),
    };
  }
  if (code === 'MISSING_CHAR')
    return {
      ...place,
      code: 'bad-yaml',
      expected: missing(message, yaml, offset),
      ...(message.includes('Implicit') && colonOf(yaml, offset)),
    };
  if (code === 'MULTILINE_IMPLICIT_KEY' && isMoreText(yaml, offset))
    return {
      ...place,
      code: 'bad-yaml',
      expected:
        'expected this line further to the right, below the text of several lines that it is a part of',
    };
  const expected = EXPECTED[code] ?? 'expected a field or a text here: put a text with signs in it in quotes';
  if (code === 'MULTILINE_IMPLICIT_KEY')
    return { ...place, code: 'bad-yaml', expected, ...colonOf(yaml, offset) };
  const takesQuotes = ['BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN'].includes(code);
  return { ...place, code: 'bad-yaml', expected, ...(takesQuotes && typeOf(yaml, offset)) };
}

/** More words are rather a line of a text. */
const MAX_WORDS = 8;

/** A field whose colon or the space behind it is missing. */
function colonOf(yaml: string, offset: number): { readonly type?: string } {
  const [, name, text] = /^\s*((?:- +)*[\w-]+)(?: |:)(\S.*)$/.exec(lineAround(yaml, offset)) ?? [];
  // A sentence is no field.
  return name && text && /^(?:- +)*[a-z]/.test(name) && text.split(' ').length <= MAX_WORDS
    ? { type: `${name}: ${text}` }
    : {};
}

function typeOf(yaml: string, offset: number): { readonly type?: string } {
  const type = quotedLine(lineAround(yaml, offset));
  return type ? { type } : {};
}

/** A field that is there twice, by the second of its names. */
export function repeatedField({ value, range }: Scalar): SyntaxProblem {
  const [from, to] = range ?? [0, 1];
  return {
    code: 'repeated-field',
    offset: from,
    length: Math.max(1, to - from),
    expected: `expected each field once, but "${String(value)}" is there twice: delete one of the two`,
  };
}

/** What is wrong with the form of a file: the first of all errors, since those behind it mostly follow from it. */
export const syntaxProblems = (errors: readonly ParseError[], yaml: string): SyntaxProblem[] =>
  errors.slice(0, 1).map((error) => toSyntaxProblem(error, yaml));
