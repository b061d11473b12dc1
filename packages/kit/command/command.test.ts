import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readRecords } from '../records/read-records.ts';
import { buildFeed } from '../release/feed.ts';
import { filesOf } from '../release/files.ts';
import { recordsWith, temporary } from '../test/sample-records.ts';

const COMMAND = path.join(import.meta.dirname, '../bin/rights-kit.js');

/** The static imports of a built module. */
const IMPORTS = /^import\b[^;"']*["']([^"']+)["']/gm;

/** Runs the built command. */
function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    cwd: temporary,
  });
  return { status, out: stdout, err: stderr };
}

/** The content of every file below a folder. */
function bytesOf(folder: string): Map<string, string> {
  return new Map(filesOf(folder).map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]));
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('rights-kit', () => {
  it('names its verbs, and each says more with an example', () => {
    const { status, out, err } = run('--help');
    assert.deepEqual([status, err], [0, '']);
    const verbs = [...(out.split('Commands:')[1] ?? '').matchAll(/^ {2}(\S+)/gm)].map(
      ([, verb = '']) => verb,
    );
    assert.deepEqual(verbs, [
      'init',
      'dev',
      'check',
      'list',
      'new',
      'import',
      'diff',
      'review',
      'build',
      'snippet',
      'check-release',
    ]);
    for (const verb of verbs) {
      const help = run(verb, '--help');
      assert.deepEqual([help.status, help.err], [0, ''], verb);
      assert.ok(help.out.startsWith(`Usage: rights-kit ${verb} `), help.out);
      assert.match(help.out, new RegExp(`^ {2}rights-kit ${verb} \\S`, 'm'), 'an example');
    }
  });

  it('needs nothing beside its package', () => {
    const cli = path.join(import.meta.dirname, '../dist/cli');
    const modules = filesOf(cli).filter((file) => file.endsWith('.js'));
    assert.ok(modules.length > 4, String(modules.length));
    for (const file of modules)
      for (const [, specifier = ''] of readFileSync(path.join(cli, file), 'utf8').matchAll(IMPORTS))
        assert.ok(specifier.startsWith('.') || isBuiltin(specifier), `${file} imports ${specifier}`);
  });
});

describe('rights-kit check', () => {
  /** Before reviews of the sample records are due, which are warnings too. */
  const EARLY = ['--date', '2026-11-26'];

  it('says that all is well', () => {
    const { status, out, err } = run('check', recordsWith(), ...EARLY);
    assert.deepEqual([status, out], [0, 'all well: 2 towns, 1 policy, 1 case, 2 actions\n']);
    assert.match(err, /^2 warnings in .*\n$/m);
  });

  it('K-04 compares dates with today, or with the day it is told', () => {
    const folder = recordsWith(['cases/a-v-b.yaml', 'reviewAfter: 2027-05-22', 'reviewAfter: 2207-05-22']);
    const typo = run('check', folder);
    assert.equal(typo.status, 1);
    assert.match(
      typo.err,
      /^cases\/a-v-b\.yaml:17:16: status\.reviewAfter: .*2207 typed for 2027\?\n[^]*^1 problem, 2 warnings in /m,
    );
    const other = path.join(temporary, 'never-dated');
    assert.equal(run('build', folder, '--out', other).status, 1);
    assert.ok(!existsSync(other));
    assert.equal(run('check', recordsWith(), '--date', '2026-11-22').status, 0);
    assert.match(run('check', recordsWith(), '--date', '2026-11-21').err, /after today, 2026-11-21/);
    for (const date of ['2026', '2026-02-30', 'tomorrow', '']) {
      const { status, err } = run('check', recordsWith(), '--date', date);
      assert.equal(status, 2, date);
      assert.ok(err.startsWith(`rights-kit check: --date ${date}: expected a day such as 2026-11-26`), err);
    }
  });

  it('ends with 1 and every mistake on a line of its own', () => {
    const folder = recordsWith(
      ['policies/birch-bylaw.yaml', 'status: adopted', 'status: passed'],
      ['cases/a-v-b.yaml', 'A case.', 'Our case.'],
    );
    const { status, out, err } = run('check', folder, ...EARLY);
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /^policies\/birch-bylaw\.yaml:6:9: status: expected /m);
    assert.match(err, /^cases\/a-v-b\.yaml:8:7: summary\.en: expected no "Our": /m);
    assert.equal(err.trimEnd().split('\n').at(-1), `2 problems, 2 warnings in ${folder}`);
  });
});

describe('rights-kit build', () => {
  it('writes a whole release, for everyone to read', () => {
    const records = recordsWith();
    const out = path.join(temporary, 'deep', 'site');
    const {
      status,
      out: said,
      err,
    } = run('build', records, '--out', out, '--base', 'https://example.org/kit');
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.match(
      said,
      /^written to .*: 2 towns, 1 policy, 1 case, 2 actions\nSnippets of versions other than [\d.]+ will stop, unless --previous names .*\n$/,
    );
    const { records: read } = readRecords(records);
    assert.ok(read);
    const files = bytesOf(out);
    for (const [name, text] of buildFeed(read))
      assert.equal(files.get(`feed/v1/${name}`), Buffer.from(text).toString('latin1'), name);
    for (const name of [
      ...['v1/rights-kit.js', 'embed.html', 'releases.json', 'mutable.json', 'nginx.conf', '_headers'],
      ...['r/towns/birch/index.html', 'r/towns/birch/oembed.json', 'r/cases/a-v-b/index.html'],
      ...['feed/v1/feed.json.br', 'r/actions/gift/index.html.gz'],
    ])
      assert.ok(files.has(name), name);
    assert.ok(
      files.get('r/towns/birch/index.html')?.includes('href="https://example.org/kit/r/towns/birch/'),
    );
    assert.deepEqual(readdirSync(path.dirname(out)), ['site'], 'no draft is left behind');
    assert.equal(run('check-release', out).status, 0);
    if (process.platform !== 'win32') {
      const reference = path.join(temporary, 'reference');
      mkdirSync(reference);
      for (const folder of ['.', 'feed/v1', 'r'])
        assert.equal(statSync(path.join(out, folder)).mode, statSync(reference).mode);
    }
  });

  it('replaces a release as a whole, but for what proves whose site it is', () => {
    const out = path.join(temporary, 'replaced');
    assert.equal(run('build', recordsWith(), '--out', out).status, 0);
    const fresh = bytesOf(out);
    const kept = ['.well-known/proof.txt'];
    for (const name of [...kept, '0.0.9/rights-kit.js', 'feed/v1/towns/gone.json', 'r/gone/index.html'])
      write(path.join(out, name), `// ${name}`);
    assert.equal(run('build', recordsWith(), '--out', out).status, 0);
    assert.deepEqual([...bytesOf(out).keys()], [...fresh.keys(), ...kept].sort());
  });

  it('leaves a release alone that somebody has put other files beside', () => {
    const out = path.join(temporary, 'shared');
    assert.equal(run('build', recordsWith(), '--out', out).status, 0);
    write(path.join(out, 'mine/notes.txt'), 'mine');
    const before = bytesOf(out);
    const { status, err } = run('build', recordsWith(), '--out', out);
    assert.equal(status, 1);
    assert.match(err, /mine\/notes\.txt is not of the release in it and would be lost: move it away/);
    assert.deepEqual(bytesOf(out), before);
    write(path.join(out, 'mutable.json'), '{');
    assert.match(run('build', recordsWith(), '--out', out).err, /its mutable\.json cannot be read/);
  });

  it('fills a folder that is empty, and what a link leads to', () => {
    const [folder, link] = [path.join(temporary, 'empty'), path.join(temporary, 'link')];
    mkdirSync(folder);
    symlinkSync(folder, link);
    for (const out of [folder, link]) assert.equal(run('build', recordsWith(), '--out', out).status, 0);
    assert.deepEqual(readdirSync(link), readdirSync(folder));
    assert.ok(existsSync(path.join(folder, 'releases.json')));
  });

  it('leaves a folder alone that holds something else, and a file', () => {
    const [folder, file] = [path.join(temporary, 'mine'), path.join(temporary, 'file')];
    write(path.join(folder, 'index.html'), 'mine');
    // The kit's own package has such a file too.
    write(path.join(folder, 'releases.json'), '{}');
    write(file, 'mine');
    for (const out of [folder, file]) {
      const { status, out: said, err } = run('build', recordsWith(), '--out', out);
      assert.deepEqual([status, said], [1, '']);
      assert.ok(err.startsWith(`rights-kit build: --out ${out}: `), err);
    }
    assert.deepEqual(readdirSync(folder), ['index.html', 'releases.json']);
    assert.equal(readFileSync(file, 'utf8'), 'mine');
  });

  it('serves finished pages below r/, and names the styles in them', () => {
    const [out, pages] = [path.join(temporary, 'with-pages'), path.join(temporary, 'pages')];
    write(path.join(pages, 'about/index.html'), '<style>p{color:#111}</style><p>About</p>');
    assert.equal(run('build', recordsWith(), '--out', out, '--pages', pages).status, 0);
    assert.match(readFileSync(path.join(out, 'r/about/index.html'), 'utf8'), /About/);
    const policy = /\/r\/\*\n[^/]*style-src ([^;\n]*)/.exec(readFileSync(path.join(out, '_headers'), 'utf8'));
    assert.equal(policy?.[1]?.split(' ').length, 2, 'that of record pages, and that of the page');
    assert.equal(run('check-release', out).status, 0);
  });

  it('lets no finished page stand in the place of those that are made from records', () => {
    const out = path.join(temporary, 'never-pages');
    for (const taken of ['towns/alder/index.html', 'statewide/index.html', 'es/index.html', 'index.html']) {
      const pages = path.join(temporary, `taken-${taken.replaceAll('/', '-')}`);
      write(path.join(pages, taken), '<p>Mine</p>');
      const { status, err } = run('build', recordsWith(), '--out', out, '--pages', pages);
      assert.equal(status, 1, taken);
      assert.ok(err.includes(`r/${taken.replace(/\/.*/, '')} is made from the records`), err);
      assert.ok(!existsSync(out));
    }
  });

  it('leaves everything as it was when a record is wrong', () => {
    const out = path.join(temporary, 'kept');
    assert.equal(run('build', recordsWith(), '--out', out).status, 0);
    const before = bytesOf(out);
    const wrong = (): string => recordsWith(['towns.yaml', 'kind: town', 'kind: hamlet']);
    const { status, err } = run('build', wrong(), '--out', out);
    assert.equal(status, 1);
    assert.match(err, /^towns\.yaml:4:9: 0\.kind: expected [^]*^1 problem in .*; nothing was written\n$/m);
    assert.deepEqual(bytesOf(out), before);
    const never = path.join(temporary, 'never');
    assert.equal(run('build', wrong(), '--out', never).status, 1);
    assert.equal(existsSync(never), false);
  });

  it('says in one line that it cannot write, and leaves everything as it was', () => {
    const file = path.join(temporary, 'blocked');
    write(file, 'a file where a folder should be');
    const { status, out, err } = run('build', recordsWith(), '--out', path.join(file, 'site'));
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.match(
      err,
      /^rights-kit build: cannot write to .*site: .*: a file of this name is in its place\n$/,
    );
    assert.equal(readFileSync(file, 'utf8'), 'a file where a folder should be');
    const remaining = readdirSync(temporary).filter((name) => /\.(draft|old)-/.test(name));
    assert.deepEqual(remaining, []);
  });
});
