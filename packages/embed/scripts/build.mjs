/** `npm run build`: the release folder, and the demo pages that use it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle, ENTRIES } from './bundle.mjs';
import { buildDemo } from './demo.mjs';
import { release } from './release.mjs';

const root = path.join(import.meta.dirname, '..');
const { version, releaseDate } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const dist = path.join(root, 'dist');

await bundle(path.join(dist, version));
const manifest = release(dist, {
  version,
  date: releaseDate,
  entries: ENTRIES,
  records: path.join(root, '../massachusetts/dist'),
});
buildDemo(path.join(root, 'dist-demo'), manifest);
