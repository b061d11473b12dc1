import { expect } from 'chai';
import { policyBasis } from '@rights-kit/content';
import { configure } from '../configure.js';
import {
  action,
  actionsFile,
  policy,
  resolution,
  shortText,
  statementLine,
  statewideFile,
  townFile,
} from '@rights-kit/content/testing.js';
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
  never,
  outcome,
  serve,
  shadow,
  until,
  wordsOf,
  type Answers,
} from '../testing/page.js';
import type { TownPolicyCardElement } from './town-policy-card-element.js';

const TAG = 'rights-town-policy-card';
const FILE = 'towns/fixture-town.json';
const CHILDREN = `<h2 slot="heading">Own heading</h2><p slot="intro">Own intro</p><p slot="help">Own help</p>
  <p slot="footer">Own footer</p><a href="/record">Own link</a>`;

const card = (
  base: string,
  attributes = 'town="fixture-town"',
  children = '<a href="/record">Own link</a>',
) => mount(TAG, `<${TAG} feed="${base}" loading="eager" ${attributes}>${children}</${TAG}>`);

/** A card that shows the record of a file. */
async function ready(
  file: unknown = townFile(),
  attributes = '',
  children?: string,
): Promise<TownPolicyCardElement> {
  const { base } = serve({ [FILE]: file });
  const element = card(base, `town="fixture-town" ${attributes}`, children);
  expect(await outcome(element)).to.equal('ready');
  return element;
}

/** Expects that all children of a card are visible. */
function expectOwnWords(element: Element): void {
  for (const child of element.children) expect(isSeen(child), wordsOf(child)).to.equal(true);
}

const headings = (element: Element): string[] =>
  findAll(element, 'h1,h2,h3,h4,h5,h6').map((node) => `${node.localName.slice(1)} ${wordsOf(node)}`);

/** Collects unhandled rejections until the end of the test. */
function captureRejections(): PromiseRejectionEvent[] {
  const rejections: PromiseRejectionEvent[] = [];
  const onRejection = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    rejections.push(event);
  };
  addEventListener('unhandledrejection', onRejection);
  afterTest(() => {
    removeEventListener('unhandledrejection', onRejection);
  });
  return rejections;
}

describe('a town policy card that has no record yet', () => {
  it('A-13 shows every child, whatever slot it is for', async () => {
    const { base } = serve({ [FILE]: never });
    const element = card(base, undefined, CHILDREN);
    await aMoment();
    expectOwnWords(element);
    expect(element.matches(':state(ready)')).to.equal(false);
  });

  it('A-12 takes the focus neither then nor when the record comes', async () => {
    const { answer, come } = later();
    const { base } = serve({ [FILE]: answer });
    const element = card(base);
    await aMoment(50);
    come(townFile());
    await outcome(element);
    expect(document.activeElement === document.body).to.equal(true);
  });

  const FAILURES: readonly (readonly [name: string, answers: Answers, attributes: string, code: string])[] = [
    ['the feed does not know the town', {}, 'town="fixture-town"', 'not-found'],
    ['there is no town, and nothing holds statewide', {}, '', 'not-found'],
    ['the town is empty', {}, 'town', 'no-record'],
    ['the town is no name', {}, 'town="Fixture & Town"', 'no-record'],
    ['the town is a way out of the feed', {}, 'town="../actions"', 'no-record'],
    [
      'the answer is HTML',
      { [FILE]: () => new Response('<h1>Hello</h1>') },
      'town="fixture-town"',
      'invalid',
    ],
    [
      'the answer is garbage',
      { [FILE]: () => new Response('{"version":') },
      'town="fixture-town"',
      'invalid',
    ],
    ['the answer is another record', { [FILE]: actionsFile() }, 'town="fixture-town"', 'invalid'],
    [
      'the answer is of another version',
      { [FILE]: { ...townFile(), version: 2 } },
      'town="fixture-town"',
      'invalid',
    ],
    [
      'the answer nests 5,000 deep',
      { [FILE]: () => new Response('['.repeat(5000) + ']'.repeat(5000)) },
      'town="fixture-town"',
      'invalid',
    ],
    [
      'the answer names a prototype',
      { [FILE]: () => new Response('{"__proto__":{"version":1,"policies":[]}}') },
      'town="fixture-town"',
      'invalid',
    ],
    [
      'the answer is larger than any record',
      { [FILE]: () => new Response(' '.repeat(1_000_001)) },
      'town="fixture-town"',
      'too-large',
    ],
  ];
  for (const [name, answers, attributes, code] of FAILURES)
    it(`A-13 S-07 keeps its children and says why when ${name}`, async () => {
      const rejections = captureRejections();
      const { base } = serve(answers);
      const element = card(base, attributes, CHILDREN);
      const fired = listen(element);
      await outcome(element);
      await aMoment(50);
      expect(fired).to.deep.equal([code]);
      expectOwnWords(element);
      expect(rejections).to.deep.equal([]);
    });

  it('keeps its children and says so when no feed is known', async () => {
    const element = mount(TAG, `<${TAG} town="fixture-town" loading="eager">${CHILDREN}</${TAG}>`);
    expect(await outcome(element)).to.equal('no-feed');
    expectOwnWords(element);
  });
});

describe('a town policy card with its record', () => {
  it('shows the record, and neither shows nor loses its children', async () => {
    const element = await ready();
    expect(wordsOf(find(element, '[part=heading]'))).to.equal('Fixture Town');
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.innerHTML).to.equal('<a href="/record">Own link</a>');
    expect(isSeen(element.children[0] ?? element)).to.equal(false);
  });

  it('C-01 opens with the answer, its exceptions and its date, then has rows under a heading with their verb', async () => {
    const exceptions = [{ text: { en: 'Sample exception.' }, sources: [1] }];
    const facets = {
      ...policy().facets,
      'asks-status': { value: 'limited', who: { en: 'police' } },
    } as const;
    const element = await ready(townFile({ policies: [policy({ exceptions, facets })] }));
    expect(wordsOf(shadow(element)).replaceAll('\u00a0', ' ')).to.match(
      /^Fixture Town Sample County Sample summary of what the ordinance tells local officers\. It has exceptions\. As of December 11, 2019 Sample Trust Ordinance Ordinance · binding · adopted /,
    );
    expect(headings(element)).to.deep.equal([
      '3 Fixture Town',
      '4 It limits',
      '4 It says this goes on',
      '4 Exceptions',
      '4 5 topics not mentioned',
      '4 Everywhere in Sample State',
    ]);
    const rows = findAll(element, '.columns li').map(wordsOf);
    expect(rows).to.include('asking about immigration status (police)');
    expect(rows.at(-1)).to.equal('Sample exception. (source 1)');
    expect(findAll(element, '.columns li').every((row) => row.checkVisibility())).to.equal(true);
    expect(findAll(element, 'article svg')).to.deep.equal([]);
  });

  it('C-01 folds what the sources do not mention, the sources, and each policy after the first, whole', async () => {
    const element = await ready(townFile({ policies: [policy(), resolution()] }));
    const summaries = findAll(element, 'summary').filter((summary) => !summary.matches('details details *'));
    expect(summaries.map((summary) => wordsOf(summary).replaceAll('\u00a0', ' '))).to.deep.equal([
      'Sources (2) · 5 topics not mentioned: Sample Trust Ordinance',
      'Sample summary of what the ordinance tells local officers. Town Meeting resolution · non-binding · adopted 2014 · As of December 11, 2019 This is a request to officials. It does not bind them or ICE.',
      'Full text and sources: Everywhere in Sample State',
    ]);
    const other = summaries[1]?.parentElement;
    expect(wordsOf(other ?? null))
      .to.contain('Sample Welcome Resolution')
      .and.to.contain('It asks officials to limit asking about immigration status')
      .and.to.contain('This is a request to officials. It does not bind them or ICE.');
    expect(headings(element)).to.include.members([
      '4 Also on record',
      '5 Sample Welcome Resolution',
      '6 It asks officials to limit',
    ]);
    expect(findAll(element, 'details[open]')).to.deep.equal([]);
  });

  it('C-01 opens all of that where the page asks for the full layout, the statewide rules as well', async () => {
    const { base, requests } = serve({
      [FILE]: townFile({ policies: [policy(), resolution()] }),
      'statewide.json': statewideFile(),
    });
    const element = card(base, 'town="fixture-town" layout="full"');
    expect(await outcome(element)).to.equal('ready');
    expect(findAll(element, 'details:not([open])')).to.deep.equal([]);
    await until(() => requests.length === 2);
    await until(() => wordsOf(shadow(element)).includes('Sample ruling'));
    element.layout = 'short';
    await element.updateComplete;
    expect(findAll(element, 'details[open]')).to.deep.equal([]);
  });

  it('C-01 has the note on short texts in sight, also where nothing holds statewide', async () => {
    const record = policy();
    const answer = shortText('A sample ordinance tells officers not to ask.', policyBasis(record));
    for (const baseline of [[statementLine()], []]) {
      const element = await ready(townFile({ policies: [{ ...record, answer }], baseline }));
      const end = findAll(element, 'article > .meta').at(-1);
      expect(end?.checkVisibility()).to.equal(true);
      expect(wordsOf(end ?? null))
        .to.match(/^Local policies change, .* Check with the local government\. /)
        .and.to.match(/ Sample Publisher\. Short wording not reviewed by a lawyer$/);
    }
  });

  it('C-01 reads as finished without a policy', async () => {
    const element = await ready(townFile({ policies: [], action: action() }));
    const words = wordsOf(shadow(element));
    expect(words).to.contain('No policy is on record for Fixture Town. That does not mean there is none.');
    expect(words).to.contain('Everywhere in Sample State').and.to.contain('Sample statewide rule');
    expect(findAll(element, 'ul, .policy')).to.deep.equal([]);
    expect(findAll(element, 'a[part=button]')).to.have.lengthOf(1);
  });

  it('shows each of several records', async () => {
    const element = await ready(townFile({ policies: [resolution(), policy()] }));
    expect(findAll(element, '[part=tag]').map(wordsOf)).to.deep.equal(['non-binding', 'binding']);
  });

  it('S-10 shows what was corrected since', async () => {
    const old = await ready();
    const corrected = townFile({ policies: [policy({ summary: { en: 'Corrected.' } })] });
    expect(wordsOf(shadow(old))).to.not.contain('Corrected.');
    expect(wordsOf(shadow(await ready(corrected)))).to.contain('Corrected.');
  });

  it('P-05 tells no other site anything of the page', async () => {
    const element = await ready(townFile({ action: action() }));
    const links = findAll(element, 'a');
    expect(links).to.have.lengthOf(3);
    for (const link of links) {
      expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
      expect(link.getAttribute('referrerpolicy')).to.equal('no-referrer');
      expect(link.hasAttribute('target')).to.equal(false);
    }
  });

  it('S-06 has no link to a host that nobody allowed, and says so', async () => {
    const elsewhere = action({ destination: { platform: 'site', host: 'other.example.org', page: 'x' } });
    const { base } = serve({ [FILE]: townFile({ policies: [], action: elsewhere }) });
    const element = card(base);
    const fired = listen(element);
    await outcome(element);
    expect(fired).to.deep.equal(['ready', 'refused-host']);
    expect(findAll(element, 'a[part=button]')).to.deep.equal([]);
  });

  it('S-06 has that link where the page allows the host', async () => {
    const elsewhere = action({ destination: { platform: 'site', host: 'other.example.org', page: 'x' } });
    const { base } = serve({ [FILE]: townFile({ action: elsewhere }) });
    const element = mount(
      TAG,
      `<div data-rights-allow="one.example.org other.example.org"><${TAG} feed="${base}" loading="eager" town="fixture-town"></${TAG}></div>`,
    );
    expect(await outcome(element)).to.equal('ready');
    expect(find(element, 'a[part=button]').getAttribute('href')).to.equal('https://other.example.org/x');
  });

  it('fires rights-act when a reader follows the action, and a page can cancel it', async () => {
    const element = await ready(townFile({ action: action() }));
    const fired: unknown[] = [];
    element.addEventListener('rights-act', (event) => {
      fired.push([event.kind, event.hostname, event.action, event.composed, event.bubbles]);
      event.preventDefault();
    });
    const link = find(element, 'a[part=button]');
    link.click();
    const middle = new MouseEvent('auxclick', { button: 1, cancelable: true, bubbles: true });
    const right = new MouseEvent('auxclick', { button: 2, cancelable: true, bubbles: true });
    link.dispatchEvent(middle);
    link.dispatchEvent(right);
    expect(fired).to.deep.equal(Array(2).fill(['contact', 'actionnetwork.org', 'sample-action', true, true]));
    expect([middle.defaultPrevented, right.defaultPrevented]).to.deep.equal([true, false]);
  });

  it('tells the page once for each record', async () => {
    const element = await ready();
    const fired = listen(element);
    element.colorScheme = 'dark';
    await element.updateComplete;
    expect(fired).to.deep.equal([]);
  });
});

describe('a town policy card without a town', () => {
  const STATEWIDE = 'statewide.json';

  it('C-01 shows the rules that hold everywhere, whole, with their sources, and asks for no town', async () => {
    const { base, requests } = serve({ [STATEWIDE]: statewideFile() });
    const element = card(base, '', '<a slot="help" href="/help">Help</a>');
    const fired = listen(element);
    expect(await outcome(element)).to.equal('ready');
    expect(headings(element)).to.deep.equal(['3 Everywhere in Sample State']);
    expect(wordsOf(shadow(element)))
      .to.contain('Sample statewide rule')
      .and.to.contain('Sample ruling');
    expect(isSeen(element.children[0] ?? element)).to.equal(true);
    expect([requests, fired]).to.deep.equal([[STATEWIDE], ['ready']]);
  });

  it('W-04 shows the same twice where the page has it twice, asks once, and warns once', async () => {
    const warnings = captureWarnings();
    const { base, requests } = serve({ [STATEWIDE]: statewideFile() });
    const cards = [card(base, ''), card(base, ''), card(base, '')];
    expect(await Promise.all(cards.map(outcome))).to.deep.equal(['ready', 'ready', 'ready']);
    for (const element of cards) expect(headings(element)).to.deep.equal(['3 Everywhere in Sample State']);
    expect(requests).to.deep.equal([STATEWIDE]);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('stands twice on the page; write town="…"');
  });

  it('shows a town once the page names one, and the rules again when it no longer does', async () => {
    const { base } = serve({ [STATEWIDE]: statewideFile(), [FILE]: townFile() });
    const element = card(base, '');
    await outcome(element);
    element.town = 'fixture-town';
    expect(await outcome(element)).to.equal('ready');
    expect(headings(element)[0]).to.equal('3 Fixture Town');
    const again = outcome(element);
    element.town = null;
    expect(await again).to.equal('ready');
    expect(headings(element)).to.deep.equal(['3 Everywhere in Sample State']);
  });
});

describe("a town policy card's headings and slots", () => {
  for (const level of [2, 3, 4, 5, 6])
    it(`A-02 never skips a level below ${String(level)}`, async () => {
      const element = await ready(townFile(), `heading-level="${String(level)}"`);
      const below = String(Math.min(level + 1, 6));
      expect(headings(element)).to.deep.equal([
        `${String(level)} Fixture Town`,
        `${below} It limits`,
        `${below} It says this goes on`,
        `${below} 5 topics not mentioned`,
        `${below} Everywhere in Sample State`,
      ]);
    });

  it('A-02 has no headings where the page brings its own', async () => {
    const element = await ready(townFile(), 'heading-level="none"');
    expect(headings(element)).to.deep.equal([]);
    expect(wordsOf(find(element, '[part=heading]'))).to.equal('Fixture Town');
  });

  it('W-04 warns once of a wrong level and uses 3', async () => {
    const warnings = captureWarnings();
    const element = await ready(townFile(), 'heading-level="eleven"');
    element.requestUpdate();
    await element.updateComplete;
    expect(headings(element)[0]).to.equal('3 Fixture Town');
    expect(warnings.filter((text) => text.includes('eleven'))).to.have.lengthOf(1);
  });

  it('A-02 lets a heading of the page keep its own level', async () => {
    const element = await ready(townFile(), '', CHILDREN);
    expect(headings(element)).to.have.lengthOf(4);
    for (const slot of ['heading', 'intro', 'help', 'footer']) {
      const child = element.querySelector(`[slot=${slot}]`);
      expect(child && isSeen(child), slot).to.equal(true);
    }
    expect(wordsOf(shadow(element)).startsWith('Fixture Town')).to.equal(true);
  });

  it('makes other words in the heading slot a heading', async () => {
    const element = await ready(townFile(), '', '<span slot="heading">Own name</span>');
    expect(headings(element)).to.have.lengthOf(5);
  });

  it('shows the help right under the first statement', async () => {
    const element = await ready(townFile(), '', '<a slot="help" href="tel:+15550100">Help</a>');
    const first = find(element, '.policy');
    const help = find(element, 'slot[name=help]');
    expect(help.compareDocumentPosition(first)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  for (const scheme of ['light', 'dark'])
    it(`A-10 is ${scheme} where the page says so`, async () => {
      const element = await ready(townFile(), `color-scheme="${scheme}"`);
      const box = find(element, '[part=card]');
      expect(getComputedStyle(box).colorScheme).to.equal(scheme);
      expect(getComputedStyle(box).backgroundColor).to.equal(
        scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(22, 25, 29)',
      );
    });

  it('A-10 is dark where a framework sets the property', async () => {
    const element = await ready();
    element.colorScheme = 'dark';
    await element.updateComplete;
    expect(getComputedStyle(find(element, '[part=card]')).colorScheme).to.equal('dark');
  });
});

/** Breaks a built-in that the card's view needs, as a page's script could. */
function breakViews(): void {
  const { sort } = Array.prototype;
  Reflect.set(Array.prototype, 'sort', undefined);
  afterTest(() => Reflect.set(Array.prototype, 'sort', sort));
}

describe('a town policy card when something breaks', () => {
  it('S-03 shows its children when the view cannot be built', async () => {
    const errors = captureErrors();
    const rejections = captureRejections();
    const { base } = serve({ [FILE]: townFile() });
    const element = card(base, undefined, CHILDREN);
    const fired = listen(element);
    breakViews();
    await aMoment();
    element.colorScheme = 'dark';
    await aMoment(50);
    expect(fired).to.deep.equal(['render']);
    expectOwnWords(element);
    expect([errors.length, rejections.length]).to.deep.equal([1, 0]);
  });

  it('S-03 shows its children when the view cannot be committed', async () => {
    const errors = captureErrors();
    const rejections = captureRejections();
    const { base } = serve({ [FILE]: townFile() });
    const element = card(base, undefined, CHILDREN);
    const fired = listen(element);
    const root = shadow(element);
    const { setAttribute } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.setAttribute = () => {
      throw new Error('a page broke this');
    };
    afterTest(() => (HTMLAnchorElement.prototype.setAttribute = setAttribute));
    await aMoment();
    expect(fired).to.deep.equal(['render']);
    expect(root.querySelector('article')).to.equal(null);
    expectOwnWords(element);
    expect([errors.length, rejections.length]).to.deep.equal([1, 0]);
  });

  it('S-03 shows its children when its root cannot be made', async () => {
    const errors = captureErrors();
    const { map } = Array.prototype;
    const { base } = serve({ [FILE]: townFile() });
    Array.prototype.map = () => {
      throw new Error('a page broke this');
    };
    afterTest(() => (Array.prototype.map = map));
    const element = card(base, undefined, CHILDREN);
    await aMoment();
    Array.prototype.map = map;
    expectOwnWords(element);
    expect(errors).to.have.lengthOf(1);
  });
});

describe('a town policy card that came with the page', () => {
  const preRender = (element: HTMLElement): void => {
    const root = element.attachShadow({ mode: 'open' });
    root.append(Object.assign(document.createElement('p'), { textContent: 'Pre-rendered record' }));
  };

  /** A card with a declarative shadow root. */
  function preRendered(base: string): TownPolicyCardElement {
    const inert = document.implementation.createHTMLDocument();
    const box = inert.createElement('div');
    box.innerHTML = `<${TAG} town="fixture-town" feed="${base}" loading="eager"><a href="/record">Own link</a></${TAG}>`;
    const host = box.querySelector(TAG);
    if (!host) throw new Error('no card');
    preRender(host);
    // The element is upgraded here.
    document.body.append(host);
    afterTest(() => {
      host.remove();
    });
    return host;
  }

  it('S-10 keeps what came with it while its record is pending', async () => {
    const element = preRendered(serve({ [FILE]: never }).base);
    await aMoment();
    expect(wordsOf(shadow(element))).to.equal('Pre-rendered record');
  });

  it('S-10 keeps what came with it when its record cannot be had', async () => {
    const element = preRendered(serve({}).base);
    expect(await outcome(element)).to.equal('not-found');
    expect(wordsOf(shadow(element))).to.equal('Pre-rendered record');
  });

  it('S-10 replaces it by the fresh record, and never shows neither', async () => {
    const { answer, come } = later();
    const element = preRendered(serve({ [FILE]: answer }).base);
    await aMoment(50);
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(wordsOf(shadow(element))));
    observer.observe(shadow(element), { childList: true });
    come(townFile());
    await outcome(element);
    await aMoment(50);
    observer.disconnect();
    expect(wordsOf(shadow(element)))
      .to.contain('Sample Trust Ordinance')
      .and.not.contain('Pre-rendered');
    expect(seen.filter((words) => words === '')).to.deep.equal([]);
  });
});

describe('where a town policy card gets its record', () => {
  it('P-01 asks once for two cards of one town', async () => {
    const feed = serve({ [FILE]: townFile() });
    const one = card(feed.base);
    const other = card(feed.base);
    await Promise.all([outcome(one), outcome(other)]);
    expect(feed.requests).to.deep.equal([FILE]);
  });

  it('P-01 does not ask again when it is moved', async () => {
    const { answer, come } = later();
    const feed = serve({ [FILE]: answer });
    const element = card(feed.base);
    await aMoment(50);
    const place = document.createElement('section');
    document.body.append(place);
    afterTest(() => {
      place.remove();
    });
    place.append(element);
    await aMoment(50);
    come(townFile());
    expect(await outcome(element)).to.equal('ready');
    place.after(element);
    await aMoment(50);
    expect(feed.requests).to.deep.equal([FILE]);
    element.remove();
  });

  it('drops the older answer when the town changes meanwhile', async () => {
    const { answer, come } = later();
    const second = townFile({
      town: { slug: 'quiet-town', name: 'Quiet Town', county: 'Sample County', kind: 'town' },
    });
    const { base } = serve({ [FILE]: answer, 'towns/quiet-town.json': second });
    const element = card(base);
    await aMoment(50);
    element.town = 'quiet-town';
    expect(await outcome(element)).to.equal('ready');
    come(townFile());
    await aMoment(50);
    expect(wordsOf(find(element, '[part=heading]'))).to.equal('Quiet Town');
  });

  it('finds the nearest data-rights-feed, across shadow roots', async () => {
    const feed = serve({ [FILE]: townFile({ baseline: [statementLine()] }) });
    const host = document.createElement('div');
    host.setAttribute('data-rights-feed', feed.base.replace(/\/$/, ''));
    const element = document.createElement(TAG);
    element.setAttribute('town', 'fixture-town');
    host.attachShadow({ mode: 'open' }).append(element);
    document.body.append(host);
    afterTest(() => {
      host.remove();
    });
    expect(await outcome(element)).to.equal('ready');
  });

  it('falls back on the feed that was configured', async () => {
    const feed = serve({ [FILE]: townFile() });
    configure({ feed: feed.base });
    afterTest(() => {
      configure({ feed: undefined });
    });
    const element = mount(TAG, `<${TAG} town="fixture-town" loading="eager"></${TAG}>`);
    expect(await outcome(element)).to.equal('ready');
  });

  it('waits until it nears the viewport', async () => {
    const feed = serve({ [FILE]: townFile() });
    const element = mount(
      TAG,
      `<div style="height: 5000px"></div><${TAG} feed="${feed.base}" town="fixture-town"></${TAG}>`,
    );
    await aMoment();
    expect(feed.requests).to.deep.equal([]);
    scrollTo(0, 4500);
    afterTest(() => {
      scrollTo(0, 0);
    });
    expect(await outcome(element)).to.equal('ready');
  });
});

describe('a town policy card on a page that lives', () => {
  const QUIET = 'towns/quiet-town.json';
  const quiet = townFile({
    town: { slug: 'quiet-town', name: 'Quiet Town', county: 'Sample County', kind: 'town' },
    policies: [],
  });

  it('is of no town, level, scheme or feed until the page says so', () => {
    const element = document.createElement(TAG);
    for (const name of ['town', 'feed', 'headingLevel', 'loading', 'colorScheme'] as const)
      expect(element[name] ?? null, name).to.equal(null);
  });

  it('A-12 leaves the focus on what the page put into a slot', async () => {
    const { answer, come } = later();
    const { base } = serve({ [FILE]: answer });
    const element = card(base, undefined, '<a slot="help" href="tel:+15550100">Help</a>');
    await aMoment(50);
    const help = element.querySelector('a');
    help?.focus();
    come(townFile());
    expect(await outcome(element)).to.equal('ready');
    expect(document.activeElement === help).to.equal(true);
  });

  it('A-12 waits with the record while the focus is on the words that it replaces', async () => {
    const { answer, come } = later();
    const { base } = serve({ [FILE]: answer });
    const element = card(base, undefined, '<a href="/r/">Its page</a><a slot="help" href="/h/">Help</a>');
    const [link, help] = element.querySelectorAll('a');
    await aMoment(50);
    link?.focus();
    come(townFile());
    await aMoment();
    expect(document.activeElement === link).to.equal(true);
    const ready = outcome(element);
    help?.focus();
    expect(await ready).to.equal('ready');
    expect(document.activeElement === help).to.equal(true);
  });

  for (const feed of ['', 'https://['])
    it(`A-13 keeps its children and says why where the address of the feed is “${feed}”`, async () => {
      const element = mount(
        TAG,
        `<${TAG} feed="${feed}" loading="eager" town="fixture-town">${CHILDREN}</${TAG}>`,
      );
      expect(await outcome(element)).to.equal('no-feed');
      expectOwnWords(element);
    });

  it('A-13 keeps its children whatever else a town is called', async () => {
    for (const town of [
      '',
      ' ',
      '-',
      'north_adams',
      'north--adams',
      'a/b',
      'a%2fb',
      'constructor?',
      '__proto__',
    ]) {
      const { base, requests } = serve({});
      const element = card(base, `town="${town}"`, CHILDREN);
      expect(await outcome(element), town).to.equal('no-record');
      expectOwnWords(element);
      expect(requests, town).to.deep.equal([]);
    }
  });

  it('S-07 shows the record and lets nothing through to a prototype', async () => {
    const json = JSON.stringify(townFile()).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const element = await ready(JSON.parse(json));
    expect(wordsOf(shadow(element))).to.contain('Sample Trust Ordinance');
    expect(Reflect.get({}, 'polluted')).to.equal(undefined);
  });

  it('S-07 shows markup in the record as the text it is', async () => {
    const element = await ready(
      townFile({
        policies: [policy({ name: { en: '<img src=x onerror=alert(1)>' }, summary: { en: '<b>Bold</b>' } })],
      }),
    );
    expect(findAll(element, 'img, b, script')).to.deep.equal([]);
    expect(wordsOf(shadow(element)))
      .to.contain('<img src=x onerror=alert(1)>')
      .and.to.contain('<b>Bold</b>');
  });

  it('tells the page anew of each record, and shows its children again for a town that is not there', async () => {
    const { base } = serve({ [FILE]: townFile(), [QUIET]: quiet });
    const element = card(base, undefined, CHILDREN);
    const fired = listen(element);
    await outcome(element);
    element.town = 'quiet-town';
    await outcome(element);
    expect(wordsOf(shadow(element))).to.contain('No policy is on record for Quiet Town.');
    element.town = 'nowhere';
    await outcome(element);
    expect(element.matches(':state(ready)')).to.equal(false);
    expectOwnWords(element);
    element.town = 'fixture-town';
    await outcome(element);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(fired).to.deep.equal(['ready', 'ready', 'not-found', 'ready']);
  });

  it('says nothing more once it has left the page, and asks again when it is back', async () => {
    const { answer, come } = later();
    const feed = serve({ [FILE]: answer });
    const element = card(feed.base);
    const fired = listen(element);
    const rejections = captureRejections();
    await aMoment(50);
    const place = element.parentElement;
    element.remove();
    await aMoment(50);
    come(townFile());
    await aMoment(50);
    expect([fired, rejections]).to.deep.equal([[], []]);
    place?.append(element);
    await aMoment(50);
    expect(feed.requests).to.deep.equal([FILE, FILE]);
  });

  it('makes a heading bare or not as the page changes what stands in its slot', async () => {
    const element = await ready();
    expect(headings(element)[0]).to.equal('3 Fixture Town');
    const own = document.createElement('h2');
    own.slot = 'heading';
    own.textContent = 'Own heading';
    element.append(own);
    await aMoment(50);
    expect(headings(element)).to.have.lengthOf(4);
    expect(isSeen(own)).to.equal(true);
    own.remove();
    await aMoment(50);
    expect(headings(element)[0]).to.equal('3 Fixture Town');
  });

  it('X-01 has a link for what navigates, named by what it shows, and opens no new tab', async () => {
    const element = await ready(townFile({ policies: [], action: action() }));
    const link = find(element, 'a[part=button]');
    expect(wordsOf(link)).to.match(/^Ask your officials\s?Opens actionnetwork.org$/);
    expect(link.getAttribute('href')).to.equal('https://actionnetwork.org/letters/sample');
    expect(link.hasAttribute('aria-label')).to.equal(false);
    expect(findAll(element, 'button, [role=button], [onclick], [target]')).to.deep.equal([]);
    expect(wordsOf(shadow(element))).to.contain('Opens actionnetwork.org');
  });

  it('S-06 shows all but the link to a host that nobody allowed', async () => {
    const elsewhere = action({ destination: { platform: 'site', host: 'other.example.org', page: 'x' } });
    const element = await ready(townFile({ policies: [], action: elsewhere }));
    expect(wordsOf(shadow(element)))
      .to.contain('No policy is on record')
      .and.not.contain('other.example.org');
    expect(findAll(element, 'a[href*="other.example.org"]')).to.deep.equal([]);
  });

  it('S-06 hears of an allowed host across shadow roots', async () => {
    const elsewhere = action({ destination: { platform: 'site', host: 'other.example.org', page: 'x' } });
    const { base } = serve({ [FILE]: townFile({ action: elsewhere }) });
    const host = document.createElement('div');
    host.setAttribute('data-rights-allow', 'other.example.org');
    const element = document.createElement(TAG);
    element.setAttribute('town', 'fixture-town');
    element.setAttribute('feed', base);
    host.attachShadow({ mode: 'open' }).append(element);
    document.body.append(host);
    afterTest(() => {
      host.remove();
    });
    const fired = listen(document);
    expect(await outcome(element)).to.equal('ready');
    expect(find(element, 'a[part=button]').getAttribute('href')).to.equal('https://other.example.org/x');
    expect(fired).to.deep.equal(['ready']);
  });

  it('P-04 names the town in no event', async () => {
    const { base } = serve({ [FILE]: townFile({ action: action() }) });
    const element = card(base);
    const told: unknown[] = [];
    for (const type of ['rights-ready', 'rights-error', 'rights-act'])
      element.addEventListener(type, (event) => {
        event.preventDefault();
        told.push(...Object.entries(event).filter(([name]) => name !== 'isTrusted'));
      });
    await outcome(element);
    find(element, 'a[part=button]').click();
    const failed = outcome(element);
    element.town = 'nowhere';
    expect(await failed).to.equal('not-found');
    expect(told).to.deep.equal([
      ['kind', 'contact'],
      ['hostname', 'actionnetwork.org'],
      ['action', 'sample-action'],
      ['code', 'not-found'],
    ]);
  });
});

describe('a town policy card that breaks later', () => {
  it('S-03 goes from one record to its children for good when the next cannot be built', async () => {
    const errors = captureErrors();
    const rejections = captureRejections();
    const { base } = serve({ [FILE]: townFile(), 'towns/next-town.json': townFile() });
    const element = card(base, undefined, CHILDREN);
    const fired = listen(element);
    await outcome(element);
    breakViews();
    element.town = 'next-town';
    await aMoment();
    element.town = 'fixture-town';
    await aMoment();
    expect(fired).to.deep.equal(['ready', 'render']);
    expect(element.matches(':state(ready)')).to.equal(false);
    expectOwnWords(element);
    expect([errors.length, rejections.length]).to.deep.equal([1, 0]);
  });

  it('S-03 shows its children where every way to set an attribute is broken', async () => {
    captureErrors();
    const rejections = captureRejections();
    const { base } = serve({ [FILE]: townFile() });
    const element = card(base, undefined, CHILDREN);
    const fired = listen(element);
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = () => {
      throw new Error('a page broke this');
    };
    afterTest(() => (Element.prototype.setAttribute = setAttribute));
    await aMoment();
    Element.prototype.setAttribute = setAttribute;
    expect([fired, rejections]).to.deep.equal([['render'], []]);
    expectOwnWords(element);
  });

  it('S-03 S-10 shows the children of a card that came with the page when the view cannot be built', async () => {
    captureErrors();
    const rejections = captureRejections();
    const { base } = serve({ [FILE]: townFile() });
    breakViews();
    const box = document.createElement('div');
    afterTest(() => {
      box.remove();
    });
    document.body.append(box);
    const fired = listen(box);
    box.setHTMLUnsafe(
      `<${TAG} town="fixture-town" feed="${base}" loading="eager"><template shadowrootmode="open"><p>Pre-rendered record</p></template>${CHILDREN}</${TAG}>`,
    );
    const element = box.querySelector(TAG);
    if (!element) throw new Error('no card');
    await aMoment();
    expect([fired, rejections]).to.deep.equal([['render'], []]);
    expectOwnWords(element);
  });

  it('S-03 leaves the other cards of the page alone', async () => {
    captureErrors();
    breakViews();
    const { base } = serve({
      [FILE]: townFile(),
      'towns/quiet-town.json': townFile({ policies: [] }),
    });
    const broken = card(base);
    const fine = card(base, 'town="quiet-town"');
    expect(await Promise.all([outcome(broken), outcome(fine)])).to.deep.equal(['render', 'ready']);
    expect(wordsOf(shadow(fine))).to.contain('No policy is on record');
  });
});

describe('a town policy card in HTML with a declarative shadow root', () => {
  it('S-10 shows what came with the page, then the record in its place', async () => {
    const { answer, come } = later();
    const { base } = serve({ [FILE]: answer });
    const box = document.createElement('div');
    afterTest(() => {
      box.remove();
    });
    document.body.append(box);
    box.setHTMLUnsafe(
      `<${TAG} town="fixture-town" feed="${base}" loading="eager"><template shadowrootmode="open"><p>Pre-rendered record</p></template>${CHILDREN}</${TAG}>`,
    );
    const element = box.querySelector(TAG);
    if (!element) throw new Error('no card');
    await aMoment(50);
    expect(wordsOf(shadow(element))).to.equal('Pre-rendered record');
    come(townFile());
    expect(await outcome(element)).to.equal('ready');
    expect(wordsOf(shadow(element)))
      .to.contain('Sample Trust Ordinance')
      .and.not.contain('Pre-rendered record');
    expect(getComputedStyle(find(element, '[part=card]')).borderTopStyle).to.equal('solid');
  });
});
