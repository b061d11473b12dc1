/** What stands on paper. Style sheets for print can be tested in Chromium alone; what a script prepares, in every engine. */
import { mediaFeatures } from '@rights-kit/tooling/commands';
import { expect } from 'chai';
import {
  action,
  actionsFile,
  campaign,
  caseFile,
  caseRecord,
  day,
  event,
  policy,
  statewideFile,
  townFile,
} from '@rights-kit/content/testing.js';
import {
  aMoment,
  afterTest,
  find,
  findAll,
  mount,
  never,
  outcome,
  pageStyle,
  serve,
  shadow,
  until,
  wordsOf,
  type RightsElement,
  type Tag,
} from './testing/page.js';

const isChromium = 'userAgentData' in navigator;
const PAGE = document.baseURI;

/** Begins to print, as a browser does: it fires the event, and waits for nothing. */
async function print(): Promise<void> {
  dispatchEvent(new Event('beforeprint'));
  afterTest(() => dispatchEvent(new Event('afterprint')));
  if (isChromium) await mediaFeatures({ media: 'print' });
}

afterEach(() => (isChromium ? mediaFeatures() : undefined));

/** The strings of a computed `content`. */
const generated = (element: Element, name: '::before' | '::after'): string =>
  [...getComputedStyle(element, name).content.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text]) => text)
    .join('');

/** The text that stands on paper: that of visible nodes, slotted ones too, with what style sheets add. */
function paper(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof ShadowRoot) return [...node.childNodes].map(paper).join('');
  if (!(node instanceof Element)) return '';
  if (
    getComputedStyle(node).display === 'none' ||
    (!(node instanceof HTMLSlotElement) && !node.checkVisibility())
  )
    return '';
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const inside = node.shadowRoot ? [node.shadowRoot] : assigned.length > 0 ? assigned : [...node.childNodes];
  return `${generated(node, '::before')}${inside.map(paper).join('')}${generated(node, '::after')}`;
}

const printed = (element: Element): string => paper(element).replace(/\s+/g, ' ').trim();

const ready = async <T extends Tag>(tag: T, markup: string): Promise<HTMLElementTagNameMap[T]> => {
  const element = mount(tag, markup);
  expect(await outcome(element)).to.equal('ready');
  return element;
};

const cardOf = (base: string): Promise<RightsElement> =>
  ready(
    'rights-town-policy-card',
    `<rights-town-policy-card loading="eager" feed="${base}" town="fixture-town"></rights-town-policy-card>`,
  );

const town = (fields: Parameters<typeof townFile>[0] = {}): Promise<RightsElement> =>
  cardOf(serve({ 'towns/fixture-town.json': townFile(fields) }).base);

const timeline = (events: number, attributes = ''): Promise<RightsElement> => {
  const all = Array.from({ length: events }, (_, index) =>
    event({ id: `e${index}`, title: { en: `Event ${index}.` }, date: day(`${1990 + index}`) }),
  );
  const { base } = serve({ 'cases/sample-v-sample.json': caseFile({ events: all }) });
  return ready(
    'rights-case-timeline',
    `<rights-case-timeline loading="eager" feed="${base}" cases="sample-v-sample" ${attributes}></rights-case-timeline>`,
  );
};

const GIVE = 'https://secure.actblue.com/donate/example';

describe('what a browser prepares for paper', () => {
  it('K-13 opens what is folded, and folds it again afterwards, but not what a reader has opened', async () => {
    const element = await town({ policies: [policy(), policy({ id: 'other' })] });
    const [first, second] = findAll(element, 'details');
    first?.setAttribute('open', '');
    dispatchEvent(new Event('beforeprint'));
    expect([first?.hasAttribute('open'), second?.hasAttribute('open')]).to.deep.equal([true, true]);
    dispatchEvent(new Event('afterprint'));
    expect([first?.hasAttribute('open'), second?.hasAttribute('open')]).to.deep.equal([true, false]);
  });

  for (const [count, attributes] of [
    [3, 'limit="1"'],
    [20, ''],
    [60, 'order="desc"'],
    [130, ''],
  ] as const)
    it(`K-13 shows all ${String(count)} events that have loaded, and afterwards those of before: ${attributes}`, async () => {
      const element = await timeline(count, attributes);
      const before = findAll(element, '[role=listitem]').length;
      expect(before).to.be.below(count);
      dispatchEvent(new Event('beforeprint'));
      expect(findAll(element, '[role=listitem]')).to.have.lengthOf(count);
      expect(findAll(element, 'details:not([open])')).to.have.lengthOf(0);
      dispatchEvent(new Event('afterprint'));
      expect(findAll(element, '[role=listitem]')).to.have.lengthOf(before);
      expect(findAll(element, 'details[open]')).to.have.lengthOf(0);
    });

  it('K-13 P-01 requests no full text that no reader has opened, and leaves it out', async () => {
    const { base, requests } = serve({
      'towns/fixture-town.json': townFile(),
      'statewide.json': statewideFile(),
    });
    const element = await cardOf(base);
    await print();
    await aMoment();
    if (isChromium) expect(printed(element)).to.contain('Sample statewide rule').and.not.contain('Full text');
    dispatchEvent(new Event('afterprint'));
    await aMoment();
    expect(requests).to.deep.equal(['towns/fixture-town.json']);
  });

  it('K-13 has the full text that a reader has opened, also where it was closed again', async () => {
    const { base } = serve({ 'towns/fixture-town.json': townFile(), 'statewide.json': statewideFile() });
    const element = await cardOf(base);
    const summary = find(element, '[role=status]').previousElementSibling as HTMLElement; // in a shadow root of this test
    summary.click();
    await until(() => findAll(element, '[role=status] ~ ol').length > 0);
    summary.click();
    await print();
    const words = isChromium
      ? printed(element)
      : wordsOf(find(element, 'details[open] > [role=status] ~ ol'));
    expect(words).to.contain('Sample ruling');
  });

  it("K-13 shows all of the page's own list", async () => {
    const items = Array.from(
      { length: 20 },
      (_, index) => `<li><time>${String(1990 + index)}</time>: event</li>`,
    );
    const element = await ready(
      'rights-case-timeline',
      `<rights-case-timeline limit="2"><ol>${items.join('')}</ol></rights-case-timeline>`,
    );
    dispatchEvent(new Event('beforeprint'));
    expect(findAll(element, '[role=listitem]')).to.have.lengthOf(20);
    dispatchEvent(new Event('afterprint'));
    expect(findAll(element, '[role=listitem]')).to.have.lengthOf(2);
  });

  const CHILDREN = [
    [
      'a link',
      '<a href="https://kit.example.org/r/towns/x/">Record</a>',
      'Record <https://kit.example.org/r/towns/x/>',
    ],
    ['a relative link', '<a href="/r/towns/x/">Record</a>', `Record <${new URL('/r/towns/x/', PAGE).href}>`],
    [
      'a link in a sentence',
      '<p>See <a href="https://a.example.org/">A</a>.</p>',
      'See A. <https://a.example.org/>',
    ],
    [
      'links and a place on the page',
      '<a href="https://a.example.org/">A</a>, <a href="#top">top</a>, <a href="tel:+16175550100">Call</a>',
      'A, top, Call <https://a.example.org/> <tel:+16175550100>',
    ],
    ['no link', 'Words.', 'Words.'],
  ] as const;
  for (const tag of [
    'rights-town-policy-card',
    'rights-case-timeline',
    'rights-action-banner',
    'rights-action-button',
  ] as const)
    for (const [name, children, words] of CHILDREN)
      it(`K-13 adds the addresses of the children where no record has loaded: ${tag}, ${name}`, async () => {
        const base = serve({ 'towns/x.json': never, 'cases/x.json': never, 'actions.json': never }).base;
        const element = mount(
          tag,
          `<${tag} feed="${base}" loading="eager" town="x" cases="x" action="x">${children}</${tag}>`,
        );
        await aMoment(30);
        const before = printed(element);
        dispatchEvent(new Event('beforeprint'));
        expect(printed(element)).to.equal(words);
        dispatchEvent(new Event('afterprint'));
        expect(printed(element)).to.equal(before);
        expect(element.innerHTML).to.equal(children);
      });

  it('K-13 adds no address where a record has come, and none twice', async () => {
    const element = await town();
    for (let times = 0; times < 2; times++) dispatchEvent(new Event('beforeprint'));
    expect(
      [...shadow(element).childNodes].filter((node) => node instanceof Text && node.data.includes('<')),
    ).to.deep.equal([]);
    const pending = mount(
      'rights-town-policy-card',
      '<rights-town-policy-card town="x"><a href="https://a.example.org/">A</a></rights-town-policy-card>',
    );
    await aMoment(30);
    for (let times = 0; times < 2; times++) dispatchEvent(new Event('beforeprint'));
    expect(printed(pending)).to.equal('A <https://a.example.org/>');
    dispatchEvent(new Event('afterprint'));
  });
});

if (isChromium)
  describe('paper', () => {
    const BUTTONS = [
      [
        'its own link',
        `<rights-action-button kind="donate"><a href="${GIVE}">Donate</a></rights-action-button>`,
        `Donate: ${GIVE}`,
      ],
      [
        'href',
        `<rights-action-button href="${GIVE}" kind="donate"></rights-action-button>`,
        `Donate: ${GIVE}`,
      ],
      [
        'amounts',
        `<rights-action-button href="${GIVE}" kind="donate" amounts="25 50" monthly></rights-action-button>`,
        `Donate: ${GIVE}`,
      ],
      [
        'a label',
        `<rights-action-button href="${GIVE}" appearance="outline"><b slot="label">Chip in</b></rights-action-button>`,
        `Chip in: ${GIVE}`,
      ],
      [
        'a page of this site',
        '<rights-action-button appearance="link"><a href="/give">Give</a></rights-action-button>',
        `Give: ${new URL('/give', PAGE).href}`,
      ],
      [
        'a number',
        '<rights-action-button kind="call"><a href="tel:+16175550100">Call</a></rights-action-button>',
        'Call: tel:+16175550100',
      ],
    ] as const;
    for (const [name, markup, words] of BUTTONS)
      it(`K-13 has the label of a button and its whole address, and nothing that only works on a screen: ${name}`, async () => {
        const element = await ready('rights-action-button', markup);
        await print();
        expect(printed(element)).to.equal(words);
        expect(element.getBoundingClientRect().height, 'no minimum height').to.be.below(40);
      });

    it('K-13 has the button of a feed with the line about money', async () => {
      const { base } = serve({ 'actions.json': actionsFile() });
      const element = await ready(
        'rights-action-button',
        `<rights-action-button loading="eager" feed="${base}" action="give"></rights-action-button>`,
      );
      await print();
      expect(printed(element)).to.equal(
        'Donate to the sample fund: https://secure.actblue.com/donate/sample Sample Fund is a 501(c)(3). Gifts are deductible.',
      );
    });

    for (const [attributes, fields] of [
      ['placement="sticky-top" dismissible variant="urgent"', {}],
      ['placement="sticky-bottom" color-scheme="dark"', {}],
      ['dismissible', { won: { date: day('2026-10-05'), text: { en: 'Sample: the bill is law.' } } }],
    ] as const)
      it(`K-13 has a banner in its place in the text, in ink: ${attributes}`, async () => {
        document.documentElement.style.colorScheme = 'dark';
        afterTest(() => document.documentElement.style.removeProperty('color-scheme'));
        const destination = { platform: 'action-network', page: 'petitions/sample' } as const;
        const { base } = serve({
          'actions.json': actionsFile({ actions: [campaign({ ...fields, destination })] }),
        });
        const element = await ready(
          'rights-action-banner',
          `<rights-action-banner loading="eager" feed="${base}" action="sample-campaign" ${attributes}></rights-action-banner>`,
        );
        await aMoment(50);
        await print();
        expect(getComputedStyle(element).position).to.equal('static');
        const words = printed(element);
        expect(words).to.contain(
          'won' in fields
            ? 'Sample: the bill is law.'
            : 'Sign the sample: https://actionnetwork.org/petitions/sample',
        );
        expect(words).to.not.contain('Opens');
        for (const node of findAll(element, '*').filter((each) => each.checkVisibility()))
          expect([getComputedStyle(node).color, getComputedStyle(node).backgroundColor]).to.deep.equal([
            'rgb(0, 0, 0)',
            'rgba(0, 0, 0, 0)',
          ]);
      });

    it('K-13 has nothing of a banner that was dismissed', async () => {
      const { base } = serve({ 'actions.json': actionsFile({ actions: [campaign()] }) });
      const element = await ready(
        'rights-action-banner',
        `<rights-action-banner loading="eager" feed="${base}" action="sample-campaign" dismissible></rights-action-banner>`,
      );
      find(element, '[part=dismiss]').click();
      await aMoment(50);
      await print();
      expect(printed(element)).to.equal('');
    });

    it('T-03 K-13 has the sources of a card with their addresses, and its action', async () => {
      const element = await town({
        policies: [policy()],
        action: action(),
      });
      // The content of a closed <details> has a box but is not visible. A style sheet opens it too, where a browser fires no event.
      expect(find(element, 'details a').checkVisibility()).to.equal(false);
      await mediaFeatures({ media: 'print' });
      expect(find(element, 'details a').checkVisibility()).to.equal(true);
      expect(printed(element)).to.contain(' <https://town.example.org/minutes>');
      expect(printed(element)).to.contain('Ask your officials: https://actionnetwork.org/letters/sample');
      expect(printed(element)).to.not.contain('Opens actionnetwork.org');
    });

    it('K-13 has no address of a place in the same list', async () => {
      const { base } = serve({ 'cases/sample-v-sample.json': caseFile({ events: caseRecord().events }) });
      const element = await ready(
        'rights-case-timeline',
        `<rights-case-timeline loading="eager" feed="${base}" cases="sample-v-sample"></rights-case-timeline>`,
      );
      await print();
      expect(printed(element)).to.match(/Ended November.21,.2016 Sample: the court/);
      expect(printed(element)).to.not.contain('#');
    });

    it('K-13 keeps no room, whatever the page keeps on the screen', async () => {
      pageStyle('rights-town-policy-card, rights-action-button { display: block; min-height: 44rem }');
      const pending = mount(
        'rights-town-policy-card',
        '<rights-town-policy-card><a href="/x">X</a></rights-town-policy-card>',
      );
      const button = await ready(
        'rights-action-button',
        `<rights-action-button href="${GIVE}"></rights-action-button>`,
      );
      expect(pending.getBoundingClientRect().height).to.be.greaterThan(700);
      await print();
      for (const element of [pending, button]) expect(element.getBoundingClientRect().height).to.be.below(60);
    });

    it('K-13 keeps headings with what follows, and a status with its sentence and its date', async () => {
      const card = await town();
      const line = await timeline(3);
      await print();
      const breaks = (element: Element, selector: string, property: string): string[] => [
        ...new Set(
          findAll(element, selector).map((node) => getComputedStyle(node).getPropertyValue(property)),
        ),
      ];
      for (const element of [card, line])
        expect(breaks(element, '.heading, .name, .term, summary', 'break-after')).to.deep.equal(['avoid']);
      for (const element of [card, line])
        expect(breaks(element, '.meta:not(.date)', 'break-before')).to.deep.equal(['avoid']);
      // The first line of an item would hold the whole list to what stands before it.
      expect(breaks(line, '.date', 'break-before')).to.deep.equal(['auto']);
      expect(breaks(line, '.title, .date', 'break-after')).to.deep.equal(['avoid']);
      expect(breaks(line, '.status', 'break-inside')).to.deep.equal(['avoid']);
      expect(breaks(card, 'li', 'break-inside')).to.deep.equal(['avoid']);
      pageStyle('rights-town-policy-card { color: red }');
      expect(getComputedStyle(find(card, 'li')).color).to.equal('rgb(0, 0, 0)');
    });
  });
