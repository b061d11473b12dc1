/** A new release keeps the versions of the one before, and a failed build changes no file. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import type { BuildJson } from '../command/json.ts';
import { filesOf } from '../release/files.ts';
import { integrityOf } from '../release/integrity.ts';
import { releasesText, releaseText, readReleases, type ReleaseEntry } from '../release/releases.ts';
import { recordsWith, temporary } from './sample-records.ts';

const root = path.join(import.meta.dirname, '..');
const COMMAND = path.join(root, 'bin/rights-kit.js');
const [OWN = ''] = Object.keys(readReleases(path.join(root, 'releases.json')));
const OLD = '0.0.9';

/** The published files of an older version. */
const OLD_FILES: Readonly<Record<string, string>> = {
  'rights-kit.js': '// the old script\n',
  'embed.js': '// the old script of frames\n',
  'locales/es.json': '{}\n',
};

interface Answer {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command asynchronously, so that a server of the test can respond to it. */
function run(...args: string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: temporary });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

const bytesOf = (folder: string): Map<string, string> =>
  new Map(filesOf(folder).map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]));

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const place = (name: string): string => path.join(temporary, name);

const oldEntry: ReleaseEntry = {
  status: 'superseded',
  date: '2026-01-02',
  files: Object.fromEntries(
    Object.entries(OLD_FILES).map(([name, text]) => [
      name,
      { integrity: integrityOf(Buffer.from(text)), bytes: text.length, brotli: text.length },
    ]),
  ),
};

/** A release with an older version beside this one. */
const BEFORE = place('before');
let records = '';
let listed: Readonly<Record<string, ReleaseEntry>> = {};

/** A changed copy of that release. */
function beforeWith(name: string, change: (folder: string) => void): string {
  const folder = place(name);
  cpSync(BEFORE, folder, { recursive: true });
  change(folder);
  return folder;
}

before(() => {
  records = recordsWith();
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'build', records, '--out', BEFORE]);
  assert.equal(status, 0, String(stderr));
  listed = { ...readReleases(path.join(BEFORE, 'releases.json')), [OLD]: oldEntry };
  for (const [name, text] of Object.entries(OLD_FILES)) write(path.join(BEFORE, OLD, name), text);
  write(path.join(BEFORE, OLD, 'release.json'), releaseText({ version: OLD, ...oldEntry }));
  write(path.join(BEFORE, 'releases.json'), releasesText(listed));
});

/** Whether a folder has files. A build that runs may move it away, or a file in it, at any moment. */
function isBegun(folder: string): boolean {
  try {
    return filesOf(folder).length > 2;
  } catch {
    return false;
  }
}

/** Temporary files beside a release, which a build must remove. */
const leftovers = (): string[] => readdirSync(temporary).filter((name) => name.includes('.draft-'));

describe('a build after another', () => {
  it('S-04 keeps the older version whose snippets stand on pages, byte for byte, also in the same folder', async () => {
    const out = beforeWith('same', () => undefined);
    const { status, stdout, stderr } = await run('build', records, '--out', out, '--previous', out);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^0\.0\.9 is kept$/m);
    assert.doesNotMatch(stdout, /will stop/);
    for (const [name, text] of Object.entries(OLD_FILES))
      assert.equal(readFileSync(path.join(out, OLD, name), 'utf8'), text);
    assert.deepEqual(readReleases(path.join(out, 'releases.json')), listed);
    assert.equal(
      readFileSync(path.join(out, 'v1/release.json'), 'utf8'),
      readFileSync(path.join(out, OWN, 'release.json'), 'utf8'),
    );
    const check = await run('check-release', out);
    assert.deepEqual([check.status, check.stderr], [0, '']);
    // The archive contains only this version, and a `releases.json` that lists no other.
    const archive = unzipSync(readFileSync(path.join(out, `rights-kit-${OWN}.zip`)));
    for (const [name, bytes] of Object.entries(archive)) {
      const file = place(path.join('unpacked', name));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    assert.ok(!existsSync(place(`unpacked/rights-kit/${OLD}`)));
    assert.equal((await run('check-release', 'unpacked/rights-kit')).stderr, '');
  });

  it('S-04 gives the same bytes twice', async () => {
    for (const name of ['one', 'other'])
      assert.equal((await run('build', records, '--out', name, '--previous', BEFORE)).status, 0);
    assert.deepEqual(bytesOf(place('one')), bytesOf(place('other')));
    assert.ok(existsSync(place(`one/${OLD}/rights-kit.js.br`)), 'compressed as the others');
  });

  it('says once that older snippets will stop when it does not know where they are', async () => {
    const { status, stdout, stderr } = await run('build', records, '--out', 'alone');
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(stdout.match(/will stop/g)?.length, 1);
    assert.ok(stdout.includes(`Snippets of versions other than ${OWN} will stop, unless --previous names`));
    assert.deepEqual(Object.keys(readReleases(place('alone/releases.json'))), [OWN]);
  });

  it('S-04 keeps a newer version that only the release before vouches for, and makes neither v1/ nor the page of frames of it', async () => {
    const newer = '9.0.0';
    const previous = beforeWith('newer', (folder) => {
      cpSync(path.join(folder, OLD), path.join(folder, newer), { recursive: true });
      write(path.join(folder, newer, 'release.json'), releaseText({ version: newer, ...oldEntry }));
      write(path.join(folder, 'releases.json'), releasesText({ [newer]: oldEntry, ...listed }));
    });
    const { status, stdout, stderr } = await run(
      'build',
      records,
      '--out',
      'newer-out',
      '--previous',
      previous,
    );
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^9\.0\.0 is newer than this package and unknown to it, so it is not v1\//m);
    assert.equal(readFileSync(place('newer-out/9.0.0/rights-kit.js'), 'utf8'), OLD_FILES['rights-kit.js']);
    assert.equal(
      readFileSync(place('newer-out/v1/rights-kit.js'), 'utf8'),
      readFileSync(place(`newer-out/${OWN}/rights-kit.js`), 'utf8'),
    );
    assert.ok(readFileSync(place('newer-out/embed.html'), 'utf8').includes(`src="${OWN}/embed.js"`));
    assert.deepEqual(
      Object.entries(readReleases(place('newer-out/releases.json'))).map(([name, entry]) => [
        name,
        entry.status,
      ]),
      [
        [newer, 'superseded'],
        [OWN, 'current'],
        [OLD, 'superseded'],
      ],
    );
    const check = await run('check-release', 'newer-out');
    assert.deepEqual([check.status, check.stderr], [0, '']);
    assert.match(check.stdout, /^9\.0\.0\/ was compared with the release's own list alone/m);
  });

  it('W-06 leaves a withdrawn version as a tombstone, also one that only the release before knows of', async () => {
    const withdrawn = { date: '2026-11-25', reason: 'It showed a sample wrongly.' };
    const previous = beforeWith('with-tombstone', (folder) => {
      const entry: ReleaseEntry = { ...oldEntry, status: 'withdrawn', withdrawn };
      write(path.join(folder, 'releases.json'), releasesText({ ...listed, [OLD]: entry }));
    });
    const { status, stdout } = await run('build', records, '--out', 'tombstone', '--previous', previous);
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /0\.0\.9 is kept/);
    assert.match(
      readFileSync(place(`tombstone/${OLD}/rights-kit.js`), 'utf8'),
      /was withdrawn on 2026-11-25/,
    );
    assert.equal(readReleases(place('tombstone/releases.json'))[OLD]?.status, 'withdrawn');
    assert.equal((await run('check-release', 'tombstone')).stderr, '');
  });
});

describe('an older version that is not as it was published', () => {
  const FAULTS: readonly (readonly [what: string, change: (folder: string) => void, says: RegExp])[] = [
    [
      'has one byte altered',
      (folder) => {
        write(path.join(folder, 'rights-kit.js'), '// the odd script\n');
      },
      /rights-kit\.js differs from its recorded hash/,
    ],
    [
      'lacks a file',
      (folder) => {
        rmSync(path.join(folder, 'locales/es.json'));
      },
      /locales\/es\.json is missing/,
    ],
    [
      'says other hashes of itself than the record',
      (folder) => {
        write(path.join(folder, 'release.json'), releaseText({ version: OLD, ...oldEntry, files: {} }));
      },
      /release\.json differs from its recorded hash/,
    ],
  ];
  for (const [what, change, says] of FAULTS)
    it(`S-04 is left out as a whole, with a line that says why: it ${what}`, async () => {
      const previous = beforeWith(`faulty-${what}`, (folder) => {
        change(path.join(folder, OLD));
      });
      const out = place(`without-${what}`);
      const { status, stdout, stderr } = await run('build', records, '--out', out, '--previous', previous);
      assert.equal(status, 0);
      assert.doesNotMatch(stdout, /is kept/);
      assert.match(stderr, /^0\.0\.9 is not kept, and snippets of it will stop: .*\n$/);
      assert.match(stderr, says);
      assert.ok(!existsSync(path.join(out, OLD)));
      assert.deepEqual(Object.keys(readReleases(path.join(out, 'releases.json'))), [OWN]);
      const { stdout: json } = await run('build', records, '--out', out, '--previous', previous, '--json');
      const { kept, lost } = JSON.parse(json) as BuildJson;
      assert.deepEqual(kept, []);
      assert.deepEqual([lost.length, lost[0]?.version], [1, OLD]);
      assert.match(lost[0]?.reason ?? '', says);
    });

  it('is named where this package has other files under the same number', async () => {
    const previous = beforeWith('another-own', (folder) => {
      write(path.join(folder, 'releases.json'), releasesText({ ...listed, [OWN]: oldEntry }));
    });
    const { status, stderr } = await run('build', records, '--out', 'another', '--previous', previous);
    assert.equal(status, 0);
    assert.match(
      stderr,
      new RegExp(`^${OWN} is not kept, .*: its .* is another one than this package has\n$`),
    );
  });
});

describe('a release before that is served', () => {
  let server: Server | undefined;
  let address = '';
  /** The status of paths that respond with an error. */
  const broken = new Map<string, number>();
  before(async () => {
    server = createServer(({ url = '' }, response) => {
      const file = path.join(BEFORE, url.replace('/kit/', ''));
      const status = broken.get(url) ?? (existsSync(file) ? 200 : 404);
      response.writeHead(status).end(status === 200 ? readFileSync(file) : undefined);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    assert.ok(typeof at === 'object' && at);
    address = `http://127.0.0.1:${at.port}/kit`;
  });
  after(() => {
    server?.close();
  });

  it('S-04 gives the same release as its folder', async () => {
    const { status, stdout, stderr } = await run('build', records, '--out', 'served', '--previous', address);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^0\.0\.9 is kept$/m);
    assert.equal((await run('build', records, '--out', 'stored', '--previous', BEFORE)).status, 0);
    assert.deepEqual(bytesOf(place('served')), bytesOf(place('stored')));
  });

  for (const [code, says] of [
    [404, /rights-kit\.js is missing \(404\)/],
    [503, /rights-kit\.js is unreachable \(answers 503\)/],
    [302, /rights-kit\.js is unreachable/],
  ] as const)
    it(`is built without a version of which a file answers ${code}, and says so`, async () => {
      broken.set(`/kit/${OLD}/rights-kit.js`, code);
      const { status, stderr } = await run('build', records, '--out', `lost-${code}`, '--previous', address);
      broken.clear();
      assert.equal(status, 0);
      assert.match(stderr, /^0\.0\.9 is not kept, and snippets of it will stop: .*\n$/);
      assert.match(stderr, says);
      assert.ok(!existsSync(place(`lost-${code}/${OLD}`)));
    });

  it('stops the build where it answers 404 as a whole, or nobody answers', async () => {
    const out = beforeWith('untouched', () => undefined);
    const bytes = bytesOf(out);
    for (const [previous, says] of [
      [`${address}/nowhere/`, /releases\.json is missing \(404\)/],
      ['http://127.0.0.1:9/', /releases\.json is unreachable/],
    ] as const) {
      const { status, stdout, stderr } = await run('build', records, '--out', out, '--previous', previous);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, says);
      assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
    }
    assert.deepEqual(bytesOf(out), bytes);
  });
});

describe('a build that fails', () => {
  const BROKEN: readonly (readonly [what: string, text: string | undefined, says: RegExp])[] = [
    ['is missing', undefined, /releases\.json is missing/],
    ['is no JSON', '<!doctype html>', /releases\.json: expected JSON/],
    ['is something else', '{"0.0.9": {}}', /releases\.json: 0\.0\.9: status: expected current/],
    [
      'names a file outside its folder',
      JSON.stringify({
        [OLD]: { ...oldEntry, files: { '../../secret.js': oldEntry.files['rights-kit.js'] } },
      }),
      /files\.\.\.\/\.\.\/secret\.js: expected a name below the version's folder/,
    ],
  ];
  for (const [what, text, says] of BROKEN)
    it(`leaves the old release byte for byte where the list of the one before ${what}`, async () => {
      const out = beforeWith(`kept-${what}`, () => undefined);
      const previous = place(`broken-${what}`);
      mkdirSync(previous);
      if (text !== undefined) write(path.join(previous, 'releases.json'), text);
      const bytes = bytesOf(out);
      const { status, stdout, stderr } = await run('build', records, '--out', out, '--previous', previous);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, says);
      assert.deepEqual(bytesOf(out), bytes);
      assert.deepEqual(leftovers(), []);
    });

  it('leaves the old release byte for byte when the disk takes no more', () => {
    const out = beforeWith('full', () => undefined);
    const bytes = bytesOf(out);
    // A limit on file size makes a write fail in the middle of the build, as a full disk would.
    const script = `ulimit -f 40; trap '' XFSZ; exec "$0" "$@"`;
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', script, process.execPath, COMMAND, 'build', records, '--out', out],
      {
        encoding: 'utf8',
      },
    );
    assert.equal(status, 1, stderr);
    assert.match(stderr, /^rights-kit build: cannot write to .*full: E\w+/);
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
    assert.deepEqual(bytesOf(out), bytes);
    assert.deepEqual(leftovers(), []);
  });

  it('leaves the old release byte for byte when it is stopped in the middle, and the next build goes well', async () => {
    let out = '';
    let bytes = new Map<string, string>();
    let wasStopped = false;
    while (!wasStopped) {
      if (out) rmSync(out, { recursive: true });
      out = beforeWith('stopped', () => undefined);
      bytes = bytesOf(out);
      const child = spawn(process.execPath, [COMMAND, 'build', records, '--out', out]);
      const closed = new Promise((resolve) => child.on('close', resolve));
      // Until the temporary folder has files.
      while (
        child.exitCode === null &&
        !leftovers().some((name) => name.startsWith('stopped.') && isBegun(place(name)))
      )
        await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill('SIGKILL');
      await closed;
      wasStopped = child.signalCode === 'SIGKILL'; // on a busy machine the build may have ended before
    }
    assert.deepEqual(bytesOf(out), bytes);
    for (const name of leftovers()) assert.ok(name.startsWith('stopped.draft-'), name);
    assert.equal((await run('build', records, '--out', out, '--previous', out)).status, 0);
    for (const name of leftovers()) rmSync(place(name), { recursive: true });
  });

  it('refuses a folder with other things in it, and touches none of them', async () => {
    const out = place('site');
    write(path.join(out, 'index.html'), 'mine');
    const { status, stdout, stderr } = await run('build', records, '--out', out);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /it is neither empty nor a release folder, so it is left alone/);
    assert.deepEqual(readdirSync(out), ['index.html']);
  });
});
