/** The scripts that replace those of a withdrawn version: they only warn in the console, and readers see the fallback content. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReleaseEntry, Releases, Withdrawal } from './releases.ts';

function scriptOf(version: string, { date, reason }: Withdrawal): string {
  const line = `Rights Kit ${version} was withdrawn on ${date}: ${reason} This page shows its own words. Please load a newer version.`;
  return `console.warn(${JSON.stringify(line)});\n`;
}

/** The remaining files of a withdrawn version, by name. All others are removed. */
export function tombstonesOf(version: string, { files, withdrawn }: ReleaseEntry): Map<string, string> {
  const texts = new Map<string, string>();
  if (!withdrawn) return texts;
  for (const name of Object.keys(files))
    if (name.endsWith('.js')) texts.set(name, scriptOf(version, withdrawn));
  return texts;
}

/**
 * @param folder of the release
 * @param releases its versions
 */
export function writeTombstones(folder: string, releases: Releases): void {
  for (const [version, entry] of Object.entries(releases)) {
    if (entry.status !== 'withdrawn') continue;
    const place = path.join(folder, version);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    for (const [name, text] of tombstonesOf(version, entry)) writeFileSync(path.join(place, name), text);
  }
}
