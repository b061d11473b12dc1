/** Builds the sample projects of `docs/developers/`, each as its own configuration says. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { reactAliases } from './build.ts';

export const SAMPLES = path.join(import.meta.dirname, 'samples');

/** The files of a built site by their path. */
export type BuiltSite = ReadonlyMap<string, string | Uint8Array>;

/** Compiles templates in the browser, since the compiler that `ng build` uses is not installed. */
const compileInBrowser: Plugin = {
  name: 'compile-in-browser',
  transform: (code, id) =>
    id.endsWith('angular/main.ts') ? `import '@angular/compiler';\n${code}` : undefined,
};

function configOf(name: string): InlineConfig {
  const config = path.join(SAMPLES, name, 'vite.config.ts');
  return {
    configFile: existsSync(config) && config,
    root: path.join(SAMPLES, name),
    base: `/${name}/`,
    logLevel: 'error',
    plugins: [compileInBrowser],
    resolve: { alias: reactAliases(19) },
  };
}

/** Bundles an app that runs in the browser. @param main the script to put in place of the page's own */
export async function bundleApp(name: string, main?: string): Promise<BuiltSite> {
  const replaceMain: Plugin = {
    name: 'replace-main',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => (main ? html.replace('./main.tsx', `./${main}`) : html),
    },
  };
  const config = configOf(name);
  const [built] = [
    await build({
      ...config,
      plugins: [compileInBrowser, replaceMain],
      build: { write: false, target: 'es2022' },
    }),
  ].flat();
  if (!built || !('output' in built)) throw new Error(`${name} was not bundled`);
  return new Map(
    built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}

/** Bundles React's sample for a server and renders its page there. */
export async function renderReactPage(town: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rights-kit-server-'));
  try {
    await build({
      ...configOf('react'),
      ssr: { noExternal: true },
      build: {
        ssr: 'server.tsx',
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
      },
    });
    const server = (await import(pathToFileURL(path.join(folder, 'server.mjs')).href)) as {
      renderPage(town: string): string; // as `server.tsx` exports it
    };
    return server.renderPage(town);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs Eleventy on its sample. */
export function buildEleventy(): BuiltSite {
  const folder = mkdtempSync(path.join(tmpdir(), 'rights-kit-eleventy-'));
  try {
    execFileSync('eleventy', ['--quiet', `--output=${folder}`], { cwd: path.join(SAMPLES, 'eleventy') });
    return new Map(
      globSync('**/*.*', { cwd: folder }).map((file) => [file, readFileSync(path.join(folder, file))]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
