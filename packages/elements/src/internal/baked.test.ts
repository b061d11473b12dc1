import { expect } from 'chai';
import { actionsFile, campaign, caseFile } from '../testing/fixtures.js';
import {
  aMoment,
  afterTest,
  listen,
  never,
  outcome,
  serve,
  shadow,
  wordsOf,
  type RightsElement,
  type Tag,
} from '../testing/page.js';

interface Baked {
  readonly tag: Tag;
  readonly attributes: string;
  readonly file: string;
  readonly answer: unknown;
  /** What is shown of the record once it is there. */
  readonly words: string;
}

const ELEMENTS: readonly Baked[] = [
  {
    tag: 'rights-action-banner',
    attributes: 'action="sample-campaign"',
    file: 'actions.json',
    answer: actionsFile({ actions: [campaign()] }),
    words: 'Sample campaign: ask for a vote',
  },
  {
    tag: 'rights-case-timeline',
    attributes: 'case="sample-v-sample"',
    file: 'cases/sample-v-sample.json',
    answer: caseFile(),
    words: 'Still in force',
  },
  {
    tag: 'rights-action-button',
    attributes: 'action="sample-campaign"',
    file: 'actions.json',
    answer: actionsFile({ actions: [campaign()] }),
    words: 'Sign the sample',
  },
];

/** Puts an element on the page whose shadow root stands in the page's HTML. */
function bake({ tag, attributes }: Baked, feed: string): RightsElement {
  const box = document.createElement('div');
  document.body.append(box);
  afterTest(() => {
    box.remove();
  });
  box.setHTMLUnsafe(
    `<${tag} ${attributes} feed="${feed}" loading="eager"><template shadowrootmode="open"><p>Baked record</p></template><a href="/own">Own link</a></${tag}>`,
  );
  const element = box.querySelector(tag);
  if (!element) throw new Error(`no ${tag}`);
  return element;
}

describe('an element that came with the page', () => {
  for (const each of ELEMENTS) {
    it(`S-10 keeps its content while its record is pending: ${each.tag}`, async () => {
      const element = bake(each, serve({ [each.file]: never }).base);
      const heard = listen(element);
      await aMoment();
      expect([heard, wordsOf(shadow(element))]).to.deep.equal([[], 'Baked record']);
    });

    it(`S-10 keeps its content when its record cannot be had: ${each.tag}`, async () => {
      const element = bake(each, serve({}).base);
      expect(await outcome(element)).to.equal('not-found');
      expect(wordsOf(shadow(element))).to.equal('Baked record');
    });

    it(`S-10 replaces its content by the fresh record: ${each.tag}`, async () => {
      const element = bake(each, serve({ [each.file]: each.answer }).base);
      expect(await outcome(element)).to.equal('ready');
      expect(wordsOf(shadow(element)))
        .to.contain(each.words)
        .and.not.contain('Baked');
    });
  }
});
