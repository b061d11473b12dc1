/** `npm run build`: writes `dist/`, all built files of the package. */
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONT_FILES } from '../release/preview-image.ts';
import { readRelease } from '../release/releases.ts';
import { bundleBuilder, bundleCommand, bundleModules } from './bundle.ts';
import { embedsOf } from './embeds.ts';
import type { Manifest } from './generated.ts';
import { privacyOf } from './privacy.ts';
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

/** Copies the fonts of pictures, with their license. */
function copyFonts(folder: string): void {
  const fonts = path.dirname(
    fileURLToPath(import.meta.resolve('@expo-google-fonts/public-sans/package.json')),
  );
  for (const file of [...Object.values(FONT_FILES), 'LICENSE_FONT'])
    cpSync(path.join(fonts, file), path.join(folder, path.basename(file)));
}

/** Copies the JSON Schemas of records, which the first line of a record names. */
function copySchemas(folder: string): void {
  const schemas = path.dirname(
    fileURLToPath(import.meta.resolve('@rights-kit/content/schema/records/policy.json')),
  );
  cpSync(schemas, folder, { recursive: true });
}

rmSync(dist, { recursive: true, force: true });
await buildVersion(path.join(dist, version), { version, date: releaseDate });

const manifest = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@rights-kit/elements/custom-elements.json')), 'utf8'),
) as Manifest; // the format that the analyzer writes
const scripts = globSync('*.js', { cwd: path.join(dist, version) }).map((name) =>
  readFileSync(path.join(dist, version, name), 'utf8'),
);
writeFileSync(
  path.join(dist, 'privacy.json'),
  `${JSON.stringify(privacyOf({ version, manifest, scripts }), null, 2)}\n`,
);
const release = readRelease(path.join(dist, version));
if (!release) throw new Error(`dist/${version} has no release.json`);
writeFileSync(
  path.join(dist, 'embeds.json'),
  `${JSON.stringify(embedsOf({ manifest, release }), null, 2)}\n`,
);
copyFonts(path.join(dist, 'fonts'));
copySchemas(path.join(dist, 'schema'));
await bundleBuilder(path.join(dist, 'get'));
await bundleCommand(path.join(dist, 'cli'));
await bundleModules(dist);
