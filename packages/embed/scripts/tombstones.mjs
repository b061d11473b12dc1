/** What stands in the place of a withdrawn version: it says so, and leaves the page's own words. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readReleases } from './releases.mjs';

/** One line for whoever looks after the page. */
function scriptOf(version, { date, reason }) {
  const line = `Rights Kit ${version} was withdrawn on ${date}: ${reason} This page shows its own words. Please load a newer version.`;
  return `console.warn(${JSON.stringify(line)});\n`;
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Withdrawn</title>
<p>This version was withdrawn. The page around this frame has a link to the record.</p>
</html>
`;

/**
 * The files of a withdrawn version, by name. Its other files are gone.
 *
 * @param {string} version
 * @param {import('./releases.mjs').ReleaseEntry} entry
 * @returns {Record<string, string>}
 */
export function tombstonesOf(version, { files, withdrawn }) {
  if (!withdrawn) return {};
  const texts = Object.keys(files).map((name) => [
    name,
    name.endsWith('.js') ? scriptOf(version, withdrawn) : name.endsWith('.html') ? PAGE : undefined,
  ]);
  return Object.fromEntries(texts.filter(([, text]) => text));
}

/**
 * @param {string} dist
 * @param {string} manifest the record of all versions
 */
export function writeTombstones(dist, manifest) {
  for (const [version, entry] of Object.entries(readReleases(manifest))) {
    if (entry.status !== 'withdrawn') continue;
    const folder = path.join(dist, version);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(tombstonesOf(version, entry)))
      writeFileSync(path.join(folder, name), text);
  }
}
