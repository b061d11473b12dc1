/** Opens the stories that run from right to left, and measures where their parts are. */
import { en } from '@rights-kit/views/messages/en.js';
import { expect } from 'chai';
import { sampleArabic, toSample } from '../src/sample-arabic.js';
import { BUILT, entries, open } from './open-entry.js';

/** By selectors in the widget's shadow root, each of which finds one element or more. */
interface Layout {
  /** What begins at the right edge of its box: by its texts, or by an element in it. */
  readonly starts: readonly (readonly [box: string, first?: string])[];
  /** What is side by side, the right one first. */
  readonly rows: readonly (readonly [right: string, left: string])[];
  /** The same in a wide widget alone. */
  readonly wideRows?: readonly (readonly [right: string, left: string])[];
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'Elements/Action banner': {
    starts: [['#title'], ['.body'], ['.words .meta']],
    rows: [['#title > :first-child', '.dismiss']],
    wideRows: [['.words', '.act']],
  },
  'Elements/Action button': {
    starts: [['#label'], ['.meta:not(.opens)'], ['.rhythm', 'label'], ['.opens', 'path']],
    rows: [
      ['label:nth-child(1)', 'label:nth-child(2)'],
      ['li:nth-child(1)', 'li:nth-child(2)'],
    ],
  },
  'Elements/Case timeline': {
    starts: [
      ['.heading'],
      ['section > p'],
      ['.status > p:not(.lead)'],
      ['.status .lead', 'svg'],
      ['.status', '.lead svg'],
      ['.about', 'summary'],
      ['.event > p'],
      ['.end', '.meta'],
    ],
    rows: [
      ['li > svg', '.event > p'],
      ['.rail', '.event > p'],
    ],
    wideRows: [['.date', 'li > svg']],
  },
  'Elements/Town policy card': {
    starts: [
      ['.heading'],
      [':is(.answer, .lead)'],
      ['.policy'],
      ['.term'],
      ['.columns ul > li'],
      ['.binds'],
      ['summary:not(:has(span))'],
      ['summary:has(span)', 'span'],
    ],
    rows: [],
    wideRows: [['.columns > :nth-child(1):not(:last-child)', '.columns > :nth-child(2)']],
  },
};

/** An iframe's. **Unit:** CSS pixels. */
const NARROW = 320;
const WIDE = 1000;
/** What a browser rounds. **Unit:** CSS pixels. */
const ROUNDING = 1;

function all(root: ParentNode, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.getClientRects().length > 0,
  );
  expect(found, selector).to.not.be.empty;
  return found;
}

/** The right edge of an element's content box. */
function contentRight(element: HTMLElement): number {
  const { paddingRight, borderRightWidth } = getComputedStyle(element);
  return element.getBoundingClientRect().right - parseFloat(paddingRight) - parseFloat(borderRightWidth);
}

function textsRight(element: HTMLElement): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().right;
}

function checkLayout(root: ParentNode, { starts, rows, wideRows = [] }: Layout, isWide: boolean): void {
  for (const [selector, first] of starts)
    for (const box of all(root, selector)) {
      const right = first
        ? Math.max(...all(box, first).map((element) => element.getBoundingClientRect().right))
        : textsRight(box);
      expect(right, `${selector} ${first ?? ''}: ${box.textContent}`).to.be.closeTo(
        contentRight(box),
        ROUNDING,
      );
    }
  for (const [right, left] of isWide ? [...rows, ...wideRows] : rows) {
    const others = all(root, left);
    for (const [index, element] of all(root, right).entries())
      expect(element.getBoundingClientRect().left, `${right}, ${left}`).to.be.at.least(
        (others[index]?.getBoundingClientRect().right ?? Infinity) - ROUNDING,
      );
  }
}

describe('Stories from right to left', () => {
  const stories = entries.filter(({ type, name }) => type === 'story' && name === 'Right to left');

  it('I-05 show every widget', () => {
    expect(stories.map(({ title }) => title).sort()).to.deep.equal(Object.keys(LAYOUTS));
  });

  for (const story of stories)
    for (const width of [NARROW, WIDE])
      it(`I-05 begin at the right: ${story.title}, ${width} pixels`, async () => {
        const { faults } = await open(story, 'storyFinished', {
          width,
          inspect: ({ contentDocument: page }) => {
            expect([page?.documentElement.lang, page?.documentElement.dir]).to.deep.equal(['ar', 'rtl']);
            const widget = page?.querySelector('[data-width] > *');
            const root = widget?.shadowRoot?.querySelector<HTMLElement>('.root');
            const layout = LAYOUTS[story.title];
            if (!root || !layout) throw new Error(`no widget in ${story.title}`);
            expect([root.dir, getComputedStyle(root).direction]).to.deep.equal(['rtl', 'rtl']);
            checkLayout(root, layout, width === WIDE);
            for (const rail of root.querySelectorAll('.rail')) {
              const { left, right } = getComputedStyle(rail);
              expect(parseFloat(right), 'the rail').to.be.below(parseFloat(left));
            }
            expect(page?.documentElement.scrollWidth).to.equal(page?.documentElement.clientWidth);
          },
        });
        expect(faults).to.deep.equal([]);
      });
});

/** Every text of a catalogue or a record, by its path. */
function texts(node: unknown, place = ''): [place: string, text: string][] {
  if (typeof node === 'string') return [[place, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => texts(child, `${place}.${key}`));
}

const SAMPLE = 'نص تجريبي';

describe('Arabic sample text', () => {
  const samples = new Map(texts(sampleArabic));

  it('I-04 is no reviewed translation', () => {
    expect(sampleArabic.isReviewed).to.equal(false);
  });

  for (const [place, english] of texts(en))
    it(`I-05 has this text, with the same placeholders: ${place}`, () => {
      const sample = samples.get(place) ?? '';
      const placeholders = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];
      expect(placeholders(sample)).to.deep.equal(placeholders(english));
      expect(sample.replace(/\{\w+\}/g, '')).to.not.match(/[A-Za-z]/);
      expect(sample.match(/\(/g)?.length).to.equal(sample.match(/\)/g)?.length);
      expect(sample.includes(SAMPLE)).to.equal(english !== '');
    });

  it('I-05 is about as long as the English text', () => {
    const english = en.allSilent;
    expect(toSample(english).length).to.be.closeTo(english.length, 10);
  });

  for (const file of ['actions.json', 'towns/fixture-right-to-left.json', 'cases/fixture-right-to-left.json'])
    it(`I-04 says in each text of a record that it is a sample: ${file}`, async () => {
      const answer = await fetch(new URL(`fixtures/feed/v1/${file}`, BUILT));
      const record: unknown = await answer.json();
      const arabic = texts(record).filter(([, text]) => /\p{Script=Arabic}/u.test(text));
      expect(arabic).to.not.be.empty;
      expect(arabic.filter(([, text]) => !text.startsWith(SAMPLE))).to.deep.equal([]);
      const statuses = texts(record).filter(([place]) => place.endsWith('.translations.ar.status'));
      expect(new Set(statuses.map(([, status]) => status))).to.deep.equal(new Set(['unreviewed']));
    });
});
