/** What replaces a withdrawn version: a line for the page's webmaster; its readers have the page's own words. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readReleases, type ReleaseEntry, type Withdrawal } from './releases.ts';

function scriptOf(version: string, { date, reason }: Withdrawal): string {
  const line = `Rights Kit ${version} was withdrawn on ${date}: ${reason} This page shows its own words. Please load a newer version.`;
  return `console.warn(${JSON.stringify(line)});\n`;
}

/** The files of a withdrawn version, by name. Its other files are gone. */
export function tombstonesOf(version: string, { files, withdrawn }: ReleaseEntry): Map<string, string> {
  const texts = new Map<string, string>();
  if (!withdrawn) return texts;
  for (const name of Object.keys(files))
    if (name.endsWith('.js')) texts.set(name, scriptOf(version, withdrawn));
  return texts;
}

/**
 * @param folder of the release
 * @param manifest the record of all versions, `releases.json`
 */
export function writeTombstones(folder: string, manifest: string): void {
  for (const [version, entry] of Object.entries(readReleases(manifest))) {
    if (entry.status !== 'withdrawn') continue;
    const place = path.join(folder, version);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    for (const [name, text] of tombstonesOf(version, entry)) writeFileSync(path.join(place, name), text);
  }
}
