/** Reads the versions of an older release that a new one must keep, since pages have pinned their files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Release } from '../src/snippet.ts';
import { integrityOf } from './integrity.ts';
import { changedFiles, parseReleases, releaseText, type ReleaseEntry, type Releases } from './releases.ts';

/** **Unit:** milliseconds. */
const REQUEST_TIMEOUT = 30_000;

interface KeptVersion {
  readonly entry: ReleaseEntry;
  /** Contents by name below the version folder, including `release.json`. */
  readonly files: ReadonlyMap<string, Buffer>;
}

interface LostVersion {
  readonly version: string;
  /** What is wrong with the first file that differs from its record. */
  readonly reason: string;
}

export interface Previous {
  /** Newest first, as in its `releases.json`. */
  readonly kept: ReadonlyMap<string, KeptVersion>;
  readonly lost: readonly LostVersion[];
  /** The versions that it lists as withdrawn. A build with an older package must not restore them. */
  readonly withdrawn: Releases;
}

/** A file is missing, unreadable or altered. The message completes a sentence that begins with the file's name. */
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
        signal: AbortSignal.timeout(REQUEST_TIMEOUT),
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
 * All files of a version.
 *
 * @throws {UnreadableError} with the name of the first file that fails to load or differs from its recorded hash
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
  // The files load in parallel; awaiting them in order afterwards makes the error name the first one of the list.
  await Promise.allSettled(readings);
  const files = new Map<string, Buffer>();
  for (const reading of readings) files.set(...(await reading));
  return files;
}

/**
 * Reads an older release. Writes no file.
 *
 * @param from folder or address of the release
 * @param own the version that the new release is made of
 * @param record hashes of the published versions; they take precedence over those that the older release lists
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
