/** Lays out the release folder as a content delivery network serves it. */
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CivilDate } from '@rights-kit/content';
import type { Records } from '../records/read-records.ts';
import type { Release } from '../src/snippet.ts';
import { writeArchive } from './archive.ts';
import { buildFeed } from './feed.ts';
import { mutableHashes, precompress, writeText } from './files.ts';
import { FRAME_PAGE, framePage } from './frame-page.ts';
import { releaseRules } from './headers.ts';
import { oembedAnswer, oembedLink } from './oembed.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { buildPages } from './record-page.ts';
import { readRelease } from './releases.ts';
import { selfHostText } from './self-host.ts';
import { headersFile, nginxConfiguration } from './server-files.ts';
import { writeTombstones } from './tombstones.ts';

/** What examples name where nobody said where the folder will be served. */
const EXAMPLE_BASE = 'https://www.example.org/rights-kit/';

/** The script files of one version, as the package holds them. */
export interface Version {
  readonly release: Release;
  /** Folder with the version's files. */
  readonly files: string;
  /** File with the record of all versions, `releases.json`. */
  readonly releases: string;
}

export interface Layout {
  readonly version: Version;
  readonly records: Records;
  /** Where the folder will be served, with a slash at its end. Without it nothing in the folder claims an address. */
  readonly base?: string | undefined;
  /** Folder of finished pages, which are served below `r/`. */
  readonly pages?: string | undefined;
}

/** A day's noon in UTC, which is the same day nearly everywhere. **Unit:** milliseconds since the epoch. */
const noonOf = (day: CivilDate): number => Date.parse(day) + 12 * 3_600_000;

/** @throws {Error} when a page would stand in the place of those that are made from records */
function copyPages(pages: string, folder: string): void {
  const taken = readdirSync(pages).find((name) => PAGE_KINDS.some((kind) => kind === name));
  if (taken) throw new Error(`${path.join(pages, taken)}: r/${taken}/ is made from the records`);
  cpSync(pages, path.join(folder, 'r'), { recursive: true });
}

/**
 * Fills a folder: the version and its moving copy `v1/`, the page of frames, the mutable `feed/` and `r/` beside them, then all that a server needs.
 *
 * @param folder is empty, or holds the folders of older versions
 */
export function layOut(folder: string, { version, records, base, pages }: Layout): void {
  const { release, files, releases } = version;
  const { publisher, towns } = records;
  const ownFolder = path.join(folder, release.version);
  cpSync(files, ownFolder, { recursive: true });
  const feed = buildFeed(records);
  for (const [name, text] of feed) writeText(folder, `feed/v1/${name}`, text);
  for (const page of buildPages(records, feed, { now: noonOf(publisher.compiled) })) {
    // A frame speaks English until it is told otherwise.
    const isFramed = base !== undefined && page.locale === 'en';
    writeText(folder, `${page.folder}index.html`, page.html(isFramed ? oembedLink(page, base) : ''));
    if (isFramed) writeText(folder, `${page.folder}oembed.json`, oembedAnswer(page, { base, publisher }));
  }
  if (pages) copyPages(pages, folder);
  cpSync(releases, path.join(folder, 'releases.json'));
  writeTombstones(folder, releases);
  // After them: what was withdrawn is not to go on under another name.
  cpSync(ownFolder, path.join(folder, 'v1'), { recursive: true });
  writeText(folder, FRAME_PAGE, framePage(readRelease(path.join(folder, 'v1')), publisher.hosts));
  const rules = releaseRules(folder);
  writeFileSync(path.join(folder, 'nginx.conf'), nginxConfiguration(rules));
  writeFileSync(path.join(folder, '_headers'), headersFile(rules));
  const [town] = towns;
  if (!town) throw new Error('the records name no town');
  writeArchive(folder, {
    version: release.version,
    dates: [release.date, publisher.compiled],
    readme: selfHostText({ release, publisher, town, base: base ?? EXAMPLE_BASE }),
  });
  writeFileSync(path.join(folder, 'mutable.json'), mutableHashes(folder));
  precompress(folder);
}
