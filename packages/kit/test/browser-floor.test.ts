/** The files that browsers load run in the oldest browsers that the guides name. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { beyondFloor } from './browser-floor.ts';
import { VERSION } from './invented.ts';

const PACKAGES = path.join(import.meta.dirname, '../..');

/** Newer features that the code detects before use, and members that only share a name with one. */
const ALLOWED = new Map([
  ['canShare', '`share.ts` detects it, and copies the address without it'],
  ['share', '`share.ts` asks `canShare()` first'],
  ['states', '`set-state.ts` goes on without it'],
  ['when', 'a field of the view of a banner'],
]);

/** The name of the feature that a complaint is about. */
const nameOf = (complaint: string): string => complaint.split(':')[0] ?? '';

const FILES = globSync(
  [`kit/dist/${VERSION}/*.js`, 'kit/dist/snippet.js', '{content,views,elements}/dist/**/*.js'],
  // No browser loads the schema; tools do.
  { cwd: PACKAGES, exclude: ['content/dist/schema/**'] },
).sort();

describe('the oldest browsers that the guides name', () => {
  it('are asked about all that a browser loads', () => {
    for (const file of [
      `kit/dist/${VERSION}/rights-kit.js`,
      `kit/dist/${VERSION}/embed.js`,
      'elements/dist/all.js',
    ])
      assert.ok(FILES.includes(file), file);
    assert.ok(FILES.length > 80);
  });

  const found = new Set<string>();
  for (const file of FILES)
    it(`know all that the file uses: ${file}`, () => {
      const complaints = beyondFloor(readFileSync(path.join(PACKAGES, file), 'utf8'));
      for (const complaint of complaints) found.add(nameOf(complaint));
      assert.deepEqual(
        complaints.filter((complaint) => !ALLOWED.has(nameOf(complaint))),
        [],
      );
    });

  it('have no exception that nothing needs', () => {
    assert.deepEqual(
      [...ALLOWED.keys()].filter((name) => !found.has(name)),
      [],
    );
  });

  const TOO_NEW = [
    ['Array.fromAsync([])', 'Array.fromAsync'],
    ['[3, 1].toSorted()', 'toSorted'],
    ['const { toSorted } = list;', 'toSorted'],
    ["list['toSorted']()", 'toSorted'],
    ['Object.groupBy([], f)', 'Object.groupBy'],
    ['Promise.withResolvers()', 'Promise.withResolvers'],
    ['URL.canParse(text)', 'URL.canParse'],
    ['new CustomStateSet()', 'CustomStateSet'],
    ['AbortSignal.any([])', 'AbortSignal.any'],
    ['Iterator.from(list)', 'Iterator.from'],
    ['new Set().union(other)', 'union'],
    ['element.checkVisibility()', 'checkVisibility'],
    ['element.moveBefore(other, null)', 'moveBefore'],
    ['document.startViewTransition(f)', 'startViewTransition'],
    ['requestIdleCallback(f)', 'requestIdleCallback'],
    ['scheduler.yield()', 'scheduler'],
    ['/[a-z&&[aeiou]]/v.test(text)', 'Parsing error'],
    ['using file = open()', 'Parsing error'],
    ["import data from './data.json' with { type: 'json' };", 'Parsing error'],
  ] as const;
  for (const [code, name] of TOO_NEW)
    it(`do not know ${code}`, () => {
      assert.ok(beyondFloor(code).map(nameOf).includes(name), beyondFloor(code).join('\n'));
    });

  const OLD_ENOUGH = [
    'class A { static { A.b = 1; } #c = 2; static has(d) { return #c in d; } }',
    'list.at(-1); list.findLast(f); Object.hasOwn(a, b); structuredClone(a); text.replaceAll(a, b)',
    'signal.throwIfAborted(); root.adoptedStyleSheets = [new CSSStyleSheet()]; this.attachInternals()',
    '/(?<=a)b/u.test(text)',
    'const URL = { canParse() {} }; function requestIdleCallback() {}; requestIdleCallback()',
  ];
  for (const code of OLD_ENOUGH)
    it(`know ${code}`, () => {
      assert.deepEqual(
        beyondFloor(code).filter((complaint) => !complaint.startsWith('canParse')),
        [],
      );
    });
});
