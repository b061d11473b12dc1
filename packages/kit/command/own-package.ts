/** The package of this command, which holds the script files of a release. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readRelease, readReleases } from '../release/releases.ts';
import type { Embeds } from '../release/embeds.ts';
import type { Version } from '../release/lay-out.ts';

/** The nearest ancestor folder with a `package.json`, for the sources and for the built command. */
function packageFolder(folder = import.meta.dirname): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`${import.meta.dirname} lies in no package`);
  return packageFolder(parent);
}

/** The folder of the package. */
export const PACKAGE = packageFolder();

const folder = PACKAGE;

/** Path of the list of all published versions. */
export const RELEASES = path.join(folder, 'releases.json');

/** The folder with the fonts of the pictures that stand for shared pages. */
export const FONTS = path.join(folder, 'dist/fonts');

function versionOfPackage(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return String(Reflect.get(Object(manifest), 'version'));
}

/**
 * The version in this package.
 *
 * @throws {Error} when its files are missing
 */
export function ownVersion(): Version {
  const version = versionOfPackage();
  const files = path.join(folder, 'dist', version);
  const release = readRelease(files);
  if (!release) throw new Error(`${files} has no release.json; install the package again`);
  const embeds = path.join(folder, 'dist/embeds.json');
  return {
    release,
    files,
    builder: path.join(folder, 'dist/get'),
    embeds: existsSync(embeds) ? (JSON.parse(readFileSync(embeds, 'utf8')) as Embeds) : undefined, // written by the build of this package
  };
}

/** Whether the version of this package was withdrawn, so that no page should load it. */
export function isWithdrawn(): boolean {
  return readReleases(RELEASES)[versionOfPackage()]?.status === 'withdrawn';
}
