/** The installed packages: every entry that they export, and the modules that it loads. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/** A target in `exports`. */
type Target = string | { readonly types?: string; readonly default: string };

/** The folder of a package. */
const folderOf = (name: string): string =>
  path.dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
const fileOf = (target: Target): string => (typeof target === 'string' ? target : target.default);

/** The module graph of a file, including the file itself. */
function graph(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import) ['"](\.[^'"]+)['"]/g))
    graph(path.resolve(path.dirname(file), specifier), seen);
  return seen;
}

for (const name of ['@rights-kit/content', '@rights-kit/elements', 'rights-kit']) {
  const folder = folderOf(name);
  const { exports } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, Target>>;
  };
  describe(`the exports of ${name}`, () => {
    for (const [key, target] of Object.entries(exports)) {
      it(`lead to files: ${key}`, () => {
        const files = globSync(path.join(folder, fileOf(target).replaceAll('*', '**')));
        assert.ok(files.length > 0);
        if (typeof target !== 'string' && target.types)
          assert.ok(existsSync(path.join(folder, target.types)));
      });
      // Importing the command would run it.
      if (!fileOf(target).includes('*') && fileOf(target).endsWith('.js') && key !== './command')
        it(`can be imported on a server: ${key}`, () => {
          const { status, stderr } = spawnSync(
            process.execPath,
            [
              '--input-type=module',
              '--eval',
              `await import(${JSON.stringify(path.join(folder, fileOf(target)))})`,
            ],
            { encoding: 'utf8' },
          );
          assert.equal(status, 0, stderr);
        });
    }
  });
}

describe('an element on its own', () => {
  const dist = path.join(folderOf('@rights-kit/elements'), 'dist');
  const elements = ['action-banner', 'action-button', 'case-timeline', 'town-policy-card'];
  for (const element of elements)
    it(`brings no other element: ${element}`, () => {
      const files = [...graph(path.join(dist, element, `rights-${element}.js`))];
      assert.deepEqual(
        // All entries load the base class.
        files
          .map((file) => path.basename(file))
          .filter((file) => file.endsWith('-element.js') && file !== 'rights-element.js'),
        [`${element}-element.js`],
      );
    });
});
