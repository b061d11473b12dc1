import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dependenciesIn, referenceProblems, referencesIn } from '../references.ts';

const PACKAGES = [
  ['packages/content', '@rights-kit/content'],
  ['packages/elements', '@rights-kit/elements'],
  ['packages/kit', 'rights-kit'],
  ['packages/massachusetts', '@rights-kit/massachusetts'],
  ['packages/tooling', '@rights-kit/tooling'],
  ['packages/bench', '@rights-kit/bench'],
  ['stories', '@rights-kit/stories'],
].map(([folder = '', name = '']) => ({ folder, name }));

const problemsOf = (file: string, source: string) => referenceProblems(PACKAGES, referencesIn(file, source));

describe('a reference against the order of the packages', () => {
  for (const [file, source] of [
    ['packages/kit/test/a.test.ts', "import { a } from '@rights-kit/massachusetts/release/a.js';"],
    ['packages/kit/src/a.ts', "import type { A } from '@rights-kit/massachusetts/release/a.js';"],
    ['packages/kit/src/a.mts', "export * from '@rights-kit/stories/a.js';"],
    ['packages/kit/scripts/a.js', "await import('@rights-kit/massachusetts/release/a.js');"],
    ['packages/kit/release/a.ts', "type A = import('@rights-kit/massachusetts/release/a.js').A;"],
    ['packages/kit/lab/a.jsx', "const a = <p>{import('@rights-kit/massachusetts/release/a.js')}</p>;"],
    [
      'packages/kit/lab/A.svelte',
      "<script>\nimport '@rights-kit/massachusetts/release/a.js';\n</script><p/>",
    ],
    ['packages/kit/test/a.ts', "import.meta.resolve('@rights-kit/massachusetts/release/a.js');"],
    ['packages/kit/test/b.ts', "require.resolve('@rights-kit/massachusetts/release/a.js');"],
    ['packages/content/src/a.ts', "import 'rights-kit/snippet';"],
    ['packages/tooling/serve.ts', "import 'rights-kit/headers';"],
    ['packages/massachusetts/a.ts', "import '@rights-kit/stories';"],
    ['stories/src/a.ts', "import '@rights-kit/bench';"],
  ] as const)
    it(`is found in ${file}: ${source}`, () => {
      const [problem = '', ...rest] = problemsOf(file, source);
      assert.ok(problem.startsWith(`${file} uses `), problem);
      assert.deepEqual(rest, []);
    });

  it('is found in a package.json', () => {
    const found = dependenciesIn('packages/kit/package.json', {
      dependencies: { '@rights-kit/content': '1' },
      devDependencies: { '@rights-kit/massachusetts': '1', vite: '1' },
    });
    assert.deepEqual(referenceProblems(PACKAGES, found), [
      'packages/kit/package.json uses @rights-kit/massachusetts: rights-kit comes before it',
    ]);
  });
});

describe('a path into the folder of another package', () => {
  for (const [file, source] of [
    ['packages/kit/src/a.ts', "import { a } from '../../content/src/a.js';"],
    ['packages/kit/test/a.ts', "new URL('../../massachusetts/dist/', import.meta.url);"],
    ['packages/kit/test/b.ts', "new URL('../../tooling/serve.ts', import.meta.url).href;"],
    ['packages/kit/test/c.ts', "path.join(import.meta.dirname, '../../massachusetts', 'dist');"],
    ['packages/kit/test/d.ts', "path.resolve(import.meta.dirname, '../..', 'content/dist', name);"],
    ['packages/kit/test/e.ts', "join(root, '../massachusetts/dist');"],
    ['packages/kit/test/f.ts', "path.join(root, 'packages/massachusetts/dist');"],
    ['packages/kit/test/g.ts', 'read(`${ROOT}/x`, `packages/elements/src/${name}.ts`);'],
    ['packages/kit/scripts/h.ts', "run('node ./packages/tooling/serve.ts');"],
    ['packages/massachusetts/a.ts', "path.join(ROOT, 'stories/storybook-static');"],
    [
      'stories/.storybook/main.ts',
      "new URL('dist/', import.meta.resolve('@rights-kit/content/package.json'));",
    ],
  ] as const)
    it(`is found in ${file}: ${source}`, () => {
      const [problem = ''] = problemsOf(file, source);
      assert.ok(problem.startsWith(`${file} leads into the folder of `), problem);
    });
});

describe('a reference that is in order', () => {
  for (const [file, source] of [
    ['packages/kit/src/a.ts', "import '@rights-kit/elements/all.js'; import './b.js'; import 'lit';"],
    ['packages/kit/test/a.ts', "import '@rights-kit/tooling/serve'; import '../release/headers.ts';"],
    ['packages/kit/test/a.ts', "path.join(import.meta.dirname, '../dist', name);"],
    ['packages/kit/lab/a.ts', "path.join(import.meta.dirname, '../../../docs/partners/csp.md');"],
    ['packages/kit/lab/a.ts', "const START = '<!-- from packages/kit/lab/policies.ts -->';"],
    ['packages/massachusetts/a.ts', "import.meta.resolve('rights-kit/command');"],
    ['packages/bench/a.ts', "import.meta.resolve('@rights-kit/massachusetts/release/releases.json');"],
    ['stories/.storybook/main.ts', "import.meta.resolve('@rights-kit/massachusetts/release/a.json');"],
    ['packages/elements/src/a.ts', "// as '../../kit/src/a.ts' does\nconst words = 'all stories/tellers';"],
    ['packages/tooling/test/a.test.ts', "path.join(ROOT, 'packages/elements/src/version.ts');"],
  ] as const)
    it(`is left alone in ${file}: ${source}`, () => {
      assert.deepEqual(problemsOf(file, source), []);
    });
});
