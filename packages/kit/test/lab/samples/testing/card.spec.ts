import '@rights-kit/elements/all.js';
import { expect } from 'chai';
import { fixtureFeed, place, stale, type TownFixture } from 'rights-kit/fixtures';

const FEED = 'https://www.example.org/rights-kit/feed/v1/';

/** Adds the card of a fixture to the page. @returns what it shows */
async function show({ attributes }: TownFixture): Promise<string> {
  const card = document.createElement('rights-town-policy-card');
  Object.assign(card, { feed: FEED, loading: 'eager', town: attributes.town });
  const ready = new Promise((resolve) => card.addEventListener('rights-ready', resolve));
  document.body.append(card);
  await ready;
  return card.shadowRoot?.textContent ?? '';
}

describe('a card', () => {
  before(() => {
    fixtureFeed().install(FEED);
  });

  it('says what a policy tells', async () => {
    expect(await show(place)).to.include('tells police not to ask about immigration status');
  });

  it('says that a review is overdue', async () => {
    expect(await show(stale)).to.include('Review overdue');
  });
});
