/** The release folder as a zip archive, for partners who host it themselves. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { filesOf, isCompressed, mutableHashes } from './files.ts';
import { isVersion } from './releases.ts';

/** Whether a folder is `v1/` or its like: a mutable copy of a version. */
const isMutable = (name: string): boolean => /^v\d+$/.test(name);

const SECONDS_OF_A_DAY = 24 * 60 * 60;
/** The resolution of a zip's timestamps. **Unit:** seconds. */
const ZIP_TIME_STEP = 2;
/** The earliest timestamp that a zip can hold. **Unit:** milliseconds since the epoch. */
const MIN_ZIP_TIME = Date.UTC(1980, 0, 1);

interface Archive {
  readonly version: string;
  /** Civil dates of the version and of the records. */
  readonly dates: readonly string[];
  /** Text of `README.txt`, which only the archive contains. */
  readonly readme: string;
  /** Text of a `releases.json` that lists only this version. */
  readonly releases: string;
}

/**
 * The modification time of the files. Most servers derive a file's `ETag` from its time and size, so the newest date alone would not do: the
 * time of day comes from a hash of the contents, and a record that is corrected twice in a day gets two times.
 * **Unit:** milliseconds since the epoch.
 *
 * @throws {Error} when `SOURCE_DATE_EPOCH` is not a number of seconds
 */
function changeTime(dates: readonly string[], files: ReadonlyMap<string, Uint8Array>): number {
  const { SOURCE_DATE_EPOCH: given } = process.env;
  if (given) {
    if (!/^\d+$/.test(given))
      throw new Error(`SOURCE_DATE_EPOCH=${given}: expected a number of seconds since 1970`);
    return Math.max(Number(given) * 1000, MIN_ZIP_TIME);
  }
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  const seconds = (hash.digest().readUInt32BE() % (SECONDS_OF_A_DAY / ZIP_TIME_STEP)) * ZIP_TIME_STEP;
  const newest = Math.max(MIN_ZIP_TIME, ...dates.map((date) => Date.parse(date)));
  return newest + seconds * 1000;
}

/** Writes the archive. It contains the scripts of this version only, and no compressed files, since a server can make those itself. */
export function writeArchive(folder: string, { version, dates, readme, releases }: Archive): void {
  const own = filesOf(path.join(folder, version)).map((file) => `${version}/${file}`);
  const others = filesOf(folder).filter((file) => {
    const [first = ''] = file.split('/');
    return !isCompressed(file) && !isVersion(first) && !isMutable(first);
  });
  const read = (name: string): Uint8Array => readFileSync(path.join(folder, name));
  // The archive has no older versions, so its `v1/` is a copy of this version even where the folder's is of another.
  const current = own.map((name) => [name.replace(version, 'v1'), read(name)] as const);
  const copies = [...own, ...others].map((name) => [name, read(name)] as const);
  const texts = { 'README.txt': readme, 'releases.json': releases };
  const files = new Map<string, Uint8Array>([
    ['README.txt', strToU8(readme)],
    ['mutable.json', strToU8(mutableHashes(folder, texts))],
    ...[...copies, ...current].sort(([one], [other]) => (one < other ? -1 : 1)),
    ['releases.json', strToU8(releases)],
  ]);
  // A zip's timestamps have no time zone, and `fflate` writes local time. Shifted to UTC, the bytes are the same in every zone.
  const time = new Date(changeTime(dates, files));
  const mtime = new Date(time.getTime() + time.getTimezoneOffset() * 60_000);
  const entries = [...files].map(([name, bytes]) => [`rights-kit/${name}`, bytes] as const);
  const archive = zipSync(Object.fromEntries(entries), { mtime, level: 9 });
  writeFileSync(path.join(folder, `rights-kit-${version}.zip`), archive);
}
