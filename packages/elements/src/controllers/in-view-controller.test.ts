import { expect } from 'chai';
import { townFile } from '@rights-kit/content/testing.js';
import { aMoment, afterTest, listen, pageStyle, serve, type TestFeed } from '../testing/page.js';

const TAG = 'rights-town-policy-card';
const LINK = '<a href="/own">Own link</a>';

/** Adds a card far below the viewport. */
function far(around: (card: string) => string, children = LINK): { card: HTMLElement; feed: TestFeed } {
  const feed = serve({ 'towns/fixture-town.json': townFile() });
  scrollTo({ top: 0, behavior: 'instant' });
  const box = document.createElement('div');
  document.body.append(box);
  afterTest(() => {
    box.remove();
  });
  const card = `<${TAG} town="fixture-town" feed="${feed.base}">${children}</${TAG}>`;
  box.setHTMLUnsafe(
    `<div style="height: 9000px"></div><main>${around(card)}</main><div style="height: 900px"></div>`,
  );
  return { card: box.querySelector(TAG)!, feed };
}

const asItIs = (card: string): string => card;

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2000 && !isSo(); tries++) await aMoment(20);
  expect(isSo(), String(isSo)).to.equal(true);
}

/** Expects that a card loads where it is near the viewport, and not before. */
async function expectLazy({ card, feed }: ReturnType<typeof far>, reveal?: () => void): Promise<void> {
  const fired = listen(card);
  await aMoment();
  if (reveal) {
    card.closest('main')?.scrollIntoView();
    await aMoment();
    expect(feed.requests).to.deep.equal([]);
    reveal();
  } else {
    expect(feed.requests).to.deep.equal([]);
    card.closest('main')?.scrollIntoView();
  }
  await until(() => fired.length > 0);
  expect([fired, feed.requests]).to.deep.equal([['ready'], ['towns/fixture-town.json']]);
}

describe('an element without a box of its own', () => {
  const CHILDREN: Readonly<Record<string, string>> = {
    'a link': LINK,
    'text alone': 'Own text',
    'a child without a box either': '<span style="display: contents">Own text</span>',
    'a child that is hidden': `<p hidden>Own text</p>`,
    nothing: '',
    'content that came with the page':
      '<template shadowrootmode="open"><div><p>Pre-rendered</p></div></template>',
  };
  for (const [name, children] of Object.entries(CHILDREN)) {
    it(`S-10 loads where it nears the viewport: ${name}`, async () => {
      pageStyle(`${TAG} { display: contents }`);
      await expectLazy(far(asItIs, children));
    });

    it(`S-10 loads where it nears the viewport, in others like it: ${name}`, async () => {
      pageStyle(`${TAG}, section { display: contents }`);
      await expectLazy(far((card) => `<section><section>${card}</section></section>`, children));
    });

    it(`S-10 loads where it nears the viewport, as a part of a grid: ${name}`, async () => {
      pageStyle(`${TAG} { display: contents } ul { display: grid }`);
      await expectLazy(far((card) => `<ul>${card}</ul>`, children));
    });
  }
});

describe('an element that cannot be seen yet', () => {
  it('S-10 loads once it is shown, as a box or without one', async () => {
    for (const display of ['block', 'contents']) {
      const shown = far(asItIs);
      shown.card.style.display = 'none';
      await expectLazy(shown, () => {
        shown.card.style.display = display;
      });
    }
  });

  it('S-10 loads once the part that it stands in is opened', async () => {
    for (const display of ['block', 'contents']) {
      const folded = far((card) => `<details><summary>More</summary>${card}</details>`);
      folded.card.style.display = display;
      await expectLazy(folded, () => {
        folded.card.closest('details')!.open = true;
      });
    }
  });

  it('S-10 loads once its contents are no longer skipped', async () => {
    const skipped = far((card) => `<section style="content-visibility: hidden">${card}</section>`);
    await expectLazy(skipped, () => {
      skipped.card.closest('section')!.style.contentVisibility = 'visible';
    });
  });

  for (const style of ['height: 0', 'width: 0; height: 0; overflow: hidden', 'content-visibility: auto'])
    it(`S-10 loads where it nears the viewport: ${style}`, async () => {
      pageStyle(`${TAG} { ${style} }`);
      await expectLazy(far(asItIs));
    });
});
