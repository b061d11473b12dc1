import { expect } from 'chai';
import { configure } from '../configure.js';
import { es } from '../messages/es.js';
import { townFile } from '@rights-kit/content/testing.js';
import {
  aMoment,
  afterTest,
  find,
  mount,
  outcome,
  serve,
  wordsOf,
  type RightsElement,
} from '../testing/page.js';

const TAG = 'rights-town-policy-card';
/** The requested locales. Each is requested once per page, so the order of the tests matters. */
const requested: string[] = [];

before(() => {
  configure({
    loadMessages: (locale) => {
      requested.push(locale);
      if (locale === 'es') return Promise.resolve(es);
      return locale === 'ht' ? Promise.reject(new Error('no catalogue')) : undefined;
    },
  });
});

after(() => {
  configure({ loadMessages: undefined });
});

function card(attributes = '', file = townFile({ policies: [] })): RightsElement {
  const { base } = serve({ 'towns/fixture-town.json': file });
  return mount(
    TAG,
    `<${TAG} town="fixture-town" feed="${base}" loading="eager" ${attributes}>Sample</${TAG}>`,
  );
}

const langOf = (element: RightsElement): string => find(element, '.root').lang;

function pageLanguage(lang: string): void {
  const { lang: before } = document.documentElement;
  document.documentElement.lang = lang;
  afterTest(() => (document.documentElement.lang = before));
}

describe('the language of an element', () => {
  it('I-01 is that of its own attribute, before that of the page', async () => {
    pageLanguage('en');
    const element = card('lang="es-MX"');
    expect(await outcome(element)).to.equal('ready');
    expect(langOf(element)).to.equal('es');
    expect(wordsOf(find(element, '.answer'))).to.contain('No consta ninguna política de Fixture Town.');
  });

  it('I-01 I-02 is that of the nearest ancestor, across shadow roots, also once that changes', async () => {
    pageLanguage('en');
    const outer = document.createElement('div');
    outer.lang = 'es';
    const { base } = serve({ 'towns/fixture-town.json': townFile({ policies: [] }) });
    const element = document.createElement(TAG);
    Object.assign(element, { town: 'fixture-town', feed: base, loading: 'eager' });
    outer.attachShadow({ mode: 'open' }).append(element);
    const ready = outcome(element);
    document.body.append(outer);
    afterTest(() => outer.remove());
    expect(await ready).to.equal('ready');
    expect(langOf(element)).to.equal('es');
    outer.lang = 'en';
    await aMoment(50);
    expect(langOf(element)).to.equal('en');
  });

  it('I-01 is not that of the reader’s browser', async () => {
    pageLanguage('');
    for (const [name, value] of [
      ['language', 'es'],
      ['languages', ['es']],
    ] as const) {
      Object.defineProperty(navigator, name, { value, configurable: true });
      // Without a property of its own, it has that of its prototype again.
      afterTest(() => Reflect.deleteProperty(navigator, name));
    }
    for (const isDeclared of [true, false]) {
      if (!isDeclared) document.documentElement.removeAttribute('lang');
      const element = card();
      expect(await outcome(element)).to.equal('ready');
      expect(langOf(element), String(isDeclared)).to.equal('en');
    }
  });

  it('I-02 follows the page, and keeps the focus and what is open', async () => {
    pageLanguage('en');
    const element = card('', townFile());
    await outcome(element);
    const details = find(element, 'details:has(a)');
    details.setAttribute('open', '');
    const link = find(element, 'details a');
    link.focus();
    document.documentElement.lang = 'es';
    await aMoment(50);
    expect(langOf(element)).to.equal('es');
    expect(element.shadowRoot?.activeElement === link).to.equal(true);
    expect(find(element, 'details[open]') === details).to.equal(true);
    document.documentElement.lang = 'en-US';
    await aMoment(50);
    expect(langOf(element)).to.equal('en');
  });

  it('I-02 is watched no more once the element has left the page', async () => {
    pageLanguage('en');
    const element = card();
    await outcome(element);
    element.remove();
    document.documentElement.lang = 'es';
    await aMoment(50);
    expect(langOf(element)).to.equal('en');
    document.body.append(element);
    afterTest(() => element.remove());
    await aMoment(50);
    expect(langOf(element)).to.equal('es');
  });

  for (const [lang, why] of [
    ['ht', 'cannot be had'],
    ['vi', 'does not exist'],
  ] as const)
    it(`I-03 is English where a catalogue ${why}`, async () => {
      const element = card(`lang="${lang}"`);
      expect(await outcome(element)).to.equal('ready');
      expect(langOf(element)).to.equal('en');
    });

  it('I-01 is English where the page cannot load another', async () => {
    configure({
      loadMessages: () => {
        throw new Error('a page broke this');
      },
    });
    afterTest(() => configure({ loadMessages: undefined }));
    const { base } = serve({ 'towns/fixture-town.json': townFile() });
    const element = mount(
      'rights-town-policy-card',
      `<rights-town-policy-card lang="vi" town="fixture-town" loading="eager" feed="${base}"><a href="/own">Own</a></rights-town-policy-card>`,
    );
    expect(await outcome(element)).to.equal('ready');
    expect(wordsOf(element.shadowRoot)).to.contain('Ordinance');
  });

  it('asks for each catalogue once a page, and never for English', () => {
    expect(requested).to.deep.equal(['es', 'ht', 'vi']);
  });
});
