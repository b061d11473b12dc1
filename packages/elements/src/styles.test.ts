/** Rules for the style sheets themselves. */
import { expect } from 'chai';
import {
  ActionBannerElement,
  ActionButtonElement,
  CaseTimelineElement,
  TownPolicyCardElement,
} from './index.js';
import { tokens } from './styles/tokens.js';
import { find, findAll, pageStyle, type RightsElement } from './testing/page.js';
import { STATES, stateNamed } from './testing/states.js';

const ELEMENTS = [ActionBannerElement, ActionButtonElement, CaseTimelineElement, TownPolicyCardElement];
/** The style sheets of an element, without comments. */
const cssOf = ({ styles }: (typeof ELEMENTS)[number]): string =>
  [styles]
    .flat(3)
    .map(String)
    .join('\n')
    .replace(/\/\*.*?\*\//gs, '');
const css = ELEMENTS.map(cssOf).join('\n');

const all = (pattern: RegExp, within = css): Set<string> =>
  new Set([...within.matchAll(pattern)].map(([, name]) => name ?? ''));

/** Relative luminance, as defined by WCAG 2.2. */
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

  for (const element of ELEMENTS)
    it(`define each private property within ${element.name}, or give a value to do without`, () => {
      const own = cssOf(element);
      const defined = all(/(--_[\w-]+)\s*:/g, own);
      const needed = all(/var\(\s*(--_[\w-]+)\s*\)/g, own);
      expect([...needed].filter((name) => !defined.has(name))).to.deep.equal([]);
      expect(needed.size).to.be.at.least(3);
    });

  it('read each public property in one place, where its value without the page stands beside it', () => {
    const reads = [...css.matchAll(/([\w-]+)\s*:\s*var\(\s*(--rights-[\w-]+)\s*(,?)/g)];
    expect(reads.length).to.equal([...css.matchAll(/var\(\s*--rights-/g)].length);
    for (const [text, name = '', property = '', comma] of reads) {
      expect(name, text).to.equal(property.replace('--rights-', '--_'));
      expect(comma, text).to.equal(',');
    }
  });

  it('I-05 know no left and right', () => {
    const physical = [
      /(?:^|[;{\s])(?:(?:scroll-)?(?:margin|padding)-|border-|inset-)?(?:left|right|top|bottom)(?:-(?:width|style|color))?\s*:/g,
      /(?:^|[;{\s])border-(?:top|bottom)-(?:left|right)-radius\s*:/g,
      /(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)/g,
      /(?:^|[;{\s])(?:min-|max-)?(?:width|height)\s*:/g,
      /translateX|(?:linear-gradient\(to|transform-origin:)\s*(?:left|right)/g,
      // Shorthands with four values are physical: they start at the top and go clockwise.
      /(?:^|[;{\s])(?:margin|padding|inset|border-width)\s*:\s*(?:[^\s;()]+\s+){3}[^\s;()]+\s*;/g,
    ];
    expect(physical.flatMap((pattern) => css.match(pattern) ?? [])).to.deep.equal([]);
    const wrong =
      'a { margin-left: 0; border-top-right-radius: 0; text-align: right; width: 0; margin: 0 1px 0 2px; }';
    expect(physical.flatMap((pattern) => wrong.match(pattern) ?? [])).to.have.lengthOf(5);
  });

  it('A-07 measure nothing by the size of the page’s root', () => {
    expect(css).to.not.match(/\d(?:rem|rlh|[sld]?v[wh]|vmin|vmax)\b/);
  });

  it('never use an id of another sheet, an import or an image', () => {
    expect(css).to.not.match(/@import|url\(|@font-face/);
  });
});

const sheet = String(tokens);
const colors = new Map(
  [...sheet.matchAll(/--_([\w-]+): var\(--rights-[\w-]+, light-dark\((#\w+), (#\w+)\)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

describe('the colors', () => {
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

describe('the room around an element', () => {
  const marginOf = (element: RightsElement): string => getComputedStyle(element).marginBlock;

  it('is one and a half lines of its text, less for a row of a list of links and for what sticks', async () => {
    for (const state of ['card, binding', 'timeline, one case', 'banner, live', 'button, outline'])
      expect(marginOf(await stateNamed(state).show()), state).to.equal('24px');
    for (const state of ['banner, sticky', 'button, link'])
      expect(marginOf(await stateNamed(state).show()), state).to.equal('0px');
  });

  it('is what the page says, and none of what is hidden or shows nothing', async () => {
    pageStyle('rights-action-banner, rights-action-button { margin-block: 5px }');
    for (const state of ['banner, live', 'banner, sticky', 'button, outline', 'button, link'])
      expect(marginOf(await stateNamed(state).show()), state).to.equal('5px');
    const [hidden, ended] = [
      await stateNamed('button, outline').show(),
      await stateNamed('banner, ended').show(),
    ];
    hidden.hidden = true;
    for (const element of [hidden, ended]) expect(element.getClientRects()).to.have.lengthOf(0);
  });
});

describe('a heading of the page in a banner', () => {
  it('A-10 keeps its color on the soft ground, and takes that of the band on ink and accent', async () => {
    pageStyle('h2 { color: rgb(90, 0, 90); font-size: 40px }');
    const element = await stateNamed('banner, slots').show();
    const heading = element.querySelector('h2');
    if (!heading) throw new Error('no heading');
    expect(getComputedStyle(heading).color).to.equal('rgb(90, 0, 90)');
    for (const variant of ['urgent', 'victory']) {
      element.setAttribute('variant', variant);
      await element.updateComplete;
      expect(getComputedStyle(heading).color).to.equal(getComputedStyle(find(element, '.band')).color);
    }
  });
});

describe('a button under the pointer', () => {
  const channels = (color: string): number[] =>
    [1, 3, 5].map((at) => parseInt(color.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3').slice(at, at + 2), 16));

  /** Computes `color-mix(in srgb, one, other share)`. */
  const mix = (one: string, other: string, share: number): string => {
    const others = channels(other);
    const mixed = channels(one).map((part, i) => Math.round(part * (1 - share) + (others[i] ?? 0) * share));
    return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  const shares = [
    ...css.matchAll(/color-mix\(in srgb, var\(--_base[^)]*\), var\(--_ink[^)]*\) (\d+)%\)/g),
  ].map(([, percent]) => Number(percent) / 100);
  for (const scheme of ['light', 'dark'] as const)
    it(`A-10 keeps 4.5 to 1 while it is hovered and pressed, ${scheme}`, () => {
      expect(shares.length).to.be.greaterThan(1);
      const [accent = '', text = '', onAccent = ''] = ['accent', 'text', 'on-accent'].map(
        (name) => colors.get(name)?.[scheme],
      );
      for (const share of shares) expect(contrast(onAccent, mix(accent, text, share))).to.be.at.least(4.5);
    });
});

describe('the markup', () => {
  const styled = (element: RightsElement): string[] =>
    findAll(element, '[style], style').map((node) => node.outerHTML);

  it('S-02 carries no style attribute in any state', async () => {
    for (const state of STATES) {
      const element = await state.show();
      expect(styled(element), state.name).to.deep.equal([]);
      for (const control of findAll(element, 'summary, input')) control.click();
      await element.updateComplete;
      expect(styled(element), state.name).to.deep.equal([]);
    }
  });

  it('takes the color that a page sets', async () => {
    const element = await stateNamed('card, binding').show();
    element.style.setProperty('--rights-surface', 'rgb(1, 2, 3)');
    expect(getComputedStyle(find(element, '[part=card]')).backgroundColor).to.equal('rgb(1, 2, 3)');
  });
});
