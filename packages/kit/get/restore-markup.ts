/** Undoes what editors, mails and programs make of a snippet, so that it can be read, and names each change. */

/** A change that keeps a snippet from working. */
export type Change = 'escaped' | 'curly-quotes' | 'rewritten';

const NAMED: Readonly<Record<string, string>> = {
  ...{ quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', amp: '&' },
  ...{ ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»' },
  ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', prime: '′', Prime: '″' },
};

const toCharacter = (code: number): string =>
  code === 160 ? ' ' : code <= 0x10ffff ? String.fromCodePoint(code) : '';

/** A text with the characters of its entities; one of an entity that is escaped in turn becomes that entity. */
export const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (entity: string, decimal?: string, hexadecimal?: string, name?: string) => {
      if (decimal) return toCharacter(Number(decimal));
      if (hexadecimal) return toCharacter(parseInt(hexadecimal, 16));
      return (name !== undefined && Object.hasOwn(NAMED, name) && NAMED[name]) || entity;
    },
  );

/** The tag of a widget, in each of its forms. */
const WIDGET = /<(?:rights-|[a-z-]+\s[^<>]*\b(?:data-rights|widget)=)/i;
const SCRIPT = /<script\b/i;

/** What anybody who types is helped to in place of a straight quote. */
const CURLY = '“”„″«»‘’‚′';
const CURLY_ENTITY = /&(?:[a-z]+quo|prime|#(?:171|187|82(?:1[678]|2[012]|4[23])));/gi;
const CURLY_VALUE = new RegExp(`=\\s*[${CURLY}]([^<>${CURLY}]*)[${CURLY}]`, 'g');

/** The text of an answer to a mail, each line of which begins with a mark; `undefined` for any other. */
function unquote(text: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const isQuoted = lines.length > 1 && lines.every((line) => /^\s*(?:>|$)/.test(line));
  return isQuoted ? lines.map((line) => line.replace(/^[\s>]+/, '')).join('\n') : undefined;
}

/** The text in a string of a program. */
const unstring = (text: string): string =>
  text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => toCharacter(parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["'/])/g, '$1');

/** @param pasted anything: the text of a clipboard */
export function restoreMarkup(pasted: string): {
  readonly markup: string;
  readonly changes: readonly Change[];
} {
  const changes: Change[] = [];
  let markup = unquote(pasted) ?? pasted;
  if (/=\s*\\["']|\\u003c/i.test(markup)) markup = unstring(markup);
  if (markup !== pasted) changes.push('rewritten');
  let decoded = markup;
  // Some editors escape what is escaped already.
  for (let round = 0; round < 3 && !WIDGET.test(decoded); round++) decoded = decode(decoded);
  if (decoded !== markup && (WIDGET.test(decoded) || (SCRIPT.test(decoded) && !SCRIPT.test(markup)))) {
    changes.push('escaped');
    markup = decoded;
  }
  const curly = markup.replace(CURLY_ENTITY, decode);
  const straight = curly.replace(CURLY_VALUE, (_, value: string) => `="${value.trim()}"`);
  if (straight !== curly) {
    changes.push('curly-quotes');
    markup = straight;
  }
  return { markup, changes };
}

/** A markup without its comments, in which no widget runs. */
export const withoutComments = (markup: string): string =>
  markup
    .split('<!--')
    .map((part, index) => {
      if (index === 0) return part;
      const end = part.indexOf('-->');
      return end < 0 ? '' : part.slice(end + '-->'.length);
    })
    .join('');
