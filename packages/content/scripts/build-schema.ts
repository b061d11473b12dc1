/** Builds the entry `schema`: one module with its library inside, its types, and the JSON Schemas of the feed and of records. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { build, runnerImport } from 'vite';
import type * as JsonSchemas from './json-schemas.ts';

const root = path.join(import.meta.dirname, '..');
const entry = path.join(root, 'src/schema/index.ts');
const folder = path.join(root, 'dist/schema');
const json = path.join(import.meta.dirname, 'json-schemas.ts');

await build({
  configFile: false,
  logLevel: 'warn',
  root,
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    outDir: folder,
    emptyOutDir: true,
    lib: { entry, formats: ['es'], fileName: () => 'index.js' },
  },
});
// The other files of the schema have Valibot's types; these declare their own, so that they can be described alone.
for (const name of ['index', 'mistake']) {
  const { outputText } = ts.transpileDeclaration(
    readFileSync(path.join(path.dirname(entry), `${name}.ts`), 'utf8'),
    { compilerOptions: { isolatedDeclarations: true, stripInternal: true } },
  );
  writeFileSync(path.join(folder, `${name}.d.ts`), outputText);
}

mkdirSync(path.join(folder, 'records'), { recursive: true });
const { module } = await runnerImport<typeof JsonSchemas>(json, {
  configFile: false,
  logLevel: 'warn',
  root,
});
for (const [name, text] of module.jsonSchemas) writeFileSync(path.join(folder, `${name}.json`), text);
