/** The folder of a version, as it is published: scripts, catalogues, the page of frames, and `release.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { FRAME_SCRIPTS } from '../release/headers.ts';
import { integrityOf } from '../release/integrity.ts';
import { ENGLISH } from '../release/messages.ts';
import { bundle, ENTRIES } from './bundle.mjs';
import { integrities, writeCatalogues } from './catalogues.mjs';

const FRAME_PAGE = 'embed.html';

/** What a webmaster and the snippets need to know of a built file. */
function describe(file) {
  const bytes = readFileSync(file);
  return {
    integrity: integrityOf(bytes),
    bytes: bytes.length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** The page of a frame, which loads its scripts by their hashes. */
function writeFramePage(folder) {
  const template = readFileSync(path.join(import.meta.dirname, 'embed-page.html'), 'utf8');
  const tags = FRAME_SCRIPTS.map(
    (name) =>
      `<script type="module" src="${name}" integrity="${integrityOf(readFileSync(path.join(folder, name)))}" crossorigin="anonymous"></script>`,
  );
  writeFileSync(
    path.join(folder, FRAME_PAGE),
    template.replace('{{scripts}}', tags.join('\n')).replace('{{needsScript}}', ENGLISH.needsScript),
  );
}

/**
 * @param {string} folder is emptied
 * @param {{version: string, date: string}} version
 */
export async function buildVersion(folder, { version, date }) {
  await bundle(folder, integrities);
  const catalogues = writeCatalogues(folder);
  writeFramePage(folder);
  const names = [...ENTRIES.map((entry) => `${entry}.js`), ...catalogues, FRAME_PAGE].sort();
  const files = Object.fromEntries(names.map((name) => [name, describe(path.join(folder, name))]));
  writeFileSync(path.join(folder, 'release.json'), `${JSON.stringify({ version, date, files }, null, 2)}\n`);
}
