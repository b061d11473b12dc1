/** Pages that stay open, or come back, on another day. */
import { expect } from 'chai';
import { actionsFile, caseFile, townFile } from '@rights-kit/content/testing.js';
import { afterTest, aMoment, findAll, listen, mount, serve, type RightsElement } from '../testing/page.js';

const LINK = '<a href="/own">Own link</a>';
const { now } = Date;

function setTime(time: string): void {
  afterTest(() => (Date.now = now));
  Date.now = () => Date.parse(time);
}

const comeBack = {
  'by the Back button': () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  'to its tab': () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
};

const banner = (attributes: string): RightsElement =>
  mount('rights-action-banner', `<rights-action-banner ${attributes}>${LINK}</rights-action-banner>`);

const isThere = (element: Element): boolean => findAll(element, '[part=banner]').length > 0;

/** Counts the updates of an element from now on. */
function countUpdates(element: RightsElement): () => number {
  let updates = 0;
  const { requestUpdate } = element;
  element.requestUpdate = (...args) => {
    updates++;
    requestUpdate.apply(element, args);
  };
  return () => updates;
}

describe('a page to which a reader comes back on another day', () => {
  for (const [name, act] of Object.entries(comeBack)) {
    it(`K-06 shows no banner any more that ended meanwhile: ${name}`, async () => {
      setTime('2026-12-01T18:00:00Z');
      const element = banner('ends="2026-12-01"');
      await aMoment(50);
      expect(isThere(element)).to.equal(true);
      setTime('2026-12-05T18:00:00Z');
      act();
      await aMoment(50);
      expect(isThere(element)).to.equal(false);
    });

    it(`K-06 shows the banner that began meanwhile: ${name}`, async () => {
      setTime('2026-12-01T18:00:00Z');
      const element = banner('starts="2026-12-03"');
      const heard = listen(element);
      await aMoment(50);
      expect(isThere(element)).to.equal(false);
      setTime('2026-12-03T18:00:00Z');
      act();
      await aMoment(50);
      expect([isThere(element), heard]).to.deep.equal([true, ['ready']]);
    });
  }

  it('K-06 decides by the day in the zone of the banner, when it is the same day where the reader is', async () => {
    const zone = 'time-zone="Pacific/Honolulu"';
    setTime('2026-12-02T09:59:00Z');
    const element = banner(`ends="2026-12-01" ${zone}`);
    await aMoment(50);
    expect(isThere(element)).to.equal(true);
    setTime('2026-12-02T10:00:00Z');
    comeBack['to its tab']();
    await aMoment(50);
    expect(isThere(element)).to.equal(false);
  });

  it('K-06 updates every element', async () => {
    const files = { 'actions.json': actionsFile(), 'cases/sample-v-sample.json': caseFile() };
    const { base } = serve({ ...files, 'towns/fixture-town.json': townFile() });
    const place = `loading="eager" feed="${base}"`;
    const elements = [
      banner(`action="give" ${place}`),
      mount(
        'rights-town-policy-card',
        `<rights-town-policy-card town="fixture-town" ${place}>${LINK}</rights-town-policy-card>`,
      ),
      mount(
        'rights-case-timeline',
        `<rights-case-timeline cases="sample-v-sample" ${place}>${LINK}</rights-case-timeline>`,
      ),
      mount(
        'rights-action-button',
        `<rights-action-button action="give" ${place}>${LINK}</rights-action-button>`,
      ),
    ];
    await aMoment();
    const counts = elements.map(countUpdates);
    setTime(new Date(now() + 86_400_000).toISOString());
    comeBack['by the Back button']();
    expect(counts.map((count) => count())).to.deep.equal([1, 1, 1, 1]);
  });

  it('K-06 updates nothing while it is the same day everywhere', async () => {
    setTime('2026-12-01T18:00:00Z');
    const count = countUpdates(banner('ends="2026-12-01"'));
    await aMoment(50);
    const before = count();
    setTime('2026-12-01T18:14:59Z');
    for (const act of Object.values(comeBack)) act();
    expect(count()).to.equal(before);
    setTime('2026-12-01T18:15:00Z');
    for (const act of Object.values(comeBack)) act();
    expect(count()).to.equal(before + 1);
  });

  it('K-06 asks again every quarter of an hour on a page that stays visible, while an element is on it', async () => {
    const { setInterval: start, clearInterval: stop } = window;
    afterTest(() => Object.assign(window, { setInterval: start, clearInterval: stop }));
    const timers = new Map<number, { readonly ask: () => void; readonly delay: number | undefined }>();
    Object.assign(window, {
      setInterval: (ask: () => void, delay?: number) => timers.set(timers.size + 1, { ask, delay }).size,
      clearInterval: (id: number) => timers.delete(id),
    });
    setTime('2026-12-01T18:00:00Z');
    const element = banner('ends="2026-12-01"');
    await element.updateComplete;
    const [timer] = timers.values();
    expect([timers.size, timer?.delay, isThere(element)]).to.deep.equal([1, 900_000, true]);
    setTime('2026-12-05T18:00:00Z');
    timer?.ask();
    await element.updateComplete;
    expect(isThere(element)).to.equal(false);
    element.remove();
    expect(timers.size).to.equal(0);
  });

  it('K-06 updates no element that has left the page', async () => {
    setTime('2026-12-01T18:00:00Z');
    const element = banner('ends="2026-12-01"');
    await aMoment(50);
    element.remove();
    const count = countUpdates(element);
    setTime('2026-12-05T18:00:00Z');
    for (const act of Object.values(comeBack)) act();
    expect(count()).to.equal(0);
  });

  it('K-06 updates an element once, however many there are', async () => {
    setTime('2026-12-01T18:00:00Z');
    const elements = [1, 2, 3].map(() => banner('ends="2026-12-01"'));
    await aMoment(50);
    const counts = elements.map(countUpdates);
    setTime('2026-12-05T18:00:00Z');
    for (const act of Object.values(comeBack)) act();
    expect(counts.map((count) => count())).to.deep.equal([1, 1, 1]);
  });
});
