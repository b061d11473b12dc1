/** Lays out the release folder as a content delivery network serves it. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { FRAME_SCRIPTS, releaseRules } from '@rights-kit/tooling/headers';
import { strToU8, zipSync } from 'fflate';
import { integrityOf } from './integrity.mjs';
import { addOembed } from './oembed.mjs';
import { headersFile, nginxConfiguration } from './server-files.mjs';
import { writeTombstones } from './tombstones.mjs';

/** What a webmaster and the snippets need to know of a built file. */
function describe(file) {
  const bytes = readFileSync(file);
  return {
    integrity: integrityOf(bytes),
    bytes: bytes.length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** Files below a folder, in the order of their names. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** Files that stand for another: its compressed forms. */
const isCompressed = (file) => /\.(br|gz)$/.test(file);

/** The page of a frame, which loads its scripts by their hashes. */
function writeEmbedPage(folder) {
  const template = readFileSync(path.join(import.meta.dirname, 'embed-page.html'), 'utf8');
  const tags = FRAME_SCRIPTS.map(
    (name) =>
      `<script type="module" src="${name}" integrity="${integrityOf(readFileSync(path.join(folder, name)))}" crossorigin="anonymous"></script>`,
  );
  writeFileSync(path.join(folder, 'embed.html'), template.replace('{{scripts}}', tags.join('\n')));
}

/**
 * Hashes of all that may change without a new version, for comparing a copy with what was built.
 *
 * @param {string} dist
 * @param {Record<string, string>} [more] texts of other files, by name
 */
function mutableHashes(dist, more = {}) {
  const mutable = filesOf(dist).filter(
    (file) => !/^(v\d+|\d+\.\d+\.\d+)\//.test(file) && file !== 'mutable.json' && !isCompressed(file),
  );
  const hashes = mutable.map((file) => [file, integrityOf(readFileSync(path.join(dist, file)))]);
  const others = Object.entries(more).map(([file, text]) => [file, integrityOf(Buffer.from(text))]);
  return `${JSON.stringify(Object.fromEntries([...hashes, ...others]), null, 1)}\n`;
}

/** A server sends these as they are, at no cost. */
function precompress(dist) {
  for (const file of filesOf(dist)) {
    if (!/\.(html|js|json)$/.test(file)) continue;
    const bytes = readFileSync(path.join(dist, file));
    writeFileSync(
      path.join(dist, `${file}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    );
    writeFileSync(path.join(dist, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/**
 * When what is released was last changed, in seconds since 1970: a server tells by it that a corrected fact is another file.
 *
 * @param {string} date of the version, for a copy of the sources without their history
 */
function lastChange(date) {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given) return Number(given);
  const packages = ['content', 'elements', 'embed', 'massachusetts'].map((name) =>
    path.join(import.meta.dirname, '../..', name),
  );
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%ct', '--', ...packages], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  return Number(stdout) || Date.parse(date) / 1000;
}

/** The folder in one file, for those who serve it themselves: this version alone, and nothing that a server can compress itself. */
function writeArchive(dist, version, date) {
  const files = filesOf(dist).filter(
    (file) => !isCompressed(file) && (!/^\d+\.\d+\.\d+\//.test(file) || file.startsWith(`${version}/`)),
  );
  const entries = files.map((file) => [`rights-kit/${file}`, readFileSync(path.join(dist, file))]);
  const readme = readFileSync(path.join(import.meta.dirname, 'self-host.txt'), 'utf8')
    .replaceAll('{{version}}', version)
    .replaceAll('{{date}}', date);
  // A zip's clock has no zone: the same bytes wherever it is built.
  const time = new Date(lastChange(date) * 1000);
  const mtime = new Date(time.getTime() + time.getTimezoneOffset() * 60_000);
  const archive = zipSync(
    {
      'rights-kit/README.txt': strToU8(readme),
      'rights-kit/mutable.json': strToU8(mutableHashes(dist, { 'README.txt': readme })),
      ...Object.fromEntries(entries),
    },
    { mtime, level: 9 },
  );
  writeFileSync(path.join(dist, `rights-kit-${version}.zip`), archive);
}

/**
 * Writes the version's `release.json` and its copy `v1/`, and the mutable `feed/` and `r/` beside them, then all that a server needs.
 *
 * @param {string} dist holds `<version>/` with the built code
 * @param {object} options
 * @param {string} options.version
 * @param {string} options.date
 * @param {string} options.base where the folder will be served, with a slash at its end
 * @param {string[]} options.files what `release.json` lists
 * @param {string} options.records the built feed and record pages
 * @param {string} options.releases the record of all versions, `releases.json`
 * @returns {import('@rights-kit/content/snippet').Release}
 */
export function release(dist, { version, date, base, files: names, records, releases }) {
  const folder = path.join(dist, version);
  // What an earlier build left; folders of versions stay.
  for (const name of readdirSync(dist))
    if (!/^\d+\.\d+\.\d+$/.test(name)) rmSync(path.join(dist, name), { recursive: true });
  writeEmbedPage(folder);
  const listed = [...names, 'embed.html'].sort();
  const files = Object.fromEntries(listed.map((name) => [name, describe(path.join(folder, name))]));
  const manifest = { version, date, files };
  writeFileSync(path.join(folder, 'release.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(path.join(records, 'feed'), path.join(dist, 'feed'), { recursive: true });
  cpSync(path.join(records, 'r'), path.join(dist, 'r'), { recursive: true });
  addOembed(dist, base);
  cpSync(releases, path.join(dist, 'releases.json'));
  writeTombstones(dist, releases);
  // After them: what was withdrawn is not to go on under another name.
  cpSync(folder, path.join(dist, 'v1'), { recursive: true });
  const rules = releaseRules(dist);
  writeFileSync(path.join(dist, 'nginx.conf'), nginxConfiguration(rules));
  writeFileSync(path.join(dist, '_headers'), headersFile(rules));
  writeArchive(dist, version, date);
  writeFileSync(path.join(dist, 'mutable.json'), mutableHashes(dist));
  precompress(dist);
  return manifest;
}
