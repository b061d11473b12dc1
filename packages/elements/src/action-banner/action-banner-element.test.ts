import { press } from '@rights-kit/tooling/commands';
import { expect } from 'chai';
import type { Action } from '@rights-kit/content';
import { actionsFile, campaign, day } from '@rights-kit/content/testing.js';
import {
  aMoment,
  afterTest,
  find,
  findAll,
  captureErrors,
  captureWarnings,
  isSeen,
  later,
  listen,
  mount,
  outcome,
  pageStyle,
  serve,
  shadow,
  wordsOf,
  type TestFeed,
} from '../testing/page.js';

const TAG = 'rights-action-banner';
type Banner = HTMLElementTagNameMap[typeof TAG];
const KEY = 'rights-kit.dismissed';
const LINK = '<a href="/own">Own link</a>';
const WON = { won: { date: day('2026-10-05'), text: { en: 'Sample: the bill is law.' } } };

const feedOf = (...actions: readonly Partial<Action>[]): TestFeed =>
  serve({ 'actions.json': actionsFile({ actions: actions.map(campaign) }) });

function banner(feed: TestFeed, attributes = '', children = LINK): Banner {
  return mount(
    TAG,
    `<${TAG} action="sample-campaign" feed="${feed.base}" loading="eager" ${attributes}>${children}</${TAG}>`,
  );
}

async function shown(fields: Partial<Action> = {}, attributes = '', children = LINK): Promise<Banner> {
  const element = banner(feedOf(fields), attributes, children);
  expect(await outcome(element)).to.equal('ready');
  return element;
}

const own = (attributes: string, children: string): Banner =>
  mount(TAG, `<${TAG} ${attributes}>${children}</${TAG}>`);
const bands = (element: Banner): HTMLElement[] => findAll(element, '.band');
const dismissButton = (element: Banner): HTMLElement => find(element, '[part=dismiss]');

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('an action banner', () => {
  it('B-01 is a section named by its title, and no landmark or alert of another kind', async () => {
    const element = await shown();
    const section = find(element, 'section');
    const id = section.getAttribute('aria-labelledby') ?? '';
    expect(wordsOf(shadow(element).getElementById(id))).to.equal('Sample campaign: ask for a vote');
    expect(findAll(element, '[role=banner], [role=alert], [aria-live]')).to.deep.equal([]);
  });

  it('W-01 is at most 280 pixels high on a phone, with one sentence of 140 characters', async () => {
    const summary = {
      en: 'Sample: a bill waits in a committee of both chambers. '.repeat(3).slice(0, 139) + '.',
    };
    pageStyle(`${TAG} { inline-size: 288px; font: 16px/1.5 sans-serif }`);
    const element = await shown({ title: { en: 'Sample Act' }, summary }, 'dismissible');
    expect(find(element, 'section').offsetHeight).to.be.at.most(280);
  });

  it('W-01 has the date of its record in the line of its sentence, and of a win below what was won', async () => {
    for (const [fields, isBelow] of [
      [{}, false],
      [WON, true],
    ] as const) {
      const element = await shown(fields);
      const [body, date] = [find(element, '.body'), find(element, '.body .meta')];
      expect(wordsOf(date)).to.equal('As of November 1, 2026');
      const top = date.getClientRects()[0]?.top ?? 0;
      expect(top > body.getBoundingClientRect().top + 20, JSON.stringify(fields)).to.equal(isBelow);
    }
  });

  it('B-01 is named as the page says, where it says so', async () => {
    const section = find(await shown({}, 'label="Own name"'), 'section');
    expect([section.getAttribute('aria-label'), section.hasAttribute('aria-labelledby')]).to.deep.equal([
      'Own name',
      false,
    ]);
  });

  for (const level of ['2', '3', '4', '5', '6'])
    it(`B-01 has a heading of level ${level}`, async () => {
      const element = await shown({}, `heading-level="${level}"`);
      expect(wordsOf(find(element, `h${level}`))).to.equal('Sample campaign: ask for a vote');
    });

  it('B-01 has no heading where the page wants none', async () => {
    expect(findAll(await shown({}, 'heading-level="none"'), 'h1,h2,h3,h4,h5,h6')).to.deep.equal([]);
  });

  it('reports that a reader follows its button, and lets the page stop that', async () => {
    const element = await shown();
    const fired: string[] = [];
    element.addEventListener('rights-act', (event) => {
      fired.push(`${event.kind} ${event.hostname} ${event.action}`);
      event.preventDefault();
    });
    find(element, '.act a').click();
    expect(fired).to.deep.equal(['sign actionnetwork.org sample-campaign']);
  });

  it('shows another campaign when the page names one', async () => {
    const feed = feedOf({}, { id: 'other', title: { en: 'Other sample' } });
    const element = banner(feed);
    await outcome(element);
    element.action = 'other';
    await aMoment();
    expect(wordsOf(find(element, 'h3'))).to.equal('Other sample');
    expect(feed.requests).to.deep.equal(['actions.json']);
  });

  it('W-04 warns once of each wrong word, and shows the default', async () => {
    const warnings = captureWarnings();
    const element = await shown(
      {},
      'variant="loud" placement="modal" remember="ever" preview="soon" starts="soon" ends="2026-13-01" dismissible',
    );
    element.requestUpdate();
    await aMoment(50);
    expect(find(element, '.band').className).to.equal('band info');
    expect(warnings).to.have.lengthOf(6);
    for (const name of ['variant', 'placement', 'remember', 'preview', 'starts', 'ends'])
      expect(warnings.join(' ')).to.contain(`${name}=`);
  });
});

describe('a banner and the end of its campaign', () => {
  const OWN = '<h2 slot="heading">Call before Friday</h2><p slot="body">Call today.</p>';
  const WON_WORDS = '<h2 slot="heading-won">We did it</h2><p slot="body-won">Thanks.</p>';

  const TABLE = [
    ['live', {}, ['Call before Friday', 'Call today.'], ['We did it']],
    ['won', WON, ['We did it', 'Thanks.'], ['Call before Friday', 'Call today.']],
    ['ended', { ends: day('2020') }, [], ['Call before Friday', 'We did it']],
    ['upcoming', { starts: day('2099') }, [], ['Call before Friday', 'We did it']],
  ] as const;
  for (const [state, fields, seen, unseen] of TABLE)
    it(`B-04 shows the page's words for its state alone: ${state}`, async () => {
      const element = await shown(fields, '', OWN + WON_WORDS + LINK);
      for (const child of element.querySelectorAll('[slot]')) {
        const words = wordsOf(child);
        if ((seen as readonly string[]).includes(words)) expect(isSeen(child), words).to.equal(true);
        if ((unseen as readonly string[]).includes(words)) expect(isSeen(child), words).to.equal(false);
      }
      const link = element.querySelector('a');
      expect(link && isSeen(link)).to.equal(false);
      expect(bands(element)).to.have.lengthOf(seen.length > 0 ? 1 : 0);
    });

  it("B-04 keeps the page's words off the campaign that follows", async () => {
    const feed = feedOf(
      { ends: day('2020'), successor: 'next' },
      { id: 'next', title: { en: 'Next sample' } },
    );
    const element = banner(feed, '', OWN + LINK);
    await outcome(element);
    expect(wordsOf(find(element, 'h3'))).to.equal('Next sample');
    const acts: string[] = [];
    element.addEventListener('rights-act', (event) => {
      acts.push(event.action);
      event.preventDefault();
    });
    find(element, '.act a').click();
    expect(acts).to.deep.equal(['next']);
    for (const child of element.querySelectorAll('[slot]')) expect(isSeen(child)).to.equal(false);
  });

  it('B-04 falls back to the record where the page has no words for a win', async () => {
    const element = await shown(WON, '', OWN + LINK);
    expect(wordsOf(find(element, 'section')))
      .to.contain('Sample: the bill is law.')
      .and.contain('Won October');
    expect(find(element, '.band').className).to.equal('band victory');
    expect(findAll(element, 'a')).to.deep.equal([]);
    expect(wordsOf(find(element, 'section'))).to.not.contain('false');
  });

  for (const [attributes, why] of [
    ['ends="2020-01-01"', 'has ended'],
    ['starts="2099-01-01"', 'has not begun'],
  ] as const)
    it(`B-04 asks for nothing and shows nothing where the page says that it ${why}`, async () => {
      const feed = feedOf({});
      const element = banner(feed, attributes);
      expect(await outcome(element)).to.equal('ready');
      await aMoment();
      expect(feed.requests).to.deep.equal([]);
      expect(bands(element)).to.deep.equal([]);
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

  it("B-04 ends on the earlier one of the page's day and the feed's", async () => {
    const feed = feedOf({ ends: day('2020-01-01') });
    const element = banner(feed, 'ends="2099-01-01"');
    await outcome(element);
    expect(bands(element)).to.deep.equal([]);
  });

  /** Whether a banner with the page's own text shows at a time. */
  async function isThere(time: string, attributes: string): Promise<boolean> {
    const { now } = Date;
    afterTest(() => (Date.now = now));
    Date.now = () => Date.parse(time);
    const element = own(`ends="2026-12-01" ${attributes}`, LINK);
    await outcome(element);
    return bands(element).length > 0;
  }

  it('B-04 is gone at midnight in the zone that the page names, not at midnight in London', async () => {
    const zone = 'time-zone="America/New_York"';
    expect(await isThere('2026-12-02T00:30:00Z', zone), 'half past seven in the evening').to.equal(true);
    expect(await isThere('2026-12-02T04:59:00Z', zone), 'a minute before midnight').to.equal(true);
    expect(await isThere('2026-12-02T05:00:00Z', zone), 'midnight').to.equal(false);
  });

  it("B-04 is gone at the reader's own midnight where the page names no zone, or one that is none", async () => {
    const midnight = new Date(2026, 11, 2).getTime();
    for (const zone of ['', 'time-zone="Nowhere/Land"']) {
      expect(await isThere(new Date(midnight - 60_000).toISOString(), zone), zone).to.equal(true);
      expect(await isThere(new Date(midnight).toISOString(), zone), zone).to.equal(false);
    }
  });

  it("B-04 ends at midnight in the zone of the feed's head", async () => {
    const { now } = Date;
    afterTest(() => (Date.now = now));
    const isShown = async (time: string): Promise<boolean> => {
      Date.now = () => Date.parse(time);
      return bands(await shown({ ends: day('2026-12-01') })).length > 0;
    };
    expect(await isShown('2026-12-02T09:59:00Z'), 'a minute before midnight in Honolulu').to.equal(true);
    expect(await isShown('2026-12-02T10:00:00Z'), 'midnight').to.equal(false);
  });
});

describe('a preview of a banner', () => {
  const TABLE = [
    ['live', 'Sample: a bill waits in a committee.', 1],
    ['won', 'Preview: won', 1],
    ['ended', 'Preview: ended', 0],
    ['upcoming', 'Preview: upcoming', 0],
    ['dismissed', 'Preview: dismissed', 0],
  ] as const;
  for (const [state, words, count] of TABLE)
    it(`B-04 shows the state that the page asks for, and says that it does: ${state}`, async () => {
      for (const attributes of ['', 'ends="2020-01-01"', 'dismissible'])
        for (const fields of [{}, { ends: day('2020') }, { starts: day('2099') }]) {
          const element = await shown(fields, `preview="${state}" ${attributes}`);
          expect(wordsOf(shadow(element)))
            .to.contain('Preview')
            .and.contain(words);
          expect(bands(element)).to.have.lengthOf(count);
          expect(element.getBoundingClientRect().height).to.be.greaterThan(0);
          element.remove();
        }
    });

  it('B-04 shows the win in the words of the page', async () => {
    const words = `<b slot="heading-won">We did it</b>${LINK}`;
    const element = await shown({}, 'preview="won"', words);
    expect(isSeen(element.querySelector('b') ?? element)).to.equal(true);
    expect(find(element, '.band').className).to.equal('band victory');
  });
});

describe('dismissing a banner', () => {
  it('B-02 is a button named after the title, last in order', async () => {
    const element = await shown({}, 'dismissible');
    const controls = findAll(element, 'a, button');
    expect(controls.at(-1) === dismissButton(element)).to.equal(true);
    expect(dismissButton(element).getAttribute('aria-label')).to.equal(
      'Dismiss: Sample campaign: ask for a vote',
    );
  });

  it("B-02 is named after the page's own title", async () => {
    const element = await shown({}, 'dismissible', `<h2 slot="heading">Own title</h2>${LINK}`);
    expect(dismissButton(element).getAttribute('aria-label')).to.equal('Dismiss: Own title');
  });

  it('B-02 is not offered unless the page wants it', async () => {
    expect(findAll(await shown(), 'button')).to.deep.equal([]);
  });

  it('B-02 asks the page, tells it, and leaves the focus on what says so', async () => {
    const element = await shown({}, 'dismissible');
    const fired: string[] = [];
    for (const type of ['rights-dismiss', 'rights-dismissed'] as const)
      element.addEventListener(type, () => fired.push(type));
    dismissButton(element).focus();
    dismissButton(element).click();
    await aMoment(50);
    expect(fired).to.deep.equal(['rights-dismiss', 'rights-dismissed']);
    expect(bands(element)).to.deep.equal([]);
    const status = find(element, '[role=status]');
    expect(shadow(element).activeElement === status).to.equal(true);
    expect(wordsOf(status)).to.equal('Dismissed.');
  });

  for (const [name, layout] of [
    ['the room that it keeps', ''],
    ['a column with gaps', 'display: flex; flex-direction: column; gap: 20px'],
    ['a grid with gaps', 'display: grid; gap: 20px'],
  ] as const)
    it(`B-02 leaves no space on a page with ${name}, while the focus is on what says so and after`, async () => {
      pageStyle(
        `${TAG} { display: block; min-height: 12rem; margin: 30px; padding: 5px; border: 1px solid }`,
      );
      const element = await shown({}, 'dismissible');
      const box = element.parentElement;
      box?.setAttribute('style', layout);
      element.insertAdjacentHTML('beforebegin', '<p style="margin: 0">Before</p>');
      element.insertAdjacentHTML('afterend', '<p style="margin: 0"><a href="/after">After</a></p>');
      const [before, after] = box?.querySelectorAll('p') ?? [];
      const space = (): number =>
        (after?.getBoundingClientRect().top ?? NaN) - (before?.getBoundingClientRect().bottom ?? NaN);
      const gap = layout ? 20 : 0;
      expect(space()).to.be.greaterThan(200);
      dismissButton(element).focus();
      dismissButton(element).click();
      await aMoment(50);
      expect(shadow(element).activeElement === find(element, '[role=status]')).to.equal(true);
      expect(space()).to.equal(gap);
      const { width, height } = find(element, '[role=status]').getBoundingClientRect();
      expect(Math.max(width, height)).to.equal(1);
      await press('Tab');
      expect(document.activeElement === after?.querySelector('a')).to.equal(true);
      expect(space()).to.equal(gap);
    });

  it('B-02 does not scroll the page to the place of a sticky banner', async () => {
    const element = await shown({}, 'dismissible placement="sticky-top"');
    element.insertAdjacentHTML('afterend', '<div style="height: 9000px"></div>');
    scrollTo(0, 5000);
    await aMoment(50);
    dismissButton(element).focus({ preventScroll: true });
    dismissButton(element).click();
    await aMoment(50);
    expect(shadow(element).activeElement === find(element, '[role=status]')).to.equal(true);
    expect(scrollY).to.be.greaterThan(4000);
  });

  it('B-04 takes no room where there is no campaign, and its own once there is one', async () => {
    pageStyle(`${TAG} { display: block; min-height: 12rem }`);
    const element = banner(feedOf({ ends: day('2020') }, { id: 'another' }));
    await outcome(element);
    expect(element.getClientRects()).to.have.lengthOf(0);
    element.action = 'another';
    await aMoment(50);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(100);
  });

  it('B-02 does not happen when the page says no', async () => {
    const element = await shown({}, 'dismissible');
    element.addEventListener('rights-dismiss', (event) => {
      event.preventDefault();
    });
    dismissButton(element).click();
    await aMoment(50);
    expect(bands(element)).to.have.lengthOf(1);
  });

  it('B-02 listens to Escape while the focus is inside, and only then', async () => {
    const element = await shown({}, 'dismissible');
    const escape = (target: EventTarget): boolean =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    escape(document.body);
    await aMoment(50);
    expect(bands(element)).to.have.lengthOf(1);
    find(element, '.act a').focus();
    escape(find(element, '.act a'));
    await aMoment(50);
    expect(bands(element)).to.deep.equal([]);
  });

  it('B-02 listens to Escape in a link of its own words, and takes the focus once', async () => {
    const element = own('dismissible', '<p><a href="/one">One</a> or <a href="/two">two</a></p>');
    await aMoment();
    const after = document.createElement('button');
    element.after(after);
    const link = element.querySelector('a');
    link?.focus();
    link?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await aMoment(50);
    expect(findAll(element, '[role=status]')).to.have.lengthOf(1);
    after.focus();
    element.requestUpdate();
    await aMoment(50);
    expect(document.activeElement).to.equal(after);
  });

  it('B-02 is about one campaign: the next one is shown', async () => {
    const feed = feedOf({}, { id: 'another', title: { en: 'Another campaign' } });
    const element = banner(feed, 'dismissible');
    expect(await outcome(element)).to.equal('ready');
    dismissButton(element).click();
    await aMoment(50);
    expect(bands(element)).to.have.lengthOf(0);
    element.action = 'another';
    await aMoment(50);
    expect(wordsOf(shadow(element))).to.contain('Another campaign');
  });

  it('W-04 fires no error of a feed that it does not need, once it was dismissed', async () => {
    localStorage.setItem(KEY, JSON.stringify({ 'sample-campaign': '2026-11-01' }));
    const element = banner(serve({}), 'dismissible remember="local"');
    const heard = listen(element);
    await aMoment();
    expect(heard).to.deep.equal(['ready']);
  });

  it('B-02 takes no focus when it comes from a script', async () => {
    const element = await shown({}, 'dismissible');
    dismissButton(element).click();
    await aMoment(50);
    expect(document.activeElement === document.body).to.equal(true);
  });
});

describe('remembering that a banner was dismissed', () => {
  async function dismissed(attributes: string): Promise<void> {
    const element = await shown({}, `dismissible ${attributes}`);
    dismissButton(element).click();
    await aMoment(50);
    element.remove();
  }

  it('P-03 writes nothing unless the page wants it', async () => {
    await dismissed('');
    await dismissed('remember="none"');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect(bands(await shown({}, 'dismissible'))).to.have.lengthOf(1);
  });

  for (const [memory, store] of [
    ['session', sessionStorage],
    ['local', localStorage],
  ] as const)
    it(`B-04 P-03 asks the feed, but does not flash, where it was dismissed before: ${memory}`, async () => {
      await dismissed(`remember="${memory}"`);
      expect(JSON.parse(store.getItem(KEY) ?? '')).to.deep.equal({ 'sample-campaign': '2026-11-01' });
      const { answer, come } = later();
      const feed = serve({ 'actions.json': answer });
      const element = banner(feed, `dismissible remember="${memory}"`);
      await aMoment(50);
      expect(bands(element)).to.deep.equal([]);
      expect(isSeen(element.querySelector('a') ?? element)).to.equal(false);
      come(actionsFile({ actions: [campaign()] }));
      await aMoment(100);
      expect(bands(element)).to.deep.equal([]);
    });

  it('B-04 shows it again once the record has changed', async () => {
    await dismissed('remember="local"');
    const element = banner(feedOf({ asOf: day('2026-11-20') }), 'dismissible remember="local"');
    await aMoment();
    expect(bands(element)).to.have.lengthOf(1);
  });

  it('P-03 survives a store that is broken, forbidden or full', async () => {
    for (const broken of ['[', '1', 'null', '{"sample-campaign":{}}']) {
      localStorage.setItem(KEY, broken);
      const element = await shown({}, 'dismissible remember="local"');
      await aMoment(50);
      expect(bands(element), broken).to.have.lengthOf(1);
    }
    localStorage.clear();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new Error('full');
    };
    afterTest(() => (Storage.prototype.setItem = setItem));
    const element = await shown({}, 'dismissible remember="local"');
    dismissButton(element).click();
    await aMoment(50);
    expect(bands(element)).to.deep.equal([]);
  });

  it("P-03 remembers a banner of the page's own by its id", async () => {
    const element = own('id="meeting" dismissible remember="local"', LINK);
    await outcome(element);
    dismissButton(element).click();
    await aMoment(50);
    expect(bands(own('id="meeting" dismissible remember="local"', LINK))).to.deep.equal([]);
    const other = own('id="other" dismissible remember="local"', LINK);
    await outcome(other);
    expect(bands(other)).to.have.lengthOf(1);
  });
});

describe('a sticky banner', () => {
  const isSticky = (element: Banner): boolean => element.matches(':state(sticky)');

  it('B-03 keeps to its edge while it takes less than a quarter of the viewport', async () => {
    for (const [placement, edge] of [
      ['sticky-top', 'top'],
      ['sticky-bottom', 'bottom'],
    ] as const) {
      const element = await shown({ summary: { en: 'Sample.' } }, `placement="${placement}"`);
      await aMoment(50);
      expect(isSticky(element)).to.equal(true);
      const style = getComputedStyle(element);
      expect([style.position, style[edge]]).to.deep.equal(['sticky', '0px']);
      element.remove();
    }
  });

  it('B-03 keeps to the lower edge where a framework sets the property', async () => {
    const element = await shown({ summary: { en: 'Sample.' } });
    element.placement = 'sticky-bottom';
    await aMoment(50);
    expect(getComputedStyle(element).bottom).to.equal('0px');
  });

  it('B-03 stays where it was written above a quarter', async () => {
    for (const [share, sticks] of [
      [0.24, true],
      [0.26, false],
      [1.2, false],
    ] as const) {
      pageStyle(`${TAG} { block-size: ${String(innerHeight * share)}px }`);
      const element = await shown({ summary: { en: 'Sample.' } }, 'placement="sticky-top"');
      await aMoment(50);
      expect(isSticky(element), String(share)).to.equal(sticks);
      expect(getComputedStyle(element).position === 'sticky', String(share)).to.equal(sticks);
      element.remove();
    }
  });

  const OFFSETS = ['40px', '2.5rem', 'calc(1em + 20px)', 'max(env(safe-area-inset-top, 0px), 30px)'];
  for (const placement of ['sticky-top', 'sticky-bottom'] as const)
    for (const offset of OFFSETS)
      it(`K-17 keeps clear of a bar that the site fixes at its edge: ${placement}, ${offset}`, async () => {
        pageStyle(`${TAG} { block-size: 90px; --rights-sticky-offset: ${offset} }`);
        const isAtTop = placement === 'sticky-top';
        const element = await shown({ summary: { en: 'Sample.' } }, `placement="${placement}"`);
        element.insertAdjacentHTML(isAtTop ? 'afterend' : 'beforebegin', '<p style="height: 3000px"></p>');
        const probe = document.createElement('div');
        probe.style.height = offset;
        element.before(probe);
        const { height } = probe.getBoundingClientRect();
        probe.remove();
        await aMoment(50);
        scrollTo({ top: isAtTop ? 1000 : 0, behavior: 'instant' });
        const { top, bottom } = element.getBoundingClientRect();
        expect(height).to.be.greaterThan(20);
        expect(isAtTop ? top : innerHeight - bottom).to.be.closeTo(height, 1);
      });

  it('K-17 B-03 stays where it was written where it and its offset take more than a quarter', async () => {
    for (const placement of ['sticky-top', 'sticky-bottom'])
      for (const [share, sticks] of [
        [0.04, true],
        [0.06, false],
        [0.04, true],
      ] as const) {
        pageStyle(
          `${TAG} { block-size: ${String(innerHeight * 0.2)}px; --rights-sticky-offset: ${String(innerHeight * share)}px }`,
        );
        const element = await shown({ summary: { en: 'Sample.' } }, `placement="${placement}"`);
        await aMoment(50);
        expect(isSticky(element), `${placement} ${String(share)}`).to.equal(sticks);
        element.remove();
      }
  });

  for (const [placement, beyond, offset = 0] of [
    ['sticky-top', 0],
    ['sticky-top', 8],
    ['sticky-bottom', 0],
    ['sticky-bottom', 8],
    ['sticky-top', 0, 40],
    ['sticky-top', 30, 40],
    ['sticky-top', 50, 40],
    ['sticky-bottom', 0, 40],
    ['sticky-bottom', 30, 40],
    ['sticky-bottom', 50, 40],
  ] as const)
    it(`${offset ? 'K-17 ' : ''}B-03 moves the page where it would cover what has the focus: ${placement}, ${String(beyond)} pixels from the edge, a bar of ${String(offset)} pixels`, async () => {
      pageStyle(
        `:root { --rights-sticky-offset: ${String(offset)}px } ${offset ? TAG : 'x'} { block-size: 90px }`,
      );
      const band = `<${TAG} action="sample-campaign" feed="${feedOf({ summary: { en: 'Sample.' } }).base}" placement="${placement}">${LINK}</${TAG}>`;
      const page =
        '<p style="height: 3000px"></p><a href="/covered">Covered</a><p style="height: 3000px"></p>';
      const isAtTop = placement === 'sticky-top';
      const element = mount(TAG, isAtTop ? band + page : page + band);
      const link = element.parentElement?.querySelector<HTMLElement>('[href="/covered"]');
      if (!link) throw new Error('no link');
      expect(await outcome(element)).to.equal('ready');
      await aMoment(50);
      link.scrollIntoView({ block: isAtTop ? 'start' : 'end', behavior: 'instant' });
      scrollBy(0, isAtTop ? -beyond : beyond);
      const isCovered = (): boolean => {
        const bar = element.getBoundingClientRect();
        const { top, bottom } = link.getBoundingClientRect();
        return top < bar.bottom + (isAtTop ? 0 : offset) && bottom > bar.top - (isAtTop ? offset : 0);
      };
      expect([isSticky(element), isCovered()]).to.deep.equal([true, true]);
      link.focus({ preventScroll: true });
      await aMoment(50);
      expect(isCovered()).to.equal(false);
      const { top, bottom } = link.getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight, 'it is in view').to.equal(true);
    });

  it('K-17 leaves the page where it is when what has the focus stands above a banner that does not stick yet', async () => {
    pageStyle(`:root { --rights-sticky-offset: 40px } ${TAG} { block-size: 90px }`);
    const element = await shown({ summary: { en: 'Sample.' } }, 'placement="sticky-top"');
    element.insertAdjacentHTML(
      'beforebegin',
      '<p style="height: 1000px"></p><a href="/above" style="display: block">Above</a>',
    );
    element.insertAdjacentHTML('afterend', '<p style="height: 3000px"></p>');
    await aMoment(50);
    const link = element.previousElementSibling;
    scrollTo({ top: 900, behavior: 'instant' });
    if (link instanceof HTMLElement) link.focus({ preventScroll: true });
    await aMoment(50);
    // Firefox keeps fractions of a pixel.
    expect([document.activeElement === link, Math.round(scrollY)]).to.deep.equal([true, 900]);
  });

  it('B-03 is asked for at once, wherever it stands', async () => {
    const feed = feedOf({});
    const element = mount(
      TAG,
      `<div style="height: 9000px"></div><${TAG} action="sample-campaign" feed="${feed.base}" placement="sticky-bottom">${LINK}</${TAG}>`,
    );
    expect(await outcome(element)).to.equal('ready');
  });
});

describe('a banner that cannot have its record, or needs none', () => {
  const FAILURES = [
    ['network', undefined, 'not-found'],
    ['an action that is not there', actionsFile({ actions: [] }), 'unknown-action'],
    [
      'a host that nobody allowed',
      actionsFile({
        actions: [campaign({ destination: { platform: 'site', host: 'other.example.org', page: 'x' } })],
      }),
      'refused-host',
    ],
  ] as const;
  for (const [why, file, code] of FAILURES)
    it(`A-13 shows the page's own words and says why once: ${why}`, async () => {
      const element = banner(serve({ 'actions.json': file }));
      const fired = listen(element);
      await aMoment();
      element.requestUpdate();
      await aMoment(50);
      expect(fired).to.deep.equal([code]);
      expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
    });

  it("S-03 shows the page's own words when the view cannot be committed", async () => {
    const errors = captureErrors();
    const element = banner(feedOf({}));
    const fired = listen(element);
    const { setAttribute } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.setAttribute = () => {
      throw new Error('a page broke this');
    };
    afterTest(() => (HTMLAnchorElement.prototype.setAttribute = setAttribute));
    await aMoment();
    expect(errors).to.deep.equal(['<rights-action-banner> render: a fault of the kit; report it']);
    expect(fired).to.deep.equal(['render']);
    expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
  });

  it("sets the page's own words as a band", async () => {
    const element = own('', `<h2 slot="heading">Own title</h2><p slot="body">Own sentence.</p>${LINK}`);
    expect(await outcome(element)).to.equal('ready');
    const link = find(element, '.act a');
    expect([link.getAttribute('href'), wordsOf(link)]).to.deep.equal(['/own', 'Own link']);
    for (const child of element.querySelectorAll('[slot]')) expect(isSeen(child)).to.equal(true);
    expect(wordsOf(find(element, 'section'))).to.not.contain('Records kept');
  });

  it('S-05 makes no button of a link that is no address', async () => {
    const element = own('', '<a href="javascript:alert(1)">Own link</a>');
    await outcome(element);
    expect(findAll(element, 'a')).to.deep.equal([]);
    expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
  });
});
