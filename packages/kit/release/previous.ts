/** The versions of an older release that a new one keeps: pages have pinned their files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Release } from '../src/snippet.ts';
import { integrityOf } from './integrity.ts';
import { changedFiles, parseReleases, releaseText, type ReleaseEntry, type Releases } from './releases.ts';

/** A server that does not answer is given up after this. **Unit:** milliseconds. */
const PATIENCE = 30_000;

interface KeptVersion {
  readonly entry: ReleaseEntry;
  /** By their names below the version's folder, `release.json` among them. */
  readonly files: ReadonlyMap<string, Buffer>;
}

interface LostVersion {
  readonly version: string;
  /** Of the first file that is not as recorded. */
  readonly reason: string;
}

export interface Previous {
  /** Newest first, as in its `releases.json`. */
  readonly kept: ReadonlyMap<string, KeptVersion>;
  readonly lost: readonly LostVersion[];
  /** Those that it lists as withdrawn: also an older package must not bring them back. */
  readonly withdrawn: Releases;
}

/** A file cannot be had, as the end of a sentence that begins with its name. */
class UnreadableError extends Error {}

type ReadBytes = (name: string) => Promise<Buffer>;

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code || (error instanceof Error ? error.message : String(error));
}

const fromFolder =
  (folder: string): ReadBytes =>
  async (name) => {
    try {
      return await readFile(path.join(folder, name));
    } catch (error) {
      const code = codeOf(error);
      throw new UnreadableError(code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`, {
        cause: error,
      });
    }
  };

const fromAddress =
  (address: string): ReadBytes =>
  async (name) => {
    let response: Response;
    let bytes: ArrayBuffer;
    try {
      response = await fetch(new URL(name, address.replace(/\/*$/, '/')), {
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
      bytes = await response.arrayBuffer();
    } catch (error) {
      const reason = codeOf(error instanceof Error && error.cause ? error.cause : error);
      throw new UnreadableError(`is unreachable (${reason})`, { cause: error });
    }
    if (response.status === 404 || response.status === 410)
      throw new UnreadableError(`is missing (${response.status})`);
    if (!response.ok) throw new UnreadableError(`is unreachable (answers ${response.status})`);
    return Buffer.from(bytes);
  };

/**
 * All files of a version, if each is as recorded.
 *
 * @throws {UnreadableError} with the name of the first that is not
 */
async function readVersion(
  read: ReadBytes,
  version: string,
  entry: ReleaseEntry,
): Promise<Map<string, Buffer>> {
  const hashes = new Map(Object.entries(entry.files).map(([name, { integrity }]) => [name, integrity]));
  hashes.set('release.json', integrityOf(Buffer.from(releaseText({ version, ...entry }))));
  const readings = [...hashes].map(async ([name, hash]) => {
    const bytes = await read(`${version}/${name}`).catch((error: unknown) => {
      throw error instanceof UnreadableError
        ? new UnreadableError(`${name} ${error.message}`, { cause: error })
        : error;
    });
    if (integrityOf(bytes) !== hash) throw new UnreadableError(`${name} differs from its recorded hash`);
    return [name, bytes] as const;
  });
  // All at once, since a server may be far away; then in turn, so that the first in the list is the one that is named.
  await Promise.allSettled(readings);
  const files = new Map<string, Buffer>();
  for (const reading of readings) files.set(...(await reading));
  return files;
}

/**
 * Reads what an older release has, without writing anything.
 *
 * @param from folder or address of the release
 * @param own the version that the new release is made of
 * @param record hashes of the published versions; they count before those that the older release lists
 * @throws {Error} when it lists no versions
 */
export async function readPrevious(from: string, own: Release, record: Releases): Promise<Previous> {
  const read = /^https?:/i.test(from) ? fromAddress(from) : fromFolder(from);
  const name = `--previous ${from}: releases.json`;
  const text = await read('releases.json').catch((error: unknown) => {
    throw error instanceof UnreadableError ? new Error(`${name} ${error.message}`, { cause: error }) : error;
  });
  const listed = parseReleases(text.toString(), name);
  const kept = new Map<string, KeptVersion>();
  const lost: LostVersion[] = [];
  const withdrawn = new Map<string, ReleaseEntry>();
  for (const [version, found] of Object.entries(listed)) {
    const { [version]: known } = record;
    const entry = { ...found, ...known };
    if (found.status === 'withdrawn') withdrawn.set(version, found);
    if (found.status === 'withdrawn' || entry.status === 'withdrawn') continue;
    if (version === own.version) {
      const [changed] = changedFiles(own.files, found.files);
      if (changed) lost.push({ version, reason: `its ${changed} is another one than this package has` });
      continue;
    }
    try {
      kept.set(version, { entry, files: await readVersion(read, version, entry) });
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      lost.push({ version, reason: error.message });
    }
  }
  return { kept, lost, withdrawn: Object.fromEntries(withdrawn) };
}
