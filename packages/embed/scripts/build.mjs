/** `npm run build`: the release folder, and the demo pages that use it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle, bundleCommand, ENTRIES } from './bundle.mjs';
import { integrities, writeCatalogues } from './catalogues.mjs';
import { buildDemo } from './demo.mjs';
import { release } from './release.mjs';

/**
 * @param {string} text where the folder will be served
 * @returns {string} with a slash at its end
 */
function toBase(text) {
  const { protocol, search, hash } = URL.canParse(text) ? new URL(text) : {};
  if (!/^https?:$/.test(protocol) || search || hash)
    throw new Error(`RELEASE_BASE=${text}: expected an address such as https://www.example.org/rights-kit/`);
  return new URL(text).href.replace(/\/*$/, '/');
}

const root = path.join(import.meta.dirname, '..');
const { version, releaseDate, releaseBase } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
);
const base = toBase(process.env['RELEASE_BASE'] ?? releaseBase);
const dist = path.join(root, 'dist');

const folder = path.join(dist, version);
await bundle(folder, integrities);
await bundleCommand(path.join(root, 'dist-cli'));
const manifest = release(dist, {
  version,
  date: releaseDate,
  files: [...ENTRIES.map((entry) => `${entry}.js`), ...writeCatalogues(folder)],
  base,
  records: path.join(root, '../massachusetts/dist'),
  releases: path.join(root, 'releases.json'),
});
buildDemo(path.join(root, 'dist-demo'), manifest, path.join(dist, 'feed/v1'));
