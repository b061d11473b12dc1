/**
 * Compares a release folder, on disk or behind an address, with known hashes: the immutable files with `releases.json`, the mutable ones
 * with the folder's own `mutable.json`.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { whatChanged } from './what-changed.ts';
import { MAX_CONCURRENT_REQUESTS, startClient, type Limits } from './ask.ts';
import { integrityOf } from './integrity.ts';
import { currentOf, parseReleases, readReleases, releaseText, type Releases } from './releases.ts';
import { ServedRelease } from './served.ts';
import { Findings, type FaultCode, type Finding } from './serving-faults.ts';
import { tombstonesOf } from './tombstones.ts';

/** Configuration files, which servers read but do not serve. */
const UNSERVED = ['_headers', 'nginx.conf'];
const ENCODINGS = { br: brotliDecompressSync, gz: gunzipSync };

/** A file as it is stored or sent: uncompressed, or with one of the content encodings. */
interface Form {
  readonly name: string;
  /** Decompressed; `undefined` where that fails. */
  readonly bytes: Buffer | undefined;
}

interface Place {
  readonly isServed: boolean;
  /**
   * The first is the uncompressed one. Empty for a missing file; `undefined` where a server answers otherwise, which it has reported.
   *
   * @param hash that of the file that was built
   */
  readonly forms: (file: string, hash?: string) => Promise<Form[] | undefined>;
  /** All files of a folder; empty for an address, which cannot be listed. */
  readonly files: () => string[];
}

/** Hash by file name. */
type Hashes = Readonly<Record<string, string>>;

/** Node's result of a synchronous decompression with the option `info`, which its types lack. */
interface Unpacked {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** Whether a name stays below the release: a list of hashes may come from any server. */
function isBelow(name: string): boolean {
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function isHashes(value: unknown): value is Hashes {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([name, hash]) => typeof hash === 'string' && isBelow(name))
  );
}

/** Decompresses a file; `undefined` where it is not valid, or bytes follow the compressed data. */
function unpack(packed: Buffer, decompress: typeof gunzipSync): Buffer | undefined {
  try {
    const { buffer, engine } = decompress(packed, { info: true }) as unknown as Unpacked;
    return engine.bytesWritten === packed.length ? buffer : undefined;
  } catch {
    return undefined;
  }
}

const inFolder = (folder: string): Place => {
  const read = (file: string): Buffer | undefined => {
    const place = path.join(folder, file);
    return statSync(place, { throwIfNoEntry: false })?.isFile() ? readFileSync(place) : undefined;
  };
  return {
    isServed: false,
    forms: (file) => {
      const bytes = read(file);
      if (!bytes) return Promise.resolve([]);
      const packed = Object.entries(ENCODINGS).flatMap(([ending, decompress]) => {
        const found = read(`${file}.${ending}`);
        return found ? [{ name: `${file}.${ending}`, bytes: unpack(found, decompress) }] : [];
      });
      return Promise.resolve([{ name: file, bytes }, ...packed]);
    },
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
        ),
  };
};

const atAddress = (served: ServedRelease): Place => ({
  isServed: true,
  forms: async (file, hash) =>
    (await served.forms(file, hash))?.map(({ encoding, bytes }) => ({
      name: encoding === 'identity' ? file : `${file}, sent as ${encoding},`,
      bytes,
    })),
  files: () => [],
});

/** The expected hash of each immutable and mutable file. */
function expectedHashes(releases: Releases, mutable: Hashes): Map<string, string> {
  const expected = new Map(Object.entries(mutable));
  for (const [version, entry] of Object.entries(releases)) {
    const hashes =
      entry.status === 'withdrawn'
        ? [...tombstonesOf(version, entry)].map(
            ([name, text]) => [name, integrityOf(Buffer.from(text))] as const,
          )
        : Object.entries({
            ...Object.fromEntries(Object.entries(entry.files).map(([name, file]) => [name, file.integrity])),
            'release.json': integrityOf(Buffer.from(releaseText({ version, ...entry }))),
          });
    for (const folder of version === currentOf(releases) ? [version, 'v1'] : [version])
      for (const [name, hash] of hashes) expected.set(`${folder}/${name}`, hash);
  }
  return expected;
}

/** The hashes in the copy's own `mutable.json`, and the hash of that file itself. */
async function readMutable(place: Place): Promise<Hashes | string> {
  const name = 'mutable.json';
  const forms = await place.forms(name);
  // Why it is not sent is a finding of its own.
  if (!forms) return `${name} is not sent, so that nothing is known of what changes without a version`;
  const [plain] = forms;
  if (!plain) return `${name} is missing; copy it from the folder that was built`;
  if (!plain.bytes) return `${name} cannot be unpacked`;
  const text = plain.bytes.toString();
  let hashes: unknown;
  try {
    hashes = JSON.parse(text);
  } catch (error) {
    const cause =
      text.trim() === ''
        ? 'it is empty'
        : /^\s*</.test(text)
          ? 'a page of HTML stands in its place'
          : `it is no JSON (${error instanceof Error ? error.message : ''})`;
    return `${name} is broken: ${cause}; copy it from the folder that was built`;
  }
  return isHashes(hashes)
    ? { ...hashes, [name]: integrityOf(plain.bytes) }
    : `${name} is JSON, but no list of hashes; copy it from the folder that was built`;
}

/**
 * The versions to expect: those in the release's own `releases.json`. The hashes of the command's record take precedence over those of
 * the release. A release without a list is compared with the whole record.
 */
async function expectedReleases(place: Place, record: Releases): Promise<Releases> {
  const [plain] = (await place.forms('releases.json')) ?? [];
  try {
    const listed = parseReleases(String(plain?.bytes), 'releases.json');
    return Object.fromEntries(
      Object.entries(listed).map(([version, entry]) => [version, record[version] ?? entry]),
    );
  } catch {
    return record;
  }
}

/** The problems of one file, as sentences. */
async function problemsOf(place: Place, file: string, hash: string): Promise<string[]> {
  const forms = await place.forms(file, hash);
  if (!forms) return [];
  if (forms.length === 0) return [`${file} is missing`];
  return forms.flatMap(({ name, bytes }) => {
    if (!bytes) return [`${name} cannot be unpacked`];
    const actual = integrityOf(bytes);
    return actual === hash
      ? []
      : [`${name} is ${actual}; expected ${hash}: ${whatChanged(file, bytes, hash)}`];
  });
}

/** Replaces the lines of a folder whose files are all missing by one line. */
function withoutRepetition(problems: readonly string[], expected: ReadonlyMap<string, string>): string[] {
  const folders = [...new Set([...expected.keys()].map((file) => file.split('/')[0]))];
  const gone = folders.filter((folder) => {
    const all = [...expected.keys()].filter((file) => file.startsWith(`${folder}/`));
    return all.length > 0 && all.every((file) => problems.includes(`${file} is missing`));
  });
  const isOfGone = (problem: string): boolean => gone.some((folder) => problem.startsWith(`${folder}/`));
  return [
    ...problems.filter((problem) => !isOfGone(problem)),
    ...gone.map((folder) => `${folder}/ is missing as a whole; pages may need it`),
  ].sort();
}

export interface Check {
  /** How many files were expected. */
  readonly count: number;
  /** Sentences, sorted. */
  readonly problems: readonly string[];
  /** Versions in the record that the release does not list. */
  readonly absent: readonly string[];
  /** Versions that the release lists and the record lacks. */
  readonly unknown: readonly string[];
  /** What is wrong with how it is served; empty for a folder. */
  readonly findings: readonly Finding[];
  /** What a snippet of each version meets that the release lists, withdrawn ones left out. */
  readonly pinned: readonly PinnedVersion[];
}

/** What a page meets that has pinned a version by its hash. */
export interface PinnedVersion {
  readonly version: string;
  /** The scripts that such a page does not run, each with the reasons: codes of findings, or `missing` and `changed`. */
  readonly refused: readonly { readonly file: string; readonly reasons: readonly string[] }[];
}

/** With these a browser runs no script that a page on another origin has pinned. */
const STOPS_SCRIPTS: readonly FaultCode[] = [
  'redirect',
  'refused',
  'changed',
  'cors',
  'content-type',
  'compressed-twice',
  'damaged-encoding',
];

function pinnedVersions(
  releases: Releases,
  problems: readonly string[],
  findings: Findings,
): PinnedVersion[] {
  return Object.entries(releases)
    .filter(([, { status }]) => status !== 'withdrawn')
    .map(([version, { files }]) => ({
      version,
      refused: Object.keys(files)
        .filter((name) => name.endsWith('.js'))
        .flatMap((name) => {
          const file = `${version}/${name}`;
          const served = findings.of(file).filter((code) => STOPS_SCRIPTS.includes(code));
          const isOther = problems.some(
            (problem) => problem.startsWith(`${file} `) || problem.startsWith(`${file},`),
          );
          const stored = problems.includes(`${file} is missing`) ? ['missing'] : isOther ? ['changed'] : [];
          const reasons = [...new Set<string>([...served, ...stored])];
          return reasons.length > 0 ? [{ file, reasons }] : [];
        }),
    }));
}

/**
 * @param where folder, or address with `http:` or `https:`
 * @param manifest the record of all versions, `releases.json`
 * @param limits of requests
 * @throws {Error} when a request fails
 */
export async function checkRelease(where: string, manifest: string, limits?: Limits): Promise<Check> {
  const findings = new Findings();
  if (!/^https?:/i.test(where)) return checkPlace(inFolder(where), manifest, findings);
  const client = startClient(limits);
  const served = new ServedRelease(where, client, findings);
  try {
    await served.start('mutable.json');
    return await checkPlace(atAddress(served), manifest, findings, served);
  } finally {
    client.close();
  }
}

async function checkPlace(
  place: Place,
  manifest: string,
  findings: Findings,
  served?: ServedRelease,
): Promise<Check> {
  const mutable = await readMutable(place);
  const record = readReleases(manifest);
  const releases = await expectedReleases(place, record);
  const expected = expectedHashes(releases, typeof mutable === 'string' ? {} : mutable);
  if (place.isServed) for (const file of UNSERVED) expected.delete(file);
  const problems = typeof mutable === 'string' ? [mutable] : [];
  const waiting = [...expected];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      problems.push(...(await problemsOf(place, ...next)));
  };
  await Promise.all(Array.from({ length: MAX_CONCURRENT_REQUESTS }, work));
  if (served) {
    await served.checkMissing();
    const scripts = Object.keys(releases).map((version) => `${version}/rights-kit.js`);
    await served.checkRevalidation([...scripts, 'feed/v1/actions.json'].filter((file) => expected.has(file)));
  }
  for (const file of place.files())
    if (!expected.has(file.replace(/\.(br|gz)$/, '')) && !/^mutable\.json|^\.well-known\//.test(file))
      problems.push(`${file} is listed nowhere`);
  const absent = Object.keys(record).filter(
    (version) => !releases[version] && record[version]?.status !== 'withdrawn',
  );
  return {
    count: expected.size,
    problems: withoutRepetition(problems, expected),
    absent,
    unknown: Object.keys(releases).filter((version) => !record[version]),
    findings: findings.list(),
    pinned: pinnedVersions(releases, problems, findings),
  };
}
