/** What must hold in every state of every element. */
import { axeViolations } from '@rights-kit/tooling/axe';
import { accessibilityTree, golden, mediaFeatures, press, viewport } from '@rights-kit/tooling/commands';
import { expect } from 'chai';
import { action, policy, townFile } from './testing/fixtures.js';
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
import { STATES, type State } from './testing/states.js';

/** Sets attributes of the page's root, and takes them away after the test. */
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

/** The nodes of an element's own, and the page's that it shows. */
const nodesOf = (element: RightsElement): HTMLElement[] => [
  ...findAll(element, '*'),
  ...[...element.querySelectorAll<HTMLElement>('*')].filter(isSeen),
];

/** What is wider than the box it stands in. */
function overflowing(element: RightsElement): string[] {
  const limit = element.getBoundingClientRect();
  return nodesOf(element)
    .filter((node) => !(node instanceof SVGElement) && node.getClientRects().length > 0)
    .filter((node) => {
      const { left, right } = node.getBoundingClientRect();
      const isClipped =
        getComputedStyle(node).display !== 'inline' && node.scrollWidth > node.clientWidth + 1;
      return isClipped || left < limit.left - 1 || right > limit.right + 1;
    })
    .map((node) => `${node.localName}.${node.className} ${wordsOf(node).slice(0, 40)}`);
}

afterEach(async () => {
  await mediaFeatures();
  await viewport(1280, 800);
});

describe('a state of an element', () => {
  const LOOKS = [
    ['light', {}],
    ['dark', { 'data-scheme': 'dark' }],
    ['right to left', { dir: 'rtl' }],
    ['dark and right to left', { 'data-scheme': 'dark', dir: 'rtl' }],
  ] as const;
  for (const state of STATES)
    it(`A-01 has no accessibility fault: ${state.name}`, async () => {
      pageStyle(`html { background: Canvas; color: CanvasText } [data-scheme=dark] { color-scheme: dark }`);
      // A color that is still changing has no contrast to measure.
      await mediaFeatures({ features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
      const element = await state.show();
      for (const width of [320, 1280]) {
        await viewport(width, 800);
        for (const [, attributes] of LOOKS) {
          document.documentElement.dir = '';
          document.documentElement.removeAttribute('data-scheme');
          page(attributes);
          expect(await axeViolations(element)).to.deep.equal([]);
        }
      }
      await mediaFeatures({ features: [{ name: 'forced-colors', value: 'active' }] });
      // The system's own colors are not known to the page, so their contrast is not the rule's to judge.
      const found = await axeViolations(element);
      expect(found.filter((text) => !text.startsWith('color-contrast'))).to.deep.equal([]);
    });
});

describe('what a screen reader is given', () => {
  const names = ['card, binding', 'card, no record', 'button, amounts', 'button, feed'];
  for (const state of STATES.filter(({ name }) => names.includes(name)))
    it(`A-02 is what was reviewed: ${state.name}`, async () => {
      const element = await state.show();
      const transcript = await accessibilityTree(element.localName);
      const file = `golden/${state.name.replace(', ', '-').replaceAll(' ', '-')}.txt`;
      const { same, expected } = await golden(file, transcript);
      expect(same, `${file}\n${expected ?? 'there is none'}\n--- now ---\n${transcript}`).to.equal(true);
    });

  it('A-14 tells two cards of a page apart', async () => {
    const towns = ['fixture-town', 'quiet-town'].map((slug) =>
      townFile({ town: { slug, name: slug, county: 'Sample', kind: 'town' } }),
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

  it('A-11 differs in words between states that look alike', async () => {
    const alike = STATES.filter(({ name }) =>
      /binding|mixed|disputed|opposes|rejected|stale|no record/.test(name),
    );
    const words = (await showAll(alike)).map((element) => wordsOf(shadow(element)));
    expect(new Set(words).size).to.equal(alike.length);
    expect(alike.length).to.be.greaterThan(6);
  });
});

describe('reaching what can be pressed', () => {
  const CONTROLS = 'a[href], button, summary, input';

  it('A-04 needs no fine aim: 44 pixels for the action, 24 for all else', async () => {
    for (const width of [320, 1280]) {
      await viewport(width, 800);
      for (const element of await showAll()) {
        for (const control of findAll(element, CONTROLS)) {
          const target = control.closest('label') ?? control;
          const { width: w, height: h } = target.getBoundingClientRect();
          const least = control.matches('[part=button]') || target !== control ? 44 : 24;
          // A link within a line of text is exempt from the rule for width (WCAG 2.5.8).
          expect(h, `${wordsOf(control)} at ${String(width)}`).to.be.at.least(least);
          expect(w, wordsOf(control)).to.be.at.least(least);
        }
        element.remove();
      }
    }
  });

  it('A-03 shows an outline around what has the focus, with the keyboard alone', async () => {
    const elements = await showAll();
    const expected = elements.flatMap((element) => findAll(element, CONTROLS)).length;
    const seen = new Set<Element>();
    for (let i = 0; i < expected * 2; i++) {
      await press('Tab');
      const host = document.activeElement;
      const control = host?.shadowRoot?.activeElement;
      if (!control) continue;
      seen.add(control);
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
      expect(outlineStyle, wordsOf(control)).to.equal('solid');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
      expect(outlineColor).to.not.equal('rgba(0, 0, 0, 0)');
    }
    // What a closed <details> holds is reached once it is open.
    const hidden = elements.flatMap((element) => findAll(element, 'details:not([open]) a')).length;
    expect(seen.size).to.equal(expected - hidden);
  });

  it('A-03 opens the sources with the keyboard', async () => {
    const [state] = STATES;
    if (!state) throw new Error('no state');
    const element = await state.show();
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
      const [text] = findAll(element, 'p, a');
      if (text) expect(parseFloat(getComputedStyle(text).letterSpacing)).to.be.greaterThan(1);
      expect(overflowing(element)).to.deep.equal([]);
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
          const least = node.closest('.meta, [slot]') ? 14 : 16;
          expect(size, wordsOf(node)).to.be.at.least(least);
          if (root > 16) expect(size, wordsOf(node)).to.be.at.least(root * 0.85);
        }
        expect(overflowing(element)).to.deep.equal([]);
        element.remove();
      }
    });
});

describe("what a reader's system asks for", () => {
  it('A-08 is no motion where it asks for none, and never movement by itself', async () => {
    const [one] = STATES.filter(({ name }) => name === 'button, amounts');
    if (!one) throw new Error('no state');
    const link = find(await one.show(), 'a');
    expect(getComputedStyle(link).transitionProperty).to.not.match(/all|transform|inset|size/);
    await mediaFeatures({ features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    for (const element of await showAll())
      for (const node of findAll(element, '*')) {
        const { transitionDuration, animationName } = getComputedStyle(node);
        expect([transitionDuration, animationName]).to.deep.equal(['0s', 'none']);
      }
  });

  it('A-09 keeps edges, marks and focus in forced colors', async () => {
    await mediaFeatures({ features: [{ name: 'forced-colors', value: 'active' }] });
    for (const element of await showAll(STATES.filter(({ name }) => /binding|amounts|own link/.test(name)))) {
      for (const edged of findAll(element, '[part=card], [part=tag], a[part=button]')) {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(edged);
        expect([borderTopStyle, parseFloat(borderTopWidth) >= 1], edged.localName).to.deep.equal([
          'solid',
          true,
        ]);
      }
      for (const mark of findAll(element, 'svg')) {
        const { stroke } = getComputedStyle(mark);
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        expect(stroke).to.not.be.oneOf(['none', 'rgba(0, 0, 0, 0)', ground]);
      }
    }
  });
});

describe('a page of which nobody here has seen the styles', () => {
  it('cannot make the text unreadable', async () => {
    pageStyle(`body { text-transform: uppercase; visibility: hidden; pointer-events: none; white-space: nowrap; text-indent: 50px;
      font-style: italic; text-align: right; direction: rtl; line-height: 1; cursor: wait } * { all: unset !important }`);
    for (const element of await showAll()) {
      const text = findAll(element, 'p, a, [part=heading]')[0];
      if (!text) continue;
      const style = getComputedStyle(text);
      expect([style.visibility, style.pointerEvents, style.textTransform, style.textIndent]).to.deep.equal([
        'visible',
        'auto',
        'none',
        '0px',
      ]);
      expect(parseFloat(style.lineHeight)).to.be.at.least(parseFloat(style.fontSize) * 1.2);
    }
  });

  it('can hide an element', async () => {
    const element = await (STATES[0]?.show() ?? Promise.reject(new Error('no state')));
    element.hidden = true;
    expect(element.getClientRects()).to.have.lengthOf(0);
  });

  it('prints the sources and their addresses, and no buttons', async () => {
    await mediaFeatures({ media: 'print' });
    const { base } = serve({
      'towns/fixture-town.json': townFile({ policies: [policy()], action: action() }),
    });
    const element = mount(
      'rights-town-policy-card',
      `<rights-town-policy-card loading="eager" feed="${base}" town="fixture-town"></rights-town-policy-card>`,
    );
    await outcome(element);
    const link = find(element, 'details a');
    expect(link.getClientRects().length).to.be.greaterThan(0);
    expect(getComputedStyle(link, '::after').content).to.contain('https://town.example.org/minutes');
    expect(find(element, 'a[part=button]').getClientRects()).to.have.lengthOf(0);
  });
});
