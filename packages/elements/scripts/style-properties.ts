/** Finds the public custom properties that style sheets use. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { CssProperty } from './manifest.ts';

/** The source that documents the public properties, and assigns each to a private one. */
const TOKENS = 'src/styles/tokens.ts';

/** The descriptions in the `@cssprop` lines of the tokens, by name and in their order. */
function documented(): Map<string, string> {
  const source = ts.createSourceFile(TOKENS, readFileSync(TOKENS, 'utf8'), ts.ScriptTarget.ESNext, true);
  const lines = source.statements
    .flatMap((statement) => ts.getJSDocTags(statement))
    .filter(({ tagName }) => tagName.text === 'cssprop')
    .map(({ comment }) => /^(--[\w-]+) - (.+)$/s.exec(ts.getTextOfJSDocComment(comment) ?? ''));
  return new Map(lines.map((line) => [line?.[1] ?? '', line?.[2] ?? '']));
}

/** Whether a sheet is that of the tokens, which assigns each public property and its default to a private one. */
const isTokens = (sheet: string): boolean => sheet.includes('--_text: var(--rights-text, #');

/**
 * The public properties that the style sheets of an element use, with description and default.
 *
 * @param sheets all style sheets of the element, including the tokens
 */
export function styleProperties(sheets: readonly string[]): CssProperty[] {
  const tokens = sheets.find(isTokens);
  if (tokens === undefined) throw new Error(`no style sheet is that of ${TOKENS}`);
  const rest = sheets.filter((sheet) => sheet !== tokens).join('\n');
  const used = new Set([...rest.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name));
  const properties = new Map<string, CssProperty>();
  // The last declaration of a name is the one for browsers with `light-dark()`.
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
