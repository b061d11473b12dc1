/** The full statewide rules of a town policy card, which a reader opens. */
import {
  actionsFile,
  day,
  source,
  statement,
  statementLine,
  statewideFile,
  townFile,
} from '@rights-kit/content/testing.js';
import { es } from '@rights-kit/views/messages/es.js';
import { expect } from 'chai';
import { configure } from '../configure.js';
import {
  aMoment,
  afterTest,
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
import type { TownPolicyCardElement } from './town-policy-card-element.js';

const TAG = 'rights-town-policy-card';
const FILE = 'towns/fixture-town.json';
const QUIET = 'towns/quiet-town.json';
const STATEWIDE = 'statewide.json';
const FAILED = 'The full text could not be loaded. Close this and open it again.';

const short = townFile({
  baseline: [statementLine({ text: { en: 'In short.' }, short: 'unreviewed' })],
});
const quiet = townFile({
  town: { slug: 'quiet-town', name: 'Quiet Town', county: 'Sample County', kind: 'town' },
});
const whole = statewideFile({
  baseline: [
    statement({
      text: { en: 'The whole rule.', es: 'La regla entera.' },
      asOf: day('2026-10-02'),
      sources: [source({ title: 'Ruling of the sample court' }), source({ title: 'Its commentary' })],
    }),
  ],
  notices: [statement({ id: 'sample-notice', text: { en: 'The whole notice.' } })],
});

async function shown(answers: Answers, attributes = ''): Promise<[TownPolicyCardElement, TestFeed]> {
  const feed = serve({ [FILE]: short, [QUIET]: quiet, ...answers });
  const element = mount(
    TAG,
    `<${TAG} feed="${feed.base}" loading="eager" town="fixture-town" ${attributes}></${TAG}>`,
  );
  expect(await outcome(element)).to.equal('ready');
  return [element, feed];
}

function fullText(element: Element): HTMLDetailsElement {
  const found = findAll(element, 'details').find((each) =>
    /^(?:Full text and|More state rules and all) sources/.test(wordsOf(each)),
  );
  if (!(found instanceof HTMLDetailsElement)) throw new Error('no full text');
  return found;
}

/** Presses the summary, and waits until the disclosure has told the element. */
async function press(element: Element, details = fullText(element)): Promise<void> {
  const toggled = new Promise((resolve) => {
    details.addEventListener('toggle', resolve, { once: true });
  });
  details.querySelector('summary')?.click();
  await toggled;
}

const status = (element: Element): string => wordsOf(find(element, '[role=status]'));

describe('the full statewide rules of a town policy card', () => {
  it('P-01 C-01 are requested when a reader opens them, once, and show whole with their sources', async () => {
    const [element, { requests }] = await shown({ [STATEWIDE]: whole });
    await aMoment();
    expect(requests).to.deep.equal([FILE]);
    expect(wordsOf(shadow(element)))
      .to.contain('In short.')
      .and.not.to.contain('The whole');

    await press(element);
    await until(() => status(element) === '');
    const details = fullText(element);
    expect(wordsOf(details))
      .to.contain('The whole rule. As of October 2, 2026')
      .and.to.contain('The whole notice.');
    expect([...details.querySelectorAll('li')].map(wordsOf)).to.have.lengthOf(3);
    expect(wordsOf(details.querySelector('ol'))).to.match(/^Ruling of the sample court,.*Its commentary,/);
    for (const link of details.querySelectorAll('a')) {
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.getAttribute('referrerpolicy')).to.equal('no-referrer');
    }
    expect(wordsOf(shadow(element))).to.contain('In short.');

    await press(element);
    await press(element);
    expect(details.open).to.equal(true);
    expect(wordsOf(details)).to.contain('The whole rule.');
    expect(requests).to.deep.equal([FILE, STATEWIDE]);
  });

  it('A-06 have a name that says what opens, no heading, and a target of 44 pixels', async () => {
    const [element] = await shown({ [STATEWIDE]: whole });
    const summary = fullText(element).querySelector('summary');
    expect(wordsOf(summary)).to.match(/^Full text and sources: Everywhere in Sample State\b/);
    expect(summary?.getBoundingClientRect().height).to.be.at.least(44);
    await press(element);
    expect(fullText(element).querySelector('h1, h2, h3, h4, h5, h6')).to.equal(null);
  });

  it('A-12 leave the focus on what opened them, and say that they load', async () => {
    const { answer, come } = later();
    const [element] = await shown({ [STATEWIDE]: answer });
    expect(status(element)).to.equal('');
    const summary = fullText(element).querySelector('summary');
    summary?.focus();
    await press(element);
    await until(() => status(element) === 'Loading…');
    come(whole);
    await until(() => status(element) === '');
    expect(shadow(element).activeElement === summary).to.equal(true);
    expect(fullText(element).open).to.equal(true);
  });

  for (const [name, answer] of [
    ['there is none', () => new Response('', { status: 404 })],
    ['it is garbage', () => new Response('{"version":')],
    ['it is another file', () => Response.json(actionsFile())],
  ] as const)
    it(`A-13 say in one sentence that they failed, and load when opened again: ${name}`, async () => {
      let isMended = false;
      const [element, { requests }] = await shown({
        [STATEWIDE]: () => (isMended ? Response.json(whole) : answer()),
      });
      const fired = listen(element);
      await press(element);
      await until(() => status(element) === FAILED);
      expect(wordsOf(shadow(element)))
        .to.contain('In short.')
        .and.to.contain('Fixture Town');
      isMended = true;
      await press(element);
      await press(element);
      await until(() => status(element) === '');
      expect(wordsOf(fullText(element))).to.contain('The whole rule.');
      expect(requests).to.deep.equal([FILE, STATEWIDE, STATEWIDE]);
      expect(fired).to.deep.equal([]);
    });

  it('A-13 say that they failed where no statement of the file can be read', async () => {
    const [element] = await shown({
      [STATEWIDE]: { ...whole, baseline: [{ text: 'No source' }], notices: [] },
    });
    await press(element);
    await until(() => status(element) === FAILED);
    expect(fullText(element).querySelector('ol')).to.equal(null);
  });

  it('P-01 stay for another town of the feed, and are requested anew of another feed only when opened', async () => {
    const [element, { requests }] = await shown({ [STATEWIDE]: whole });
    await press(element);
    await until(() => status(element) === '');
    element.town = 'quiet-town';
    expect(await outcome(element)).to.equal('ready');
    await press(element);
    expect(wordsOf(fullText(element))).to.contain('The whole rule.');
    expect(requests).to.deep.equal([FILE, STATEWIDE, QUIET]);

    const other = serve({ [QUIET]: quiet, [STATEWIDE]: statewideFile() });
    element.feed = other.base;
    expect(await outcome(element)).to.equal('ready');
    await aMoment();
    expect(other.requests).to.deep.equal([QUIET]);
    expect(wordsOf(shadow(element))).to.not.contain('The whole rule.');
    await press(element);
    await until(() => other.requests.length === 2 && status(element) === '');
    expect(wordsOf(fullText(element))).to.contain('Sample ruling');
  });

  it('W-01 has the further rules in short until the whole ones are there, also where these fail', async () => {
    const several = townFile({
      baseline: ['In short.', 'Further, in short.'].map((text) => statementLine({ text: { en: text } })),
    });
    const [element] = await shown({ [FILE]: several, [STATEWIDE]: undefined });
    const words = (): string => wordsOf(fullText(element));
    expect(words()).to.contain('Further, in short.').and.not.to.contain('In short.');
    await press(element);
    await until(() => status(element) === FAILED);
    expect(words()).to.contain('Further, in short.');
    const [other] = await shown({ [FILE]: several, [STATEWIDE]: whole });
    await press(other);
    await until(() => wordsOf(fullText(other)).includes('The whole rule.'));
    expect(wordsOf(fullText(other))).not.to.contain('Further, in short.');
  });

  it('I-04 follow the language, with the English of an unreviewed translation', async () => {
    configure({ loadMessages: (locale) => (locale === 'es' ? Promise.resolve(es) : undefined) });
    afterTest(() => {
      configure({ loadMessages: undefined });
    });
    const [element, { requests }] = await shown({ [STATEWIDE]: whole });
    await press(element);
    await until(() => status(element) === '');
    element.lang = 'es';
    await until(() => wordsOf(shadow(element)).includes('Texto completo y fuentes'));
    const words = wordsOf(shadow(element));
    expect(words).to.contain('La regla entera.').and.to.contain('(inglés) The whole notice.');
    const originals = findAll(element, 'details [lang=en] p').map(wordsOf);
    expect(originals).to.include('The whole rule.');
    expect(requests).to.deep.equal([FILE, STATEWIDE]);
  });

  it('S-09 are dropped where the card leaves the page before they come, and requested again when it is back', async () => {
    const rejections: unknown[] = [];
    const onRejection = (event: PromiseRejectionEvent): void => void rejections.push(event.reason);
    addEventListener('unhandledrejection', onRejection);
    afterTest(() => {
      removeEventListener('unhandledrejection', onRejection);
    });
    const { answer, come } = later();
    const answers = [answer, () => Response.json(whole)];
    const [element, { requests }] = await shown({ [STATEWIDE]: () => answers.shift()?.() });
    await press(element);
    await until(() => status(element) === 'Loading…');
    const place = element.parentElement;
    element.remove();
    await aMoment();
    come(statewideFile());
    await aMoment();
    expect(status(element)).to.equal('Loading…');
    place?.append(element);
    await until(() => status(element) === '');
    expect(wordsOf(fullText(element))).to.contain('The whole rule.');
    expect(requests).to.deep.equal([FILE, STATEWIDE, STATEWIDE]);
    expect(rejections).to.deep.equal([]);
  });

  it('S-09 go on loading where the card moves', async () => {
    const { answer, come } = later();
    const [element, { requests }] = await shown({ [STATEWIDE]: answer });
    await press(element);
    await until(() => status(element) === 'Loading…');
    const place = document.createElement('section');
    element.after(place);
    place.append(element);
    await aMoment();
    come(whole);
    await until(() => status(element) === '');
    expect(wordsOf(fullText(element))).to.contain('The whole rule.');
    expect(requests).to.deep.equal([FILE, STATEWIDE]);
  });

  it('are not offered where nothing holds statewide', async () => {
    const [element] = await shown({ [FILE]: townFile({ baseline: [] }) });
    expect(wordsOf(shadow(element))).to.not.contain('Full text');
  });
});
