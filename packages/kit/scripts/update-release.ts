/** `npm run update:release`: writes the hashes of the built version to `releases.json`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readRelease, readReleases, recordRelease } from '../release/releases.ts';

const root = path.join(import.meta.dirname, '..');
const file = path.join(root, 'releases.json');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const built = readRelease(path.join(root, 'dist', version));
if (!built) throw new Error(`Version ${version} is not built: npm run build`);
// Publishing creates this tag.
const { stdout } = spawnSync('git', ['tag', '--list', `rights-kit@${version}`], { encoding: 'utf8' });

const releases = recordRelease(existsSync(file) ? readReleases(file) : {}, built, stdout.trim() !== '');
writeFileSync(file, `${JSON.stringify(releases, null, 2)}\n`);
console.log(
  Object.entries(built.files)
    .map(([name, { bytes, brotli }]) => `${name}: ${bytes} bytes (${brotli} compressed)`)
    .join('\n'),
);
