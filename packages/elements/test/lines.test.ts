/** Limits on the length of files. One that exceeds its limit usually has a second responsibility. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const PACKAGES = path.join(import.meta.dirname, '../..');
const BASE = 'elements/src/rights-element.ts';

/** @param file a path below `packages/` */
const read = (file: string): string => readFileSync(path.join(PACKAGES, file), 'utf8');

function sources(pattern: string): string[] {
  const files = globSync(pattern, { cwd: PACKAGES }).filter((file) => !file.endsWith('.test.ts'));
  assert.ok(files.length > 3, pattern);
  return files.sort();
}

const countLines = (text: string): number => text.trimEnd().split('\n').length;

describe('the base class of the elements', () => {
  it('has at most 80 lines of at most 120 characters', () => {
    const lines = read(BASE).trimEnd().split('\n');
    assert.ok(lines.length <= 80, `${lines.length} lines`);
    for (const line of lines) assert.ok(line.length <= 120, line);
  });

  it('exports nothing but itself', () => {
    assert.deepEqual(
      [...read(BASE).matchAll(/^export .*/gm)].map(([line]) => line),
      ['export abstract class RightsElement extends LitElement {'],
    );
  });

  it('has no module to itself', () => {
    const own = [...read(BASE).matchAll(/from '(\.[^']+)\.js'/g)].map(([, module = '']) => module);
    assert.ok(own.length > 3);
    const others = sources('elements/src/**/*.ts').filter((file) => file !== BASE);
    for (const module of own) {
      if (module.startsWith('./events/')) continue; // pages listen to events, whichever module fires them
      const name = path.posix.basename(module);
      const isShared = others.some(
        (file) => read(file).includes(`/${name}.js'`) && !file.endsWith('index.ts'),
      );
      assert.ok(isShared, module);
    }
  });
});

describe('the sources of the widgets', () => {
  const LIMITS = [
    ['elements/src/*/*-element.ts', 160],
    ['views/src/*.view.ts', 180],
  ] as const;
  for (const [pattern, most] of LIMITS)
    it(`have at most ${most} lines: ${pattern}`, () => {
      for (const file of sources(pattern)) {
        const count = countLines(read(file));
        assert.ok(count <= most, `${file} has ${count}`);
      }
    });

  it('keep no private field in a map of the module', () => {
    for (const file of sources('elements/src/**/*.ts'))
      assert.doesNotMatch(read(file), /new Weak(?:Map|Set)/, file);
  });
});
