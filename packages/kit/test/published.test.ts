/** The published packages as npm shows and installs them, outside the repository. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { BASE, COMMAND, RELEASE } from './invented.ts';

const PACKAGES = path.join(import.meta.dirname, '../..');
const NAMES = ['content', 'views', 'elements', 'kit'];
const LICENSE = readFileSync(path.join(PACKAGES, '../LICENSE'), 'utf8');

/** The fields of a `package.json` that are read here. */
interface Manifest {
  readonly name: string;
  readonly license: string;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

// npm and this repository write these fields in this form.
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

/** The paths of the files that `npm pack` would include. */
function packedFiles(folder: string): string[] {
  const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  // npm 12 prints an object by package name, npm 11 an array.
  const packed = Object.values(
    JSON.parse(stdout || `{"error": ${JSON.stringify(stderr)}}`) as Record<
      string,
      { files: { path: string }[] }
    >,
  );
  return packed.flatMap(({ files }) => files.map((file) => file.path));
}

for (const name of NAMES) {
  const folder = path.join(PACKAGES, name);
  describe(`the package in packages/${name}`, () => {
    it('holds the license, its guide and what is built', () => {
      const files = packedFiles(folder);
      for (const file of ['LICENSE', 'README.md', 'package.json']) assert.ok(files.includes(file), file);
      assert.ok(files.some((file) => file.startsWith('dist/')));
      assert.deepEqual(
        files.filter((file) => /\.test\.|(^|\/)(test|testing)\/|\.tsbuildinfo$/.test(file)),
        [],
      );
      assert.equal(readFileSync(path.join(folder, 'LICENSE'), 'utf8'), LICENSE);
      assert.equal(manifestOf(folder).license, 'Apache-2.0');
    });

    it('has a guide whose links lead somewhere outside the repository too', () => {
      const text = readFileSync(path.join(folder, 'README.md'), 'utf8');
      const targets = [
        ...text.matchAll(/\]\(\s*<?([^)>\s]+)|^\[[^\]]+\]:\s*(\S+)|(?:href|src)="([^"]+)"/gm),
      ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
      assert.deepEqual(
        targets.filter((target) => !/^(https:|#)/.test(target)),
        [],
      );
    });

    it('has a guide that names each entry of the package, and only what is there', async () => {
      const text = readFileSync(path.join(folder, 'README.md'), 'utf8');
      const { name: scope, exports } = manifestOf(folder);
      const entries = Object.keys(exports)
        .filter((key) => !['.', './package.json', './*'].includes(key))
        .map((key) => key.replace('.', scope));
      const isNamed = (entry: string): boolean =>
        text.includes(`\`${entry}\``) || text.includes(`\`${entry.replace(scope, '…')}\``);
      assert.deepEqual(
        entries.filter((entry) => !isNamed(entry)),
        [],
      );
      if (!exports['.']) return;
      const names = [...text.matchAll(/^\| (`[a-z]\w*`(?:, `[A-Za-z]\w*`)*) +\|/gim)].flatMap(
        ([, cell = '']) => cell.match(/\w+/g) ?? [],
      );
      // A module's exports may be of any type.
      const known = (await import(scope)) as Readonly<Record<string, unknown>>;
      assert.deepEqual(
        names.filter((exported) => !(exported in known)),
        [],
      );
    });

    it('names the Node that it runs on', () => {
      assert.deepEqual(manifestOf(folder).engines, { node: '>=20.19' });
    });

    it('takes any compatible version of what it depends on', () => {
      const { dependencies = {} } = manifestOf(folder);
      for (const [dependency, range] of Object.entries(dependencies))
        assert.match(range, /^\^\d/, dependency);
    });
  });
}

/** Installed versions of Node from 20.19 to below 22. The repository's own is newer. */
const OLD_NODES = [
  ...new Set(
    (process.env['PATH'] ?? '')
      .split(path.delimiter)
      .map((folder) => path.join(folder, 'node'))
      .filter((file) => existsSync(file) && !file.includes('node_modules')),
  ),
].filter((file) => {
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(stdout) ?? [];
  return Number(major) === 20 && Number(minor) >= 19;
});

// On a machine without Node 20 this test is missing; `engines` alone then states the range.
for (const node of OLD_NODES.slice(0, 1))
  describe('the published packages on Node 20', () => {
    const run = (...args: string[]): string => {
      const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return stdout;
    };

    it('have a command that helps, checks and lists', () => {
      assert.match(run(COMMAND, '--help'), /^Usage: rights-kit/);
      assert.match(run(COMMAND, 'check', path.join(import.meta.dirname, 'publisher')), /8 towns/);
      assert.match(run(COMMAND, 'list', path.join(import.meta.dirname, 'publisher')), /alder/);
    });

    it('build the same release', (t) => {
      const out = mkdtempSync(path.join(tmpdir(), 'rights-kit-'));
      t.after(() => {
        rmSync(out, { recursive: true });
      });
      const pages = path.join(import.meta.dirname, 'publisher-pages');
      const records = path.join(import.meta.dirname, 'publisher');
      run(COMMAND, 'build', records, '--pages', pages, '--base', BASE, '--out', path.join(out, 'release'));
      const filesOf = (folder: string): string[] =>
        globSync('**/*.{js,json,html,txt,conf}', { cwd: folder }).sort();
      assert.deepEqual(filesOf(path.join(out, 'release')), filesOf(RELEASE));
      for (const file of filesOf(RELEASE))
        assert.deepEqual(
          readFileSync(path.join(out, 'release', file)),
          readFileSync(path.join(RELEASE, file)),
          file,
        );
    });

    for (const name of NAMES)
      it(`can be imported: packages/${name}`, () => {
        const folder = path.join(PACKAGES, name);
        const { exports } = manifestOf(folder);
        const files = Object.values(exports)
          .map((target) => (typeof target === 'string' ? target : target.default))
          .filter((file) => file.endsWith('.js') && !file.startsWith('./bin/'))
          .flatMap((file) => globSync(file, { cwd: folder }))
          .map((file) => path.join(folder, file));
        assert.ok(files.length > 1);
        const script = files.map((file) => `await import(${JSON.stringify(file)});`).join('\n');
        run('--input-type=module', '--eval', script);
      });
  });
