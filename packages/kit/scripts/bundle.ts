/** Bundles each entry into one ES module without chunks: one file, one hash. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';
import ts from 'typescript';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '..');

/** Script-tag files by name: all elements, each on its own, and the two sides of a frame. */
export const ENTRIES = [
  'rights-kit',
  'action-banner',
  'case-timeline',
  'town-policy-card',
  'action-button',
  'embed',
  'frame',
];

/** Takes white space and comments out of `html` and `css` literals. */
function minifiedLiterals() {
  return {
    name: 'minified-literals',
    transform: (code, id) =>
      /\b(?:html|css|svg)\s*`/.test(code) ? minifyHTMLLiterals(code, { fileName: id }) : undefined,
  };
}

/** After Vite's own minifier, Terser makes each file about 200 bytes smaller, compressed. */
const TERSER = { module: true, ecma: 2020, compress: { ecma: 2020, passes: 3, hoist_funs: true } };

/**
 * @param {string} folder where the files go; it is emptied
 * @param {Record<string, string>} catalogues hash by locale
 */
export async function bundle(folder, catalogues) {
  for (const [index, entry] of ENTRIES.entries())
    await build({
      configFile: false,
      logLevel: 'warn',
      root: import.meta.dirname,
      plugins: [minifiedLiterals()],
      define: { CATALOGUES: JSON.stringify(catalogues) },
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: index === 0,
        lib: {
          entry: path.join(root, `src/${entry}.ts`),
          formats: ['es'],
          fileName: () => `${entry}.js`,
        },
        rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
      },
    });
  for (const entry of ENTRIES) {
    const file = path.join(folder, `${entry}.js`);
    const { code } = await minify(readFileSync(file, 'utf8'), TERSER);
    writeFileSync(file, code);
    // What is imported later escapes the page's `integrity`.
    if (/\bimport\s*\(|\bimport\s*["'{*]/.test(code)) throw new Error(`${entry}.js imports another file`);
  }
}

/** Modules for Node with all that they import inside, so that the package has no run-time dependencies. */
const buildForNode = (options) =>
  build({
    configFile: false,
    logLevel: 'warn',
    root,
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: true, target: 'node20', emptyOutDir: false, ...options },
  });

/**
 * Bundles the command `rights-kit`, a chunk for each verb.
 *
 * @param {string} folder
 */
export async function bundleCommand(folder) {
  await buildForNode({
    outDir: folder,
    emptyOutDir: true,
    rolldownOptions: { input: { main: path.join(root, 'command/main.ts') } },
  });
}

/** What other packages import, by the names of its files: of these, `snippet` runs in a browser too. */
const MODULES = { snippet: 'src/snippet.ts', headers: 'release/headers.ts' };

/** What the types of these modules import. */
const TYPES = { 'widget-attributes': 'src/widget-attributes.ts' };

/** Each declares what it exports or imports a file beside it, so the types need no other package. */
function writeTypes(folder: string, name: string, file: string): void {
  const { outputText } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    compilerOptions: { isolatedDeclarations: true },
  });
  writeFileSync(path.join(folder, `${name}.d.ts`), outputText);
}

/**
 * Builds the modules that other packages import, with their types.
 *
 * @param {string} folder
 */
export async function bundleModules(folder) {
  for (const [name, file] of Object.entries(MODULES)) {
    const entry = path.join(root, file);
    await buildForNode({ outDir: folder, rolldownOptions: { input: { [name]: entry } } });
    writeTypes(folder, name, entry);
  }
  for (const [name, file] of Object.entries(TYPES)) writeTypes(folder, name, path.join(root, file));
}
