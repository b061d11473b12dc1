/** The release folder in one file, for those who serve it themselves. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { filesOf, isCompressed, mutableHashes } from './files.ts';
import { isVersion } from './releases.ts';

/** Whether a folder is the moving copy of a version. */
const isMoving = (name: string): boolean => /^v\d+$/.test(name);

const SECONDS_OF_A_DAY = 24 * 60 * 60;
/** A zip counts its time in steps of two seconds. */
const STEP = 2;
/** A zip knows no earlier time. In milliseconds since 1970. */
const EARLIEST = Date.UTC(1980, 0, 1);

interface Archive {
  readonly version: string;
  /** Civil dates of the version and of the records. */
  readonly dates: readonly string[];
  /** Text of `README.txt`, which stands in the archive alone. */
  readonly readme: string;
  /** Text of `releases.json`, with this version alone. */
  readonly releases: string;
}

/**
 * When the files count as changed, in milliseconds since 1970: by it and by their sizes servers tell whether a file is another one. So
 * the newest date is refined by the contents, and a fact that is corrected twice in a day has two times.
 *
 * @throws {Error} when `SOURCE_DATE_EPOCH` is no number of seconds
 */
function changeTime(dates: readonly string[], files: ReadonlyMap<string, Uint8Array>): number {
  const { SOURCE_DATE_EPOCH: given } = process.env;
  if (given) {
    if (!/^\d+$/.test(given))
      throw new Error(`SOURCE_DATE_EPOCH=${given}: expected a number of seconds since 1970`);
    return Math.max(Number(given) * 1000, EARLIEST);
  }
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  const seconds = (hash.digest().readUInt32BE() % (SECONDS_OF_A_DAY / STEP)) * STEP;
  const newest = Math.max(EARLIEST, ...dates.map((date) => Date.parse(date)));
  return newest + seconds * 1000;
}

/** Writes the archive: of the code this version alone, and nothing that a server can compress itself. */
export function writeArchive(folder: string, { version, dates, readme, releases }: Archive): void {
  const own = filesOf(path.join(folder, version)).map((file) => `${version}/${file}`);
  const others = filesOf(folder).filter((file) => {
    const [first = ''] = file.split('/');
    return !isCompressed(file) && !isVersion(first) && !isMoving(first);
  });
  const read = (name: string): Uint8Array => readFileSync(path.join(folder, name));
  // Older versions are left out, and with them a `v1/` that is a copy of another version.
  const moving = own.map((name) => [name.replace(version, 'v1'), read(name)] as const);
  const copies = [...own, ...others].map((name) => [name, read(name)] as const);
  const texts = { 'README.txt': readme, 'releases.json': releases };
  const files = new Map<string, Uint8Array>([
    ['README.txt', strToU8(readme)],
    ['mutable.json', strToU8(mutableHashes(folder, texts))],
    ...[...copies, ...moving].sort(([one], [other]) => (one < other ? -1 : 1)),
    ['releases.json', strToU8(releases)],
  ]);
  // A zip's clock has no zone: the same bytes wherever it is built.
  const time = new Date(changeTime(dates, files));
  const mtime = new Date(time.getTime() + time.getTimezoneOffset() * 60_000);
  const entries = [...files].map(([name, bytes]) => [`rights-kit/${name}`, bytes] as const);
  const archive = zipSync(Object.fromEntries(entries), { mtime, level: 9 });
  writeFileSync(path.join(folder, `rights-kit-${version}.zip`), archive);
}
