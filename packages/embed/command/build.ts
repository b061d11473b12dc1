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
import { CallError, messageOf, readCall, toBase, type Verb } from './call.ts';
import { ownVersion } from './own-package.ts';
import { countsOf, readOrComplain } from './read.ts';

export const build: Verb = {
  help: () => `usage: rights-kit build <records> --out <folder> [options]

Makes a release folder: the script files of this version, the feed, a page for each record, and what a server needs.
A release folder that is there already is replaced as a whole; its folders of older versions stay.

options:
  --out <folder>    where it goes; new, empty, or a release folder
  --base <address>  where it will be served; WordPress and others that read oEmbed need it
  --pages <folder>  finished pages, served below r/

  rights-kit build records --out public --base https://www.example.org/rights-kit/`,

  run(args) {
    const { positionals, values } = readCall({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' }, base: { type: 'string' }, pages: { type: 'string' } },
    });
    const [folder, ...rest] = positionals;
    if (!folder || rest.length > 0) throw new CallError('expected one folder of records');
    if (!values.out) throw new CallError('--out <folder> is missing');
    const { pages } = values;
    if (pages !== undefined && !existsSync(pages))
      throw new CallError(`--pages ${pages}: there is no such folder`);
    const base = values.base === undefined ? undefined : toBase(values.base);
    refuseOtherFolder(values.out);
    const records = readOrComplain(folder);
    if (!records) return 1;
    replaceRelease(values.out, { version: ownVersion(), records, base, pages });
    console.log(`written to ${values.out}: ${countsOf(records)}`);
    if (!base) console.log('Without --base no page can be embedded by oEmbed.');
    return 0;
  },
};

/** What each release folder has, and this package's own folder has not. */
const MARKS = ['releases.json', 'mutable.json'];

/**
 * A folder with other things in it is not replaced: its contents would be gone.
 *
 * @throws {CallError}
 */
function refuseOtherFolder(out: string): void {
  if (!existsSync(out) || MARKS.every((name) => existsSync(path.join(out, name)))) return;
  if (!statSync(out).isDirectory()) throw new CallError(`--out ${out}: it is a file`);
  const isEmpty = readdirSync(out).length === 0;
  if (!isEmpty)
    throw new CallError(`--out ${out}: it is neither empty nor a release folder, so it is left alone`);
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
