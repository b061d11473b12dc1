import * as elements from './dist/index.js';
import * as templates from './dist/templates.js';
import { publishedManifest } from './scripts/published-manifest.ts';

export default {
  globs: ['src/*/*-element.ts', 'src/events/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publishedManifest(elements, templates)],
};
