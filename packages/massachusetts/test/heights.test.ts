/** How high the folded widgets are on a phone, and what the first screen of a card holds. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { newPage, openBrowser } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { RunningServer } from '@rights-kit/tooling/serve';
import { formatCivilDate } from '@rights-kit/content';
import type { Browser } from 'puppeteer-core';
import { serve } from '../serve.ts';
import { towns } from './built.ts';

/** **Unit:** CSS pixels. */
const SCREEN = { width: 320, height: 568 };

let browser: Browser;
let server: RunningServer;

const { it, before, after } = testsNeeding('chromium');

before(async () => {
  browser = await openBrowser();
  server = await serve({ port: 0 });
});

after(async () => {
  await browser.close();
  await server.close();
});

interface Measured {
  /** **Unit:** CSS pixels. */
  readonly height: number;
  /** The text of the lines whose lower edge lies within the first screen of the widget. */
  readonly firstScreen: string;
  /** Lines of all exceptions that are open. */
  readonly exceptionLines: number;
}

/** Widgets on a page of a small phone, each measured from its own upper edge. */
async function measure(markup: string): Promise<Measured[]> {
  const { page, context } = await newPage(browser, SCREEN);
  await page.goto(new URL('/plain.html', server.url).href, { waitUntil: 'networkidle0' });
  await page.evaluate((html) => {
    document.body.style.font = '16px/1.5 sans-serif';
    document.body.innerHTML = html;
  }, markup);
  await page.waitForFunction(() => [...document.body.children].every((widget) => widget.matches(':state(ready)')));
  const measured = await page.evaluate(
    (screen) =>
      [...document.body.children].map((widget) => {
        const { top, height } = widget.getBoundingClientRect();
        const blocks = [...(widget.shadowRoot?.querySelectorAll('h3, h4, p, li') ?? [])];
        const textOf = (block: Element): string => block.textContent.replace(/\s+/g, ' ').trim();
        const linesOf = (block: Element): number => {
          const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(block);
          const space = parseFloat(paddingBlockStart) + parseFloat(paddingBlockEnd);
          return Math.round((block.clientHeight - space) / parseFloat(lineHeight));
        };
        const exceptions = blocks.filter(
          (block) => block.matches('li') && !block.closest('details') && textOf(block.closest('div') ?? block).startsWith('Exceptions'),
        );
        return {
          height: Math.round(height),
          firstScreen: blocks
            .filter((block) => block.getBoundingClientRect().bottom - top <= screen)
            .map(textOf)
            .join('\n'),
          exceptionLines: exceptions.reduce((sum, block) => sum + linesOf(block), 0),
        };
      }),
    SCREEN.height,
  );
  await context.close();
  return measured;
}

const card = (slug: string): string =>
  `<rights-town-policy-card town="${slug}" feed="/release/feed/v1/" loading="eager"></rights-town-policy-card>`;

describe('the first screen of a phone', () => {
  it('W-01 holds of each card the town, the answer, its date, and that it has exceptions', async () => {
    const recorded = towns.filter(({ policies }) => policies.length > 0);
    const cards = await measure(recorded.map(({ town }) => card(town.slug)).join(''));
    assert.equal(cards.length, recorded.length);
    for (const [index, { town, policies }] of recorded.entries()) {
      const { firstScreen = '' } = cards[index] ?? {};
      const [lead] = policies;
      assert.ok(lead);
      for (const text of [
        town.name,
        (lead.answer?.text ?? lead.summary).en,
        `As of ${formatCivilDate(lead.asOf, 'en').replace(/\u00a0/g, ' ')}`,
      ])
        assert.ok(firstScreen.includes(text), `${town.slug}: ${text}\n${firstScreen}`);
      assert.equal(firstScreen.includes('It has exceptions.'), lead.exceptions.length > 0, town.slug);
    }
  });
});
