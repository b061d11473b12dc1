/** Bundles each entry into one ES module without chunks: one file, one hash. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { build } from 'vite';

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
      /\b(?:html|css|svg)\s*`/.test(code)
        ? minifyHTMLLiterals(code, { fileName: id, minifyOptions: { keepClosingSlash: true } })
        : undefined,
  };
}

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
          entry: path.join(import.meta.dirname, `../src/${entry}.ts`),
          formats: ['es'],
          fileName: () => `${entry}.js`,
        },
        rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
      },
    });
  for (const entry of ENTRIES) {
    const code = readFileSync(path.join(folder, `${entry}.js`), 'utf8');
    // What is imported later escapes the page's `integrity`.
    if (/\bimport\s*\(|\bimport\s*["'{*]/.test(code)) throw new Error(`${entry}.js imports another file`);
  }
}

/**
 * Bundles the command `rights-embed` with its libraries, so that the package has no run-time dependencies.
 *
 * @param {string} folder where it goes; it is emptied
 */
export async function bundleCommand(folder) {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.join(import.meta.dirname, '..'),
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: { main: path.join(import.meta.dirname, '../cli/main.mjs') } },
    },
  });
}
