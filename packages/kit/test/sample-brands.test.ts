/** The brands in the guide on colors are legible. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

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

/** Relative luminance. **Source:** WCAG 2.2. */
function luminanceOf(color: string): number {
  const digits = color.length === 4 ? color.replaceAll(/\w/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

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

  it('A-10 have a contrast that this test can compute', () => {
    assert.equal(contrastOf('#000', '#fff'), 21);
    assert.ok(contrastOf('#777', '#ffffff') < 4.5 && contrastOf('#767676', '#fff') > 4.5);
  });

  for (const { name, css } of BRANDS)
    for (const scheme of SCHEMES)
      it(`A-10 have a contrast of at least 4.5: ${name}, ${scheme}`, () => {
        const colors = new Map([...DEFAULTS, ...colorsOf(css)]);
        for (const [text = '', ground = ''] of PAIRS) {
          const [one, other] = [colors.get(text)?.[scheme], colors.get(ground)?.[scheme]];
          assert.ok(one && other, `${text} on ${ground}`);
          assert.ok(contrastOf(one, other) >= 4.5, `${text} on ${ground}: ${contrastOf(one, other)}`);
        }
      });
});
