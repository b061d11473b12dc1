/** Faults that widgets meet on real pages, each by its kind. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { firedEvents, survey, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { Page } from 'puppeteer-core';
import { built, documentOf, setUp, VERSION } from './invented.ts';

const { it } = testsNeeding('chromium');
const shared = setUp();

const FEED = '/release/feed/v1/';
const LINK = '<a href="/own">Our own words</a>';

/** Waits until each element has fired `rights-ready` or `rights-error`. @returns the code of each error, `''` for none */
async function outcomes(page: Page): Promise<string[]> {
  const { length } = await survey(page);
  await until(async () => (await firedEvents(page)).length >= length);
  return (await firedEvents(page)).map(({ code }) => code);
}

describe('a script whose address is in no folder', { concurrency: 4 }, () => {
  /** Script combiners and lazy loaders fetch a file and load it from another address. */
  const LOADERS: Readonly<Record<string, (code: string) => void>> = {
    'a blob: address': (code) => {
      const src = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    },
    'a data: address': (code) => {
      const src = `data:text/javascript,${encodeURIComponent(code)}`;
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    },
  };
  const ELEMENTS = `
    <rights-town-policy-card loading="eager" town="alder">${LINK}</rights-town-policy-card>
    <rights-action-button loading="eager" action="guide">${LINK}</rights-action-button>
    <rights-action-button href="https://www.example.org/">${LINK}</rights-action-button>`;

  for (const [name, load] of Object.entries(LOADERS)) {
    for (const [which, attributes, codes] of [
      ['the feed that the page names', `data-rights-feed="${FEED}"`, ['', '', '']],
      ['what needs no feed', '', ['', 'no-feed', 'no-feed']],
    ] as const)
      it(`K-15 shows ${which}: ${name}`, async (t) => {
        const { page, errors } = await shared.visit(t, documentOf(ELEMENTS, { head: '', attributes }));
        await page.evaluate(load, built(`${VERSION}/rights-kit.js`));
        assert.deepEqual((await outcomes(page)).sort(), codes);
        assert.deepEqual(errors, []);
      });

    it(`K-15 has no catalogue of another language, and speaks English: ${name}`, async (t) => {
      const attributes = `lang="es" data-rights-feed="${FEED}"`;
      const { page, errors } = await shared.visit(t, documentOf(ELEMENTS, { head: '', attributes }));
      await page.evaluate(load, built(`${VERSION}/rights-kit.js`));
      assert.deepEqual(await outcomes(page), ['', '', '']);
      assert.deepEqual(errors, []);
    });

    it(`K-15 registers the elements of each file: ${name}`, async (t) => {
      for (const file of ['action-banner', 'action-button', 'case-timeline', 'town-policy-card']) {
        const { page, errors } = await shared.visit(t, documentOf('', { head: '' }));
        await page.evaluate(load, built(`${VERSION}/${file}.js`));
        await until(() => page.evaluate((tag) => Boolean(customElements.get(tag)), `rights-${file}`));
        assert.deepEqual(errors, []);
      }
    });
  }
});
