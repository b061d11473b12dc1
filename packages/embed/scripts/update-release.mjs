/** `npm run update:release`: writes what was built into `releases.json`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readReleases, recordRelease } from './releases.mjs';

const root = path.join(import.meta.dirname, '..');
const file = path.join(root, 'releases.json');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const manifest = path.join(root, 'dist', version, 'release.json');
if (!existsSync(manifest)) {
  console.error(`Version ${version} is withdrawn. Raise the version first.`);
  process.exit(1);
}
const built = JSON.parse(readFileSync(manifest, 'utf8'));
// The tag that a publication leaves behind.
const { stdout } = spawnSync('git', ['tag', '--list', `rights-kit@${version}`], { encoding: 'utf8' });

const releases = recordRelease(existsSync(file) ? readReleases(file) : {}, built, stdout.trim() !== '');
writeFileSync(file, `${JSON.stringify(releases, null, 2)}\n`);
console.log(
  Object.entries(built.files)
    .map(([name, { bytes, brotli }]) => `${name}: ${bytes} bytes (${brotli} compressed)`)
    .join('\n'),
);
