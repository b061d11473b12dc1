/** Which public custom properties a set of style sheets uses. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { CssProperty } from './manifest.ts';

/** Where the public properties are documented, and where each gets its private name. */
const TOKENS = 'src/styles/tokens.ts';

/** The `@cssprop` lines of the tokens: description by name, in their order. */
function documented(): Map<string, string> {
  const source = ts.createSourceFile(TOKENS, readFileSync(TOKENS, 'utf8'), ts.ScriptTarget.ESNext, true);
  const lines = source.statements
    .flatMap((statement) => ts.getJSDocTags(statement))
    .filter(({ tagName }) => tagName.text === 'cssprop')
    .map(({ comment }) => /^(--[\w-]+) - (.+)$/s.exec(ts.getTextOfJSDocComment(comment) ?? ''));
  return new Map(lines.map((line) => [line?.[1] ?? '', line?.[2] ?? '']));
}

/** The sheet that gives each public property a private name and a default: `--_text: var(--rights-text, #1d2126);`. */
const isTokens = (sheet: string): boolean => sheet.includes('--_text: var(--rights-text, #');

/**
 * The public properties that the sheets of an element use, with description and default.
 *
 * @param sheets all of the element, those of the tokens included
 */
export function styleProperties(sheets: readonly string[]): CssProperty[] {
  const tokens = sheets.find(isTokens);
  if (tokens === undefined) throw new Error(`no style sheet is that of ${TOKENS}`);
  const rest = sheets.filter((sheet) => sheet !== tokens).join('\n');
  const used = new Set([...rest.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name));
  const properties = new Map<string, CssProperty>();
  // The last declaration of a name is the one for browsers that know `light-dark()`.
  for (const [, ours = '', name = '', fallback = ''] of tokens.matchAll(
    /(--_[\w-]+): var\((--rights-[\w-]+), (.+)\);$/gm,
  ))
    if (used.has(ours) || used.has(name)) properties.set(name, { name, default: fallback });
  const descriptions = documented();
  const order = [...descriptions.keys()];
  return [...properties.values()]
    .map((property) => ({ ...property, description: descriptions.get(property.name) ?? '' }))
    .sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}
