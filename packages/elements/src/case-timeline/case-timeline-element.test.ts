import { expect } from 'chai';
import { eventBasis, titleBasis, type Case } from '@rights-kit/content';
import { caseFile, caseRecord, day, event, shortText, status } from '@rights-kit/content/testing.js';
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
  serve,
  shadow,
  until,
  wordsOf,
  type TestFeed,
} from '../testing/page.js';

const TAG = 'rights-case-timeline';
type Timeline = HTMLElementTagNameMap[typeof TAG];
const LINK = '<a href="/own">Own link</a>';

const feedOf = (...cases: readonly Partial<Case>[]): TestFeed =>
  serve(Object.fromEntries(cases.map(caseFile).map((file) => [`cases/${file.case.id}.json`, file])));

function timeline(feed: TestFeed, ids: string, attributes = '', children = LINK): Timeline {
  return mount(
    TAG,
    `<${TAG} cases="${ids}" feed="${feed.base}" loading="eager" ${attributes}>${children}</${TAG}>`,
  );
}

async function shown(record: Partial<Case> = {}, attributes = '', children = LINK): Promise<Timeline> {
  const element = timeline(feedOf(record), record.id ?? 'sample-v-sample', attributes, children);
  expect(await outcome(element)).to.equal('ready');
  return element;
}

async function several(attributes = '', children = LINK): Promise<Timeline> {
  const records = [
    {},
    { id: 'other', name: 'Other v. Sample', status: status({ value: 'superseded' }) },
    { id: 'third', name: 'Third v. Sample', status: status({ value: 'pending' }) },
  ] as const;
  const element = timeline(feedOf(...records), 'sample-v-sample other third', attributes, children);
  expect(await outcome(element)).to.equal('ready');
  return element;
}

const own = (children: string, attributes = ''): Timeline =>
  mount(TAG, `<${TAG} ${attributes}>${children}</${TAG}>`);
const items = (element: Timeline): HTMLElement[] => findAll(element, '[role=listitem]');
const datesOf = (element: Timeline): (string | null)[] =>
  findAll(element, 'time').map((time) => time.getAttribute('datetime'));

describe('a case timeline', () => {
  it('T-01 is a list in the order in which it is read', async () => {
    const element = await shown();
    expect(find(element, 'ol').getAttribute('role')).to.equal('list');
    expect(items(element).map((item) => item.getAttribute('role'))).to.deep.equal(Array(4).fill('listitem'));
    expect(find(element, 'ol').hasAttribute('reversed')).to.equal(false);
    expect(datesOf(element)).to.deep.equal(['2013-08-08', '2014-05-21', '2014-10', '2016-11-21']);
  });

  it('T-01 is reversed where the newest event comes first', async () => {
    const element = await shown({}, 'order="desc"');
    expect(find(element, 'ol').hasAttribute('reversed')).to.equal(true);
    expect(datesOf(element)).to.deep.equal(['2016-11-21', '2014-10', '2014-05-21', '2013-08-08']);
  });

  const levels = (element: Timeline): number[] =>
    findAll(element, 'h1,h2,h3,h4,h5,h6').map(({ localName }) => Number(localName.slice(1)));
  for (const level of [2, 3, 4, 5, 6]) {
    it(`T-01 skips no level of headings: one case at ${String(level)}`, async () => {
      const below = Math.min(level + 1, 6);
      expect(levels(await shown({}, `heading-level="${String(level)}"`))).to.deep.equal([
        level,
        below,
        below,
        below,
        below,
      ]);
    });

    it(`T-01 skips no level of headings: several at ${String(level)}, with and without one above them`, async () => {
      expect(new Set(levels(await several(`heading-level="${String(level)}"`)))).to.deep.equal(
        new Set([level, Math.min(level + 1, 6)]),
      );
      const under = await several(`heading-level="${String(level)}"`, '<b slot="heading">Own</b>');
      expect(new Set(levels(under))).to.deep.equal(
        new Set([0, 1, 2].map((below) => Math.min(level + below, 6))),
      );
    });
  }

  it('T-01 has no heading where the page wants none', async () => {
    expect(levels(await shown({}, 'heading-level="none"'))).to.deep.equal([]);
  });

  it('T-02 has each date as exact as the record, and readable by machines', async () => {
    const element = await shown();
    for (const time of findAll(element, 'time'))
      expect(time.getAttribute('datetime')).to.match(/^\d{4}(?:-\d\d){0,2}$/);
    expect(wordsOf(find(element, 'time .whole'))).to.equal('August 8, 2013');
    // Sighted readers see the year and the day apart; assistive technology gets the whole date, once.
    for (const part of findAll(element, '.year, .day'))
      expect(part.getAttribute('aria-hidden')).to.equal('true');
  });

  it('T-03 keeps the sources of each event behind a line that names it', async () => {
    const element = await shown();
    const summaries = findAll(element, 'summary').map(wordsOf);
    expect(summaries).to.deep.equal([
      'Source: Sample case filed',
      'Source: Sample order for the class',
      'Source: Sample count',
      'Source: Sample order set aside',
      'About this case',
    ]);
    find(element, 'summary').click();
    expect(find(element, 'details').hasAttribute('open')).to.equal(true);
    expect(isSeen(find(element, 'details a'))).to.equal(false);
    expect(find(element, 'details a').getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('C-03 says first what the case is worth, and what undid an event', async () => {
    const element = await shown({ status: status({ value: 'superseded' }) });
    const words = wordsOf(find(element, '.root'));
    expect(words.indexOf('No longer in force')).to.be.within(0, words.indexOf('Sample case filed'));
    const link = find(element, 'li p a');
    expect([wordsOf(link), link.getAttribute('href')]).to.deep.equal([
      'Ended November 21, 2016',
      `${location.href.replace(/#.*/, '')}#sample-v-sample-sample-reversal`,
    ]);
  });

  it('C-03 gives each of three cases its own status', async () => {
    const element = await several();
    expect(findAll(element, '.status .lead').map(wordsOf)).to.deep.equal([
      'Still in force',
      'No longer in force',
      'Not decided yet',
    ]);
    for (const section of findAll(element, 'section'))
      expect(section.querySelectorAll('[role=listitem]')).to.have.lengthOf(3);
  });

  it(`C-03 S-10 claims nothing after the review date, by the day in the publisher's zone`, async () => {
    const { now } = Date;
    afterTest(() => (Date.now = now));
    const wordsAt = async (time: string): Promise<string> => {
      Date.now = () => Date.parse(time);
      return wordsOf(
        find(await shown({ status: status({ reviewAfter: day('2027-05-22') }) }), '.status .lead'),
      );
    };
    expect(await wordsAt('2027-05-23T09:59:00Z')).to.equal('Still in force');
    expect(await wordsAt('2027-05-23T10:00:00Z')).to.equal('Last known: still in force');
  });

  it("shows the page's help right under the first status", async () => {
    const element = await several('', '<a slot="help" href="/help">Own help</a>');
    const slot = find(element, 'slot[name=help]');
    expect(slot.previousElementSibling?.className).to.match(/^status/);
    expect(findAll(element, 'slot[name=help]')).to.have.lengthOf(1);
  });

  it('shows all events when a reader asks, and keeps the focus where it was', async () => {
    const element = await shown({}, 'limit="2"');
    const button = find(element, 'button');
    expect([items(element).length, wordsOf(button), button.getAttribute('aria-expanded')]).to.deep.equal([
      2,
      'All 4 events',
      'false',
    ]);
    button.focus();
    button.click();
    await aMoment(50);
    expect([items(element).length, wordsOf(button), button.getAttribute('aria-expanded')]).to.deep.equal([
      4,
      'Fewer events',
      'true',
    ]);
    expect(shadow(element).activeElement === button).to.equal(true);
    button.click();
    await aMoment(50);
    expect(items(element)).to.have.lengthOf(2);
  });

  const FORTY = Array.from({ length: 40 }, (_, index) =>
    event({ id: `e${String(index)}`, date: day(String(1950 + index)) }),
  );

  it('begins a long list with its latest events, and shows the others when a reader asks', async () => {
    const element = await shown({ events: FORTY });
    const state = (): unknown[] => [
      items(element).length,
      items(element)[0]?.querySelector('time')?.dateTime,
      wordsOf(find(element, 'button')),
      find(element, 'button').getAttribute('aria-expanded'),
    ];
    expect(state()).to.deep.equal([5, '1985', 'All 40 events', 'false']);
    const [latest] = items(element);
    find(element, 'button').click();
    await until(() => items(element).length === 40 && wordsOf(find(element, 'button')) !== 'Loading…');
    expect(state()).to.deep.equal([40, '1950', 'Fewer events', 'true']);
    // Existing items are not rendered again.
    expect(items(element)[35] === latest).to.equal(true);
    find(element, 'button').click();
    await until(() => items(element).length === 5);
  });

  it('adds earlier events at the end of a list that begins with the newest', async () => {
    const element = await shown({ events: FORTY }, 'order="desc"');
    const [latest] = items(element);
    find(element, 'button').click();
    await until(() => items(element).length === 40);
    const years = items(element).map((item) => item.querySelector('time')?.dateTime);
    expect(years).to.deep.equal(Array.from({ length: 40 }, (_, index) => String(1989 - index)));
    expect(items(element)[0] === latest).to.equal(true);
  });

  it('shows another case when the page names one', async () => {
    const feed = feedOf({}, { id: 'other', name: 'Other v. Sample' });
    const element = timeline(feed, 'sample-v-sample');
    await outcome(element);
    element.cases = 'other';
    await aMoment();
    expect(wordsOf(find(element, 'h3'))).to.equal('Other v. Sample');
    expect(feed.requests).to.deep.equal(['cases/sample-v-sample.json', 'cases/other.json']);
  });

  it('W-04 warns once of each wrong word, and shows the default', async () => {
    const warnings = captureWarnings();
    const element = await shown({}, 'order="up" limit="-1" kinds="order nonsense"');
    element.requestUpdate();
    await aMoment(50);
    expect(datesOf(element)).to.deep.equal(['2014-05-21']);
    expect(warnings).to.have.lengthOf(3);
    for (const name of ['order=', 'limit=', 'kinds=']) expect(warnings.join(' ')).to.contain(name);
  });
});

describe('the main events of a case', () => {
  const record = (): Partial<Case> => {
    const [filing, order, count, reversal] = caseRecord().events;
    if (!filing || !order || !count || !reversal) throw new Error('an event is missing');
    const brief = shortText('Sample: bond hearings.', eventBasis(order));
    return {
      title: shortText('A sample order, set aside', titleBasis(caseRecord(), 'summary')),
      events: [
        filing,
        { ...order, key: true, brief, force: { for: 'case' } },
        count,
        { ...reversal, key: true },
      ],
    };
  };
  const more = (element: Timeline): HTMLElement => find(element, '[part=button]');

  it('stand alone under the title, with their short texts', async () => {
    const element = await shown(record());
    expect(wordsOf(find(element, 'h3'))).to.equal('A sample order, set aside');
    expect(wordsOf(find(element, 'section > .meta'))).to.equal('Sample v. Sample, 2013–2016');
    expect(datesOf(element)).to.deep.equal(['2014-05-21', '2016-11-21']);
    expect(findAll(element, '.event > p:not(.meta)').map(wordsOf)).to.deep.equal([
      'Sample: bond hearings.',
      'Sample: the order was set aside.',
    ]);
    expect(wordsOf(find(element, '.root'))).to.contain('Short wording not reviewed by a lawyer');
  });

  it('T-03 have their whole texts, courts and sources one press away, on the line of their date', async () => {
    const element = await shown(record());
    const [order = element, reversal = element] = findAll(element, 'li details');
    for (const part of ['Source: Sample order for the class', 'the court ruled for the class.', '13-cv-1'])
      expect(wordsOf(order)).to.contain(part);
    expect(order.querySelectorAll('ol a')).to.have.lengthOf(1);
    // The text of an event without a short one stands there already.
    expect(wordsOf(reversal)).not.to.contain('the order was set aside.');
  });

  for (const [width, isBeside] of [
    [600, false],
    [320, true],
    [240, false],
  ] as const)
    it(`T-03 have a line of sources that covers no text, and is 44 px high, at ${String(width)} px`, async () => {
      const element = await shown(record());
      element.style.inlineSize = `${String(width - 32)}px`;
      const [item] = items(element);
      const [date, title, summary] = ['.date', '.title', 'summary'].map((name) =>
        item?.querySelector(name)?.getBoundingClientRect(),
      );
      if (!date || !title || !summary) throw new Error('a part is missing');
      expect(summary.height).to.equal(44);
      expect(summary.top < title.top).to.equal(isBeside);
      if (isBeside) {
        expect(summary.left).to.be.above(date.left + 100);
        const line = document.createRange();
        const words = [...find(element, 'summary').childNodes].find(
          (node) => node instanceof Text && wordsOf(node),
        );
        line.selectNode(words ?? element);
        const { top, bottom } = line.getBoundingClientRect();
        expect(Math.abs((top + bottom - date.top - date.bottom) / 2)).to.be.below(1);
      }
    });

  it('name the year where it changes, from above', async () => {
    const yearsOf = (element: Timeline): string[] => findAll(element, '.year').map(wordsOf);
    expect(yearsOf(await shown())).to.deep.equal(['2013', '2014', '', '2016']);
    expect(yearsOf(await shown({}, 'order="desc"'))).to.deep.equal(['2016', '2014', '', '2013']);
  });

  it('A-12 stay as they are between the others when a reader asks for all', async () => {
    const element = await shown(record());
    const [order, reversal] = items(element);
    expect(wordsOf(more(element))).to.equal('All 4 events');
    more(element).focus();
    more(element).click();
    await until(() => wordsOf(more(element)) === 'Fewer events');
    expect(items(element)).to.have.lengthOf(4);
    expect([items(element)[1] === order, items(element)[3] === reversal]).to.deep.equal([true, true]);
    expect(shadow(element).activeElement === more(element)).to.equal(true);
    expect(findAll(element, 'li summary')).to.have.lengthOf(4);
    more(element).click();
    await until(() => items(element).length === 2);
  });

  it('W-05 have a rail that is thick between them, and ends in words', async () => {
    const element = await shown({ ...record(), status: status({ value: 'superseded' }) });
    const width = (item: HTMLElement | undefined): number[] =>
      [...(item?.querySelectorAll('.rail i') ?? [])].map((state) =>
        parseFloat(getComputedStyle(state).borderInlineStartWidth),
      );
    expect(items(element).map(width)).to.deep.equal([[4], [2]]);
    expect(getComputedStyle(find(element, 'li:last-child .rail i')).borderInlineStartStyle).to.equal(
      'dotted',
    );
    expect(wordsOf(find(element, '.end'))).to.equal('Today: no longer in force');
  });

  it('are all events, whole and open, where the page wants that', async () => {
    const element = await shown(record(), 'layout="full"');
    expect(items(element)).to.have.lengthOf(4);
    expect(wordsOf(find(element, '[role=list]')))
      .to.contain('for the class.')
      .and.not.contain('bond hearings.');
    expect(findAll(element, 'details:not([open])').length).to.equal(0);
    expect(findAll(element, '[part=button]').length).to.equal(0);
  });

  for (const [name, count] of [
    ['count', 4],
    ['order', 2],
  ] as const)
    it(`K-11 are joined by one that an address names, if it is none of them: ${name}`, async () => {
      const before = location.href;
      history.replaceState(null, '', `#sample-v-sample-sample-${name}`);
      afterTest(() => history.replaceState(null, '', before));
      const element = await shown(record());
      await until(() => items(element).some(({ id }) => id.endsWith(name)));
      await aMoment(50);
      expect(items(element)).to.have.lengthOf(count);
    });
});

describe('an address that names an event', () => {
  function hash(value: string): void {
    const before = location.href;
    history.replaceState(null, '', value);
    afterTest(() => history.replaceState(null, '', before));
  }

  const isInView = (item: HTMLElement | undefined): boolean => {
    const { top = -1, bottom = -1 } = item?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom <= innerHeight + 1;
  };

  async function below(attributes = ''): Promise<Timeline> {
    const element = mount(
      TAG,
      `<div style="height: 5000px"></div><${TAG} cases="sample-v-sample" feed="${feedOf({}).base}" ${attributes}>${LINK}</${TAG}><div style="height: 5000px"></div>`,
    );
    afterTest(() => {
      scrollTo(0, 0);
    });
    await outcome(element);
    await aMoment(100);
    return element;
  }

  it('K-11 arrives at it, however far down the timeline stands', async () => {
    hash('#sample-v-sample-sample-order');
    expect(isInView(items(await below())[1])).to.equal(true);
  });

  it('K-11 arrives at one that a limit hides', async () => {
    hash('#sample-v-sample-sample-filing');
    const element = await below('limit="1"');
    expect(items(element)).to.have.lengthOf(4);
    expect(isInView(items(element)[0])).to.equal(true);
  });

  it('K-11 arrives when it changes, and moves the focus', async () => {
    const element = await shown({}, 'limit="1"', LINK);
    hash('#sample-v-sample-sample-count');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await aMoment(100);
    expect(items(element)).to.have.lengthOf(4);
    expect(isInView(items(element)[2])).to.equal(true);
    expect(shadow(element).activeElement === items(element)[2]).to.equal(true);
  });

  for (const strange of [
    '#',
    '#sample-v-sample',
    '#sample-v-sample-',
    '#sample-v-sample-1999',
    '#%E0%A4%A',
    '#"]',
  ])
    it(`is left alone when it names none: ${strange}`, async () => {
      hash(strange);
      expect(items(await shown({}, 'limit="1"'))).to.have.lengthOf(1);
    });
});

describe('an address that named an event', () => {
  const NAMED = '#sample-v-sample-sample-order';

  it('A-12 neither scrolls nor takes the focus again when the timeline is moved', async () => {
    const { href } = location;
    afterTest(() => history.replaceState(undefined, '', href));
    history.replaceState(undefined, '', NAMED);
    const element = await shown();
    dispatchEvent(new HashChangeEvent('hashchange'));
    await aMoment(50);
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    const place = document.createElement('main');
    document.body.append(place);
    afterTest(() => place.remove());
    place.append(element);
    await aMoment(50);
    expect([scrollY, shadow(element).activeElement]).to.deep.equal([0, null]);
  });

  it('leaves the buttons working', async () => {
    const { href } = location;
    afterTest(() => history.replaceState(undefined, '', href));
    history.replaceState(undefined, '', NAMED);
    const element = await shown({}, 'limit="1"', LINK);
    await aMoment(50);
    expect(items(element).length).to.be.greaterThan(1);
    find(element, '[part=button]').click();
    await element.updateComplete;
    expect(items(element)).to.have.lengthOf(1);
  });
});

describe('a timeline that cannot have its records', () => {
  it('shows the cases that are there, and says of the other that it is not', async () => {
    const element = timeline(feedOf({}), 'sample-v-sample nowhere');
    const fired = listen(element);
    await aMoment();
    expect([...fired].sort()).to.deep.equal(['not-found', 'ready']);
    expect(findAll(element, 'section')).to.have.lengthOf(1);
  });

  it("A-13 shows the page's own words where none is there", async () => {
    const element = timeline(feedOf(), 'nowhere nothing');
    const fired = listen(element);
    await aMoment();
    expect(fired).to.deep.equal(['not-found']);
    expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
  });

  for (const ids of ['../evil', 'a/b', '__proto__', '%2e%2e'])
    it(`A-13 asks for nothing under a name that no feed could know: ${ids}`, async () => {
      const feed = feedOf({});
      const element = timeline(feed, ids);
      expect(await outcome(element)).to.equal('no-record');
      expect(feed.requests).to.deep.equal([]);
      expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
    });

  it("S-03 shows the page's own words when the view cannot be committed", async () => {
    const errors = captureErrors();
    const element = timeline(feedOf({}), 'sample-v-sample');
    const fired = listen(element);
    const { setAttribute } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.setAttribute = () => {
      throw new Error('a page broke this');
    };
    afterTest(() => (HTMLAnchorElement.prototype.setAttribute = setAttribute));
    await aMoment();
    expect([errors.length, fired]).to.deep.equal([1, ['render']]);
    expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
  });

  it('A-12 waits with the record while the focus is on the words that it replaces', async () => {
    const { answer, come } = later();
    const element = timeline(serve({ 'cases/sample-v-sample.json': answer }), 'sample-v-sample');
    await aMoment(50);
    const link = element.querySelector('a');
    link?.focus();
    come(caseFile());
    await aMoment();
    expect(document.activeElement === link).to.equal(true);
    const ready = outcome(element);
    link?.blur();
    expect(await ready).to.equal('ready');
  });
});

describe("a timeline of the page's own list", () => {
  const LIST =
    '<ol><li><time datetime="2014-05-21">May 21, 2014</time>: ruled. <a href="/ruling">The ruling</a></li><li><time>2016</time>: set aside.</li></ol>';

  it('shows it without a status, sources or a keeper', async () => {
    const element = own(LIST);
    expect(await outcome(element)).to.equal('ready');
    expect(findAll(element, '.status, details').length).to.equal(0);
    expect(wordsOf(find(element, '.root'))).to.equal(
      'May 21, 2014May 21, 2014 ruled. The ruling 20162016 set aside.',
    );
    expect(find(element, 'a').getAttribute('href')).to.equal('/ruling');
  });

  it('stays as it was written when it holds more', async () => {
    const element = own('<ol><li><time>2014</time> <em>ruled</em></li></ol>');
    const fired = listen(element);
    await aMoment();
    expect(fired).to.deep.equal([]);
    expect(isSeen(element.querySelector('em')?.closest('ol') ?? element)).to.equal(true);
  });

  it('A-13 says so where there is no list', async () => {
    const element = own('<p>Nothing yet.</p>');
    expect(await outcome(element)).to.equal('no-record');
    expect(isSeen(element.querySelector('p') ?? element)).to.equal(true);
  });

  it('follows a list that comes later', async () => {
    const element = own('');
    await outcome(element);
    element.innerHTML = LIST;
    await aMoment();
    expect(items(element)).to.have.lengthOf(2);
  });

  it('takes a limit and an order', async () => {
    const element = own(LIST, 'limit="1" order="desc"');
    await outcome(element);
    expect(datesOf(element)).to.deep.equal(['2016']);
    find(element, 'button').click();
    await aMoment(50);
    expect(datesOf(element)).to.deep.equal(['2016', '2014-05-21']);
  });
});

describe('a record that a timeline may meet', () => {
  it('is none without an event', async () => {
    const element = timeline(feedOf({ events: [] }), 'sample-v-sample');
    expect(await outcome(element)).to.equal('invalid');
    expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
  });

  it('may have two events on one day, and arrives at the first', async () => {
    const [first] = caseRecord().events;
    if (!first) throw new Error('no event');
    const element = await shown({ events: [first, { ...first, id: 'again' }] });
    expect(items(element)).to.have.lengthOf(2);
  });
});
