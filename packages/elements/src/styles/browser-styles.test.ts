import { expect } from 'chai';
import { actionsFile, campaign, caseFile, townFile } from '@rights-kit/content/testing.js';
import {
  aMoment,
  afterTest,
  mount,
  outcome,
  serve,
  shadow,
  until,
  type RightsElement,
  type Tag,
} from '../testing/page.js';

const ELEMENTS: Readonly<Record<Tag, string>> = {
  'rights-action-banner': 'action="sample-campaign" allow="actionnetwork.org"',
  'rights-case-timeline': 'cases="sample-v-sample"',
  'rights-town-policy-card': 'town="fixture-town"',
  'rights-action-button': 'action="sample-campaign" allow="actionnetwork.org"',
};
const TAGS = Object.keys(ELEMENTS) as Tag[]; // the keys are typed above

const feed = (): string =>
  serve({
    'actions.json': actionsFile({ actions: [campaign()] }),
    'cases/sample-v-sample.json': caseFile(),
    'towns/fixture-town.json': townFile(),
  }).base;

const markupOf = (tag: Tag, inside = '<a href="/own">Own link</a>'): string =>
  `<${tag} ${ELEMENTS[tag]} feed="${feed()}" loading="eager">${inside}</${tag}>`;

async function ready(tag: Tag): Promise<RightsElement> {
  const element = mount(tag, markupOf(tag));
  expect(await outcome(element)).to.equal('ready');
  return element;
}

function addFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  afterTest(() => {
    frame.remove();
  });
  return frame;
}

/** Documents with a window of their own. */
const WINDOWS: Readonly<Record<string, () => Document>> = {
  'a frame': () => addFrame().contentDocument!,
  'a frame in a frame': () => {
    const outer = addFrame().contentDocument!;
    const inner = outer.createElement('iframe');
    outer.body.append(inner);
    return inner.contentDocument!;
  },
  'a frame without scripts': () => {
    const outer = addFrame();
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    outer.replaceWith(frame);
    afterTest(() => {
      frame.remove();
    });
    return frame.contentDocument!;
  },
};

/** Documents that paint nothing. */
const WINDOWLESS: Readonly<Record<string, () => Document>> = {
  'of a parser': () => new DOMParser().parseFromString('<p></p>', 'text/html'),
  'that a script made': () => document.implementation.createHTMLDocument(),
  'of a template': () => document.createElement('template').content.ownerDocument,
  'of a frame that is gone': () => {
    const frame = addFrame();
    const { contentDocument } = frame;
    frame.remove();
    return contentDocument!;
  },
};

/** Whether the style sheets of an element apply: without them it is `inline`, and its box is as the page's body. */
function isStyled(element: Element): boolean {
  const styleOf = (each: Element): CSSStyleDeclaration =>
    element.ownerDocument.defaultView!.getComputedStyle(each);
  const box = shadow(element).querySelector('.root');
  return styleOf(element).display === 'block' && (!box || styleOf(box).overflowWrap === 'anywhere');
}

describe('an element that moves to another document', () => {
  for (const tag of TAGS) {
    for (const [name, open] of Object.entries(WINDOWS)) {
      it(`K-14 keeps its styles, also back, and there again: <${tag}>, ${name}`, async () => {
        const element = await ready(tag);
        const home = element.parentElement!;
        const { length } = shadow(element).adoptedStyleSheets;
        const other = open();
        for (let round = 0; round < 2; round++) {
          other.body.append(element);
          expect([isStyled(element), shadow(element).adoptedStyleSheets.length]).to.deep.equal([
            true,
            length,
          ]);
          home.append(element);
          expect([isStyled(element), shadow(element).adoptedStyleSheets.length]).to.deep.equal([
            true,
            length,
          ]);
        }
      });

      it(`K-14 keeps its styles with what is around it: <${tag}>, ${name}`, async () => {
        const element = await ready(tag);
        open().body.append(element.parentElement!);
        expect(isStyled(element)).to.equal(true);
      });

      it(`K-14 has its styles where it was never on the first page: <${tag}>, ${name}`, async () => {
        const box = document.createElement('div');
        box.innerHTML = markupOf(tag);
        const element = document.importNode(box, true).querySelector(tag)!;
        customElements.upgrade(element);
        const other = open();
        other.body.append(element);
        // WebKit fires no event in a document that may not run scripts.
        await until(() => element.matches(':state(ready)'));
        expect(isStyled(element)).to.equal(true);
      });
    }

    it(`K-14 keeps its styles with content that came with the page: <${tag}>`, async () => {
      const box = document.createElement('div');
      document.body.append(box);
      afterTest(() => {
        box.remove();
      });
      const content = '<template shadowrootmode="open"><div class="root">Pre-rendered</div></template>';
      box.setHTMLUnsafe(
        `<${tag} ${ELEMENTS[tag]} feed="${serve({}).base}" loading="eager">${content}</${tag}>`,
      );
      const element = box.querySelector(tag)!;
      await aMoment(50);
      addFrame().contentDocument!.body.append(element);
      expect(isStyled(element)).to.equal(true);
      box.append(element);
      expect(isStyled(element)).to.equal(true);
      expect(shadow(element).textContent).to.equal('Pre-rendered');
    });

    for (const [name, open] of Object.entries(WINDOWLESS))
      it(`K-14 passes through a document ${name}: <${tag}>`, async () => {
        const element = await ready(tag);
        const home = element.parentElement!;
        const other = open();
        ((other.body as HTMLElement | null) ?? other).append(element); // the document of a template is empty
        await aMoment(0);
        home.append(element);
        expect(isStyled(element)).to.equal(true);
      });
  }

  it('K-14 keeps its styles where it is adopted before it is put there', async () => {
    const element = await ready('rights-town-policy-card');
    const other = addFrame().contentDocument!;
    other.adoptNode(element);
    other.body.append(element);
    expect(isStyled(element)).to.equal(true);
  });

  it('shares one sheet of each style among the elements of a page', async () => {
    const [one, other] = [await ready('rights-town-policy-card'), await ready('rights-town-policy-card')];
    expect(shadow(one).adoptedStyleSheets).to.deep.equal(shadow(other).adoptedStyleSheets);
    expect(shadow(one).adoptedStyleSheets[0]).to.equal(shadow(other).adoptedStyleSheets[0]);
  });
});
