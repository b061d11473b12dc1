/** What the style sheets themselves must keep to. */
import { expect } from 'chai';
import { ActionButtonElement, TownPolicyCardElement } from './index.js';
import { tokens } from './styles/tokens.js';
import { find } from './testing/page.js';
import { STATES } from './testing/states.js';

const ELEMENTS = [ActionButtonElement, TownPolicyCardElement];
const css = ELEMENTS.map(({ styles }) => [styles].flat(3).map(String).join('\n')).join('\n');

const all = (pattern: RegExp): Set<string> =>
  new Set([...css.matchAll(pattern)].map(([, name]) => name ?? ''));

/** Relative luminance, by WCAG 2.2. */
function luminance(color: string): number {
  const hex = color.length === 4 ? color.replace(/[\da-f]/gi, '$&$&') : color;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the style sheets', () => {
  it('offer at most twelve public properties', () => {
    const names = all(/var\(\s*(--rights-[\w-]+)/g);
    expect(names.size).to.be.within(5, 12);
  });

  it('use each private property that they define, and define each that they use', () => {
    const defined = all(/(--_[\w-]+)\s*:/g);
    const used = all(/var\(\s*(--_[\w-]+)/g);
    expect([...used].filter((name) => !defined.has(name))).to.deep.equal([]);
    expect([...defined].filter((name) => !used.has(name))).to.deep.equal([]);
    expect(defined.size).to.be.greaterThan(10);
  });

  it('I-05 know no left and right', () => {
    const physical =
      /(?:^|[;{\s])(?:(?:margin|padding|border)-(?:left|right)|left|right|float|clear)\s*:|text-align:\s*(?:left|right)/g;
    expect(css.match(physical)).to.equal(null);
  });

  it('A-07 measure nothing by the size of the page’s root', () => {
    expect(css).to.not.match(/\d(?:rem|vw|vh)\b/);
  });

  it('never use an id of another sheet, an import or an image', () => {
    expect(css).to.not.match(/@import|url\(|@font-face/);
  });
});

describe('the colors', () => {
  const sheet = String(tokens);
  const colors = new Map(
    [...sheet.matchAll(/--_([\w-]+): var\(--rights-[\w-]+, light-dark\((#\w+), (#\w+)\)\)/g)].map(
      ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
    ),
  );
  const PAIRS: readonly (readonly [color: string, ground: string, least: number])[] = [
    ['text', 'surface', 4.5],
    ['text', 'soft', 4.5],
    ['text', 'warn-soft', 4.5],
    ['muted', 'surface', 4.5],
    ['accent', 'surface', 4.5],
    ['accent', 'soft', 4.5],
    ['on-accent', 'accent', 4.5],
    ['warn', 'warn-soft', 4.5],
    ['edge', 'surface', 3],
  ];
  for (const [color, ground, least] of PAIRS)
    for (const scheme of ['light', 'dark'] as const)
      it(`A-10 keep ${String(least)} to 1: ${color} on ${ground}, ${scheme}`, () => {
        const [one, other] = [colors.get(color)?.[scheme], colors.get(ground)?.[scheme]];
        if (!one || !other) throw new Error(`${color} or ${ground} is not defined`);
        expect(contrast(one, other)).to.be.at.least(least);
      });

  it('A-10 are the light ones where a browser does not know light-dark()', () => {
    const [before = ''] = sheet.split('@supports');
    for (const [name, { light }] of colors)
      expect(before).to.contain(`--_${name}: var(--rights-${name}, ${light})`);
    expect(colors.size).to.equal(10);
  });
});

describe('the markup', () => {
  it('S-02 carries no style attribute in any state', async () => {
    for (const state of STATES) {
      const element = await state.show();
      expect(element.renderRoot.querySelector('[style]'), state.name).to.equal(null);
    }
  });

  it('takes the color that a page sets', async () => {
    const element = await (STATES[0]?.show() ?? Promise.reject(new Error('no state')));
    element.style.setProperty('--rights-surface', 'rgb(1, 2, 3)');
    expect(getComputedStyle(find(element, '[part=card]')).backgroundColor).to.equal('rgb(1, 2, 3)');
  });
});
