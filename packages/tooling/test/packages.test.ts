/** Packages import only those before them in the order, and only by their exported entries. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import {
  dependenciesIn,
  type Manifest,
  type Reference,
  referenceProblems,
  referencesIn,
  targetOf,
} from '../references.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const FOLDERS = globSync(['packages/*', 'stories'], { cwd: ROOT }).filter((folder) =>
  // Ignored files of a package of another branch may remain, without a manifest.
  existsSync(path.join(ROOT, folder, 'package.json')),
);

interface NamedManifest extends Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
}

function manifestOf(folder: string): NamedManifest {
  return JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8')) as NamedManifest;
}

const MANIFESTS = new Map(FOLDERS.map((folder) => [folder, manifestOf(folder)]));
const PACKAGES = [...MANIFESTS].map(([folder, { name }]) => ({ folder, name }));

const ALL = [
  ...globSync('{packages/*,stories}/**/*.{ts,mts,js,mjs,jsx,svelte}', {
    cwd: ROOT,
    exclude: ['**/node_modules', '**/dist', '**/dist-pages', '**/test-release', '**/storybook-static'],
  }).flatMap((file) =>
    referencesIn(file.split(path.sep).join('/'), readFileSync(path.join(ROOT, file), 'utf8')),
  ),
  ...[...MANIFESTS].flatMap(([folder, manifest]) => dependenciesIn(`${folder}/package.json`, manifest)),
];

const isTest = (file: string) => /\.test\.ts$|\/(test|testing)\//.test(file);

/** The imports of a package's published sources from other packages. */
function foreignImports(folder: string): Reference[] {
  return ALL.filter(
    ({ file, kind }) => kind === 'name' && file.startsWith(`${folder}/src/`) && !isTest(file),
  );
}

function inWords({ file, specifier }: Reference): string {
  return `${file} imports ${specifier}`;
}

function isPublic({ exports = {} }: NamedManifest, subpath: string): boolean {
  return Object.keys(exports).some((pattern) => {
    const [before, after] = pattern.split('*');
    return after === undefined
      ? pattern === subpath
      : subpath.startsWith(before ?? '') && subpath.endsWith(after);
  });
}

describe('imports between packages', () => {
  it('finds imports at all', () => {
    assert.ok(ALL.some(({ specifier }) => specifier.startsWith('@rights-kit/content')));
  });

  it('content is used by all and uses none: what it ships imports only its own files', () => {
    const others = foreignImports('packages/content').filter(
      // Only the entry `schema` bundles it.
      ({ file, specifier }) => !(file.startsWith('packages/content/src/schema/') && specifier === 'valibot'),
    );
    assert.deepEqual(others.map(inWords), []);
    assert.deepEqual(manifestOf('packages/content').dependencies ?? {}, {});
  });

  it('the views need content, and nothing else', () => {
    const others = foreignImports('packages/views').filter(
      ({ specifier }) => specifier !== '@rights-kit/content',
    );
    assert.deepEqual(others.map(inWords), []);
    assert.deepEqual(Object.keys(manifestOf('packages/views').dependencies ?? {}), ['@rights-kit/content']);
  });

  it('the elements need Lit, views and content, and nothing else', () => {
    const others = foreignImports('packages/elements').filter(
      ({ specifier }) => !/^(lit|@rights-kit\/(content|views))(\/|$)/.test(specifier),
    );
    assert.deepEqual(others.map(inWords), []);
    assert.deepEqual(Object.keys(manifestOf('packages/elements').dependencies ?? {}).sort(), [
      '@rights-kit/content',
      '@rights-kit/views',
      'lit',
    ]);
  });

  it('each package uses those before it alone, and by their names: content, views, elements, kit, massachusetts, stories', () => {
    assert.deepEqual(referenceProblems(PACKAGES, ALL), []);
  });

  it('only public entry points are imported, by the stories too', () => {
    const wrong = ALL.filter((reference) => {
      const owner = reference.kind === 'name' ? targetOf(PACKAGES, reference) : undefined;
      const manifest = owner && MANIFESTS.get(owner.folder);
      if (!manifest || reference.file.endsWith('package.json')) return false;
      return !isPublic(manifest, `.${reference.specifier.slice(manifest.name.length)}`);
    });
    assert.deepEqual(wrong.map(inWords), []);
  });
});

describe('what needs no page', () => {
  /** The compiler's errors for a source text in a package, with the package's own settings. */
  function complaints(folder: string, text: string): string[] {
    const config = path.join(ROOT, folder, 'tsconfig.json');
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
      ts.sys,
      path.dirname(config),
    );
    const file = path.join(ROOT, folder, 'src/probe.ts');
    const host = ts.createCompilerHost(options);
    const getSourceFile = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) =>
      name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
    const program = ts.createProgram([file], options, host);
    return ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }

  for (const folder of ['packages/content', 'packages/views'])
    it(`does not compile when it touches one: ${folder}`, () => {
      assert.deepEqual(
        complaints(folder, 'export const name: string = new URL("https://x.example").host;'),
        [],
      );
      for (const touch of ['document.title', 'window.name', 'customElements.get("x")', 'new HTMLElement()'])
        assert.match(
          complaints(folder, `export const name: unknown = ${touch};`).join(),
          /Cannot find name/,
          touch,
        );
    });
});

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly resolved?: string; readonly integrity?: string; readonly link?: boolean }>
  >;
}

describe('package-lock.json', () => {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const entries = Object.entries(lock.packages);

  it('names no registry: whoever installs uses their own', () => {
    assert.deepEqual(
      entries.filter(([, { resolved }]) => resolved?.includes('://')).map(([name]) => name),
      [],
    );
  });

  it('holds the hash of every package', () => {
    const without = entries.filter(
      ([name, { integrity, link }]) => name.startsWith('node_modules/') && !link && !integrity,
    );
    assert.deepEqual(
      without.map(([name]) => name),
      [],
    );
  });
});
