import { expect } from 'chai';
import { townFile } from '@rights-kit/content/testing.js';
import { aMoment, afterTest, listen, pageStyle, serve, shadow, type TestFeed } from '../testing/page.js';

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

describe('a page with many elements', () => {
  const BUTTON = 'rights-action-button';
  const give = (attributes = ''): string => `<${BUTTON} ${attributes}><a href="/give">Give</a></${BUTTON}>`;

  /** Adds markup below a gap. The elements of earlier tests have started by then. */
  async function add(markup: string, gap = 9000): Promise<HTMLElement[]> {
    await aMoment(0);
    const box = document.createElement('div');
    box.innerHTML = `<div style="height: ${String(gap)}px"></div>${markup}`;
    document.body.append(box);
    afterTest(() => {
      box.remove();
    });
    return [...box.querySelectorAll<HTMLElement>('rights-action-button, rights-action-banner')];
  }
  const countStarted = (elements: readonly Element[]): number =>
    elements.filter(({ shadowRoot }) => shadowRoot).length;

  it('A-12 starts ten of them in a task, and all in the end', async () => {
    // Each timer that fires begins a task; the updates that it causes belong to it.
    let task = 0;
    const { setTimeout } = window;
    const counting = (run: () => void, delay?: number): number =>
      setTimeout(() => {
        task++;
        run();
      }, delay);
    Object.assign(window, { setTimeout: counting });
    afterTest(() => Object.assign(window, { setTimeout }));
    const tasks = new Map<number, number>();
    const onReady = (): void => void tasks.set(task, (tasks.get(task) ?? 0) + 1);
    addEventListener('rights-ready', onReady);
    afterTest(() => {
      removeEventListener('rights-ready', onReady);
    });
    const elements = await add(give().repeat(95));
    await until(() => elements.every((element) => element.matches(':state(ready)')));
    expect([...tasks.values()]).to.deep.equal([...Array<number>(9).fill(10), 5]);
  });

  it('A-12 shows the children of those that wait, as before the script', async () => {
    const elements = await add(give().repeat(30));
    expect(countStarted(elements)).to.equal(10);
    for (const element of elements.slice(10))
      expect(element.querySelector('a')?.getClientRects().length).to.equal(1);
  });

  it('A-12 lets none wait for more than a frame that a reader sees', async () => {
    const elements = await add(give().repeat(200), 0);
    scrollTo({ top: 999_999, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
    const seen = elements.filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    expect(seen.length).to.be.greaterThan(3);
    expect(countStarted(seen)).to.equal(seen.length);
  });

  it('A-12 lets none wait for more than a frame that a reader sees, also where others wait already', async () => {
    const elements = await add(give().repeat(200));
    const late = elements.at(-1)?.cloneNode(true);
    if (!(late instanceof HTMLElement)) throw new Error('too few');
    await new Promise(requestAnimationFrame);
    elements[0]?.parentElement?.prepend(late);
    await new Promise(requestAnimationFrame);
    expect(countStarted([late])).to.equal(1);
  });

  it('B-04 lets no banner wait that may have to hide its children', async () => {
    const banners = ['ends="2020-01-01"', 'starts="2999-01-01"', 'dismissible id="x" remember="local"'].map(
      (attributes) => `<rights-action-banner ${attributes}>${LINK}</rights-action-banner>`,
    );
    const elements = await add(give().repeat(30) + banners.join(''));
    expect(countStarted(elements.slice(-3))).to.equal(3);
    await Promise.resolve();
    for (const banner of elements.slice(-3, -1)) expect(banner.getBoundingClientRect().height).to.equal(0);
  });

  it('A-12 starts one that was moved or changed while it waited, and none that is gone', async () => {
    const elements = await add(give().repeat(30));
    const [gone, moved, changed] = elements.slice(-3);
    if (!gone || !moved || !changed) throw new Error('too few');
    const fired = listen(moved);
    gone.remove();
    elements[0]?.before(moved);
    changed.setAttribute('href', '/changed');
    await until(() => [moved, changed].every((element) => element.matches(':state(ready)')));
    await aMoment(50);
    expect(fired).to.deep.equal(['ready']);
    expect(shadow(changed).querySelector('a')?.getAttribute('href')).to.equal('/changed');
    expect(gone.shadowRoot).to.equal(null);
    changed.parentElement?.append(gone);
    await until(() => gone.matches(':state(ready)'));
  });

  it('A-12 moves those that have started at once', async () => {
    const elements = await add(give().repeat(30));
    await until(() => countStarted(elements) === 30);
    const box = elements[0]?.parentElement;
    box?.append(...elements.toReversed());
    for (const element of elements) element.setAttribute('href', '/changed');
    await Promise.resolve();
    await aMoment(0);
    for (const element of elements)
      expect(shadow(element).querySelector('a')?.getAttribute('href')).to.equal('/changed');
  });
});
