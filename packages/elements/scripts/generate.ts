/** Writes the files that are generated from the built manifest: types for frameworks, data for editors. */
import { readFileSync, writeFileSync } from 'node:fs';
import { vsCodeCss, vsCodeHtml, webTypes } from './editor-data.ts';
import { reactTypes, svelteTypes, vueTypes } from './framework-types.ts';
import { elementsOf, type Manifest } from './manifest.ts';

const OUT = 'dist';

// The formats of the analyzer and of npm.
const manifest = JSON.parse(readFileSync(`${OUT}/custom-elements.json`, 'utf8')) as Manifest;
const source = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
const elements = elementsOf(manifest);
if (elements.length === 0) throw new Error('The manifest has no elements');

for (const [name, toTypes] of Object.entries({ react: reactTypes, vue: vueTypes, svelte: svelteTypes })) {
  writeFileSync(`${OUT}/${name}.d.ts`, toTypes(elements));
  // The module has only types, but bundlers must be able to import it.
  writeFileSync(`${OUT}/${name}.js`, 'export {};\n');
}

for (const [name, data] of Object.entries({
  'vscode.html-custom-data.json': vsCodeHtml(elements),
  'vscode.css-custom-data.json': vsCodeCss(elements),
  'web-types.json': webTypes(elements, source),
}))
  writeFileSync(`${OUT}/${name}`, `${JSON.stringify(data, null, 2)}\n`);
