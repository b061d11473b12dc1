/** Bundles a sample with its framework, as an app of a partner would. */
import path from 'node:path';
import { build, transformWithOxc, type Plugin } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';

const APP = 'sample-app';

/** What renders a sample into the page. */
const APPS: Readonly<Record<string, (file: string) => string>> = {
  '.tsx': (file) => `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import * as sample from './${file}';
const [component] = Object.values(sample);
createRoot(document.getElementById('app')).render(createElement(component));`,
  '.vue': (file) => `import { createApp } from 'vue';
import sample from './${file}';
createApp(sample).mount('#app');`,
};

/** The app, and the sample as it was copied, as modules. */
function modules(file: string, code: string): Plugin {
  const loaded = new Map([
    [path.join(import.meta.dirname, `${APP}.js`), APPS[path.extname(file)]?.(file)],
    [path.join(import.meta.dirname, file), code],
  ]);
  return {
    name: 'modules',
    enforce: 'pre',
    resolveId: (id) => [...loaded.keys()].find((known) => path.basename(known, '.js') === path.basename(id)),
    load: (id) => loaded.get(id),
  };
}

/** Compiles single-file components, with the option that the page of the element names. */
const vue: Plugin = {
  name: 'vue',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.endsWith('.vue')) return undefined;
    const { descriptor } = parse(code, { filename: id });
    const { content } = compileScript(descriptor, {
      id,
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('rights-') } },
    });
    return transformWithOxc(content, `${id}.ts`);
  },
};

/**
 * @param file the name of a sample, by which its framework is known
 * @param code the text of that file
 * @returns the code of a module that renders it into `#app`
 */
export async function buildSample(file: string, code: string): Promise<string> {
  const [built] = [
    await build({
      configFile: false,
      logLevel: 'error',
      root: import.meta.dirname,
      plugins: [modules(file, code), vue],
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: APP, formats: ['es'], fileName: 'sample' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
  ].flat();
  if (!built || !('output' in built)) throw new Error(`${file} was not bundled`);
  return built.output[0].code;
}
