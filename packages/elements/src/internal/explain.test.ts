import { expect } from 'chai';
import { FeedError } from '@rights-kit/content';
import { action, actionsFile, caseFile, townFile } from '@rights-kit/content/testing.js';
import type { RightsErrorCode } from '../events/rights-error-event.js';
import {
  aMoment,
  captureErrors,
  captureWarnings,
  listen,
  mount,
  outcome,
  serve,
  type RightsElement,
  type Tag,
} from '../testing/page.js';

const CARD = 'rights-town-policy-card';
const BUTTON = 'rights-action-button';
const BANNER = 'rights-action-banner';
const TIMELINE = 'rights-case-timeline';

const put = (tag: Tag, attributes: string, children = ''): RightsElement =>
  mount(tag, `<${tag} loading="eager" ${attributes}>${children}</${tag}>`);

/** The lines in the console from now on. */
function captureLines(): () => string[] {
  const warnings = captureWarnings();
  const errors = captureErrors();
  return () => [...warnings, ...errors.map(String)];
}

/** The lines in the console about one element that shows its children for a reason, also after updates. */
async function linesOf(element: RightsElement, code: string, lines: () => string[]): Promise<string[]> {
  expect(await outcome(element)).to.equal(code);
  element.requestUpdate();
  await aMoment(20);
  return lines();
}

const answering = (answer: unknown): string => `feed="${serve({ 'towns/boston.json': answer }).base}"`;
const actions = (): string => `feed="${serve({ 'actions.json': actionsFile() }).base}"`;

function broken(): RightsElement {
  const element = put(BUTTON, 'href="https://example.org/"');
  Object.defineProperty(element, 'render', {
    value: () => {
      throw new Error('a page broke this');
    },
  });
  return element;
}

/** An element with the error of each code, as the guide shows it. */
const CASES: Readonly<Record<RightsErrorCode, () => RightsElement>> = {
  'no-feed': () => put(CARD, 'town="boston" feed="http://["'),
  'no-record': () => put(CARD, 'town="a/b"'),
  'not-found': () => put(CARD, `town="new-boston" ${answering(undefined)}`),
  network: () => put(CARD, `town="boston" ${answering(() => Response.error())}`),
  // A real one takes 13 seconds; the request itself is tested where it is made.
  timeout: () => put(CARD, `town="boston" ${answering(() => Promise.reject(new FeedError('timeout', '')))}`),
  'too-large': () => put(CARD, `town="boston" ${answering(() => new Response('x'.repeat(1_000_001)))}`),
  closed: () => put(CARD, `town="boston" ${answering({ closed: 'The end (sample)' })}`),
  invalid: () => put(CARD, `town="boston" ${answering({})}`),
  'unknown-action': () => put(BUTTON, `action="giv" ${actions()}`),
  'refused-host': () => put(BUTTON, `action="${action().id}" allow="example.org" ${actions()}`),
  'refused-address': () => put(BUTTON, 'href="http://example.org"'),
  render: broken,
};

/** The sections of the guide about codes: code → the line in the console that it explains. */
async function readGuide(): Promise<ReadonlyMap<string, string>> {
  const guide = await fetch(new URL('../../../../docs/partners/troubleshooting.md', import.meta.url));
  const text = (await guide.text()).replace(/^[^]*\n## Error codes\n/, '').replace(/\n## [^]*/, '');
  return new Map(
    [...text.matchAll(/^### `(.+)`\n+```text\n(.+)\n```$/gm)].map(([, code = '', line = '']) => [code, line]),
  );
}

describe('why an element shows its children', () => {
  it('W-04 has a section of the guide per code', async () => {
    expect([...(await readGuide()).keys()].sort()).to.deep.equal(Object.keys(CASES).sort());
  });

  for (const [code, make] of Object.entries(CASES))
    it(`W-04 is one line with the cause and the fix, the same as in the guide: ${code}`, async () => {
      const line = (await readGuide()).get(code);
      const lines = captureLines();
      expect(await linesOf(make(), code, lines)).to.deep.equal([line]);
    });

  const OTHERS: readonly (readonly [
    tag: Tag,
    attributes: () => string,
    children: string,
    code: string,
    line: string,
  ])[] = [
    [CARD, () => 'town=""', '', 'no-record', 'town="" is left out; it takes a name in towns.json'],
    ...(['invalid', 'not-found'] as const).map((code): (typeof OTHERS)[number] => [
      CARD,
      () => `feed="${serve(code === 'invalid' ? { 'statewide.json': {} } : {}).base}"`,
      '',
      code,
      `statewide.json did not load; check ${code === 'invalid' ? 'the feed, or update the script' : 'feed="…"'}`,
    ]),
    [
      TIMELINE,
      () => '',
      '',
      'no-record',
      'cases="" is left out; it takes a name in cases.json; or write one <ol>',
    ],
    [
      TIMELINE,
      () => `cases="none-such" feed="${serve({}).base}"`,
      '',
      'not-found',
      'cases="none-such" is left out; it takes a name in cases.json; or write one <ol>',
    ],
    [
      BUTTON,
      () => '',
      '<a href="/x"><img></a>',
      'no-record',
      'action="" is left out; it takes a name in actions.json; or write one link with a name',
    ],
    [
      BUTTON,
      () => `action="give" feed="${serve({}).base}"`,
      '',
      'not-found',
      'action="give" did not load; check feed="…"',
    ],
    [
      BUTTON,
      () => '',
      '<a href="javascript:alert(1)">x</a>',
      'refused-address',
      'href="javascript:alert(1)" is left out; it takes https:, mailto:, tel: or this site',
    ],
    [
      BANNER,
      () => `action="Sample acton" ${actions()}`,
      '',
      'unknown-action',
      `action="Sample acton" is not there; did you mean "${action().id}"?`,
    ],
    [
      BANNER,
      () => `action="give" feed="${serve({ 'actions.json': actionsFile({ actions: [] }) }).base}"`,
      '',
      'unknown-action',
      'action="give" is left out; it takes a name in actions.json; or write one link with a name',
    ],
    [
      BANNER,
      () => `action="give-without-line" ${actions()}`,
      '',
      'unknown-action',
      'action="give-without-line" lacks its entity; add it',
    ],
    [
      CARD,
      () =>
        answering(townFile({ policies: [], action: action({ kind: 'donate', entity: 'sample-fund' }) })) +
        ' town="boston"',
      '',
      'refused-host',
      'may not open this action; correct its record',
    ],
  ];
  for (const [tag, attributes, children, code, line] of OTHERS)
    it(`W-04 is one line: <${tag}> ${code}: ${line}`, async () => {
      const lines = captureLines();
      const element = put(tag, attributes(), children);
      const fired = listen(element);
      await aMoment(50);
      element.requestUpdate();
      await aMoment(20);
      expect(fired).to.contain(code);
      expect(lines()).to.deep.equal([`<${tag}> ${code}: ${line}`]);
    });

  // cspell:ignore Bost bostn boylston jonson -- names and what people write for them
  const towns = { version: 1, towns: ['bolton', 'boston', 'boylston', 'ware'].map((slug) => ({ slug })) };
  const cases = { version: 1, cases: [{ id: 'gordon-v-johnson' }, { id: 'lunn-v-commonwealth' }] };
  const NAMES: readonly (readonly [tag: Tag, attribute: string, names: readonly string[]])[] = [
    [CARD, 'town="bostn"', ['boston', 'boylston']],
    [CARD, 'town="Bost\u00f6n MA"', ['boston', 'boylston']],
    [CARD, 'town="worcester"', []],
    [TIMELINE, 'cases="lunn"', ['lunn-v-commonwealth']],
    [TIMELINE, 'cases="jonson-gordon"', ['gordon-v-johnson']],
  ];
  for (const [tag, attribute, names] of NAMES)
    it(`W-04 names what is similar: ${attribute}`, async () => {
      const lines = captureLines();
      const feed = serve({ 'towns.json': towns, 'cases.json': cases });
      const element = put(tag, `${attribute} feed="${feed.base}"`);
      await outcome(element);
      element.requestUpdate();
      await aMoment(50);
      element.requestUpdate();
      await aMoment(20);
      expect(lines()).to.have.lengthOf(1);
      const end =
        names.length > 0 ? `is not there; did you mean "${names.join('", "')}"?` : ' a name in towns.json';
      expect(lines()[0]?.endsWith(end), lines()[0]).to.equal(true);
      // The list is requested once, and not for a record that is there.
      const list = tag === CARD ? 'towns.json' : 'cases.json';
      expect(feed.requests.filter((file) => file === list)).to.deep.equal([list]);
    });

  it('W-04 requests no list for a page that names a record of the feed, none, or what cannot be a name', async () => {
    captureLines();
    const feed = serve({ 'towns/boston.json': townFile(), 'towns.json': towns });
    await outcome(put(CARD, `town="boston" feed="${feed.base}"`));
    await outcome(put(CARD, `feed="${feed.base}"`)); // about no town: the statewide rules
    await outcome(put(CARD, `town="" feed="${feed.base}"`));
    await outcome(put(CARD, `town="../boston" feed="${feed.base}"`));
    await aMoment(50);
    expect(feed.requests).to.deep.equal(['towns/boston.json', 'statewide.json']);
  });

  const LISTS: readonly (readonly [name: string, markup: string, words: string])[] = [
    ['no time', '<ol><li><time>2014</time> x</li><li>On 2015: y</li></ol>', ': "On 2015: y"'],
    ['words for a date', '<ol><li><time>last May</time>: x</li></ol>', ': "last May: x"'],
    [
      'two lists',
      '<ol><li><time>2014</time> x</li></ol><ol><li><time>2015</time> y</li></ol>',
      'write one <ol>, each item <time datetime="2026-03-02">, then text and links: ""',
    ],
  ];
  for (const [name, markup, words] of LISTS)
    it(`K-12 W-04 is one line for a list that stays as written: ${name}`, async () => {
      const lines = captureLines();
      const element = put(TIMELINE, '', markup);
      await aMoment(20);
      element.requestUpdate();
      await aMoment(20);
      expect(lines()).to.have.lengthOf(1);
      expect(lines()[0])
        .to.contain(`<${TIMELINE}> leaves its list as written; write one <ol>`)
        .and.contain(words);
    });

  for (const starts of ['2026-3-1', '03/01/2026', 'March 1', '2026-03-01 to 2026-04-01'])
    it(`K-12 W-04 is no guess for a date: starts="${starts}"`, async () => {
      const lines = captureLines();
      const element = put(BANNER, `starts="${starts}"`, '<a href="/x">x</a>');
      expect(await outcome(element)).to.equal('ready');
      await aMoment(20);
      expect(lines()).to.deep.equal([
        `<${BANNER}> starts="${starts}" is left out; it takes a date like 2026-12-01`,
      ]);
    });
});

describe('a name that is written in another way', () => {
  for (const town of [' North Adams', 'north-adams\u00a0', 'NORTH\u00a0ADAMS', 'North-A\u0301dams'])
    it(`K-12 is that of a town, by one request: ${JSON.stringify(town)}`, async () => {
      const feed = serve({ 'towns/north-adams.json': townFile() });
      expect(await outcome(put(CARD, `town="${town}" feed="${feed.base}"`))).to.equal('ready');
      expect(feed.requests).to.deep.equal(['towns/north-adams.json']);
    });

  it('K-12 is that of a case, and one beside it that is none is reported', async () => {
    const lines = captureLines();
    const feed = serve({ 'cases/sample-v-sample.json': caseFile() });
    const element = put(TIMELINE, `cases="Sample-v-Sample, a/b" feed="${feed.base}"`);
    const fired = listen(element);
    expect(await outcome(element)).to.equal('ready');
    await aMoment(20);
    expect(fired).to.deep.equal(['ready', 'not-found']);
    expect(lines()).to.have.lengthOf(1);
    expect(lines()[0]).to.contain('not-found: cases="a/b" is left out; ');
  });

  it('K-12 is a day with a time, as date fields write it', async () => {
    const lines = captureLines();
    const days = 'starts="2020-01-01T00:00:00-05:00" ends=" 2020-01-02 "';
    const element = put(BANNER, days, '<a href="/x">x</a>');
    expect(await outcome(element)).to.equal('ready');
    expect([element.getBoundingClientRect().height, lines()]).to.deep.equal([0, []]);
  });

  for (const tag of [BUTTON, BANNER] as const)
    it(`K-12 is that of an action: <${tag}>`, async () => {
      expect(await outcome(put(tag, `action=" Give " ${actions()}`))).to.equal('ready');
    });

  const LINKS = [
    ['tel:+1 (617) 555-0100', 'tel:+16175550100'],
    ['tel:617.555.0100 ', 'tel:6175550100'],
    [' HTTPS://Example.org/a ', 'https://example.org/a'],
  ] as const;
  for (const [written, address] of LINKS)
    it(`K-12 is that of a link: ${JSON.stringify(written)}`, async () => {
      const element = put(BUTTON, 'kind="call"', `<a href="${written}">x</a>`);
      expect(await outcome(element)).to.equal('ready');
      expect(element.shadowRoot?.querySelector('a')?.getAttribute('href')).to.equal(address);
    });
});
