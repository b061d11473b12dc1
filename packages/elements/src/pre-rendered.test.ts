import { expect } from 'chai';
import { LitElement } from 'lit';
import { actionsFile, campaign, caseFile, day, townFile } from '@rights-kit/content/testing.js';
import {
  aMoment,
  afterTest,
  isSeen,
  later,
  listen,
  never,
  outcome,
  serve,
  shadow,
  wordsOf,
  type RightsElement,
  type Tag,
} from './testing/page.js';

interface PreRendered {
  readonly tag: Tag;
  readonly attributes: string;
  readonly file: string;
  readonly answer: unknown;
  /** A text of the record that shows once it has loaded. */
  readonly words: string;
}

const ELEMENTS: readonly PreRendered[] = [
  {
    tag: 'rights-action-banner',
    attributes: 'action="sample-campaign"',
    file: 'actions.json',
    answer: actionsFile({ actions: [campaign()] }),
    words: 'Sample campaign: ask for a vote',
  },
  {
    tag: 'rights-case-timeline',
    attributes: 'cases="sample-v-sample"',
    file: 'cases/sample-v-sample.json',
    answer: caseFile(),
    words: 'Still in force',
  },
  {
    tag: 'rights-town-policy-card',
    attributes: 'town="fixture-town"',
    file: 'towns/fixture-town.json',
    answer: townFile(),
    words: 'Fixture Town',
  },
  {
    tag: 'rights-action-button',
    attributes: 'action="sample-campaign"',
    file: 'actions.json',
    answer: actionsFile({ actions: [campaign()] }),
    words: 'Sign the sample',
  },
];

/** Adds an element with a declarative shadow root to the page. */
function preRender(
  { tag, attributes }: PreRendered,
  feed: string,
  words = '',
  content = '<p>Pre-rendered record</p>',
): RightsElement {
  const box = document.createElement('div');
  document.body.append(box);
  afterTest(() => {
    box.remove();
  });
  box.setHTMLUnsafe(
    `<${tag} ${attributes} feed="${feed}" loading="eager"><template shadowrootmode="open">${content}</template>${words}<a href="/own">Own link</a></${tag}>`,
  );
  const element = box.querySelector(tag);
  if (!element) throw new Error(`no ${tag}`);
  return element;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2000 && !isSo(); tries++) await aMoment(50);
  expect(isSo(), String(isSo)).to.equal(true);
}

describe('an element that came with the page', () => {
  for (const each of ELEMENTS) {
    it(`S-10 keeps its content while its record is pending: ${each.tag}`, async () => {
      const element = preRender(each, serve({ [each.file]: never }).base);
      const fired = listen(element);
      await aMoment();
      expect([fired, wordsOf(shadow(element))]).to.deep.equal([[], 'Pre-rendered record']);
    });

    it(`S-10 keeps its content when its record cannot be had: ${each.tag}`, async () => {
      const element = preRender(each, serve({}).base);
      expect(await outcome(element)).to.equal('not-found');
      expect(wordsOf(shadow(element))).to.equal('Pre-rendered record');
    });

    it(`S-10 replaces its content by the fresh record: ${each.tag}`, async () => {
      const element = preRender(each, serve({ [each.file]: each.answer }).base);
      expect(await outcome(element)).to.equal('ready');
      expect(wordsOf(shadow(element)))
        .to.contain(each.words)
        .and.not.contain('Pre-rendered');
    });
  }
});

describe('an element that a server rendered', () => {
  const SLOTS = '<!--lit-part--><slot name="heading"></slot><slot></slot><!--/lit-part-->';

  for (const each of ELEMENTS)
    it(`S-10 shows its children, then its record, also where Lit hydrates: ${each.tag}`, async () => {
      // Like @lit-labs/ssr-client, with which the first update hydrates the server's markup.
      const hydrated: unknown[] = [];
      const createRenderRoot: unknown = Reflect.get(LitElement.prototype, 'createRenderRoot');
      if (typeof createRenderRoot !== 'function') throw new Error('Lit has changed');
      Reflect.set(LitElement.prototype, 'createRenderRoot', function create(this: LitElement): unknown {
        if (this.shadowRoot) hydrated.push(this);
        return this.shadowRoot ?? createRenderRoot.call(this);
      });
      afterTest(() => Reflect.set(LitElement.prototype, 'createRenderRoot', createRenderRoot));
      const { answer, come } = later();
      const element = preRender(each, serve({ [each.file]: answer }).base, '', SLOTS);
      await aMoment(50);
      expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
      come(each.answer);
      expect(await outcome(element)).to.equal('ready');
      expect(wordsOf(shadow(element))).to.contain(each.words);
      expect(isSeen(element.querySelector('a') ?? element)).to.equal(false);
      expect(hydrated).to.deep.equal([]);
    });
});

describe('an element on a page that a translator works on', () => {
  function translate(direction: string): void {
    document.documentElement.classList.add(direction);
    afterTest(() => {
      document.documentElement.classList.remove(direction);
    });
  }
  const words = '<div data-rights-text>The record, translated</div>';
  const shows = (element: RightsElement): boolean =>
    [...(element.shadowRoot?.querySelectorAll('slot') ?? [])].some(({ name }) => name === '');

  for (const each of ELEMENTS) {
    it(`S-10 shows the children that carry its words, and its record again afterwards: ${each.tag}`, async () => {
      const element = preRender(each, serve({ [each.file]: each.answer }).base, words);
      expect(await outcome(element)).to.equal('ready');
      for (const direction of ['translated-ltr', 'translated-rtl']) {
        document.documentElement.classList.add(direction);
        await until(() => shows(element));
        document.documentElement.classList.remove(direction);
        await until(() => wordsOf(shadow(element)).includes(each.words));
      }
    });

    it(`S-10 lets go of pre-rendered content that a translator cannot see: ${each.tag}`, async () => {
      translate('translated-ltr');
      const element = preRender(each, serve({ [each.file]: never }).base, words);
      await until(() => shows(element));
      expect(wordsOf(shadow(element))).to.equal('');
    });

    it(`S-10 shows its record where the children do not carry it: ${each.tag}`, async () => {
      translate('translated-ltr');
      const element = preRender(each, serve({ [each.file]: each.answer }).base);
      expect(await outcome(element)).to.equal('ready');
    });
  }

  it('B-04 does not show a campaign that is over', async () => {
    translate('translated-ltr');
    const [banner] = ELEMENTS;
    const answer = actionsFile({ actions: [campaign({ ends: day('2020-01-01') })] });
    const element = preRender(banner!, serve({ 'actions.json': answer }).base, words);
    await until(() => !shows(element) && element.hasUpdated);
    expect(element.getBoundingClientRect().height).to.equal(0);
  });
});
