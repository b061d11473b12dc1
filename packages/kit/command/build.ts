import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { cleanText, forbiddenWords } from '@rights-kit/content';
import type { Closing } from '../release/closed-feed.ts';
import { filesOf, precompress } from '../release/files.ts';
import { layOut, type Layout } from '../release/lay-out.ts';
import { readPrevious, type Previous } from '../release/previous.ts';
import { isNewer, readReleases, releasesInFolder } from '../release/releases.ts';
import { localesOf } from '../records/translations.ts';
import { withCatalogue } from '../release/messages.ts';
import type { Records } from '../records/read-records.ts';
import { CallError, example, JSON_OPTION, linesOf, messageOf, toBase, type Define } from './call.ts';
import { FONTS, ownVersion, RELEASES } from './own-package.ts';
import { countsOf, inWords, readForRelease, readSound } from './read.ts';

export const defineBuild: Define = (command, finish) => {
  command
    .description(
      `Makes a release folder: the script files of this version, the feed, a page for each record, and what a server needs.
A release folder that is there already is replaced as a whole. The older versions in it stay only where --previous
names it.`,
    )
    .argument('<records>', 'folder of records')
    .requiredOption('--out <folder>', 'where it goes; new, empty, or a release folder')
    .option('--base <address>', 'where it will be served; WordPress and others that read oEmbed need it')
    .option(
      '--previous <place>',
      'folder or address of the release before, also that of --out; its older versions are kept',
    )
    .option('--pages <folder>', 'finished pages, served below r/')
    .option(
      '--closed [line]',
      "a last release: every widget shows its page's own words, and this line in English below them",
    )
    .option('--successor <address>', 'with --closed: the https address of who goes on')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      example('rights-kit build records --out public --base https://www.example.org/rights-kit/'),
    )
    .action(async (folder, { out, pages, ...options }) => {
      if (!out) throw new CallError('--out: expected a folder');
      if (options.previous === '') throw new CallError('--previous: expected a folder or an address');
      if (pages !== undefined && !existsSync(pages))
        throw new CallError(`--pages ${pages}: there is no such folder`);
      const base = options.base === undefined ? undefined : toBase(options.base);
      const closing = toClosing(options.closed, options.successor);
      refuseOtherFolder(out);
      const { records, problems } = readSound(folder, readForRelease);
      if (closing) refuseWords(closing, records.publisher.properNames);
      const version = ownVersion();
      const record = readReleases(RELEASES);
      const { kept, lost, withdrawn } = options.previous
        ? await readPrevious(options.previous, version.release, record)
        : NO_PREVIOUS;
      const older = Object.fromEntries([...kept].map(([name, { entry }]) => [name, entry]));
      const releases = releasesInFolder(version.release, older, { ...record, ...withdrawn });
      await replaceRelease(out, {
        version,
        releases,
        older: kept,
        records,
        base,
        pages,
        fonts: FONTS,
        closing,
      });
      const own = version.release.version;
      const counts = countsOf(records);
      const notes = [
        ...(closing ? [CLOSED] : []),
        ...(closing || records.publisher.reviewer ? [] : [NOT_REVIEWED]),
        ...withoutCatalogue(records),
        ...(base ? [] : ['Without --base no page can be embedded by oEmbed.']),
        ...(options.previous === undefined ? [withoutPrevious(own)] : []),
        ...[...kept.keys()].filter((name) => isNewer(name, own) && !record[name]).map(notCurrent),
      ];
      finish({
        json: { ok: true, out, version: own, counts, problems, kept: [...kept.keys()], lost, notes },
        out: [
          `written to ${out}: ${inWords(counts)}`,
          ...[...kept.keys()].map((name) => `${name} is kept`),
          ...notes,
        ],
        err: [
          ...linesOf(problems),
          ...lost.map(
            ({ version: name, reason }) => `${name} is not kept, and snippets of it will stop: ${reason}`,
          ),
        ],
      });
    });
};

const CLOSED =
  'This release is closed: each widget shows the words of its page. Build without --closed to open it again.';

/** Two lines of a phone hold about as much. **Unit:** UTF-16 code units. */
const MAX_CLOSING_LINE = 200;

/** @throws {CallError} */
function toClosing(closed: string | true | undefined, successor: string | undefined): Closing | undefined {
  if (closed === undefined) {
    if (successor !== undefined) throw new CallError('--successor: expected with --closed');
    return undefined;
  }
  const line = closed === true ? '' : closed.trim();
  if (line.length > MAX_CLOSING_LINE || line.includes('\n') || cleanText(line) !== line)
    throw new CallError(`--closed: expected one line of plain text, at most ${MAX_CLOSING_LINE} characters`);
  if (successor === undefined) return { line };
  const isAddress = /^https:\/\/[^\s?#@]+$/.test(successor) && URL.canParse(successor);
  if (!isAddress)
    throw new CallError(`--successor ${successor}: expected an address such as https://www.example.org/`);
  return { line, successor: new URL(successor).href };
}

/** @throws {Error} when the line has a word that no text of the kit may contain */
function refuseWords({ line }: Closing, properNames: readonly string[] | undefined): void {
  const [found] = forbiddenWords(line, properNames);
  if (found) throw new Error(`--closed "${line}": ${found}`);
}

/** Without `--previous` no older version is kept. */
const NO_PREVIOUS: Previous = { kept: new Map(), lost: [], withdrawn: {} };

const withoutPrevious = (own: string): string =>
  `Snippets of versions other than ${own} will stop, unless --previous names the folder or address that they are served from.`;

/** Translations that no reader sees. */
function withoutCatalogue(records: Records): string[] {
  const locales = localesOf(records);
  const lacking = locales.filter((locale) => !withCatalogue([locale]).includes(locale));
  const [is, them] = lacking.length === 1 ? ['this language', 'it'] : ['these languages', 'them'];
  return lacking.length === 0
    ? []
    : [
        `${lacking.join(', ')}: this kit has no words of its own in ${is}, so that pages in ${them} show the English text of the records.`,
      ];
}

const NOT_REVIEWED =
  'publisher.yaml names no reviewer, so that pages say that nobody has reviewed these records.';

const notCurrent = (version: string): string =>
  `${version} is newer than this package and unknown to it, so it is not v1/. If you published it, build with that version.`;

/** Files that every release folder has and this package's own folder lacks. */
const RELEASE_FILES = ['releases.json', 'mutable.json'];

/** What systems leave in a folder, and what belongs to the server. */
const NOT_OF_RELEASE = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$|^\.well-known\//;

/** The files in a release folder that no build has put there, outside the folders that belong to the release alone. */
function foreignFiles(folder: string): string[] {
  let listed: unknown;
  try {
    listed = JSON.parse(readFileSync(path.join(folder, 'mutable.json'), 'utf8'));
  } catch {
    throw new Error(
      `--out ${folder}: its mutable.json cannot be read, which tells what is of the release: take another folder`,
    );
  }
  const own = new Set(['mutable.json', ...Object.keys(Object(listed) as object)]);
  return filesOf(folder).filter(
    (name) =>
      !/^(?:v\d+|\d+\.\d+\.\d+|feed|r|get)\//.test(name) &&
      !own.has(name.replace(/\.(?:br|gz)$/, '')) &&
      !NOT_OF_RELEASE.test(name),
  );
}

/**
 * Replacing a folder deletes its contents, so a folder that is neither empty nor a release is refused.
 *
 * @throws {Error}
 */
function refuseOtherFolder(out: string): void {
  if (!existsSync(out)) return;
  if (RELEASE_FILES.every((name) => existsSync(path.join(out, name)))) {
    const [foreign] = foreignFiles(out);
    if (foreign !== undefined)
      throw new Error(`--out ${out}: ${foreign} is not of the release in it and would be lost: move it away`);
    return;
  }
  if (!statSync(out).isDirectory()) throw new Error(`--out ${out}: it is a file`);
  const isEmpty = readdirSync(out).length === 0;
  if (!isEmpty)
    throw new Error(`--out ${out}: it is neither empty nor a release folder, so it is left alone`);
}

/** RFC 8615: files of the site, such as a certificate authority's challenge. They belong to the server, not to the release. */
const WELL_KNOWN = '.well-known';

/**
 * Replaces the folder with a new release. The release is written beside it first, so that a full disk or a missing permission leaves the
 * old one intact; the folder is missing only between two renames.
 *
 * @throws {Error} when it cannot be written
 */
async function replaceRelease(out: string, layout: Layout): Promise<void> {
  const exists = existsSync(out);
  // A symbolic link stays, and its target is replaced.
  const target = exists ? realpathSync(out) : path.resolve(out);
  let scratch: string | undefined;
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    // On the same disk, so that renaming copies no files. The name is unique, so that remains of an interrupted build do not interfere.
    scratch = mkdtempSync(`${target}.draft-`);
    const [draft, old] = [path.join(scratch, 'new'), path.join(scratch, 'old')];
    // A subfolder, since the folder that `mkdtemp` makes is readable only by its owner.
    mkdirSync(draft);
    layOut(draft, layout);
    await precompress(draft);
    const wellKnown = path.join(target, WELL_KNOWN);
    if (existsSync(wellKnown)) cpSync(wellKnown, path.join(draft, WELL_KNOWN), { recursive: true });
    if (exists) renameSync(target, old);
    try {
      renameSync(draft, target);
    } catch (error) {
      if (exists) {
        // Should this fail too, the scratch folder must stay: it holds the old release.
        const place = scratch;
        scratch = undefined;
        renameSync(old, target);
        scratch = place;
      }
      throw error;
    }
  } catch (error) {
    throw new Error(`cannot write to ${out}: ${messageOf(error)}`, { cause: error });
  } finally {
    if (scratch) rmSync(scratch, { recursive: true, force: true });
  }
}
