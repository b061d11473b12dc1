/** The brands in the guide on colors are legible. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { contrastOf, toColor } from '../command/colors.ts';

const GUIDE = readFileSync(path.join(import.meta.dirname, '../../../docs/partners/theming.md'), 'utf8');
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];
type Colors = ReadonlyMap<string, Readonly<Record<Scheme, string>>>;

/** The colors of a style sheet: one for both schemes, or a pair. */
const colorsOf = (css: string): Colors =>
  new Map(
    [...css.matchAll(/--rights-([a-z-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)].map(
      ([, name = '', light, dark, both = '']) => [name, { light: light ?? both, dark: dark ?? both }],
    ),
  );

/** The colors without a brand, from the generated table. */
const DEFAULTS: Colors = new Map(
  [...GUIDE.matchAll(/^\| `--rights-([a-z-]+)` +\|[^|]+\| `(#\w+)` *\| `(#\w+)` *\|$/gm)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const BRANDS = [...GUIDE.matchAll(/^(\w+):\n\n```css\n:root \{\n(.*?)\n\}\n```$/gms)]
  .map(([, name = '', css = '']) => ({ name, css }))
  .filter(({ css }) => css.includes('on-accent'));

/** Each color of text with the grounds that it stands on. */
const PAIRS = [
  ['on-accent', 'accent'],
  ...['accent', 'text', 'muted'].flatMap((text) => [
    [text, 'surface'],
    [text, 'soft'],
  ]),
  ['warn', 'surface'],
  ['warn', 'warn-soft'],
] as const;

describe('the sample brands in the guide on colors', () => {
  it('are three, of five lines', () => {
    assert.equal(BRANDS.length, 3);
    for (const { css } of BRANDS) assert.ok(css.split('\n').length <= 5);
  });

  for (const { name, css } of BRANDS)
    for (const scheme of SCHEMES)
      it(`A-10 have a contrast of at least 4.5: ${name}, ${scheme}`, () => {
        const colors = new Map([...DEFAULTS, ...colorsOf(css)]);
        for (const [text = '', ground = ''] of PAIRS) {
          const [one, other] = [text, ground].map((color) => toColor(colors.get(color)?.[scheme] ?? ''));
          assert.ok(one && other, `${text} on ${ground}`);
          assert.ok(contrastOf(one, other) >= 4.5, `${text} on ${ground}: ${contrastOf(one, other)}`);
        }
      });
});
