/** The expected texts of all files with generated content, by path. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { fieldReference } from './field-reference.ts';
import { widgetAttributes, withCode, withTables, type Manifest } from './generated.ts';

const PACKAGE = path.join(import.meta.dirname, '..');
const ROOT = path.join(PACKAGE, '../..');
const DOCS = path.join(ROOT, 'docs');
const GUIDE = path.join(DOCS, 'partners');

const read = (file: string): string => readFileSync(file, 'utf8');

/** The elements must be built first. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const source = fileURLToPath(import.meta.resolve('@rights-kit/elements/custom-elements.json'));
  const manifest = JSON.parse(read(source)) as Manifest; // the format that the analyzer writes
  const texts = new Map([[path.join(PACKAGE, 'src/widget-attributes.ts'), widgetAttributes(manifest)]]);
  for (const file of globSync('*.md', { cwd: GUIDE })) {
    const page = read(path.join(GUIDE, file));
    if (page.includes('<!-- generated from custom-elements.json'))
      texts.set(path.join(GUIDE, file), withTables(page, path.basename(file, '.md'), manifest));
  }
  for (const file of globSync(path.join(DOCS, 'developers/*.md'))) {
    const page = withTables(read(file), '', manifest);
    texts.set(
      file,
      withCode(page, (name) => read(path.join(ROOT, name))),
    );
  }
  texts.set(path.join(DOCS, 'publishers/fields.md'), fieldReference());
  const formatted = new Map<string, string>();
  for (const [filepath, text] of texts) {
    const config = await prettier.resolveConfig(filepath);
    formatted.set(filepath, await prettier.format(text, { ...config, filepath }));
  }
  return formatted;
}
