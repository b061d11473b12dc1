import { expect } from 'chai';
import type { CaseEvent, CaseFile, CasePage } from '@rights-kit/content';
import { caseFile, day, event } from '@rights-kit/content/testing.js';
import { es } from '@rights-kit/views/messages/es.js';
import { configure } from '../configure.js';
import {
  aMoment,
  afterTest,
  captureWarnings,
  find,
  findAll,
  later,
  listen,
  mount,
  outcome,
  serve,
  shadow,
  until,
  wordsOf,
  type Answers,
  type TestFeed,
} from '../testing/page.js';

const TAG = 'rights-case-timeline';
type Timeline = HTMLElementTagNameMap[typeof TAG];

const FIRST = 'cases/sample-v-sample.json';
const pageFile = (page: number): string => `cases/sample-v-sample.${String(page)}.json`;

/** Events `e-0`, `e-1` and so on, one a year; every tenth is a ruling, the others are hearings. */
const eventsOf = (count: number): CaseEvent[] =>
  Array.from({ length: count }, (_, index) =>
    event({
      id: `e-${String(index)}`,
      date: day(String(1500 + index)),
      kind: index % 10 === 0 ? 'ruling' : 'hearing',
      title: { en: `Sample event ${String(index)}` },
    }),
  );

/** The files of a case, with a first file and pages of 50 events each. */
function filesOf(count: number): Answers {
  const events = eventsOf(count);
  const first = caseFile({ events: events.slice(-50) });
  const parts: CaseEvent[][] = [];
  for (let from = 0; from < count - 50; from += 50)
    parts.push(events.slice(from, Math.min(from + 50, count - 50)));
  const rulings = events.filter(({ kind }) => kind === 'ruling').length;
  const pages: CaseFile['pages'] = {
    counts: { ruling: rulings, hearing: count - rulings },
    index: parts.map((part) => part.map(({ id }) => id)),
  };
  const { version, publisher } = first;
  return {
    [FIRST]: { ...first, pages },
    ...Object.fromEntries(
      parts.map((part, index): [string, CasePage] => [
        pageFile(index + 2),
        { version, publisher, case: first.case.id, page: index + 2, events: part },
      ]),
    ),
  };
}

async function shown(feed: TestFeed, attributes = ''): Promise<Timeline> {
  const element = mount(
    TAG,
    `<${TAG} cases="sample-v-sample" feed="${feed.base}" loading="eager" ${attributes}><a href="/own">Own link</a></${TAG}>`,
  );
  expect(await outcome(element)).to.equal('ready');
  return element;
}

const items = (element: Timeline): HTMLElement[] => findAll(element, '[role=listitem]');
const yearsOf = (element: Timeline): number[] =>
  items(element).map((item) => Number(item.querySelector('time')?.dateTime));
const years = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => 1500 + from + index);
const button = (element: Timeline): HTMLElement => find(element, '[part=button]');
const status = (element: Timeline): string => findAll(element, '[role=status]').map(wordsOf).join(' ');
/** Whether all events are shown, and nothing is loaded any more. */
const isOpen = (element: Timeline): boolean =>
  button(element).getAttribute('aria-expanded') === 'true' && wordsOf(button(element)) === 'Fewer events';

describe('a timeline of a case with pages', () => {
  it('K-09 P-01 begins with the latest events, says how many there are, and requests one file', async () => {
    const feed = serve(filesOf(230));
    const element = await shown(feed);
    expect(yearsOf(element)).to.deep.equal(years(225, 230));
    expect(wordsOf(button(element))).to.equal('All 230 events');
    await aMoment();
    expect(feed.requests).to.deep.equal([FIRST]);
  });

  it('K-09 P-01 T-01 shows each event in its order when a reader asks, and requests each page once', async () => {
    const feed = serve(filesOf(230));
    const element = await shown(feed);
    const latest = items(element).at(-1);
    button(element).click();
    await until(() => isOpen(element));
    expect(yearsOf(element)).to.deep.equal(years(0, 230));
    expect(items(element).at(-1) === latest).to.equal(true);
    expect(feed.requests).to.deep.equal([FIRST, ...[5, 4, 3, 2].map(pageFile)]);
    expect(wordsOf(button(element))).to.equal('Fewer events');
    button(element).click();
    await until(() => items(element).length === 5);
    button(element).click();
    await until(() => isOpen(element));
    expect(yearsOf(element)).to.deep.equal(years(0, 230));
    expect(feed.requests).to.have.lengthOf(5);
  });

  it('T-01 shows the newest first where the page wants that, and adds the older ones below', async () => {
    const element = await shown(serve(filesOf(120)), 'order="desc"');
    const [latest] = items(element);
    button(element).click();
    await until(() => isOpen(element));
    expect(yearsOf(element)).to.deep.equal(years(0, 120).reverse());
    expect(items(element)[0] === latest).to.equal(true);
  });

  it('K-09 counts only the kinds that the page wants, and finds them on all pages', async () => {
    const element = await shown(serve(filesOf(230)), 'kinds="ruling"');
    expect(wordsOf(button(element))).to.equal('All 23 events');
    button(element).click();
    await until(() => isOpen(element));
    expect(yearsOf(element)).to.deep.equal(Array.from({ length: 23 }, (_, index) => 1500 + index * 10));
  });

  it('K-09 never shows more than 60 events at once, whatever the limit', async () => {
    const feed = serve({ [FIRST]: caseFile({ events: eventsOf(200) }) });
    const element = await shown(feed, 'limit="200"');
    expect(items(element)).to.have.lengthOf(60);
    button(element).click();
    await until(() => isOpen(element));
    expect(wordsOf(button(element))).to.equal('Fewer events');
  });

  /** The numbers of items that are added in one task each, from a press until all are there. */
  async function stepsOf(element: Timeline): Promise<number[]> {
    const steps: number[] = [];
    const observer = new MutationObserver((changes) => {
      const added = new Set(
        changes
          .flatMap(({ addedNodes }) => [...addedNodes])
          .filter((node) => node instanceof Element)
          .flatMap((node) => [node, ...node.querySelectorAll('li')])
          .filter((node) => node.matches('[role=listitem]')),
      );
      steps.push(added.size);
    });
    observer.observe(find(element, '[role=list]'), { childList: true, subtree: true });
    button(element).click();
    await until(() => isOpen(element));
    observer.disconnect();
    return steps;
  }

  it('K-09 adds at most twenty events in a task, so that a slow phone stays usable', async () => {
    const steps = await stepsOf(await shown(serve(filesOf(230))));
    expect(steps.reduce((sum, step) => sum + step, 0)).to.equal(225);
    expect(Math.max(...steps)).to.be.at.most(20);
  });

  it('K-09 renders at most twenty items in a task, and no full part of the list again', async () => {
    let count = 0;
    // An item reads this message once, whenever it is rendered.
    const messages = {
      ...es,
      isReviewed: true,
      get sources() {
        count++;
        return es.sources;
      },
    };
    configure({ loadMessages: () => Promise.resolve(messages) });
    afterTest(() => {
      configure({ loadMessages: undefined });
    });
    const element = await shown(serve(filesOf(230)), 'lang="es"');
    await until(() => wordsOf(button(element)).includes('230'));
    const rendered: number[] = [];
    const observer = new MutationObserver(() => {
      rendered.push(count);
      count = 0;
    });
    count = 0;
    observer.observe(find(element, '.root'), { childList: true, characterData: true, subtree: true });
    button(element).click();
    await until(() => items(element).length === 230 && findAll(element, '[role=status]').length === 0);
    observer.disconnect();
    expect(Math.max(...rendered)).to.be.within(15, 20);
    // A part that a page of the feed ends in is rendered again when it is filled.
    expect(rendered.reduce((sum, each) => sum + each, 0)).to.be.within(225, 225 + 4 * 20);
    element.order = 'desc';
    await element.updateComplete;
    expect(yearsOf(element)).to.deep.equal(years(0, 230).reverse());
  });

  it('K-09 leaves parts of a long list that are far from the screen to be laid out later, but not of others', async () => {
    const contentVisibility = (element: Timeline): string[] =>
      findAll(element, '[role=list] > li').map((part) => getComputedStyle(part).contentVisibility);
    const element = await shown(serve(filesOf(100)));
    expect(new Set(contentVisibility(element))).to.deep.equal(new Set(['visible']));
    button(element).click();
    await until(() => isOpen(element));
    // The latest events stay as they were.
    expect(contentVisibility(element).slice(0, -5)).to.deep.equal(Array(5).fill('auto'));
    expect(contentVisibility(element).slice(-5)).to.deep.equal(Array(5).fill('visible'));
    // A list item has a number, and a selector of siblings would be matched again in the whole list.
    expect(items(element).map((item) => getComputedStyle(item).display)).not.to.include('list-item');
    const selectors = shadow(element).adoptedStyleSheets.flatMap((sheet) =>
      [...sheet.cssRules].map((rule) => (rule instanceof CSSStyleRule ? rule.selectorText : '')),
    );
    expect(selectors.filter((selector) => /\bli\b[^,]*[+~]/.test(selector))).to.deep.equal([]);
  });

  it('K-09 W-05 draws the rail from the first mark to the end, across the parts', async () => {
    const element = await shown(serve(filesOf(100)));
    button(element).click();
    await until(() => isOpen(element));
    const rails = items(element).map((item) => [...item.querySelectorAll('.rail i')].map((i) => i.className));
    expect(rails).to.deep.equal(Array(100).fill(['before']));
  });

  it('K-09 leaves no gap between two parts', async () => {
    const element = await shown(serve(filesOf(50)));
    button(element).click();
    await until(() => isOpen(element));
    const boxes = items(element).map((item) => item.getBoundingClientRect());
    const gaps = boxes
      .slice(1)
      .map(({ top }, index) => Math.round(Math.abs(top - (boxes[index]?.bottom ?? 0))));
    expect(gaps).to.deep.equal(Array(49).fill(0));
  });

  it('K-09 adds at most twenty items of the page’s own list in a task', async () => {
    const list = Array.from(
      { length: 100 },
      (_, index) => `<li><time>${String(1900 + index)}</time>: x</li>`,
    );
    const element = mount(TAG, `<${TAG}><ol>${list.join('')}</ol></${TAG}>`);
    expect(await outcome(element)).to.equal('ready');
    expect(items(element)).to.have.lengthOf(5);
    expect(Math.max(...(await stepsOf(element)))).to.be.at.most(20);
    expect(items(element)).to.have.lengthOf(100);
  });

  it('A-12 says that it loads, and keeps the focus on the button and what is open', async () => {
    const files = filesOf(100);
    const { answer, come } = later();
    const element = await shown(serve({ ...files, [pageFile(2)]: answer }));
    find(element, 'li summary').click();
    const opened = find(element, 'li details[open]').closest('li')?.id;
    button(element).focus();
    button(element).click();
    await until(() => wordsOf(button(element)) === 'Loading…' && items(element).length === 50);
    // Assistive technology announces a change of a status that was there before.
    expect(findAll(element, '[role=status]')).to.have.lengthOf(1);
    button(element).click();
    expect(shadow(element).activeElement === button(element)).to.equal(true);
    come(files[pageFile(2)]);
    await until(() => isOpen(element));
    expect(shadow(element).activeElement === button(element)).to.equal(true);
    expect(findAll(element, 'li details[open]').map((details) => details.closest('li')?.id)).to.deep.equal([
      opened,
    ]);
  });

  it('K-09 W-04 keeps what it shows where a page fails, says so once, and tries again on a press', async () => {
    const warnings = captureWarnings();
    const files = { ...filesOf(230) };
    const page = files[pageFile(4)];
    Reflect.deleteProperty(files, pageFile(4));
    const element = await shown(serve(files));
    const fired = listen(element);
    button(element).focus();
    button(element).click();
    await until(() => status(element) !== '');
    expect(status(element)).to.equal('Earlier events could not be loaded. Please try again.');
    expect(yearsOf(element)).to.deep.equal(years(150, 230));
    expect(wordsOf(button(element))).to.equal('All 230 events');
    expect(shadow(element).activeElement === button(element)).to.equal(true);
    expect([fired, warnings.length]).to.deep.equal([['not-found'], 1]);
    expect(warnings[0]).to.contain('sample-v-sample.4.json');
    files[pageFile(4)] = page;
    button(element).click();
    await until(() => isOpen(element));
    expect(status(element)).to.equal('');
    expect(yearsOf(element)).to.deep.equal(years(0, 230));
  });

  for (const [code, answer] of [
    ['invalid', {}],
    ['not-found', undefined],
  ] as const)
    it(`W-04 explains a page that fails to load in one line, with what mends it: ${code}`, async () => {
      const warnings = captureWarnings();
      const id = `fails-${code}`;
      const pages = { counts: { hearing: 20 }, index: [['e-0', 'e-1']] };
      const first = { ...caseFile({ id, events: eventsOf(20).slice(2) }), pages };
      const feed = serve({ [`cases/${id}.json`]: first, [`cases/${id}.2.json`]: answer });
      const element = mount(
        TAG,
        `<${TAG} cases="${id}" feed="${feed.base}" loading="eager"><a href="/own">Own link</a></${TAG}>`,
      );
      expect(await outcome(element)).to.equal('ready');
      button(element).click();
      await until(() => status(element) !== '');
      await aMoment();
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.match(new RegExp(`check the feed.*${code}: .*${id}\\.2\\.json`));
    });

  it('P-01 requests nothing more once it is removed from the page', async () => {
    const files = filesOf(230);
    const { answer, come } = later();
    const feed = serve({ ...files, [pageFile(5)]: answer });
    const element = await shown(feed);
    button(element).click();
    await until(() => feed.requests.length === 2);
    element.remove();
    come(files[pageFile(5)]);
    await aMoment();
    expect(feed.requests).to.deep.equal([FIRST, pageFile(5)]);
  });

  it('K-09 goes on where it is moved on the page meanwhile', async () => {
    const files = filesOf(100);
    const { answer, come } = later();
    const feed = serve({ ...files, [pageFile(2)]: answer });
    const element = await shown(feed);
    button(element).click();
    await until(() => feed.requests.length === 2);
    document.body.prepend(element);
    afterTest(() => element.remove());
    come(files[pageFile(2)]);
    await until(() => isOpen(element));
    expect(yearsOf(element)).to.deep.equal(years(0, 100));
  });

  it('K-09 shows another case as it is when the page names one while a page is loaded', async () => {
    const files = filesOf(100);
    const { answer, come } = later();
    const other = { ...caseFile({ id: 'other', name: 'Other v. Sample' }) };
    const feed = serve({ ...files, [pageFile(2)]: answer, 'cases/other.json': other });
    const element = await shown(feed);
    button(element).click();
    await until(() => feed.requests.length === 2);
    element.cases = 'other';
    await until(() => wordsOf(find(element, 'h3')) === 'Other v. Sample');
    come(files[pageFile(2)]);
    await aMoment();
    expect(items(element)).to.have.lengthOf(4);
  });
});

describe('an address that names an event on a page', () => {
  function hash(value: string): void {
    const before = location.href;
    history.replaceState(null, '', value);
    afterTest(() => {
      history.replaceState(null, '', before);
      scrollTo(0, 0);
    });
  }

  const isInView = (element: Timeline, id: string): boolean => {
    const { top = -1 } = shadow(element).getElementById(id)?.getBoundingClientRect() ?? {};
    return top >= 0 && top < innerHeight;
  };

  it('K-09 P-01 loads the pages up to it, without a gap, and no others', async () => {
    hash('#sample-v-sample-e-110');
    const feed = serve(filesOf(230));
    const element = await shown(feed);
    await until(() => isInView(element, 'sample-v-sample-e-110') && wordsOf(button(element)) !== 'Loading…');
    expect(feed.requests).to.deep.equal([FIRST, pageFile(5), pageFile(4)]);
    const shownYears = yearsOf(element);
    expect(shownYears[0]).to.be.within(1500 + 90, 1500 + 110);
    expect(shownYears).to.deep.equal(years((shownYears[0] ?? 0) - 1500, 230));
    expect(wordsOf(button(element))).to.equal('All 230 events');
  });

  it('K-09 arrives when a reader follows a link to it', async () => {
    const element = await shown(serve(filesOf(230)));
    hash('#sample-v-sample-e-3');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await until(() => isInView(element, 'sample-v-sample-e-3'));
    expect(isOpen(element) || items(element).length > 220).to.equal(true);
  });

  it('P-01 requests no page for an event that no file holds', async () => {
    hash('#sample-v-sample-never');
    const feed = serve(filesOf(230));
    const element = await shown(feed);
    await aMoment();
    expect(feed.requests).to.deep.equal([FIRST]);
    expect(items(element)).to.have.lengthOf(5);
  });

  it('K-09 requests a page that fails once, and keeps what is shown', async () => {
    captureWarnings();
    hash('#sample-v-sample-e-3');
    const { [FIRST]: first } = filesOf(230);
    const feed = serve({ [FIRST]: first });
    const element = await shown(feed);
    await until(() => status(element) !== '');
    await aMoment();
    expect(feed.requests).to.deep.equal([FIRST, pageFile(5)]);
    expect(yearsOf(element)).to.deep.equal(years(180, 230));
  });
});
