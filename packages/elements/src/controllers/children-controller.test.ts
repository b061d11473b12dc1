/** The page's own children, shown as content. */
import { expect } from 'chai';
import { townFile } from '@rights-kit/content/testing.js';
import { RightsElement } from '../rights-element.js';
import {
  aMoment,
  afterTest,
  find,
  findAll,
  listen,
  mount,
  outcome,
  serve,
  shadow,
  wordsOf,
} from '../testing/page.js';

describe('an element that shows children of the page', () => {
  it('K-01 shows an item that a script appends to a list, and one that it changes', async () => {
    const element = mount(
      'rights-case-timeline',
      '<rights-case-timeline><ol><li><time datetime="2024-06-01">June 1, 2024</time>: filed.</li></ol></rights-case-timeline>',
    );
    await aMoment(50);
    const list = element.querySelector('ol');
    list?.append(
      Object.assign(document.createElement('li'), {
        innerHTML: '<time datetime="2025-01-02">January 2, 2025</time>: decided.',
      }),
    );
    await aMoment(50);
    expect(findAll(element, 'ol > li')).to.have.lengthOf(2);
    list?.querySelector('time')?.setAttribute('datetime', '2024-07-01');
    const text = list?.querySelector('li')?.lastChild;
    if (text) text.textContent = ': filed anew.';
    await aMoment(50);
    expect(find(element, 'time').getAttribute('datetime')).to.equal('2024-07-01');
    expect(wordsOf(shadow(element))).to.contain('filed anew.');
  });

  for (const tag of ['rights-action-button', 'rights-action-banner'] as const)
    it(`K-01 follows its own link, its address and its words: <${tag}>`, async () => {
      const element = mount(tag, `<${tag}><a href="/one">One</a></${tag}>`);
      await aMoment(50);
      const link = element.querySelector('a');
      link?.setAttribute('href', '/two');
      if (link?.firstChild) link.firstChild.textContent = 'Two';
      await aMoment(50);
      const shown = find(element, '[part=button]');
      expect([shown.getAttribute('href'), wordsOf(shown)]).to.deep.equal(['/two', 'Two']);
    });

  it('K-01 updates once for the children that it comes with, and once where they change', async () => {
    // The event `slotchange` follows the first rendering of a slot too.
    const updates: Element[] = [];
    const performUpdate: unknown = Reflect.get(RightsElement.prototype, 'performUpdate');
    if (typeof performUpdate !== 'function') throw new Error('Lit has changed');
    Reflect.set(RightsElement.prototype, 'performUpdate', function perform(this: RightsElement): void {
      updates.push(this);
      performUpdate.call(this);
    });
    afterTest(() => Reflect.set(RightsElement.prototype, 'performUpdate', performUpdate));
    for (const tag of [
      'rights-action-button',
      'rights-action-banner',
      'rights-case-timeline',
      'rights-town-policy-card',
    ] as const) {
      const element = mount(
        tag,
        `<${tag} loading="eager"><h2 slot="heading">Own</h2><a href="/one">One</a></${tag}>`,
      );
      await aMoment(50);
      expect(updates.splice(0), tag).to.deep.equal([element]);
      element.append(document.createElement('p'));
      await aMoment(50);
      expect(updates.splice(0), tag).to.deep.equal([element]);
    }
  });

  it('K-01 follows the heading that a page writes late, or puts into its slot late', async () => {
    const feed = serve({ 'towns/fixture-town.json': townFile() });
    const element = mount(
      'rights-town-policy-card',
      `<rights-town-policy-card town="fixture-town" feed="${feed.base}" loading="eager"><h2>Own</h2></rights-town-policy-card>`,
    );
    expect(await outcome(element)).to.equal('ready');
    const isBare = (): boolean => find(element, 'slot[name=heading]').closest('h3') === null;
    expect(isBare()).to.equal(false);
    element.querySelector('h2')?.setAttribute('slot', 'heading');
    await aMoment(50);
    expect(isBare()).to.equal(true);
    element.querySelector('h2')?.remove();
    await aMoment(50);
    expect(isBare()).to.equal(false);
    element.insertAdjacentHTML('beforeend', '<h2 slot="heading">Own</h2>');
    await aMoment(50);
    expect(isBare()).to.equal(true);
  });

  it('K-01 fires nothing anew when words change, and once when the address does', async () => {
    const element = mount(
      'rights-action-button',
      '<rights-action-button><a href="/one">One</a></rights-action-button>',
    );
    const heard = listen(element);
    await aMoment(50);
    const link = element.querySelector('a');
    if (link?.firstChild) link.firstChild.textContent = 'Uno';
    await aMoment(50);
    expect(heard).to.deep.equal(['ready']);
    link?.setAttribute('href', '/two');
    await aMoment(50);
    expect(heard).to.deep.equal(['ready', 'ready']);
  });

  it('K-01 is watched no more once it has left the page', async () => {
    const element = mount(
      'rights-action-button',
      '<rights-action-button><a href="/one">One</a></rights-action-button>',
    );
    await aMoment(50);
    element.remove();
    let updates = 0;
    const { requestUpdate } = element;
    element.requestUpdate = (...args) => {
      updates++;
      requestUpdate.apply(element, args);
    };
    element.querySelector('a')?.setAttribute('href', '/two');
    await aMoment(50);
    expect(updates).to.equal(0);
  });
});
