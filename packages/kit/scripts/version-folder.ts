/** Builds a version folder: scripts, catalogues and `release.json`. It is the same for every publisher. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { integrityOf } from '../release/integrity.ts';
import type { Release, ReleaseFile } from '../src/snippet.ts';
import { bundle, ENTRIES } from './bundle.ts';
import { integrities, writeCatalogues } from './catalogues.ts';

/** The entry of a built file in `release.json`. */
function describe(file: string): ReleaseFile {
  const bytes = readFileSync(file);
  return {
    integrity: integrityOf(bytes),
    bytes: bytes.length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** @param folder the output folder; it is emptied */
export async function buildVersion(
  folder: string,
  { version, date }: Pick<Release, 'version' | 'date'>,
): Promise<void> {
  await bundle(folder, integrities);
  const catalogues = writeCatalogues(folder);
  const names = [...ENTRIES.map((entry) => `${entry}.js`), ...catalogues].sort();
  const files = Object.fromEntries(names.map((name) => [name, describe(path.join(folder, name))]));
  writeFileSync(path.join(folder, 'release.json'), `${JSON.stringify({ version, date, files }, null, 2)}\n`);
}
