/* global document, lab -- inside page.evaluate() */
/** The four widgets in apps of other people's frameworks. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildHost, FRAMEWORKS } from '../lab/build.mjs';
import { CORE, documentOf, moduleTag, setUp, until } from './browser.mjs';

const shared = setUp();
const TAGS = [
  'rights-action-banner',
  'rights-case-timeline',
  'rights-town-policy-card',
  'rights-action-button',
];

const shown = (page) =>
  page.evaluate(
    (tags) =>
      tags.every((tag) => {
        const element = document.querySelector(tag);
        return element?.matches(':state(ready)') && element.getBoundingClientRect().height > 20;
      }),
    TAGS,
  );

const has = (page, tag, selector) =>
  page.evaluate(
    (name, find) => Boolean(document.querySelector(name).shadowRoot.querySelector(find)),
    tag,
    selector,
  );

const heading = (page) =>
  page.evaluate(() =>
    document.querySelector('rights-town-policy-card').shadowRoot.querySelector('h3')?.textContent.trim(),
  );

const act = (page, change) => page.evaluate((next) => lab.show(next), change);

describe('the widgets in an app', () => {
  for (const name of Object.keys(FRAMEWORKS))
    it(`are set, heard, changed and removed: ${name}`, async (t) => {
      const address = `/${name.replace(' ', '-')}.js`;
      shared.site.answers.set(address, {
        headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
        body: await buildHost(name),
      });
      const complaints = [];
      const { page, errors } = await shared.visit(
        t,
        documentOf('<div id="app"></div>', { head: moduleTag(CORE) + moduleTag(address) }),
        {
          prepare: (page) => {
            page.on('console', (message) => {
              const isIcon = message.location().url?.endsWith('/favicon.ico');
              if (['error', 'warn'].includes(message.type()) && !isIcon) complaints.push(message.text());
            });
          },
        },
      );
      await until(() => shown(page));

      // Booleans, both ways.
      assert.ok(await has(page, 'rights-action-button', '[type=checkbox]'));
      assert.ok(await has(page, 'rights-action-banner', '[part=dismiss]'));
      await act(page, { monthly: false, dismissible: false });
      await until(async () => !(await has(page, 'rights-action-button', '[type=checkbox]')));
      await until(async () => !(await has(page, 'rights-action-banner', '[part=dismiss]')));
      await act(page, { monthly: true, dismissible: true });
      await until(() => has(page, 'rights-action-banner', '[part=dismiss]'));

      // An attribute, and the children through a new render.
      assert.equal(await heading(page), 'Boston');
      await act(page, { town: 'lowell' });
      await until(async () => (await heading(page)) === 'Lowell');
      assert.deepEqual(
        await page.evaluate(
          (tags) => tags.map((tag) => document.querySelector(tag).querySelector('a').textContent),
          TAGS,
        ),
        Array(4).fill('Own'),
      );

      // Events, the framework's own way.
      await page.evaluate(() => {
        document.querySelector('rights-action-button').shadowRoot.querySelector('a').click();
        document.querySelector('rights-action-banner').shadowRoot.querySelector('[part=dismiss]').click();
      });
      const expected = [
        ...TAGS.map((tag) => `rights-ready ${tag}`),
        'rights-act rights-action-button',
        'rights-dismissed rights-action-banner',
      ];
      await until(() => page.evaluate((all) => all.every((line) => lab.events.includes(line)), expected));

      // Away and back.
      await page.evaluate(() => lab.unmount());
      await until(() => page.evaluate((tags) => tags.every((tag) => !document.querySelector(tag)), TAGS));
      await page.evaluate(() => lab.mount());
      await until(() => shown(page));
      assert.deepEqual([errors, complaints], [[], []]);
    });
});
