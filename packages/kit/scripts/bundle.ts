/** Bundles each entry into one ES module without chunks: one file, one hash. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify, type MinifyOptions } from 'terser';
import ts from 'typescript';
import { build, type BuildEnvironmentOptions, type Plugin } from 'vite';

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
function minifiedLiterals(): Plugin {
  return {
    name: 'minified-literals',
    transform: (code, id) =>
      /\b(?:html|css|svg)\s*`/.test(code) ? minifyHTMLLiterals(code, { fileName: id }) : undefined,
  };
}

/** After Vite's own minifier, Terser makes each file about 200 bytes smaller, compressed. */
const TERSER: MinifyOptions = {
  module: true,
  ecma: 2020,
  // Arrows are safe: nothing calls a function of the files with `new`, or asks for its prototype or length.
  compress: { passes: 4, hoist_funs: true, keep_fargs: false, if_return: false, unsafe_arrows: true },
};

/**
 * @param folder where the files go; it is emptied
 * @param catalogues hash by locale
 */
export async function bundle(folder: string, catalogues: Readonly<Record<string, string>>): Promise<void> {
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
    if (!code) throw new Error(`${entry}.js is empty`);
    writeFileSync(file, code);
    // What is imported later escapes the page's `integrity`.
    if (/\bimport\s*\(|\bimport\s*["'{*]/.test(code)) throw new Error(`${entry}.js imports another file`);
  }
}

/** Modules for Node with all that they import inside, so that the package has no run-time dependencies. */
const buildForNode = (options: BuildEnvironmentOptions): ReturnType<typeof build> =>
  build({
    configFile: false,
    logLevel: 'warn',
    root,
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: true, target: 'node20', emptyOutDir: false, ...options },
  });

/** Bundles the command `rights-kit`, a chunk for each verb. */
export async function bundleCommand(folder: string): Promise<void> {
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

/** Builds the modules that other packages import, with their types. */
export async function bundleModules(folder: string): Promise<void> {
  for (const [name, file] of Object.entries(MODULES)) {
    const entry = path.join(root, file);
    await buildForNode({ outDir: folder, rolldownOptions: { input: { [name]: entry } } });
    writeTypes(folder, name, entry);
  }
  for (const [name, file] of Object.entries(TYPES)) writeTypes(folder, name, path.join(root, file));
}
