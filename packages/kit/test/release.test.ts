import assert from 'node:assert/strict';
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { startServer } from '@rights-kit/tooling/serve';
import { unzipSync, type Unzipped } from 'fflate';
import { readRecords, type Records } from '../records/read-records.ts';
import { checkRelease } from '../release/check.ts';
import { filesOf } from '../release/files.ts';
import { headersOf, releaseHeaders, releaseRules } from '../release/headers.ts';
import { layOut } from '../release/lay-out.ts';
import { oembedAnswer, oembedLink } from '../release/oembed.ts';
import { buildFeed } from '../release/feed.ts';
import { buildPages, type RecordPage } from '../release/build-pages.ts';
import {
  BUDGETS,
  compareRelease,
  readRelease,
  readReleases,
  recordRelease,
  type ReleaseEntry,
  type Releases,
} from '../release/releases.ts';
import { buildVersion } from '../scripts/version-folder.ts';
import { scriptTag, type ReleaseFile } from '../src/snippet.ts';
import { BASE, COMMAND, RELEASE, VERSION as version } from './invented.ts';

const root = path.join(import.meta.dirname, '..');
const PUBLISHER = path.join(import.meta.dirname, 'publisher');
const PAGES = path.join(import.meta.dirname, 'publisher-pages');
const release = readRelease(path.join(RELEASE, version))!;
const releases = readReleases(path.join(root, 'releases.json'));
const ownEntry = releases[version]!;
const records = readRecords(PUBLISHER).records!;

/** The fields of an oEmbed response that are read here. */
interface OembedAnswer {
  readonly type: string;
  readonly title: string;
  readonly height: number;
  readonly html: string;
}

let scratch = '';
/** A `releases.json` that lists only this version, since a build makes no other. */
let manifest = '';
before(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'release-'));
  manifest = path.join(scratch, 'this-version.json');
  writeFileSync(manifest, JSON.stringify({ [version]: ownEntry }));
});
after(() => {
  rmSync(scratch, { recursive: true });
});

interface Call {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const build = (out: string, { args = [], env = {} }: Call = {}): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [COMMAND, 'build', PUBLISHER, '--out', out, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

describe('a release', () => {
  for (const [file, { integrity }] of Object.entries(release.files)) {
    const bytes = readFileSync(path.join(RELEASE, version, file));
    it(`S-04 gives the hash of ${file}, as the moving copy has it too`, () => {
      const hash = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      assert.equal(integrity, hash);
      assert.deepEqual(readFileSync(path.join(RELEASE, 'v1', file)), bytes);
    });
    it(`S-04 loads nothing that escapes the hash: ${file}`, () => {
      assert.doesNotMatch(bytes.toString(), /\bimport\s*\(|\bimport\s*["'{*]/);
    });
  }

  it('has the feed and the record pages beside it', () => {
    for (const file of [
      'feed/v1/towns/alder.json',
      'feed/v1/actions.json',
      'feed/v1/cases/roe-v-example.json',
      'r/towns/alder/index.html',
      'r/cases/roe-v-example/index.html',
      'r/sample-donation/index.html',
    ])
      assert.ok(existsSync(path.join(RELEASE, file)), file);
  });

  it('S-04 is the one on record, byte for byte, and keeps to its budget', () => {
    assert.deepEqual(compareRelease(release.files, ownEntry.files), []);
  });

  it('gives the script of frames no more than 600 bytes, compressed with gzip', () => {
    const bytes = readFileSync(path.join(RELEASE, version, 'frame.js'));
    assert.ok(gzipSync(bytes, { level: 9 }).length <= 600);
  });

  it('names for each record page a frame that oEmbed readers take', () => {
    const page = readFileSync(path.join(RELEASE, 'r/towns/alder/index.html'), 'utf8');
    const [, address = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? [];
    assert.equal(address, `${BASE}r/towns/alder/oembed.json`);
    const answer = readFileSync(path.join(RELEASE, 'r/towns/alder/oembed.json'), 'utf8');
    const { type, html } = JSON.parse(answer) as OembedAnswer;
    assert.equal(type, 'rich');
    assert.match(
      html,
      /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe><script [^>]+><\/script>$/,
    );
    assert.ok(html.endsWith(scriptTag(BASE, release, 'frame.js')), html);
  });
});

/** The name and the hash of each file below a folder. */
const hashesOf = (folder: string): string[][] =>
  filesOf(folder).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex'),
  ]);

describe('building twice', () => {
  it('S-04 gives the same scripts', async () => {
    const folder = path.join(scratch, 'version');
    await buildVersion(folder, release);
    const built = hashesOf(folder);
    assert.ok(built.length > 8, String(built.length));
    assert.deepEqual(built, hashesOf(path.join(root, 'dist', version)));
  });

  it('S-04 gives the same release, in any zone', () => {
    const [one = [], other] = ['America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
      const out = path.join(scratch, zone.replace('/', '-'));
      const call = build(out, { args: ['--pages', PAGES, '--base', BASE], env: { TZ: zone } });
      assert.equal(call.status, 0, call.stderr);
      return hashesOf(out);
    });
    assert.ok(one.length > 150, String(one.length));
    assert.deepEqual(one, other);
    assert.deepEqual(one, hashesOf(RELEASE));
  });
});

describe('the check of a release', () => {
  let copy = '';
  before(() => {
    copy = path.join(scratch, 'copy');
    cpSync(RELEASE, copy, { recursive: true });
  });

  it('finds nothing wrong with what was built, in its folder and served', async () => {
    assert.deepEqual((await checkRelease(copy, manifest)).problems, []);
    const server = await startServer({
      port: 0,
      folders: { release: copy },
      headers: releaseHeaders(copy),
    });
    try {
      assert.deepEqual((await checkRelease(`${server.url}/release/`, manifest)).problems, []);
    } finally {
      await server.close();
    }
  });

  for (const file of [
    `${version}/rights-kit.js`,
    `${version}/release.json`,
    `${version}/locales/es.json`,
    'embed.html',
    'feed/v1/towns/alder.json',
    'r/cases/roe-v-example/index.html',
    'releases.json',
    'nginx.conf',
    '_headers',
    `rights-kit-${version}.zip`,
    `${version}/rights-kit.js.br`,
    'feed/v1/actions.json.gz',
    'mutable.json.br',
  ])
    it(`S-04 names a file of which one byte was altered: ${file}`, async () => {
      const place = path.join(copy, file);
      const bytes = readFileSync(place);
      const altered = Buffer.from(bytes);
      altered[Math.floor(altered.length / 2)]! ^= 1;
      writeFileSync(place, altered);
      const { problems } = await checkRelease(copy, manifest);
      writeFileSync(place, bytes);
      assert.ok(
        problems.length > 0 && problems.every((problem) => problem.startsWith(file)),
        problems.join('\n'),
      );
    });

  it('names a compressed file with something behind its end', async () => {
    const place = path.join(copy, 'v1/rights-kit.js.br');
    const bytes = readFileSync(place);
    writeFileSync(place, Buffer.concat([bytes, Buffer.from('more')]));
    const { problems } = await checkRelease(copy, manifest);
    writeFileSync(place, bytes);
    assert.deepEqual(problems, ['v1/rights-kit.js.br cannot be unpacked']);
  });

  it('names what is missing and what nobody lists, hidden files and links too', async () => {
    rmSync(path.join(copy, version, 'frame.js'));
    writeFileSync(path.join(copy, version, 'other.js'), '');
    writeFileSync(path.join(copy, '.htaccess'), '');
    symlinkSync('nowhere', path.join(copy, 'link'));
    const { problems } = await checkRelease(copy, manifest);
    cpSync(path.join(RELEASE, version, 'frame.js'), path.join(copy, version, 'frame.js'));
    for (const file of [`${version}/other.js`, '.htaccess', 'link']) rmSync(path.join(copy, file));
    assert.deepEqual(problems, [
      '.htaccess is listed nowhere',
      `${version}/frame.js is missing`,
      `${version}/other.js is listed nowhere`,
      'link is listed nowhere',
    ]);
  });

  it('says in one line that a version is not there at all', async () => {
    const list = path.join(copy, 'releases.json');
    const bytes = readFileSync(list);
    writeFileSync(list, JSON.stringify({ ...releases, '0.0.9': { ...ownEntry, status: 'superseded' } }));
    const { problems } = await checkRelease(copy, manifest);
    writeFileSync(list, bytes);
    assert.ok(problems.includes('0.0.9/ is missing as a whole; pages may need it'), problems.join('\n'));
    assert.ok(!problems.some((problem) => problem.startsWith('0.0.9/rights-kit.js')));
  });

  it('names a published version that the release was built without, and finds nothing wrong with that', async () => {
    const both = path.join(scratch, 'both.json');
    writeFileSync(both, JSON.stringify({ ...releases, '0.0.9': { ...ownEntry, status: 'superseded' } }));
    assert.deepEqual((await checkRelease(RELEASE, both)).absent, ['0.0.9']);
    assert.deepEqual((await checkRelease(RELEASE, both)).problems, []);
  });

  it('tells a list of hashes that is none', async () => {
    const place = path.join(copy, 'mutable.json');
    const bytes = readFileSync(place);
    for (const [text, cause] of [
      ['null', 'is JSON, but no list of hashes'],
      ['{"a": 1}', 'is JSON, but no list of hashes'],
      ['', 'is broken: it is empty'],
      ['{"a', 'is broken: it is no JSON ('],
      ['<!doctype html><title>Not found</title>', 'is broken: a page of HTML stands in its place'],
    ] as const) {
      writeFileSync(place, text);
      const { problems } = await checkRelease(copy, manifest);
      assert.ok(
        problems.some((problem) => problem.startsWith(`mutable.json ${cause}`)),
        problems.join('\n'),
      );
    }
    writeFileSync(place, bytes);
  });

  const CALLS: [what: string, args: string[], status: number, message: RegExp][] = [
    ['no place', [], 2, /missing required argument 'place'/],
    ['a folder that is not there', ['/nowhere/at/all'], 2, /neither a folder nor an address/],
    ['another kind of address', ['ftp://example.org/'], 2, /neither a folder nor an address/],
    [
      'an address where nobody answers',
      ['http://127.0.0.1:9/'],
      1,
      /http:\/\/127\.0\.0\.1:9\/mutable\.json: /,
    ],
    ['a folder with something else', [path.join(root, 'test/lab')], 1, /mutable\.json is missing/],
    ['a question', ['--help'], 0, /^Usage: rights-kit check-release/],
  ];
  for (const [what, args, status, message] of CALLS)
    it(`is a command that answers in words: ${what}`, () => {
      const call = spawnSync(process.execPath, [COMMAND, 'check-release', ...args], { encoding: 'utf8' });
      assert.equal(call.status, status, call.stderr);
      assert.match(call.stdout + call.stderr, message);
      assert.doesNotMatch(call.stderr, /\n {4}at /);
    });

  it('is a command that says that all is well', () => {
    const call = spawnSync(process.execPath, [COMMAND, 'check-release', RELEASE], { encoding: 'utf8' });
    assert.equal(call.status, 0, call.stderr);
    assert.match(call.stdout, /: \d+ files are as they were built\n$/);
  });
});

describe('the release in one file', () => {
  const unpacked = (): Unzipped => unzipSync(readFileSync(path.join(RELEASE, `rights-kit-${version}.zip`)));

  it('holds all that a server needs, and can be checked', async () => {
    const folder = path.join(scratch, 'unpacked');
    for (const [name, bytes] of Object.entries(unpacked())) {
      const place = path.join(folder, name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, bytes);
    }
    assert.deepEqual((await checkRelease(path.join(folder, 'rights-kit'), manifest)).problems, []);
  });

  it('is the same whatever lay in the folder before', () => {
    assert.ok(
      Object.keys(unpacked()).every((name) => !/^rights-kit\/\d/.test(name) || name.includes(version)),
    );
  });

  it("shows how it is used with a town of the publisher's own, and the hash of the script", () => {
    const readme = Buffer.from(unpacked()['rights-kit/README.txt']!).toString();
    assert.ok(
      readme.includes(`<rights-town-policy-card town="alder"><a href="${BASE}r/towns/alder/">Alder: `),
    );
    assert.ok(readme.includes(`integrity="${release.files['rights-kit.js']!.integrity}"`));
    assert.match(readme, /Every place, law, case\s+and organization in them is invented\.\n$/);
    assert.doesNotMatch(readme, /Massachusetts|boston/i);
  });

  /** The timestamp of each file in the archive, in the zip's own encoding. */
  const timesOf = (zip: string): number[] => {
    const bytes = readFileSync(zip);
    const times = new Set<number>();
    for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
      times.add(bytes.readUInt32LE(at + 10));
      at += 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28) + bytes.readUInt32LE(at + 18);
    }
    return [...times];
  };
  /** The encoding of a timestamp in a zip. */
  const dosTime = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number =>
    (((year - 1980) << 25) | (month << 21) | (day << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>>
    0;

  it('has for all its files one time of the newest day, which the contents refine', () => {
    const times = [RELEASE, 'corrected'].map((name) => {
      const folder = path.resolve(scratch, name);
      if (folder !== RELEASE) {
        const source = path.join(scratch, 'corrected-records');
        cpSync(PUBLISHER, source, { recursive: true });
        const file = path.join(source, 'towns.yaml');
        writeFileSync(file, readFileSync(file, 'utf8').replace('name: Hazel', 'name: Lazeh'));
        const call = spawnSync(
          process.execPath,
          [COMMAND, 'build', source, '--out', folder, '--pages', PAGES, '--base', BASE],
          { encoding: 'utf8' },
        );
        assert.equal(call.status, 0, call.stderr);
      }
      return timesOf(path.join(folder, `rights-kit-${version}.zip`));
    });
    const newest = release.date > records.publisher.compiled ? release.date : records.publisher.compiled;
    const [year = 0, month = 0, day = 0] = newest.split('-').map(Number);
    for (const each of times) {
      assert.equal(each.length, 1);
      assert.equal(each[0]! >>> 16, dosTime(year, month, day) >>> 16);
    }
    assert.notEqual(times[0]?.[0], times[1]?.[0]);
  });

  it('has the time that SOURCE_DATE_EPOCH names, and says when that is none', () => {
    const out = path.join(scratch, 'epoch');
    const epoch = String(Date.UTC(2027, 0, 2, 3, 4, 6) / 1000);
    assert.equal(build(out, { env: { SOURCE_DATE_EPOCH: epoch } }).status, 0);
    assert.deepEqual(timesOf(path.join(out, `rights-kit-${version}.zip`)), [dosTime(2027, 1, 2, 3, 4, 6)]);
    const { status, stderr } = build(out, { env: { SOURCE_DATE_EPOCH: 'today' } });
    assert.equal(status, 1);
    assert.match(stderr, /SOURCE_DATE_EPOCH=today: expected a number of seconds/);
  });
});

describe('the address that a release is built for', () => {
  for (const base of [
    'www.example.org/kit',
    'javascript:alert(1)',
    'https://example.org/?a=b',
    'https://example.org/#x',
  ])
    it(`is refused before anything is built: ${base}`, () => {
      const out = path.join(scratch, 'refused');
      const { status, stderr } = build(out, { args: ['--base', base] });
      assert.equal(status, 2);
      assert.ok(stderr.includes(`--base ${base}: expected an address`), stderr);
      assert.ok(!existsSync(out));
    });

  it('is claimed nowhere when it is not known', () => {
    const out = path.join(scratch, 'no-address');
    const { status, stdout } = build(out);
    assert.equal(status, 0);
    assert.match(stdout, /Without --base no page can be embedded by oEmbed\./);
    assert.deepEqual(
      filesOf(out).filter((file) => file.includes('oembed')),
      [],
    );
    for (const file of filesOf(out).filter((name) => name.endsWith('.html')))
      assert.doesNotMatch(
        readFileSync(path.join(out, file), 'utf8'),
        /oembed|example\.org\/rights-kit/,
        file,
      );
  });
});

describe('the name of a record, for oEmbed', () => {
  it('is text in one place and markup in the others, whatever it holds', () => {
    const name = 'Lunn & "Sons" v. <Co> $& $100';
    const markup =
      'Lunn &amp; &quot;Sons&quot; v. &lt;Co&gt; $&amp; $100: what happened, and what it is worth today';
    const base = 'https://example.org/kit/';
    const [record] = records.cases;
    const named = { ...records, cases: [{ ...record!, id: 'lunn', name }] };
    const pages = buildPages(named, buildFeed(named), { now: Date.now() });
    const page = pages.filter((each) => each.kind !== 'index').find(({ id }) => id === 'lunn')!;
    const answer = oembedAnswer(page, { base, records, release });
    const { title, html } = JSON.parse(answer) as OembedAnswer;
    assert.equal(title, `${name}: what happened, and what it is worth today`);
    assert.ok(html.includes(`<a href="https://example.org/kit/r/cases/lunn/">${markup}</a>`), html);
    assert.ok(html.includes(`title="${markup}"`), html);
    const head = page.html(oembedLink(page, base));
    assert.ok(head.includes(`<title>${markup}</title>\n<link `), head);
    assert.ok(head.includes(` href="${base}r/cases/lunn/oembed.json" title="${markup}">\n<link `), head);
  });
});

describe('the frame of an action, for oEmbed', () => {
  const base = 'https://example.org/kit/';
  const actions: [kind: 'donate' | 'sign', platform: object, frame: RegExp][] = [
    ['donate', { platform: 'actblue', page: 'sample' }, /widget=action-button&amp;action=act&amp;amounts=/],
    [
      'donate',
      { platform: 'givebutter', page: 'sample' },
      /widget=action-button&amp;action=act&amp;amounts=/,
    ],
    ['donate', { platform: 'record-page', page: 'gift' }, /widget=action-button&amp;action=act&amp;amounts=/],
    // These platforms take no amount.
    ['donate', { platform: 'action-network', page: 'fundraising/sample' }, /action-button&amp;action=act"/],
    ['donate', { platform: 'site', host: 'www.example.org', page: 'give' }, /action-button&amp;action=act"/],
    ['sign', { platform: 'action-network', page: 'petitions/sample' }, /action-banner&amp;action=act"/],
  ];
  for (const [kind, destination, frame] of actions)
    it(`is that of its kind, with amounts where they are taken: ${kind} ${JSON.stringify(destination)}`, () => {
      const [record] = records.actions;
      const action = { ...record!, id: 'act', kind, destination } as Records['actions'][number];
      const page = { kind: 'actions', id: 'act', title: 'An action' } as RecordPage;
      const named = { ...records, actions: [action] };
      const { html, height } = JSON.parse(
        oembedAnswer(page, { base, records: named, release }),
      ) as OembedAnswer;
      assert.match(html, frame);
      assert.ok(html.includes(` height="${height}"`), html);
    });

  it('has no script while the version is withdrawn', () => {
    const page = { kind: 'towns', id: 'alder', title: 'Alder' } as RecordPage;
    assert.doesNotMatch(oembedAnswer(page, { base, records, release: undefined }), /<script/);
  });
});

const WITHDRAWN: ReleaseEntry = {
  ...ownEntry,
  status: 'withdrawn',
  withdrawn: { date: '2026-11-24', reason: 'It showed a sample wrongly.' },
};

/** Lays out a release with these versions, all with the files of the current one. */
function layOutWith(name: string, versions: Releases): { dist: string; record: string } {
  const dist = path.join(scratch, name);
  const record = path.join(scratch, `${name}.json`);
  writeFileSync(record, JSON.stringify(versions));
  const files = path.join(root, 'dist', version);
  for (const folder of Object.keys(versions)) cpSync(files, path.join(dist, folder), { recursive: true });
  layOut(dist, { version: { release, files }, releases: versions, records, base: BASE });
  return { dist, record };
}

describe('a withdrawn version', () => {
  let dist = '';
  let record = '';
  before(() => {
    ({ dist, record } = layOutWith('withdrawn', { [version]: ownEntry, '0.0.9': WITHDRAWN }));
  });

  it('becomes a few hundred bytes a script, which say so in one line', () => {
    for (const file of Object.keys(WITHDRAWN.files).filter((name) => name.endsWith('.js'))) {
      const bytes = readFileSync(path.join(dist, '0.0.9', file));
      assert.ok(bytes.length < 500, `${file}: ${bytes.length}`);
      const { stderr } = spawnSync(process.execPath, ['--input-type=module'], {
        input: bytes,
        encoding: 'utf8',
      });
      assert.match(
        stderr,
        /^Rights Kit 0\.0\.9 was withdrawn on 2026-11-24: It showed a sample wrongly\..*\n$/,
      );
    }
    assert.ok(!existsSync(path.join(dist, '0.0.9/locales/es.json')));
  });

  it('leaves the others alone, and is kept by no cache for long', async () => {
    assert.deepEqual((await checkRelease(dist, record)).problems, []);
    assert.match(
      readFileSync(path.join(dist, '_headers'), 'utf8'),
      /\/0\.0\.9\/\*\n {2}Cache-Control: public, max-age=300/,
    );
  });
});

describe('a newest version that is withdrawn', () => {
  let dist = '';
  let record = '';
  before(() => {
    ({ dist, record } = layOutWith('newest-withdrawn', { [version]: WITHDRAWN }));
  });

  it('does not go on as the moving copy', async () => {
    assert.match(readFileSync(path.join(dist, 'v1/rights-kit.js'), 'utf8'), /was withdrawn on 2026-11-24/);
    assert.deepEqual((await checkRelease(dist, record)).problems, []);
  });

  it('leaves in its frames a sentence, which pages may show', () => {
    assert.match(readFileSync(path.join(dist, 'embed.html'), 'utf8'), /<p>This version was withdrawn\./);
    const { 'Content-Security-Policy': policy } = headersOf(releaseRules(dist), '/embed.html');
    assert.doesNotMatch(policy ?? '', /frame-ancestors/);
  });
});

describe('the record of releases', () => {
  const file = (brotli: number, letter = 'A'): ReleaseFile => ({
    integrity: `sha384-${letter.repeat(64)}`,
    bytes: 30_000,
    brotli,
  });
  const files = { 'rights-kit.js': file(11_000) };
  const built = { version: '0.2.0', date: '2026-12-01', files };

  it('names what changed, came and went', () => {
    const problems = compareRelease(
      { 'rights-kit.js': file(11_001, 'B'), 'new.js': file(1) },
      { 'rights-kit.js': file(11_000), 'old.js': file(1) },
    ).join('\n');
    assert.match(
      problems,
      /rights-kit\.js is 30000 bytes \(11001 compressed\); recorded: 30000 bytes \(11000 compressed\)\./,
    );
    assert.match(problems, /new\.js is .*; recorded: not there\./);
    assert.match(problems, /old\.js is not there;/);
    assert.match(problems, /npm run update:release/);
  });

  it('refuses a file that is missing or over its budget', () => {
    const atMost = Object.fromEntries(Object.entries(BUDGETS).map(([name, budget]) => [name, file(budget)]));
    assert.equal(Object.keys(atMost).length, 5);
    assert.deepEqual(compareRelease(atMost, atMost), []);
    for (const [name, budget] of Object.entries(BUDGETS)) {
      const without = Object.fromEntries(Object.entries(atMost).filter(([other]) => other !== name));
      assert.deepEqual(compareRelease(without, without), [`The release has no ${name}.`]);
      const over = { ...atMost, [name]: file(budget + 1) };
      assert.match(compareRelease(over, over).join(), /^\S+ is \d+ bytes compressed, 1 over its budget/);
    }
  });

  it('makes the newest version the current one', () => {
    const before: Releases = { '0.1.0': { status: 'current', date: '2026-11-23', files } };
    const after = recordRelease(before, built, false);
    assert.deepEqual(
      Object.entries(after).map(([name, { status }]) => [name, status]),
      [
        ['0.2.0', 'current'],
        ['0.1.0', 'superseded'],
      ],
    );
  });

  it('S-04 never changes a version that was published', () => {
    const other: ReleaseEntry = {
      status: 'current',
      date: '2026-12-01',
      files: { 'rights-kit.js': file(11_000, 'B') },
    };
    const before: Releases = { '0.2.0': other };
    assert.equal(recordRelease(before, built, false)['0.2.0']?.files, files);
    assert.throws(() => recordRelease(before, built, true), /never change. Raise the version/);
    const old: Releases = { '0.2.0': { ...other, status: 'superseded' } };
    assert.throws(() => recordRelease(old, built, false), /never change/);
  });

  const WRONG: [name: string, entry: object, message: RegExp][] = [
    [
      'an unknown status',
      { status: 'gone', date: '2026-11-23', files: {} },
      /0\.1\.0: status: expected current, superseded, withdrawn/,
    ],
    ['no date', { status: 'current', files: {} }, /0\.1\.0: date: expected YYYY-MM-DD/],
    [
      'a hash that is none',
      { status: 'current', date: '2026-11-23', files: { 'a.js': { integrity: 'x' } } },
      /files\.a\.js\.integrity/,
    ],
    [
      'a withdrawal without a reason',
      { status: 'withdrawn', date: '2026-11-23', files: {} },
      /withdrawn: expected/,
    ],
  ];
  for (const [name, entry, message] of WRONG)
    it(`says where it is wrong: ${name}`, () => {
      const place = path.join(scratch, 'wrong.json');
      writeFileSync(place, JSON.stringify({ '0.1.0': entry }));
      assert.throws(() => readReleases(place), message);
    });
});

describe('the npm package', () => {
  it('packs the code of the version and the command, and nothing that ages', () => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as { files: { path: string }[] }[];
    const names = packed!.files.map((file) => file.path);
    for (const name of [
      `dist/${version}/rights-kit.js`,
      `dist/${version}/release.json`,
      `dist/${version}/embed.js`,
      'bin/rights-kit.js',
      'dist/cli/main.js',
      'dist/snippet.js',
      'dist/snippet.d.ts',
      'dist/headers.js',
      'releases.json',
      'README.md',
    ])
      assert.ok(names.includes(name), name);
    assert.deepEqual(
      names.filter((name) => /\/feed\/|\/r\/|\/v1\/|\.br$|\.gz$|\.zip$|(?<!\.d)\.ts$|test/.test(name)),
      [],
    );
  });
});
