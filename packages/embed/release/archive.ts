/** The release folder in one file, for those who serve it themselves. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { filesOf, isCompressed, mutableHashes } from './files.ts';
import { isVersion } from './releases.ts';

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
export function writeArchive(folder: string, { version, dates, readme }: Archive): void {
  const names = filesOf(folder).filter((file) => {
    const [first = ''] = file.split('/');
    return !isCompressed(file) && (!isVersion(first) || first === version);
  });
  const files = new Map<string, Uint8Array>([
    ['README.txt', strToU8(readme)],
    ['mutable.json', strToU8(mutableHashes(folder, { 'README.txt': readme }))],
    ...names.map((name) => [name, readFileSync(path.join(folder, name))] as const),
  ]);
  // A zip's clock has no zone: the same bytes wherever it is built.
  const time = new Date(changeTime(dates, files));
  const mtime = new Date(time.getTime() + time.getTimezoneOffset() * 60_000);
  const entries = [...files].map(([name, bytes]) => [`rights-kit/${name}`, bytes] as const);
  const archive = zipSync(Object.fromEntries(entries), { mtime, level: 9 });
  writeFileSync(path.join(folder, `rights-kit-${version}.zip`), archive);
}
