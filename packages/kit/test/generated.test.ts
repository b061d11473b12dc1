/** The generated files are up to date with the elements' manifest. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { generatedFiles } from '../scripts/generated-files.ts';
import { withCode, withTables } from '../scripts/generated.ts';

const files = await generatedFiles();

describe('the types that the package publishes', () => {
  const dist = path.join(import.meta.dirname, '../dist');

  it('need no file that is not published with them', () => {
    const imports = globSync('*.d.ts', { cwd: dist }).flatMap((file) =>
      [...readFileSync(path.join(dist, file), 'utf8').matchAll(/from '([^']+)'/g)].map(
        ([, name = '']) => name,
      ),
    );
    assert.ok(imports.includes('./widget-attributes.js'));
    for (const name of imports) assert.ok(existsSync(path.join(dist, name.replace(/\.js$/, '.d.ts'))), name);
  });

  it('K-41 compile on their own', () => {
    const program = ts.createProgram(globSync(path.join(import.meta.dirname, '../dist/*.d.ts')), {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: ['node'],
    });
    const mistakes = ts
      .getPreEmitDiagnostics(program)
      .filter(({ file }) => file?.fileName.includes('/kit/dist/'));
    assert.deepEqual(
      mistakes.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      [],
    );
  });
});

describe('what is generated', () => {
  it('is the types of the snippet, tables in the page of each widget and in the one on colors, and the fields of records', () => {
    const others = [...files.keys()].filter((file) => path.basename(path.dirname(file)) !== 'developers');
    assert.deepEqual(others.map((file) => path.basename(file)).sort(), [
      'action-banner.md',
      'action-button.md',
      'case-timeline.md',
      'fields.md',
      'theming.md',
      'town-policy-card.md',
      'widget-attributes.ts',
    ]);
  });

  for (const [file, text] of files)
    it(`is up to date: ${path.basename(file)}`, () => {
      const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
      assert.equal(kept, text, `${path.relative('../..', file)} is stale: npm run update:generated`);
    });

  it('keeps what stands around a table, and refuses a marker that names none', () => {
    const manifest = {
      modules: [{ declarations: [{ name: 'A', tagName: 'rights-a', slots: [{ name: '' }] }] }],
    };
    const marker = (name: string): string => `<!-- generated from custom-elements.json: ${name} -->`;
    assert.equal(
      withTables(`Before\n${marker('slots')}\nold\n<!-- end -->\nAfter`, 'a', manifest),
      `Before\n${marker('slots')}\n\n| slot | what it does |\n| --- | --- |\n| default |  |\n\n<!-- end -->\nAfter`,
    );
    assert.throws(() => withTables(`${marker('moods')}\n\n<!-- end -->`, 'a', manifest), /no table of moods/);
  });

  it('K-40 puts the code of a file in the place that names it', () => {
    const page = (code: string): string => `Before\n<!-- code of a/b.tsx -->\n${code}\n<!-- end -->\nAfter`;
    assert.equal(
      withCode(page('old'), (file) => `const file = '${file}';\n`),
      page("\n```tsx\nconst file = 'a/b.tsx';\n```\n"),
    );
  });
});
