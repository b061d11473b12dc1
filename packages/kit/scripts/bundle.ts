/** Bundles each entry into one ES module without chunks, so that one `integrity` hash covers it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify, type MinifyOptions } from 'terser';
import ts from 'typescript';
import { build, type BuildEnvironmentOptions, type Plugin } from 'vite';

const root = path.join(import.meta.dirname, '..');

/** The script-tag files: all elements together, each element alone, and the two sides of a frame. */
export const ENTRIES = [
  'rights-kit',
  'action-banner',
  'case-timeline',
  'town-policy-card',
  'action-button',
  'embed',
  'frame',
];

/** Removes white space and comments from `html` and `css` literals. */
function minifiedLiterals(): Plugin {
  return {
    name: 'minified-literals',
    transform: (code, id) =>
      /\b(?:html|css|svg)\s*`/.test(code) ? minifyHTMLLiterals(code, { fileName: id }) : undefined,
  };
}

/** Puts `src/css-tag.ts` in place of Lit's module. A build fails where Lit imports a name from it that it does not have. */
function ownStyleSheets(): Plugin {
  return {
    name: 'own-style-sheets',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('/css-tag.js') ? path.join(root, 'src/css-tag.ts') : undefined),
  };
}

/** After Vite's own minifier, Terser makes each file about 200 bytes smaller, compressed. */
const TERSER: MinifyOptions = {
  module: true,
  ecma: 2020,
  // Arrow functions are safe: no code calls these functions with `new`, or reads their `prototype` or `length`.
  compress: { passes: 4, hoist_funs: true, keep_fargs: false, if_return: false, unsafe_arrows: true },
};

/**
 * @param folder the output folder; it is emptied
 * @param catalogues the hash of each catalogue by its locale
 */
export async function bundle(folder: string, catalogues: Readonly<Record<string, string>>): Promise<void> {
  for (const [index, entry] of ENTRIES.entries())
    await build({
      configFile: false,
      logLevel: 'warn',
      root: import.meta.dirname,
      plugins: [ownStyleSheets(), minifiedLiterals()],
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
    if (code.includes('litNonce')) throw new Error(`${entry}.js has Lit's own style sheets`);
    writeFileSync(file, code);
    // The `integrity` of a script tag does not cover what the script imports.
    if (/\bimport\s*\(|\bimport\s*["'{*]/.test(code)) throw new Error(`${entry}.js imports another file`);
  }
}

/**
 * Bundles the scripts of the builder, which load no other file: that of its page, a module, and that of its preview, which runs before
 * modules do. They are no part of a version: no page of a partner runs them.
 */
export async function bundleBuilder(folder: string): Promise<void> {
  for (const [name, format] of [
    ['get', 'es'],
    ['stage', 'iife'],
  ] as const)
    await build({
      configFile: false,
      logLevel: 'warn',
      root: import.meta.dirname,
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: name === 'get',
        lib: {
          entry: path.join(root, `get/${name}.ts`),
          name,
          formats: [format],
          fileName: () => `${name}.js`,
        },
        rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
      },
    });
}

/** Builds modules for Node with their imports bundled, so that the package has no run-time dependencies. */
const buildForNode = (options: BuildEnvironmentOptions): ReturnType<typeof build> =>
  build({
    configFile: false,
    logLevel: 'warn',
    root,
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: true, target: 'node20', emptyOutDir: false, ...options },
  });

/** Bundles the command `rights-kit`, one chunk for each verb. */
export async function bundleCommand(folder: string): Promise<void> {
  await buildForNode({
    outDir: folder,
    emptyOutDir: true,
    rolldownOptions: { input: { main: path.join(root, 'command/main.ts') } },
  });
}

/** The modules that other packages import, by file name. All but `headers` also run in browsers. */
const MODULES = {
  snippet: 'src/snippet.ts',
  paste: 'get/paste.ts',
  headers: 'release/headers.ts',
  fixtures: 'src/fixtures.ts',
};

/** The modules that their types import. */
const TYPES = { 'widget-attributes': 'src/widget-attributes.ts', 'fixture-feed': 'src/fixture-feed.ts' };

/** The modules of `@rights-kit/content` that have the types of records. */
const RECORD_TYPES = ['records', 'civil-date', 'safe-url'];

/** Writes the declarations of a module. They import only files beside them, so they need no other package. */
function writeTypes(folder: string, name: string, file: string): void {
  const { outputText } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    compilerOptions: { isolatedDeclarations: true },
  });
  const text = outputText.replaceAll(/(['"])@rights-kit\/content\1/g, "'./records.js'");
  writeFileSync(path.join(folder, `${name}.d.ts`), text);
}

/** Copies the types of records, which are built. */
function copyRecordTypes(folder: string): void {
  const built = path.dirname(fileURLToPath(import.meta.resolve('@rights-kit/content')));
  for (const name of RECORD_TYPES) {
    const text = readFileSync(path.join(built, `${name}.d.ts`), 'utf8');
    writeFileSync(path.join(folder, `${name}.d.ts`), text.replace(/\/\/# sourceMappingURL=.*\n?/, ''));
  }
}

/** Builds the modules that other packages import, with their types. */
export async function bundleModules(folder: string): Promise<void> {
  for (const [name, file] of Object.entries(MODULES)) {
    const entry = path.join(root, file);
    await buildForNode({ outDir: folder, rolldownOptions: { input: { [name]: entry } } });
    writeTypes(folder, name, entry);
  }
  for (const [name, file] of Object.entries(TYPES)) writeTypes(folder, name, path.join(root, file));
  copyRecordTypes(folder);
}
