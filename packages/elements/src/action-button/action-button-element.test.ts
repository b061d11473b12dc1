import { press } from '@rights-kit/tooling/commands';
import { expect } from 'chai';
import { actionsFile, campaign, day } from '@rights-kit/content/testing.js';
import {
  aMoment,
  afterTest,
  find,
  findAll,
  captureErrors,
  captureWarnings,
  isSeen,
  listen,
  mount,
  never,
  outcome,
  serve,
  shadow,
  wordsOf,
} from '../testing/page.js';
import { ActionButtonElement } from './action-button-element.js';

const TAG = 'rights-action-button';
const ACTBLUE = 'https://secure.actblue.com/donate/sample';
const LINK = '<a href="/give">Give now</a>';

const button = (attributes: string, children = LINK): ActionButtonElement =>
  mount(TAG, `<${TAG} ${attributes}>${children}</${TAG}>`);

async function ready(attributes: string, children?: string): Promise<ActionButtonElement> {
  const element = button(attributes, children);
  expect(await outcome(element)).to.equal('ready');
  return element;
}

/** A button for an action of the fixture feed. */
const ofFeed = (id: string, attributes = '', children?: string): ActionButtonElement =>
  button(
    `action="${id}" feed="${serve({ 'actions.json': actionsFile() }).base}" loading="eager" ${attributes}`,
    children,
  );

const links = (element: Element): HTMLAnchorElement[] =>
  findAll(element, 'a').filter((link) => link instanceof HTMLAnchorElement);
const hrefs = (element: Element): (string | null)[] =>
  links(element).map((link) => link.getAttribute('href'));

/** Replaces a property of `navigator` until the end of the test. */
function patchNavigator(name: string, value: unknown): void {
  Object.defineProperty(navigator, name, { configurable: true, value });
  afterTest(() => Reflect.deleteProperty(navigator, name));
}

describe('an action button of the page itself', () => {
  it('takes the one link inside it', async () => {
    const element = await ready('');
    expect([hrefs(element), links(element).map(wordsOf)]).to.deep.equal([['/give'], ['Give now']]);
    expect(isSeen(element.children[0] ?? element)).to.equal(false);
    expect(element.innerHTML).to.equal(LINK);
  });

  it('takes href before that link, and the words of the link', async () => {
    const element = await ready(`href="${ACTBLUE}" kind="donate"`);
    expect([hrefs(element), links(element).map(wordsOf)]).to.deep.equal([[ACTBLUE], ['Give now']]);
  });

  it('D-04 has no line about money but the one that the page gives', async () => {
    const silent = await ready(`href="${ACTBLUE}" kind="donate"`);
    expect(wordsOf(shadow(silent))).to.equal('Give now Opens secure.actblue.com');
    const entity = '<p slot="entity">Our fund is a charity.</p>';
    const element = await ready(`href="${ACTBLUE}" kind="donate"`, LINK + entity);
    expect(isSeen(element.querySelector('[slot=entity]') ?? element)).to.equal(true);
  });

  it('calls itself by its kind where the page has no words', async () => {
    const kinds = { donate: 'Donate', call: 'Call', learn: 'Learn more' };
    for (const [kind, words] of Object.entries(kinds))
      expect(links(await ready(`href="${ACTBLUE}" kind="${kind}"`, '')).map(wordsOf)).to.deep.equal([words]);
  });

  const REFUSED = [
    ['no link and no href', '', 'Some words', 'no-record'],
    ['two links', '', '<a href="/a">A</a> <a href="/b">B</a>', 'no-record'],
    ['a script in href', 'href="javascript:alert(1)"', LINK, 'refused-address'],
    ['a script in its link', '', '<a href="javascript:alert(1)">Give</a>', 'refused-address'],
    ['another scheme', 'href="http://other.example.org/"', LINK, 'refused-address'],
  ] as const;
  for (const [name, attributes, children, code] of REFUSED)
    it(`S-05 shows its children and says why with ${name}`, async () => {
      const element = button(attributes, children);
      const fired = listen(element);
      await outcome(element);
      element.colorScheme = 'dark';
      await element.updateComplete;
      expect(fired).to.deep.equal([code]);
      expect(links(element)).to.deep.equal([]);
      for (const child of element.children) expect(isSeen(child)).to.equal(true);
    });

  it('S-05 makes no link of a script in any attribute', async () => {
    captureWarnings();
    const { observedAttributes } = ActionButtonElement;
    expect(observedAttributes.length).to.be.greaterThan(10);
    for (const name of observedAttributes) {
      const element = button(`${name}="javascript:alert(1)"`);
      await aMoment(30);
      for (const href of hrefs(element)) expect(href, name).to.not.match(/^\s*javascript:/i);
    }
  });

  it('reads a link that comes later', async () => {
    const element = button('', '');
    expect(await outcome(element)).to.equal('no-record');
    element.innerHTML = LINK;
    expect(await outcome(element)).to.equal('ready');
    expect(hrefs(element)).to.deep.equal(['/give']);
  });

  it('P-05 tells no other site anything of the page', async () => {
    const element = await ready(`href="${ACTBLUE}" kind="donate" amounts="25 50"`);
    expect(links(element)).to.have.lengthOf(3);
    for (const link of links(element))
      expect([link.rel, link.referrerPolicy]).to.deep.equal(['noopener noreferrer', 'no-referrer']);
  });

  it('X-01 opens a new tab only where the page asks, and says so', async () => {
    const same = await ready(`href="${ACTBLUE}"`);
    const other = await ready(`href="${ACTBLUE}" new-tab`);
    expect([links(same)[0]?.target, links(other)[0]?.target]).to.deep.equal(['', '_blank']);
    expect(wordsOf(shadow(same))).to.not.contain('new tab');
    expect(wordsOf(shadow(other))).to.contain('Opens secure.actblue.com in a new tab');
  });
});

describe('an action button of a feed', () => {
  it('D-04 shows who receives the money, even in short', async () => {
    for (const disclosure of ['full', 'short']) {
      const element = ofFeed('give', `disclosure="${disclosure}"`);
      await outcome(element);
      expect(hrefs(element)).to.deep.equal(['https://secure.actblue.com/donate/sample']);
      const words = wordsOf(shadow(element));
      expect(words).to.contain('Sample Fund is a 501(c)(3). Gifts are deductible.');
      expect(words).to.not.contain('Sample Publisher');
      expect(words.includes('Opens')).to.equal(disclosure === 'full');
      expect(words).to.contain('secure.actblue.com');
    }
  });

  it("takes the page's own words in its slots", async () => {
    const element = ofFeed(
      'give',
      '',
      `${LINK}<span slot="label">Chip in</span><h2 slot="heading">Help</h2>`,
    );
    await outcome(element);
    for (const slot of ['label', 'heading']) {
      const child = element.querySelector(`[slot=${slot}]`);
      expect(child && isSeen(child), slot).to.equal(true);
    }
  });

  const OWN_WORDS =
    '<h2 slot="heading">Sign now</h2><p slot="intro">Sign today.</p><span slot="label">Sign it</span><p slot="entity">Own fund.</p><p slot="footer">Own footer.</p>';
  const CAMPAIGNS = [
    ['the end', { ends: day('2020-05-12') }, 'Ended May 12, 2020 Sample campaign: ask for a vote'],
    [
      'the win',
      { won: { date: day('2026-10-05'), text: { en: 'Sample: the bill is law.' } } },
      'Sample: the bill is law.',
    ],
    [
      'the beginning',
      { starts: day('2099-01-01') },
      'Begins January 1, 2099 Sample campaign: ask for a vote',
    ],
  ] as const;
  for (const [name, fields, words] of CAMPAIGNS)
    it(`B-04 shows ${name} of a campaign, and no word that the page wrote for its request`, async () => {
      const feed = serve({ 'actions.json': actionsFile({ actions: [campaign(fields)] }) });
      const element = mount(
        TAG,
        `<${TAG} action="sample-campaign" feed="${feed.base}" loading="eager">${LINK}${OWN_WORDS}</${TAG}>`,
      );
      expect(await outcome(element)).to.equal('ready');
      expect(wordsOf(shadow(element)).replaceAll('\u00a0', ' ')).to.contain(words);
      expect(hrefs(element)).to.deep.equal([new URL('../../r/actions/sample-campaign/', feed.base).href]);
      expect([...element.children].filter(isSeen).map(wordsOf)).to.deep.equal(['Own footer.']);
    });

  it("B-04 leads on to the campaign that follows, without the page's words for the one that ended", async () => {
    const next = campaign({
      id: 'next',
      label: { en: 'Sign the next one' },
      destination: { platform: 'action-network', page: 'petitions/next' },
    });
    const over = campaign({ ends: day('2020-05-12'), successor: 'next' });
    const feed = serve({ 'actions.json': actionsFile({ actions: [over, next] }) });
    const element = mount(
      TAG,
      `<${TAG} action="sample-campaign" feed="${feed.base}" loading="eager">${LINK}${OWN_WORDS}</${TAG}>`,
    );
    expect(await outcome(element)).to.equal('ready');
    expect(hrefs(element)).to.deep.equal(['https://actionnetwork.org/petitions/next']);
    expect(wordsOf(find(element, '.button'))).to.equal('Sign the next one');
    expect([...element.children].filter(isSeen).map(wordsOf)).to.deep.equal(['Own footer.']);
  });

  const FAILURES = [
    ['an action that the feed does not have', 'nothing', 'unknown-action'],
    ['money without a line', 'give-without-line', 'unknown-action'],
    ['a host that nobody allowed', 'elsewhere', 'refused-host'],
  ] as const;
  for (const [name, id, code] of FAILURES)
    it(`S-06 A-13 shows its children and says why with ${name}`, async () => {
      const element = ofFeed(id);
      const fired = listen(element);
      await outcome(element);
      await aMoment(50);
      expect(fired).to.deep.equal([code]);
      expect(isSeen(element.children[0] ?? element)).to.equal(true);
    });

  it('A-13 shows its children, whatever slot they are for, while the feed is silent', async () => {
    const { base } = serve({ 'actions.json': never });
    const element = button(`action="give" feed="${base}" loading="eager"`, `${LINK}<b slot="label">Give</b>`);
    await aMoment();
    for (const child of element.children) expect(isSeen(child)).to.equal(true);
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('A-13 shows its children when the feed has no actions', async () => {
    const element = button(`action="give" feed="${serve({}).base}" loading="eager"`);
    expect(await outcome(element)).to.equal('not-found');
    expect(isSeen(element.children[0] ?? element)).to.equal(true);
  });

  it('S-10 keeps what came with the page until the feed answers', async () => {
    const inert = document.implementation.createHTMLDocument().createElement('div');
    inert.innerHTML = `<${TAG} action="give" feed="${serve({ 'actions.json': never }).base}" loading="eager"></${TAG}>`;
    const element = inert.querySelector(TAG);
    if (!element) throw new Error('no button');
    element.attachShadow({ mode: 'open' }).append('Pre-rendered', document.createElement('hr'));
    document.body.append(element);
    afterTest(() => {
      element.remove();
    });
    await aMoment();
    expect(wordsOf(shadow(element))).to.equal('Pre-rendered');
  });
});

describe('amounts and a monthly gift', () => {
  const give = `href="${ACTBLUE}" kind="donate" amounts="25 50" monthly partner="PARTNER"`;

  it('X-02 are a list of links with a name, "Other" last', async () => {
    const element = await ready(give);
    const list = find(element, 'ul');
    expect(list.getAttribute('role')).to.equal('list');
    const label = shadow(element).getElementById(list.getAttribute('aria-labelledby') ?? '');
    expect(wordsOf(label)).to.equal('Give now');
    expect(links(element).map(wordsOf)).to.deep.equal(['$25', '$50', 'Other']);
  });

  it('X-02 A-03 stand below the rhythm, which starts with once and rewrites them, with the keyboard alone', async () => {
    const element = await ready(give);
    const group = find(element, '[role=radiogroup]');
    const name = shadow(element).getElementById(group.getAttribute('aria-labelledby') ?? '');
    expect(wordsOf(name)).to.equal('Give now');
    const radios = findAll(element, 'input');
    expect(radios.map((radio) => radio.matches('[type=radio]'))).to.deep.equal([true, true]);
    expect(radios.map((radio) => radio.matches(':checked'))).to.deep.equal([true, false]);
    expect(radios.map((radio) => wordsOf(radio.parentElement))).to.deep.equal(['Once', 'Every month']);
    const stops: string[] = [];
    for (let i = 0; i < 4; i++) {
      await press('Tab');
      const stop = shadow(element).activeElement;
      stops.push(wordsOf(stop) || wordsOf(stop?.parentElement ?? null));
    }
    expect(stops).to.deep.equal(['Once', '$25', '$50', 'Other']);
    radios[0]?.focus();
    await press('ArrowRight');
    await element.updateComplete;
    expect(hrefs(element)).to.deep.equal([
      `${ACTBLUE}?amount=25&recurring=1&refcode=PARTNER`,
      `${ACTBLUE}?amount=50&recurring=1&refcode=PARTNER`,
      `${ACTBLUE}?recurring=1&refcode=PARTNER`,
    ]);
    await press('ArrowLeft');
    await element.updateComplete;
    expect(hrefs(element)[2]).to.equal(`${ACTBLUE}?refcode=PARTNER`);
  });

  it('X-02 are named by the request and the amount, also in the words of the page', async () => {
    for (const [slot, name] of [
      ['', 'Give now'],
      ['<span slot="label">Chip in</span>', 'Chip in'],
    ] as const) {
      const element = await ready(give, LINK + slot);
      for (const link of links(element)) {
        const ids = link.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const [label, own] = ids.map((id) => shadow(element).getElementById(id));
        const assigned = label?.querySelector('slot')?.assignedElements()[0];
        expect([wordsOf(assigned ?? label ?? null), own === link]).to.deep.equal([name, true]);
      }
    }
  });

  it('X-01 say where they lead by the text below them', async () => {
    for (const attributes of [give, `href="${ACTBLUE}"`]) {
      const element = await ready(attributes);
      for (const link of links(element)) {
        const text = shadow(element).getElementById(link.getAttribute('aria-describedby') ?? '');
        expect(wordsOf(text)).to.equal('Opens secure.actblue.com');
      }
    }
  });

  it('K-03 take the place of those in the address, whose own code stays, with one warning', async () => {
    const warnings = captureWarnings();
    const own = `<a href="${ACTBLUE}?amount=100&recurring=1&refcode=site">Give</a>`;
    const element = await ready('kind="donate" amounts="25" monthly partner="PARTNER"', own);
    element.requestUpdate();
    await element.updateComplete;
    expect(hrefs(element)).to.deep.equal([`${ACTBLUE}?amount=25&refcode=site`, `${ACTBLUE}?refcode=site`]);
    expect(warnings).to.deep.equal([
      '<rights-action-button> partner is left out: the address has a code of its own',
    ]);
  });

  it('W-04 are left out with one warning where the address does not take them', async () => {
    const warnings = captureWarnings();
    const element = await ready('href="https://plain.example.org/" amounts="31" monthly');
    element.requestUpdate();
    await element.updateComplete;
    expect(links(element)).to.have.lengthOf(1);
    expect(findAll(element, 'input')).to.deep.equal([]);
    expect(warnings.filter((text) => text.includes('amounts: 31'))).to.have.lengthOf(1);
  });
});

describe('what a reader does with a button', () => {
  it('A-03 is told to the page, which can cancel it: by key, click and middle click', async () => {
    const element = await ready(`href="${ACTBLUE}" kind="donate"`);
    const fired: unknown[] = [];
    element.addEventListener('rights-act', (event) => {
      fired.push([event.kind, event.hostname, event.action]);
      event.preventDefault();
    });
    await press('Tab');
    expect(shadow(element).activeElement === links(element)[0]).to.equal(true);
    await press('Enter');
    links(element)[0]?.click();
    links(element)[0]?.dispatchEvent(new MouseEvent('auxclick', { button: 1, cancelable: true }));
    links(element)[0]?.dispatchEvent(new MouseEvent('auxclick', { button: 2, cancelable: true }));
    expect(fired).to.deep.equal(Array(3).fill(['donate', 'secure.actblue.com', '']));
  });

  it('A-03 names the action of the feed that it opens, for each amount too', async () => {
    const element = ofFeed('give', 'amounts="25"');
    expect(await outcome(element)).to.equal('ready');
    const fired: string[] = [];
    element.addEventListener('rights-act', (event) => {
      fired.push(event.action);
      event.preventDefault();
    });
    for (const link of links(element)) link.click();
    expect(fired).to.deep.equal(['give', 'give']);
  });

  it('X-01 shares by a button of type button, with the system sheet where there is one', async () => {
    const shared: unknown[] = [];
    patchNavigator('canShare', () => true);
    patchNavigator('share', (data: unknown) => {
      shared.push(data);
      return Promise.resolve();
    });
    const element = await ready('kind="share" href="https://other.example.org/x"', 'Tell a friend');
    const control = find(element, 'button[part=button]');
    expect([control.getAttribute('type'), wordsOf(control), links(element)]).to.deep.equal([
      'button',
      'Tell a friend',
      [],
    ]);
    control.click();
    await aMoment(20);
    expect(shared).to.deep.equal([{ url: 'https://other.example.org/x' }]);
  });

  const COPIES = [
    ['copies', () => Promise.resolve(), 'Link copied.'],
    [
      'shows the address when it cannot copy either',
      () => Promise.reject(new Error('no')),
      'https://other.example.org/x',
    ],
  ] as const;
  for (const [name, writeText, words] of COPIES)
    it(`X-01 ${name} where there is no sheet, and says so`, async () => {
      patchNavigator('canShare', () => false);
      patchNavigator('clipboard', { writeText });
      const element = await ready('kind="share" href="https://other.example.org/x"', 'Tell');
      find(element, 'button').click();
      await aMoment(30);
      expect(wordsOf(find(element, '[role=status]'))).to.equal(words);
    });

  it('says nothing when a reader closes the sheet', async () => {
    patchNavigator('canShare', () => true);
    patchNavigator('share', () => Promise.reject(new DOMException('closed', 'AbortError')));
    const element = await ready('kind="share" href="https://other.example.org/x"', 'Tell');
    find(element, 'button').click();
    await aMoment(30);
    expect(wordsOf(find(element, '[role=status]'))).to.equal('');
  });

  it('does not share when the page cancels', async () => {
    let shares = 0;
    patchNavigator('canShare', () => true);
    patchNavigator('share', () => {
      shares++;
      return Promise.resolve();
    });
    const element = await ready('kind="share"', 'Tell');
    const fired: unknown[] = [];
    element.addEventListener('rights-act', (event) => {
      fired.push([event.kind, event.hostname, event.action]);
      event.preventDefault();
    });
    find(element, 'button').click();
    await aMoment(20);
    expect(shares).to.equal(0);
    expect(fired).to.deep.equal([['share', '', '']]);
  });
});

describe('how a button stands in a page', () => {
  const list = async (appearance: string): Promise<Element[]> => {
    const item = `<li><${TAG} href="${ACTBLUE}" appearance="${appearance}">${LINK}</${TAG}></li>`;
    const first = mount(TAG, `<ul>${item.repeat(3)}</ul>`);
    const all = [...(first.closest('ul')?.querySelectorAll(TAG) ?? [])];
    await Promise.all(all.map(outcome));
    return all;
  };
  const lineOf = (element: Element): number =>
    parseFloat(getComputedStyle(find(element, '.root')).borderTopWidth);

  it('has a line between the items of a list of links, and no margin there', async () => {
    const links = await list('link');
    expect(links.map(lineOf)).to.deep.equal([0, 1, 1]);
    expect(links.map((link) => getComputedStyle(link).marginTop)).to.deep.equal(['0px', '0px', '0px']);
    expect((await list('solid')).map(lineOf)).to.deep.equal([0, 0, 0]);
  });

  for (const [name, words] of [
    ['one line', 'Give now'],
    ['two lines', 'Give now <span slot="label">Give now,<br>every month</span>'],
  ] as const)
    it(`has one height and one baseline in all appearances, and the host 4 pixels below ${name}`, async () => {
      const places: string[] = [];
      for (const appearance of ['solid', 'outline', 'link']) {
        const element = await ready(`href="${ACTBLUE}" appearance="${appearance}"`, words);
        const [control, opens] = [find(element, '.button'), find(element, '#opens')];
        const slot = shadow(element).querySelector<HTMLSlotElement>('slot[name=label]');
        const range = document.createRange();
        range.selectNodeContents(slot?.assignedElements()[0] ?? find(element, 'slot[name=label]'));
        const box = control.getBoundingClientRect();
        const label = range.getBoundingClientRect();
        places.push(`${String(Math.round(box.height))} ${String(Math.round(label.top - box.top))}`);
        const above = appearance === 'link' ? box.bottom - 14 : box.bottom;
        expect(opens.getBoundingClientRect().top - above, appearance).to.be.closeTo(4, 0.6);
        element.remove();
      }
      expect(new Set(places).size, places.join()).to.equal(1);
    });
});

describe('wrong attributes of a button', () => {
  for (const [name, value] of [
    ['appearance', 'glossy'],
    ['kind', 'shout'],
    ['disclosure', 'none'],
  ] as const)
    it(`W-04 warn once and fall back: ${name}`, async () => {
      const warnings = captureWarnings();
      const element = await ready(`href="${ACTBLUE}" ${name}="${value}"`);
      element.requestUpdate();
      await element.updateComplete;
      expect(links(element)).to.have.lengthOf(1);
      expect(warnings.filter((text) => text.includes(value))).to.have.lengthOf(1);
    });
});

describe('a button when something breaks', () => {
  it('S-03 shows its children when the view cannot be built or committed', async () => {
    const errors = captureErrors();
    const { setAttribute } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.setAttribute = () => {
      throw new Error('a page broke this');
    };
    afterTest(() => (HTMLAnchorElement.prototype.setAttribute = setAttribute));
    const element = button(`href="${ACTBLUE}"`);
    const fired = listen(element);
    await aMoment(50);
    HTMLAnchorElement.prototype.setAttribute = setAttribute;
    element.colorScheme = 'dark';
    await aMoment(50);
    expect([fired, errors.length]).to.deep.equal([['render'], 1]);
    expect(isSeen(element.children[0] ?? element)).to.equal(true);
  });

  it('D-05 has no form, frame or script in any state', async () => {
    for (const attributes of [
      `href="${ACTBLUE}" amounts="5" monthly kind="donate"`,
      'kind="share"',
      'href="tel:+16175550100"',
    ])
      expect(findAll(await ready(attributes), 'form, iframe, script, input:not([type=radio])')).to.deep.equal(
        [],
      );
  });
});
