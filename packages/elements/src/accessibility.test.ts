/** Requirements that hold in every state of every element. */
import { axeViolations } from '@rights-kit/tooling/axe';
import { accessibilityTree, golden, mediaFeatures, press, viewport } from '@rights-kit/tooling/commands';
import { expect } from 'chai';
import { day, facets, policy, townFile } from '@rights-kit/content/testing.js';
import {
  afterTest,
  find,
  findAll,
  isSeen,
  mount,
  outcome,
  pageStyle,
  serve,
  shadow,
  wordsOf,
  type RightsElement,
} from './testing/page.js';
import { CASE_STATUSES, STATES, stateNamed, type State } from './testing/states.js';

/** Only in Chromium can a test emulate media features and print, and read the accessibility tree. */
const isChromium = 'userAgentData' in navigator;

/** Sets attributes of the page's root element, and removes them after the test. */
function page(attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const before = document.documentElement.getAttribute(name);
    document.documentElement.setAttribute(name, value);
    afterTest(() => {
      if (before === null) document.documentElement.removeAttribute(name);
      else document.documentElement.setAttribute(name, before);
    });
  }
}

async function showAll(states: readonly State[] = STATES): Promise<RightsElement[]> {
  const elements: RightsElement[] = [];
  for (const state of states) elements.push(await state.show());
  return elements;
}

/** The nodes in an element's shadow root, and the slotted nodes of the page. */
const nodesOf = (element: RightsElement): HTMLElement[] => [
  ...findAll(element, '*'),
  ...[...element.querySelectorAll<HTMLElement>('*')].filter(isSeen),
];

/** Nodes that directly contain text. */
const textNodesOf = (element: RightsElement): HTMLElement[] =>
  findAll(element, '*').filter(
    (node) =>
      node.getClientRects().length > 0 &&
      [...node.childNodes].some((child) => child instanceof Text && child.data.trim() !== ''),
  );

/** The computed value of a system color. */
function systemColor(name: 'Canvas' | 'CanvasText'): string {
  const probe = document.createElement('div');
  document.body.append(probe);
  probe.style.backgroundColor = name;
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor;
}

/** Presses Tab through the whole page, and calls `meet` for each control of an element that receives the focus. */
async function tabThrough(atMost: number, meet: (control: HTMLElement) => void): Promise<number> {
  const seen = new Set<Element>();
  for (let i = 0; i < atMost; i++) {
    await press('Tab');
    const control = document.activeElement?.shadowRoot?.activeElement;
    if (!(control instanceof HTMLElement)) continue;
    seen.add(control);
    meet(control);
  }
  // In Firefox, Tab leads into the browser's toolbar. The focus must return to the page for later tests.
  for (let i = 0; i < 30 && !document.hasFocus(); i++) await press('Tab');
  return seen.size;
}

function expectOutline(control: HTMLElement): void {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
  expect(outlineStyle, wordsOf(control)).to.equal('solid');
  expect(parseFloat(outlineWidth), wordsOf(control)).to.be.at.least(2);
  expect(outlineColor, wordsOf(control)).to.not.equal('rgba(0, 0, 0, 0)');
}

/** Visually hidden parts, which are clipped on purpose. */
const SCREEN_READER_ONLY = '.aside, .whole, [role=status]';

/** Nodes that are wider than their container. */
function overflowing(element: RightsElement): string[] {
  const limit = element.getBoundingClientRect();
  return nodesOf(element)
    .filter((node) => !(node instanceof SVGElement) && node.getClientRects().length > 0)
    .filter((node) => !node.closest(SCREEN_READER_ONLY))
    .filter((node) => {
      const { left, right } = node.getBoundingClientRect();
      const isClipped =
        getComputedStyle(node).display !== 'inline' && node.scrollWidth > node.clientWidth + 1;
      return isClipped || left < limit.left - 1 || right > limit.right + 1;
    })
    .map((node) => `${node.localName}.${node.className} ${wordsOf(node).slice(0, 40)}`);
}

/** Nodes whose content is higher than their box, as with a fixed height. */
function cutOff(element: RightsElement): string[] {
  return nodesOf(element)
    .filter((node) => !(node instanceof SVGElement) && node.getClientRects().length > 0)
    .filter((node) => !node.closest(SCREEN_READER_ONLY))
    .filter((node) => {
      const { display, fontSize } = getComputedStyle(node);
      // Glyphs of some fonts are higher than their line. Only a whole line counts as cut off.
      return display !== 'inline' && node.scrollHeight > node.clientHeight + parseFloat(fontSize) * 0.4;
    })
    .map((node) => `${node.localName} ${wordsOf(node).slice(0, 40)}`);
}

afterEach(async () => {
  if (isChromium) await mediaFeatures();
  await viewport(1280, 800);
});

describe('a state of an element', () => {
  const LOOKS = [
    ['light', {}],
    ['dark', { 'data-scheme': 'dark' }],
    ['right to left', { dir: 'rtl' }],
    ['dark and right to left', { 'data-scheme': 'dark', dir: 'rtl' }],
  ] as const;
  for (const state of STATES.filter(({ isEmpty }) => !isEmpty))
    it(`A-01 has no accessibility fault: ${state.name}`, async () => {
      pageStyle(`html { background: Canvas; color: CanvasText } [data-scheme=dark] { color-scheme: dark }`);
      const element = await state.show();
      for (const width of [320, 1280]) {
        await viewport(width, 800);
        for (const [, attributes] of LOOKS) {
          document.documentElement.dir = '';
          document.documentElement.removeAttribute('data-scheme');
          page(attributes);
          // The contrast must not be measured during a transition of colors.
          for (const change of shadow(element).getAnimations()) change.finish();
          expect(await axeViolations(element)).to.deep.equal([]);
        }
      }
      if (!isChromium) return;
      await mediaFeatures({ features: [{ name: 'forced-colors', value: 'active' }] });
      // Axe does not know the system's colors, so its contrast rule does not apply.
      const found = await axeViolations(element);
      expect(found.filter((text) => !text.startsWith('color-contrast'))).to.deep.equal([]);
    });
});

describe('the accessibility rules', () => {
  it('A-01 see into an element: they find a text too pale', async () => {
    const element = await stateNamed('card, binding, sources open').show();
    element.style.setProperty('--rights-text', '#ddd');
    element.style.setProperty('--rights-surface', '#fff');
    expect((await axeViolations(element)).join()).to.contain('color-contrast');
  });

  it('A-01 are asked about looks that differ', async () => {
    pageStyle('[data-scheme=dark] { color-scheme: dark }');
    const element = await stateNamed('card, binding').show();
    const colors = (): readonly string[] => {
      const { backgroundColor, color } = getComputedStyle(find(element, '[part=card]'));
      return [backgroundColor, color];
    };
    const light = colors();
    page({ 'data-scheme': 'dark' });
    expect(colors()).to.not.deep.equal(light);
    if (!isChromium) return;
    await mediaFeatures({ features: [{ name: 'forced-colors', value: 'active' }] });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    await viewport(320, 800);
    expect(innerWidth).to.equal(320);
  });
});

describe('what a screen reader is given', () => {
  const names = [
    'timeline, one case',
    'timeline, several',
    'timeline, newest first',
    'timeline, own list',
    'timeline, slots',
    'banner, last day',
    'banner, won',
    'banner, slots',
    'banner, own words',
    'card, binding',
    'card, no record',
    'card, no headings',
    'card, slots',
    'card, several records, sources open',
    'button, amounts',
    'button, feed',
    'button, slots',
    'button, share',
    'button, new tab',
    'button, short',
  ];
  for (const state of isChromium ? STATES.filter(({ name }) => names.includes(name)) : [])
    it(`A-02 is what was reviewed: ${state.name}`, async () => {
      const element = await state.show();
      const transcript = await accessibilityTree(element.localName);
      const file = `golden/${state.name.replaceAll(', ', '-').replaceAll(' ', '-')}.txt`;
      const { same, expected } = await golden(file, transcript);
      expect(same, `${file}\n${expected ?? 'there is none'}\n--- now ---\n${transcript}`).to.equal(true);
    });

  it('A-14 tells two cards of a page apart', async () => {
    const towns = ['fixture-town', 'quiet-town'].map((slug) =>
      townFile({ town: { slug, name: slug, county: 'Sample County', kind: 'town' } }),
    );
    const { base } = serve({ 'towns/fixture-town.json': towns[0], 'towns/quiet-town.json': towns[1] });
    const cards = ['fixture-town', 'quiet-town'].map((town) =>
      mount(
        'rights-town-policy-card',
        `<rights-town-policy-card loading="eager" feed="${base}" town="${town}"></rights-town-policy-card>`,
      ),
    );
    await Promise.all(cards.map(outcome));
    expect(cards.map((card) => wordsOf(find(card, '[part=heading]')))).to.deep.equal([
      'fixture-town',
      'quiet-town',
    ]);
    for (const card of cards) {
      const ids = findAll(card, '[id]').map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });

  if (isChromium)
    it('A-14 names each list of amounts after its own button', async () => {
      const words = ['Give to the first', 'Give to the second'];
      const elements = words.map((text) =>
        mount(
          'rights-action-button',
          `<rights-action-button href="https://secure.actblue.com/donate/sample" amounts="25">${text}</rights-action-button>`,
        ),
      );
      await Promise.all(elements.map(outcome));
      const transcript = await accessibilityTree('body');
      expect(transcript.match(/^ *list ".*"$/gm)?.map((line) => line.trim())).to.deep.equal(
        words.map((text) => `list "${text}"`),
      );
    });

  for (const level of ['2', '3', '4', '5', '6', 'none'])
    it(`A-14 skips no level of heading on a card, whatever is on record: heading-level="${level}"`, async () => {
      for (const state of STATES.filter(({ tag }) => tag === 'rights-town-policy-card')) {
        const element = await state.show();
        element.setAttribute('heading-level', level);
        await element.updateComplete;
        const found = findAll(element, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => +localName.slice(1));
        // The fallback content of a failed element may contain the page's own headings, which keep their level.
        if (level === 'none' || !element.matches(':state(ready)'))
          expect(found, state.name).to.deep.equal([]);
        else if (!element.querySelector('[slot=heading]')) expect(found[0], state.name).to.equal(+level);
        for (const [index, next] of found.entries())
          expect(next - (found[index - 1] ?? next), state.name).to.be.at.most(1);
        element.remove();
      }
    });
});

describe('a reader who sees no color', () => {
  /** The visible text of a card with one policy, without that of closed lists of sources. */
  async function cardOf(fields: Parameters<typeof policy>[0]): Promise<string> {
    const { base } = serve({ 'towns/fixture-town.json': townFile({ policies: [policy(fields)] }) });
    const element = mount(
      'rights-town-policy-card',
      `<rights-town-policy-card loading="eager" feed="${base}" town="fixture-town"></rights-town-policy-card>`,
    );
    await outcome(element);
    const { innerText } = find(element, '[part=card]');
    element.remove();
    return innerText;
  }
  const VARIANTS: Readonly<Record<string, readonly Parameters<typeof policy>[0][]>> = {
    'what binds': [{}, { binding: 'no' }, { binding: 'not-stated' }],
    'what became of it': [
      {},
      ...(['rejected', 'repealed', 'pending', 'not-stated'] as const).map((status) => ({ status })),
    ],
    'which way it points': [
      {},
      ...(['mixed', 'values-only', 'neutral', 'opposes-limits'] as const).map((direction) => ({ direction })),
    ],
    'what is disputed': [{}, { disputed: { en: 'Sample: the town denies it.' } }],
    'what was not checked': [{}, { reviewAfter: day('2020') }],
    'what is limited, goes on, or is not stated': [
      { facets: facets({ 'asks-status': 'limited', 'ice-access': 'limited' }) },
      { facets: facets({ 'asks-status': 'allowed', 'ice-access': 'limited' }) },
      { facets: facets({ 'ice-access': 'limited' }) },
    ],
    'an exception': [{}, { exceptions: [{ text: { en: 'Sample exception.' }, sources: [1] }] }],
  };
  for (const [name, variants] of Object.entries(VARIANTS))
    it(`A-11 reads ${name} in words on a card: two records that differ in nothing else`, async () => {
      const texts: string[] = [];
      for (const fields of variants) texts.push(await cardOf(fields));
      expect(new Set(texts).size).to.equal(variants.length);
    });

  it('A-11 reads in words that a button opens a new tab', async () => {
    const [here, there] = await showAll([stateNamed('button, own link'), stateNamed('button, new tab')]);
    expect(here && wordsOf(shadow(here))).to.not.contain('new tab');
    expect(there && wordsOf(shadow(there))).to.contain('new tab');
  });

  it('A-11 reads on a banner in words that a campaign was won', async () => {
    const [live, won] = await showAll([stateNamed('banner, live'), stateNamed('banner, won')]);
    expect(live && wordsOf(shadow(live))).to.not.match(/\bwon\b/i);
    expect(won && wordsOf(shadow(won))).to.match(/\bwon\b/i);
  });

  it('A-11 reads on a timeline in words what each case is worth today', async () => {
    const texts: string[] = [];
    // A settlement whose terms have no end on record reads as one that was not checked.
    for (const status of [...CASE_STATUSES.filter((value) => value !== 'settled'), 'settled until'])
      texts.push(wordsOf(find(await stateNamed(`timeline, ${status}`).show(), '[part=status]')));
    expect([...new Set(texts)]).to.deep.equal(texts);
    for (const text of texts) expect(text).to.match(/\p{L}/u);
  });

  it('A-11 reads on a card, under a heading of its own, what is limited, asked for, going on and excepted', async () => {
    const terms = new Set<string>();
    for (const name of ['card, binding', 'card, non-binding'])
      for (const term of findAll(await stateNamed(name).show(), '.columns .term')) terms.add(wordsOf(term));
    expect([...terms]).to.deep.equal([
      'It limits',
      'It says this goes on',
      'Exceptions',
      'It asks officials to limit',
    ]);
  });
});

describe('reaching what can be pressed', () => {
  const CONTROLS = 'a[href], button, summary, input';

  it('A-04 needs no fine aim: 44 pixels for the action, 24 for all else', async () => {
    for (const width of [320, 1280]) {
      await viewport(width, 800);
      for (const element of await showAll()) {
        for (const details of findAll(element, 'details')) details.setAttribute('open', '');
        for (const control of findAll(element, CONTROLS)) {
          const target = control.closest('label') ?? control;
          const { width: w, height: h } = target.getBoundingClientRect();
          const least = control.matches('[part=button]') || target !== control ? 44 : 24;
          // WCAG 2.5.8 exempts links within a line of text.
          expect(h, `${wordsOf(control)} at ${String(width)}`).to.be.at.least(least);
          expect(w, wordsOf(control)).to.be.at.least(least);
        }
        element.remove();
      }
    }
  });

  it('A-03 shows an outline around what has the focus, with the keyboard alone', async () => {
    const elements = await showAll();
    // Controls in a closed <details> cannot receive the focus, and of several radios Tab reaches the chosen one.
    const expected = elements.flatMap((element) =>
      findAll(element, CONTROLS).filter(
        (control) =>
          !control.matches('details:not([open]) a, details:not([open]) details summary, input:not(:checked)'),
      ),
    ).length;
    const link = elements.map((element) => element.renderRoot.querySelector('a')).find((a) => a !== null);
    expect(link && getComputedStyle(link).outlineStyle).to.equal('none');
    expect(await tabThrough(expected * 2, expectOutline)).to.equal(expected);
  });

  it('A-03 opens the sources of a card with the keyboard', async () => {
    const element = await stateNamed('card, binding').show();
    const summary = find(element, 'summary');
    summary.focus();
    await press('Enter');
    expect(find(element, 'details').hasAttribute('open')).to.equal(true);
  });
});

describe('the width of a column and the size of text', () => {
  for (const width of [240, 320, 400])
    it(`A-05 fits into ${String(width)} pixels`, async () => {
      for (const element of await showAll()) {
        const box = element.parentElement;
        if (!box) throw new Error('no box');
        box.style.width = `${String(width)}px`;
        for (const details of findAll(element, 'details')) details.setAttribute('open', '');
        expect(overflowing(element)).to.deep.equal([]);
        element.remove();
      }
    });

  it("A-06 takes the reader's own spacing, and clips nothing", async () => {
    pageStyle(`* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }
      p { margin-block-end: 2em !important } body { width: 320px }`);
    for (const element of await showAll()) {
      for (const details of findAll(element, 'details')) details.setAttribute('open', '');
      for (const text of textNodesOf(element)) {
        const { letterSpacing, wordSpacing } = getComputedStyle(text);
        expect(parseFloat(letterSpacing), wordsOf(text)).to.be.greaterThan(1);
        expect(parseFloat(wordSpacing), wordsOf(text)).to.be.greaterThan(2);
      }
      expect(overflowing(element)).to.deep.equal([]);
      expect(cutOff(element)).to.deep.equal([]);
      element.remove();
    }
  });

  for (const root of [10, 16, 24, 32])
    it(`A-07 has text of 16 pixels at least, and small print of 14, on a root of ${String(root)}`, async () => {
      pageStyle(`html { font-size: ${String(root)}px } body { width: 400px }`);
      for (const element of await showAll()) {
        for (const node of nodesOf(element)) {
          const isText = [...node.childNodes].some(
            (child) => child instanceof Text && child.data.trim() !== '',
          );
          if (!isText || node.getClientRects().length === 0 || node.parentNode === element) continue;
          const size = parseFloat(getComputedStyle(node).fontSize);
          const least = node.closest('.meta, .date, [slot]') ? 14 : 16;
          expect(size, wordsOf(node)).to.be.at.least(least);
          if (root > 16) expect(size, wordsOf(node)).to.be.at.least(root * 0.85);
        }
        expect(overflowing(element)).to.deep.equal([]);
        element.remove();
      }
    });
});

if (isChromium)
  describe("what a reader's system asks for", () => {
    it('A-08 is no motion where it asks for none, and never movement by itself', async () => {
      const element = await stateNamed('button, amounts').show();
      const { transitionProperty, transitionDuration: usual } = getComputedStyle(find(element, 'a'));
      expect(transitionProperty).to.not.match(/all|transform|inset|size/);
      expect(parseFloat(usual), 'there is something to switch off').to.be.greaterThan(0);
      expect(shadow(element).getAnimations()).to.deep.equal([]);
      await mediaFeatures({ features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
      for (const element of await showAll())
        for (const node of findAll(element, '*'))
          for (const part of [undefined, '::before', '::after']) {
            const { transitionDuration, animationName } = getComputedStyle(node, part);
            // The fallback of a filled slot is not rendered and has no computed style.
            if (!animationName) continue;
            expect([transitionDuration, animationName], node.localName).to.deep.equal(['0s', 'none']);
          }
    });

    it('A-09 keeps edges and marks in forced colors', async () => {
      await mediaFeatures({ features: [{ name: 'forced-colors', value: 'active' }] });
      const canvas = systemColor('Canvas');
      const count = { edges: 0, icons: 0 };
      for (const element of await showAll()) {
        for (const edged of findAll(element, '[part=card], [part=button]')) {
          const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(edged);
          expect(borderTopStyle, edged.localName).to.equal('solid');
          expect(parseFloat(borderTopWidth), edged.localName).to.be.at.least(1);
          expect(borderTopColor, wordsOf(edged)).to.not.be.oneOf([canvas, 'rgba(0, 0, 0, 0)']);
          count.edges++;
        }
        for (const drawn of findAll(element, 'svg, path')) {
          const { stroke, fill } = getComputedStyle(drawn);
          const isOnDisc = drawn.previousElementSibling?.getAttribute('fill') === 'currentColor';
          // The shape in a disc has the background color; all others must differ from it.
          if (isOnDisc && fill === 'none') expect(stroke, 'the bar in the disc').to.equal(canvas);
          else expect(stroke, drawn.localName).to.not.be.oneOf(['none', 'rgba(0, 0, 0, 0)', canvas]);
          count.icons++;
        }
      }
      expect(count.edges).to.be.greaterThan(20);
      expect(count.icons).to.be.greaterThan(40);
    });

    it('A-09 keeps the outline of what has the focus in forced colors', async () => {
      await mediaFeatures({ features: [{ name: 'forced-colors', value: 'active' }] });
      const canvas = systemColor('Canvas');
      await showAll(['card, binding, sources open', 'button, amounts', 'button, outline'].map(stateNamed));
      const met = await tabThrough(30, (control) => {
        expectOutline(control);
        expect(getComputedStyle(control).outlineColor, wordsOf(control)).to.not.equal(canvas);
      });
      expect(met).to.be.greaterThan(8);
    });
  });

describe('a page of which nobody here has seen the styles', () => {
  /** Common rules of host pages, which must not affect the contents of an element. */
  const HOSTILE: Readonly<Record<string, string>> = {
    'inherits from its body': `body { text-transform: uppercase; visibility: hidden; pointer-events: none; white-space: nowrap;
      text-indent: 50px; font-style: italic; text-align: right; line-height: 1; cursor: wait }`,
    'says so to every node': `* { text-transform: uppercase; visibility: hidden; pointer-events: none; white-space: nowrap;
      text-indent: 50px; font-style: italic; line-height: 1 }`,
    'says so to every node, loudly': `* { text-transform: uppercase !important; visibility: hidden !important; text-indent: 50px !important }`,
    'takes all styles away': `* { all: unset !important } body { visibility: hidden !important; text-transform: uppercase !important }`,
  };
  for (const [name, css] of Object.entries(HOSTILE))
    it(`cannot make the text unreadable where it ${name}`, async () => {
      pageStyle(css);
      let count = 0;
      for (const element of await showAll())
        for (const text of textNodesOf(element)) {
          const style = getComputedStyle(text);
          expect(
            [style.visibility, style.pointerEvents, style.textTransform, style.textIndent, style.fontStyle],
            wordsOf(text),
          ).to.deep.equal(['visible', 'auto', 'none', '0px', 'normal']);
          // WebKit computes with floats of 32 bits.
          expect(parseFloat(style.lineHeight)).to.be.at.least(parseFloat(style.fontSize) * 1.2 - 0.01);
          count++;
        }
      expect(count).to.be.greaterThan(100);
    });

  it('can hide an element', async () => {
    for (const css of ['', '* { all: unset !important }', '* { display: block !important }']) {
      pageStyle(css);
      for (const element of await showAll()) {
        if (!element.matches(':state(empty)')) expect(element.getClientRects().length).to.be.greaterThan(0);
        element.hidden = true;
        expect(element.getClientRects(), css).to.have.lengthOf(0);
        element.remove();
      }
    }
  });
});
