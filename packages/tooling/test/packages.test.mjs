/** Which package may import which: an arrow the other way, or into another's folder, shows here. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

const ROOT = path.join(import.meta.dirname, '../../..');
const FOLDERS = globSync(['packages/*', 'stories'], { cwd: ROOT });

/**
 * @typedef {{file: string, specifier: string}} Import
 * @typedef {object} Manifest
 * @property {string} name
 * @property {Record<string, unknown>} [exports]
 * @property {Record<string, string>} [dependencies]
 */

/** @param {string} folder */
function manifestOf(folder) {
  return /** @type {Manifest} */ (JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8')));
}

const MANIFESTS = new Map(FOLDERS.map((folder) => [folder, manifestOf(folder)]));

/**
 * @param {string} glob
 * @returns {Import[]}
 */
function importsOf(glob) {
  return globSync(glob, {
    cwd: ROOT,
    exclude: ['**/node_modules', '**/dist', '**/dist-demo', '**/storybook-static'],
  }).flatMap((file) =>
    ts
      .preProcessFile(readFileSync(path.join(ROOT, file), 'utf8'), true, true)
      .importedFiles.map(({ fileName }) => ({ file, specifier: fileName })),
  );
}

const ALL = importsOf('{packages/*,stories}/**/*.{ts,mts,js,mjs}');

/** @param {string} file */
const isTest = (file) => /\.test\.ts$|\/(test|testing)\//.test(file);

/** @param {string} folder */
function shippedFrom(folder) {
  return ALL.filter(({ file }) => file.startsWith(`${folder}/src/`) && !isTest(file));
}

/** @param {Import} imported */
function inWords({ file, specifier }) {
  return `${file} imports ${specifier}`;
}

/** @param {string} specifier */
const isRelative = (specifier) => /^\.\.?(\/|$)/.test(specifier);

/**
 * @param {Manifest} manifest
 * @param {string} subpath
 */
function isPublic({ exports = {} }, subpath) {
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
    const others = shippedFrom('packages/content').filter(
      // The schema is written with Valibot, and is not part of what is built into `dist`.
      ({ file, specifier }) =>
        !isRelative(specifier) &&
        !(file.startsWith('packages/content/src/schema/') && specifier === 'valibot'),
    );
    assert.deepEqual(others.map(inWords), []);
    assert.deepEqual(manifestOf('packages/content').dependencies ?? {}, {});
  });

  it('the views need content, and nothing else', () => {
    const others = shippedFrom('packages/views').filter(
      ({ specifier }) => !isRelative(specifier) && specifier !== '@rights-kit/content',
    );
    assert.deepEqual(others.map(inWords), []);
    assert.deepEqual(Object.keys(manifestOf('packages/views').dependencies ?? {}), ['@rights-kit/content']);
  });

  it('the elements need Lit, views and content, and nothing else', () => {
    const others = shippedFrom('packages/elements').filter(
      ({ specifier }) =>
        !isRelative(specifier) &&
        !/^(lit|@rights-kit\/(content|views))(\/|$)/.test(specifier) &&
        specifier !== 'react',
    );
    assert.deepEqual(others.map(inWords), []);
    assert.deepEqual(Object.keys(manifestOf('packages/elements').dependencies ?? {}).sort(), [
      '@rights-kit/content',
      '@rights-kit/views',
      'lit',
    ]);
  });

  it('React is a matter of types: the built module is empty', () => {
    const values = shippedFrom('packages/elements').filter(({ specifier }) => specifier === 'react');
    for (const { file } of values)
      assert.doesNotMatch(
        readFileSync(path.join(ROOT, file), 'utf8'),
        /^import (?!type\b)[^;]*['"]react['"]/m,
        `${file} needs React at run time`,
      );
  });

  it('nothing imports the script-tag package or the stories', () => {
    const wrong = ALL.filter(
      ({ file, specifier }) =>
        (/^rights-kit(\/|$)/.test(specifier) && !file.startsWith('packages/embed/')) ||
        /^@rights-kit\/stories(\/|$)/.test(specifier),
    );
    assert.deepEqual(wrong.map(inWords), []);
  });

  it('a package is imported by its name, never by a path into its folder', () => {
    const wrong = ALL.filter(({ file, specifier }) => {
      const folder = FOLDERS.find((candidate) => file.startsWith(candidate + path.sep));
      if (!folder || !isRelative(specifier)) return false;
      return path.relative(folder, path.join(path.dirname(file), specifier)).startsWith('..');
    });
    assert.deepEqual(wrong.map(inWords), []);
  });

  it('only public entry points are imported, by the stories too', () => {
    const wrong = ALL.filter(({ specifier }) => {
      const owner = [...MANIFESTS.values()].find(
        ({ name }) => specifier === name || specifier.startsWith(`${name}/`),
      );
      return owner !== undefined && !isPublic(owner, `.${specifier.slice(owner.name.length)}`);
    });
    assert.deepEqual(wrong.map(inWords), []);
  });
});

describe('package-lock.json', () => {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const entries = Object.entries(
    /** @type {Record<string, {resolved?: string, integrity?: string, link?: boolean}>} */ (lock.packages),
  );

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
