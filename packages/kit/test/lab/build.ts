/** Bundles a host app with its framework; the widgets are not in it, the page loads them as partners do. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, compileModule } from 'svelte/compiler';
import { build } from 'vite';

const HOSTS = path.join(import.meta.dirname, 'hosts');

const svelte = {
  name: 'svelte',
  transform(code, id) {
    const options = { filename: id, dev: true };
    if (id.endsWith('.svelte')) return compile(code, { ...options, css: 'injected' }).js;
    return id.endsWith('.svelte.js') ? compileModule(code, options).js : undefined;
  },
};

/** One React among the two that are installed. */
function reactAliases(version) {
  const folder = (name) =>
    path.dirname(fileURLToPath(import.meta.resolve(`${name}-${version}/package.json`)));
  return [
    { find: /^react(?=\/|$)/, replacement: folder('react') },
    { find: /^react-dom(?=\/|$)/, replacement: folder('react-dom') },
  ];
}

/** Each host's entry, and the React it is built with. */
export const FRAMEWORKS = {
  'React 18': { entry: 'react-host.jsx', react: 18 },
  'React 19': { entry: 'react-host.jsx', react: 19 },
  'Vue 3': { entry: 'vue-3.mjs' },
  'Svelte 5': { entry: 'svelte-5.mjs' },
  Angular: { entry: 'angular.mjs' },
};

/** The hosts of pages that a server renders. */
export const SERVER_FRAMEWORKS = {
  'React 19': { entry: 'react-hydrate.mjs', react: 19 },
  Lit: { entry: 'lit-hydrate.mjs' },
};

/**
 * @param {keyof typeof FRAMEWORKS} name
 * @returns {Promise<string>} a module
 */
export async function buildHost(name) {
  return bundleHost(FRAMEWORKS[name]);
}

/** @returns a module */
export async function bundleHost({ entry, react }: { entry: string; react?: number }): Promise<string> {
  const [{ output }] = [
    await build({
      configFile: false,
      logLevel: 'error',
      root: HOSTS,
      plugins: [svelte],
      resolve: {
        alias: react ? reactAliases(react) : [],
        // Vite builds for production, where Svelte would keep its warnings to itself.
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
  return output[0].code;
}
