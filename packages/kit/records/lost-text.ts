/** Text that YAML leaves out of a value without an error: comments, anchors and tags that an editor meant as words. */
import { isPair, isScalar, isSeq, Scalar, visit, type Document } from 'yaml';
import { LOCALES } from '@rights-kit/content';
import type { FieldPath } from '@rights-kit/content/schema';

export interface LostText {
  readonly field: FieldPath;
  /** Of the value. **Unit:** UTF-16 code units from the start of the file. */
  readonly offset: number;
  readonly expected: string;
  /** The text in quotes. */
  readonly type: string;
}

/** Fields of one word, such as dates and ids, which may have a comment behind them. All others are texts. */
const WORD_FIELDS: ReadonlySet<unknown> = new Set([
  ...['id', 'slug', 'town', 'entity', 'successor', 'event', 'townAction', 'donate'],
  ...['kind', 'instrument', 'status', 'value', 'binding', 'direction', 'extent', 'topics', 'unreviewed'],
  ...['platform', 'page', 'host', 'hosts', 'url', 'number', 'timeZone'],
  ...['date', 'asOf', 'reviewAfter', 'compiled', 'starts', 'ends', 'until', 'adopted', 'amended', 'decided'],
]);

const isText = (field: FieldPath): boolean => {
  const names = field.filter((part) => typeof part === 'string');
  return !WORD_FIELDS.has(names.at(-1)) && names.at(-2) !== 'facets';
};

const isLocalized = (field: FieldPath): boolean => LOCALES.some((locale) => locale === field.at(-1));

type Ancestors = readonly unknown[];

/** The field that a node is the value of, by its ancestors. */
export function fieldOf(node: unknown, ancestors: Ancestors): FieldPath {
  return ancestors.flatMap((ancestor, depth): FieldPath => {
    if (isPair(ancestor)) return isScalar(ancestor.key) ? [String(ancestor.key.value)] : [];
    return isSeq(ancestor) ? [ancestor.items.indexOf(ancestors[depth + 1] ?? node)] : [];
  });
}

/** How far the field of a value is indented. **Unit:** spaces. */
function indentOf(yaml: string, ancestors: Ancestors, offset: number): number {
  const parent = ancestors.at(-1);
  const start = isPair(parent) && isScalar(parent.key) ? (parent.key.range?.[0] ?? offset) : offset;
  const line = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  return isPair(parent) ? line.length : line.lastIndexOf('-');
}

interface Comment {
  /** From `#` to the end of the line. */
  readonly comment: string;
  readonly isBefore?: boolean;
}

/**
 * A comment that may be a part of a text: behind it on the same line, below it with the indentation of a continuation, or between the
 * colon and a text that begins on a later line.
 */
function commentOf(yaml: string, { type, range }: Scalar, ancestors: Ancestors): Comment | undefined {
  if (!range) return undefined;
  const [start, valueEnd, end] = range;
  if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) {
    const [, indent = '', comment] = /^(?:[ \t]*\r?\n)*( *)(#.*)/.exec(yaml.slice(end)) ?? [];
    return comment && indent.length > indentOf(yaml, ancestors, start) ? { comment } : undefined;
  }
  if (type !== Scalar.PLAIN) return undefined;
  const [behind] = /#.*/.exec(yaml.slice(valueEnd, end)) ?? [];
  if (behind) return { comment: behind };
  const parent = ancestors.at(-1);
  const keyEnd = isPair(parent) && isScalar(parent.key) ? parent.key.range?.[1] : undefined;
  if (keyEnd === undefined) return undefined;
  const [, comment] = /^[ \t]*:[ \t]+(#.*)/.exec(yaml.slice(keyEnd, Math.max(start, end))) ?? [];
  return comment ? { comment, isBefore: true } : undefined;
}

const MOVE = 'or move the comment to a line of its own, indented no further than the field';

const quote = (...parts: readonly string[]): string => JSON.stringify(parts.filter(Boolean).join(' ').trim());

/** Every text of a file of which YAML leaves out a part. */
export function lostTexts(document: Document, yaml: string): LostText[] {
  const lost: LostText[] = [];
  const aliased = new Set<string>();
  visit(document, {
    Alias: (_key, { source }) => {
      aliased.add(source);
    },
  });
  visit(document, {
    Scalar: (key, node, ancestors) => {
      const field = fieldOf(node, ancestors);
      if (key === 'key' || !isText(field)) return;
      const offset = node.range?.[0] ?? 0;
      const text = typeof node.value === 'string' ? node.value : '';
      const { comment = '', isBefore = false } = commentOf(yaml, node, ancestors) ?? {};
      // Where no text is at all, a comment may say why, except in a language of a text.
      if (comment && (text || isLocalized(field))) {
        const type = isBefore ? quote(comment, text) : quote(text, comment);
        lost.push({
          field,
          offset,
          expected: `expected no comment beside a text, since YAML leaves out what follows "#": write ${type} in quotes, ${MOVE}`,
          type,
        });
      }
      const anchor = node.anchor && !aliased.has(node.anchor) ? `&${node.anchor}` : '';
      const tag = node.tag?.startsWith('!') ? node.tag : '';
      const mark = anchor || tag;
      if (mark) {
        const type = quote(mark, text);
        lost.push({
          field,
          offset: Math.max(0, yaml.lastIndexOf(mark, offset)),
          expected: `expected no "${mark}" before a text, since YAML leaves it out: write ${type} in quotes`,
          type,
        });
      }
    },
  });
  return lost;
}
