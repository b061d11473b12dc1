/** Pages that arrive in pieces, with a script that is there before them. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe } from 'node:test';
import { firedEvents, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { CORE, setUp } from './invented.ts';

const { it } = testsNeeding('chromium');
const shared = setUp();

const HEAD = `<!doctype html><html lang="en"><head><title>In pieces</title><script type="module" async src="${CORE}"></script></head><body>`;
const LIST = '<rights-case-timeline><ol><li><time datetime="2024-06-01">June 1, 2024</time>: the judge did ';
/** What comes first, and what comes once the first part was read. */
const CASES = [
  [
    'a list, within a sentence',
    LIST,
    'not agree.</li></ol></rights-case-timeline>',
    'the judge did not agree.',
  ],
  [
    'a list, between two items',
    `${LIST}not agree.</li>`,
    '<li><time datetime="2025-06-01">June 1, 2025</time>: reversed.</li></ol></rights-case-timeline>',
    'reversed.',
  ],
  [
    'a link, within its words',
    '<rights-action-button><a href="/agenda">See the agenda of ',
    'the town meeting</a></rights-action-button>',
    'See the agenda of the town meeting',
  ],
  [
    'a banner, before its link',
    '<rights-action-banner><p slot="heading">Meeting</p>',
    '<a href="/agenda">See the agenda</a></rights-action-banner>',
    'See the agenda',
  ],
] as const;

describe('a page that arrives in pieces', () => {
  for (const [title, first, rest, words] of CASES)
    it(`K-01 is shown whole: ${title}`, async (t) => {
      let response: ServerResponse | undefined;
      const { page } = await shared.visit(
        t,
        (_, answer) => {
          response = answer;
          answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
          answer.write(`${HEAD}${first}`.padEnd(2048));
        },
        { isPending: true },
      );
      const isDefined = (): Promise<boolean> =>
        page.evaluate(
          () => document.body.childElementCount > 0 && Boolean(customElements.get('rights-action-button')),
        );
      await until(() => isDefined().catch(() => false)); // the page before it may still be there
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      assert.deepEqual(
        (await firedEvents(page)).map(({ type }) => type),
        [],
      );
      response?.end(`${rest}</body></html>`);
      await until(async () => (await firedEvents(page)).some(({ type }) => type === 'rights-ready'));
      const text = await page.evaluate(
        () => document.body.firstElementChild?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '',
      );
      assert.ok(text.includes(words), text);
    });

  it('W-04 says so where nothing came at all', async (t) => {
    const { page } = await shared.visit(
      t,
      (_, answer) => {
        answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        answer.write(`${HEAD}<rights-case-timeline></rights-case-timeline>`);
        setTimeout(() => answer.end('</body></html>'), 300);
      },
      { isPending: true },
    );
    await until(() =>
      firedEvents(page).then(
        (events) => events.some(({ code }) => code === 'no-record'),
        () => false,
      ),
    );
  });
});
