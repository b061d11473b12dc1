/** The life cycle that all elements share. */
import { expect } from 'chai';
import type { LitElement } from 'lit';
import { actionsFile, caseFile, townFile } from '@rights-kit/content/testing.js';
import { configure } from './configure.js';
import { es } from './messages/es.js';
import {
  aMoment,
  afterTest,
  captureErrors,
  captureWarnings,
  isSeen,
  later,
  listen,
  mount,
  never,
  serve,
  shadow,
  type RightsElement,
  type Tag,
} from './testing/page.js';

const LINK = '<a href="/own">Own link</a>';
const TOWN = 'towns/fixture-town.json';

const put = (tag: Tag, attributes: string, children = LINK): RightsElement =>
  mount(tag, `<${tag} loading="eager" ${attributes}>${children}</${tag}>`);

async function update(element: RightsElement, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    element.requestUpdate();
    await element.updateComplete;
  }
}

/** Elements that fail, each with the code of its error. */
const FAILING: readonly (readonly [tag: Tag, attributes: string, children: string, code: string])[] = [
  ['rights-case-timeline', '', '', 'no-record'],
  ['rights-case-timeline', 'cases="sample-v-sample"', LINK, 'no-feed'],
  ['rights-town-policy-card', 'town=""', LINK, 'no-record'],
  ['rights-town-policy-card', '', LINK, 'no-feed'],
  ['rights-town-policy-card', 'town="fixture-town"', LINK, 'no-feed'],
  ['rights-action-banner', 'action="nothing"', LINK, 'no-feed'],
  ['rights-action-button', '', '', 'no-record'],
  ['rights-action-button', 'href="javascript:alert(1)"', LINK, 'refused-address'],
];

describe('a boolean property of an element', () => {
  const TAGS: readonly Tag[] = [...new Set(FAILING.map(([tag]) => tag))];

  it('is false from the start, by which a framework knows what an attribute without a value means', () => {
    const values = TAGS.flatMap((tag) => {
      const { elementProperties } = customElements.get(tag) as typeof LitElement; // each element is one of Lit
      const names = [...elementProperties].filter(([, { type }]) => type === Boolean).map(([name]) => name);
      return names.map((name) => [name, Reflect.get(document.createElement(tag), name)]);
    });
    expect(values.sort()).to.deep.equal([
      ['dismissible', false],
      ['monthly', false],
      ['newTab', false],
    ]);
  });
});

describe('an element that updates often', () => {
  for (const [tag, attributes, children, code] of FAILING)
    it(`W-04 says once why it shows its children: <${tag} ${attributes}>, ${code}`, async () => {
      const element = put(tag, attributes, children);
      const fired = listen(element);
      await aMoment(50);
      await update(element, 10);
      expect(fired).to.deep.equal([code]);
    });

  it('W-04 says once that the feed does not have its record, also when it is moved', async () => {
    const element = put('rights-town-policy-card', `town="nowhere" feed="${serve({}).base}"`);
    const fired = listen(element);
    await aMoment(50);
    const place = element.parentElement;
    for (let i = 0; i < 3; i++) {
      place?.append(element);
      await aMoment(50);
    }
    await update(element, 10);
    expect(fired).to.deep.equal(['not-found']);
  });

  it('says once that it shows its record', async () => {
    const element = put(
      'rights-town-policy-card',
      `town="fixture-town" feed="${serve({ [TOWN]: townFile() }).base}"`,
    );
    const fired = listen(element);
    await aMoment();
    await update(element, 10);
    expect(fired).to.deep.equal(['ready']);
  });

  it('S-03 says once that it cannot be rendered, and stays as it is', async () => {
    const errors = captureErrors();
    const element = put('rights-action-button', 'href="https://other.example.org/"');
    const fired = listen(element);
    Object.defineProperty(element, 'render', {
      value: () => {
        throw new Error('a page broke this');
      },
    });
    await aMoment(50);
    await update(element, 1);
    element.setAttribute('href', 'https://another.example.org/');
    await aMoment(50);
    expect([fired, errors.length]).to.deep.equal([['render'], 1]);
    expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
    expect(element.matches(':state(ready)')).to.equal(false);
  });
});

describe('what an element says anew', () => {
  it('W-04 is the same error after another record was named', async () => {
    const element = put('rights-town-policy-card', `town="nowhere" feed="${serve({}).base}"`);
    const fired = listen(element);
    await aMoment(50);
    element.setAttribute('town', 'elsewhere');
    await aMoment(50);
    expect(fired).to.deep.equal(['not-found', 'not-found']);
  });

  it('W-04 is the same error at another address of the feed', async () => {
    const element = put('rights-action-button', `action="nothing" feed="${serve({}).base}"`);
    const fired = listen(element);
    await aMoment(50);
    element.setAttribute('feed', serve({}).base);
    await aMoment(50);
    expect(fired).to.deep.equal(['not-found', 'not-found']);
  });

  it('is that its record is there, once it has arrived', async () => {
    const { answer, come } = later();
    const element = put(
      'rights-case-timeline',
      `cases="sample-v-sample nowhere" feed="${serve({ 'cases/sample-v-sample.json': answer }).base}"`,
    );
    const fired = listen(element);
    await aMoment(50);
    await update(element, 3);
    expect(fired).to.deep.equal([]);
    come(caseFile());
    await aMoment();
    await update(element, 3);
    expect(fired).to.deep.equal(['ready', 'not-found']);
  });

  it('is that another action of one file is shown', async () => {
    const { base } = serve({ 'actions.json': actionsFile() });
    const element = put('rights-action-button', `action="nothing" feed="${base}"`);
    const fired = listen(element);
    await aMoment();
    element.setAttribute('action', 'give');
    await element.updateComplete;
    element.setAttribute('action', 'not-there');
    await element.updateComplete;
    expect(fired).to.deep.equal(['unknown-action', 'ready', 'unknown-action']);
  });

  it('I-02 is that its record is there in another language', async () => {
    configure({ loadMessages: (locale) => (locale === 'es' ? Promise.resolve(es) : undefined) });
    afterTest(() => {
      configure({ loadMessages: undefined });
    });
    const { base } = serve({ [TOWN]: townFile() });
    const element = put('rights-town-policy-card', `lang="en" town="fixture-town" feed="${base}"`);
    const fired = listen(element);
    await aMoment();
    element.lang = 'es';
    await aMoment(50);
    await update(element, 3);
    expect(fired).to.deep.equal(['ready', 'ready']);
  });
});

describe('an element off the page', () => {
  it('W-04 fires what became of it once it is back', async () => {
    const { answer, come } = later();
    const element = put(
      'rights-town-policy-card',
      `town="fixture-town" feed="${serve({ [TOWN]: answer }).base}"`,
    );
    const heard = listen(element);
    const place = element.parentElement;
    come(townFile());
    await aMoment();
    element.remove();
    element.setAttribute('town', '');
    await aMoment(50);
    expect(heard).to.deep.equal(['ready']);
    place?.append(element);
    await aMoment(50);
    expect(heard).to.deep.equal(['ready', 'no-record']);
  });

  it('W-04 has no error of a record that it does not need any more', async () => {
    const warnings = captureWarnings();
    const element = put(
      'rights-case-timeline',
      `cases="nowhere" feed="${serve({}).base}"`,
      '<ol><li><time>2014</time> Own</li></ol>',
    );
    const heard = listen(element);
    const place = element.parentElement;
    await aMoment();
    element.remove();
    element.removeAttribute('cases');
    await aMoment(50);
    place?.append(element);
    await aMoment(50);
    expect(heard).to.deep.equal(['not-found', 'ready']);
    expect(warnings.filter((line) => !line.includes('cases="nowhere"'))).to.deep.equal([]);
  });
});

describe('an element that has shown a record', () => {
  it('shows no other one under its name, wherever it stands', async () => {
    const { base } = serve({ 'cases/sample-v-sample.json': caseFile() });
    const element = put('rights-case-timeline', `cases="sample-v-sample" feed="${base}"`);
    await aMoment();
    const gap = document.createElement('div');
    gap.style.blockSize = '9000px';
    element.parentElement?.before(gap);
    afterTest(() => gap.remove());
    element.setAttribute('loading', 'lazy');
    element.setAttribute('cases', 'another');
    await aMoment();
    expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
  });

  it('W-04 fires anew for each address of the page', async () => {
    const element = put('rights-action-button', 'action="" href="https://one.example.org/"');
    const heard = listen(element);
    await aMoment(50);
    element.setAttribute('href', 'https://two.example.org/');
    await aMoment(50);
    element.setAttribute('href', 'javascript:one');
    await aMoment(50);
    element.setAttribute('href', 'javascript:two');
    await aMoment(50);
    expect(heard).to.deep.equal(['ready', 'ready', 'refused-address', 'refused-address']);
  });

  it('fires once, though a listener updates it', async () => {
    const element = put('rights-action-button', 'href="https://one.example.org/"');
    const heard = listen(element);
    element.addEventListener('rights-ready', () => {
      const update: unknown = Reflect.get(element, 'performUpdate');
      if (typeof update === 'function') update.call(element);
    });
    await aMoment(50);
    expect(heard).to.deep.equal(['ready']);
  });
});

describe('what an element decides', () => {
  const DECIDING: readonly (readonly [tag: Tag, attributes: string, children: string, show: string])[] = [
    ['rights-action-banner', 'action="sample"', LINK, 'children'],
    ['rights-action-banner', 'action="sample" ends="2020"', LINK, 'nothing'],
    ['rights-action-banner', 'dismissible remember="local" id="own"', LINK, 'content'],
    ['rights-case-timeline', 'cases="sample-v-sample"', LINK, 'children'],
    ['rights-case-timeline', '', '<ol><li><time>2014</time> Sample</li></ol>', 'content'],
    ['rights-town-policy-card', 'town="fixture-town"', LINK, 'children'],
    ['rights-action-button', 'kind="wrong" href="https://other.example.org/"', LINK, 'content'],
  ];
  for (const [tag, attributes, children, show] of DECIDING)
    it(`has no effect by itself: <${tag} ${attributes}> shows ${show}`, () => {
      const feed = serve({ [TOWN]: never });
      const element = put(tag, `feed="${feed.base}" ${attributes}`, children);
      const fired = listen(element);
      const decide: unknown = Reflect.get(element, 'decide');
      if (typeof decide !== 'function') throw new Error('it decides nothing');
      // Before its first update.
      const decisions: unknown[] = Array.from({ length: 3 }, () => decide.call(element));
      for (const decision of decisions) expect(decision).to.have.property('show', show);
      expect([feed.requests, fired, shadow(element).childNodes.length, element.hasUpdated]).to.deep.equal([
        [],
        [],
        0,
        false,
      ]);
    });
});
