/** Bundles a host app with its framework. The page loads the widgets by a script tag, as partners do. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, compileModule } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

const HOSTS = path.join(import.meta.dirname, 'hosts');

const svelte: Plugin = {
  name: 'svelte',
  transform(code, id) {
    const options = { filename: id, dev: true };
    if (id.endsWith('.svelte')) return compile(code, { ...options, css: 'injected' }).js;
    return id.endsWith('.svelte.js') ? compileModule(code, options).js : undefined;
  },
};

/** Aliases that resolve `react` to one of the two installed versions. */
export function reactAliases(version: number): { find: RegExp; replacement: string }[] {
  const folder = (name: string): string =>
    path.dirname(fileURLToPath(import.meta.resolve(`${name}-${version}/package.json`)));
  return [
    { find: /^react(?=\/|$)/, replacement: folder('react') },
    { find: /^react-dom(?=\/|$)/, replacement: folder('react-dom') },
  ];
}

interface Framework {
  /** A file below `hosts/`. */
  readonly entry: string;
  /** The major version of React. */
  readonly react?: number;
}

/** The entry of each host app, and its version of React. */
export const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  'React 18': { entry: 'react-host.jsx', react: 18 },
  'React 19': { entry: 'react-host.jsx', react: 19 },
  'Vue 3': { entry: 'vue-3.mjs' },
  'Svelte 5': { entry: 'svelte-5.mjs' },
  Angular: { entry: 'angular.mjs' },
};

/** The host apps of server-rendered pages. */
export const SERVER_FRAMEWORKS = {
  'React 19': { entry: 'react-hydrate.mjs', react: 19 },
  Lit: { entry: 'lit-hydrate.mjs' },
} satisfies Readonly<Record<string, Framework>>;

/** @returns the code of the bundled module */
export async function buildHost({ entry, react }: Framework): Promise<string> {
  const [built] = [
    await build({
      configFile: false,
      logLevel: 'error',
      root: HOSTS,
      plugins: [svelte],
      resolve: {
        alias: react ? reactAliases(react) : [],
        // Svelte's production build, Vite's default, prints no warnings.
        conditions: ['module', 'browser', 'development'],
      },
      define: {
        'process.env.NODE_ENV': '"development"',
        'globalThis.reactVersion': String(react ?? 0),
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      build: {
        write: false,
        minify: false,
        target: 'es2022',
        lib: { entry: path.join(HOSTS, entry), formats: ['es'], fileName: 'host' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
  ].flat();
  if (!built || !('output' in built)) throw new Error(`${entry} was not bundled`);
  return built.output[0].code;
}
