/** One view layer: no source outside `views` contains a sentence that a page of the release shows. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { release } from './built.ts';
import { squeeze } from './view-texts.ts';
import { headText, visibleText } from './visible-text.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const PACKAGES = ['content', 'elements', 'kit', 'massachusetts', 'tooling'];

/** Sentences of pages that may come from elsewhere, each with a reason. */
const EXCEPTIONS: readonly string[] = [];

/** The texts of strings and templates in a source, without markup and without expressions. */
function textsIn(file: string, source = readFileSync(path.join(ROOT, file), 'utf8')): string[] {
  if (file.endsWith('.html')) return visibleText(source);
  const pieces: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      pieces.push(...node.text.split(/<[^>]*>|[{}]/));
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return pieces.map(squeeze);
}

/** Whether a text has four words or more. */
const isSentence = (text: string): boolean =>
  text.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length >= 4;

const sources = PACKAGES.flatMap((name) =>
  globSync(`packages/${name}/**/*.{ts,mts,mjs,js,html}`, {
    cwd: ROOT,
    exclude: [
      '**/node_modules',
      '**/dist',
      '**/dist-*',
      '**/test',
      '**/testing',
      '**/test-*',
      '**/*.test.ts',
      '**/*.d.ts',
      'packages/massachusetts/pages',
    ],
  }),
);

describe('the sentences of a release', () => {
  const pages = globSync(['r/**/*.html', 'embed.html'], { cwd: release });
  const shown = squeeze(
    pages
      .map((page) => readFileSync(path.join(release, page), 'utf8'))
      .flatMap((html) => [...headText(html), ...visibleText(html)])
      .join('\n'),
  );

  it('W-03 come from views and records alone', () => {
    assert.ok(sources.length > 100, String(sources.length));
    assert.ok(pages.length > 370, String(pages.length));
    const repeated = sources.flatMap((file) =>
      [...new Set(textsIn(file))]
        .filter((text) => isSentence(text) && !EXCEPTIONS.includes(text) && shown.includes(text))
        .map((text) => `${file}: ${text}`),
    );
    assert.deepEqual(repeated, []);
  });

  it('W-03 would be found in a source', () => {
    const source =
      'export const page = `<p>No policy is on record for ${town}. That does not mean there is none.</p>`;';
    const found = textsIn('page.ts', source).filter((text) => isSentence(text) && shown.includes(text));
    assert.deepEqual(found, ['No policy is on record for', '. That does not mean there is none.']);
  });
});
