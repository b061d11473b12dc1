/** Lays out `dist/` as a content delivery network serves it. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { integrityOf } from './integrity.mjs';

/** What a webmaster and the snippets need to know of a built file. */
function describe(file) {
  const bytes = readFileSync(file);
  return {
    integrity: integrityOf(bytes),
    bytes: bytes.length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/**
 * Writes `<version>/release.json`, the moving copy `v1/`, and the living `feed/` and `r/` beside them.
 *
 * @param {string} dist
 * @param {{version: string, date: string, files: string[], records: string}} options `files`: what `release.json` lists; `records`: the built feed and record pages
 */
export function release(dist, { version, date, files: names, records }) {
  const folder = path.join(dist, version);
  const files = Object.fromEntries(names.map((name) => [name, describe(path.join(folder, name))]));
  const manifest = { version, date, files };
  writeFileSync(path.join(folder, 'release.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [from, to] of [
    [folder, 'v1'],
    [path.join(records, 'feed'), 'feed'],
    [path.join(records, 'r'), 'r'],
  ]) {
    rmSync(path.join(dist, to), { recursive: true, force: true });
    cpSync(from, path.join(dist, to), { recursive: true });
  }
  return manifest;
}
