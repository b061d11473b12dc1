import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { layOut, type Layout } from '../release/lay-out.ts';
import { isVersion } from '../release/releases.ts';
import { CallError, example, JSON_OPTION, linesOf, messageOf, toBase, type Define } from './call.ts';
import { ownVersion } from './own-package.ts';
import { countsOf, inWords, readSound } from './read.ts';

export const defineBuild: Define = (command, finish) => {
  command
    .description(
      `Makes a release folder: the script files of this version, the feed, a page for each record, and what a server needs.
A release folder that is there already is replaced as a whole; its folders of older versions stay.`,
    )
    .argument('<records>', 'folder of records')
    .requiredOption('--out <folder>', 'where it goes; new, empty, or a release folder')
    .option('--base <address>', 'where it will be served; WordPress and others that read oEmbed need it')
    .option('--pages <folder>', 'finished pages, served below r/')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      example('rights-kit build records --out public --base https://www.example.org/rights-kit/'),
    )
    .action((folder, { out, pages, ...options }) => {
      if (!out) throw new CallError('--out: expected a folder');
      if (pages !== undefined && !existsSync(pages))
        throw new CallError(`--pages ${pages}: there is no such folder`);
      const base = options.base === undefined ? undefined : toBase(options.base);
      refuseOtherFolder(out);
      const { records, problems } = readSound(folder);
      const version = ownVersion();
      replaceRelease(out, { version, records, base, pages });
      const counts = countsOf(records);
      finish({
        json: { ok: true, out, version: version.release.version, counts, problems },
        out: [
          `written to ${out}: ${inWords(counts)}`,
          ...(base ? [] : ['Without --base no page can be embedded by oEmbed.']),
        ],
        err: linesOf(problems),
      });
    });
};

/** What each release folder has, and this package's own folder has not. */
const MARKS = ['releases.json', 'mutable.json'];

/**
 * A folder with other things in it is not replaced: its contents would be gone.
 *
 * @throws {Error}
 */
function refuseOtherFolder(out: string): void {
  if (!existsSync(out) || MARKS.every((name) => existsSync(path.join(out, name)))) return;
  if (!statSync(out).isDirectory()) throw new Error(`--out ${out}: it is a file`);
  const isEmpty = readdirSync(out).length === 0;
  if (!isEmpty)
    throw new Error(`--out ${out}: it is neither empty nor a release folder, so it is left alone`);
}

/** RFC 8615: files of the site, such as the proof for a certificate. They belong to the server and not to the release. */
const WELL_KNOWN = '.well-known';

/**
 * Puts a new release in the place of the folder. It is laid out beside it first, so that a full disk or a missing right changes
 * nothing; the folder is away only between two renames.
 *
 * @throws {Error} when it cannot be written
 */
function replaceRelease(out: string, layout: Layout): void {
  const exists = existsSync(out);
  // Where the folder is a link, what it leads to is replaced.
  const target = exists ? realpathSync(out) : path.resolve(out);
  const draft = `${target}.draft-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  try {
    mkdirSync(draft, { recursive: true });
    const keep = (name: string): void => {
      cpSync(path.join(target, name), path.join(draft, name), { recursive: true });
    };
    const names = exists ? readdirSync(target) : [];
    const { version } = layout.version.release;
    // Pages have pinned the older versions.
    for (const name of names) if (isVersion(name) && name !== version) keep(name);
    layOut(draft, layout);
    if (names.includes(WELL_KNOWN)) keep(WELL_KNOWN);
    if (exists) renameSync(target, old);
    try {
      renameSync(draft, target);
    } catch (error) {
      if (exists) renameSync(old, target);
      throw error;
    }
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`cannot write to ${out}: ${messageOf(error)}`, { cause: error });
  }
  rmSync(old, { recursive: true, force: true });
}
