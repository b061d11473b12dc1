/** Writes all files of a release folder. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALES, parseCaseFile, parseFeedFile, type CivilDate } from '@rights-kit/content';
import type { Records } from '../records/read-records.ts';
import type { Release } from '../src/snippet.ts';
import { writeArchive } from './archive.ts';
import { buildPages } from './build-pages.ts';
import { closeFeed, type Closing } from './closed-feed.ts';
import { buildFeed, type FeedFiles } from './feed.ts';
import { mutableHashes, writeBytes, writeText } from './files.ts';
import type { Embeds } from './embeds.ts';
import { FRAME_PAGE, framePage } from './frame-page.ts';
import { BUILDER, BUILDER_SCRIPT, builderPages, STAGE_SCRIPT } from './get-page.ts';
import { releaseRules } from './headers.ts';
import { integrityOf } from './integrity.ts';
import { withCatalogue } from './messages.ts';
import { oembedAnswer, oembedLink } from './oembed.ts';
import { machineFiles } from './machine-files.ts';
import { isMadeFromRecords } from './page-kinds.ts';
import { PREVIEW_FILE, PreviewImages, type PreviewText } from './preview-image.ts';
import { currentOf, readRelease, releasesInFolder, releasesText, type Releases } from './releases.ts';
import { selfHostText } from './self-host.ts';
import { headersFile, nginxConfiguration } from './server-files.ts';
import { writeTombstones } from './tombstones.ts';

/** The address in examples where the build was given none. */
const EXAMPLE_BASE = 'https://www.example.org/rights-kit/';

/** The script files of one version, as the package contains them. */
export interface Version {
  readonly release: Release;
  /** Folder with the version's files. */
  readonly files: string;
  /** The folder with the scripts of the builder. Without it a release has none. */
  readonly builder?: string;
  /** The description of the elements. Without it a release has no files for programs. */
  readonly embeds?: Embeds | undefined;
}

export interface Layout {
  readonly version: Version;
  /** All versions of the release: this one, older ones that are kept, and withdrawn ones. */
  readonly releases: Releases;
  /** The files of older versions, by version and name. */
  readonly older?: ReadonlyMap<string, { readonly files: ReadonlyMap<string, Uint8Array> }> | undefined;
  readonly records: Records;
  /** The address of the folder, with a slash at its end. Without it no file of the folder contains an address of its own. */
  readonly base?: string | undefined;
  /** A folder of finished pages, which are copied to `r/`. */
  readonly pages?: string | undefined;
  /** The folder with the fonts of pictures, which pages have where the address of the release is known too. */
  readonly fonts?: string | undefined;
  /** Of a publisher who stops, or takes everything off: what widgets then show below the page's own words. */
  readonly closing?: Closing | undefined;
  /** For a page on the editor's own computer: without what only a server or another publisher needs, the archive and compressed copies. */
  readonly isLocal?: boolean;
}

/** Noon of a day in UTC, which is the same civil date in almost every zone. **Unit:** milliseconds since the epoch. */
const noonOf = (day: CivilDate): number => Date.parse(day) + 12 * 3_600_000;

/** @throws {Error} when a page has the path of a record page */
function copyPages(pages: string, folder: string): void {
  const taken = readdirSync(pages).find(isMadeFromRecords);
  if (taken) throw new Error(`${path.join(pages, taken)}: r/${taken} is made from the records`);
  cpSync(pages, path.join(folder, 'r'), { recursive: true });
}

/** The releases without all other versions. */
function onlyVersion(version: string, { [version]: entry }: Releases): Releases {
  return entry ? { [version]: entry } : {};
}

/** The builder offers the snippets of a version; there is none where it was withdrawn or the publisher has stopped. */
const builderOf = (
  { builder }: Version,
  current: Release | undefined,
  closing: Closing | undefined,
): string | undefined => (current && !closing ? builder : undefined);

/** @param current the version that snippets load; `undefined` where it was withdrawn */
function writePages(
  folder: string,
  { version, records, base, fonts, closing }: Layout,
  feed: FeedFiles,
  current: Release | undefined,
): void {
  const { publisher } = records;
  const images = fonts === undefined || base === undefined ? undefined : new PreviewImages(fonts);
  const options = {
    now: noonOf(publisher.compiled),
    base,
    // A page offers no snippet of widgets that show no record.
    release: closing ? undefined : current,
    closing,
    hasBuilder: builderOf(version, current, closing) !== undefined,
    canDraw: images && ((text: PreviewText): boolean => images.canDraw(text)),
  };
  for (const page of buildPages(records, feed, options)) {
    // oEmbed passes no language to a frame, which is therefore in English.
    const isFramed = base !== undefined && page.locale === 'en' && page.kind !== 'index';
    writeText(folder, `${page.folder}index.html`, page.html(isFramed ? oembedLink(page, base) : ''));
    if (isFramed)
      writeText(folder, `${page.folder}oembed.json`, oembedAnswer(page, { base, records, release: current }));
    if (images && page.preview) writeBytes(folder, page.folder + PREVIEW_FILE, images.draw(page.preview));
  }
}

/** Writes the builder, if there is one. */
function writeBuilder(
  folder: string,
  { version, records, base, closing }: Layout,
  feed: FeedFiles,
  release: Release | undefined,
): void {
  const scripts = builderOf(version, release, closing);
  if (!release || scripts === undefined) return;
  const { value } = parseFeedFile(JSON.parse(feed.get('feed.json') ?? 'null'));
  const locales = withCatalogue(LOCALES.filter((locale) => value?.locales.includes(locale)));
  const { publisher } = records;
  const stage = integrityOf(readFileSync(path.join(scripts, STAGE_SCRIPT)));
  const hasOembed = base !== undefined;
  const cases = records.cases.flatMap(
    ({ id }) => parseCaseFile(JSON.parse(feed.get(`cases/${id}.json`) ?? 'null')).value ?? [],
  );
  for (const [name, text] of builderPages({ release, publisher, cases, locales, hasOembed, stage }))
    writeText(folder, name, text);
  for (const script of [BUILDER_SCRIPT, STAGE_SCRIPT])
    cpSync(path.join(scripts, script), path.join(folder, BUILDER, script));
}

/** Writes the files for programs, unless snippets load another version than they describe, or the publisher has stopped. */
function writeMachineFiles(
  folder: string,
  { version: { embeds, builder }, records, base, closing }: Layout,
  feed: FeedFiles,
  release: Release | undefined,
): void {
  if (!release || release.version !== embeds?.version || closing) return;
  const now = noonOf(records.publisher.compiled);
  const options = { records, feed, release, embeds, base, hasBuilder: builder !== undefined, now };
  for (const [name, text] of machineFiles(options)) writeText(folder, name, text);
}

/**
 * Writes the version folders; `v1/`, the mutable copy of the newest version, and `embed.html`, which runs it; `feed/`, `r/` and `get/`; then
 * the files for servers.
 *
 * @param folder must be empty
 */
export function layOut(folder: string, layout: Layout): void {
  const { version, releases, older, records, pages } = layout;
  const { release, files } = version;
  const { publisher, towns } = records;
  cpSync(files, path.join(folder, release.version), { recursive: true });
  for (const [name, kept] of older ?? [])
    for (const [file, bytes] of kept.files) writeBytes(folder, `${name}/${file}`, bytes);
  const feed = buildFeed(records);
  const published = layout.closing ? closeFeed(feed, layout.closing) : feed;
  for (const [name, text] of published) writeText(folder, `feed/v1/${name}`, text);
  writeText(folder, 'releases.json', releasesText(releases));
  writeTombstones(folder, releases);
  // After the tombstones, so that `v1/` is not a copy of withdrawn scripts.
  cpSync(path.join(folder, currentOf(releases) ?? release.version), path.join(folder, 'v1'), {
    recursive: true,
  });
  const current = readRelease(path.join(folder, 'v1'));
  writeText(folder, FRAME_PAGE, framePage(current, publisher.hosts));
  writePages(folder, layout, feed, current);
  if (pages) copyPages(pages, folder);
  writeBuilder(folder, layout, feed, current);
  const rules = releaseRules(folder);
  writeFileSync(path.join(folder, 'nginx.conf'), nginxConfiguration(rules));
  writeFileSync(path.join(folder, '_headers'), headersFile(rules));
  if (layout.isLocal) return;
  const [town] = towns;
  if (!town) throw new Error('the records name no town');
  writeMachineFiles(folder, layout, feed, current);
  writeArchive(folder, {
    version: release.version,
    dates: [release.date, publisher.compiled],
    releases: releasesText(releasesInFolder(release, {}, onlyVersion(release.version, releases))),
    readme: selfHostText({ release, publisher, town, base: layout.base ?? EXAMPLE_BASE }),
  });
  writeFileSync(path.join(folder, 'mutable.json'), mutableHashes(folder));
}
