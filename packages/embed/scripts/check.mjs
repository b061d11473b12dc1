/**
 * `npm run release:check <folder or address>`: compares a served or stored release folder with `releases.json`, byte for byte.
 *
 * Exit code 1 when a file differs, is missing or is one that nobody lists; 2 when the call is wrong.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { integrityOf } from './integrity.mjs';
import { filesOf } from './release.mjs';
import { readReleases } from './releases.mjs';
import { tombstonesOf } from './tombstones.mjs';

const MANIFEST = path.join(import.meta.dirname, '../releases.json');
/** As many requests at a time as a browser makes. */
const AT_ONCE = 6;

/** @typedef {(file: string) => Promise<Buffer | undefined>} Read nothing for a file that is not there */

/** @type {(folder: string) => Read} */
const fromFolder = (folder) => (file) => {
  const place = path.join(folder, file);
  const isFile = statSync(place, { throwIfNoEntry: false })?.isFile();
  return Promise.resolve(isFile ? readFileSync(place) : undefined);
};

/** @type {(address: string) => Read} */
const fromAddress = (address) => async (file) => {
  const response = await fetch(new URL(file, address.replace(/\/*$/, '/')), { redirect: 'error' });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
};

/** Each file's expected hash, of every version and of what lives beside them. */
function expectedHashes(releases, living) {
  const expected = new Map(Object.entries(living));
  for (const [version, entry] of Object.entries(releases)) {
    const hashes =
      entry.status === 'withdrawn'
        ? Object.entries(tombstonesOf(version, entry)).map(([name, text]) => [
            name,
            integrityOf(Buffer.from(text)),
          ])
        : Object.entries({
            ...Object.fromEntries(Object.entries(entry.files).map(([name, file]) => [name, file.integrity])),
            'release.json': integrityOf(
              Buffer.from(`${JSON.stringify({ version, date: entry.date, files: entry.files }, null, 2)}\n`),
            ),
          });
    for (const folder of entry.status === 'current' ? [version, 'v1'] : [version])
      for (const [name, hash] of hashes) expected.set(`${folder}/${name}`, hash);
  }
  return expected;
}

/** The compressed forms of a file must hold the file. */
async function compressedProblems(read, file, bytes) {
  const problems = [];
  for (const [ending, decompress] of [
    ['br', brotliDecompressSync],
    ['gz', gunzipSync],
  ]) {
    const packed = await read(`${file}.${ending}`);
    if (!packed) continue;
    try {
      if (!decompress(packed).equals(bytes))
        problems.push(`${file}.${ending} holds another text than ${file}`);
    } catch {
      problems.push(`${file}.${ending} cannot be unpacked`);
    }
  }
  return problems;
}

/**
 * @param {string} place folder, or address with `http:` or `https:`
 * @param {string} [manifest]
 * @returns {Promise<{count: number, problems: string[]}>}
 */
export async function checkRelease(place, manifest = MANIFEST) {
  const isAddress = /^https?:/.test(place);
  const read = isAddress ? fromAddress(place) : fromFolder(place);
  const problems = [];
  let living = {};
  try {
    living = JSON.parse(String(await read('living.json')));
  } catch {
    problems.push('living.json is missing or is not JSON');
  }
  const expected = expectedHashes(readReleases(manifest), living);
  const waiting = [...expected];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [file, hash] = next;
      const bytes = await read(file);
      const actual = bytes && integrityOf(bytes);
      if (!bytes) problems.push(`${file} is missing`);
      else if (actual !== hash) problems.push(`${file} is ${actual}; expected ${hash}`);
      else if (!isAddress) problems.push(...(await compressedProblems(read, file, bytes)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (!isAddress)
    for (const file of filesOf(place))
      if (!expected.has(file.replace(/\.(br|gz)$/, '')) && !/^living\.json(\.\w+)?$/.test(file))
        problems.push(`${file} is listed nowhere`);
  return { count: expected.size, problems: problems.sort() };
}

if (import.meta.main) {
  const [place, ...rest] = process.argv.slice(2);
  if (!place || rest.length > 0) {
    console.error('usage: npm run release:check <folder or address of a release>');
    process.exitCode = 2;
  } else {
    const { count, problems } = await checkRelease(place);
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
    else console.log(`${place}: ${count} files are as they were built`);
  }
}
