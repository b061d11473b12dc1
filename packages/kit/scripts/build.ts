/** `npm run build`: writes `dist/`, all built files of the package. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundleCommand, bundleModules } from './bundle.ts';
import { buildVersion } from './version-folder.ts';

const root = path.join(import.meta.dirname, '..');
/** The fields of the package's own `package.json` that are read here. */
interface OwnPackage {
  readonly version: string;
  readonly releaseDate: string;
}

const { version, releaseDate } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
) as OwnPackage;
const dist = path.join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
await buildVersion(path.join(dist, version), { version, date: releaseDate });
await bundleCommand(path.join(dist, 'cli'));
await bundleModules(dist);
